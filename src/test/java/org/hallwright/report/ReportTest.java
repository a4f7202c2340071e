package org.hallwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.hallwright.app.Assessor;
import org.hallwright.app.Export;
import org.hallwright.app.Library;
import org.hallwright.app.Reports;
import org.hallwright.app.Review;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.Packs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The report of a design")
final class ReportTest {

    private static final Packs PACKS = Library.load();

    private static Review review(Design design) {
        return new Assessor(PACKS).review(design, null);
    }

    private static String html(Design design, String marking, Locale locale) {
        ReportOptions options = ReportOptions.of(Audience.ENGINEERING, locale).withMarking(marking);
        return HtmlWriter.write(Reports.of(review(design), PACKS, options));
    }

    @Test
    @DisplayName("is the same text twice, in three languages without a missing label")
    void isTheSameTwice() {
        Design design = Templates.PARIS_MINISTRY.create(PACKS.catalog());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH}) {
            String html = html(design, "OFFICIAL", locale);
            assertEquals(html, html(design, "OFFICIAL", locale));
            assertFalse(html.contains(">report."), "a label is missing in " + locale);
            assertTrue(html.contains("<html lang=\"" + locale.toLanguageTag() + "\">"));
            assertTrue(html.contains("OFFICIAL"));
        }
    }

    @Test
    @DisplayName("loads nothing from anywhere and runs nothing, whatever the design is called")
    void loadsAndRunsNothing() {
        Design design = Templates.PARIS_MINISTRY.create(PACKS.catalog());
        Design hostile = new PlanEdit.RenameDesign("<script>alert(1)</script>\"><img src=x onerror=y>")
                .apply(design)
                .orThrow();
        String html = html(hostile, "", Locale.ENGLISH);
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<img"));
        assertFalse(html.contains("href=\"http"));
        assertFalse(html.contains("url("));
    }

    @Test
    @DisplayName("A list for spreadsheets runs no formula and names every rack")
    void listForSpreadsheets() {
        Design design = Templates.PARIS_MINISTRY.create(PACKS.catalog());
        Design hostile = new RackEdit.RenameRack("A01", "=HYPERLINK(\"x\")")
                .apply(design)
                .orThrow();
        String csv = Export.racks(review(hostile), PACKS).csv();
        assertEquals(1 + design.rackCount(), csv.lines().count());
        assertTrue(
                csv.contains("\"'=HYPERLINK(\"\"x\"\")\""),
                csv.lines().skip(1).findFirst().orElse(""));
    }
}
