package org.hallwright.exchange.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which sheets a workbook has and in which parts they lie (ECMA-376 part 1, 18.2; part 2, 9.3). */
final class XlsxParts {

    private static final String RELATION_NAMES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_SHEETS = 1000;

    private final String place;
    private final List<String[]> named = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();

    XlsxParts(String place) {
        this.place = place;
    }

    /** A sheet's name and the part that holds it. */
    record Sheet(String name, String part) {}

    void workbook(InputStream in) throws XlsxGate.Refused, XMLStreamException {
        XMLStreamReader xml = XlsxWalk.open(in);
        while (xml.hasNext()) {
            if (XlsxWalk.next(xml, place) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                String name = xml.getAttributeValue(null, "name");
                String id = xml.getAttributeValue(RELATION_NAMES, "id");
                if (name != null && id != null && named.size() < MOST_SHEETS) {
                    named.add(new String[] {name, id});
                }
            }
        }
    }

    void relations(InputStream in) throws XlsxGate.Refused, XMLStreamException {
        XMLStreamReader xml = XlsxWalk.open(in);
        while (xml.hasNext()) {
            if (XlsxWalk.next(xml, place) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String id = xml.getAttributeValue(null, "Id");
                String type = xml.getAttributeValue(null, "Type");
                String target = xml.getAttributeValue(null, "Target");
                if (id != null && target != null && type != null && type.endsWith("/worksheet")) {
                    targets.put(id, target);
                }
            }
        }
    }

    List<Sheet> sheets() throws XlsxGate.Refused {
        List<Sheet> sheets = new ArrayList<>();
        for (String[] each : named) {
            String target = targets.get(each[1]);
            if (target != null) {
                sheets.add(new Sheet(each[0], part(target)));
            }
        }
        if (sheets.isEmpty()) {
            throw new XlsxGate.Refused(TableMessage.NO_SHEET, place, "", "");
        }
        return sheets;
    }

    /** A target relative to xl/, or absolute from the archive's root; nothing that climbs. */
    private String part(String target) throws XlsxGate.Refused {
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        if (!part.matches("xl/worksheets/[A-Za-z0-9 _.-]{1,100}\\.xml") || part.contains("..")) {
            throw new XlsxGate.Refused(TableMessage.UNSAFE_PART, place, Printable.of(target));
        }
        return part;
    }
}
