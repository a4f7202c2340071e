package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.engine.power.equipment.CableRun;
import org.hallwright.engine.power.equipment.LossCurve;
import org.hallwright.engine.power.equipment.QuadraticLoss;
import org.jspecify.annotations.Nullable;

/**
 * A network by index: elements with the supplying ones first, links by priority, loads grouped by the feeds they share.
 * Holds no watts of loads, so that it serves unchanged while only loads change. What cannot be used has been left out
 * and is named in {@link #problems}.
 */
final class Graph {

    /** Load over rating up to which loss curves are followed. */
    private static final double MOST_LOAD = 2;

    final PowerNetwork network;
    final PowerElement[] elements;
    final Map<String, Integer> index = new HashMap<>();
    /** Rating of one unit, W; infinite where unknown or unusable. */
    final double[] unitRatedW;

    final int[] units;
    final boolean[] source;
    /** Start of a generator or interruption of a transfer, s. */
    final double[] startS;

    private final LossCurve[] loss;
    private final QuadraticLoss[] quadratic;
    /** Continuous output that the breaker lets pass, W, and its full rating, W; infinite without a breaker. */
    final double[] breakerContinuousW;

    final double[] breakerRatedW;

    final int[] linkFrom;
    final int[] linkTo;
    final int[] linkPriority;
    /** Cable loss is this times the square of the power delivered. */
    final double[] linkLossPerW2;

    final int[][] in;
    final int[][] out;
    final FeedGroups groups;
    final List<Problem> problems;

    Graph(PowerNetwork network) {
        this.network = network;
        NetworkCheck check = new NetworkCheck(network);
        List<PowerElement> usable = check.elements();
        LinkOrder order = new LinkOrder(usable, check.links());
        problems = new ArrayList<>(check.problems());
        problems.addAll(order.problems());
        elements = order.elements().toArray(PowerElement[]::new);
        int n = elements.length;
        unitRatedW = new double[n];
        units = new int[n];
        source = new boolean[n];
        startS = new double[n];
        loss = new LossCurve[n];
        quadratic = new QuadraticLoss[n];
        breakerContinuousW = new double[n];
        breakerRatedW = new double[n];
        for (int e = 0; e < n; e++) {
            PowerElement element = elements[e];
            index.put(element.id(), e);
            unitRatedW[e] =
                    NetworkCheck.isUsableRating(element.unitRatedW()) ? element.unitRatedW() : Double.POSITIVE_INFINITY;
            units[e] = Math.max(1, element.units());
            LossCurve curve = element.loss() == null ? element.kind().usualLoss() : element.loss();
            loss[e] = curve;
            quadratic[e] = loss[e] instanceof QuadraticLoss simple ? simple : UNUSED;
            source[e] = element.kind().isSource();
            startS[e] = element.reserve().startS();
            breakerRatedW[e] = breakerW(element);
            Breaker breaker = element.breaker();
            breakerContinuousW[e] = breaker == null
                    ? Double.POSITIVE_INFINITY
                    : breakerRatedW[e] * network.code().continuousShare(breaker.fullyRated());
        }
        List<PowerLink> links = order.links();
        int m = links.size();
        linkFrom = new int[m];
        linkTo = new int[m];
        linkPriority = new int[m];
        linkLossPerW2 = new double[m];
        List<List<Integer>> incoming = lists(n);
        List<List<Integer>> outgoing = lists(n);
        for (int l = 0; l < m; l++) {
            PowerLink link = links.get(l);
            linkFrom[l] = indexOf(link.from());
            linkTo[l] = indexOf(link.to());
            // A generator runs only when the grid does not, whether or not its link says so.
            linkPriority[l] =
                    link.priority() + (elements[linkFrom[l]].kind() == ElementKind.GENERATOR ? GENERATOR_LAST : 0);
            linkLossPerW2[l] = lossPerW2(link.cable(), network.powerFactor());
            incoming.get(linkTo[l]).add(l);
            outgoing.get(linkFrom[l]).add(l);
        }
        in = new int[n][];
        out = new int[n][];
        for (int e = 0; e < n; e++) {
            incoming.get(e).sort(Comparator.comparingInt(l -> linkPriority[l]));
            in[e] = ints(incoming.get(e));
            out[e] = ints(outgoing.get(e));
        }
        groups = new FeedGroups(network.loads(), index, n);
        problems.addAll(check.loadProblems(index.keySet()));
        problems.addAll(NetworkCheck.voltageProblems(this));
    }

    /** Marks elements whose loss is not quadratic; nearly all are, and those need no dispatch. */
    private static final QuadraticLoss UNUSED = new QuadraticLoss(0, 0, 0);

    /** Load at which equipment of unknown rating is taken to work. */
    private static final double UNRATED_LOAD = 0.5;

    private static final int GENERATOR_LAST = 1_000_000;

    int size() {
        return elements.length;
    }

    private int indexOf(String id) {
        Integer found = index.get(id);
        if (found == null) {
            throw new IllegalStateException("no element '" + id + "'; maybe a link was not checked");
        }
        return found;
    }

    private double breakerW(PowerElement element) {
        Breaker breaker = element.breaker();
        if (breaker == null || element.output() == null || !(breaker.ratingA() > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return element.output().activeW(breaker.ratingA(), network.powerFactor());
    }

    private static double lossPerW2(@Nullable CableRun cable, double powerFactor) {
        if (cable == null) {
            return 0;
        }
        double amperesPerW = cable.supply().currentA(1, powerFactor);
        return cable.lossW(amperesPerW);
    }

    /**
     * Loss (W) of the element at an output. No curve is measured beyond the overloads that equipment bears; there the share
     * lost stays, so that a rating mistyped by orders of magnitude does not swamp what stands above it. Without a rating the
     * share is that of half load.
     */
    double lossW(int e, double outputW, double ratedW) {
        if (Double.isInfinite(ratedW)) {
            return outputW * loss[e].lossFraction(UNRATED_LOAD) / UNRATED_LOAD;
        }
        double x = outputW / ratedW;
        double known = Math.min(x, MOST_LOAD);
        QuadraticLoss simple = quadratic[e];
        double fraction = simple == UNUSED ? loss[e].lossFraction(known) : simple.lossFraction(known);
        return ratedW * fraction * (x > known ? x / known : 1);
    }

    /** Output (W) the element may give for ever with {@code unitsUp} units alive. */
    double limitW(int e, int unitsUp) {
        return Math.min(unitRatedW[e] * unitsUp, breakerContinuousW[e]);
    }

    /** Seconds for which the element may give {@code outputW} with {@code unitsUp} units alive. */
    double allowedSeconds(int e, double outputW, int unitsUp) {
        double byUnit = Double.isInfinite(unitRatedW[e])
                ? Double.POSITIVE_INFINITY
                : elements[e].overload().allowedSeconds(outputW / (unitRatedW[e] * unitsUp));
        Breaker breaker = elements[e].breaker();
        if (breaker == null || outputW <= breakerContinuousW[e] * (1 + 1e-9)) {
            return byUnit;
        }
        double multiple = outputW / breakerRatedW[e];
        // Up to its rating a breaker holds; the code's share is for loads of three hours and more (NEC article 100).
        double byBreaker = multiple <= 1
                ? CONTINUOUS_S
                : breaker.curve() == null ? 0 : breaker.curve().earliestSeconds(multiple);
        return Math.min(byUnit, byBreaker);
    }

    private static final double CONTINUOUS_S = 3 * 3600.0;

    private static List<List<Integer>> lists(int n) {
        List<List<Integer>> lists = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    static int[] ints(List<Integer> list) {
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
