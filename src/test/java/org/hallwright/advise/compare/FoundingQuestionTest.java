package org.hallwright.advise.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.advise.fleet.Division;
import org.hallwright.advise.fleet.FleetOptimiser;
import org.hallwright.advise.fleet.FleetPlanner;
import org.hallwright.advise.fleet.FleetProblem;
import org.hallwright.advise.fleet.FleetProblem.Goal;
import org.hallwright.advise.fleet.FleetProblem.Limit;
import org.hallwright.advise.fleet.FleetProblem.Limits;
import org.hallwright.advise.supply.Exposure;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Severity;
import org.hallwright.design.Design;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.supply.Resilience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The founding question end to end: ten megawatts of training from one vendor, the other, or both. */
class FoundingQuestionTest {

    private static Packs packs;
    private static Assessment trainium;
    private static Assessment gb300;
    private static Assessment mixed;

    @BeforeAll
    static void assess() {
        packs = Library.load();
        trainium = Engine.assess(Templates.NATIONAL_TRAINIUM3.create(packs.catalog()), packs, null);
        gb300 = Engine.assess(Templates.NATIONAL_GB300.create(packs.catalog()), packs, null);
        mixed = Engine.assess(Templates.NATIONAL_MIXED.create(packs.catalog()), packs, null);
    }

    private static Figure figure(Assessment assessment, String id) {
        Figure figure = assessment.figure(id);
        assertNotNull(figure, id);
        return figure;
    }

    @Test
    @DisplayName("the three designs draw ten megawatts of IT within two per cent")
    void tenMegawatts() {
        for (Assessment assessment : List.of(trainium, gb300, mixed)) {
            assertEquals(10e6, figure(assessment, "itDesignPower").si(), 0.2e6);
        }
    }

    @Test
    @DisplayName("every cost figure is known, has a band around it and is computed again from its leaves")
    void costs() {
        for (Assessment assessment : List.of(trainium, gb300, mixed)) {
            CostResult cost = assessment.cost();
            assertNotNull(cost);
            assertTrue(cost.complete(), () -> cost.problems().toString());
            cost.figures().forEach((id, figure) -> {
                assertTrue(figure.isKnown(), id);
                assertEquals(figure.si(), Explanation.recompute(figure), 0, id);
            });
        }
    }

    @Test
    @DisplayName("side by side: the first is the base, shared uncertainty narrows the difference, lines add to it")
    void compare() {
        Comparison comparison = Comparison.of(List.of(gb300, trainium, mixed));
        Comparison.Row tco = comparison.row("tco");
        assertNotNull(tco);
        assertNull(tco.cells().getFirst().difference());
        Comparison.Cell other = tco.cells().get(1);
        assertNotNull(other.difference());
        assertEquals(
                figure(trainium, "tco").si() - figure(gb300, "tco").si(),
                other.difference().value(),
                1);
        double envelope = figure(trainium, "tco").known().high()
                - figure(trainium, "tco").known().low()
                + figure(gb300, "tco").known().high()
                - figure(gb300, "tco").known().low();
        assertTrue(other.difference().high() - other.difference().low() < envelope);
        double drivers = comparison.drivers().stream()
                .filter(d -> d.design() == 1)
                .mapToDouble(Comparison.Driver::usdPerYear)
                .sum();
        double perYear = (figure(trainium, "costPerYear").si()
                        - figure(gb300, "costPerYear").si())
                * 31_536_000;
        assertEquals(perYear, drivers, 1e-6 * Math.abs(perYear) + 1);
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(List.of(gb300)));
    }

    @Test
    @DisplayName("what the tokens of both pools cost in a year is the cost of the fleet, shared once")
    void tokensBearTheCost() {
        CostResult cost = mixed.cost();
        assertNotNull(cost);
        double sum = 0;
        for (String workload : List.of("train-blackwell", "train-trainium")) {
            Figure perToken = cost.headline("costPerMtokTrained." + workload);
            Figure rate = Exposure.rate(
                    mixed,
                    mixed.design().workloads().stream()
                            .filter(w -> w.id().equals(workload))
                            .findFirst()
                            .orElseThrow());
            assertNotNull(rate);
            sum += perToken.si() * rate.si() * 0.995 * 0.65 * 0.9;
        }
        assertEquals(cost.headline("costPerYear").si(), sum, 1e-9 * sum);
        // The dearer racks bear more than their count: GB300 has 41 % of the accelerators.
        assertTrue(cost.headline("costPerMtokTrained.train-blackwell").si() * 1e6 > 1.9);
    }

    @Test
    @DisplayName("a design against itself differs in nothing and both are efficient")
    void same() {
        Comparison comparison = Comparison.of(List.of(mixed, Engine.assess(mixed.design(), packs, null)));
        assertTrue(comparison.rows().stream().noneMatch(Comparison.Row::differs));
        assertTrue(comparison.drivers().isEmpty());
        assertEquals(List.of(true, true), comparison.efficient());
    }

    @Test
    @DisplayName("Trainium3 is named as not orderable; the date hangs on the French grid; the mixture has two vendors")
    void supply() {
        SupplyPlan plan = SupplyPlan.of(mixed, packs, LocalDate.of(2026, 11, 22));
        assertTrue(plan.problems().stream().anyMatch(p -> p.code().equals("supply.in-talks")));
        assertFalse(SupplyPlan.of(gb300, packs, LocalDate.of(2026, 11, 22)).problems().stream()
                .anyMatch(p -> p.code().equals("supply.in-talks")));
        assertEquals(
                "grid",
                plan.phases().getFirst().plan().criticalPath().getFirst().id());
        assertTrue(plan.problems().stream()
                .anyMatch(p -> p.code().equals("supply.phase-too-early") && p.severity() == Severity.ERROR));
        List<Resilience.Source> sources = Exposure.sources(mixed, packs, List.of(), 0.05);
        assertEquals(2, sources.size());
        double hhi = Resilience.shares(sources, Resilience.Dimension.VENDOR, Resilience.Measure.SPEND)
                .hhi();
        assertTrue(hhi > 5_000 && hhi < 10_000, "HHI " + hhi);
        assertEquals(
                10_000,
                Resilience.shares(sources, Resilience.Dimension.FOUNDRY, Resilience.Measure.COMPUTE)
                        .hhi(),
                1e-6);
    }

    @Test
    @DisplayName("dividing the mixture keeps each workload at what it yields today and never costs more")
    void fleet() {
        Limits limits =
                Limits.NONE.with(Limit.POWER, figure(mixed, "facilityPeakPower").si());
        FleetProblem problem = FleetPlanner.problem(mixed, packs, Goal.LEAST_COST, limits, true, 2);
        assertEquals(2, problem.options().size());
        Division division = FleetOptimiser.solve(problem);
        assertNotNull(division);
        for (FleetProblem.Demand demand : problem.demands()) {
            assertTrue(division.tokensPerS().getOrDefault(demand.workload(), 0.0)
                    >= demand.leastTokensPerS() * (1 - 1e-6));
        }
        double today = figure(mixed, "costPerYear").si() * 31_536_000;
        assertTrue(division.costUsdPerYear() <= today * (1 + 1e-6), division.costUsdPerYear() + " " + today);
        // The parts of the options add to the whole: today's fleet through the same eyes costs what the model says.
        Map<String, Integer> racks = new java.util.TreeMap<>();
        mixed.design().racks().forEach(r -> racks.merge(String.valueOf(r.pool()), 1, Integer::sum));
        double sum = 0;
        for (var option : problem.options()) {
            sum += option.costUsdPerYear() * racks.getOrDefault(option.id(), 0);
        }
        assertEquals(today, sum, 1e-6 * today);
    }

    @Test
    @DisplayName("phases: racks of a later phase come on its own date, with their own orders")
    void phases() {
        Design base = Templates.NATIONAL_GB300.create(packs.catalog());
        List<org.hallwright.design.Hall> halls = new ArrayList<>();
        for (var hall : base.halls()) {
            List<org.hallwright.design.Row> rows = new ArrayList<>(hall.rows());
            var last = rows.removeLast();
            rows.add(last.withRacks(last.racks().stream()
                    .map(r -> new org.hallwright.design.Rack(
                            r.id(),
                            r.name(),
                            r.type(),
                            r.xMm(),
                            r.yMm(),
                            r.facing(),
                            r.feeds(),
                            r.loop(),
                            r.pool(),
                            "later",
                            r.nodes(),
                            r.criticality()))
                    .toList()));
            halls.add(hall.withRows(rows));
        }
        Design phased = base.withHalls(halls)
                .withPhases(List.of(new org.hallwright.design.Phase("later", "Later", LocalDate.of(2031, 1, 1))));
        SupplyPlan plan = SupplyPlan.of(Engine.assess(phased, packs, gb300), packs, LocalDate.of(2026, 11, 22));
        assertEquals(
                List.of(SupplyPlan.FIRST, "later"),
                plan.phases().stream().map(SupplyPlan.PhasePlan::phase).toList());
        assertEquals(
                72, plan.phases().stream().mapToInt(SupplyPlan.PhasePlan::racks).sum());
        assertEquals(LocalDate.of(2031, 1, 1), plan.phases().get(1).date());
        assertEquals(2, plan.phases().get(1).plan().slots().size());
    }
}
