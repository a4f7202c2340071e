package org.hallwright.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.hallwright.draw.Palette;
import org.hallwright.report.Marking;
import org.hallwright.report.Prose;
import org.hallwright.report.Report;

/** A4 pages, upright or lying, filled from top to bottom; marking, running head and page number come last on each. */
final class Pages {

    static final double MARGIN = 51;
    private static final double TOP = 60;
    private static final double BOTTOM = 56;
    /** Height that a drawing needs at least on a lying page. */
    static final double LYING_ROOM = 380;

    private static final double SMALL = 7.5;
    private static final Palette INK = Palette.LIGHT;

    /** A page with what stands on it so far. */
    static final class Sheet {
        private final PDPage page;
        private final Ops ops;
        private final double width;
        private final double height;

        private Sheet(boolean lying) {
            PDRectangle a4 = PDRectangle.A4;
            this.width = lying ? a4.getHeight() : a4.getWidth();
            this.height = lying ? a4.getWidth() : a4.getHeight();
            this.page = new PDPage(new PDRectangle((float) width, (float) height));
            this.ops = new Ops(height);
        }

        PDPage page() {
            return page;
        }

        Ops ops() {
            return ops;
        }

        boolean lying() {
            return width > height;
        }

        double contentWidth() {
            return width - 2 * MARGIN;
        }

        double bottom() {
            return height - BOTTOM;
        }
    }

    private final PDDocument pdf;
    private final Report report;
    private final Faces faces;
    private final Tags tags;
    private final PDResources resources;
    private final Images images;
    private final List<Sheet> sheets = new ArrayList<>();
    private double y;

    Pages(PDDocument pdf, Report report, Faces faces, Tags tags) {
        this.pdf = pdf;
        this.report = report;
        this.faces = faces;
        this.tags = tags;
        this.resources = faces.resources();
        this.images = new Images(pdf, resources);
        turn(false);
    }

    Images images() {
        return images;
    }

    /** Begins a new page. */
    void turn(boolean lying) {
        Sheet sheet = new Sheet(lying);
        sheet.page.setResources(resources);
        pdf.addPage(sheet.page);
        tags.page(sheet.page);
        sheets.add(sheet);
        y = TOP;
    }

    Sheet sheet() {
        return sheets.getLast();
    }

    int number() {
        return sheets.size();
    }

    Sheet sheet(int number) {
        return sheets.get(number - 1);
    }

    double y() {
        return y;
    }

    void advance(double by) {
        y += by;
    }

    double width() {
        return sheet().contentWidth();
    }

    /** Height that is left on the page. */
    double left() {
        return sheet().bottom() - y;
    }

    /** The height of an empty upright page. */
    static double full() {
        return PDRectangle.A4.getHeight() - TOP - BOTTOM;
    }

    boolean atTop() {
        return y <= TOP;
    }

    /** Turns to an upright page where the height is not left on this one. */
    void need(double height) {
        if (left() < height && !atTop()) {
            turn(false);
        }
    }

    /** Writes what stands on every page, and closes them. */
    void finish() throws IOException {
        int n = 0;
        for (Sheet sheet : sheets) {
            frame(sheet, ++n);
            PDStream stream = new PDStream(pdf, new ByteArrayInputStream(sheet.ops.bytes()), COSName.FLATE_DECODE);
            sheet.page.setContents(stream);
        }
    }

    private void frame(Sheet sheet, int number) {
        Ops ops = sheet.ops;
        double right = sheet.width - MARGIN;
        ops.beginArtifact(true);
        if (!report.marking().isEmpty()) {
            marking(sheet, 16);
            marking(sheet, sheet.height - 32);
        }
        Face plain = faces.plain();
        if (number > 1) {
            String revision = report.shortRevision();
            double w = faces.fixed().width(revision, SMALL);
            String head = Faces.cut(report.title() + " · " + report.kind(), plain, SMALL, right - MARGIN - w - 20);
            ops.text(MARGIN, 47, plain, SMALL, head, INK.ink2(), 0);
            ops.text(right - w, 47, faces.fixed(), SMALL, revision, INK.ink2(), 0);
            ops.line(MARGIN, 51.5, right, 51.5, INK.strongLine(), 0.5, false);
        }
        String page = plain.printable(Prose.of("page-of", report.language(), number, sheets.size()));
        double base = sheet.height - 40;
        ops.text(right - plain.width(page, SMALL), base, plain, SMALL, page, INK.ink2(), 0);
        String foot = plain.printable("Hallwright · " + Prose.of("not-legal-advice", report.language()));
        ops.text(MARGIN, base, plain, SMALL, foot, INK.ink3(), 0);
        ops.end();
    }

    private void marking(Sheet sheet, double top) {
        double height = 16;
        sheet.ops.fill(MARGIN, top, sheet.width - 2 * MARGIN, height, Marking.colour(report.marking()));
        Face bold = faces.bold();
        double size = 9;
        String text = Faces.cut(report.marking(), bold, size, sheet.width - 2 * MARGIN - 20);
        double x = (sheet.width - bold.width(text, size)) / 2;
        sheet.ops.text(x, top + height / 2 + size * Face.CAP_HEIGHT / 2, bold, size, text, 0xFFFFFFFF, 0);
    }
}
