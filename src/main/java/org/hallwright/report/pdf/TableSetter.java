package org.hallwright.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.hallwright.draw.Palette;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;
import org.hallwright.report.Prose;
import org.hallwright.report.pdf.Setter.Style;

/** Tables with rows that stay whole, heads repeated on each page, and numbers that stand to the right. */
final class TableSetter {

    private static final Palette INK = Palette.LIGHT;
    private static final double SIZE = 8;
    private static final double CAPTION = 9;

    /** Rows that tell how high a table's beginning is. */
    private static final int LOOKED_AT = 40;

    private static final double LEADING = 11;
    private static final double PAD = 2.5;
    private static final double BETWEEN = 10;
    private static final double GAP = 12;
    /** A column that holds prose never gets less. */
    private static final double LEAST_PROSE = 72;

    /** A head of up to so much stays on one line. */
    private static final double SHORT_HEAD = 44;

    private static final double MOST_TEXT = 0.13;

    /** A word longer than this share of the page is broken, so that no column starves the others. */
    private static final double LONGEST_WORD = 0.2;

    private final Pages pages;
    private final Faces faces;
    private final Tags tags;
    private final Setter setter;
    private final Locale language;

    TableSetter(Pages pages, Faces faces, Tags tags, Setter setter, Locale language) {
        this.pages = pages;
        this.faces = faces;
        this.tags = tags;
        this.setter = setter;
        this.language = language;
    }

    /** A cell broken into lines; {@code right} sets it to the right. */
    private record Broken(List<String> lines, boolean right, Block.Tone tone) {}

    /** A table broken into lines for the width of the page. */
    private record Laid(double[] widths, List<Broken> heads, List<List<Broken>> rows) {

        /** The least height in which it can begin: caption, heads and two rows. */
        double least() {
            double first = height(rows.getFirst()) + (rows.size() > 1 ? height(rows.get(1)) : 0);
            return CAPTION * Setter.LEADING + 4 + height(heads) + Math.min(first, Pages.full() / 3);
        }
    }

    private Laid laid(Block.Table t, List<List<Cell>> rows) {
        double[] widths = widths(t.columns(), rows, pages.width());
        List<Broken> heads = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            Column column = t.columns().get(c);
            heads.add(new Broken(
                    Faces.wrap(column.head(), faces.bold(), SIZE, widths[c]), column.numeric(), Block.Tone.PLAIN));
        }
        List<List<Broken>> broken = new ArrayList<>();
        for (List<Cell> row : rows) {
            broken.add(broken(row, t.columns(), widths));
        }
        return new Laid(widths, heads, broken);
    }

    /** The least height in which the table can begin. */
    double least(Block.Table t) {
        List<List<Cell>> printed = t.printed();
        return printed.isEmpty()
                ? 2 * CAPTION * Setter.LEADING + 12
                : laid(t, printed.subList(0, Math.min(LOOKED_AT, printed.size())))
                        .least();
    }

    void table(Block.Table t, PDStructureElement parent) {
        List<List<Cell>> rows = t.printed();
        Style caption = new Style(faces.bold(), CAPTION, INK.ink());
        String rest = Prose.rest(t, language);
        if (rows.isEmpty()) {
            pages.need(2 * caption.leading() + 12);
            setter.text(tags.child(parent, "P"), t.caption(), caption, Pages.MARGIN, pages.width());
            setter.text(
                    tags.child(parent, "P"),
                    rest.isEmpty() ? Prose.of("no-rows", language) : rest,
                    setter.note(),
                    Pages.MARGIN,
                    pages.width());
            pages.advance(GAP);
            return;
        }
        if (pages.sheet().lying() && (rows.size() + 3) * (LEADING + 2 * PAD) > pages.left()) {
            pages.turn(false);
        }
        Style head = new Style(faces.bold(), SIZE, INK.ink2());
        Style body = new Style(faces.plain(), SIZE, INK.ink());
        Laid laid = laid(t, rows);
        double[] widths = laid.widths();
        List<Broken> heads = laid.heads();
        List<List<Broken>> broken = laid.rows();
        pages.need(laid.least());
        PDStructureElement table = tags.child(parent, "Table");
        setter.text(tags.child(table, "Caption"), t.caption(), caption, Pages.MARGIN, pages.width());
        pages.advance(2);
        PDStructureElement thead = tags.child(table, "THead");
        row(heads, widths, head, tags.child(thead, "TR"), "TH", true);
        PDStructureElement tbody = tags.child(table, "TBody");
        for (int i = 0; i < broken.size(); i++) {
            List<Broken> row = broken.get(i);
            long least = Math.min(lines(row), Math.round(Pages.full() / 2 / LEADING));
            double needed = least * LEADING + 2 * PAD;
            if (i == broken.size() - 2 && needed < Pages.full() / 4) {
                // The last row of a table does not stand alone on the next page.
                needed += Math.min(height(broken.getLast()), Pages.full() / 4);
            }
            if (pages.left() < needed) {
                pages.turn(false);
                repeat(heads, widths, head);
            }
            body(row, widths, body, heads, head, tags.child(tbody, "TR"));
        }
        if (!rest.isEmpty()) {
            pages.advance(4);
            setter.text(tags.child(parent, "P"), rest, setter.note(), Pages.MARGIN, pages.width());
        }
        pages.advance(GAP);
    }

    private List<Broken> broken(List<Cell> row, List<Column> columns, double[] widths) {
        List<Broken> cells = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            Block.Tone tone = row.get(c) instanceof Cell.Text text ? text.tone() : Block.Tone.PLAIN;
            Face face = tone == Block.Tone.PLAIN ? faces.plain() : faces.bold();
            cells.add(new Broken(
                    Faces.wrap(row.get(c).text(), face, SIZE, widths[c]),
                    columns.get(c).numeric(),
                    tone));
        }
        return cells;
    }

    private static int lines(List<Broken> row) {
        return row.stream().mapToInt(c -> c.lines().size()).max().orElse(1);
    }

    private static double height(List<Broken> row) {
        return lines(row) * LEADING + 2 * PAD;
    }

    /** A body row; one that is taller than what is left goes on on the next page under a repeated head. */
    private void body(
            List<Broken> row, double[] widths, Style style, List<Broken> heads, Style head, PDStructureElement tr) {
        List<PDStructureElement> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(tags.child(tr, "TD")));
        int from = 0;
        int all = lines(row);
        while (from < all) {
            int fit = Math.clamp((long) ((pages.left() - 2 * PAD) / LEADING), 1, all - from);
            piece(row, widths, style, cells, from, from + fit);
            from += fit;
            if (from < all) {
                pages.turn(false);
                repeat(heads, widths, head);
            }
        }
    }

    private void row(
            List<Broken> row, double[] widths, Style style, PDStructureElement tr, String type, boolean heads) {
        List<PDStructureElement> cells = new ArrayList<>();
        for (Broken cell : row) {
            PDStructureElement element = tags.child(tr, type);
            if (heads) {
                Tags.attribute(element, "Table").setName("Scope", "Column");
            }
            cells.add(element);
        }
        piece(row, widths, style, cells, 0, lines(row));
        rule(INK.ink(), 0.75);
    }

    /** Lines {@code from} to {@code to} of every cell of a row, with a hair line below. */
    private void piece(
            List<Broken> row, double[] widths, Style style, List<PDStructureElement> cells, int from, int to) {
        Ops ops = pages.sheet().ops();
        double x = Pages.MARGIN;
        for (int c = 0; c < widths.length; c++) {
            Broken cell = row.get(c);
            List<String> lines = cell.lines()
                    .subList(
                            Math.min(from, cell.lines().size()),
                            Math.min(to, cell.lines().size()));
            if (!lines.isEmpty() || from == 0) {
                PDStructureElement element = cells.get(c);
                ops.begin(
                        element.getStructureType(),
                        tags.content(element, pages.sheet().page()));
                Style own = cell.tone() == Block.Tone.PLAIN
                        ? style
                        : new Style(faces.bold(), style.size(), CardSetter.ink(cell.tone()));
                print(ops, lines, own, x, widths[c], cell.right());
                ops.end();
            }
            x += widths[c] + BETWEEN;
        }
        pages.advance((to - from) * LEADING + 2 * PAD);
        rule(INK.line(), 0.5);
    }

    private void print(Ops ops, List<String> lines, Style style, double x, double width, boolean right) {
        double y = pages.y() + PAD;
        for (String line : lines) {
            double at = right ? x + width - style.face().width(line, style.size()) : x;
            ops.text(at, Setter.baseline(y, style, LEADING), style.face(), style.size(), line, style.colour(), 0);
            y += LEADING;
        }
    }

    private void rule(int colour, double width) {
        Ops ops = pages.sheet().ops();
        ops.beginArtifact(false);
        ops.line(Pages.MARGIN, pages.y(), Pages.MARGIN + pages.width(), pages.y(), colour, width, false);
        ops.end();
    }

    /** The head again at the top of a page: for eyes only, readers have it already. */
    private void repeat(List<Broken> heads, double[] widths, Style style) {
        Ops ops = pages.sheet().ops();
        ops.beginArtifact(true);
        double x = Pages.MARGIN;
        for (int c = 0; c < widths.length; c++) {
            print(ops, heads.get(c).lines(), style, x, widths[c], heads.get(c).right());
            x += widths[c] + BETWEEN;
        }
        ops.end();
        pages.advance(height(heads));
        rule(INK.ink(), 0.75);
    }

    /** Narrow columns take what they need, within bounds; those with prose share what is left. */
    private double[] widths(List<Column> columns, List<List<Cell>> rows, double total) {
        int n = columns.size();
        double room = total - BETWEEN * (n - 1);
        double[] natural = new double[n];
        double[] least = new double[n];
        for (int c = 0; c < n; c++) {
            Column column = columns.get(c);
            double head = faces.bold().width(faces.bold().printable(column.head()), SIZE);
            least[c] = head <= SHORT_HEAD ? head : inTwoLines(column.head());
            natural[c] = column.numeric() ? least[c] : head;
            for (List<Cell> row : rows) {
                String text = row.get(c).text();
                Face face = row.get(c) instanceof Cell.Text t && t.tone() != Block.Tone.PLAIN
                        ? faces.bold()
                        : faces.plain();
                natural[c] = Math.max(natural[c], face.width(face.printable(text), SIZE));
                least[c] = Math.max(
                        least[c],
                        column.numeric()
                                ? natural[c]
                                : Math.min(room * LONGEST_WORD, Faces.widestWord(text, faces.plain(), SIZE)));
            }
        }
        double[] widths = new double[n];
        double all = java.util.Arrays.stream(natural).sum();
        double taken = 0;
        double prose = 0;
        double proseNeed = 0;
        for (int c = 0; c < n; c++) {
            if (columns.get(c).wide()) {
                prose += share(natural[c], room);
                proseNeed += Math.max(Math.min(LEAST_PROSE, natural[c]), least[c]);
            } else {
                widths[c] = columns.get(c).numeric()
                        ? natural[c]
                        : all <= room ? natural[c] : Math.max(least[c], Math.min(natural[c], room * MOST_TEXT));
                taken += widths[c];
            }
        }
        double over = taken + proseNeed - room;
        if (over > 0) {
            taken -= shrink(columns, widths, least, over);
        }
        for (int c = 0; c < n; c++) {
            if (columns.get(c).wide()) {
                widths[c] = Math.max(20, (room - taken) * share(natural[c], room) / prose);
            }
        }
        return widths;
    }

    /** What a column of prose asks for: more the longer its texts, but not in proportion. */
    private static double share(double natural, double room) {
        return StrictMath.pow(Math.min(natural, 3 * room), 0.7);
    }

    /** The width in which a head takes at most two lines. */
    private double inTwoLines(String head) {
        Face bold = faces.bold();
        String text = bold.printable(head);
        double best = bold.width(text, SIZE);
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            double left = bold.width(text.substring(0, at), SIZE);
            double right = bold.width(text.substring(at + 1), SIZE);
            best = Math.min(best, Math.max(left, right));
        }
        return best;
    }

    /** Takes from the text columns what they have above their least; returns how much that was. */
    private static double shrink(List<Column> columns, double[] widths, double[] least, double over) {
        double spare = 0;
        for (int c = 0; c < widths.length; c++) {
            spare += columns.get(c).wide() ? 0 : widths[c] - least[c];
        }
        double share = spare <= 0 ? 0 : Math.min(1, over / spare);
        double gained = 0;
        for (int c = 0; c < widths.length; c++) {
            if (!columns.get(c).wide()) {
                double less = (widths[c] - least[c]) * share;
                widths[c] -= less;
                gained += less;
            }
        }
        return gained;
    }

    /** 7.5 pt, or less where a long name needs it. */
    private double fitted(String name, double width) {
        double size = 7.5;
        while (size > 6.25 && faces.plain().width(faces.plain().printable(name), size) > width) {
            size -= 0.25;
        }
        return size;
    }

    // --- facts and headline figures ---

    void facts(Block.Facts f, PDStructureElement parent) {
        Style name = new Style(faces.plain(), 8.5, INK.ink2());
        double names = 0;
        for (Block.Fact fact : f.facts()) {
            names = Math.max(names, name.face().width(name.face().printable(fact.name()), name.size()));
        }
        names = Math.min(names + 1, pages.width() * 0.35);
        double leading = 13;
        PDStructureElement table = tags.child(parent, "Table");
        for (Block.Fact fact : f.facts()) {
            Style value =
                    fact.fixed() ? new Style(faces.fixed(), 7.5, INK.ink()) : new Style(faces.plain(), 8.5, INK.ink());
            List<String> left = Faces.wrap(fact.name(), name.face(), name.size(), names);
            List<String> right = Faces.wrap(fact.value(), value.face(), value.size(), pages.width() - names - 16);
            pages.need(Math.max(left.size(), right.size()) * leading);
            PDStructureElement tr = tags.child(table, "TR");
            PDStructureElement th = tags.child(tr, "TH");
            Tags.attribute(th, "Table").setName("Scope", "Row");
            double y = pages.y();
            at(th, left, name, Pages.MARGIN, y, leading);
            at(tags.child(tr, "TD"), right, value, Pages.MARGIN + names + 16, y, leading);
            pages.advance(Math.max(left.size(), right.size()) * leading);
        }
        pages.advance(GAP);
    }

    private void at(PDStructureElement element, List<String> lines, Style style, double x, double y, double leading) {
        Ops ops = pages.sheet().ops();
        ops.begin(
                element.getStructureType(), tags.content(element, pages.sheet().page()));
        double line = y;
        for (String each : lines) {
            ops.text(x, Setter.baseline(line, style, leading), style.face(), style.size(), each, style.colour(), 0);
            line += leading;
        }
        ops.end();
    }

    void keys(Block.Keys k, PDStructureElement parent) {
        int columns = 4;
        double gap = 8;
        double width = (pages.width() - (columns - 1) * gap) / columns;
        double height = 50;
        Style band = new Style(faces.plain(), 7.5, INK.ink3());
        PDStructureElement list = tags.child(parent, "L");
        for (int i = 0; i < k.keys().size(); i++) {
            if (i % columns == 0) {
                pages.need(height);
            }
            Block.Key key = k.keys().get(i);
            double x = Pages.MARGIN + (i % columns) * (width + gap);
            double y = pages.y();
            Ops ops = pages.sheet().ops();
            ops.beginArtifact(false);
            ops.style(INK.background(), INK.line(), 0.75, false);
            ops.rectangle(x, y, width, height, 4);
            ops.paint(INK.background(), INK.line(), 0.75);
            ops.end();
            PDStructureElement body = tags.child(tags.child(list, "LI"), "LBody");
            double inner = width - 14;
            double size = 14;
            while (size > 8 && faces.bold().width(faces.bold().printable(key.value()), size) > inner) {
                size -= 0.5;
            }
            Style value = new Style(faces.bold(), size, INK.ink());
            Style name = new Style(faces.plain(), fitted(key.name(), inner), INK.ink2());
            at(body, List.of(Faces.cut(key.name(), name.face(), name.size(), inner)), name, x + 7, y + 5, 10);
            at(body, List.of(Faces.cut(key.value(), value.face(), size, inner)), value, x + 7, y + 16, 18);
            at(body, List.of(Faces.cut(key.band(), band.face(), band.size(), inner)), band, x + 7, y + 35, 10);
            if (i % columns == columns - 1 || i == k.keys().size() - 1) {
                pages.advance(height + gap);
            }
        }
        pages.advance(GAP - gap + 4);
    }
}
