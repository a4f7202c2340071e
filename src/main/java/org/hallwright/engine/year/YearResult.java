package org.hallwright.engine.year;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hallwright.engine.climate.WeatherYear;

/**
 * What a year came to. Metrics follow ISO/IEC 30134 and EN 50600-4; where a metric is undefined because there was no IT
 * load they are refused, never NaN.
 */
public final class YearResult {
    private final YearInput input;
    private final YearEnergy energy;
    private final double waterKg;
    private final double carbonKg;
    private final int freeHours;
    private final double worstBalanceW;
    private final double worstUnmetW;
    private final double worstAirExcessK;
    private final double worstLiquidExcessK;
    private final YearHours hours;
    private final double[] monthFacilityWh;
    private final double[] monthItWh;
    private final double[] monthWaterKg;

    YearResult(
            YearInput input,
            YearEnergy energy,
            double waterKg,
            double carbonKg,
            int freeHours,
            double worstBalanceW,
            double worstUnmetW,
            double worstAirExcessK,
            double worstLiquidExcessK,
            YearHours hours,
            double[] monthFacilityWh,
            double[] monthItWh,
            double[] monthWaterKg) {
        this.input = input;
        this.energy = energy;
        this.waterKg = waterKg;
        this.carbonKg = carbonKg;
        this.freeHours = freeHours;
        this.worstBalanceW = worstBalanceW;
        this.worstUnmetW = worstUnmetW;
        this.worstAirExcessK = worstAirExcessK;
        this.worstLiquidExcessK = worstLiquidExcessK;
        this.hours = hours;
        this.monthFacilityWh = monthFacilityWh;
        this.monthItWh = monthItWh;
        this.monthWaterKg = monthWaterKg;
    }

    /** Energy by use. */
    public YearEnergy energy() {
        return energy;
    }

    /** The single hours. */
    public YearHours hours() {
        return hours;
    }

    /** PUE with IT energy metered at the equipment input (category 3), the strictest. */
    public double pue() {
        return pue(PowerLosses.Meter.IT_INPUT);
    }

    /** PUE with IT energy metered at a point (ISO/IEC 30134-2 categories 1 to 3). */
    public double pue(PowerLosses.Meter meter) {
        return energy.facilityWh() / metered(meter);
    }

    private double metered(PowerLosses.Meter meter) {
        double wh = switch (meter) {
            case UPS_OUTPUT -> energy.upsOutputWh();
            case PDU_OUTPUT -> energy.pduOutputWh();
            case IT_INPUT -> energy.itWh();
        };
        if (!(wh > 0)) {
            throw new IllegalStateException("the year has no IT energy, so it has no PUE or any metric per IT kWh");
        }
        return wh;
    }

    /** PUE without the electricity of heat pumps that only upgrade heat for sale (EnEfG section 11). */
    public double pueWithoutHeatUpgrade() {
        return (energy.facilityWh() - energy.heatPumpWh()) / metered(PowerLosses.Meter.IT_INPUT);
    }

    /** Partial PUE of the cooling: IT plus cooling over IT. */
    public double partialPueCooling() {
        return 1 + energy.coolingWh() / metered(PowerLosses.Meter.IT_INPUT);
    }

    /** Partial PUE of the electrical supply: IT plus its losses over IT. */
    public double partialPuePower() {
        return 1 + energy.lossWh() / metered(PowerLosses.Meter.IT_INPUT);
    }

    /** Water used at the site per IT energy, L/kWh (ISO/IEC 30134-9 category 1; 1 kg is 1 L). */
    public double wueSite() {
        return waterKg / (metered(PowerLosses.Meter.IT_INPUT) / 1000);
    }

    /** Site water plus what the power stations evaporate, per IT energy, L/kWh. */
    public double wueSource() {
        double atStations = energy.facilityWh() / 1000 * input.surroundings().gridWaterLPerKwh();
        return (waterKg + atStations) / (metered(PowerLosses.Meter.IT_INPUT) / 1000);
    }

    /** Potable part of the site's WUE, L/kWh. */
    public double wuePotable() {
        return wueSite() * input.surroundings().potableShare();
    }

    /** Carbon usage effectiveness, kg CO2 equivalent per IT kWh. */
    public double cueKgPerKwh() {
        return carbonKg / (metered(PowerLosses.Meter.IT_INPUT) / 1000);
    }

    /** Energy reuse factor: reused over facility energy. */
    public double erf() {
        return energy.facilityWh() > 0 ? energy.reusedWh() / energy.facilityWh() : 0;
    }

    /** Energy reuse effectiveness: facility less reused energy over IT energy. */
    public double ere() {
        return (energy.facilityWh() - energy.reusedWh()) / metered(PowerLosses.Meter.IT_INPUT);
    }

    /** Renewable energy factor, the share contracted or owned. */
    public double ref() {
        return input.surroundings().renewableShare();
    }

    /** Cooling efficiency ratio: heat removed over cooling energy. */
    public double cer() {
        return energy.removedWh() / Math.max(energy.coolingWh(), Double.MIN_NORMAL);
    }

    /** Annual mechanical load component of ASHRAE 90.4: cooling over IT energy. */
    public double mlc() {
        return energy.coolingWh() / metered(PowerLosses.Meter.IT_INPUT);
    }

    /** Electrical loss component of ASHRAE 90.4 over the year: losses over what enters the IT supply. */
    public double elc() {
        return energy.lossWh() / (metered(PowerLosses.Meter.IT_INPUT) + energy.lossWh());
    }

    /** Water taken in, m3 a year. */
    public double waterM3() {
        return waterKg / 1000;
    }

    /** Greenhouse gases, kg a year. */
    public double carbonKg() {
        return carbonKg;
    }

    /** Hours in which no compressor cooled. */
    public int freeCoolingHours() {
        return freeHours;
    }

    /** Facility energy by month, Wh, January first. */
    public double[] monthFacilityWh() {
        return monthFacilityWh.clone();
    }

    /** IT energy by month, Wh. */
    public double[] monthItWh() {
        return monthItWh.clone();
    }

    /** Water by month, m3. */
    public double[] monthWaterM3() {
        return Arrays.stream(monthWaterKg).map(kg -> kg / 1000).toArray();
    }

    /** Largest hourly difference between electricity in and heat out, W: rounding only. */
    public double worstBalanceW() {
        return worstBalanceW;
    }

    /** Largest heat the chillers could not carry in any hour, W; 0 if they always could. */
    public double worstUnmetW() {
        return worstUnmetW;
    }

    /** Most that air (or its water) was above its highest supply temperature, K. */
    public double worstAirExcessK() {
        return worstAirExcessK;
    }

    /** Most that facility water of the liquid loop was above its supply temperature, K. */
    public double worstLiquidExcessK() {
        return worstLiquidExcessK;
    }

    /** Energy lost in each stage of the supply, Wh, in the order from the racks to the grid. */
    public Map<String, Double> lossByStageWh() {
        Map<String, Double> byStage = new LinkedHashMap<>();
        for (PowerLosses.Stage stage : input.losses().stages()) {
            byStage.put(stage.name(), 0.0);
        }
        for (int h = 0; h < WeatherYear.HOURS; h++) {
            double output = hours.itW(h);
            for (PowerLosses.Stage stage : input.losses().stages()) {
                double lossW = stage.lossW(output);
                byStage.merge(stage.name(), lossW, Double::sum);
                output += lossW;
            }
        }
        return byStage;
    }

    /** PUE with every load held at a share of its maximum all year, such as 0.25. */
    public double pueAtLoad(double share) {
        return YearModel.simulate(input.atLoad(share), 7).pue();
    }
}
