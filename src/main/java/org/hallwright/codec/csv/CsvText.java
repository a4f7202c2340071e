package org.hallwright.codec.csv;

import java.util.List;

/**
 * Writes CSV (RFC 4180: commas, CR LF, quotes doubled). A text that a spreadsheet would run as a formula gets an apostrophe
 * in front, by which spreadsheets know a text; {@link #plain} takes it off again, so that nothing is lost on the way.
 */
public final class CsvText {

    private static final String RUNS = "=+-@\t\r";

    private final StringBuilder out = new StringBuilder();

    /** Writes a row. Numbers are numbers: a minus in front of one runs nothing. */
    public CsvText row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            out.append(i == 0 ? "" : ",")
                    .append(quoted(cell instanceof Number ? cell.toString() : guarded(cell.toString())));
        }
        out.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** The text with an apostrophe in front where a spreadsheet would run it. */
    public static String guarded(String text) {
        return runs(text) ? "'" + text : text;
    }

    /** What {@link #guarded} was given. */
    public static String plain(String cell) {
        return cell.startsWith("'") && runs(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Whether what follows any apostrophes begins a formula: each guard can then be told from the text's own. */
    private static boolean runs(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && RUNS.indexOf(text.charAt(at)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';')
                && text.equals(text.strip());
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
