package org.hallwright.engine.power.equipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long one named unit bears more than its rating. Not one rule for all: an Eaton 93PM carries 125 % for 60 s, a
 * Galaxy for 10 min. A load between two rows takes the next row up; above the last it may not be carried at all.
 *
 * @param rows by rising load
 */
public record OverloadTable(List<Row> rows) {

    /** Carries its rating for ever and not a watt more. */
    public static final OverloadTable NONE = new OverloadTable(List.of());

    /**
     * @param loadMax load over rating
     * @param seconds how long; infinite for continuous
     */
    public record Row(double loadMax, double seconds) {
        public Row {
            Check.positive("overload", loadMax);
            if (!(seconds > 0)) {
                throw new IllegalArgumentException("overload time is " + seconds + " s but must be above 0");
            }
        }
    }

    public OverloadTable {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingDouble(Row::loadMax));
        rows = List.copyOf(sorted);
    }

    /** Rows as pairs of load and seconds, in any order: {@code of(1.25, 600, 1.5, 60)}. */
    public static OverloadTable of(double... loadsAndSeconds) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 1 < loadsAndSeconds.length; i += 2) {
            rows.add(new Row(loadsAndSeconds[i], loadsAndSeconds[i + 1]));
        }
        return new OverloadTable(rows);
    }

    /** Seconds for which {@code load} (over rating) may last: infinite within the rating, 0 beyond the table. */
    public double allowedSeconds(double load) {
        Check.notNegative("load", load);
        if (load <= 1 + 1e-9) {
            return Double.POSITIVE_INFINITY;
        }
        for (Row row : rows) {
            if (load <= row.loadMax() + 1e-9) {
                return row.seconds();
            }
        }
        return 0;
    }

    /** The largest load (over rating) that may last {@code seconds}. */
    public double allowedLoad(double seconds) {
        double allowed = 1;
        for (Row row : rows) {
            if (row.seconds() >= seconds) {
                allowed = Math.max(allowed, row.loadMax());
            }
        }
        return allowed;
    }
}
