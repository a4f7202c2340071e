package org.hallwright.codec.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.region.Operator;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.PlacedRule;
import org.hallwright.region.Rule;
import org.hallwright.region.Status;
import org.hallwright.region.Term;
import org.hallwright.region.Verdict;
import org.hallwright.rule.LawExample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples that the regional pack carries")
final class LawExamplesTest {

    private static final RegionPack PACK = RegionPacks.onBoard().orThrow();

    private final List<LawExample> examples =
            ExamplesReader.read(RegionPacks.examples(), PACK).orThrow();

    @Test
    @DisplayName("all hold")
    void allHold() {
        assertEquals(List.of(), LawExample.problems(PACK, examples));
    }

    @Test
    @DisplayName("exercise every rule, and every verdict")
    void everyRuleIsExercised() {
        Set<String> exercised = new HashSet<>();
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        examples.forEach(example -> {
            exercised.add(example.rule());
            verdicts.add(example.expected());
        });
        for (PlacedRule placed : PACK.allRules()) {
            assertTrue(exercised.contains(placed.rule().id()), placed.rule().id());
        }
        assertEquals(EnumSet.allOf(Verdict.class), verdicts);
    }

    @Test
    @DisplayName("show each binding rule met and missed")
    void bindingRulesPassAndFail() {
        Map<String, Set<Verdict>> verdicts = new HashMap<>();
        examples.forEach(example -> verdicts.computeIfAbsent(example.rule(), id -> EnumSet.noneOf(Verdict.class))
                .add(example.expected()));
        for (PlacedRule placed : PACK.allRules()) {
            Rule rule = placed.rule();
            boolean decidable = rule.force().isBinding()
                    && rule.status() == Status.IN_FORCE
                    && rule.operator() != Operator.REPORT
                    && !(rule.limit() instanceof Term.Unknown)
                    && !(rule.limit() instanceof Term.Group group
                            && !group.group().closed());
            if (decidable) {
                Set<Verdict> seen = verdicts.getOrDefault(rule.id(), Set.of());
                assertTrue(seen.contains(Verdict.PASS) || seen.contains(Verdict.REPORT), rule.id());
                assertTrue(seen.contains(Verdict.FAIL), rule.id());
            }
        }
    }

    @Test
    @DisplayName("are those that the generator writes for the pack on board")
    void examplesAreCurrent() {
        assertEquals(LawExamplesTool.write(PACK), new String(RegionPacks.examples(), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("an example that does not hold is a problem that names the rule")
    void aWrongExampleIsReported() {
        LawExample good = examples.getFirst();
        Verdict other = good.expected() == Verdict.WATCH ? Verdict.FAIL : Verdict.WATCH;
        LawExample wrong = new LawExample(
                good.name(), good.rule(), good.region(), good.date(), good.facts(), other, good.expectedDate());
        var problems = LawExample.problems(PACK, List.of(wrong));
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().place().startsWith(good.rule()));
    }
}
