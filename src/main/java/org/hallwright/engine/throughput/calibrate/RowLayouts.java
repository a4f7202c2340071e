package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.throughput.train.Layout;
import org.hallwright.engine.throughput.train.Recompute;
import org.hallwright.engine.throughput.train.Sharding;

/** The layouts a row may have been run with: one when it states everything, the open choices enumerated otherwise. */
final class RowLayouts {
    private RowLayouts() {}

    static List<Layout> of(TrainingRow row, int domain, boolean fullySharded) {
        var found = new ArrayList<Layout>();
        int n = row.count();
        boolean open = row.tensor() == 0 && row.pipeline() == 0;
        int replicas = row.data();
        if (open && replicas == 0 && row.accumulation() > 0) {
            int together = row.globalBatch() / row.accumulation();
            if (together >= 1 && together <= n && n % together == 0) {
                replicas = together;
            }
        }
        int deepest = fullySharded ? 1 : Math.min(16, row.model().layers());
        var sharding = sharding(row, fullySharded);
        for (int t : choices(row.tensor(), open ? domain : 1)) {
            if (row.model().heads() % t != 0 && row.tensor() == 0) {
                continue;
            }
            for (int p : choices(row.pipeline(), open ? deepest : 1)) {
                for (int c : choices(row.context(), open ? 8 : 1)) {
                    addData(found, row, t, p, c, replicas, sharding);
                }
            }
        }
        return found;
    }

    private static void addData(
            List<Layout> found, TrainingRow row, int t, int p, int c, int replicas, Sharding sharding) {
        int n = row.count();
        long shards = (long) t * p * c;
        if (shards > n || n % shards != 0) {
            return;
        }
        int d = (int) (n / shards);
        boolean stated = row.tensor() > 0 || row.pipeline() > 0;
        if (!stated && replicas > 0 && d != replicas) {
            return;
        }
        if (row.globalBatch() < d) {
            return;
        }
        int perReplica = Math.max(1, Math.round((float) row.globalBatch() / d));
        for (int b : microBatches(row, perReplica)) {
            for (int v : interleaves(row, p)) {
                for (var recompute : recomputes(row)) {
                    int e = row.expert() > 0 ? row.expert() : 1;
                    found.add(new Layout(t, p, d, c, Math.min(e, Math.max(1, d * c)), v, b, recompute, sharding));
                }
            }
        }
    }

    private static Sharding sharding(TrainingRow row, boolean fullySharded) {
        if (row.sharding() != null) {
            return row.sharding();
        }
        return fullySharded ? Sharding.WEIGHTS : Sharding.OPTIMIZER;
    }

    private static int[] choices(int stated, int most) {
        if (stated > 0) {
            return new int[] {stated};
        }
        int count = 0;
        for (int i = 1; i <= most; i *= 2) {
            count++;
        }
        var values = new int[Math.max(1, count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 << i;
        }
        return values;
    }

    private static int[] microBatches(TrainingRow row, int perReplica) {
        if (row.microBatch() > 0) {
            return new int[] {Math.min(row.microBatch(), Math.max(1, perReplica))};
        }
        if (row.accumulation() > 0 && perReplica % row.accumulation() == 0) {
            return new int[] {Math.max(1, perReplica / row.accumulation())};
        }
        var values = new ArrayList<Integer>();
        for (int b = 1; b <= Math.min(16, perReplica); b *= 2) {
            if (perReplica % b == 0) {
                values.add(b);
            }
        }
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] interleaves(TrainingRow row, int pipeline) {
        if (row.interleave() > 0) {
            return new int[] {row.interleave()};
        }
        if (!row.interleaved() || pipeline == 1) {
            return new int[] {1};
        }
        var values = new ArrayList<Integer>();
        for (int v = 1; v <= Math.min(8, Layout.mostChunks(row.model().layers(), pipeline)); v++) {
            values.add(v);
        }
        return values.isEmpty()
                ? new int[] {1}
                : values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Recompute[] recomputes(TrainingRow row) {
        return row.recompute() != null
                ? new Recompute[] {row.recompute()}
                : new Recompute[] {Recompute.NONE, Recompute.SELECTIVE, Recompute.FULL};
    }
}
