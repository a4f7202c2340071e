package org.hallwright.engine.throughput.train;

import java.util.concurrent.TimeUnit;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The search for GPT-3 175B on 4,096 accelerators: configurations per second on one core, and the whole search. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingSearchBenchmark {
    /** Configurations the exhaustive search prices; checked in {@link #exhaustive()}. */
    private static final int CONFIGURATIONS = 2634;

    private final TrainingSearch search = new TrainingSearch(
            TransformerModel.dense("gpt3-175b", 96, 12288, 96, 96, 49152, false, 51200),
            new Fleet(
                    new AcceleratorSpec(
                            "h100", "cuda", 989.5e12, 1979e12, 0, 3.87e12, 80e9, 3.35e12, 450e9, 8, 50e9, 700, 72),
                    4096,
                    8),
            Factors.prior(),
            Precision.BF16,
            2048,
            1536,
            TrainingStyle.CURRENT);

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(CONFIGURATIONS)
    public TrainingSearch.Found exhaustive() {
        var found = search.exhaustive();
        if (found.configurations() != CONFIGURATIONS) {
            throw new IllegalStateException(
                    "priced " + found.configurations() + " configurations, the rate counts " + CONFIGURATIONS);
        }
        return found;
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public TrainingSearch.Found pruned() {
        return search.pruned();
    }
}
