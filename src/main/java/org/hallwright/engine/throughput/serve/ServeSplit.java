package org.hallwright.engine.throughput.serve;

import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.jspecify.annotations.Nullable;

/**
 * Serving with prompts read and answers written on engines of their own (arXiv:2401.09670). The two kinds are balanced so
 * that as many prompts are read as answers are written; the cache of a prompt crosses the network once. Deterministic: fixed
 * order, strictly better replaces.
 */
public final class ServeSplit {
    /** Prompt engines are planned with room for bursts: at this load a prompt waits twice its own reading time (M/D/1). */
    private static final double PREFILL_LOAD = 0.8;

    private static final double PREFILL_WAIT = PREFILL_LOAD / (2 * (1 - PREFILL_LOAD));

    private static final double MAX_BATCH = 4096;

    private final TransformerModel model;
    private final AcceleratorSpec accelerator;
    private final Factors factors;
    private final Precision weights;
    private final double cacheBytes;
    private final ServeSearch.Demand demand;

    /**
     * A divided deployment.
     *
     * @param batch      sequences on each decode engine
     * @param transferS  seconds to move the cache of one prompt, part of the time to the first token
     */
    public record Plan(
            Engine prefill,
            int prefillEngines,
            Engine decode,
            int decodeEngines,
            double batch,
            double tokensPerS,
            double ttftS,
            double tpotS,
            double transferS) {
        public int accelerators() {
            return prefill.devices() * prefillEngines + decode.devices() * decodeEngines;
        }
    }

    public ServeSplit(
            TransformerModel model,
            AcceleratorSpec accelerator,
            Factors factors,
            Precision weights,
            double cacheBytes,
            ServeSearch.Demand demand) {
        this.model = model;
        this.accelerator = accelerator;
        this.factors = factors;
        this.weights = weights;
        this.cacheBytes = cacheBytes;
        this.demand = demand;
    }

    /** The division that serves most; null when no division fits or meets the limits. */
    public @Nullable Plan best(int count, int perNode) {
        int widest = Math.min(count / 2, Math.max(accelerator.scaleUpDomain(), perNode));
        Plan best = null;
        for (int read = 1; read <= widest; read *= 2) {
            var prefill = kernel(read);
            if (prefill == null) {
                continue;
            }
            double reading = prefill.prefillS(demand.inputTokens());
            double transfer = transferS(read);
            double ttft = factors.get(Factor.PREFILL_FIXED_S) + reading * (1 + PREFILL_WAIT) + transfer;
            if (demand.ttftLimitS() > 0 && ttft * factors.get(Factor.TAIL) > demand.ttftLimitS()) {
                continue;
            }
            for (int write = 1; write <= widest; write *= 2) {
                var decode = kernel(write);
                var plan = decode == null ? null : balanced(prefill, reading, ttft, transfer, decode, count);
                if (plan != null && (best == null || plan.tokensPerS() > best.tokensPerS())) {
                    best = plan;
                }
            }
        }
        return best;
    }

    private @Nullable ServeKernel kernel(int devices) {
        if (!model.sparse() && model.heads() % devices != 0) {
            return null;
        }
        int replicas = model.sparse() ? devices : 1;
        var kernel =
                new ServeKernel(model, accelerator, factors, new Engine(devices, replicas, 1), weights, cacheBytes);
        return kernel.largestBatch(demand.inputTokens(), demand.outputTokens()) >= 1 ? kernel : null;
    }

    private double transferS(int devices) {
        double rate = Math.max(accelerator.scaleOutBytesPerS(), 1) * factors.get(Factor.SCALE_OUT) * devices;
        return model.kvElements(demand.inputTokens()) * cacheBytes / rate;
    }

    private @Nullable Plan balanced(
            ServeKernel prefill, double reading, double ttft, double transfer, ServeKernel decode, int count) {
        double context = demand.inputTokens() + demand.outputTokens() / 2;
        double most = Math.min(MAX_BATCH, decode.largestBatch(demand.inputTokens(), demand.outputTokens()));
        int read = prefill.engine().devices();
        int write = decode.engine().devices();
        Plan best = null;
        for (double batch = 1; batch <= most; batch = Math.ceil(batch * 1.2)) {
            double tpot = decode.decodeStepS(batch, context) / factors.get(Factor.SPECULATION);
            if (demand.tpotLimitS() > 0 && tpot * factors.get(Factor.TAIL) > demand.tpotLimitS()) {
                break;
            }
            double toRead = read * reading / PREFILL_LOAD;
            double toWrite = write * demand.outputTokens() * tpot / batch;
            int readers = (int) Math.max(1, Math.round(count * toRead / (toRead + toWrite) / read));
            int writers = (count - readers * read) / write;
            if (writers < 1) {
                continue;
            }
            double requests =
                    Math.min(readers * PREFILL_LOAD / reading, writers * batch / (demand.outputTokens() * tpot));
            double rate = requests * demand.outputTokens() * (demand.limited() ? factors.get(Factor.SERVER_SHARE) : 1);
            if (best == null || rate > best.tokensPerS()) {
                best = new Plan(prefill.engine(), readers, decode.engine(), writers, batch, rate, ttft, tpot, transfer);
            }
        }
        return best;
    }
}
