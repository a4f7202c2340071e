package org.hallwright.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Phase;
import org.hallwright.design.Rack;
import org.hallwright.design.Site;
import org.hallwright.design.SiteGrid;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.supply.PhaseChecks;
import org.hallwright.quantity.Unit;

/** Each phase's demand on its own date against what the grid allows by then. */
final class PhaseRamp {

    /** Racks that name no phase come with the site itself. */
    private static final String FIRST = "first";

    private static final Formula HEADROOM = Formula.of(
            "rampHeadroom",
            Unit.MW,
            "ΔP = S_allowed · cos φ − P_peak · P_IT,phase / P_IT",
            "the phase with the least left; the facility grows with its IT",
            "++--+",
            x -> x[0] * x[1] - x[2] * x[3] / Math.max(1, x[4]));

    private record Stage(String phase, LocalDate date, double itW) {}

    private PhaseRamp() {}

    static void check(
            Design design, Map<String, RackAssessment> racks, Map<String, Figure> figures, List<Problem> problems) {
        Site site = design.site();
        Figure peak = figures.get("facilityPeakPower");
        Figure it = figures.get("itDesignPower");
        boolean phased = !design.phases().isEmpty() || !site.grid().ramp().isEmpty();
        if (!phased || site.connectionVa() <= 0 || peak == null || it == null || !peak.isKnown() || !(it.si() > 0)) {
            return;
        }
        List<PhaseChecks.Need> needs = new ArrayList<>();
        double builtW = 0;
        Figure least = null;
        for (Stage stage : stages(design, racks)) {
            needs.add(new PhaseChecks.Need(stage.phase(), stage.date(), stage.itW() * peak.si() / it.si() / 1e3));
            builtW += stage.itW();
            Figure left = HEADROOM.of(
                    stage.phase(),
                    Figure.given(
                            "allowedPower",
                            stage.date().toString(),
                            Unit.MVA,
                            site.grid().allowedVa(stage.date(), site.connectionVa())),
                    Figure.given("powerFactor", "site", Unit.ONE, site.powerFactor()),
                    peak,
                    Figure.given("itBuilt", stage.phase(), Unit.MW, builtW),
                    it);
            least = least == null || left.si() < least.si() ? left : least;
        }
        if (least != null) {
            figures.put("rampHeadroom", least);
        }
        problems.addAll(PhaseChecks.check(needs, steps(site)));
    }

    private static List<Stage> stages(Design design, Map<String, RackAssessment> racks) {
        Map<String, LocalDate> dates = new TreeMap<>();
        for (Phase phase : design.phases()) {
            dates.put(phase.id(), phase.date());
        }
        Map<String, Double> itW = new TreeMap<>();
        for (Rack rack : design.racks()) {
            String phase = rack.phase() == null ? FIRST : rack.phase();
            RackAssessment one = racks.get(rack.id());
            itW.merge(
                    phase,
                    one == null || !one.design().isKnown() ? 0 : one.design().si(),
                    Double::sum);
        }
        List<Stage> stages = new ArrayList<>();
        itW.forEach((phase, watts) -> stages.add(
                new Stage(phase, dates.getOrDefault(phase, design.site().commissioning()), watts)));
        stages.sort(Comparator.comparing(Stage::date).thenComparing(Stage::phase));
        return stages;
    }

    private static List<PhaseChecks.GridStep> steps(Site site) {
        List<PhaseChecks.GridStep> steps = new ArrayList<>();
        if (site.grid().ramp().isEmpty()) {
            steps.add(new PhaseChecks.GridStep(LocalDate.MIN, site.connectionVa() * site.powerFactor() / 1e3));
        }
        for (SiteGrid.Step step : site.grid().ramp()) {
            double va = Math.min(step.allowedVa(), site.connectionVa());
            steps.add(new PhaseChecks.GridStep(step.from(), va * site.powerFactor() / 1e3));
        }
        return steps;
    }
}
