package org.hallwright.engine.portability;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.economics.EconomicFact;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.catalog.economics.SoftwareStack;
import org.hallwright.engine.cost.Draws;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What moving workloads to another software stack takes: a sum of stated tasks, each so many times its effort. No score;
 * every part is an input with its source.
 */
public final class Migration {

    /** Weeks of work in a year of a full-time post, after leave and training. Planning assumption. */
    public static final double WORKING_WEEKS_PER_YEAR = 44;

    private static final double WEEKS_PER_MONTH = WORKING_WEEKS_PER_YEAR / 12;
    private static final String GROUP = "portability.effortModel.tasks";

    private Migration() {}

    /**
     * What has to move.
     *
     * @param modelFamilies families of models in pure framework code
     * @param kernelFamilies custom kernels to rewrite: attention, routing, norms
     * @param parallelPlans plans of parallelism to redraw and tune, one for each large model
     * @param quantisedCheckpoints to calibrate again and have signed off
     * @param servingStacks serving set-ups with their monitoring
     * @param airGapMirrors mirrors of packages, drivers and firmware to build
     * @param engineersToTrain who have to learn the stack
     * @param trainingWeeksEach of each of them
     */
    public record Scope(
            int modelFamilies,
            int kernelFamilies,
            int parallelPlans,
            int quantisedCheckpoints,
            int servingStacks,
            int airGapMirrors,
            int engineersToTrain,
            Range trainingWeeksEach) {
        public Scope {
            for (int count : new int[] {
                modelFamilies,
                kernelFamilies,
                parallelPlans,
                quantisedCheckpoints,
                servingStacks,
                airGapMirrors,
                engineersToTrain
            }) {
                if (count < 0 || count > 100_000) {
                    throw new IllegalArgumentException("a count of the scope must lie in [0, 100000], not " + count);
                }
            }
            if (trainingWeeksEach.low() < 0) {
                throw new IllegalArgumentException("weeks of training must not be negative");
            }
        }
    }

    /**
     * A task and what it comes to.
     *
     * @param count how many times
     * @param engineerWeeks of all of them
     * @param source id in the pack, or "planner"
     */
    public record Line(String task, int count, Range engineerWeeks, String source) {}

    /**
     * The effort.
     *
     * @param engineerWeeks of all lines; the band holds four outcomes in five
     * @param upkeepWeeksPerYear of keeping a second stack beside the first
     */
    public record Effort(List<Line> lines, Range engineerWeeks, Range upkeepWeeksPerYear) {
        public Effort {
            lines = List.copyOf(lines);
        }

        public Range personMonths() {
            return engineerWeeks.times(1 / WEEKS_PER_MONTH);
        }

        /** Money of one move, at a loaded yearly cost of a post. */
        public Range cost(Range costPerFteYear) {
            return product(engineerWeeks, costPerFteYear, 1 / WORKING_WEEKS_PER_YEAR);
        }

        /** Money of upkeep in a year. */
        public Range upkeepPerYear(Range costPerFteYear) {
            return product(upkeepWeeksPerYear, costPerFteYear, 1 / WORKING_WEEKS_PER_YEAR);
        }
    }

    /** The effort of a scope by the pack's tasks. */
    public static Effort effort(Economics economics, Scope scope) {
        return effort(economics, scope, null);
    }

    /**
     * The same towards one stack.
     *
     * @param to whose own effort for a model family takes the place of the pack's usual one, where it is known
     */
    public static Effort effort(Economics economics, Scope scope, @Nullable SoftwareStack to) {
        List<Line> lines = new ArrayList<>();
        double[] totals = new double[Draws.COUNT];
        double value = 0;
        int[] counts = {
            scope.modelFamilies(),
            scope.kernelFamilies(),
            scope.parallelPlans(),
            scope.quantisedCheckpoints(),
            scope.servingStacks(),
            scope.airGapMirrors()
        };
        List<EconomicFact> tasks = economics.group(GROUP).stream()
                .filter(f -> f.measure().equals("weeks"))
                .toList();
        if (tasks.size() != counts.length) {
            throw new IllegalArgumentException(
                    "the economics pack has " + tasks.size() + " porting tasks; " + counts.length + " are known");
        }
        for (int i = 0; i < counts.length; i++) {
            EconomicFact task = tasks.get(i);
            Range own = i == 0 && to != null ? to.portingEffort().si() : null;
            Range each = own == null || to == null ? weeks(task) : stackWeeks(to.portingEffort(), own);
            String source = own == null || to == null
                    ? task.datum().source()
                    : to.portingEffort().source();
            lines.add(new Line(task.label(), counts[i], each.times(counts[i]), source == null ? "" : source));
            value += counts[i] * each.value();
            add(totals, task.label(), each, counts[i]);
        }
        Range training = scope.trainingWeeksEach();
        lines.add(new Line(
                "training of staff", scope.engineersToTrain(), training.times(scope.engineersToTrain()), "planner"));
        value += scope.engineersToTrain() * training.value();
        add(totals, "training of staff", training, scope.engineersToTrain());
        Range total = Draws.band(totals, value);
        EconomicFact upkeep = economics.fact(GROUP, "yearly upkeep of a second stack, share of first port", "share");
        Range share = upkeep == null ? null : upkeep.datum().si();
        if (share == null) {
            throw new IllegalArgumentException("the economics pack has no upkeep of a second stack");
        }
        return new Effort(lines, total, product(total, share, 1));
    }

    /**
     * Accelerators from which a move pays itself back within the years: (port + upkeep × years) / (saving × years).
     *
     * @param savingPerAcceleratorYear what the other stack's accelerators save, above zero
     */
    public static double paybackFleet(
            double portCost, double upkeepPerYear, double savingPerAcceleratorYear, double years) {
        positive("saving per accelerator-year", savingPerAcceleratorYear);
        positive("years", years);
        return (notNegative("port cost", portCost) + notNegative("upkeep", upkeepPerYear) * years)
                / (savingPerAcceleratorYear * years);
    }

    /**
     * Cost to leave a stack: moving the workloads away, and the worth of hardware that nobody else can use.
     *
     * @param portCost of the move to the alternative
     * @param bookValue of the hardware on the day of leaving
     * @param resaleShare of the book value that a second-hand market pays; 0 where there is none
     */
    public static Range costToLeave(Range portCost, Range bookValue, Range resaleShare) {
        if (resaleShare.low() < 0 || resaleShare.high() > 1 || bookValue.low() < 0) {
            throw new IllegalArgumentException("resale share must lie in [0, 1] and the book value above zero");
        }
        return new Range(
                portCost.low() + bookValue.low() * (1 - resaleShare.high()),
                portCost.value() + bookValue.value() * (1 - resaleShare.value()),
                portCost.high() + bookValue.high() * (1 - resaleShare.low()));
    }

    private static void add(double[] totals, String name, Range each, int count) {
        double[] draws = Draws.of("weeks@" + name, each);
        for (int d = 0; d < totals.length; d++) {
            totals[d] += count * draws[d];
        }
    }

    /** Engineer-weeks are a text without a conversion in the catalogue. */
    private static Range stackWeeks(Datum effort, Range si) {
        return effort.unit() == Unit.ONE ? si : si.in(Unit.WEEK);
    }

    private static Range weeks(EconomicFact task) {
        Range range = task.datum().si();
        if (range == null) {
            throw new IllegalArgumentException("porting task '" + task.label() + "' has no effort");
        }
        return task.datum().unit() == Unit.ONE ? range : range.in(Unit.WEEK);
    }

    private static Range product(Range a, Range b, double k) {
        return new Range(a.low() * b.low() * k, a.value() * b.value() * k, a.high() * b.high() * k);
    }

    private static double notNegative(String name, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " " + value + " must be zero or more and finite");
        }
        return value;
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " " + value + " must be above zero and finite");
        }
    }
}
