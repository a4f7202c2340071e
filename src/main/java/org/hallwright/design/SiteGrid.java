package org.hallwright.design;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the grid operator's offer and the grid itself say beyond the size of the connection.
 *
 * @param ramp power allowed by date, in order of date; empty where the whole connection is there from the first day
 * @param swingLimitW highest swing of the site's power, peak to peak, that the grid bears while its load trains in step, W;
 *     null where the offer states none
 * @param carbon hours of grid intensity, or null for the jurisdiction's annual mean
 */
public record SiteGrid(
        List<Step> ramp,
        @Nullable Double swingLimitW,
        @Nullable HourlyCarbon carbon) {

    /** Nothing beyond the connection. */
    public static final SiteGrid NONE = new SiteGrid(List.of(), null, null);

    /** From a date on, the grid allows so much apparent power, VA. */
    public record Step(LocalDate from, double allowedVa) {
        public Step {
            if (!(allowedVa >= 0 && allowedVa <= 1e11)) {
                throw new IllegalArgumentException("allowed power must be 0 to 100 GVA, not " + allowedVa + " VA");
            }
        }
    }

    public SiteGrid {
        ramp = ramp.stream().sorted(Comparator.comparing(Step::from)).toList();
        if (swingLimitW != null && !(swingLimitW >= 0 && swingLimitW <= 1e11)) {
            throw new IllegalArgumentException("allowed swing must be 0 to 100 GW, not " + swingLimitW + " W");
        }
    }

    public SiteGrid withRamp(List<Step> newRamp) {
        return new SiteGrid(newRamp, swingLimitW, carbon);
    }

    public SiteGrid withSwingLimit(@Nullable Double newLimitW) {
        return new SiteGrid(ramp, newLimitW, carbon);
    }

    public SiteGrid withCarbon(@Nullable HourlyCarbon newCarbon) {
        return new SiteGrid(ramp, swingLimitW, newCarbon);
    }

    /** Apparent power allowed on a day, VA: that of the last step begun by then, never more than the connection. */
    public double allowedVa(LocalDate day, double connectionVa) {
        double allowed = ramp.isEmpty() ? connectionVa : 0;
        for (Step step : ramp) {
            if (!step.from().isAfter(day)) {
                allowed = step.allowedVa();
            }
        }
        return Math.min(allowed, connectionVa);
    }
}
