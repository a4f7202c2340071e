package org.hallwright.advise.goal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Workload;
import org.hallwright.engine.Fleet;
import org.hallwright.engine.Packs;
import org.hallwright.engine.throughput.Band;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** A type of rack, and what so many of them deliver. */
final class Kind {

    private final RackType type;
    private final String vendor;
    private final Workload work;
    private final Goal.Yield counted;
    private final @Nullable Pool one;
    private final Packs packs;
    private final Map<Integer, Forecast> forecasts = new HashMap<>();

    /** @param one the pool of one rack, or null where the engine knows none */
    Kind(RackType type, String vendor, Workload work, Goal.Yield counted, @Nullable Pool one, Packs packs) {
        this.type = type;
        this.vendor = vendor;
        this.work = work;
        this.counted = counted;
        this.one = one;
        this.packs = packs;
    }

    String id() {
        return type.id();
    }

    String name() {
        return type.name();
    }

    String vendor() {
        return vendor;
    }

    /** What racks of this type deliver, or 0 where they cannot do the work. */
    double yield(int racks) {
        Range tokens = tokens(racks);
        Range range = counted == Goal.Yield.COMPUTE && tokens != null
                ? compute(type, Blueprint.precision(work), packs, racks)
                : tokens;
        return range == null ? 0 : range.value();
    }

    /** Dense FLOP/s of racks in a precision, or null where the catalogue does not say. */
    static @Nullable Range compute(RackType type, @Nullable String precision, Packs packs, int racks) {
        Accelerator accelerator = packs.catalog().acceleratorOf(type);
        Range each = accelerator == null || precision == null
                ? null
                : accelerator.dense(precision).si();
        return each == null ? null : each.times((double) racks * type.acceleratorsPerSystem());
    }

    private @Nullable Range tokens(int racks) {
        Forecast forecast = forecast(racks);
        Band band = forecast == null || !forecast.feasible() ? null : forecast.tokensPerS();
        return band == null ? null : new Range(band.low(), band.value(), band.high());
    }

    private @Nullable Forecast forecast(int racks) {
        if (one == null) {
            return null;
        }
        Forecast known = forecasts.get(racks);
        if (known == null) {
            Pool pool = new Pool(one.accelerator(), one.count() * racks, one.perNode(), one.oversubscription());
            known = Fleet.forecast(work, pool, packs);
            if (known != null) {
                forecasts.put(racks, known);
            }
        }
        return known;
    }

    /** Why so many racks do not do the work. */
    Problem whyNot(int racks) {
        Forecast forecast = forecast(racks);
        List<Problem> told = forecast == null ? List.of() : forecast.problems();
        return told.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .orElse(Problem.error(GoalMessage.CANNOT_RUN, id(), name()));
    }
}
