package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.Site;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where could this be built?")
final class SiteSurveyTest {

    @Test
    @DisplayName("every site gets its law and its own figures; the design's own site agrees with its review")
    void survey() {
        Packs packs = Library.load();
        Design design = Templates.FRANKFURT_GB200.create(packs.catalog());
        SiteSurvey survey = SiteSurvey.of(design, packs);
        assertEquals(57, survey.rows().size());
        Set<Double> pues = new HashSet<>();
        survey.rows().forEach(row -> {
            Map<String, Figure> figures =
                    survey.figures().getOrDefault(row.site().id(), Map.of());
            assertEquals(
                    Set.copyOf(SiteSurvey.FIGURES), figures.keySet(), row.site().id());
            Figure pue = figures.get("pueAnnual");
            assertTrue(pue != null && pue.isKnown());
            pues.add(java.util.Objects.requireNonNull(pue).si());
            assertTrue(!row.findings().isEmpty());
        });
        assertTrue(pues.size() > 20, "climates differ: " + pues.size());
        Review review = new Assessor(packs).review(design, null);
        var own = survey.rows().stream()
                .filter(row -> row.site().id().equals(design.site().site()))
                .findFirst()
                .orElseThrow();
        assertEquals(review.counts(), own.counts());
    }

    @Test
    @DisplayName("a site assessed after its neighbour says what it says alone, under another electrical code too")
    void orderFree() {
        Packs packs = Library.load();
        Design design = Templates.FRANKFURT_GB200.create(packs.catalog());
        SiteSurvey survey = SiteSurvey.of(design, packs);
        Set<String> codes = new HashSet<>();
        for (var row : survey.rows()) {
            var place = row.site();
            boolean first = codes.add(place.region().substring(0, 2));
            if (!first) {
                continue;
            }
            Site own = design.site();
            Design there = design.withSite(new Site(
                    place.region(),
                    place.id(),
                    own.commissioning(),
                    own.connectionVa(),
                    own.powerFactor(),
                    own.climateOffsetK()));
            Review alone = new Assessor(packs).review(there, null);
            assertEquals(alone.counts(), row.counts(), place.id());
            survey.figures().getOrDefault(place.id(), Map.of()).forEach((id, figure) -> {
                Figure other = alone.assessment().figure(id);
                if (other != null) {
                    assertEquals(other.range(), figure.range(), place.id() + " " + id);
                }
            });
        }
        assertTrue(codes.contains("US") && codes.contains("DE"), codes.toString());
    }
}
