package org.hallwright.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6}):[A-Z]{1,3}([1-9][0-9]{0,6})");
    private static final int MOST_MERGED = 50_000;

    private XlsxWalk() {}

    /** The JDK's own reader, whatever else lies on the module path, without document types and outside access. */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        PushbackInputStream bytes = new PushbackInputStream(in, 2);
        Charset charset = charset(bytes);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // A decoder of our own: the JDK's prints what it cannot decode in a declaration to standard error.
        XMLStreamReader xml = factory.createXMLStreamReader(new InputStreamReader(bytes, charset.newDecoder()));
        String encoding = xml.getCharacterEncodingScheme();
        // ECMA-376 part 2, 8.1.4: nothing else, so nothing that two readers could read differently.
        if (encoding != null && !encoding.equalsIgnoreCase(charset.name())) {
            throw new XMLStreamException("encoding " + encoding);
        }
        return xml;
    }

    /** UTF-16 where its mark stands in front, else UTF-8. */
    private static Charset charset(PushbackInputStream bytes) throws XMLStreamException {
        try {
            byte[] start = bytes.readNBytes(2);
            bytes.unread(start);
            boolean wide = start.length == 2
                    && (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF
                            || start[0] == (byte) 0xFF && start[1] == (byte) 0xFE);
            return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
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

    /** Cells below one another that are one: rows from 1, the column from 0. */
    record Merged(int column, int firstRow, int lastRow) {}

    /** @return the merged cells that span rows */
    static List<Merged> sheet(InputStream in, String place) throws XlsxGate.Refused, XMLStreamException {
        return walk(in, place, "c", true);
    }

    private static List<Merged> walk(InputStream in, String place, String unit, boolean cells)
            throws XlsxGate.Refused, XMLStreamException {
        List<Merged> merged = new ArrayList<>();
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
                    } else if (cells && xml.getLocalName().equals("mergeCell")) {
                        merged(xml, merged);
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
        return merged;
    }

    private static void merged(XMLStreamReader xml, List<Merged> merged) {
        String range = xml.getAttributeValue(null, "ref");
        Matcher matcher = RANGE.matcher(range == null ? "" : range);
        if (matcher.matches() && merged.size() < MOST_MERGED) {
            int first = Integer.parseInt(matcher.group(2));
            int last = Integer.parseInt(matcher.group(3));
            if (last > first) {
                merged.add(new Merged(number(matcher.group(1)) - 1, first, last));
            }
        }
    }

    /** A column's number from 1. */
    private static int number(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
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
        int column = number(matcher.group(1));
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
