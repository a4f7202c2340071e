package org.hallwright.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.Reports;
import org.hallwright.app.template.Templates;
import org.hallwright.codec.archive.ArchiveManifest;
import org.hallwright.engine.Packs;
import org.hallwright.store.archive.TransferSlip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The marking")
class MarkingTest {

    private static final String MARKING = "VS – NUR FÜR DEN DIENSTGEBRAUCH";

    @Test
    @DisplayName("stands at the top and the bottom of a report, as written")
    void report() {
        Packs packs = Library.onBoard();
        String html = HtmlWriter.write(Reports.of(
                new Assessor(packs).review(Templates.PARIS_MINISTRY.create(packs.catalog()), null),
                packs,
                ReportOptions.of(Audience.ENGINEERING, Locale.GERMAN).withMarking(MARKING)));
        assertTrue(html.split(MARKING, -1).length - 1 >= 2);
        assertTrue(html.indexOf(MARKING) < html.length() / 3 && html.lastIndexOf(MARKING) > html.length() * 2 / 3);
    }

    @Test
    @DisplayName("stands at the top and the bottom of a transfer slip")
    void slip() {
        String slip = TransferSlip.of(
                "a.hallwright",
                new byte[10],
                new ArchiveManifest("d", "0".repeat(64), MARKING, List.of(), List.of()),
                Locale.GERMAN);
        assertTrue(slip.startsWith(MARKING + "\n") && slip.endsWith(MARKING + "\n"), slip);
    }
}
