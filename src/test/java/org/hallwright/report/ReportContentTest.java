package org.hallwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.Reports;
import org.hallwright.app.Review;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Waiver;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Explanation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What stands in a report")
final class ReportContentTest {

    private static final Packs PACKS = Library.load();
    private static final Map<Templates, Review> REVIEWS = new EnumMap<>(Templates.class);

    private static Review review(Templates template) {
        return REVIEWS.computeIfAbsent(template, t -> new Assessor(PACKS).review(t.create(PACKS.catalog()), null));
    }

    private static Report report(Templates template, Audience audience, Locale locale) {
        return Reports.of(review(template), PACKS, ReportOptions.of(audience, locale));
    }

    private static Stream<Block> blocks(Report report) {
        return Stream.concat(report.front().stream(), report.parts().stream().flatMap(p -> p.blocks().stream()));
    }

    private static PDDocument pdf(Report report) throws IOException {
        return Loader.loadPDF(Reports.bytes(report, Reports.Format.PDF));
    }

    private static void hasTwoPages(Templates template, Locale locale) throws IOException {
        try (PDDocument pdf = pdf(report(template, Audience.DECISION, locale))) {
            assertEquals(2, pdf.getNumberOfPages(), template.id() + " in " + locale);
        }
    }

    @Test
    @DisplayName("The decision paper has two pages")
    void twoPages() throws IOException {
        hasTwoPages(Templates.FRANKFURT_GB200, Locale.GERMAN);
        hasTwoPages(Templates.PARIS_MINISTRY, Locale.FRENCH);
        hasTwoPages(Templates.TEXAS_MIXED, Locale.ENGLISH);
    }

    @Test
    @Tag("long")
    @DisplayName("The decision paper has two pages for every template in each language")
    void alwaysTwoPages() throws IOException {
        for (Templates template : Templates.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
                hasTwoPages(template, locale);
            }
        }
    }

    @Test
    @DisplayName("The engineering report holds every section but the why-trees, each with something in it")
    void everySection() {
        Report report = report(Templates.FRANKFURT_GB200, Audience.ENGINEERING, Locale.ENGLISH);
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Section.WHY)),
                EnumSet.copyOf(report.parts().stream().map(Report.Part::section).toList()));
        report.parts().forEach(part -> assertFalse(part.blocks().isEmpty(), part.title()));
        String said = JsonWriter.write(report);
        assertTrue(said.contains(report.revision()));
        PACKS.refs().forEach(pack -> assertTrue(said.contains(pack.sha256()), pack.id()));
    }

    private static final Pattern NAMED_BY_CAPTION =
            Pattern.compile("(Not met|Evidence missing|Met|Does not apply) \\(\\d+\\)");

    @Test
    @DisplayName("The compliance matrix names every finding with its citation")
    void everyFinding() {
        Review review = review(Templates.PARIS_MINISTRY);
        Report report = report(Templates.PARIS_MINISTRY, Audience.ENGINEERING, Locale.ENGLISH);
        Set<String> rules = new HashSet<>();
        for (Block.Table table : blocks(report)
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList()) {
            List<String> heads =
                    table.columns().stream().map(Block.Column::name).toList();
            int rule = heads.indexOf("Rule");
            int citation = heads.indexOf("Citation");
            if (rule < 0 || citation < 0) {
                continue;
            }
            for (List<Cell> row : table.rows()) {
                assertTrue(rules.add(row.get(rule).text()), row.get(rule).text());
                assertFalse(row.get(citation).text().isBlank(), row.get(rule).text());
                assertTrue(
                        heads.contains("Verdict")
                                || NAMED_BY_CAPTION.matcher(table.caption()).matches(),
                        table.caption());
            }
        }
        assertEquals(review.findings().size(), rules.size());
    }

    @Test
    @DisplayName("The audit annex numbers every figure, and every number it refers to is there")
    void everyFigure() {
        Review review = review(Templates.PARIS_MINISTRY);
        Report report = report(Templates.PARIS_MINISTRY, Audience.AUDIT, Locale.ENGLISH);
        Block.Table why = report.parts().stream()
                .filter(p -> p.section() == Section.WHY)
                .flatMap(p -> p.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        int rows = why.rows().size();
        assertTrue(rows > review.assessment().figures().size());
        int computed = 0;
        for (List<Cell> row : why.rows()) {
            String text = row.getLast().text();
            int arrow = text.indexOf('←');
            if (arrow >= 0) {
                computed++;
                for (String number : text.substring(arrow + 1).split(" · ")[0].split("[, …]+")) {
                    if (!number.isBlank()) {
                        int to = Integer.parseInt(number.strip());
                        assertTrue(to >= 1 && to <= rows, text);
                    }
                }
            }
        }
        long roots = review.assessment().figures().values().stream()
                .filter(f -> !Explanation.inputs(f).isEmpty())
                .count();
        assertTrue(computed >= roots);
    }

    @Test
    @DisplayName("Every drawing has a sentence that stands for it, every table its caption and heads")
    void alternatives() {
        for (Audience audience : Audience.values()) {
            blocks(report(Templates.TEXAS_MIXED, audience, Locale.GERMAN)).forEach(block -> {
                if (block instanceof Block.Drawing d) {
                    assertTrue(d.alternative().length() > 20, d.caption());
                } else if (block instanceof Block.Table t) {
                    assertFalse(t.caption().isBlank());
                    t.columns().forEach(c -> assertFalse(c.name().isBlank(), t.caption()));
                }
            });
        }
    }

    @Test
    @DisplayName("No key of a text shows through in any language")
    void noKeys() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
            String json = JsonWriter.write(report(Templates.TEXAS_MIXED, Audience.ENGINEERING, locale));
            assertFalse(json.contains("\"report."), locale.toString());
            assertFalse(json.contains("{0"), locale.toString());
        }
    }

    @Test
    @DisplayName("A waiver is printed with who answers for it")
    void waivers() {
        Review review = review(Templates.PARIS_MINISTRY);
        var waiver = new Waiver("ENG-FLOOR", "hall-1", "a slab is poured", "Inès Martin", LocalDate.of(2030, 1, 1));
        Review waived = new Assessor(PACKS).review(review.design().withWaivers(List.of(waiver)), null);
        String json =
                JsonWriter.write(Reports.of(waived, PACKS, ReportOptions.of(Audience.ENGINEERING, Locale.FRENCH)));
        assertTrue(json.contains("Inès Martin") && json.contains("2030-01-01"));
    }

    @Test
    @DisplayName("A hall is drawn to the scale its caption says")
    void toScale() {
        Report report = report(Templates.PARIS_MINISTRY, Audience.ENGINEERING, Locale.ENGLISH);
        Block.Drawing plan = blocks(report)
                .filter(Block.Drawing.class::isInstance)
                .map(Block.Drawing.class::cast)
                .findFirst()
                .orElseThrow();
        int scale = Integer.parseInt(plan.caption().replaceAll(".*Scale 1 : (\\d+) .*", "$1"));
        double hallMm =
                review(Templates.PARIS_MINISTRY).design().halls().getFirst().depthMm();
        // the walls' edge is drawn 2 px outside on each side
        double wallsPx = plan.picture().shapes().stream()
                .filter(org.hallwright.draw.Shape.Rect.class::isInstance)
                .map(org.hallwright.draw.Shape.Rect.class::cast)
                .mapToDouble(r -> r.box().h())
                .max()
                .orElseThrow();
        assertEquals(hallMm / scale, (wallsPx - 4) * 25.4 / 96, 0.05);
    }

    @Test
    @Tag("long")
    @DisplayName("Halls built alike are drawn once, and no table of a campus fills a book")
    void bounded() throws IOException {
        Report report = report(Templates.CAMPUS_10000, Audience.ENGINEERING, Locale.ENGLISH);
        try (PDDocument pdf = pdf(report)) {
            assertTrue(pdf.getNumberOfPages() < 40, pdf.getNumberOfPages() + " pages");
        }
        long racks = blocks(report)
                .filter(Block.Table.class::isInstance)
                .mapToLong(t -> ((Block.Table) t).rows().size())
                .max()
                .orElseThrow();
        assertEquals(10_000, racks, "spreadsheets hold every rack");
    }
}
