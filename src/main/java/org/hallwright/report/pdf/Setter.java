package org.hallwright.report.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Picture;
import org.hallwright.report.Block;

/** Sets blocks onto pages and tags them as they are set. */
final class Setter {

    private static final Palette INK = Palette.LIGHT;
    private static final double BODY = 9.5;
    private static final double NOTE = 8;
    static final double LEADING = 1.42;
    private static final double GAP = 9;

    /** Lines of a paragraph that stay together: none stands alone at the foot or the head of a page. */
    private static final int KEPT = 3;

    /** A drawing is made smaller by so much before the page is turned. */
    private static final double LEAST_SCALE = 0.73;

    /** Below so much a lying page is full. */
    private static final double LEAST_ON_LYING = 90;

    private static final double[] HEADINGS = {0, 24, 15, 11, 10, 9.5, 9.5};
    private static final double[] SPACE_ABOVE = {0, 0, 22, 14, 10, 8, 8};
    private static final double[] SPACE_BELOW = {0, 12, 8, 4, 3, 3, 3};

    private final Pages pages;
    private final Faces faces;
    private final Tags tags;
    private final TableSetter tables;

    Setter(Pages pages, Faces faces, Tags tags, java.util.Locale language) {
        this.pages = pages;
        this.faces = faces;
        this.tags = tags;
        this.tables = new TableSetter(pages, faces, tags, this, language);
    }

    /** What a line of text looks like. */
    record Style(Face face, double size, int colour) {
        double leading() {
            return size * LEADING;
        }
    }

    Style body() {
        return new Style(faces.plain(), BODY, INK.ink());
    }

    Style note() {
        return new Style(faces.plain(), NOTE, INK.ink2());
    }

    /** Sets the block below what stands there, as a child of the element. */
    void set(Block block, PDStructureElement parent) {
        if (pages.sheet().lying() && !(block instanceof Block.Drawing) && pages.left() < LEAST_ON_LYING) {
            pages.turn(false);
        }
        switch (block) {
            case Block.Heading h -> heading(h.level(), h.text(), parent, 0);
            case Block.Paragraph p -> paragraph(p, parent);
            case Block.Bullets b -> bullets(b, parent);
            case Block.Facts f -> tables.facts(f, parent);
            case Block.Keys k -> tables.keys(k, parent);
            case Block.Table t -> tables.table(t, parent);
            case Block.Drawing d -> drawing(d, parent);
            case Block.Finding f -> new CardSetter(pages, faces, tags, this).finding(f, parent);
            case Block.Signatures s -> new CardSetter(pages, faces, tags, this).signatures(s, parent);
            case Block.NewPage n -> {
                if (!pages.atTop()) {
                    pages.turn(false);
                }
            }
        }
    }

    /**
     * Sets a heading together with room for what follows: none stands alone at a page's foot.
     *
     * @param follows least height of what follows, pt
     */
    PDStructureElement heading(int level, String text, PDStructureElement parent, double follows) {
        int at = Math.clamp(level, 1, 6);
        Style style = new Style(faces.bold(), HEADINGS[at], INK.ink());
        List<String> lines = Faces.wrap(text, style.face(), style.size(), pages.width());
        pages.need(SPACE_ABOVE[at] + lines.size() * style.size() * 1.25 + SPACE_BELOW[at] + Math.max(follows, 60));
        if (!pages.atTop()) {
            pages.advance(SPACE_ABOVE[at]);
        }
        PDStructureElement element = tags.child(parent, "H" + at);
        lines(element, lines, style, Pages.MARGIN, style.size() * 1.25);
        pages.advance(SPACE_BELOW[at]);
        return element;
    }

    private void paragraph(Block.Paragraph p, PDStructureElement parent) {
        Style style = p.note() ? note() : body();
        text(tags.child(parent, "P"), p.text(), style, Pages.MARGIN, pages.width());
        pages.advance(GAP * 0.7);
    }

    /** Text that may run on over pages. */
    void text(PDStructureElement element, String text, Style style, double x, double width) {
        lines(element, Faces.wrap(text, style.face(), style.size(), width), style, x, style.leading());
    }

    void lines(PDStructureElement element, List<String> lines, Style style, double x, double leading) {
        int from = 0;
        pages.need(Math.min(lines.size(), KEPT) * leading);
        while (from < lines.size()) {
            pages.need(leading);
            int fit = Math.clamp((long) (pages.left() / leading), 1, lines.size() - from);
            if (lines.size() - from - fit == 1 && fit > 2) {
                fit--;
            }
            Ops ops = pages.sheet().ops();
            ops.begin(
                    element.getStructureType(),
                    tags.content(element, pages.sheet().page()));
            for (String line : lines.subList(from, from + fit)) {
                ops.text(x, baseline(pages.y(), style, leading), style.face(), style.size(), line, style.colour(), 0);
                pages.advance(leading);
            }
            ops.end();
            from += fit;
        }
    }

    /** One line at a place, as content of an element. */
    void line(PDStructureElement element, String printable, Style style, double x, double y, double leading) {
        Ops ops = pages.sheet().ops();
        ops.begin(
                element.getStructureType(), tags.content(element, pages.sheet().page()));
        ops.text(x, baseline(y, style, leading), style.face(), style.size(), printable, style.colour(), 0);
        ops.end();
    }

    /** Where letters stand in a line that begins at y: capitals in its middle. */
    static double baseline(double y, Style style, double leading) {
        return y + leading / 2 + style.size() * Face.CAP_HEIGHT / 2;
    }

    private void bullets(Block.Bullets b, PDStructureElement parent) {
        PDStructureElement list = tags.child(parent, "L");
        Style style = body();
        for (String item : b.items()) {
            PDStructureElement li = tags.child(list, "LI");
            List<String> lines = Faces.wrap(item, style.face(), style.size(), pages.width() - 14);
            pages.need(Math.min(lines.size(), 3) * style.leading());
            line(tags.child(li, "Lbl"), "•", style, Pages.MARGIN + 2, pages.y(), style.leading());
            lines(tags.child(li, "LBody"), lines, style, Pages.MARGIN + 14, style.leading());
            pages.advance(2.5);
        }
        pages.advance(GAP * 0.7);
    }

    private void drawing(Block.Drawing d, PDStructureElement parent) {
        Picture picture = d.picture();
        double natural = picture.width() * Painter.PT_PER_PX;
        boolean lying = liesDown(d);
        Style style = note();
        List<String> caption = Faces.wrap(d.caption(), style.face(), style.size(), sheetWidth(lying));
        double below = 6 + caption.size() * style.leading();
        // a lying page holds one drawing, under the section's heading where it is the first
        if (lying != pages.sheet().lying() || lying && pages.left() < Pages.LYING_ROOM) {
            pages.turn(lying);
        }
        double width = Math.min(natural, pages.width());
        double room = lying ? pages.left() - below : Pages.full() - below - 40;
        double scale = Math.min(width / picture.width(), room / picture.height());
        if (!lying) {
            pages.need(picture.height() * scale + below);
        }
        PDStructureElement figure = tags.child(parent, "Figure");
        figure.setAlternateDescription(d.alternative());
        double x = Pages.MARGIN + (lying ? (pages.width() - picture.width() * scale) / 2 : 0);
        double y = pages.y();
        box(figure, x, y, picture.width() * scale, picture.height() * scale);
        Ops ops = pages.sheet().ops();
        ops.begin("Figure", tags.content(figure, pages.sheet().page()));
        ops.save();
        new Painter(ops, faces, pages.images(), x, y, scale).paint(picture);
        ops.restore();
        ops.end();
        pages.advance(picture.height() * scale + 6);
        lines(tags.child(parent, "P"), caption, style, Pages.MARGIN, style.leading());
        pages.advance(GAP);
    }

    /** Whether a drawing is too wide for an upright page: its smallest letters must stay above 6 pt. */
    static boolean liesDown(Block.Drawing d) {
        return d.picture().width() * Painter.PT_PER_PX * LEAST_SCALE > sheetWidth(false);
    }

    /** Whether an upright drawing with its caption fits below what stands on the page, and so much more with it. */
    boolean fits(Block.Drawing d, double more) {
        return !pages.sheet().lying()
                && (pages.atTop() || d.picture().height() * scale(d, sheetWidth(false)) + 34 + more <= pages.left());
    }

    private static double scale(Block.Drawing d, double width) {
        return Math.min(Painter.PT_PER_PX, width / d.picture().width());
    }

    /** The least height in which a block can begin. */
    double least(Block block) {
        return block instanceof Block.Drawing d && !liesDown(d)
                ? Math.min(d.picture().height() * scale(d, sheetWidth(false)) + 30, Pages.full() - 60)
                : block instanceof Block.Table t ? tables.least(t) : block instanceof Block.Paragraph ? 34 : 60;
    }

    private static double sheetWidth(boolean lying) {
        var a4 = org.apache.pdfbox.pdmodel.common.PDRectangle.A4;
        return (lying ? a4.getHeight() : a4.getWidth()) - 2 * Pages.MARGIN;
    }

    /** Where a figure stands (ISO 14289-1, 7.3: figures have a bounding box). */
    private void box(PDStructureElement figure, double x, double y, double w, double h) {
        double height = pages.sheet().page().getMediaBox().getHeight();
        COSDictionary layout = Tags.attribute(figure, "Layout");
        COSArray box = new COSArray();
        for (double each : new double[] {x, height - y - h, x + w, height - y}) {
            box.add(new COSFloat((float) (Math.round(each * 100) / 100.0)));
        }
        layout.setItem(COSName.BBOX, box);
        layout.setName(COSName.getPDFName("Placement"), "Block");
    }
}
