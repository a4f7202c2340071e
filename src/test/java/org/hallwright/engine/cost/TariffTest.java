package org.hallwright.engine.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TariffTest {

    /** Peninsular Malaysia's E3 (until June 2025): peak 14:00 to 22:00 on weekdays, 35.5 MYR per kW of peak demand. */
    private static Tariff e3(double minimumShare) {
        Set<Integer> peak = EnergyBand.hours(14, 22);
        Set<Integer> night = EnergyBand.hours(22, 14);
        return new Tariff(
                "tnb-e3",
                "MYR",
                List.of(
                        new EnergyBand("peak", 0.337, EnergyBand.EVERY_MONTH, EnergyBand.WEEKDAYS, peak),
                        new EnergyBand("offPeak", 0.202, EnergyBand.EVERY_MONTH, EnergyBand.WEEKDAYS, night),
                        new EnergyBand(
                                "weekend", 0.202, EnergyBand.EVERY_MONTH, EnergyBand.WEEKEND, EnergyBand.hours(0, 24))),
                List.of(new DemandCharge("maximum demand", 35.5, minimumShare, Set.of("peak"))),
                0);
    }

    @Test
    @DisplayName("a steady megawatt under a time-of-use tariff costs what the hours say")
    void steady() {
        Tariff.Bill bill = e3(0).billOfSteadyLoad(1_000, 1_000);
        // 2023-like year beginning on a Monday: 261 weekdays of eight peak hours.
        double peakHours = 261 * 8;
        assertEquals(8_760_000, bill.kwh(), 1e-6);
        assertEquals(peakHours * 1_000, bill.kwhByBand().getOrDefault("peak", 0.0), 1e-6);
        assertEquals(peakHours * 337 + (8_760 - peakHours) * 202, bill.energy(), 1e-3);
        assertEquals(12 * 35_500, bill.demand(), 1e-6);
        assertEquals(bill.total() / 8_760_000, bill.meanPricePerKwh(), 1e-12);
    }

    @Test
    @DisplayName("load outside the peak pays no demand charge; a minimum share of the contract is billed all the same")
    void demandOnPeakHours() {
        double[] nights = new double[8_760];
        for (int h = 0; h < nights.length; h++) {
            nights[h] = h % 24 < 6 ? 500 : 0;
        }
        assertEquals(0, e3(0).bill(nights, 1_000, DayOfWeek.MONDAY).demand());
        assertEquals(
                12 * 850 * 35.5, e3(0.85).bill(nights, 1_000, DayOfWeek.MONDAY).demand(), 1e-6);
    }

    @Test
    @DisplayName("a flat tariff is price times energy whatever the shape, and a bill never falls with load")
    void flatAndMonotone() {
        SplittableRandom random = new SplittableRandom(3);
        double[] load = random.doubles(8_760, 0, 2_000).toArray();
        double kwh = Arrays.stream(load).sum();
        assertEquals(
                0.115 * kwh,
                Tariff.flat("USD", 0.115).bill(load, 0, DayOfWeek.FRIDAY).total(),
                1e-3);
        double before = e3(0.5).bill(load, 2_000, DayOfWeek.FRIDAY).total();
        load[4_000] += 700;
        assertTrue(e3(0.5).bill(load, 2_000, DayOfWeek.FRIDAY).total() > before);
    }

    @Test
    @DisplayName("seasons: each month pays its own price")
    void seasons() {
        EnumSet<Month> summer = EnumSet.range(Month.JUNE, Month.AUGUST);
        Tariff tariff = new Tariff(
                "two-season",
                "KRW",
                List.of(
                        new EnergyBand("summer", 155, summer, EnergyBand.EVERY_DAY, EnergyBand.hours(0, 24)),
                        new EnergyBand(
                                "else",
                                95.7,
                                EnumSet.complementOf(summer),
                                EnergyBand.EVERY_DAY,
                                EnergyBand.hours(0, 24))),
                List.of(),
                1_000);
        Tariff.Bill bill = tariff.billOfSteadyLoad(1, 0);
        assertEquals(92 * 24 * 155 + 273 * 24 * 95.7 + 12_000, bill.total(), 1e-6);
    }

    @Test
    @DisplayName("a tariff with a gap or an overlap is refused with the hour it leaves open")
    void gaps() {
        List<EnergyBand> gap = List.of(
                new EnergyBand("day", 0.1, EnergyBand.EVERY_MONTH, EnergyBand.EVERY_DAY, EnergyBand.hours(6, 22)));
        String message = assertThrows(IllegalArgumentException.class, () -> new Tariff("t", "EUR", gap, List.of(), 0))
                .getMessage();
        assertTrue(String.valueOf(message).contains("from 0:00"), message);
        List<EnergyBand> overlap = List.of(EnergyBand.flat(0.1), EnergyBand.flat(0.2));
        assertThrows(IllegalArgumentException.class, () -> new Tariff("t", "EUR", overlap, List.of(), 0));
    }
}
