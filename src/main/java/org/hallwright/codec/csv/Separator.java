package org.hallwright.codec.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the cells.
 *
 * @param mark the separator
 * @param skip characters of a leading {@code sep=;} line, which some spreadsheets write
 */
record Separator(char mark, int skip) {

    /** Characters looked at. */
    static final int SAMPLE = 32_768;

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 30;

    /** The mark that most lines have equally often; a comma where there is no such mark. */
    static Separator of(String sample) {
        if (sample.length() >= 5 && sample.regionMatches(true, 0, "sep=", 0, 4)) {
            int end = sample.indexOf('\n');
            return new Separator(sample.charAt(4), end < 0 ? sample.length() : end + 1);
        }
        List<String> lines = lines(sample);
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(lines, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return new Separator(best, 0);
    }

    /** How many cells more than one the lines have, weighed by how many of them agree with the first. */
    private static double score(List<String> lines, char candidate) {
        if (lines.isEmpty()) {
            return 0;
        }
        int first = count(lines.getFirst(), candidate);
        int agreeing = 0;
        for (String line : lines) {
            agreeing += count(line, candidate) == first ? 1 : 0;
        }
        double share = agreeing / (double) lines.size();
        return first == 0 ? 0 : share * share * Math.min(first, 50) + share * 10;
    }

    private static int count(String line, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == candidate ? 1 : 0;
        }
        return count;
    }

    /** The first lines; a line break inside quotes does not end one. */
    private static List<String> lines(String sample) {
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < sample.length() && lines.size() < LINES; i++) {
            char c = sample.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                add(lines, sample.substring(start, i));
                start = i + 1;
            }
        }
        // The last line of a sample may be cut; it counts only where it is the only one.
        if (lines.isEmpty()) {
            add(lines, sample.substring(start));
        }
        return lines;
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }
}
