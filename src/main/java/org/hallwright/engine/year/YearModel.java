package org.hallwright.engine.year;

import java.util.List;
import org.hallwright.engine.climate.SaturationTable;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.HeatReuse;
import org.hallwright.engine.thermal.LiquidSide;
import org.jspecify.annotations.Nullable;

/**
 * Runs a year: for every hour the IT load, its electrical losses, the cooling and the water. The first law holds in
 * every hour: what the building takes from the grid leaves it as heat, sold or rejected.
 */
public final class YearModel {
    private final YearInput input;
    private final CoolingPlant plant;
    private final double designAirW;
    private final AirHour air;
    private final @Nullable CircuitHour airCircuit;
    private final @Nullable CircuitHour liquidCircuit;
    private final @Nullable LiquidSide liquid;
    private final PowerCurve cduCurve;
    private final double designLiquidW;

    private YearModel(YearInput input) {
        this.input = input;
        plant = input.plant();
        double designItW = 0;
        double liquidItW = 0;
        for (LoadClass c : input.loads()) {
            designItW += c.count() * c.maxW();
            liquidItW += c.count() * c.maxW() * c.liquidShare();
        }
        liquid = plant.liquid();
        if (liquid == null && liquidItW > 0) {
            throw new IllegalArgumentException(
                    "racks give " + liquidItW + " W to cold plates but there is no liquid loop");
        }
        SaturationTable saturation = input.weather().saturation();
        designLiquidW = liquidItW;
        designAirW = designItW
                - liquidItW
                + input.lossesInRoomShare() * input.losses().lossW(designItW)
                + input.baseLoadW();
        air = new AirHour(plant.air(), designAirW, input.weather().pressurePa(), saturation);
        HeatRejection airRejection = plant.airRejection();
        airCircuit = airRejection == null
                ? null
                : new CircuitHour(
                        airRejection, plant.air().waterSupplyNeededC(), plant.airWaterRiseK(), designAirW, saturation);
        HeatRejection liquidRejection = plant.liquidRejection();
        if (liquid == null || liquidRejection == null) {
            liquidCircuit = null;
            cduCurve = new PowerCurve(1);
        } else {
            liquidCircuit = new CircuitHour(
                    liquidRejection, liquid.facilitySupplyC(), liquid.facilityRiseK(), designLiquidW, saturation);
            cduCurve = new PowerCurve(liquid.pumpExponent());
        }
    }

    /** Simulates all 8,760 hours. */
    public static YearResult simulate(YearInput input) {
        return simulate(input, 1);
    }

    /**
     * Simulates every {@code stride}-th hour and lets each stand for its neighbours; a stride prime to 24, such as 7,
     * meets all hours of the day alike and is within 0.001 of the full year's PUE.
     */
    public static YearResult simulate(YearInput input, int stride) {
        if (stride < 1 || stride > 100) {
            throw new IllegalArgumentException("stride " + stride + " must lie from 1 to 100");
        }
        return new YearModel(input).run(stride);
    }

    /** Simulates the named hours alone, in rising order; the others stay at zero, so that sums mean nothing and peaks do. */
    public static YearResult simulate(YearInput input, int[] hours) {
        return new YearModel(input).run(hours);
    }

    private YearResult run(int[] hours) {
        WeatherYear weather = input.weather();
        YearLedger ledger = new YearLedger(1);
        double[] itW = new double[WeatherYear.HOURS];
        double[] liquidW = new double[WeatherYear.HOURS];
        loads(itW, liquidW);
        for (int h : hours) {
            hour(ledger, h, WeatherYear.monthOf(h), weather, itW[h], liquidW[h]);
        }
        return ledger.close(input);
    }

    private YearResult run(int stride) {
        WeatherYear weather = input.weather();
        YearLedger ledger = new YearLedger(stride);
        double[] itW = new double[WeatherYear.HOURS];
        double[] liquidW = new double[WeatherYear.HOURS];
        loads(itW, liquidW);
        int month = 0;
        for (int h = 0; h < WeatherYear.HOURS; h += stride) {
            while (h >= WeatherYear.firstHourOf(month + 1)) {
                month++;
            }
            hour(ledger, h, month, weather, itW[h], liquidW[h]);
        }
        return ledger.close(input);
    }

    private void loads(double[] itW, double[] liquidW) {
        List<LoadClass> loads = input.loads();
        for (int k = 0; k < loads.size(); k++) {
            LoadClass c = loads.get(k);
            double[] u = c.utilisation();
            double idle = c.count() * c.idleW();
            double swing = c.count() * (c.maxW() - c.idleW());
            double share = c.liquidShare();
            for (int h = 0; h < WeatherYear.HOURS; h++) {
                double w = idle + swing * u[u.length == 1 ? 0 : h];
                itW[h] += w;
                liquidW[h] += share * w;
            }
        }
    }

    private void hour(YearLedger ledger, int h, int month, WeatherYear weather, double itW, double toPlatesW) {
        double dry = weather.dryBulbC(h);
        double wet = weather.wetBulbC(h);
        double ratio = weather.humidityRatio(h);
        double lossW = input.losses().lossW(itW);
        double roomW = itW - toPlatesW + input.lossesInRoomShare() * lossW + input.baseLoadW();

        air.step(roomW, dry, wet, ratio, airCircuit != null);
        double fanW = air.fanW;
        double pumpW = 0;
        double chillerW = 0;
        double waterKg = air.waterKg;
        double rejectedW = air.outdoorShare * (roomW + air.fanW) + (1 - input.lossesInRoomShare()) * lossW;
        double heatPumpW = 0;
        double reusedW = 0;
        double mechanicalW = 0;
        double unmetW = 0;
        double excessK = air.excessK;
        double coilW = air.coilW;
        double platesW = 0;

        LiquidSide loops = liquid;
        double cduW = 0;
        if (loops != null && toPlatesW > 0) {
            cduW = designLiquidW * loops.pumpWPerW() * cduCurve.at(toPlatesW / designLiquidW);
            platesW = toPlatesW + cduW;
            pumpW += cduW;
        }
        HeatReuse reuse = input.reuse();
        if (reuse != null) {
            boolean fromPlates = platesW > 0;
            double available = fromPlates ? platesW : coilW;
            double sourceC = fromPlates && loops != null
                    ? loops.facilitySupplyC() + loops.facilityRiseK()
                    : plant.air().waterSupplyNeededC() + plant.airWaterRiseK();
            double demand = reuse.monthlyDemandW().get(month);
            double taken = 0;
            if (reuse.direct(sourceC)) {
                taken = Math.min(available, demand);
                reusedW = taken;
            } else if (reuse.carnotShare() > 0) {
                double cop = reuse.heatingCop(sourceC);
                reusedW = Math.min(demand, available * cop / (cop - 1));
                heatPumpW = reusedW / cop;
                taken = reusedW - heatPumpW;
            }
            if (fromPlates) {
                platesW -= taken;
            } else {
                coilW -= taken;
            }
        }
        CircuitHour circuit = airCircuit;
        if (circuit != null) {
            circuit.step(coilW, dry, wet, ratio);
            fanW += circuit.fanW;
            pumpW += circuit.pumpW;
            chillerW += circuit.chillerW;
            waterKg += circuit.waterKg;
            rejectedW += circuit.rejectedW;
            mechanicalW += circuit.mechanicalW;
            unmetW += circuit.unmetW;
            excessK = Math.max(excessK, circuit.actualSupplyC - plant.air().waterSupplyNeededC());
        }
        circuit = liquidCircuit;
        double liquidExcessK = 0;
        if (circuit != null && loops != null) {
            circuit.step(platesW, dry, wet, ratio);
            fanW += circuit.fanW;
            pumpW += circuit.pumpW;
            chillerW += circuit.chillerW;
            waterKg += circuit.waterKg;
            rejectedW += circuit.rejectedW;
            mechanicalW += circuit.mechanicalW;
            unmetW += circuit.unmetW;
            liquidExcessK = circuit.actualSupplyC - loops.facilitySupplyC();
        }
        double supplyLossW = plant.mechanicalLossShare() * (fanW + pumpW + chillerW + air.humidifierW + heatPumpW);
        rejectedW += supplyLossW;
        ledger.book(
                h,
                month,
                itW,
                lossW,
                input.baseLoadW(),
                fanW,
                pumpW,
                chillerW,
                air.humidifierW,
                heatPumpW,
                supplyLossW,
                waterKg,
                reusedW,
                rejectedW,
                roomW + toPlatesW,
                mechanicalW,
                unmetW,
                excessK,
                liquidExcessK,
                input.losses());
    }
}
