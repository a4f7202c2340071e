package org.hallwright.engine.year;

import org.hallwright.engine.climate.SaturationTable;
import org.hallwright.engine.thermal.Chiller;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.SinkCooler;
import org.jspecify.annotations.Nullable;

/**
 * One water circuit in the hourly loop: the return water meets the free coolers in turn, chillers take what is left, and
 * what nobody can take lets the supply float. Heat in equals heat out in every hour.
 */
final class CircuitHour {
    private final HeatRejection rejection;
    private final double supplyC;
    private final double riseK;
    private final double designW;
    private final SinkCooler[] coolers;
    private final CoolerHour[] coolerHours;
    private final @Nullable CoolerHour condenserHour;
    private final PowerCurve facilityPump;
    private final PowerCurve condenserPump;
    private final double facilityPumpDesignW;

    double chillerW;
    double fanW;
    double pumpW;
    double waterKg;
    double mechanicalW;
    double rejectedW;
    double actualSupplyC;
    double unmetW;

    CircuitHour(HeatRejection rejection, double supplyC, double riseK, double designW, SaturationTable saturation) {
        this.rejection = rejection;
        this.supplyC = supplyC;
        this.riseK = riseK;
        this.designW = Math.max(designW, 1e-9);
        coolers = rejection.free().toArray(new SinkCooler[0]);
        coolerHours = new CoolerHour[coolers.length];
        for (int i = 0; i < coolers.length; i++) {
            coolerHours[i] = new CoolerHour(coolers[i], saturation);
        }
        SinkCooler condenser = rejection.condenserCooler();
        condenserHour = condenser == null ? null : new CoolerHour(condenser, saturation);
        facilityPump = new PowerCurve(rejection.facilityPump().exponent());
        condenserPump = new PowerCurve(rejection.condenserPump().exponent());
        facilityPumpDesignW = rejection.facilityPump().designW(this.designW, riseK);
    }

    /** Carries a heat through one hour of weather. */
    void step(double heatW, double dryBulbC, double wetBulbC, double humidityRatio) {
        chillerW = 0;
        fanW = 0;
        waterKg = 0;
        mechanicalW = 0;
        unmetW = 0;
        rejectedW = 0;
        pumpW = 0;
        actualSupplyC = supplyC;
        if (heatW <= 0) {
            return;
        }
        pumpW = facilityPumpDesignW * facilityPump.at(heatW / designW);
        double load = heatW + pumpW; // the pumps' power ends in the water
        double capacityRate = load / riseK;
        double water = supplyC + riseK;
        double left = load;
        for (int i = 0; i < coolers.length; i++) {
            double sinkC = coolers[i].sinkC(dryBulbC, wetBulbC);
            double coldest = coolerHours[i].coldestC(left, sinkC);
            boolean last = i == coolers.length - 1 && rejection.chiller() == null;
            double taken = Math.min(left, Math.max(0, capacityRate * (water - coldest)));
            if (last) {
                // No chiller behind: the cooler takes all of it, and the loop floats up until it can.
                double excess = Math.max(0, coldest - supplyC);
                actualSupplyC = supplyC + excess;
                water += excess * (left / load);
                taken = left;
            }
            if (taken > 0) {
                double out = water - taken / capacityRate;
                coolerHours[i].reject(taken, water, out, dryBulbC, humidityRatio, sinkC);
                fanW += coolerHours[i].fanW;
                waterKg += coolerHours[i].waterKg;
                rejectedW += taken;
                water = out;
                left -= taken;
            }
        }
        Chiller chiller = rejection.chiller();
        if (chiller != null && left > 1e-9 * load) {
            chill(chiller, left, dryBulbC, wetBulbC, humidityRatio);
        }
        rejectedW += fanW; // fans of coolers and towers warm the outdoor air themselves
    }

    private void chill(Chiller chiller, double heat, double dryBulbC, double wetBulbC, double humidityRatio) {
        double leaving = Math.min(supplyC, rejection.chillerLeavingMaxC());
        SinkCooler condenser = rejection.condenserCooler();
        double sink = dryBulbC;
        double condenserAirC = dryBulbC;
        if (condenser != null && condenserHour != null && chiller.condenser() == Chiller.Condenser.WATER) {
            condenserAirC = condenser.sinkC(dryBulbC, wetBulbC);
            sink = Math.max(condenserHour.coldestC(heat * 1.15, condenserAirC), chiller.minimumSinkC());
        }
        double capacity = chiller.capacityW(leaving, sink);
        int running = (int) Math.ceil(heat / capacity - 1e-9);
        if (running > rejection.chillersRunning()) {
            running = rejection.chillersRunning();
            unmetW = heat - running * capacity;
        }
        // Heat above the machines' capacity is still charged to them: the year stays balanced and the shortfall is
        // told.
        double partLoad = rejection.fixedPartLoad() > 0
                ? rejection.fixedPartLoad()
                : Math.min(heat / (Math.max(running, 1) * chiller.ratedW()), 1);
        double input = heat / chiller.cop(leaving, sink, partLoad);
        chillerW = input;
        mechanicalW = heat;
        if (condenser != null && condenserHour != null && chiller.condenser() == Chiller.Condenser.WATER) {
            double rejected = heat + input;
            double condenserPumpW =
                    rejection.condenserPump().designW(rejected, condenser.rangeK()) * condenserPump.at(1);
            rejected += condenserPumpW;
            pumpW += condenserPumpW;
            double entering = sink + condenser.rangeK();
            condenserHour.reject(
                    rejected,
                    entering + condenser.exchangerApproachK(),
                    sink + condenser.exchangerApproachK(),
                    dryBulbC,
                    humidityRatio,
                    condenserAirC);
            fanW += condenserHour.fanW;
            waterKg += condenserHour.waterKg;
            rejectedW += rejected;
        } else {
            rejectedW += heat + input;
        }
    }
}
