package org.hallwright.app.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.RowAnswer;
import org.hallwright.codec.facility.TransformerFloors;
import org.hallwright.engine.power.equipment.EfficiencyPoint;
import org.hallwright.engine.power.equipment.LossFit;
import org.hallwright.engine.thermal.Chiller;
import org.hallwright.engine.thermal.LiftChiller;
import org.hallwright.engine.thermal.NominalChiller;

/** Rows about equipment: efficiency curves, transformers, chillers. */
final class EquipmentRows {
    private EquipmentRows() {}

    static List<RowAnswer> efficiencyCurve(FacilityRow row) {
        List<Double> loads = row.series().getOrDefault("value.load", List.of());
        List<Double> efficiencies = row.series().getOrDefault("value.eff", List.of());
        if (loads.size() != efficiencies.size() || loads.size() < LossFit.FEWEST_POINTS) {
            return List.of(RowAnswer.uncovered(
                    row, "efficiency", "fewer than three load points: three coefficients are not determined"));
        }
        double most = loads.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double rating = most > 1.5 ? most : 1; // loads in watts are taken as shares of the largest
        List<EfficiencyPoint> points = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            points.add(new EfficiencyPoint(loads.get(i) / rating, efficiencies.get(i)));
        }
        LossFit fit = LossFit.of(points);
        String how = fit.quadraticError() <= LossFit.ALLOWED_ERROR
                ? "loss a + b x + c x2 through the published points"
                : String.format(
                        Locale.ROOT,
                        "published points interpolated; a quadratic would be off by %.1f points",
                        100 * fit.quadraticError());
        List<RowAnswer> all = new ArrayList<>();
        RowAnswer worst = null;
        double largest = -1;
        for (EfficiencyPoint point : points) {
            double answer = fit.curve().efficiency(point.load());
            RowAnswer each = RowAnswer.of(
                    row, String.format(Locale.ROOT, "efficiency@%.3g", point.load()), point.efficiency(), answer, how);
            all.add(each);
            if (Math.abs(answer - point.efficiency()) > largest) {
                largest = Math.abs(answer - point.efficiency());
                worst = RowAnswer.of(row, "efficiency", point.efficiency(), answer, "worst load point; " + how);
            }
        }
        if (worst != null) {
            all.addFirst(worst);
        }
        return all;
    }

    static List<RowAnswer> efficiencyPoint(FacilityRow row, TransformerFloors floors) {
        double kva = Words.before(row.what(), "kVA");
        String text = row.what().toLowerCase(Locale.ROOT);
        boolean liquid = text.contains("liquid") || text.contains("immersed");
        boolean dry = text.contains("dry");
        double answer = Double.NaN;
        boolean threePhase = !Words.any(text, "single-phase", "single phase", "1-phase");
        if (kva > 0 && (liquid || dry) && threePhase && Words.any(text, "doe", "431.196")) {
            answer = floors.efficiency(kva, liquid, !text.contains("medium"));
        }
        if (Double.isNaN(answer) || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, "efficiency", "no standard on board for this size and kind"));
        }
        return List.of(RowAnswer.of(
                row,
                "efficiency",
                row.values().getFirst(),
                answer,
                "least efficiency of 10 CFR 431.196 in the equipment pack, which transformers are fitted to"));
    }

    static List<RowAnswer> cop(FacilityRow row) {
        String text = row.words();
        boolean pathB = text.contains("path b");
        LiftChiller chiller = null;
        if (text.contains("water-cooled") && Words.any(text, ">=600", "600 ton", "centrifugal")) {
            chiller = pathB ? LiftChiller.waterCooledVariableSpeed901(2.1e6) : LiftChiller.waterCooled901(2.1e6);
        } else if (text.contains("air-cooled") && Words.any(text, ">=150", "150 ton")) {
            chiller = pathB ? LiftChiller.airCooledVariableSpeed901(5e5) : LiftChiller.airCooled901(5e5);
        }
        if (chiller == null || !text.contains("90.1")) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "no reference machine of this size and kind"));
        }
        List<Double> answers = new ArrayList<>();
        answers.add(chiller.cop(chiller.referenceLeavingC(), chiller.referenceSinkC(), 1));
        if (row.values().size() == 2) {
            answers.add(chiller.integratedPartLoad());
        }
        return PhysicsRows.several(
                row, answers, "the engine's reference machine at its rating, AHRI part-load weights", "another form");
    }

    static List<RowAnswer> curve(FacilityRow row) {
        List<Double> capacity = row.series().getOrDefault("value.cap", List.of());
        List<Double> power = row.series().getOrDefault("value.pow", List.of());
        List<Double> load = row.series().getOrDefault("value.plr", List.of());
        if (capacity.size() != 3 || power.size() != 3 || load.size() != 3) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "no curve of a known form in the row"));
        }
        double cop = Words.after(row.what(), "rated COP");
        double sink = Words.before(row.what(), "degC condenser");
        double leaving = Words.before(row.what(), "degC leaving");
        double perK = Words.after(row.what(), "dT/");
        if (Double.isNaN(cop) || Double.isNaN(sink) || Double.isNaN(leaving) || Double.isNaN(perK)) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "reference point not understood from the row's words"));
        }
        NominalChiller chiller =
                new NominalChiller(Chiller.Condenser.AIR, 1e6, cop, leaving, sink, perK, capacity, power, load, -40);
        List<RowAnswer> all = new ArrayList<>();
        for (Map.Entry<String, Double> number : row.numbers().entrySet()) {
            String name = number.getKey();
            int dot = name.lastIndexOf('.', name.length() - 1);
            if (name.startsWith("value.cop_plr_at_35C.")) {
                double at = Double.parseDouble(name.substring("value.cop_plr_at_35C.".length()));
                all.add(RowAnswer.of(
                        row, "cop@plr" + at, number.getValue(), chiller.cop(leaving, 35, at), "curves evaluated"));
            } else if (name.startsWith("value.cop_full_by_Tcond.") && dot > 0) {
                double at = Double.parseDouble(name.substring("value.cop_full_by_Tcond.".length()));
                all.add(RowAnswer.of(
                        row, "cop@sink" + at, number.getValue(), chiller.cop(leaving, at, 1), "curves evaluated"));
            }
        }
        RowAnswer worst = null;
        for (RowAnswer each : all) {
            Double error = each.error();
            Double before = worst == null ? null : worst.error();
            if (error != null && (before == null || error > before)) {
                worst = each;
            }
        }
        if (worst != null && worst.published() != null && worst.predicted() != null) {
            all.addFirst(RowAnswer.of(
                    row, "cop", worst.published(), worst.predicted(), "worst point of the evaluated curves"));
        }
        return all.isEmpty() ? List.of(RowAnswer.uncovered(row, row.kind(), "no points to evaluate")) : all;
    }
}
