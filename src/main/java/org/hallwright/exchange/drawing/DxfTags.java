package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pairs of group code and value that a DXF file consists of (AutoCAD DXF reference, "About group codes"). */
final class DxfTags {

    private static final int LONGEST_VALUE = 4096;

    private final String text;
    private int at;
    private int line;
    private int code;
    private String value = "";

    DxfTags(String text) {
        this.text = text;
    }

    /** Goes to the next pair; false at the end of the file, or where the file stops being pairs. */
    boolean next() {
        String first = line();
        if (first == null) {
            return false;
        }
        String second = line();
        if (second == null) {
            return false;
        }
        try {
            code = Integer.parseInt(first.strip());
        } catch (NumberFormatException e) {
            code = -1;
            return false;
        }
        value = second.length() > LONGEST_VALUE ? second.substring(0, LONGEST_VALUE) : second;
        return true;
    }

    int code() {
        return code;
    }

    String value() {
        return value;
    }

    /** Line of the value, from 1. */
    int lineNumber() {
        return line;
    }

    private @Nullable String line() {
        if (at >= text.length()) {
            return null;
        }
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        String found = text.substring(at, stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop);
        at = stop + 1;
        line++;
        return found;
    }

    /** One thing with all of its pairs. */
    static final class Record {
        final String type;
        final int line;
        final List<Integer> codes = new ArrayList<>();
        final List<String> values = new ArrayList<>();

        Record(String type, int line) {
            this.type = type;
            this.line = line;
        }

        String text(int code, String otherwise) {
            int i = codes.indexOf(code);
            return i < 0 ? otherwise : values.get(i).strip();
        }

        /** The number, or the other where it is missing; NaN where it is none. */
        double number(int code, double otherwise) {
            int i = codes.indexOf(code);
            return i < 0 ? otherwise : parse(values.get(i));
        }

        static double parse(String text) {
            try {
                double number = Double.parseDouble(text.strip());
                return Math.abs(number) <= 1e12 ? number : Double.NaN;
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}
