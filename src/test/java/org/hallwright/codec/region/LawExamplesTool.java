package org.hallwright.codec.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.region.Condition;
import org.hallwright.region.DateExpression;
import org.hallwright.region.Force;
import org.hallwright.region.Metric;
import org.hallwright.region.Operator;
import org.hallwright.region.Phase;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.PlacedRule;
import org.hallwright.region.Rule;
import org.hallwright.region.Status;
import org.hallwright.region.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the examples that the pack carries. Facts are solved from a rule's own conditions; the verdict is known by
 * construction (a value chosen to meet or to miss the limit, on a day before or on the first day), never asked of the
 * evaluator. Run it after a change of the pack: {@code LawExamplesTool src/main/resources/.../examples.json}.
 */
public final class LawExamplesTool {

    private final RegionPack pack;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<String> lines = new ArrayList<>();

    private LawExamplesTool(RegionPack pack) {
        this.pack = pack;
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), write(RegionPacks.onBoard().orThrow()), StandardCharsets.UTF_8);
    }

    static String write(RegionPack pack) {
        LawExamplesTool tool = new LawExamplesTool(pack);
        pack.allRules().forEach(tool::examples);
        return "{\"examples\":[\n" + String.join(",\n", tool.lines) + "\n]}\n";
    }

    /** One comparison that the facts must satisfy, or must not. */
    private record Wish(String metric, Operator operator, Term term, boolean met) {}

    private void examples(PlacedRule placed) {
        Rule rule = placed.rule();
        LocalDate day = pack.asOf();
        if (rule.status() == Status.PROPOSED) {
            if (rule.operator() == Operator.REPORT) {
                one(placed, "proposed, to report", day, applies(rule), "WATCH", null);
                return;
            }
            one(placed, "proposed, missed", day, wishes(rule, rule.limit(), false), "WATCH", null);
            one(placed, "proposed, met", day, wishes(rule, rule.limit(), true), "WATCH", null);
        } else if (rule.operator() == Operator.REPORT) {
            one(placed, "to report", day, applies(rule), "REPORT", null);
            notApplicable(placed, day);
        } else if (rule.limit() instanceof Term.Unknown) {
            one(placed, "limit not known", day, applies(rule), "NEEDS_EVIDENCE", null);
            notApplicable(placed, day);
        } else {
            steps(placed);
        }
    }

    /** For each row of the phase-in table (or the day in force): met, missed, and the day before the first row. */
    private void steps(PlacedRule placed) {
        Rule rule = placed.rule();
        boolean dated = false;
        boolean first = true;
        for (Phase phase : rule.phases()) {
            Term limit = phase.limit() == null ? rule.limit() : phase.limit();
            switch (phase) {
                case Phase.CommissionedFrom(LocalDate start, Term own, String text) -> {
                    Wish begun = new Wish("commissioning_date", Operator.EQUAL, new Term.Day(start), true);
                    pair(placed, "commissioned " + start, pack.asOf(), limit, List.of(begun), false);
                }
                case Phase.From(DateExpression.On(LocalDate from), Term own, String text) -> {
                    dated = true;
                    pair(placed, "from " + from, from, limit, List.of(), first);
                    first = false;
                }
                case Phase.From(DateExpression.After after, Term own, String text) -> {
                    dated = true;
                    LocalDate begun = LocalDate.parse("2026-07-01");
                    Wish anchor = new Wish(after.anchor().metric(), Operator.EQUAL, new Term.Day(begun), true);
                    pair(placed, after.text(), begun.plusYears(after.years()), limit, List.of(anchor), first);
                    first = false;
                }
            }
        }
        LocalDate inForce = rule.inForceDate();
        if (!dated && rule.phases().isEmpty()) {
            if (inForce != null) {
                pair(placed, "first day", inForce, rule.limit(), List.of(), true);
            }
            if (inForce == null || inForce.isBefore(pack.asOf())) {
                pair(placed, "today", pack.asOf(), rule.limit(), List.of(), false);
            }
        }
        notApplicable(placed, pack.asOf());
        exception(placed);
    }

    private void pair(PlacedRule placed, String name, LocalDate day, Term limit, List<Wish> more, boolean dayBefore) {
        Rule rule = placed.rule();
        String pass = rule.force() == Force.REPORTING_DUTY ? "REPORT" : "PASS";
        String fail = rule.force() == Force.GUIDELINE ? "WARN" : "FAIL";
        boolean open = limit instanceof Term.Group group && !group.group().closed();
        List<Wish> met = wishes(rule, limit, true);
        met.addAll(more);
        List<Wish> missed = wishes(rule, limit, false);
        missed.addAll(more);
        one(placed, name + ", met", day, met, pass, null);
        one(placed, name + ", missed", day, missed, open ? "NEEDS_EVIDENCE" : fail, null);
        if (dayBefore) {
            boolean watch = rule.status() == Status.ADOPTED_NOT_APPLICABLE;
            String before = watch ? "WATCH" : open ? "NEEDS_EVIDENCE" : "FUTURE_FAIL";
            String date = before.equals("FUTURE_FAIL") ? day.toString() : null;
            one(placed, "day before, missed", day.minusDays(1), missed, before, date);
        }
    }

    private void notApplicable(PlacedRule placed, LocalDate day) {
        if (placed.rule().appliesWhen() instanceof Condition.All(List<Condition> parts)
                && !parts.isEmpty()
                && parts.getFirst() instanceof Condition.Test test) {
            Wish not = new Wish(test.metric(), test.operator(), test.value(), false);
            one(placed, "does not apply", day, new ArrayList<>(List.of(not)), "NOT_APPLICABLE", null);
        }
    }

    private void exception(PlacedRule placed) {
        Rule rule = placed.rule();
        rule.exceptions().forEach(exception -> {
            List<Wish> wishes = wishes(rule, rule.limit(), false);
            wishes.removeIf(
                    wish -> !wish.met && names(exception.when(), wish.metric) && !wish.metric.equals(rule.metric()));
            collect(exception.when(), wishes);
            LocalDate day = LocalDate.parse("2035-01-01");
            one(placed, "exception", day, wishes, exception.verdict().name(), null);
        });
    }

    private static boolean names(Condition condition, String metric) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(part -> names(part, metric));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> names(part, metric));
            case Condition.Not(Condition part) -> names(part, metric);
            case Condition.Test test -> test.metric().equals(metric);
        };
    }

    private static List<Wish> applies(Rule rule) {
        List<Wish> wishes = new ArrayList<>();
        collect(rule.appliesWhen(), wishes);
        return wishes;
    }

    private static List<Wish> wishes(Rule rule, Term limit, boolean met) {
        List<Wish> wishes = applies(rule);
        wishes.add(new Wish(rule.metric(), rule.operator(), limit, met));
        if (!met) {
            rule.exceptions().forEach(exception -> {
                Condition when = exception.when();
                Condition one = when instanceof Condition.All(List<Condition> parts) ? parts.getFirst() : when;
                if (one instanceof Condition.Test test) {
                    wishes.add(new Wish(test.metric(), test.operator(), test.value(), false));
                }
            });
        }
        return wishes;
    }

    /** The comparisons of a condition; of alternatives the first. */
    private static void collect(Condition condition, List<Wish> wishes) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> collect(part, wishes));
            case Condition.Any(List<Condition> parts) -> collect(parts.getFirst(), wishes);
            case Condition.Not(Condition part) -> throw new IllegalArgumentException("no solution for " + part.text());
            case Condition.Test test -> wishes.add(new Wish(test.metric(), test.operator(), test.value(), true));
        }
    }

    private void one(
            PlacedRule placed, String name, LocalDate day, List<Wish> wishes, String expect, @Nullable String date) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            Object value = facts.containsKey(wish.metric) ? facts.get(wish.metric) : solve(wish.metric, wishes);
            if (value == null) {
                // No value can do it (the ban of a zone in that zone): there is no such example.
                return;
            }
            facts.put(wish.metric, value);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rule", placed.rule().id());
        row.put("name", name);
        row.put("region", region(placed));
        row.put("date", day.toString());
        row.put("facts", facts);
        row.put("expect", expect);
        if (date != null) {
            row.put("expectDate", date);
        }
        lines.add(mapper.writeValueAsString(row));
    }

    private static String region(PlacedRule placed) {
        if (!placed.region().equals(RegionPack.ENGINEERING)) {
            return placed.region();
        }
        return placed.rule().appliesWhen().text().contains("NEC") ? "US" : "DE";
    }

    /** The first value that satisfies every wish of the metric, or null. */
    private @Nullable Object solve(String metricId, List<Wish> all) {
        Metric metric = pack.metrics().get(metricId);
        List<Wish> own =
                all.stream().filter(wish -> wish.metric.equals(metricId)).toList();
        if (metric == null) {
            return null;
        }
        for (Object candidate : candidates(metric, own)) {
            if (own.stream().allMatch(wish -> satisfies(metric, candidate, wish))) {
                return candidate;
            }
        }
        return null;
    }

    /** Values at and beside each limit: a met wish is met as narrowly as can be, a missed one missed likewise. */
    private static List<Object> candidates(Metric metric, List<Wish> wishes) {
        List<Object> candidates = new ArrayList<>();
        for (Wish wish : wishes) {
            switch (wish.term) {
                case Term.Num(double x) -> {
                    double step = Math.abs(x) >= 10 ? 1 : 0.01;
                    candidates.addAll(List.of(x, round(x + step)));
                    if (x < 0 || x >= step) {
                        candidates.add(round(x - step));
                    }
                }
                case Term.Flag flag -> candidates.addAll(List.of(true, false));
                case Term.Day(LocalDate day) ->
                    candidates.addAll(List.of(
                            day.toString(),
                            day.plusDays(1).toString(),
                            day.minusDays(1).toString()));
                case Term.Text(String text) -> {
                    candidates.add(metric.kind() == Metric.Kind.SET ? List.of(text) : text);
                    candidates.addAll(metric.ranks());
                }
                case Term.Members(List<String> values) -> {
                    if (metric.kind() == Metric.Kind.SET) {
                        candidates.addAll(List.of(values, values.subList(0, values.size() - 1)));
                    } else {
                        candidates.addAll(values);
                    }
                }
                case Term.Group group -> {
                    String member = group.group().members().getLast();
                    candidates.add(metric.kind() == Metric.Kind.SET ? List.of(member) : member);
                }
                case Term.Unknown unknown -> {
                    // Nothing to try.
                }
            }
        }
        if (metric.kind() == Metric.Kind.SET) {
            candidates.addAll(List.of(List.of(), List.of("ZZ")));
        } else if (metric.kind() == Metric.Kind.CHOICE) {
            candidates.add("another");
        }
        return candidates;
    }

    private static double round(double x) {
        return Math.round(x * 1e6) / 1e6;
    }

    private static boolean satisfies(Metric metric, Object value, Wish wish) {
        boolean holds = switch (wish.operator) {
            case LESS -> order(metric, value, wish.term) < 0;
            case AT_MOST -> order(metric, value, wish.term) <= 0;
            case GREATER -> order(metric, value, wish.term) > 0;
            case AT_LEAST -> order(metric, value, wish.term) >= 0;
            case EQUAL -> order(metric, value, wish.term) == 0;
            case NOT_EQUAL -> order(metric, value, wish.term) != 0;
            case IN -> words(wish.term).contains(value);
            case NOT_IN -> !words(wish.term).contains(value);
            case SUBSET_OF ->
                value instanceof List<?> list
                        && !list.isEmpty()
                        && words(wish.term).containsAll(list);
            case CONTAINS -> value instanceof List<?> list && list.containsAll(words(wish.term));
            case CONTAINS_ANY ->
                value instanceof List<?> list && words(wish.term).stream().anyMatch(list::contains);
            case REPORT -> true;
        };
        // An empty set answers nothing where it is asked to stay within another.
        boolean asked = wish.operator != Operator.SUBSET_OF || !(value instanceof List<?> list) || !list.isEmpty();
        return holds == wish.met && asked;
    }

    private static List<String> words(Term term) {
        return switch (term) {
            case Term.Members(List<String> values) -> values;
            case Term.Group group -> group.group().members();
            default -> List.of(term.text());
        };
    }

    /** The sign of value - limit. */
    private static int order(Metric metric, Object value, Term term) {
        return switch (term) {
            case Term.Num(double x) when value instanceof Double number -> Double.compare(number, x);
            case Term.Day(LocalDate day)
            when value instanceof String text ->
                Long.signum(LocalDate.parse(text).toEpochDay() - day.toEpochDay());
            case Term.Flag(boolean flag) when value instanceof Boolean own -> own == flag ? 0 : 1;
            case Term.Text(String text)
            when value instanceof String own ->
                metric.ranks().isEmpty()
                        ? Integer.signum(own.compareTo(text))
                        : Integer.compare(metric.rankOf(own), metric.rankOf(text));
            default -> 2;
        };
    }
}
