package org.hallwright.app;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.Packs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A design of 1,000 racks in the climate and under the law of all sites, beside one review of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SiteSurveyBenchmark {

    private final Packs packs = Library.load();
    private final Design design = thousand();

    private Design thousand() {
        Design campus = Templates.CAMPUS_10000.create(packs.catalog());
        List<Rack> racks = campus.racks();
        Set<String> more =
                racks.subList(1_000, racks.size()).stream().map(Rack::id).collect(Collectors.toSet());
        return new RackEdit.RemoveRacks(more).apply(campus).orThrow();
    }

    @Benchmark
    public SiteSurvey survey() {
        return SiteSurvey.of(design, packs);
    }

    @Benchmark
    public Review one() {
        return new Assessor(packs).review(design, null);
    }
}
