package org.hallwright.report;

import java.util.List;
import java.util.Locale;
import org.hallwright.draw.Colours;
import org.hallwright.draw.SvgWriter;

/**
 * Writes a report as one HTML file that needs nothing else: pictures inside, no script, no link that loads. Headings,
 * table heads and pictures carry what a screen reader needs (WCAG 2.2: 1.1.1, 1.3.1, 2.4.6, 3.1.1).
 */
public final class HtmlWriter {

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { font: 14px/1.5 'Hallwright Sans', Inter, "Segoe UI", system-ui, sans-serif; color: #16202c; background: #fff;
                   margin: 0 auto; max-width: 1080px; padding: 0 28px 48px; font-variant-numeric: tabular-nums; }
            h1 { font-size: 28px; line-height: 1.2; margin: 4px 0 16px; } h3 { font-size: 15px; margin: 24px 0 6px; }
            h2 { font-size: 20px; margin: 40px 0 10px; padding-top: 10px; border-top: 2px solid #16202c; }
            .kind { color: #1d5fbf; font-weight: 600; margin: 28px 0 0; } .note { color: #4a5766; font-size: 13px; }
            .marking { text-align: center; font-weight: 650; letter-spacing: .08em; padding: 4px; color: #fff; margin: 0; }
            table { border-collapse: collapse; width: 100%; margin: 14px 0; }
            caption { text-align: left; font-weight: 600; padding: 4px 0; }
            th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid #e1e5ea;
                     overflow-wrap: break-word; }
            thead th { color: #4a5766; font-weight: 600; border-bottom: 1px solid #16202c; white-space: nowrap; }
            .n { text-align: right; white-space: nowrap; } .fixed { font-family: 'Hallwright Mono', monospace; font-size: 12px; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 14px 0; }
            dt { color: #4a5766; } dd { margin: 0; overflow-wrap: anywhere; }
            .keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 12px; list-style: none; padding: 0; }
            .keys li { border: 1px solid #e1e5ea; border-radius: 6px; padding: 10px 14px; } .keys span { display: block; color: #4a5766; }
            .keys strong { display: block; font-size: 22px; line-height: 1.3; }
            .finding { border-left: 4px solid #667180; background: #f6f7f9; padding: 8px 14px; margin: 10px 0; }
            .finding p { margin: 2px 0; } .GOOD { border-color: #1d6f42; background: #e6f4ec; } .BAD { border-color: #b3261e; background: #fdecea; }
            .WARN { border-color: #9a5b00; background: #fff4e0; } .finding .note { color: #4a5766; }
            .tGOOD { color: #1d6f42; } .tBAD { color: #b3261e; } .tWARN { color: #9a5b00; }
            figure { margin: 14px 0; } figure svg { max-width: 100%; height: auto; } figcaption { color: #4a5766; font-size: 13px; }
            .sign { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 36px 28px; margin: 24px 0; }
            .sign div { border-top: 1px solid #16202c; padding-top: 4px; margin-top: 44px; color: #4a5766; }
            .sign h3 { grid-column: 1 / -1; margin: 12px 0 -32px; }
            nav ol { columns: 2; padding-left: 20px; } nav a { color: #1d5fbf; }
            @page { size: A4; margin: 18mm; } @media print { body { max-width: none; padding: 0; } nav { display: none; }
              thead th { white-space: normal; } h2, h3, caption, thead { break-after: avoid; } tr, figure, .finding, .keys li { break-inside: avoid; } thead { display: table-header-group; } }
            """;

    private final StringBuilder html = new StringBuilder(1 << 16);

    private final Locale language;

    private HtmlWriter(Locale language) {
        this.language = language;
    }

    /** The file's text. The same report gives the same text. */
    public static String write(Report report) {
        HtmlWriter writer = new HtmlWriter(report.language());
        writer.document(report);
        return writer.html.toString();
    }

    private void document(Report report) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(report.language().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        meta("generator", "Hallwright");
        meta("author", report.author());
        meta("dcterms.date", report.date().toString());
        meta("classification", report.marking());
        meta("revision", report.revision());
        html.append("<title>");
        text((report.marking().isEmpty() ? "" : report.marking() + " – ") + report.title() + " – " + report.kind());
        html.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        marking(report.marking());
        html.append("<main>\n");
        element("p", "kind", report.kind());
        element("h1", "", report.title());
        report.front().forEach(this::block);
        html.append("<nav><ol>\n");
        for (Report.Part part : report.parts()) {
            html.append("<li><a href=\"#").append(part.section().id()).append("\">");
            text(part.title());
            html.append("</a></li>\n");
        }
        html.append("</ol></nav>\n");
        for (Report.Part part : report.parts()) {
            html.append("<section id=\"").append(part.section().id()).append("\">\n");
            element("h2", "", part.title());
            part.blocks().forEach(this::block);
            html.append("</section>\n");
        }
        html.append("</main>\n");
        marking(report.marking());
        html.append("</body>\n</html>\n");
    }

    private void meta(String name, String content) {
        if (!content.isEmpty()) {
            html.append("<meta name=\"").append(name).append("\" content=\"");
            text(content);
            html.append("\">\n");
        }
    }

    private void marking(String marking) {
        if (!marking.isEmpty()) {
            html.append("<p class=\"marking\" style=\"background: ")
                    .append(Colours.hex(Marking.colour(marking)))
                    .append("\">");
            text(marking);
            html.append("</p>\n");
        }
    }

    private void element(String tag, String style, String text) {
        html.append('<').append(tag);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>');
        text(text);
        html.append("</").append(tag).append(">\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> element("h" + Math.clamp(h.level(), 1, 6), "", h.text());
            case Block.Paragraph p -> element("p", p.note() ? "note" : "", p.text());
            case Block.Bullets b -> {
                html.append("<ul>\n");
                b.items().forEach(item -> element("li", "", item));
                html.append("</ul>\n");
            }
            case Block.Facts f -> {
                html.append("<dl>\n");
                f.facts().forEach(fact -> {
                    element("dt", "", fact.name());
                    element("dd", fact.fixed() ? "fixed" : "", fact.value());
                });
                html.append("</dl>\n");
            }
            case Block.Keys k -> {
                html.append("<ul class=\"keys\">\n");
                for (Block.Key key : k.keys()) {
                    html.append("<li>");
                    element("span", "", key.name());
                    element("strong", "", key.value());
                    element("span", "", key.band());
                    html.append("</li>\n");
                }
                html.append("</ul>\n");
            }
            case Block.Table t -> table(t);
            case Block.Drawing d -> {
                html.append("<figure>\n<div role=\"img\" aria-label=\"");
                text(d.alternative());
                html.append("\">\n")
                        .append(withoutProlog(SvgWriter.write(d.picture())))
                        .append("\n</div>\n");
                element("figcaption", "", d.caption());
                html.append("</figure>\n");
            }
            case Block.Finding f -> {
                html.append("<div class=\"finding ").append(f.tone()).append("\">\n<p><strong>");
                text(f.verdict() + " – " + f.title());
                html.append("</strong></p>\n");
                element("p", "", f.sentence());
                element("p", "note", f.citation());
                html.append("</div>\n");
            }
            case Block.Signatures s -> {
                html.append("<div class=\"sign\">\n");
                for (String role : s.roles()) {
                    element("h3", "", role);
                    element("div", "", s.name());
                    element("div", "", s.place());
                    element("div", "", s.signature());
                }
                html.append("</div>\n");
            }
            case Block.NewPage n -> {
                // A screen has one page.
            }
        }
    }

    private void table(Block.Table table) {
        if (table.printed().isEmpty()) {
            element("h3", "", table.caption());
        } else {
            rows(table);
        }
        String rest = Prose.rest(table, language);
        if (!rest.isEmpty()) {
            element("p", "note", rest);
        }
    }

    private void rows(Block.Table table) {
        html.append("<table>\n<caption>");
        text(table.caption());
        html.append("</caption>\n<thead><tr>");
        for (Block.Column column : table.columns()) {
            html.append(column.numeric() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
            text(column.head());
            html.append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.printed()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                boolean toned = cell instanceof Cell.Text t && t.tone() != Block.Tone.PLAIN;
                html.append(table.columns().get(i).numeric() ? "<td class=\"n\">" : "<td>");
                if (toned) {
                    html.append("<strong class=\"t")
                            .append(((Cell.Text) cell).tone())
                            .append("\">");
                }
                text(cell.text());
                html.append(toned ? "</strong></td>" : "</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void text(String text) {
        html.append(escaped(Prose.leftToRight(text)));
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
