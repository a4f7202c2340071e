package org.hallwright.engine;

import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.CoolingPlan;
import org.hallwright.engine.thermal.Cdu;
import org.hallwright.engine.thermal.Coolant;

/** What a CDU carries at the approach of a design, which is seldom that of its data sheet. */
final class CduMapping {

    /** A technology loop no warmer than its facility water asks for the impossible; a check of capacity takes no zero. */
    private static final double LEAST_W = 1;

    private CduMapping() {}

    /** Heat of one unit, W; its rating where its sheet does not say enough or it rejects to no water. */
    static double usableW(
            CoolingPlan.Unit unit, double ratedW, CoolingPlan.Loop loop, CoolingPlan plan, Catalog catalog) {
        Equipment sheet = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
        CoolingPlan.Loop facility = loop.rejectsTo() == null ? null : plan.loop(loop.rejectsTo());
        if (sheet == null || facility == null || facility.medium() != CoolingPlan.Medium.FWS) {
            return ratedW;
        }
        double sheetW = sheet.value("capacity").siOr(0);
        double flowKgPerS = sheet.value("secondaryFlow").siOr(0) * Coolant.PG25.densityKgPerM3();
        double approachK = sheet.value("approach").siOr(0);
        if (sheetW <= 0 || flowKgPerS <= 0 || approachK < 0.2 || approachK > 25) {
            return ratedW;
        }
        // a planner's own rating is a unit of the same make, larger or smaller
        double scale = ratedW / sheetW;
        Cdu cdu = new Cdu(ratedW, approachK, flowKgPerS * scale, flowKgPerS * scale, Coolant.PG25, 0, 0);
        if (!cdu.isPossible()) {
            return ratedW;
        }
        double wantedK = loop.supplyC() - facility.supplyC();
        return wantedK <= 0 ? LEAST_W : Math.max(LEAST_W, cdu.usableW(wantedK));
    }
}
