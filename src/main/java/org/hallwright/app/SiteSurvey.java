package org.hallwright.app;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.hallwright.design.Design;
import org.hallwright.design.Site;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.rule.DesignFacts;
import org.hallwright.rule.SiteMatrix;

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
        Assessment here = Engine.assess(design, packs, null);
        Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
        Site own = design.site();
        LocalDate date = own.commissioning();
        List<SiteMatrix.Row> rows = SiteMatrix.of(packs.regions())
                .evaluate(
                        place -> {
                            progress.accept(figures.size()
                                    / (double) packs.regions().sites().size());
                            Site there = new Site(
                                    place.region(),
                                    place.id(),
                                    date,
                                    own.connectionVa(),
                                    own.powerFactor(),
                                    own.climateOffsetK());
                            Assessment assessment = Engine.assess(design.withSite(there), packs, here);
                            figures.put(place.id(), chosen(assessment));
                            return DesignFacts.of(assessment, packs).facts();
                        },
                        date);
        return new SiteSurvey(date, rows, figures);
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
