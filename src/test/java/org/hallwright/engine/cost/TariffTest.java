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
import org.hallwright.design.DemandCharge;
import org.hallwright.design.EnergyBand;
import org.hallwright.design.Tariff;
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
        Billing billing = new Billing(e3(0), DayOfWeek.MONDAY);
        Billing.Bill bill = billing.billOfSteadyLoad(1_000, 1_000, 0);
        double[] steady = new double[8_760];
        Arrays.fill(steady, 1_000);
        // 2023-like year beginning on a Monday: 261 weekdays of eight peak hours.
        double peakHours = 261 * 8;
        assertEquals(8_760_000, bill.kwh(), 1e-6);
        assertEquals(peakHours * 1_000, billing.read(steady).kwh(0), 1e-6);
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
        assertEquals(
                0, new Billing(e3(0), DayOfWeek.MONDAY).bill(nights, 1_000, 0).demand());
        assertEquals(
                12 * 850 * 35.5,
                new Billing(e3(0.85), DayOfWeek.MONDAY).bill(nights, 1_000, 0).demand(),
                1e-6);
    }

    @Test
    @DisplayName("a flat tariff is price times energy whatever the shape, and a bill never falls with load")
    void flatAndMonotone() {
        SplittableRandom random = new SplittableRandom(3);
        double[] load = random.doubles(8_760, 0, 2_000).toArray();
        double kwh = Arrays.stream(load).sum();
        assertEquals(
                0.115 * kwh,
                new Billing(Tariff.flat("USD", 0.115), DayOfWeek.FRIDAY)
                        .bill(load, 0, 0)
                        .total(),
                1e-3);
        Billing billing = new Billing(e3(0.5), DayOfWeek.FRIDAY);
        double before = billing.bill(load, 2_000, 0).total();
        load[4_000] += 700;
        assertTrue(billing.bill(load, 2_000, 0).total() > before);
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
        Billing.Bill bill = new Billing(tariff, DayOfWeek.MONDAY).billOfSteadyLoad(1, 0, 0);
        assertEquals(92 * 24 * 155 + 273 * 24 * 95.7 + 12_000, bill.total(), 1e-6);
    }

    @Test
    @DisplayName("hours outside all bands pay the other price, and an overlap is refused with its hour")
    void gapsAndOverlaps() {
        List<EnergyBand> day = List.of(
                new EnergyBand("day", 0.1, EnergyBand.EVERY_MONTH, EnergyBand.EVERY_DAY, EnergyBand.hours(6, 22)));
        Billing.Bill bill =
                new Billing(new Tariff("t", "EUR", day, List.of(), 0), DayOfWeek.MONDAY).billOfSteadyLoad(1, 0, 0.05);
        assertEquals(365 * (16 * 0.1 + 8 * 0.05), bill.total(), 1e-9);
        List<EnergyBand> overlap = List.of(
                day.getFirst(),
                new EnergyBand("night", 0.2, EnergyBand.EVERY_MONTH, EnergyBand.EVERY_DAY, EnergyBand.hours(21, 6)));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Tariff("t", "EUR", overlap, List.of(), 0))
                .getMessage();
        assertTrue(String.valueOf(message).contains("from 21:00"), message);
    }

    @Test
    @DisplayName("any tariff's bill is what a ledger comes to that looks each hour up by itself")
    void againstLedger() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 25; round++) {
            List<EnergyBand> bands = new java.util.ArrayList<>();
            int cut = 1 + random.nextInt(22);
            Month last = Month.of(1 + random.nextInt(12));
            Set<Month> season = EnergyBand.months(Month.of(1 + random.nextInt(12)), last);
            bands.add(new EnergyBand(
                    "a", random.nextDouble(-0.1, 1), season, EnergyBand.WEEKDAYS, EnergyBand.hours(cut, 24)));
            bands.add(new EnergyBand(
                    "b", random.nextDouble(-0.1, 1), season, EnergyBand.WEEKEND, EnergyBand.hours(0, cut)));
            Tariff tariff = new Tariff(
                    "t",
                    "EUR",
                    bands,
                    List.of(
                            new DemandCharge("d", random.nextDouble(20), random.nextDouble(), Set.of("a")),
                            new DemandCharge("e", random.nextDouble(20), 0, Set.of())),
                    random.nextDouble(1e4));
            double[] load = random.doubles(8_760, 0, 5_000).toArray();
            double contract = random.nextDouble(5_000);
            DayOfWeek first = DayOfWeek.of(1 + random.nextInt(7));
            double other = random.nextDouble(0.5);
            double total =
                    new Billing(tariff, first).bill(load, contract, other).total();
            assertEquals(ledger(tariff, load, contract, first, other), total, 1e-9 * Math.abs(total));
        }
    }

    /** The same bill by the calendar of a common year that begins on the day, hour after hour. */
    private static double ledger(Tariff tariff, double[] load, double contract, DayOfWeek first, double other) {
        java.time.LocalDate newYear = java.time.LocalDate.of(1800, 1, 1);
        while (newYear.getDayOfWeek() != first || newYear.isLeapYear()) {
            newYear = newYear.plusYears(1);
        }
        double total = 12 * tariff.fixedPerMonth();
        double[][] peaks = new double[tariff.demand().size()][13];
        for (int h = 0; h < 8_760; h++) {
            java.time.LocalDateTime at = newYear.atStartOfDay().plusHours(h);
            double price = other;
            String in = "";
            for (EnergyBand band : tariff.bands()) {
                if (band.months().contains(at.getMonth())
                        && band.days().contains(at.getDayOfWeek())
                        && band.hours().contains(at.getHour())) {
                    price = band.pricePerKwh();
                    in = band.name();
                }
            }
            total += load[h] * price;
            for (int c = 0; c < peaks.length; c++) {
                Set<String> counted = tariff.demand().get(c).bands();
                if (counted.isEmpty() || counted.contains(in)) {
                    int month = at.getMonthValue();
                    peaks[c][month] = Math.max(peaks[c][month], load[h]);
                }
            }
        }
        for (int c = 0; c < peaks.length; c++) {
            DemandCharge charge = tariff.demand().get(c);
            for (int month = 1; month <= 12; month++) {
                total += charge.pricePerKwMonth() * Math.max(peaks[c][month], charge.minimumShare() * contract);
            }
        }
        return total;
    }
}
