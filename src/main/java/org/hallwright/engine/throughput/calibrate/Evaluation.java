package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Errors of a set of predictions by group and metric. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * Errors of one group.
     *
     * @param mean   mean absolute relative error of comparable rows, as a share
     * @param inBand share of comparable rows whose measurement lies inside the predicted band
     */
    public record Group(
            String group,
            String metric,
            int rows,
            int covered,
            int compared,
            double mean,
            double median,
            double p90,
            double inBand) {}

    public static List<Group> groups(List<RowPrediction> predictions) {
        var byGroup = new LinkedHashMap<String, List<RowPrediction>>();
        for (var prediction : predictions) {
            byGroup.computeIfAbsent(prediction.metric() + "\n" + prediction.group(), key -> new ArrayList<>())
                    .add(prediction);
        }
        var groups = new ArrayList<Group>();
        for (var rows : byGroup.values()) {
            groups.add(group(rows));
        }
        groups.sort(Comparator.comparing(Group::metric).thenComparing(Group::group));
        return groups;
    }

    private static Group group(List<RowPrediction> rows) {
        var errors = new double[rows.size()];
        int comparable = 0;
        int covered = 0;
        int inBand = 0;
        double sum = 0;
        for (var row : rows) {
            if (row.covered()) {
                covered++;
            }
            if (row.comparable()) {
                errors[comparable++] = row.error();
                sum += row.error();
                if (row.inBand()) {
                    inBand++;
                }
            }
        }
        var first = rows.getFirst();
        if (comparable == 0) {
            return new Group(first.group(), first.metric(), rows.size(), covered, 0, 0, 0, 0, 0);
        }
        var sorted = Arrays.copyOf(errors, comparable);
        Arrays.sort(sorted);
        return new Group(
                first.group(),
                first.metric(),
                rows.size(),
                covered,
                comparable,
                sum / comparable,
                Residuals.percentile(sorted, 0.5),
                Residuals.percentile(sorted, 0.9),
                (double) inBand / comparable);
    }
}
