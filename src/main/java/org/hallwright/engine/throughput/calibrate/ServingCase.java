package org.hallwright.engine.throughput.calibrate;

import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.serve.ServeKernel;
import org.hallwright.engine.throughput.serve.ServeSearch;

/** A serving row made ready for prediction. */
final class ServingCase {
    final ServingRow row;
    final String accelerator;
    final Generation generation;
    final String family;
    private final AcceleratorSpec spec;
    private final int perNode;
    private final Precision weights;
    private final double cacheBytes;

    ServingCase(ServingRow row, KnownAccelerator known, Generation generation) {
        this.row = row;
        this.spec = known.spec();
        this.perNode = known.perNode();
        this.accelerator = spec.id();
        this.generation = generation;
        this.weights = row.weights() != null ? row.weights() : narrowest(spec);
        this.family = KernelFamily.of(row.model(), weights);
        this.cacheBytes = weights.narrow() ? 1 : 2;
    }

    /** What a submitter free to choose runs: the narrowest format the part multiplies in. */
    private static Precision narrowest(AcceleratorSpec spec) {
        if (spec.supports(Precision.FP4)) {
            return Precision.FP4;
        }
        return spec.supports(Precision.FP8) ? Precision.FP8 : Precision.BF16;
    }

    private ServeKernel kernel(Factors factors, org.hallwright.engine.throughput.serve.Engine engine) {
        return new ServeKernel(row.model(), spec, factors, engine, weights, cacheBytes);
    }

    double tpotS(Factors factors) {
        var engine = java.util.Objects.requireNonNull(row.engine());
        var kernel = kernel(factors, engine);
        double batch = decodeBatch(factors);
        if (row.prefillEngine() != null) {
            double step = kernel.decodeStepS(batch, row.inputTokens() + row.outputTokens() / 2);
            return step / factors.get(Factor.SPECULATION);
        }
        return kernel.tpotS(resident(kernel, batch), row.inputTokens(), row.outputTokens());
    }

    private double decodeBatch(Factors factors) {
        double engines = row.decodeEngines();
        if (row.prefillEngine() != null && engines == 0) {
            engines = factors.get(Factor.DECODE_ENGINES);
        }
        return Math.max(1, row.concurrency() / Math.max(1, engines));
    }

    /** Requests beyond the cache wait outside. A measured engine that cannot even hold its weights is larger than it says. */
    private double resident(ServeKernel kernel, double batch) {
        double most = kernel.largestBatch(row.inputTokens(), row.outputTokens());
        return most < 1 ? batch : Math.min(batch, most);
    }

    double ttftS(Factors factors) {
        var prefill = row.prefillEngine();
        if (prefill != null) {
            double readers = Math.max(1, row.prefillEngines());
            return kernel(factors, prefill).ttftS(Math.max(1, row.concurrency() / readers), row.inputTokens());
        }
        var kernel = kernel(factors, java.util.Objects.requireNonNull(row.engine()));
        double batch = decodeBatch(factors);
        double resident = resident(kernel, batch);
        double first = kernel.ttftS(resident, row.inputTokens())
                + kernel.decodeStepS(resident, row.inputTokens() + row.outputTokens() / 2);
        if (resident < batch) {
            first += (batch / resident - 1)
                    * row.outputTokens()
                    * kernel.tpotS(resident, row.inputTokens(), row.outputTokens());
        }
        return first;
    }

    double tokensPerS(Factors factors) {
        if (row.stated()) {
            return row.concurrency() / (tpotS(factors) + ttftS(factors) / row.outputTokens());
        }
        var demand = new ServeSearch.Demand(
                row.inputTokens(),
                row.outputTokens(),
                row.offline() ? 0 : row.ttftLimitS(),
                row.offline() ? 0 : row.tpotLimitS());
        var point = ServeSearch.best(row.model(), spec, factors, weights, cacheBytes, row.count(), perNode, demand);
        return point == null ? 0 : point.tokensPerS();
    }
}
