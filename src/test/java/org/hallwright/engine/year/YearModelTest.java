package org.hallwright.engine.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.thermal.AirSide;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.HeatReuse;
import org.hallwright.engine.thermal.LiftChiller;
import org.hallwright.engine.thermal.LiquidSide;
import org.hallwright.engine.thermal.SinkCooler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YearModelTest {
    private static final double IT_W = 1e6;

    /** A temperate year: a yearly and a daily wave. */
    static WeatherYear weather(double meanC, double wetBulbDepressionK) {
        double[] dry = new double[WeatherYear.HOURS];
        double[] dew = new double[WeatherYear.HOURS];
        for (int h = 0; h < WeatherYear.HOURS; h++) {
            dry[h] = meanC
                    - 11 * Math.cos(2 * Math.PI * h / WeatherYear.HOURS)
                    - 5 * Math.cos(2 * Math.PI * (h % 24) / 24.0);
            double w = Psychrometrics.humidityRatioAtWetBulb(dry[h], dry[h] - wetBulbDepressionK, 100_000);
            dew[h] = Psychrometrics.dewPointC(Math.max(w, 2e-4), 100_000);
        }
        return WeatherYear.of(dry, dew, 100_000);
    }

    static List<CoolingPlant> plants() {
        AirSide crah = AirSide.crah(24, 11, 350, 0.6);
        HeatRejection water = HeatRejection.waterCooled(
                LiftChiller.waterCooled901(400e3),
                4,
                5,
                SinkCooler.tower(1.5e6, 4, 5.5, 15e3, 5),
                SinkCooler.tower(1.2e6, 4, 5.5, 12e3, 5));
        HeatRejection air =
                HeatRejection.airCooled(LiftChiller.airCooled901(400e3), 4, 5, SinkCooler.dry(1.2e6, 8, 30e3));
        HeatRejection dry = HeatRejection.freeOnly(SinkCooler.dry(1e6, 6, 30e3));
        HeatRejection pads = HeatRejection.freeOnly(SinkCooler.adiabatic(1e6, 6, 30e3, 0.8, 20));
        return List.of(
                CoolingPlant.of(crah, water, null, null),
                CoolingPlant.of(crah, air, null, null),
                CoolingPlant.of(crah, air, LiquidSide.coldPlates(36), dry),
                CoolingPlant.of(crah, air, LiquidSide.coldPlates(32), pads),
                CoolingPlant.of(AirSide.outdoorAir(27, 12, 300, 0.6), air, null, null),
                new CoolingPlant(AirSide.outdoorAir(27, 12, 300, 0.6), null, 8, null, null, 0));
    }

    static YearInput input(CoolingPlant plant, WeatherYear weather) {
        return new YearInput(
                weather,
                List.of(LoadClass.constant(IT_W, plant.liquid() == null ? 0 : 0.85)),
                PowerLosses.atEfficiency(IT_W, 0.96, 0.01),
                1,
                10e3,
                plant,
                null,
                Surroundings.grid(0.3));
    }

    @Test
    @DisplayName("what comes from the grid leaves as heat, to 1e-9, in every hour and plant; PUE is at least 1")
    void firstLaw() {
        WeatherYear weather = weather(14, 4);
        for (CoolingPlant plant : plants()) {
            YearResult year = YearModel.simulate(input(plant, weather));
            assertTrue(year.worstBalanceW() <= 1e-9 * year.hours().peakFacilityW(), plant.toString());
            assertEquals(
                    year.energy().facilityWh(),
                    year.energy().rejectedWh() + year.energy().reusedWh(),
                    1e-9 * year.energy().facilityWh());
            assertTrue(year.energy().rejectedWh()
                    >= year.energy().itWh() + year.energy().lossWh());
            assertTrue(year.pue() >= 1);
            assertTrue(year.pue(PowerLosses.Meter.UPS_OUTPUT) <= year.pue(PowerLosses.Meter.PDU_OUTPUT));
            assertTrue(year.pue(PowerLosses.Meter.PDU_OUTPUT) <= year.pue(PowerLosses.Meter.IT_INPUT));
        }
    }

    @Test
    @DisplayName("a higher wet bulb never lowers PUE, nor does a warmer year")
    void damperAndWarmerNeverBetter() {
        for (CoolingPlant plant : plants()) {
            double before = 0;
            for (double depression : new double[] {7, 5, 3, 1}) {
                double pue = YearModel.simulate(input(plant, weather(16, depression)))
                        .pue();
                assertTrue(pue >= before - 1e-9, plant + ": " + pue + " after " + before);
                before = pue;
            }
            before = 0;
            for (double mean : new double[] {4, 8, 12, 16, 20, 24}) {
                double pue = YearModel.simulate(input(plant, weather(mean, 4))).pue();
                assertTrue(pue >= before - 1e-4, plant + ": " + pue + " after " + before);
                before = pue;
            }
        }
    }

    @Test
    @DisplayName("the order of racks does not matter, and like racks may be counted together")
    void orderFree() {
        Random random = new Random(3);
        List<LoadClass> racks = new ArrayList<>();
        double[] profile = new double[WeatherYear.HOURS];
        for (int h = 0; h < profile.length; h++) {
            profile[h] = random.nextDouble();
        }
        for (int i = 0; i < 12; i++) {
            double[] u = i % 2 == 0 ? profile : new double[] {0.5};
            racks.add(new LoadClass(1 + i % 3, 8_192, 65_536, i % 2 == 0 ? 0.75 : 0.5, u));
        }
        CoolingPlant plant = plants().get(2);
        WeatherYear weather = weather(14, 4);
        double first = YearModel.simulate(with(racks, plant, weather)).pue();
        Collections.shuffle(racks, random);
        assertEquals(first, YearModel.simulate(with(racks, plant, weather)).pue(), 1e-12);
    }

    private static YearInput with(List<LoadClass> racks, CoolingPlant plant, WeatherYear weather) {
        return new YearInput(weather, racks, PowerLosses.NONE, 1, 0, plant, null, Surroundings.grid(0.3));
    }

    @Test
    @DisplayName("sold heat is booked once: ERF, ERE and the PUE without heat upgrade agree")
    void heatReuse() {
        CoolingPlant plant = plants().get(2);
        WeatherYear weather = weather(9, 3);
        YearInput base = input(plant, weather);
        HeatReuse reuse = new HeatReuse(Collections.nCopies(12, 300e3), 70, 3, 0.5);
        YearInput selling = new YearInput(
                base.weather(),
                base.loads(),
                base.losses(),
                base.lossesInRoomShare(),
                base.baseLoadW(),
                plant,
                reuse,
                base.surroundings());
        YearResult year = YearModel.simulate(selling);
        YearResult without = YearModel.simulate(base);
        assertEquals(300e3 * WeatherYear.HOURS, year.energy().reusedWh(), 1);
        assertEquals(year.erf(), 1 - year.ere() / year.pue(), 1e-12);
        assertTrue(year.pueWithoutHeatUpgrade() <= without.pue() + 1e-9, "less heat is left to reject");
        assertTrue(year.pue() > year.pueWithoutHeatUpgrade());
        assertTrue(year.worstBalanceW() <= 1e-9 * year.hours().peakFacilityW());
    }

    @Test
    @DisplayName("months add up to the year and every seventh hour tells the same story")
    void monthsAndStride() {
        YearInput input = input(plants().getFirst(), weather(14, 4));
        YearResult year = YearModel.simulate(input);
        double sum = 0;
        for (double wh : year.monthFacilityWh()) {
            sum += wh;
        }
        assertEquals(year.energy().facilityWh(), sum, 1e-9 * sum);
        assertEquals(year.pue(), YearModel.simulate(input, 7).pue(), 1e-3);
    }

    @Test
    @DisplayName("cold plates without a loop are refused")
    void refuses() {
        assertThrows(
                IllegalArgumentException.class,
                () -> YearModel.simulate(
                        with(List.of(LoadClass.constant(1e5, 0.5)), plants().getFirst(), weather(10, 3))));
    }
}
