package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Site;
import org.hallwright.engine.explain.Figure;

/** What helps by another power chain, cooling plant or connection. */
final class PlantFixes {

    private PlantFixes() {}

    /** One more unit of that whose loss hurts most, standing by. */
    static List<Fix> spare(Review review, String rule) {
        PowerPlan plan = review.design().power();
        List<Fix> fixes = new ArrayList<>();
        for (Problem problem : review.problems()) {
            if (problem.code().equals(rule)) {
                String worst = String.valueOf(problem.arguments().get(2));
                for (PowerPlan.Element element : plan.elements()) {
                    if (worst.equals(element.id()) || worst.startsWith(element.id() + ":")) {
                        PowerPlan.Element more = element.withUnits(element.units() + 1, element.spareUnits() + 1);
                        fixes.add(Fix.of(
                                FixMessage.ADD_SPARE,
                                new PlanEdit.ChangePower(replaced(plan, more)),
                                element.name(),
                                more.units(),
                                more.spareUnits()));
                    }
                }
            }
        }
        return fixes;
    }

    private static PowerPlan replaced(PowerPlan plan, PowerPlan.Element by) {
        List<PowerPlan.Element> next = new ArrayList<>(plan.elements());
        next.replaceAll(e -> e.id().equals(by.id()) ? by : e);
        return plan.withElements(next);
    }

    /** A cap as high as what the problem names, or none. */
    static List<Fix> cap(Review review, String rule) {
        PowerPlan plan = review.design().power();
        List<Fix> fixes = new ArrayList<>();
        for (Problem problem : review.problems()) {
            if (problem.code().equals(rule) && problem.arguments().get(1) instanceof Number wanted) {
                // the problem is worded to a hundredth of a megawatt
                double capMw = wanted.doubleValue() + 0.01;
                fixes.add(Fix.of(FixMessage.CAP_IT, new PlanEdit.ChangePower(plan.withItCap(capMw * 1e6)), capMw));
            }
        }
        fixes.add(Fix.of(FixMessage.NO_CAP, new PlanEdit.ChangePower(plan.withItCap(null))));
        return fixes;
    }

    /** A loop hands its heat to another that has units of its own. */
    static List<Fix> sinks(CoolingPlan plan, String loopId) {
        CoolingPlan.Loop loop = plan.loop(loopId);
        if (loop == null) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        for (CoolingPlan.Loop other : plan.loops()) {
            boolean carries = plan.units().stream().anyMatch(u -> u.loop().equals(other.id()));
            if (carries && !other.id().equals(loopId) && !other.id().equals(loop.rejectsTo())) {
                CoolingPlan.Loop joined = new CoolingPlan.Loop(
                        loop.id(), loop.name(), loop.medium(), loop.supplyC(), loop.riseK(), other.id());
                fixes.add(Fix.of(
                        FixMessage.REJECT_TO,
                        new PlanEdit.ChangeCooling(withLoop(plan, joined)),
                        loop.name(),
                        other.name()));
            }
        }
        return fixes;
    }

    private static CoolingPlan withLoop(CoolingPlan plan, CoolingPlan.Loop by) {
        List<CoolingPlan.Loop> next = new ArrayList<>(plan.loops());
        next.replaceAll(l -> l.id().equals(by.id()) ? by : l);
        return new CoolingPlan(plan.units(), next, plan.supplyAirC(), plan.heatReuseW(), plan.heatReuseC());
    }

    static List<Fix> units(PowerPlan plan, String id) {
        PowerPlan.Element element = plan.element(id);
        if (element == null) {
            return List.of();
        }
        PowerPlan more = replaced(plan, element.withUnits(element.units() + 1, element.spareUnits()));
        return List.of(Fix.of(
                FixMessage.ADD_UNIT,
                new PlanEdit.ChangePower(more),
                element.name(),
                element.units(),
                element.units() + 1));
    }

    static List<Fix> plant(CoolingPlan plan, String group) {
        List<Fix> fixes = new ArrayList<>();
        for (CoolingPlan.Unit unit : plan.units()) {
            if (!concerns(group, unit)) {
                continue;
            }
            for (int more = 1; more <= 2; more++) {
                int units = unit.units() + more;
                List<CoolingPlan.Unit> next = new ArrayList<>(plan.units());
                next.replaceAll(u -> u.id().equals(unit.id()) ? u.withUnits(units, u.spareUnits()) : u);
                fixes.add(Fix.of(
                        FixMessage.ADD_UNIT,
                        new PlanEdit.ChangeCooling(new CoolingPlan(
                                next, plan.loops(), plan.supplyAirC(), plan.heatReuseW(), plan.heatReuseC())),
                        unit.name(),
                        unit.units(),
                        units));
            }
        }
        return fixes;
    }

    private static boolean concerns(String group, CoolingPlan.Unit unit) {
        return group.equals(unit.loop()) || List.of(group.split("[^\\w.-]+")).contains(unit.id());
    }

    static List<Fix> loopTemperature(CoolingPlan plan, String group) {
        List<Fix> fixes = new ArrayList<>();
        for (CoolingPlan.Loop loop : plan.loops()) {
            boolean concerned = plan.units().stream().anyMatch(u -> u.loop().equals(loop.id()) && concerns(group, u));
            if (concerned) {
                for (int more : new int[] {2, 4, 8}) {
                    fixes.add(loopAt(plan, loop, loop.supplyC() + more));
                }
            }
        }
        return fixes;
    }

    private static Fix loopAt(CoolingPlan plan, CoolingPlan.Loop loop, double supplyC) {
        CoolingPlan.Loop warmer =
                new CoolingPlan.Loop(loop.id(), loop.name(), loop.medium(), supplyC, loop.riseK(), loop.rejectsTo());
        Edit edit = new PlanEdit.ChangeCooling(withLoop(plan, warmer));
        return Fix.of(FixMessage.LOOP_SUPPLY, edit, loop.name(), loop.supplyC(), supplyC);
    }

    private static Fix airAt(CoolingPlan plan, double airC) {
        Edit edit = new PlanEdit.ChangeCooling(
                new CoolingPlan(plan.units(), plan.loops(), airC, plan.heatReuseW(), plan.heatReuseC()));
        return Fix.of(FixMessage.SUPPLY_AIR, edit, plan.supplyAirC(), airC);
    }

    static List<Fix> inlet(Design design) {
        List<Fix> fixes = new ArrayList<>();
        for (Hall hall : design.halls()) {
            if (hall.containment() == Hall.Containment.NONE) {
                fixes.add(Fix.of(
                        FixMessage.CONTAIN_HOT_AISLE,
                        new HallEdit.ChangeContainment(hall.id(), Hall.Containment.HOT_AISLE),
                        hall.name()));
            }
        }
        for (int less : new int[] {1, 2, 4}) {
            if (design.cooling().supplyAirC() - less >= 18) {
                fixes.add(airAt(design.cooling(), design.cooling().supplyAirC() - less));
            }
        }
        return fixes;
    }

    static List<Fix> connection(Review review) {
        Site site = review.design().site();
        Figure peak = review.assessment().figure("facilityPeakPower");
        double needW = peak != null && peak.isKnown() ? peak.known().high() : site.connectionVa() * 1.25;
        // connections are agreed in steps of half a megavolt-ampere
        double va = Math.ceil(needW / site.powerFactor() / 5e5) * 5e5;
        Site next = site.withConnection(va, site.powerFactor());
        return List.of(Fix.of(FixMessage.RAISE_CONNECTION, new PlanEdit.ChangeSite(next), va / 1e6));
    }

    static List<Fix> warmer(Design design) {
        List<Fix> fixes = new ArrayList<>();
        CoolingPlan plan = design.cooling();
        for (int more : new int[] {2, 4}) {
            // ASHRAE TC 9.9 recommends at most 27 °C at the inlet
            if (plan.supplyAirC() + more <= 27) {
                fixes.add(airAt(plan, plan.supplyAirC() + more));
            }
        }
        for (CoolingPlan.Loop loop : plan.loops()) {
            fixes.add(loopAt(plan, loop, loop.supplyC() + 4));
        }
        return fixes;
    }
}
