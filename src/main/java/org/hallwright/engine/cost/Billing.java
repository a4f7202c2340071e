package org.hallwright.engine.cost;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallwright.design.DemandCharge;
import org.hallwright.design.Tariff;

/**
 * Bills a year of 8,760 hours under a tariff. The hours are local standard time, as tariffs for large loads and the
 * simulated year have them: no hour is missing or stands twice in spring and autumn.
 */
public final class Billing {

    private static final int HOURS = 8_760;
    private static final int HOURS_PER_DAY = 24;
    private static final int DAYS_PER_WEEK = 7;

    private final Tariff tariff;
    private final DayOfWeek firstDay;
    private final int[] bandByHourOfWeek;

    /**
     * @param tariff the prices
     * @param firstDay day of the week of 1 January
     */
    public Billing(Tariff tariff, DayOfWeek firstDay) {
        this.tariff = tariff;
        this.firstDay = firstDay;
        bandByHourOfWeek = new int[12 * DAYS_PER_WEEK * HOURS_PER_DAY];
        int at = 0;
        for (Month month : Month.values()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (int hour = 0; hour < HOURS_PER_DAY; hour++) {
                    bandByHourOfWeek[at++] = tariff.bandAt(month, day, hour);
                }
            }
        }
    }

    /**
     * What a meter reads that knows the tariff's bands.
     *
     * @param kwhByMonthAndBand energy; the last of each month is what lies in no band
     * @param peakKwByChargeAndMonth highest draw in the hours that count for each demand charge
     */
    public record Reading(double[][] kwhByMonthAndBand, double[][] peakKwByChargeAndMonth) {

        /** Energy of the year in a band, kWh; the one after the last band is what lies in none. */
        public double kwh(int band) {
            return Arrays.stream(kwhByMonthAndBand)
                    .mapToDouble(month -> month[band])
                    .sum();
        }

        /** Energy of the year, kWh. */
        public double kwh() {
            return Arrays.stream(kwhByMonthAndBand)
                    .flatMapToDouble(Arrays::stream)
                    .sum();
        }
    }

    /** The bill of one month, money in the tariff's currency. */
    public record MonthlyBill(Month month, double kwh, double energy, double demand, double fixed) {
        public double total() {
            return energy + demand + fixed;
        }
    }

    /** The bill of a year. */
    public record Bill(List<MonthlyBill> months) {
        public Bill {
            months = List.copyOf(months);
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

    /** @param hourlyFacilityKw 8,760 draws at the site's meter */
    public Reading read(double[] hourlyFacilityKw) {
        if (hourlyFacilityKw.length != HOURS) {
            throw new IllegalArgumentException(hourlyFacilityKw.length + " hours of load; a year has " + HOURS);
        }
        int bands = tariff.bands().size();
        double[][] kwh = new double[12][bands + 1];
        double[][] peaks = new double[tariff.demand().size()][12];
        boolean[][] counts = countedBands();
        int hourOfYear = 0;
        for (Month month : Month.values()) {
            int m = month.ordinal();
            for (int day = 0; day < month.length(false); day++) {
                int weekday = firstDay.plus(hourOfYear / HOURS_PER_DAY).ordinal();
                for (int hour = 0; hour < HOURS_PER_DAY; hour++) {
                    double kw = Inputs.notNegative("load of hour " + hourOfYear, hourlyFacilityKw[hourOfYear++]);
                    int held = bandByHourOfWeek[(m * DAYS_PER_WEEK + weekday) * HOURS_PER_DAY + hour];
                    int band = held < 0 ? bands : held;
                    kwh[m][band] += kw;
                    for (int c = 0; c < peaks.length; c++) {
                        if (counts[c][band]) {
                            peaks[c][m] = Math.max(peaks[c][m], kw);
                        }
                    }
                }
            }
        }
        return new Reading(kwh, peaks);
    }

    /** By demand charge and band, the hours outside all bands last, whether a draw counts. */
    private boolean[][] countedBands() {
        boolean[][] counts = new boolean[tariff.demand().size()][tariff.bands().size() + 1];
        for (int c = 0; c < counts.length; c++) {
            DemandCharge charge = tariff.demand().get(c);
            for (int b = 0; b < counts[c].length; b++) {
                counts[c][b] = charge.bands().isEmpty()
                        || b < tariff.bands().size()
                                && charge.bands().contains(tariff.bands().get(b).name());
            }
        }
        return counts;
    }

    /**
     * The bill for a year of 365 days.
     *
     * @param hourlyFacilityKw 8,760 draws at the site's meter
     * @param contractKw contracted demand, for minimum bills
     * @param otherPricePerKwh price at hours that lie in no band
     */
    public Bill bill(double[] hourlyFacilityKw, double contractKw, double otherPricePerKwh) {
        Inputs.notNegative("contract", contractKw);
        Reading reading = read(hourlyFacilityKw);
        List<MonthlyBill> months = new ArrayList<>(12);
        for (Month month : Month.values()) {
            double[] kwh = reading.kwhByMonthAndBand()[month.ordinal()];
            double energy = kwh[kwh.length - 1] * otherPricePerKwh;
            for (int b = 0; b < tariff.bands().size(); b++) {
                energy += kwh[b] * tariff.bands().get(b).pricePerKwh();
            }
            double charge = 0;
            for (int c = 0; c < tariff.demand().size(); c++) {
                DemandCharge d = tariff.demand().get(c);
                double peak = reading.peakKwByChargeAndMonth()[c][month.ordinal()];
                charge += d.pricePerKwMonth() * DemandCharge.billed(peak, contractKw, d.minimumShare());
            }
            months.add(new MonthlyBill(month, Arrays.stream(kwh).sum(), energy, charge, tariff.fixedPerMonth()));
        }
        return new Bill(months);
    }

    /** The bill of a site that draws the same at every hour, as a training hall nearly does. */
    public Bill billOfSteadyLoad(double facilityKw, double contractKw, double otherPricePerKwh) {
        double[] hours = new double[HOURS];
        Arrays.fill(hours, Inputs.notNegative("facility power", facilityKw));
        return bill(hours, contractKw, otherPricePerKwh);
    }
}
