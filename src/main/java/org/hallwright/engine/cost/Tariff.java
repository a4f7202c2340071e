package org.hallwright.engine.cost;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a site's electricity is billed: a price for each hour, charges on the peak, a fixed part.
 *
 * @param id as in the pack, or the planner's own
 * @param currency ISO 4217
 * @param energy bands that together hold for every hour of the year, each hour in exactly one
 * @param demand charges on the peak; none is allowed
 * @param fixedPerMonth standing charge
 */
public record Tariff(
        String id, String currency, List<EnergyBand> energy, List<DemandCharge> demand, double fixedPerMonth) {

    private static final int HOURS = 8_760;

    public Tariff {
        energy = List.copyOf(energy);
        demand = List.copyOf(demand);
        Inputs.finite("fixed charge", fixedPerMonth);
        if (currency.length() != 3) {
            throw new IllegalArgumentException("currency '" + currency + "' must be an ISO 4217 code");
        }
        for (Month month : Month.values()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (int hour = 0; hour < 24; hour++) {
                    requireOneBand(id, energy, month, day, hour);
                }
            }
        }
        for (DemandCharge charge : demand) {
            for (String band : charge.bands()) {
                if (energy.stream().noneMatch(b -> b.name().equals(band))) {
                    throw new IllegalArgumentException(
                            "tariff " + id + ": demand charge " + charge.name() + " names no band '" + band + "'");
                }
            }
        }
    }

    /** One price, nothing else. */
    public static Tariff flat(String currency, double pricePerKwh) {
        return new Tariff("flat", currency, List.of(EnergyBand.flat(pricePerKwh)), List.of(), 0);
    }

    /** The bill of one month, money in the tariff's currency. */
    public record MonthlyBill(Month month, double kwh, double energy, double demand, double fixed) {
        public double total() {
            return energy + demand + fixed;
        }
    }

    /** The bill of a year. */
    public record Bill(List<MonthlyBill> months, Map<String, Double> kwhByBand) {
        public Bill {
            months = List.copyOf(months);
            kwhByBand = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kwhByBand));
        }

        public double kwh() {
            return months.stream().mapToDouble(MonthlyBill::kwh).sum();
        }

        public double energy() {
            return months.stream().mapToDouble(MonthlyBill::energy).sum();
        }

        public double demand() {
            return months.stream().mapToDouble(MonthlyBill::demand).sum();
        }

        public double total() {
            return months.stream().mapToDouble(MonthlyBill::total).sum();
        }

        /** What a kilowatt-hour cost on average, everything counted. */
        public double meanPricePerKwh() {
            return total() / Inputs.positive("billed energy", kwh());
        }
    }

    /**
     * The bill for a year of 365 days.
     *
     * @param hourlyFacilityKw 8,760 draws at the site's meter
     * @param contractKw contracted demand, for minimum bills
     * @param firstDay day of the week of 1 January
     */
    public Bill bill(double[] hourlyFacilityKw, double contractKw, DayOfWeek firstDay) {
        if (hourlyFacilityKw.length != HOURS) {
            throw new IllegalArgumentException(hourlyFacilityKw.length + " hours of load; a year has " + HOURS);
        }
        Inputs.notNegative("contract", contractKw);
        double[] bandKwh = new double[energy.size()];
        List<MonthlyBill> months = new ArrayList<>(12);
        int hourOfYear = 0;
        for (Month month : Month.values()) {
            double kwh = 0;
            double money = 0;
            double[] peaks = new double[demand.size()];
            for (int day = 0; day < month.length(false); day++) {
                DayOfWeek weekday = firstDay.plus(hourOfYear / 24);
                for (int hour = 0; hour < 24; hour++) {
                    double kw = Inputs.notNegative("load of hour " + hourOfYear, hourlyFacilityKw[hourOfYear++]);
                    int band = bandOf(month, weekday, hour);
                    bandKwh[band] += kw;
                    kwh += kw;
                    money += kw * energy.get(band).pricePerKwh();
                    for (int c = 0; c < peaks.length; c++) {
                        var counted = demand.get(c).bands();
                        if (counted.isEmpty()
                                || counted.contains(energy.get(band).name())) {
                            peaks[c] = Math.max(peaks[c], kw);
                        }
                    }
                }
            }
            double charge = 0;
            for (int c = 0; c < peaks.length; c++) {
                DemandCharge d = demand.get(c);
                charge += d.pricePerKwMonth() * DemandCharge.billed(peaks[c], contractKw, d.minimumShare());
            }
            months.add(new MonthlyBill(month, kwh, money, charge, fixedPerMonth));
        }
        Map<String, Double> byBand = new LinkedHashMap<>();
        for (int b = 0; b < bandKwh.length; b++) {
            byBand.merge(energy.get(b).name(), bandKwh[b], Double::sum);
        }
        return new Bill(months, byBand);
    }

    /** The bill of a site that draws the same at every hour, as a training hall nearly does. */
    public Bill billOfSteadyLoad(double facilityKw, double contractKw) {
        double[] hours = new double[HOURS];
        java.util.Arrays.fill(hours, Inputs.notNegative("facility power", facilityKw));
        return bill(hours, contractKw, DayOfWeek.MONDAY);
    }

    private int bandOf(Month month, DayOfWeek day, int hour) {
        for (int b = 0; b < energy.size(); b++) {
            if (energy.get(b).holds(month, day, hour)) {
                return b;
            }
        }
        throw new IllegalStateException("no band for " + month + " " + day + " " + hour);
    }

    private static void requireOneBand(String id, List<EnergyBand> bands, Month month, DayOfWeek day, int hour) {
        int count = 0;
        for (EnergyBand band : bands) {
            count += band.holds(month, day, hour) ? 1 : 0;
        }
        if (count != 1) {
            throw new IllegalArgumentException("tariff " + id + ": " + count + " bands hold in " + month + " on " + day
                    + " from " + hour + ":00; every hour needs exactly one");
        }
    }
}
