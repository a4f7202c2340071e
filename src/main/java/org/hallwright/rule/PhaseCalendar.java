package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hallwright.region.RegionPack.PlacedRule;
import org.hallwright.region.Rule;
import org.hallwright.region.Status;
import org.hallwright.region.Term;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/** When rules begin to bind or tighten within the years of a programme. */
public final class PhaseCalendar {

    private PhaseCalendar() {}

    /**
     * One day in the book.
     *
     * @param date the day; null where it hangs on a project date that is not known
     * @param rule the rule
     * @param region where it comes from
     * @param before the limit until then; null where the rule did not bind
     * @param after the limit from then on
     * @param verdict of the facts on that day
     * @param waitsFor the metric whose date is not known, or null
     */
    public record Entry(
            @Nullable LocalDate date,
            Rule rule,
            String region,
            @Nullable Term before,
            Term after,
            Verdict verdict,
            @Nullable String waitsFor) {}

    /** The entries from the first to the last day, by date; entries without a date come last. */
    public static List<Entry> between(RuleBook book, Facts facts, LocalDate first, LocalDate last) {
        Facts all = book.complete(facts);
        List<Entry> entries = new ArrayList<>();
        for (PlacedRule placed : book.rules()) {
            Rule rule = placed.rule();
            if (rule.status() == Status.PROPOSED || rule.status() == Status.NO_RULE) {
                continue;
            }
            Schedule schedule = Schedule.of(rule, all);
            Term before = null;
            for (Schedule.Step step : schedule.steps()) {
                boolean news = !step.limit().equals(before);
                if (news && !step.from().isBefore(first) && !step.from().isAfter(last)) {
                    Verdict verdict = book.judge(placed, all, step.from()).verdict();
                    entries.add(new Entry(step.from(), rule, placed.region(), before, step.limit(), verdict, null));
                }
                before = step.limit();
            }
            String missing = schedule.missing();
            if (missing != null) {
                Verdict verdict = book.judge(placed, all, last).verdict();
                entries.add(new Entry(null, rule, placed.region(), null, rule.limit(), verdict, missing));
            }
        }
        entries.sort(Comparator.comparing(Entry::date, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(entries);
    }
}
