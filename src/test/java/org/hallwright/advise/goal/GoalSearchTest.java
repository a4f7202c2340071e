package org.hallwright.advise.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hallwright.advise.goal.Answer.Offer;
import org.hallwright.app.Assessor;
import org.hallwright.app.Goals;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.OffersWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A search for designs that meet a goal")
final class GoalSearchTest {

    private static final String GB300 = "nv-gb300-nvl72";
    private static final String TRN3 = "aws-trn3-gen2-ultraserver";
    private static final String DGX = "nv-dgx-b200-rack";

    private static Packs packs;
    private static Assessor assessor;
    private static Design base;
    private static Trials free;

    @BeforeAll
    static void assessors() {
        packs = Library.onBoard();
        assessor = new Assessor(packs);
        base = Templates.NATIONAL_GB300.create(packs.catalog());
        Blueprint blueprint =
                new Blueprint(base, packs.catalog(), base.workloads().getFirst());
        free = new Trials(most(Map.of(), GB300), Map.of(), Set.of(), blueprint, packs, GoalSearchTest::judged);
    }

    private static GoalSearch.Judged judged(Design design) {
        var review = assessor.review(design, null);
        return new GoalSearch.Judged(review.assessment(), Goals.objections(review));
    }

    private static Goal most(Map<Limit, Double> within, String... racks) {
        return new Goal(Goal.Best.TOKENS, null, within, 1, null, List.of(racks), 10);
    }

    private static Answer answer(Goal goal) {
        return Goals.answer(goal, base, assessor, share -> {}).orThrow();
    }

    private static double delivered(Trial trial) {
        return Objects.requireNonNull(trial.yield()).value();
    }

    private static double power(Trial trial) {
        return Objects.requireNonNull(Limit.IT_POWER.taken(trial)).value();
    }

    private static Offer alone(Answer answer, String type) {
        return answer.offers().stream()
                .filter(offer -> offer.trial().mix().racks().keySet().equals(Set.of(type)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("finds what trying every number of racks, and every pair of numbers, finds")
    void bruteForce() {
        double limitW = 0.75e6;
        Answer answer = answer(most(Map.of(Limit.IT_POWER, limitW), GB300, TRN3));
        for (String type : List.of(GB300, TRN3)) {
            double best = 0;
            for (int n = 1; n <= 8; n++) {
                Trial trial = free.of(Mix.of(type, n));
                best = power(trial) <= limitW ? Math.max(best, delivered(trial)) : best;
            }
            assertEquals(best, delivered(alone(answer, type).trial()), 1e-9 * best, type);
        }
        double bestPair = 0;
        for (int n = 1; n <= 5; n++) {
            for (int m = 1; m <= 4; m++) {
                Trial trial = free.of(Mix.of(GB300, n, TRN3, m));
                if (power(trial) <= limitW && trial.largestVendorShare() <= 2 / 3.0) {
                    bestPair = Math.max(bestPair, delivered(trial));
                }
            }
        }
        Trial pair = answer.offers().stream()
                .map(Offer::trial)
                .filter(trial -> trial.mix().racks().size() == 2)
                .findFirst()
                .orElseThrow();
        assertEquals(bestPair, delivered(pair), 1e-9 * bestPair);
        assertTrue(pair.largestVendorShare() <= 2 / 3.0);
    }

    @Test
    @DisplayName("never yields less for more power, and tells which limit binds and what the next racks bring")
    void moreNeverGivesLess() {
        double last = 0;
        for (double mw = 0.2; mw < 3; mw += 0.35) {
            Answer answer = answer(most(Map.of(Limit.IT_POWER, mw * 1e6), GB300));
            Offer offer = answer.offers().getFirst();
            assertTrue(delivered(offer.trial()) >= last, mw + " MW");
            last = delivered(offer.trial());
            assertEquals("itMw", offer.binding().getFirst().place());
            Answer.Step next = offer.next().getFirst();
            Trial larger =
                    free.of(offer.trial().mix().with(GB300, offer.trial().mix().count() + next.racks()));
            assertEquals(next.gain(), delivered(larger) - last, 1e-6 * last);
            assertTrue(power(larger) > mw * 1e6);
            assertEquals(
                    next.gain() / ((power(larger) - power(offer.trial())) / 1e6),
                    next.gainPer(Limit.IT_POWER),
                    1e-6 * next.gain());
        }
    }

    @Test
    @DisplayName("answers alike in whatever order racks are named, and twice the same")
    void orderFree() {
        Map<Limit, Double> within = Map.of(Limit.FACILITY_POWER, 0.9e6);
        String there = OffersWriter.write(answer(most(within, GB300, DGX, TRN3)), packs, "0", Locale.ROOT);
        String back = OffersWriter.write(answer(most(within, TRN3, GB300, DGX)), packs, "0", Locale.ROOT);
        assertEquals(there, back);
    }

    @Test
    @DisplayName("offers nothing that fails where the base does not, and nothing that cannot be written and read")
    void offersAreDesigns() {
        Answer answer = answer(most(Map.of(Limit.FACILITY_POWER, 1.5e6), GB300, DGX, TRN3));
        assertTrue(answer.offers().size() >= 4, "three types and pairs of them");
        Set<String> accepted = judged(base).objections();
        for (Offer offer : answer.offers()) {
            Design design = offer.trial().design();
            Design read = DesignReader.read(DesignWriter.write(design)).orThrow();
            GoalSearch.Judged judged = judged(read);
            assertTrue(accepted.containsAll(judged.objections()), judged.objections() + " in " + design.name());
            assertEquals(
                    Objects.requireNonNull(offer.trial().assessment().figure("costPerYear"))
                            .range(),
                    Objects.requireNonNull(judged.assessment().figure("costPerYear"))
                            .range());
            assertTrue(offer.uses().stream().allMatch(use -> use.taken().value() <= use.there()));
        }
    }

    @Test
    @DisplayName("meets a target with the fewest racks that do, the cheapest design first")
    void target() {
        double target = delivered(free.of(Mix.of(GB300, 7))) * 1.001;
        Goal goal = new Goal(
                Goal.Best.COST, new Goal.Target(Goal.Yield.TOKENS, target), Map.of(), 1, null, List.of(GB300, DGX), 10);
        Answer answer = answer(goal);
        Trial found = alone(answer, GB300).trial();
        assertTrue(delivered(found) >= target);
        for (int n = 1; n < found.mix().count(); n++) {
            assertTrue(delivered(free.of(Mix.of(GB300, n))) < target, n + " racks");
        }
        List<Double> costs = new ArrayList<>();
        for (Offer offer : answer.offers()) {
            costs.add(Objects.requireNonNull(Limit.COST_PER_YEAR.taken(offer.trial()))
                    .value());
        }
        assertEquals(costs.stream().sorted().toList(), costs);
    }

    @Test
    @DisplayName("divides the spend where one vendor may not have it all")
    void vendorShare() {
        Goal goal =
                new Goal(Goal.Best.TOKENS, null, Map.of(Limit.IT_POWER, 1.2e6), 0.6, null, List.of(GB300, TRN3), 10);
        Answer answer = answer(goal);
        assertFalse(answer.offers().isEmpty());
        assertTrue(answer.offers().stream().allMatch(offer -> offer.trial().largestVendorShare() <= 0.6));
    }

    @Test
    @DisplayName("forecasts of racks alone are what the whole design says")
    void forecasts() {
        Trial one = free.of(Mix.of(DGX, 1));
        Kind kind = new Kind(
                Objects.requireNonNull(packs.catalog().rack(DGX)),
                "nvidia",
                one.design().workloads().getFirst(),
                Goal.Yield.TOKENS,
                one.assessment().fleet().pools().get(DGX),
                packs);
        for (int n : new int[] {2, 5, 12}) {
            assertEquals(delivered(free.of(Mix.of(DGX, n))), kind.yield(n), 1e-9 * kind.yield(n));
        }
        assertEquals(0, kind.yield(1), "the model does not fit one rack");
        assertNotNull(kind.whyNot(1));
    }

    @Test
    @DisplayName("says of every rack that is not offered why")
    void leftOut() {
        Goal goal = new Goal(
                Goal.Best.DATE,
                new Goal.Target(Goal.Yield.TOKENS, 1e5),
                Map.of(Limit.IT_POWER, 0.15e6),
                1,
                null,
                List.of("intel-gaudi3-rack", "aws-trn2-ultraserver", "nv-dgx-h100-rack", GB300),
                10);
        Map<String, String> reasons = new TreeMap<>();
        answer(goal)
                .leftOut()
                .forEach(left -> reasons.put(left.type(), left.reason().code()));
        assertEquals(
                Map.of(
                        "intel-gaudi3-rack",
                        "goal.unknown",
                        "aws-trn2-ultraserver",
                        "supply.cloud-only",
                        "nv-dgx-h100-rack",
                        "goal.exceeds",
                        GB300,
                        "goal.exceeds"),
                reasons);
    }

    @Test
    @DisplayName("refuses a goal without an end, a rack and a workload that are not there")
    void refuses() {
        Design unconnected = base.withSite(base.site().withConnection(0, 0.95));
        Outcome<Answer> endless = Goals.answer(most(Map.of(), GB300), unconnected, assessor, share -> {});
        assertEquals("/within", endless.problems().getFirst().place());
        Goal strange = new Goal(Goal.Best.TOKENS, null, Map.of(), 1, "nobody", List.of(GB300, "no-rack"), 1);
        List<String> places = Goals.answer(strange, base, assessor, share -> {}).problems().stream()
                .map(problem -> problem.place())
                .toList();
        assertEquals(List.of("/workload", "/racks/1"), places);
    }
}
