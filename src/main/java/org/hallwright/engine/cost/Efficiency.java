package org.hallwright.engine.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * Accelerators of different process nodes side by side. Nanometres alone decide nothing: "4 nm" is a tuned 5 nm process,
 * labels differ between foundries, and the rest of the rack draws as much as the node saves.
 */
public final class Efficiency {

    private Efficiency() {}

    /**
     * One accelerator in its rack or node.
     *
     * @param id of the accelerator
     * @param processNm printed or estimated label of the process, nm
     * @param denseTflops of one accelerator at the precision compared, TFLOP/s
     * @param allInWatt of one accelerator with its share of node and rack, W
     * @param allInPrice of one accelerator with its share of node and rack, or null where there is none
     */
    public record Candidate(
            String id,
            double processNm,
            double denseTflops,
            Range allInWatt,
            @Nullable Range allInPrice) {
        public Candidate {
            Inputs.positive("process", processNm);
            Inputs.positive("dense TFLOP/s", denseTflops);
            Inputs.positive("power", allInWatt.low());
            if (allInPrice != null) {
                Inputs.positive("price", allInPrice.low());
            }
        }
    }

    /**
     * A row of the comparison.
     *
     * @param tflopsPerWatt dense, at full load
     * @param tflopsPerDollar dense, or null where no price is known
     */
    public record Row(
            Candidate candidate,
            Range tflopsPerWatt,
            @Nullable Range tflopsPerDollar) {}

    /** The rows, best per watt first; equals in the order of id. */
    public static List<Row> compare(List<Candidate> candidates) {
        List<Row> rows = new ArrayList<>();
        for (Candidate c : candidates) {
            Range price = c.allInPrice();
            rows.add(new Row(
                    c, over(c.denseTflops(), c.allInWatt()), price == null ? null : over(c.denseTflops(), price)));
        }
        rows.sort(Comparator.comparingDouble((Row r) -> -r.tflopsPerWatt().value())
                .thenComparing(r -> r.candidate().id()));
        return rows;
    }

    /**
     * Rank correlation (Kendall's tau-a) between a smaller process and more FLOP/s per watt: 1 where nanometres decide,
     * 0 where they say nothing.
     */
    public static double processExplains(List<Row> rows) {
        int agree = 0;
        int pairs = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                double nm = rows.get(j).candidate().processNm()
                        - rows.get(i).candidate().processNm();
                double gain = rows.get(i).tflopsPerWatt().value()
                        - rows.get(j).tflopsPerWatt().value();
                agree += (int) (Math.signum(nm) * Math.signum(gain));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : (double) agree / pairs;
    }

    /** Power that a claim "k times the performance per watt" implies, in the unit of the older power. */
    public static double impliedPower(double olderPower, double performanceRatio, double perWattRatio) {
        return Inputs.positive("older power", olderPower)
                * Inputs.positive("performance ratio", performanceRatio)
                / Inputs.positive("claimed ratio per watt", perWattRatio);
    }

    private static Range over(double top, Range below) {
        return new Range(top / below.high(), top / below.value(), top / below.low());
    }
}
