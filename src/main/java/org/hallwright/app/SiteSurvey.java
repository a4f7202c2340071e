package org.hallwright.app;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.hallwright.design.Aisles;
import org.hallwright.design.Design;
import org.hallwright.design.DesignCheck;
import org.hallwright.design.Site;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.rule.DesignFacts;
import org.hallwright.rule.Facts;
import org.hallwright.rule.SiteMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Where could this be built? One design assessed in the climate and held against the law of every site.
 *
 * @param date the day of judgement: when the design is commissioned
 * @param rows law by domain, a row for each site in pack order
 * @param figures the figures that differ from place to place, by site id
 */
public record SiteSurvey(LocalDate date, List<SiteMatrix.Row> rows, Map<String, Map<String, Figure>> figures) {

    /** Figures worth comparing between sites. */
    public static final List<String> FIGURES =
            List.of("pueAnnual", "wueAnnual", "carbonPerYear", "opexEnergy", "costPerYear");

    public SiteSurvey {
        rows = List.copyOf(rows);
        figures = Map.copyOf(figures);
    }

    /** The survey; what does not depend on the place is computed once. */
    public static SiteSurvey of(Design design, Packs onBoard) {
        return of(design, onBoard, done -> {});
    }

    /** The same, telling the share that is done before each site. */
    public static SiteSurvey of(Design design, Packs onBoard, DoubleConsumer progress) {
        Packs packs = onBoard.with(design.equipment());
        LocalDate date = design.site().commissioning();
        Walk walk = new Walk(design, packs, progress);
        List<SiteMatrix.Row> rows = SiteMatrix.of(packs.regions()).evaluate(walk, date);
        return new SiteSurvey(date, rows, walk.figures);
    }

    /** Carries a design from site to site. Each assessment begins from the one before: neighbours have most in common. */
    private static final class Walk implements Function<org.hallwright.region.Site, Facts> {
        private final Design design;
        private final Packs packs;
        private final DoubleConsumer progress;
        private final Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
        private final Aisles aisles;
        private @Nullable Assessment last;

        Walk(Design design, Packs packs, DoubleConsumer progress) {
            this.design = design;
            this.packs = packs;
            this.progress = progress;
            this.aisles = DesignCheck.check(design, packs.catalog(), null).aisles();
        }

        @Override
        public Facts apply(org.hallwright.region.Site place) {
            progress.accept(figures.size() / (double) packs.regions().sites().size());
            Site own = design.site();
            Site there = new Site(
                    place.region(),
                    place.id(),
                    own.commissioning(),
                    own.connectionVa(),
                    own.powerFactor(),
                    own.climateOffsetK());
            Assessment assessment = Engine.assess(design.withSite(there), packs, last);
            last = assessment;
            figures.put(place.id(), chosen(assessment));
            return DesignFacts.of(assessment, packs, aisles).facts();
        }
    }

    private static Map<String, Figure> chosen(Assessment assessment) {
        Map<String, Figure> chosen = new LinkedHashMap<>();
        for (String id : FIGURES) {
            Figure figure = assessment.figure(id);
            if (figure != null) {
                chosen.put(id, figure);
            }
        }
        CostResult cost = assessment.cost();
        for (Figure line : cost == null ? List.<Figure>of() : cost.opex()) {
            if (FIGURES.contains(line.id())) {
                chosen.put(line.id(), line);
            }
        }
        return chosen;
    }
}
