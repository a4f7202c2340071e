package org.hallwright.engine.year;

import java.util.Arrays;
import org.hallwright.engine.climate.WeatherYear;

/** Books the hours of a year; each booked hour stands for {@code stride} hours. */
final class YearLedger {
    private final int stride;
    private final double[] itW = new double[WeatherYear.HOURS];
    private final double[] facilityW = new double[WeatherYear.HOURS];
    private final double[] coolingW = new double[WeatherYear.HOURS];
    private final double[] waterKg = new double[WeatherYear.HOURS];
    private final double[] reusedW = new double[WeatherYear.HOURS];
    private final boolean[] free = new boolean[WeatherYear.HOURS];
    private final double[] monthFacilityWh = new double[12];
    private final double[] monthItWh = new double[12];
    private final double[] monthWaterKg = new double[12];

    private double itWh;
    private double upsWh;
    private double pduWh;
    private double lossWh;
    private double baseWh;
    private double fanWh;
    private double pumpWh;
    private double chillerWh;
    private double humidifierWh;
    private double heatPumpWh;
    private double supplyLossWh;
    private double reusedWh;
    private double rejectedWh;
    private double removedWh;
    private double waterTotalKg;
    private double worstBalanceW;
    private double worstUnmetW;
    private double worstExcessK;
    private double worstLiquidExcessK;
    private int freeHours;

    YearLedger(int stride) {
        this.stride = stride;
    }

    void book(
            int hour,
            int month,
            double it,
            double loss,
            double base,
            double fan,
            double pump,
            double chiller,
            double humidifier,
            double heatPump,
            double supplyLoss,
            double water,
            double reused,
            double rejected,
            double removed,
            double mechanical,
            double unmet,
            double excess,
            double liquidExcess,
            PowerLosses losses) {
        double cooling = fan + pump + chiller + humidifier + supplyLoss;
        double facility = it + loss + base + cooling + heatPump;
        int end = Math.min(hour + stride, WeatherYear.HOURS);
        double weight = end - hour;
        Arrays.fill(itW, hour, end, it);
        Arrays.fill(facilityW, hour, end, facility);
        Arrays.fill(coolingW, hour, end, cooling);
        Arrays.fill(waterKg, hour, end, water);
        Arrays.fill(reusedW, hour, end, reused);
        boolean isFree = mechanical <= 0;
        Arrays.fill(free, hour, end, isFree);
        freeHours += isFree ? end - hour : 0;
        monthFacilityWh[month] += weight * facility;
        monthItWh[month] += weight * it;
        monthWaterKg[month] += weight * water;
        itWh += weight * it;
        upsWh += weight * losses.atMeterW(it, PowerLosses.Meter.UPS_OUTPUT);
        pduWh += weight * losses.atMeterW(it, PowerLosses.Meter.PDU_OUTPUT);
        lossWh += weight * loss;
        baseWh += weight * base;
        fanWh += weight * fan;
        pumpWh += weight * pump;
        chillerWh += weight * chiller;
        humidifierWh += weight * humidifier;
        heatPumpWh += weight * heatPump;
        supplyLossWh += weight * supplyLoss;
        reusedWh += weight * reused;
        rejectedWh += weight * rejected;
        removedWh += weight * removed;
        waterTotalKg += weight * water;
        worstBalanceW = Math.max(worstBalanceW, Math.abs(facility - reused - rejected));
        worstUnmetW = Math.max(worstUnmetW, unmet);
        worstExcessK = Math.max(worstExcessK, excess);
        worstLiquidExcessK = Math.max(worstLiquidExcessK, liquidExcess);
    }

    YearResult close(YearInput input) {
        double facilityWh =
                itWh + lossWh + baseWh + fanWh + pumpWh + chillerWh + humidifierWh + supplyLossWh + heatPumpWh;
        YearEnergy energy = new YearEnergy(
                itWh,
                upsWh,
                pduWh,
                lossWh,
                baseWh,
                fanWh,
                pumpWh,
                chillerWh,
                humidifierWh,
                heatPumpWh,
                supplyLossWh,
                facilityWh,
                reusedWh,
                rejectedWh,
                removedWh);
        return new YearResult(
                input,
                energy,
                waterTotalKg,
                carbonKg(input.surroundings()),
                freeHours,
                worstBalanceW,
                worstUnmetW,
                worstExcessK,
                worstLiquidExcessK,
                new YearHours(itW, facilityW, coolingW, waterKg, reusedW, free),
                monthFacilityWh,
                monthItWh,
                monthWaterKg);
    }

    private double carbonKg(Surroundings surroundings) {
        double[] intensity = surroundings.gridKgPerKwh();
        double sum = 0;
        for (int h = 0; h < WeatherYear.HOURS; h++) {
            sum += facilityW[h] * intensity[intensity.length == 1 ? 0 : h];
        }
        return sum / 1000;
    }
}
