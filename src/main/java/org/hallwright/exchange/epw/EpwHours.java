package org.hallwright.exchange.epw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.climate.WeatherYear;

/** Collects the data lines of an EPW file into a year, and what is wrong with them. */
final class EpwHours {
    private static final int COLUMNS = 35;
    private static final int DRY_BULB = 6;
    private static final int DEW_POINT = 7;
    private static final int HUMIDITY = 8;
    private static final int PRESSURE = 9;
    private static final double MISSING_TEMPERATURE = 99.9;
    private static final double MISSING_HUMIDITY = 999;
    private static final double MISSING_PRESSURE = 999_999;
    private static final int LONGEST_GAP_H = 6;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String place;
    private final double[] dryBulbC = new double[WeatherYear.HOURS];
    private final double[] dewPointC = new double[WeatherYear.HOURS];
    private final int[] timesSeen = new int[WeatherYear.HOURS];
    private final Map<EpwMessage, Found> found = new LinkedHashMap<>();
    private double pressureSum;
    private int pressures;
    private int rows;
    private int leapRows;

    private record Found(Problem first, int[] count) {}

    EpwHours(String place) {
        this.place = place;
        Arrays.fill(dryBulbC, Double.NaN);
        Arrays.fill(dewPointC, Double.NaN);
    }

    /** One data line; the last one of a cut file is often cut itself. */
    void line(int number, String line, boolean last) {
        if (line.isBlank()) {
            return;
        }
        rows++;
        String[] fields = line.split(",", -1);
        if (fields.length != COLUMNS) {
            if (line.indexOf(';') >= 0 || fields.length > COLUMNS + 5 && looksLikeDecimalCommas(fields)) {
                note(Problem.error(EpwMessage.DECIMAL_COMMA, at(number)));
            } else if (last && fields.length < COLUMNS) {
                note(Problem.error(EpwMessage.TRUNCATED, at(number), rows, WeatherYear.HOURS));
            } else {
                note(Problem.error(EpwMessage.COLUMN_COUNT, at(number), fields.length, COLUMNS));
            }
            return;
        }
        int hour = hourOfYear(fields, number);
        if (hour < 0) {
            return;
        }
        if (timesSeen[hour]++ > 0) {
            note(Problem.error(EpwMessage.HOURS_TWICE, at(number), fields[1], fields[2], fields[3]));
            return;
        }
        double dry = number(fields[DRY_BULB], number, "dry bulb", MISSING_TEMPERATURE, -70, 70);
        double dew = number(fields[DEW_POINT], number, "dew point", MISSING_TEMPERATURE, -90, 70);
        double humidity = number(fields[HUMIDITY], number, "relative humidity", MISSING_HUMIDITY, 0, 110);
        double pressure = number(fields[PRESSURE], number, "pressure", MISSING_PRESSURE, 31_000, 120_000);
        if (!Double.isNaN(pressure)) {
            pressureSum += pressure;
            pressures++;
        }
        if (Double.isNaN(dew) && !Double.isNaN(dry) && humidity > 0) {
            double at = Double.isNaN(pressure) ? 101_325 : pressure;
            dew = Psychrometrics.dewPointC(
                    Psychrometrics.humidityRatioAtRelativeHumidity(dry, Math.min(humidity, 100) / 100, at), at);
        }
        if (dew > dry + 0.5) {
            note(Problem.warning(EpwMessage.DEW_POINT_ABOVE, at(number), dew, dry));
        }
        dryBulbC[hour] = dry;
        dewPointC[hour] = Math.min(dew, dry);
    }

    private static boolean looksLikeDecimalCommas(String[] fields) {
        int bare = 0;
        for (int i = DRY_BULB; i < Math.min(fields.length, 16); i++) {
            if (!fields[i].contains(".")) {
                bare++;
            }
        }
        return bare >= 9;
    }

    private int hourOfYear(String[] fields, int number) {
        int month;
        int day;
        int hour;
        try {
            month = Integer.parseInt(fields[1].trim());
            day = Integer.parseInt(fields[2].trim());
            hour = Integer.parseInt(fields[3].trim());
        } catch (NumberFormatException e) {
            note(Problem.error(
                    EpwMessage.NOT_A_NUMBER, at(number), fields[1] + "/" + fields[2] + " " + fields[3], "date"));
            return -1;
        }
        if (month == 2 && day == 29 && hour >= 1 && hour <= 24) {
            leapRows++;
            if (leapRows == 1) {
                note(Problem.warning(EpwMessage.LEAP_DAY, at(number)));
            }
            return -1;
        }
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] || hour < 1 || hour > 24) {
            note(Problem.error(
                    EpwMessage.OUT_OF_RANGE, at(number), "date", month + "/" + day + " " + hour, "1/1 1", "12/31 24"));
            return -1;
        }
        return WeatherYear.firstHourOf(month - 1) + (day - 1) * 24 + hour - 1;
    }

    private double number(String field, int number, String name, double missing, double low, double high) {
        double value;
        try {
            value = Double.parseDouble(field.trim());
        } catch (NumberFormatException e) {
            note(Problem.error(EpwMessage.NOT_A_NUMBER, at(number), field.trim(), name));
            return Double.NaN;
        }
        if (value >= missing - 1e-9 && missing > high || value == missing) {
            return Double.NaN;
        }
        if (!(value >= low && value <= high)) {
            note(Problem.error(EpwMessage.OUT_OF_RANGE, at(number), name, field.trim(), low, high));
            return Double.NaN;
        }
        return value;
    }

    /** The year, if every hour is there or can be filled over a short gap. */
    Outcome<WeatherYear> year() {
        checkHours();
        List<Problem> problems = problems();
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return Outcome.failed(problems);
        }
        fill(dryBulbC, "dry bulb");
        fill(dewPointC, "dew point");
        if (pressures == 0) {
            note(Problem.error(EpwMessage.GAP_TOO_LONG, place, "pressure", WeatherYear.HOURS, LONGEST_GAP_H));
        }
        problems = problems();
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return Outcome.failed(problems);
        }
        return Outcome.ok(WeatherYear.of(dryBulbC, dewPointC, pressureSum / pressures), problems);
    }

    private void checkHours() {
        int missing = 0;
        int first = -1;
        int lastSeen = -1;
        for (int h = 0; h < WeatherYear.HOURS; h++) {
            if (timesSeen[h] == 0) {
                missing++;
                first = first < 0 ? h : first;
            } else {
                lastSeen = h;
            }
        }
        if (missing == 0 || found.containsKey(EpwMessage.COLUMN_COUNT) || found.containsKey(EpwMessage.DECIMAL_COMMA)) {
            return; // those lines are why hours are missing
        }
        if (first > lastSeen) {
            note(Problem.error(EpwMessage.TRUNCATED, place, rows, WeatherYear.HOURS));
        } else {
            int month = WeatherYear.monthOf(first);
            int day = (first - WeatherYear.firstHourOf(month)) / 24 + 1;
            note(Problem.error(EpwMessage.HOURS_MISSING, place, missing, month + 1, day, first % 24 + 1));
        }
    }

    private void fill(double[] values, String name) {
        int filled = 0;
        for (int h = 0; h < values.length; h++) {
            if (!Double.isNaN(values[h])) {
                continue;
            }
            int end = h;
            while (end < values.length && Double.isNaN(values[end])) {
                end++;
            }
            if (end - h > LONGEST_GAP_H) {
                note(Problem.error(EpwMessage.GAP_TOO_LONG, place, name, end - h, LONGEST_GAP_H));
                return;
            }
            // The year is a ring: the hour before the first is the last.
            double before = values[Math.floorMod(h - 1, values.length)];
            double after = values[end % values.length];
            double from = Double.isNaN(before) ? after : before;
            double to = Double.isNaN(after) ? from : after;
            for (int k = h; k < end; k++) {
                values[k] = from + (to - from) * (k - h + 1.0) / (end - h + 1.0);
                filled++;
            }
        }
        if (filled > 0) {
            note(Problem.warning(EpwMessage.GAP_FILLED, place, name, filled));
        }
    }

    private String at(int number) {
        return place + ":" + number;
    }

    private void note(Problem problem) {
        EpwMessage message = (EpwMessage) problem.message();
        found.computeIfAbsent(message, key -> new Found(problem, new int[1])).count()[0]++;
    }

    /** One problem for each kind; its last argument is how many lines show it. */
    private List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        for (Found each : found.values()) {
            List<Object> arguments = new ArrayList<>(each.first().arguments());
            arguments.add(each.count()[0]);
            all.add(new Problem(
                    each.first().message(),
                    each.first().severity(),
                    each.first().place(),
                    arguments));
        }
        return all;
    }
}
