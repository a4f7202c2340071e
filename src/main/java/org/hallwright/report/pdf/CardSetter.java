package org.hallwright.report.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.hallwright.draw.Palette;
import org.hallwright.report.Block;
import org.hallwright.report.pdf.Setter.Style;

/** Findings as cards with a coloured edge, and lines to sign on. */
final class CardSetter {

    private static final Palette INK = Palette.LIGHT;
    private static final double PAD = 8;
    private static final double EDGE = 3;
    private static final double GAP = 7;
    private static final double ROOM_TO_SIGN = 26;

    private final Pages pages;
    private final Faces faces;
    private final Tags tags;
    private final Setter setter;

    CardSetter(Pages pages, Faces faces, Tags tags, Setter setter) {
        this.pages = pages;
        this.faces = faces;
        this.tags = tags;
        this.setter = setter;
    }

    void finding(Block.Finding f, PDStructureElement parent) {
        double width = pages.width() - EDGE - 2 * PAD;
        Style verdict = new Style(faces.bold(), 9.5, ink(f.tone()));
        Style title = new Style(faces.bold(), 9.5, INK.ink());
        Style body = new Style(faces.plain(), 9, INK.ink());
        Style note = setter.note();
        List<String> head = Faces.wrap(f.verdict(), verdict.face(), verdict.size(), width);
        List<String> name = Faces.wrap(f.title(), title.face(), title.size(), width);
        List<String> sentence = Faces.wrap(f.sentence(), body.face(), body.size(), width);
        List<String> citation = Faces.wrap(f.citation(), note.face(), note.size(), width);
        double height = 2 * PAD
                + head.size() * verdict.leading()
                + name.size() * title.leading()
                + sentence.size() * body.leading()
                + citation.size() * note.leading()
                + 2;
        pages.need(Math.min(height, Pages.full()));
        Ops ops = pages.sheet().ops();
        ops.beginArtifact(false);
        double drawn = Math.min(height, pages.left());
        ops.fill(Pages.MARGIN, pages.y(), pages.width(), drawn, tint(f.tone()));
        ops.fill(Pages.MARGIN, pages.y(), EDGE, drawn, ink(f.tone()));
        ops.end();
        PDStructureElement card = tags.child(parent, "Div");
        double x = Pages.MARGIN + EDGE + PAD;
        pages.advance(PAD);
        setter.lines(tags.child(card, "P"), head, verdict, x, verdict.leading());
        setter.lines(tags.child(card, "P"), name, title, x, title.leading());
        setter.lines(tags.child(card, "P"), sentence, body, x, body.leading());
        pages.advance(2);
        setter.lines(tags.child(card, "P"), citation, note, x, note.leading());
        pages.advance(PAD + GAP);
    }

    static int ink(Block.Tone tone) {
        return switch (tone) {
            case GOOD -> INK.pass();
            case WARN -> INK.warn();
            case BAD -> INK.fail();
            case PLAIN -> INK.ink3();
        };
    }

    private static int tint(Block.Tone tone) {
        return switch (tone) {
            case GOOD -> INK.passTint();
            case WARN -> INK.warnTint();
            case BAD -> INK.failTint();
            case PLAIN -> INK.background();
        };
    }

    /** About the height that the lines to sign on take. */
    static double height(Block.Signatures s) {
        return s.roles().size() * (ROOM_TO_SIGN + 38);
    }

    void signatures(Block.Signatures s, PDStructureElement parent) {
        double gap = 22;
        double column = (pages.width() - 2 * gap) / 3;
        Style role = new Style(faces.bold(), 9.5, INK.ink());
        Style note = setter.note();
        double height = role.leading() + ROOM_TO_SIGN + note.leading() + 12;
        for (String each : s.roles()) {
            pages.need(height);
            PDStructureElement block = tags.child(parent, "Div");
            setter.lines(
                    tags.child(block, "P"),
                    List.of(Faces.cut(each, role.face(), role.size(), pages.width())),
                    role,
                    Pages.MARGIN,
                    role.leading());
            pages.advance(ROOM_TO_SIGN);
            List<String> words = List.of(s.name(), s.place(), s.signature());
            for (int i = 0; i < words.size(); i++) {
                double x = Pages.MARGIN + i * (column + gap);
                Ops ops = pages.sheet().ops();
                ops.beginArtifact(false);
                ops.line(x, pages.y(), x + column, pages.y(), INK.ink(), 0.75, false);
                ops.end();
                String word = Faces.cut(words.get(i), note.face(), note.size(), column);
                setter.line(tags.child(block, "P"), word, note, x, pages.y() + 2, note.leading());
            }
            pages.advance(2 + note.leading() + 10);
        }
    }
}
