package org.hallwright.draw;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Names of floor cells as TIA-606 has them: two letters down the room and two digits across it, AA-01 first. Cells are
 * one floor tile (600 mm) unless the hall says otherwise.
 */
public final class GridLabels {
    public static final double TILE_MM = 600;

    private GridLabels() {}

    /** AA, AB … AZ, BA … ZZ, then three letters, so that no hall runs out. */
    public static String row(int index) {
        if (index < 0) {
            return "-";
        }
        int letters = 2;
        int span = 26 * 26;
        int left = index;
        while (left >= span) {
            left -= span;
            letters++;
            span *= 26;
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            s.insert(0, (char) ('A' + left % 26));
            left /= 26;
        }
        return s.toString();
    }

    public static String column(int index) {
        return index < 0 ? "-" : String.format(Locale.ROOT, "%02d", index + 1);
    }

    /** The label of the cell that holds a point of the hall (mm from its upper left corner). */
    public static String cell(double xMm, double yMm) {
        return row((int) Math.floor(yMm / TILE_MM)) + "-" + column((int) Math.floor(xMm / TILE_MM));
    }

    /** The centre of the cell with this label, or null when the text is not a label. */
    public static @org.jspecify.annotations.Nullable Point centre(String label) {
        String s = label.strip().toUpperCase(Locale.ROOT);
        int digits = 0;
        while (digits < s.length() && Character.isLetter(s.charAt(digits))) {
            digits++;
        }
        OptionalInt row = rowIndex(s.substring(0, digits));
        String number = s.substring(digits).replaceFirst("^[-\\s]+", "");
        if (row.isEmpty() || !number.matches("[0-9]{1,4}") || Integer.parseInt(number) == 0) {
            return null;
        }
        return new Point((Integer.parseInt(number) - 0.5) * TILE_MM, (row.getAsInt() + 0.5) * TILE_MM);
    }

    private static OptionalInt rowIndex(String letters) {
        if (letters.length() < 2 || letters.length() > 4 || !letters.matches("[A-Z]+")) {
            return OptionalInt.empty();
        }
        int offset = 0;
        int span = 26 * 26;
        for (int n = 2; n < letters.length(); n++) {
            offset += span;
            span *= 26;
        }
        int value = 0;
        for (char c : letters.toCharArray()) {
            value = value * 26 + (c - 'A');
        }
        return OptionalInt.of(offset + value);
    }
}
