package org.hallwright.report;

import java.util.List;
import org.hallwright.draw.SvgWriter;

/**
 * Writes a report as one HTML file that needs nothing else: pictures inside, no script, no link that loads. Headings,
 * table heads and pictures carry what a screen reader needs (WCAG 2.2: 1.1.1, 1.3.1, 2.4.6, 3.1.1).
 */
public final class HtmlWriter {

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { font: 14px/1.5 Inter, "Segoe UI", system-ui, sans-serif; color: #16202c; background: #fff;
                   margin: 0 auto; max-width: 1180px; padding: 0 28px 48px; font-variant-numeric: tabular-nums; }
            h1 { font-size: 26px; margin: 28px 0 12px; } h2 { font-size: 18px; margin: 36px 0 10px; }
            .marking { text-align: center; font-weight: 650; letter-spacing: .08em; padding: 4px; border: 1px solid #16202c; }
            table { border-collapse: collapse; width: 100%; margin: 8px 0; }
            caption { text-align: left; color: #4a5766; padding: 4px 0; }
            th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid #e1e5ea;
                     overflow-wrap: anywhere; }
            th { color: #4a5766; font-weight: 600; } .n { text-align: right; white-space: nowrap; }
            figure { margin: 12px 0; } figure svg { width: 100%; height: auto; } figcaption { color: #4a5766; }
            .sign { display: flex; gap: 48px; margin-top: 56px; } .sign div { flex: 1; border-top: 1px solid #16202c; padding-top: 4px; }
            @media print { body { max-width: none; } h2 { break-after: avoid; } tr, figure { break-inside: avoid; } }
            """;

    private final StringBuilder html = new StringBuilder(1 << 16);

    private HtmlWriter() {}

    /** The file's text. The same report gives the same text. */
    public static String write(Report report) {
        HtmlWriter writer = new HtmlWriter();
        writer.document(report);
        return writer.html.toString();
    }

    private void document(Report report) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(report.language().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(report.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        marking(report.marking());
        html.append("<main>\n");
        report.blocks().forEach(this::block);
        html.append("</main>\n");
        marking(report.marking());
        html.append("</body>\n</html>\n");
    }

    private void marking(String marking) {
        if (!marking.isEmpty()) {
            html.append("<p class=\"marking\">").append(escaped(marking)).append("</p>\n");
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> {
                String tag = "h" + Math.clamp(h.level(), 1, 6);
                html.append('<')
                        .append(tag)
                        .append('>')
                        .append(escaped(h.text()))
                        .append("</")
                        .append(tag)
                        .append(">\n");
            }
            case Block.Paragraph p ->
                html.append("<p>").append(escaped(p.text())).append("</p>\n");
            case Block.Table t -> table(t);
            case Block.Drawing d ->
                html.append("<figure role=\"img\" aria-label=\"")
                        .append(escaped(d.alternative()))
                        .append("\">\n")
                        .append(withoutProlog(SvgWriter.write(d.picture())))
                        .append("\n<figcaption>")
                        .append(escaped(d.alternative()))
                        .append("</figcaption>\n</figure>\n");
            case Block.Signatures s -> {
                html.append("<div class=\"sign\">");
                s.roles()
                        .forEach(role ->
                                html.append("<div>").append(escaped(role)).append("</div>"));
                html.append("</div>\n");
            }
        }
    }

    private void table(Block.Table table) {
        html.append("<table>\n<caption>").append(escaped(table.caption())).append("</caption>\n<thead><tr>");
        for (int i = 0; i < table.head().size(); i++) {
            cell("th scope=\"col\"", "th", table.numeric().get(i), table.head().get(i));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell("td", "td", table.numeric().get(i), row.get(i));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void cell(String open, String close, boolean numeric, String text) {
        html.append('<')
                .append(open)
                .append(numeric ? " class=\"n\">" : ">")
                .append(escaped(text))
                .append("</")
                .append(close)
                .append('>');
    }

    private static String withoutProlog(String svg) {
        return svg.startsWith("<?xml") ? svg.substring(svg.indexOf("?>") + 2).strip() : svg;
    }

    /** The one place where text becomes HTML. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
