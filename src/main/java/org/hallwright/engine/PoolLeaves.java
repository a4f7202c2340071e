package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Datum;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.quantity.Unit;

/**
 * The catalogue figures that a forecast rests on, and the pool made again from their values.
 *
 * @param base the pool itself, for what is no figure
 * @param figures known figures; {@code use} says, figure by figure, what each is
 */
record PoolLeaves(Pool base, List<Figure> figures, List<Use> use) {

    /** What a leaf is to the accelerator. */
    enum Use {
        COUNT,
        BF16,
        FP8,
        FP4,
        MEMORY,
        BANDWIDTH,
        SCALE_UP,
        SCALE_UP_BOTH_WAYS,
        SCALE_OUT,
        TDP,
        IDLE
    }

    static PoolLeaves of(Pool pool, Catalog catalog) {
        List<Figure> figures = new ArrayList<>();
        List<Use> use = new ArrayList<>();
        String id = pool.accelerator().id();
        figures.add(Figure.counted("accelerators", id, pool.count()));
        use.add(Use.COUNT);
        Accelerator a = catalog.accelerator(id);
        if (a != null) {
            add(figures, use, Use.BF16, catalog, id, "dense.bf16", a.dense("bf16"), Unit.TFLOPS);
            add(figures, use, Use.FP8, catalog, id, "dense.fp8", a.dense("fp8"), Unit.TFLOPS);
            add(figures, use, Use.FP4, catalog, id, "dense.fp4", a.dense("fp4"), Unit.TFLOPS);
            add(figures, use, Use.MEMORY, catalog, id, "memory", a.memory(), Unit.GB);
            add(figures, use, Use.BANDWIDTH, catalog, id, "memoryBandwidth", a.memoryBandwidth(), Unit.TB_PER_S);
            if (a.scaleUpPerDirection().isKnown()) {
                add(figures, use, Use.SCALE_UP, catalog, id, "scaleUp", a.scaleUpPerDirection(), Unit.GB_PER_S);
            } else {
                Datum both = a.scaleUpBidirectional();
                add(figures, use, Use.SCALE_UP_BOTH_WAYS, catalog, id, "scaleUpBothWays", both, Unit.GB_PER_S);
            }
            add(figures, use, Use.SCALE_OUT, catalog, id, "scaleOut", a.scaleOut(), Unit.GBIT_PER_S);
            add(figures, use, Use.TDP, catalog, id, "tdp", a.tdp(), Unit.W);
            add(figures, use, Use.IDLE, catalog, id, "idlePower", a.idlePower(), Unit.W);
        }
        return new PoolLeaves(pool, List.copyOf(figures), List.copyOf(use));
    }

    /** The pool with the leaves' values, in their order; values behind them are not the pool's. */
    Pool pool(double[] x) {
        AcceleratorSpec s = base.accelerator();
        double[] v = {
            base.count(),
            s.peak16FlopPerS(),
            s.peak8FlopPerS(),
            s.peak4FlopPerS(),
            s.memoryBytes(),
            s.memoryBytesPerS(),
            s.scaleUpBytesPerS(),
            s.scaleOutBytesPerS(),
            s.tdpW(),
            s.idleW()
        };
        for (int i = 0; i < use.size(); i++) {
            switch (use.get(i)) {
                case COUNT -> v[0] = x[i];
                case BF16 -> v[1] = x[i];
                case FP8 -> v[2] = x[i];
                case FP4 -> v[3] = x[i];
                case MEMORY -> v[4] = x[i];
                case BANDWIDTH -> v[5] = x[i];
                case SCALE_UP -> v[6] = x[i];
                case SCALE_UP_BOTH_WAYS -> v[6] = x[i] * Fleet.ONE_WAY;
                case SCALE_OUT -> v[7] = x[i];
                case TDP -> v[8] = x[i];
                case IDLE -> v[9] = x[i];
            }
        }
        AcceleratorSpec spec = new AcceleratorSpec(
                s.id(),
                s.stack(),
                v[1],
                v[2],
                v[3],
                s.exponentialsPerS(),
                v[4],
                v[5],
                v[6],
                s.scaleUpDomain(),
                v[7],
                v[8],
                Math.min(v[9], v[8]));
        return new Pool(spec, (int) v[0], base.perNode(), base.oversubscription());
    }

    private static void add(
            List<Figure> figures,
            List<Use> uses,
            Use use,
            Catalog catalog,
            String object,
            String id,
            Datum datum,
            Unit unit) {
        if (datum.isKnown()) {
            figures.add(Leaf.of(catalog, object, id, datum, unit));
            uses.add(use);
        }
    }
}
