package org.hallwright.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.draw.Box;
import org.hallwright.draw.Picture;
import org.hallwright.draw.Shape;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Block.Tone;

/** A small report with a block of every kind, for tests of the writers. */
final class SampleReport {

    /** Everything that some format could take for a command. */
    static final String HOSTILE = "=cmd|'/c'!A1 <script>&\"(\\) \u0007\u202E عربي 漢字 😀 \uFFFF";

    private SampleReport() {}

    static Report of(String title, String marking) {
        return of(title, marking, 3);
    }

    /** One with so many sections that it has a list of them. */
    static Report ofManySections(String title) {
        Report one = of(title, "", 60);
        List<Report.Part> parts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            parts.add(one.parts().get(i % one.parts().size()));
        }
        return new Report(
                one.title(),
                one.kind(),
                one.language(),
                one.marking(),
                one.author(),
                one.date(),
                one.revision(),
                one.front(),
                parts);
    }

    static Report of(String title, String marking, int rows) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(List.of(
                    Cell.of("Row " + (i + 1)),
                    Cell.of(1234.5 + i, Locale.ENGLISH),
                    i == 1 ? new Cell.Unknown() : Cell.of("passes", Tone.GOOD)));
        }
        List<Block> summary = List.of(
                new Block.Paragraph("Grüße, Œuvre, ≥ 5 °C, 3 m², ✓ €."),
                new Block.Keys("Headlines", List.of(new Block.Key("Power", "6.34 MW", "5.76–6.48", Tone.PLAIN))),
                new Block.Finding(Tone.BAD, "✕ fails", "A rule", "Found 2, required at most 1.", "Act, s. 1"),
                new Block.Bullets(List.of("first", "second")),
                new Block.Heading(3, "Table"),
                new Block.Table(
                        "Caption of a table",
                        List.of(Column.prose("Name"), Column.number("Power", "kW"), Column.text("State")),
                        cells));
        Picture picture = new Picture.Sketch(200, 80)
                .fill(new Box(10, 10, 50, 40), 0xFF1D3F77)
                .line(0, 0, 200, 80, 0xFF000000, 1)
                .text(100, 40, "132", 11, 0xFF000000, Shape.Anchor.MIDDLE)
                .done("picture");
        List<Block> rest = List.of(
                new Block.Drawing(picture, "Below the drawing", "A box and a line"),
                new Block.Signatures(List.of("Planned by"), "Name", "Place", "Signature"));
        return new Report(
                title,
                "Engineering report",
                Locale.ENGLISH,
                marking,
                "A. Planner",
                LocalDate.of(2026, 11, 28),
                "0123456789abcdef".repeat(4),
                List.of(new Block.Facts("Title", List.of(new Block.Fact("Site", "Frankfurt")))),
                List.of(
                        new Report.Part(Section.SUMMARY, "Summary", summary),
                        new Report.Part(Section.APPROVAL, "Approval", rest)));
    }
}
