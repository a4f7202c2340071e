package org.hallwright.advise.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Problem;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Phase;
import org.hallwright.design.Rack;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.supply.Programme;
import org.hallwright.engine.supply.Sale;
import org.hallwright.engine.supply.StandardProgramme;
import org.hallwright.engine.supply.SupplyMessage;
import org.hallwright.engine.supply.Task;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Jurisdiction;

/**
 * When each phase of a design can be ready, and what cannot be bought for it.
 *
 * @param phases in the order of date; racks without a phase come on the day of commissioning
 * @param problems of sale, of dates, of the grid
 */
public record SupplyPlan(List<PhasePlan> phases, List<Problem> problems) {

    /** Racks without a phase of their own. */
    public static final String FIRST = "commissioning";

    public SupplyPlan {
        phases = List.copyOf(phases);
        problems = List.copyOf(problems);
    }

    /** A phase with its network in time. */
    public record PhasePlan(String phase, LocalDate date, int racks, Programme.Plan plan) {}

    /**
     * The plan.
     *
     * @param asOf the day on which it is made; nothing can be ordered before
     */
    public static SupplyPlan of(Assessment assessment, Packs packs, LocalDate asOf) {
        Design design = assessment.design();
        List<String> chain = new ArrayList<>();
        if (packs.regions().jurisdictions().containsKey(design.site().region())) {
            for (Jurisdiction region : packs.regions().chain(design.site().region())) {
                chain.addFirst(region.id());
            }
        }
        Map<String, List<Rack>> byPhase = new LinkedHashMap<>();
        for (Rack rack : design.racks()) {
            byPhase.computeIfAbsent(rack.phase() == null ? FIRST : rack.phase(), p -> new ArrayList<>())
                    .add(rack);
        }
        List<Problem> problems = new ArrayList<>();
        List<Map.Entry<String, List<Rack>>> inOrder = new ArrayList<>(byPhase.entrySet());
        inOrder.sort(Comparator.comparing((Map.Entry<String, List<Rack>> e) -> date(design, e.getKey()))
                .thenComparing(Map.Entry::getKey));
        List<PhasePlan> phases = new ArrayList<>();
        for (Map.Entry<String, List<Rack>> entry : inOrder) {
            Map<String, Range> leads = new TreeMap<>();
            boolean liquid = false;
            for (Rack rack : entry.getValue()) {
                RackType type = packs.catalog().rack(rack.type());
                Range lead = type == null ? null : type.leadTime().si();
                if (type != null && lead != null) {
                    leads.put(type.name(), lead.in(Unit.WEEK));
                    liquid |= type.liquidHeatFraction().siOr(0) > 0;
                }
            }
            List<Task> tasks = phases.isEmpty()
                    ? StandardProgramme.tasks(packs.economics(), chain, leads, liquid)
                    : StandardProgramme.furtherRacks(leads);
            Programme.Plan plan = new Programme(tasks).plan(entry.getKey(), asOf, date(design, entry.getKey()));
            problems.addAll(plan.problems());
            slips(entry.getKey(), plan, problems);
            phases.add(new PhasePlan(
                    entry.getKey(),
                    date(design, entry.getKey()),
                    entry.getValue().size(),
                    plan));
        }
        sale(design, packs, problems);
        assessment.problems().stream()
                .filter(p -> p.message() == SupplyMessage.GRID_RAMP_TOO_SLOW)
                .forEach(problems::add);
        return new SupplyPlan(phases, problems);
    }

    private static LocalDate date(Design design, String phase) {
        for (Phase each : design.phases()) {
            if (each.id().equals(phase)) {
                return each.date();
            }
        }
        return design.site().commissioning();
    }

    /** Critical tasks whose longest lead moves the date, the worst three. */
    private static void slips(String phase, Programme.Plan plan, List<Problem> problems) {
        plan.slots().stream()
                .filter(slot -> slot.critical() && slot.slipIfHighWeeks() > 0)
                .sorted(Comparator.comparingDouble((Programme.Slot s) -> -s.slipIfHighWeeks()))
                .limit(3)
                .forEach(slot -> problems.add(Problem.info(
                        SupplyMessage.SLIPS_AT_HIGH_END,
                        phase,
                        slot.task().name(),
                        Math.round(slot.slipIfHighWeeks()))));
    }

    private static void sale(Design design, Packs packs, List<Problem> problems) {
        TreeMap<String, String> types = new TreeMap<>();
        design.racks().forEach(rack -> types.put(rack.type(), rack.type()));
        for (String id : types.keySet()) {
            RackType type = packs.catalog().rack(id);
            if (type != null) {
                Problem problem = Sale.check(type.sale(), true, id, type.name());
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
    }
}
