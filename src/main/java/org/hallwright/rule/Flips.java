package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/** What a newer pack changes for a design. */
public final class Flips {

    private Flips() {}

    /**
     * A rule whose verdict is another under the newer pack; null stands for a rule that one of them lacks.
     *
     * @param rule its id
     * @param before finding under the older pack
     * @param after finding under the newer pack
     */
    public record Flip(
            String rule, @Nullable Finding before, @Nullable Finding after) {

        /** Whether the newer law is graver for this design. */
        public boolean worse() {
            return grade(after).compareTo(grade(before)) > 0;
        }

        private static Verdict grade(@Nullable Finding finding) {
            return finding == null ? Verdict.NOT_APPLICABLE : finding.verdict();
        }
    }

    /** The verdicts that differ, in the order of the newer pack, then rules it no longer has. */
    public static List<Flip> between(RuleBook older, RuleBook newer, Facts facts, LocalDate date) {
        Map<String, Finding> before = byRule(older.check(facts, date));
        Map<String, Finding> after = byRule(newer.check(facts, date));
        List<Flip> flips = new ArrayList<>();
        after.forEach((id, now) -> {
            Finding then = before.get(id);
            if (then == null || differs(then, now)) {
                flips.add(new Flip(id, then, now));
            }
        });
        before.forEach((id, then) -> {
            if (!after.containsKey(id)) {
                flips.add(new Flip(id, then, null));
            }
        });
        return List.copyOf(flips);
    }

    private static boolean differs(Finding then, Finding now) {
        return then.verdict() != now.verdict() || !java.util.Objects.equals(then.futureDate(), now.futureDate());
    }

    private static Map<String, Finding> byRule(List<Finding> findings) {
        Map<String, Finding> map = new LinkedHashMap<>();
        findings.forEach(finding -> map.put(finding.rule().id(), finding));
        return map;
    }
}
