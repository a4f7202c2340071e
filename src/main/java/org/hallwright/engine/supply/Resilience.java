package org.hallwright.engine.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What hangs on one vendor, one foundry, one country, one licence; and what their stop does to delivered tokens. */
public final class Resilience {

    private Resilience() {}

    /**
     * A pool as the market sees it.
     *
     * @param pool id of the pool
     * @param vendor of the accelerator
     * @param foundry that makes the die
     * @param country of the foundry
     * @param stack of software
     * @param revocableRuntime whether the runtime's licence can be withdrawn or ties it to a cloud
     * @param spendUsd what the pool costs to buy
     * @param denseFlops peak dense rate, FLOP/s
     * @param installed accelerators delivered so far
     * @param ordered accelerators still to be delivered
     * @param spares accelerators on the shelf
     * @param failuresPerYear share of accelerators that fail for good in a year
     * @param tokensPerS of the pool once complete
     */
    public record Source(
            String pool,
            String vendor,
            String foundry,
            String country,
            String stack,
            boolean revocableRuntime,
            double spendUsd,
            double denseFlops,
            double installed,
            double ordered,
            double spares,
            double failuresPerYear,
            double tokensPerS) {
        public Source {
            for (double value :
                    new double[] {spendUsd, denseFlops, installed, ordered, spares, failuresPerYear, tokensPerS}) {
                if (!(value >= 0 && value <= Double.MAX_VALUE)) {
                    throw new IllegalArgumentException(
                            "amount " + value + " of pool '" + pool + "' must be zero or more and finite");
                }
            }
        }
    }

    /** By what sources are told apart. */
    public enum Dimension {
        VENDOR(Source::vendor),
        FOUNDRY(Source::foundry),
        COUNTRY(Source::country),
        STACK(Source::stack);

        private final Function<Source, String> key;

        Dimension(Function<Source, String> key) {
            this.key = key;
        }
    }

    /** Of what the shares are. Say which: the foundry of leading silicon is one whatever is bought. */
    public enum Measure {
        SPEND(Source::spendUsd),
        COMPUTE(Source::denseFlops),
        SPARES(Source::spares);

        private final ToDoubleFunction<Source> amount;

        Measure(ToDoubleFunction<Source> amount) {
            this.amount = amount;
        }
    }

    /**
     * Shares along one dimension.
     *
     * @param shares by name, largest first; empty where there is nothing to share
     * @param hhi 0 to 10,000; 0 where there is nothing to share
     */
    public record Shares(Dimension dimension, Measure measure, Map<String, Double> shares, double hhi) {
        public Shares {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /** Every dimension by every measure. */
    public static List<Shares> shares(List<Source> sources) {
        List<Shares> all = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (Measure measure : Measure.values()) {
                all.add(shares(sources, dimension, measure));
            }
        }
        return all;
    }

    /** One dimension by one measure. */
    public static Shares shares(List<Source> sources, Dimension dimension, Measure measure) {
        Map<String, Double> amounts = new TreeMap<>();
        double total = 0;
        for (Source source : sources) {
            double amount = measure.amount.applyAsDouble(source);
            amounts.merge(dimension.key.apply(source), amount, Double::sum);
            total += amount;
        }
        if (!(total > 0)) {
            return new Shares(dimension, measure, Map.of(), 0);
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        double sum = total;
        amounts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(e -> shares.put(e.getKey(), e.getValue() / sum));
        return new Shares(dimension, measure, shares, Concentration.hhiOfAmounts(amounts.values()));
    }

    /**
     * Tokens per second some years after a source stops delivering: what is still on order never comes, and once the
     * spares are used each failure stays. Survivors fall as e^(−rate t).
     *
     * @param dimension such as {@link Dimension#VENDOR}
     * @param name who stops
     * @param years after the stop, zero or more
     */
    public static double tokensAfterStop(List<Source> sources, Dimension dimension, String name, double years) {
        if (!(years >= 0 && years <= 100)) {
            throw new IllegalArgumentException("years " + years + " must lie in [0, 100]");
        }
        double tokens = 0;
        for (Source source : sources) {
            boolean hit = dimension.key.apply(source).equals(name);
            tokens += source.tokensPerS() * (hit ? survivors(source, years) : 1);
        }
        return tokens;
    }

    /** Tokens per second once the licences of a stack's revocable runtimes are withdrawn: such pools stop at once. */
    public static double tokensAfterLicence(List<Source> sources, String stack) {
        double tokens = 0;
        for (Source source : sources) {
            tokens += source.stack().equals(stack) && source.revocableRuntime() ? 0 : source.tokensPerS();
        }
        return tokens;
    }

    /** Share of all tokens that is left once a stack's revocable licences are withdrawn, by stack that has such. */
    public static SortedMap<String, Double> keptAfterLicence(List<Source> sources) {
        double all = sources.stream().mapToDouble(Source::tokensPerS).sum();
        SortedMap<String, Double> kept = new TreeMap<>();
        for (Source source : sources) {
            if (source.revocableRuntime() && all > 0) {
                kept.put(source.stack(), tokensAfterLicence(sources, source.stack()) / all);
            }
        }
        return kept;
    }

    /** Share of the complete pool that still works. */
    private static double survivors(Source source, double years) {
        double whole = source.installed() + source.ordered();
        if (whole == 0 || source.installed() == 0) {
            return 0;
        }
        double failuresPerYear = source.installed() * source.failuresPerYear();
        double sparesLast = failuresPerYear == 0 ? Double.POSITIVE_INFINITY : source.spares() / failuresPerYear;
        double bare = Math.max(0, years - sparesLast);
        return source.installed() / whole * StrictMath.exp(-source.failuresPerYear() * bare);
    }

    /**
     * A way to buy, judged by what the stop of its largest vendor leaves.
     *
     * @param largestVendor by installed compute
     * @param keptShare of tokens two years after that vendor's stop, 0 to 1
     */
    public record Ranked(String alternative, String largestVendor, double keptShare, double vendorHhi) {}

    /** Alternatives, the one that keeps most first; equals by lower concentration, then by name. */
    public static List<Ranked> rank(Map<String, List<Source>> alternatives) {
        List<Ranked> ranked = new ArrayList<>();
        for (Map.Entry<String, List<Source>> e : alternatives.entrySet()) {
            Shares vendors = shares(e.getValue(), Dimension.VENDOR, Measure.COMPUTE);
            if (vendors.shares().isEmpty()) {
                continue;
            }
            String largest = vendors.shares().keySet().iterator().next();
            double whole = 0;
            for (Source source : e.getValue()) {
                whole += source.tokensPerS();
            }
            double kept = whole == 0 ? 0 : tokensAfterStop(e.getValue(), Dimension.VENDOR, largest, 2) / whole;
            ranked.add(new Ranked(e.getKey(), largest, kept, vendors.hhi()));
        }
        ranked.sort(Comparator.comparingDouble((Ranked r) -> -r.keptShare())
                .thenComparingDouble(Ranked::vendorHhi)
                .thenComparing(Ranked::alternative));
        return ranked;
    }
}
