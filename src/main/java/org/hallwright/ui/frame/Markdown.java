package org.hallwright.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Markdown in which the manual is written: headings, paragraphs, lists, tables, code, and inside a line strong,
 * code and links. Pictures are left out; their words stay.
 */
final class Markdown {
    /** A piece of a page. */
    sealed interface Block {}

    /** A heading, level 1 to 6. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph, or an item of a list with its mark. */
    record Paragraph(String mark, String text) implements Block {}

    /** Lines as they are. */
    record Code(String text) implements Block {}

    /** A table; the first row is its head. */
    record Table(List<List<String>> rows) implements Block {}

    /** A stretch of a line in one style. */
    record Span(Style style, String text, String link) {}

    /** How a stretch is set. */
    enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE,
        LINK
    }

    private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.)\\s+(.*)");
    private static final Pattern SPAN = Pattern.compile("!\\[([^\\]]*)\\]\\([^)]*\\)|`([^`]+)`|\\*\\*([^*]+)\\*\\*"
            + "|(?<![\\w*])\\*([^*\\s][^*]*)\\*(?!\\w)|\\[([^\\]]+)\\]\\(([^)]+)\\)");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*");

    private Markdown() {}

    static List<Block> blocks(String page) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = page.lines().toList();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            if (line.isBlank()) {
                i++;
            } else if (line.startsWith("```")) {
                StringBuilder code = new StringBuilder();
                for (i++; i < lines.size() && !lines.get(i).startsWith("```"); i++) {
                    code.append(lines.get(i)).append('\n');
                }
                i++;
                blocks.add(new Code(code.toString().stripTrailing()));
            } else if (line.startsWith("    ") && !ITEM.matcher(line).matches()) {
                StringBuilder code = new StringBuilder();
                for (; i < lines.size() && lines.get(i).startsWith("    "); i++) {
                    code.append(lines.get(i).substring(4)).append('\n');
                }
                blocks.add(new Code(code.toString().stripTrailing()));
            } else if (line.startsWith("#")) {
                int level = line.length() - line.replaceFirst("^#+", "").length();
                blocks.add(new Heading(level, line.substring(level).strip()));
                i++;
            } else if (line.startsWith("|")) {
                List<List<String>> rows = new ArrayList<>();
                for (; i < lines.size() && lines.get(i).startsWith("|"); i++) {
                    if (!RULE_OF_TABLE.matcher(lines.get(i)).matches()) {
                        rows.add(cells(lines.get(i)));
                    }
                }
                blocks.add(new Table(rows));
            } else {
                i = paragraph(lines, i, blocks);
            }
        }
        return blocks;
    }

    private static int paragraph(List<String> lines, int from, List<Block> blocks) {
        Matcher item = ITEM.matcher(lines.get(from));
        String mark =
                item.matches() ? item.group(1).equals("*") || item.group(1).equals("-") ? "•" : item.group(1) : "";
        StringBuilder text = new StringBuilder(mark.isEmpty() ? lines.get(from) : item.group(2));
        int i = from + 1;
        while (i < lines.size() && goesOn(lines.get(i))) {
            text.append(' ').append(lines.get(i).strip());
            i++;
        }
        blocks.add(new Paragraph(mark, text.toString().strip()));
        return i;
    }

    private static boolean goesOn(String line) {
        return !line.isBlank()
                && !line.startsWith("#")
                && !line.startsWith("|")
                && !line.startsWith("```")
                && !ITEM.matcher(line).matches();
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.substring(1, inner.endsWith("|") ? inner.length() - 1 : inner.length());
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }

    /** A line's stretches, in order. */
    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher m = SPAN.matcher(text);
        int at = 0;
        while (m.find()) {
            if (m.start() > at) {
                spans.add(new Span(Style.PLAIN, text.substring(at, m.start()), ""));
            }
            if (m.group(1) != null) {
                spans.add(new Span(Style.EMPHASIS, m.group(1), ""));
            } else if (m.group(2) != null) {
                spans.add(new Span(Style.CODE, m.group(2), ""));
            } else if (m.group(3) != null) {
                spans.add(new Span(Style.STRONG, m.group(3), ""));
            } else if (m.group(4) != null) {
                spans.add(new Span(Style.EMPHASIS, m.group(4), ""));
            } else {
                spans.add(new Span(Style.LINK, m.group(5), m.group(6)));
            }
            at = m.end();
        }
        if (at < text.length()) {
            spans.add(new Span(Style.PLAIN, text.substring(at), ""));
        }
        return spans;
    }

    /** The name under which a heading is linked to. */
    static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }
}
