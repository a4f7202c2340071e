package org.hallwright.advise.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hallwright.advise.fleet.FleetProblem.Demand;
import org.hallwright.advise.fleet.FleetProblem.Goal;
import org.hallwright.advise.fleet.FleetProblem.Limit;
import org.hallwright.advise.fleet.FleetProblem.Limits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FleetOptimiserTest {

    private static final Limits TEN_MW = Limits.NONE.with(Limit.POWER, 10e6).with(Limit.CABINETS, 80);

    private static PoolOption option(
            String id, String vendor, double rate, double kw, double cabinets, double cost, double weeks) {
        return new PoolOption(
                id,
                vendor,
                Map.of("serve", rate),
                kw * 1e3,
                cabinets,
                cabinets * 3,
                cost * 4,
                cost,
                kw * 3.15e10,
                weeks,
                0,
                500);
    }

    private static final PoolOption GPU = option("gpu", "n", 100_000, 150, 1, 1.2e6, 36);
    private static final PoolOption TRN = option("trn", "a", 110_000, 210, 2, 1.1e6, 78);
    private static final List<Demand> MORE = List.of(new Demand("serve", 0, 1));

    @Test
    @DisplayName("the most tokens of ten megawatts and eighty places: by hand, 65 GPU racks and one of the others")
    void most() {
        Division division = FleetOptimiser.solve(new FleetProblem(List.of(GPU, TRN), MORE, TEN_MW, Goal.MOST_TOKENS));
        assertNotNull(division);
        assertEquals(Map.of("gpu", 65, "trn", 1), division.units());
        assertEquals(6.61e6, division.objective(), 1);
        assertTrue(division.proven());
        // Power binds: one more megawatt is 6.67 racks of 100,000 tokens/s; places do not.
        assertEquals(1e6 / 150e3 * 1e5, division.marginals().get(0).gain(), 1);
        assertEquals(0, division.marginals().get(1).gain());
    }

    @Test
    @DisplayName("the least cost for a demand, and the same with a cap on a vendor's share of spend")
    void leastCost() {
        List<Demand> demand = List.of(new Demand("serve", 3e6, 1));
        FleetProblem problem = new FleetProblem(List.of(GPU, TRN), demand, TEN_MW, Goal.LEAST_COST);
        Division cheap = FleetOptimiser.solve(problem);
        assertNotNull(cheap);
        assertTrue(cheap.tokensPerS().getOrDefault("serve", 0.0) >= 3e6 - 1);
        assertEquals(bruteForce(problem), cheap.costUsdPerYear(), 1);
        FleetProblem capped = problem.with(TEN_MW.withVendorShare(0.6));
        Division both = FleetOptimiser.solve(capped);
        assertNotNull(both);
        assertEquals(bruteForce(capped), both.costUsdPerYear(), 1);
        assertTrue(both.costUsdPerYear() >= cheap.costUsdPerYear());
    }

    @Test
    @DisplayName("the earliest: what is delivered first wins even if dearer; a demand beyond the limits has no answer")
    void earliest() {
        List<Demand> demand = List.of(new Demand("serve", 3e6, 1));
        Division division = FleetOptimiser.solve(new FleetProblem(List.of(TRN, GPU), demand, TEN_MW, Goal.EARLIEST));
        assertNotNull(division);
        assertEquals(36, division.leadWeeks());
        assertEquals(30, division.units().get("gpu"));
        List<Demand> tooMuch = List.of(new Demand("serve", 9e6, 1));
        assertNull(FleetOptimiser.solve(new FleetProblem(List.of(TRN, GPU), tooMuch, TEN_MW, Goal.EARLIEST)));
    }

    @Test
    @DisplayName("work goes where it is done best: each workload to the pool that is better at it")
    void comparativeAdvantage() {
        PoolOption a = new PoolOption("a", "x", Map.of("train", 10.0, "serve", 1.0), 1, 1, 1, 1, 1, 1, 1, 5, 5);
        PoolOption b = new PoolOption("b", "y", Map.of("train", 1.0, "serve", 10.0), 1, 1, 1, 1, 1, 1, 1, 5, 5);
        Division division = FleetOptimiser.solve(new FleetProblem(
                List.of(a, b),
                List.of(new Demand("train", 1, 1), new Demand("serve", 1, 1)),
                Limits.NONE,
                Goal.MOST_TOKENS));
        assertNotNull(division);
        assertEquals(100, division.objective(), 1e-6);
        assertEquals(50, division.tokensPerS().getOrDefault("train", 0.0), 1e-6);
    }

    @Test
    @DisplayName("a training run stays in one pool, in the better one of the two; requests may be divided")
    void trainingStaysWhole() {
        SplittableRandom random = new SplittableRandom(31);
        for (int run = 0; run < 40; run++) {
            double[][] rate = {
                {random.nextDouble(1, 10), random.nextDouble(1, 10)},
                {random.nextDouble(1, 10), random.nextDouble(1, 10)}
            };
            List<PoolOption> options = new java.util.ArrayList<>();
            for (int j = 0; j < 2; j++) {
                options.add(new PoolOption(
                        "p" + j, "v" + j, Map.of("train", rate[j][0], "serve", rate[j][1]), 1, 1, 1, 1, 1, 1, 1, 0, 4));
            }
            Limits limits = Limits.NONE.with(Limit.CABINETS, 6);
            Division division = FleetOptimiser.solve(new FleetProblem(
                    options,
                    List.of(new Demand("train", 8, 1, true), new Demand("serve", 3, 1)),
                    limits,
                    Goal.MOST_TOKENS));
            double best = Double.NaN;
            for (int in = 0; in < 2; in++) {
                for (int a = 2; a <= 4; a++) {
                    best = bestWith(rate, in, a, 6 - a, best);
                }
            }
            if (division == null) {
                assertTrue(Double.isNaN(best));
            } else {
                assertEquals(
                        1,
                        division.work().values().stream()
                                .filter(work -> work.getOrDefault("train", 0.0) > 1e-6)
                                .count());
                assertEquals(best, division.objective(), 1e-6 * best);
            }
        }
    }

    /** All training in one pool, the rest serves: the corner that is best, for racks a and b. */
    private static double bestWith(double[][] rate, int in, int a, int b, double best) {
        double own = in == 0 ? a : b;
        double served = (in == 0 ? b : a) * rate[1 - in][1];
        double result = best;
        double least = 8 / rate[in][0];
        double spare = own - Math.max(0, (3 - served) / rate[in][1]);
        for (double train : new double[] {least, spare}) {
            double serve = served + (own - train) * rate[in][1];
            if (train >= least - 1e-12 && train <= own + 1e-12 && serve >= 3 - 1e-9) {
                double total = train * rate[in][0] + serve;
                result = Double.isNaN(result) ? total : Math.max(result, total);
            }
        }
        return result;
    }

    @Test
    @DisplayName("random fleets of two: never above what trying every whole number finds, and never outside a limit")
    void againstEnumeration() {
        SplittableRandom random = new SplittableRandom(2026);
        for (int run = 0; run < 25; run++) {
            PoolOption a = option(
                    "a", "x", random.nextInt(50, 200), random.nextInt(50, 250), 1, random.nextInt(500, 1_500), 1);
            PoolOption b = option(
                    "b", "y", random.nextInt(50, 200), random.nextInt(50, 250), 2, random.nextInt(500, 1_500), 1);
            Limits limits = Limits.NONE
                    .with(Limit.POWER, random.nextInt(1_000, 5_000) * 1e3)
                    .with(Limit.CABINETS, random.nextInt(10, 40));
            for (Goal goal : List.of(Goal.MOST_TOKENS, Goal.LEAST_COST, Goal.LEAST_ENERGY)) {
                double least = goal == Goal.MOST_TOKENS ? 0 : random.nextInt(300, 1_200);
                FleetProblem problem =
                        new FleetProblem(List.of(a, b), List.of(new Demand("serve", least, 1)), limits, goal);
                Division division = FleetOptimiser.solve(problem);
                double brute = bruteForce(problem);
                if (division == null) {
                    assertTrue(Double.isNaN(brute), problem.toString());
                } else {
                    assertEquals(brute, division.objective(), 1e-6 * Math.abs(brute), problem.toString());
                    assertTrue(division.facilityW() <= limits.facilityW() + 1e-3);
                    assertEquals(division, FleetOptimiser.solve(problem));
                }
            }
        }
    }

    /** The best objective over all whole numbers of two options with one workload, NaN where there is none. */
    private static double bruteForce(FleetProblem problem) {
        PoolOption a = problem.options().get(0);
        PoolOption b = problem.options().get(1);
        Demand demand = problem.demands().getFirst();
        double best = Double.NaN;
        for (int i = 0; i <= 100; i++) {
            for (int j = 0; j <= 100; j++) {
                double tokens = i * a.rate("serve") + j * b.rate("serve");
                boolean fits = tokens >= demand.leastTokensPerS() - 1e-9;
                for (Limit limit : Limit.values()) {
                    fits &= i * limit.of(a) + j * limit.of(b)
                            <= problem.limits().of(limit) + 1e-9;
                }
                double spend = i * a.capexUsd() + j * b.capexUsd();
                double share = problem.limits().mostVendorShare();
                fits &= i * a.capexUsd() <= share * spend + 1e-6 && j * b.capexUsd() <= share * spend + 1e-6;
                if (fits) {
                    double value = switch (problem.goal()) {
                        case MOST_TOKENS -> -tokens;
                        case LEAST_ENERGY -> i * a.energyJPerYear() + j * b.energyJPerYear();
                        default -> i * a.costUsdPerYear() + j * b.costUsdPerYear();
                    };
                    best = Double.isNaN(best) ? value : Math.min(best, value);
                }
            }
        }
        return problem.goal() == Goal.MOST_TOKENS ? -best : best;
    }

    @Test
    @DisplayName("swap: as many tokens needs the next whole system, as much power the last that fits")
    void swap() {
        assertEquals(37, Swap.systems(Swap.Equal.TOKENS, 3.65e6, 1e5));
        assertEquals(36, Swap.systems(Swap.Equal.POWER, 3.65e6, 1e5));
        assertEquals(3, Swap.systems(Swap.Equal.TOKENS, 0.3, 0.1));
        assertEquals(3, Swap.systems(Swap.Equal.COST, 0.3, 0.1));
        assertThrows(IllegalArgumentException.class, () -> Swap.systems(Swap.Equal.FLOOR, 1, 0));
    }
}
