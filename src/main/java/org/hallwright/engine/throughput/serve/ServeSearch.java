package org.hallwright.engine.throughput.serve;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.jspecify.annotations.Nullable;

/**
 * The engine size and batch that serve the most output tokens on a number of like accelerators, within limits on the time to
 * the first token and between tokens. Deterministic: fixed order, strictly better replaces.
 */
public final class ServeSearch {
    private static final double MAX_BATCH = 4096;

    private ServeSearch() {}

    /**
     * What is asked.
     *
     * @param ttftLimitS zero when unlimited
     * @param tpotLimitS zero when unlimited
     */
    public record Demand(double inputTokens, double outputTokens, double ttftLimitS, double tpotLimitS) {
        public Demand {
            if (!(inputTokens >= 1) || !(outputTokens >= 1) || !(ttftLimitS >= 0) || !(tpotLimitS >= 0)) {
                throw new IllegalArgumentException("token counts must be at least 1 and limits not negative");
            }
        }

        boolean limited() {
            return ttftLimitS > 0 || tpotLimitS > 0;
        }
    }

    /**
     * One operating point of the fleet.
     *
     * @param tokensPerS output tokens/s over all engines
     * @param userTokensPerS output tokens/s one user sees
     * @param concurrency requests in flight over all engines
     */
    public record Point(
            Engine engine,
            double batch,
            double tokensPerS,
            double userTokensPerS,
            double ttftS,
            double tpotS,
            double concurrency) {}

    public static @Nullable Point best(
            TransformerModel model,
            AcceleratorSpec accelerator,
            Factors factors,
            Precision weights,
            double cacheBytes,
            int count,
            int perNode,
            Demand demand) {
        int inside = Math.max(1, Math.min(count, widest(accelerator, perNode)));
        var best = within(model, accelerator, factors, weights, cacheBytes, count, 1, inside, demand);
        if (best == null && count > inside) {
            // Nothing inside one scale-up domain: engines that span domains pay the network, yet may be the only way.
            best = within(
                    model,
                    accelerator,
                    factors,
                    weights,
                    cacheBytes,
                    count,
                    2 * inside,
                    Math.min(count, 8 * inside),
                    demand);
        }
        return best;
    }

    private static @Nullable Point within(
            TransformerModel model,
            AcceleratorSpec accelerator,
            Factors factors,
            Precision weights,
            double cacheBytes,
            int count,
            int least,
            int most,
            Demand demand) {
        Point best = null;
        for (int devices = least; devices <= most; devices *= 2) {
            for (int replicas = 1; replicas <= devices; replicas *= devices == 1 ? 2 : devices) {
                if (replicas > 1 && !model.sparse()) {
                    continue;
                }
                if (replicas == 1 && model.heads() % devices != 0) {
                    continue;
                }
                var kernel = new ServeKernel(
                        model, accelerator, factors, new Engine(devices, replicas, 1), weights, cacheBytes);
                var point = bestBatch(kernel, demand, count);
                if (point != null && (best == null || point.tokensPerS() > best.tokensPerS())) {
                    best = point;
                }
            }
        }
        return best;
    }

    private static int widest(AcceleratorSpec accelerator, int perNode) {
        return Math.max(accelerator.scaleUpDomain(), perNode);
    }

    private static @Nullable Point bestBatch(ServeKernel kernel, Demand demand, int count) {
        double most = Math.min(MAX_BATCH, kernel.largestBatch(demand.inputTokens(), demand.outputTokens()));
        if (!(most >= 1)) {
            return null;
        }
        Point best = null;
        for (double batch = 1;
                batch <= most;
                batch = batch == most ? most + 1 : Math.min(most, Math.ceil(batch * 1.1))) {
            var point = point(kernel, demand, count, batch);
            if (point != null && (best == null || point.tokensPerS() > best.tokensPerS())) {
                best = point;
            }
        }
        return best;
    }

    private static @Nullable Point point(ServeKernel kernel, Demand demand, int count, double batch) {
        double tail = demand.limited() ? kernel.factors().get(Factor.TAIL) : 1;
        double share = demand.limited() ? kernel.factors().get(Factor.SERVER_SHARE) : 1;
        double tpot = kernel.tpotS(batch, demand.inputTokens(), demand.outputTokens());
        double ttft = kernel.ttftS(batch, demand.inputTokens());
        if (demand.tpotLimitS() > 0 && tpot * tail > demand.tpotLimitS()) {
            return null;
        }
        if (demand.ttftLimitS() > 0 && ttft * tail > demand.ttftLimitS()) {
            return null;
        }
        double engines = Math.floor((double) count / kernel.engine().devices());
        double rate = engines * batch / tpot * share;
        return new Point(kernel.engine(), batch, rate, 1 / tpot, ttft, tpot, engines * batch);
    }

    /** The throughput-latency frontier: operating points none of which is beaten in both rates, fastest user first. */
    public static List<Point> frontier(
            TransformerModel model,
            AcceleratorSpec accelerator,
            Factors factors,
            Precision weights,
            double cacheBytes,
            int count,
            int perNode,
            Demand demand) {
        var all = new ArrayList<Point>();
        for (int devices = 1; devices <= Math.max(1, Math.min(count, widest(accelerator, perNode))); devices *= 2) {
            if (model.heads() % devices != 0) {
                continue;
            }
            var kernel = new ServeKernel(model, accelerator, factors, Engine.tensor(devices), weights, cacheBytes);
            double most = Math.min(MAX_BATCH, kernel.largestBatch(demand.inputTokens(), demand.outputTokens()));
            for (double batch = 1; batch <= most; batch = Math.ceil(batch * 1.4)) {
                var point = point(kernel, new Demand(demand.inputTokens(), demand.outputTokens(), 0, 0), count, batch);
                if (point != null) {
                    all.add(point);
                }
            }
        }
        all.sort((a, b) -> {
            int byUser = Double.compare(b.userTokensPerS(), a.userTokensPerS());
            return byUser != 0 ? byUser : Double.compare(b.tokensPerS(), a.tokensPerS());
        });
        var frontier = new ArrayList<Point>();
        double highest = 0;
        for (var point : all) {
            if (point.tokensPerS() > highest) {
                highest = point.tokensPerS();
                frontier.add(point);
            }
        }
        return frontier;
    }
}
