package org.hallwright.app;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An edit to one rack of 10,000, assessed again: moved (nothing adds up differently) and changed in type (everything
 * does), beside the same design assessed from nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AssessBenchmark {

    @Param({"move", "retype"})
    public String edit = "move";

    private Packs packs = Library.load();
    private Design design = Templates.CAMPUS_10000.create(packs.catalog());
    private Assessment before = Engine.assess(design, packs, null);
    private Design next = design;

    @Setup
    public void prepare() {
        Edit one = edit.equals("move")
                ? new RackEdit.MoveRacks(Set.of("h1-01-01"), 10, 0)
                : new RackEdit.ChangeRackType(Set.of("h1-01-01"), "nv-gb200-nvl72");
        next = one.apply(design).orThrow();
    }

    @Benchmark
    public Assessment again() {
        return Engine.assess(next, packs, before);
    }

    @Benchmark
    public Assessment fromNothing() {
        return Engine.assess(next, packs, null);
    }
}
