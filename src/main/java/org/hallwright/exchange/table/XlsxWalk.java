package org.hallwright.exchange.table;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hallwright.codec.csv.CsvReader;

/** Walks XML of a stranger without building anything: no document type, bounded depth, texts and cell references. */
final class XlsxWalk {

    private static final int DEEPEST = 50;
    private static final int MOST_ATTRIBUTES = 200;
    private static final long MOST_CELLS = 30_000_000;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    private XlsxWalk() {}

    /** The JDK's own reader, whatever else lies on the module path, without document types and outside access. */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        String encoding = xml.getCharacterEncodingScheme();
        // ECMA-376 part 2, 8.1.4: nothing else, so nothing that two readers could read differently.
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("UTF-16")) {
            throw new XMLStreamException("encoding " + encoding);
        }
        return xml;
    }

    static int next(XMLStreamReader xml, String place) throws XlsxGate.Refused, XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XlsxGate.Refused(TableMessage.DOCTYPE, place);
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new XlsxGate.Refused(TableMessage.TOO_DEEP, place, MOST_ATTRIBUTES);
        }
        return event;
    }

    /** @param texts whether the part holds the shared texts, each of which ends with {@code si} */
    static void walk(InputStream in, String place, boolean texts) throws XlsxGate.Refused, XMLStreamException {
        walk(in, place, texts ? "si" : "", false);
    }

    static void sheet(InputStream in, String place) throws XlsxGate.Refused, XMLStreamException {
        walk(in, place, "c", true);
    }

    private static void walk(InputStream in, String place, String unit, boolean cells)
            throws XlsxGate.Refused, XMLStreamException {
        XMLStreamReader xml = open(in);
        int depth = 0;
        long length = 0;
        boolean inside = false;
        long wide = 0;
        int column = 0;
        while (xml.hasNext()) {
            switch (next(xml, place)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XlsxGate.Refused(TableMessage.TOO_DEEP, place, DEEPEST);
                    }
                    if (xml.getLocalName().equals(unit)) {
                        length = 0;
                        inside = true;
                        column = cells ? column(xml, place, column) : 0;
                    } else if (cells && xml.getLocalName().equals("row")) {
                        row(xml, place);
                        column = 0;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inside &= !xml.getLocalName().equals(unit);
                    if (cells && xml.getLocalName().equals("row")) {
                        // A row costs as many cells as its last one is far out, filled or not.
                        wide += column;
                        if (wide > MOST_CELLS) {
                            throw new XlsxGate.Refused(TableMessage.TOO_MANY_CELLS, place, MOST_CELLS);
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    length += inside ? xml.getTextLength() : 0;
                    if (length > CsvReader.LONGEST_CELL) {
                        throw new XlsxGate.Refused(TableMessage.PART_TOO_LARGE, place, CsvReader.LONGEST_CELL);
                    }
                }
                default -> {}
            }
        }
    }

    private static int column(XMLStreamReader xml, String place, int before) throws XlsxGate.Refused {
        String reference = xml.getAttributeValue(null, "r");
        if (reference == null) {
            return before + 1;
        }
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw new XlsxGate.Refused(TableMessage.BAD_CELL_REFERENCE, place, Printable.of(reference));
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        if (column > CsvReader.MOST_COLUMNS || Integer.parseInt(matcher.group(2)) > 1_048_576 || column <= before) {
            throw new XlsxGate.Refused(TableMessage.BAD_CELL_REFERENCE, place, Printable.of(reference));
        }
        return column;
    }

    private static void row(XMLStreamReader xml, String place) throws XlsxGate.Refused {
        String number = xml.getAttributeValue(null, "r");
        if (number != null && (!number.matches("[1-9][0-9]{0,6}") || Integer.parseInt(number) > 1_048_576)) {
            throw new XlsxGate.Refused(TableMessage.BAD_CELL_REFERENCE, place, Printable.of(number));
        }
    }
}
