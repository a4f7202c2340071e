package org.hallwright.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.hallwright.base.Sha256;
import org.hallwright.draw.Palette;
import org.hallwright.report.Block;
import org.hallwright.report.Prose;
import org.hallwright.report.Report;

/**
 * Writes a report as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): faces embedded, everything tagged, no clock and no
 * chance in it. The same report gives the same bytes.
 */
public final class PdfWriter {

    /** Room that a heading of a section takes with what is above it. */
    private static final double HEADING = 48;

    private static final int MOST_NUMBERS = 20;

    /** From so many sections on a report has a list of them. */
    private static final int LIST_FROM = 6;

    private final Report report;
    private final List<PDOutlineItem> outline = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private static final double LIST_LEADING = 17;

    /** Where a section's page number goes in the list of sections. */
    private record Place(PDStructureElement link, int page, double y) {}

    /** Characters that no bundled face has, which the report has to say. */
    private final Set<Integer> unprintable;

    private Set<Integer> missing = Set.of();

    private PdfWriter(Report report, Set<Integer> unprintable) {
        this.report = report;
        this.unprintable = unprintable;
    }

    /** The file's bytes. */
    public static byte[] write(Report report) {
        try {
            PdfWriter first = new PdfWriter(report, Set.of());
            byte[] bytes = first.bytes();
            return first.missing.isEmpty() ? bytes : new PdfWriter(report, first.missing).bytes();
        } catch (IOException e) {
            // Nothing is read or written but memory.
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.setVersion(1.7f);
            pdf.setDocumentId(id());
            Tags tags = new Tags(pdf);
            Faces faces = new Faces(pdf);
            Pages pages = new Pages(pdf, report, faces, tags);
            Setter setter = new Setter(pages, faces, tags, report.language());
            set(pages, setter, tags, faces);
            new Metadata(pdf, report).write();
            pages.finish();
            missing = faces.missing();
            faces.subset();
            tags.finish();
            PDDocumentOutline root = new PDDocumentOutline();
            outline.forEach(root::addLast);
            pdf.getDocumentCatalog().setDocumentOutline(root);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** The file's identifier follows from what it says, not from the time. */
    private long id() {
        String said = report.revision() + report.kind() + report.language() + report.marking() + report.date();
        return ByteBuffer.wrap(java.util.HexFormat.of()
                        .parseHex(
                                Sha256.of(said.getBytes(StandardCharsets.UTF_8)).hex()))
                .getLong();
    }

    private void set(Pages pages, Setter setter, Tags tags, Faces faces) {
        PDStructureElement document = tags.document();
        Setter.Style kind = new Setter.Style(faces.bold(), 10, Palette.LIGHT.accent());
        setter.text(tags.child(document, "P"), report.kind(), kind, Pages.MARGIN, pages.width());
        setter.heading(1, report.title(), document, 0);
        report.front().forEach(block -> setter.set(block, document));
        if (!unprintable.isEmpty()) {
            setter.set(new Block.Paragraph(unprintable(), true), document);
        }
        if (report.parts().size() >= LIST_FROM) {
            list(pages, setter, tags, faces, document);
            pages.turn(false);
        }
        for (int i = 0; i < report.parts().size(); i++) {
            part(report.parts().get(i), i, pages, setter, tags, faces, document);
        }
    }

    /** Which characters stand as their numbers. */
    private String unprintable() {
        String numbers = unprintable.stream()
                .limit(MOST_NUMBERS)
                .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(" "));
        return Prose.of(
                "unprintable",
                report.language(),
                unprintable.size(),
                numbers + (unprintable.size() > MOST_NUMBERS ? " …" : ""));
    }

    private void list(Pages pages, Setter setter, Tags tags, Faces faces, PDStructureElement document) {
        Setter.Style style = setter.body();
        double leading = LIST_LEADING;
        setter.heading(2, Prose.of("contents", report.language()), document, 0);
        PDStructureElement toc = tags.child(document, "TOC");
        for (Report.Part part : report.parts()) {
            pages.need(leading);
            PDStructureElement item = tags.child(toc, "TOCI");
            PDStructureElement link = tags.child(tags.child(item, "Reference"), "Link");
            places.add(new Place(link, pages.number(), pages.y()));
            setter.line(
                    link,
                    Faces.cut(part.title(), style.face(), style.size(), pages.width() - 40),
                    style,
                    Pages.MARGIN,
                    pages.y(),
                    leading);
            Ops ops = pages.sheet().ops();
            ops.beginArtifact(false);
            double y = pages.y() + leading;
            ops.line(Pages.MARGIN, y, Pages.MARGIN + pages.width(), y, Palette.LIGHT.line(), 0.5, false);
            ops.end();
            pages.advance(leading);
        }
    }

    private void part(
            Report.Part part,
            int index,
            Pages pages,
            Setter setter,
            Tags tags,
            Faces faces,
            PDStructureElement document) {
        PDStructureElement section = tags.child(document, "Sect");
        Block first = part.blocks().isEmpty() ? null : part.blocks().getFirst();
        boolean lying = first instanceof Block.Drawing d && Setter.liesDown(d);
        if (lying && !(pages.atTop() && pages.sheet().lying())) {
            pages.turn(true);
        } else if (!lying && pages.sheet().lying()) {
            pages.turn(false);
        }
        double follows = first == null ? 0 : setter.least(first);
        if (first instanceof Block.Drawing d && part.blocks().size() > 1 && !setter.fits(d, 60)) {
            // the drawing waits for a page of its own and lets the tables go first
            follows = setter.least(part.blocks().get(1));
        }
        for (Block block : part.blocks()) {
            // the lines to sign on stay on one page
            follows += block instanceof Block.Signatures s ? CardSetter.height(s) : 0;
        }
        setter.heading(2, part.title(), section, follows);
        PDPageXYZDestination here = here(pages);
        bookmark(part.title(), here);
        if (index < places.size()) {
            number(places.get(index), pages, tags, faces);
            link(places.get(index), part.title(), here, pages, tags);
        }
        blocks(part.blocks(), setter, section);
    }

    /** Sets the blocks of a section; a drawing that does not fit where it stands lets what follows it go first. */
    private static void blocks(List<Block> blocks, Setter setter, PDStructureElement section) {
        Deque<Block.Drawing> waiting = new ArrayDeque<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Drawing d && !Setter.liesDown(d) && !(waiting.isEmpty() && setter.fits(d, 0))) {
                waiting.add(d);
                continue;
            }
            boolean flush = block instanceof Block.Heading || block instanceof Block.Drawing;
            while (!waiting.isEmpty() && (flush || setter.fits(waiting.peek(), 0))) {
                setter.set(waiting.remove(), section);
            }
            if (block instanceof Block.Heading h && i + 1 < blocks.size()) {
                setter.heading(h.level(), h.text(), section, setter.least(blocks.get(i + 1)));
            } else {
                setter.set(block, section);
            }
        }
        waiting.forEach(d -> setter.set(d, section));
    }

    /** The place of a heading that was just set. */
    private static PDPageXYZDestination here(Pages pages) {
        PDPageXYZDestination to = new PDPageXYZDestination();
        PDPage page = pages.sheet().page();
        to.setPage(page);
        double above = Math.max(0, pages.y() - HEADING);
        to.setTop((int) Math.ceil(page.getMediaBox().getHeight() - above));
        return to;
    }

    /** The line of the list leads to its section (PDF/UA-1, 7.18.5: a link has a tag and says where to). */
    private static void link(Place place, String title, PDPageXYZDestination to, Pages pages, Tags tags) {
        Pages.Sheet sheet = pages.sheet(place.page());
        PDPage page = sheet.page();
        PDAnnotationLink link = new PDAnnotationLink();
        float bottom = (float) (page.getMediaBox().getHeight() - place.y() - LIST_LEADING);
        link.setRectangle(
                new PDRectangle((float) Pages.MARGIN, bottom, (float) sheet.contentWidth(), (float) LIST_LEADING));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        link.setDestination(to);
        link.setContents(title);
        link.setPrinted(true);
        link.setPage(page);
        try {
            page.getAnnotations().add(link);
        } catch (IOException e) {
            // The page is in memory.
            throw new UncheckedIOException(e);
        }
        tags.annotation(place.link(), page, link);
    }

    private void bookmark(String title, PDPageXYZDestination to) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(to);
        outline.add(item);
    }

    /** The page number of a section, written into the list once it is known. */
    private static void number(Place place, Pages pages, Tags tags, Faces faces) {
        Pages.Sheet sheet = pages.sheet(place.page());
        String number = Integer.toString(pages.number());
        Face face = faces.plain();
        double size = 9.5;
        Ops ops = sheet.ops();
        ops.begin("Link", tags.content(place.link(), sheet.page()));
        double x = Pages.MARGIN + sheet.contentWidth() - face.width(number, size);
        ops.text(
                x,
                place.y() + LIST_LEADING / 2 + size * Face.CAP_HEIGHT / 2,
                face,
                size,
                number,
                Palette.LIGHT.ink(),
                0);
        ops.end();
    }
}
