package org.hallwright.engine.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.engine.cost.Draws;
import org.hallwright.quantity.Range;

/**
 * The network of tasks before a commissioning date, scheduled by the critical-path method (Kelley and Walker, 1959): the
 * forward pass gives the earliest date, the backward pass the date by which each thing must be ordered.
 */
public final class Programme {

    private static final int DAYS_PER_WEEK = 7;

    private final List<Task> tasks;
    /** Indexes of the tasks before each task; tasks are in an order in which these come first. */
    private final int[][] before;

    /**
     * @param tasks in any order
     * @throws IllegalArgumentException for an unknown or doubled id or a circle
     */
    public Programme(List<Task> tasks) {
        Map<String, Task> byId = new HashMap<>();
        for (Task task : tasks) {
            if (byId.put(task.id(), task) != null) {
                throw new IllegalArgumentException("two tasks have the id '" + task.id() + "'");
            }
        }
        List<Task> sorted = new ArrayList<>();
        Map<String, Integer> place = new HashMap<>();
        while (sorted.size() < tasks.size()) {
            int size = sorted.size();
            for (Task task : tasks) {
                for (String id : task.after()) {
                    if (!byId.containsKey(id)) {
                        throw new IllegalArgumentException(
                                "task '" + task.id() + "' follows '" + id + "', which there is not");
                    }
                }
                if (!place.containsKey(task.id()) && place.keySet().containsAll(task.after())) {
                    place.put(task.id(), sorted.size());
                    sorted.add(task);
                }
            }
            if (sorted.size() == size) {
                throw new IllegalArgumentException("tasks wait for each other in a circle");
            }
        }
        this.tasks = List.copyOf(sorted);
        this.before = new int[sorted.size()][];
        for (int t = 0; t < before.length; t++) {
            before[t] = sorted.get(t).after().stream().mapToInt(place::get).toArray();
        }
    }

    /**
     * A task in time.
     *
     * @param orderBy latest day of order with the usual duration of all tasks
     * @param orderBySafe latest day of order with the longest duration of this and all that follows
     * @param earliestStart with orders placed as soon as may be from the plan's date
     * @param earliestEnd likewise
     * @param slackWeeks by which it may be late without moving the commissioning
     * @param criticalShare share of fixed draws of all durations in which it is on the longest chain, 0 to 1
     * @param slipIfHighWeeks by which commissioning slips if everything is ordered on its {@code orderBy} and this alone
     *     takes its longest
     */
    public record Slot(
            Task task,
            LocalDate orderBy,
            LocalDate orderBySafe,
            LocalDate earliestStart,
            LocalDate earliestEnd,
            double slackWeeks,
            double criticalShare,
            double slipIfHighWeeks) {

        /** Whether it lies on the longest chain with usual durations. */
        public boolean critical() {
            return slackWeeks < 1e-9;
        }
    }

    /**
     * The whole in time.
     *
     * @param slots in an order in which each follows what it waits for
     * @param duration weeks from the first order to commissioning; the band holds four outcomes in five
     * @param earliest day of commissioning that the plan's date allows
     * @param earliestBand earliest days at the low and high end of {@code duration}
     * @param problems orders whose date has passed, a date that cannot be met
     */
    public record Plan(
            List<Slot> slots,
            Range duration,
            LocalDate earliest,
            List<LocalDate> earliestBand,
            List<Problem> problems) {
        public Plan {
            slots = List.copyOf(slots);
            earliestBand = List.copyOf(earliestBand);
            problems = List.copyOf(problems);
        }

        /** The longest chain with usual durations, first order first. */
        public List<Task> criticalPath() {
            return slots.stream().filter(Slot::critical).map(Slot::task).toList();
        }
    }

    /**
     * Schedules.
     *
     * @param phase id of the phase, to which problems are pinned
     * @param asOf the day of the plan: nothing can be ordered before
     * @param commissioning the day the phase is wanted
     */
    public Plan plan(String phase, LocalDate asOf, LocalDate commissioning) {
        int n = tasks.size();
        double[] usual = new double[n];
        double[] longest = new double[n];
        for (int t = 0; t < n; t++) {
            usual[t] = tasks.get(t).weeks().value();
            longest[t] = tasks.get(t).weeks().high();
        }
        double[] ends = ends(usual);
        double total = max(ends);
        double[] latest = latestEnds(usual, total);
        double[] latestLong = latestEnds(longest, 0);
        double[] criticalShare = new double[n];
        Range duration = draw(criticalShare, total);

        List<Slot> slots = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            Task task = tasks.get(t);
            double slack = Math.max(0, latest[t] - ends[t]);
            LocalDate orderBy = commissioning.minusDays(days(total - latest[t] + usual[t]));
            LocalDate safe = commissioning.minusDays(days(-latestLong[t] + longest[t]));
            // Ordered on its last day a task has no slack left: all that it takes longer moves the end.
            double slip = Math.max(0, longest[t] - usual[t]);
            slots.add(new Slot(
                    task,
                    orderBy,
                    safe,
                    asOf.plusDays(days(ends[t] - usual[t])),
                    asOf.plusDays(days(ends[t])),
                    slack,
                    criticalShare[t],
                    slip));
            if (task.after().isEmpty() && orderBy.isBefore(asOf)) {
                problems.add(Problem.warning(
                        SupplyMessage.ORDER_DATE_PASSED, phase, task.name(), orderBy.toString(), asOf.toString()));
            }
        }
        LocalDate earliest = asOf.plusDays(days(total));
        if (earliest.isAfter(commissioning)) {
            problems.add(
                    Problem.error(SupplyMessage.PHASE_TOO_EARLY, phase, earliest.toString(), commissioning.toString()));
        }
        List<LocalDate> band = List.of(asOf.plusDays(days(duration.low())), asOf.plusDays(days(duration.high())));
        return new Plan(slots, duration, earliest, band, problems);
    }

    /** Weeks of slip if orders go out today and one task takes its longest: its excess less its slack. */
    public double slipFromToday(String taskId) {
        int n = tasks.size();
        double[] weeks = new double[n];
        double[] one = new double[n];
        boolean found = false;
        for (int t = 0; t < n; t++) {
            weeks[t] = tasks.get(t).weeks().value();
            one[t] = tasks.get(t).id().equals(taskId) ? tasks.get(t).weeks().high() : weeks[t];
            found |= tasks.get(t).id().equals(taskId);
        }
        if (!found) {
            throw new IllegalArgumentException("there is no task '" + taskId + "'");
        }
        return max(ends(one)) - max(ends(weeks));
    }

    /** Share of draws in which each task is critical, and the band of the whole duration. */
    private Range draw(double[] criticalShare, double usualTotal) {
        int n = tasks.size();
        double[][] weeks = new double[n][];
        for (int t = 0; t < n; t++) {
            weeks[t] = Draws.of("weeks@" + tasks.get(t).id(), tasks.get(t).weeks());
        }
        double[] totals = new double[Draws.COUNT];
        double[] one = new double[n];
        for (int d = 0; d < Draws.COUNT; d++) {
            for (int t = 0; t < n; t++) {
                one[t] = weeks[t][d];
            }
            double[] ends = ends(one);
            totals[d] = max(ends);
            double[] latest = latestEnds(one, totals[d]);
            for (int t = 0; t < n; t++) {
                if (latest[t] - ends[t] < 1e-9) {
                    criticalShare[t] += 1.0 / Draws.COUNT;
                }
            }
        }
        return Draws.band(totals, usualTotal);
    }

    private double[] ends(double[] weeks) {
        double[] ends = new double[weeks.length];
        for (int t = 0; t < weeks.length; t++) {
            double start = 0;
            for (int b : before[t]) {
                start = Math.max(start, ends[b]);
            }
            ends[t] = start + weeks[t];
        }
        return ends;
    }

    private double[] latestEnds(double[] weeks, double total) {
        double[] latest = new double[weeks.length];
        java.util.Arrays.fill(latest, total);
        for (int t = weeks.length - 1; t >= 0; t--) {
            for (int b : before[t]) {
                latest[b] = Math.min(latest[b], latest[t] - weeks[t]);
            }
        }
        return latest;
    }

    private static double max(double[] values) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static long days(double weeks) {
        return (long) Math.ceil(weeks * DAYS_PER_WEEK - 1e-9);
    }
}
