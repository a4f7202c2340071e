package org.hallwright.exchange.carbon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.codec.csv.CsvReader;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a year of grid carbon intensity: a CSV with one row for each hour from 1 January, 00:00, and a column whose head says
 * carbon, CO2 or intensity; a file of numbers alone needs no head. Grams a kilowatt-hour, or kilograms where the head says
 * so (kg/kWh, t/MWh).
 */
public final class CarbonReader {

    /** A year of hours with a dozen columns is a megabyte. */
    public static final int LARGEST_BYTES = 16 << 20;

    private static final int LEAP_HOURS = 8784;
    private static final int LEAP_DAY_FROM = (31 + 28) * 24;

    private static final Pattern WANTED = Pattern.compile("carbon|co2|co₂|intensity|ghg|g/kwh");
    private static final Pattern KILOGRAMS = Pattern.compile("kg[^/]*/\\s*kwh|t[^/]*/\\s*mwh");
    private static final Pattern GRAMS = Pattern.compile("g[^/]*/\\s*kwh|kg[^/]*/\\s*mwh");

    /** A grid whose mean lies below this in grams runs on water and wind alone; rather the file is in kilograms. */
    private static final double DOUBTFUL_G = 2;

    private final String place;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Integer> tenths = new ArrayList<>(LEAP_HOURS);
    private double factor = Double.NaN;
    private int column = -1;
    private boolean stopped;

    private CarbonReader(String place) {
        this.place = place;
    }

    /** The hours of a file; the digest is left to the caller. */
    public static Outcome<List<Integer>> read(Path file) {
        String place = String.valueOf(file.getFileName());
        CarbonReader reader = new CarbonReader(place);
        return switch (CsvReader.read(file, place, reader::row)) {
            case Outcome.Failed<CsvReader.Form> failed -> Outcome.failed(failed.problems());
            case Outcome.Ok<CsvReader.Form> ok -> {
                reader.problems.addAll(ok.problems());
                yield reader.year();
            }
        };
    }

    /** Whether the head of a file speaks of carbon, so that it is no list of equipment. */
    public static boolean speaksOfCarbon(Path file) {
        boolean[] found = new boolean[1];
        CsvReader.read(file, "", (line, cells) -> {
            found[0] = cells.stream().anyMatch(c -> WANTED.matcher(low(c)).find());
            return false;
        });
        return found[0];
    }

    private boolean row(int line, List<String> cells) {
        if (column < 0) {
            return head(line, cells);
        }
        if (column >= cells.size()) {
            return refuse(Problem.error(CarbonMessage.NOT_A_NUMBER, place + ":" + line, ""));
        }
        String text = cells.get(column).strip();
        OptionalDouble read = QuantityText.parse(text, Unit.ONE);
        if (read.isEmpty()) {
            return refuse(Problem.error(CarbonMessage.NOT_A_NUMBER, place + ":" + line, text));
        }
        double grams = read.getAsDouble() * factor;
        if (!(grams >= 0 && grams * 10 <= HourlyCarbon.HIGHEST_TENTHS)) {
            return refuse(Problem.error(
                    CarbonMessage.OUT_OF_RANGE, place + ":" + line, text, HourlyCarbon.HIGHEST_TENTHS / 10));
        }
        tenths.add((int) Math.round(grams * 10));
        return tenths.size() <= LEAP_HOURS;
    }

    private boolean head(int line, List<String> cells) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (WANTED.matcher(low(cells.get(i))).find()) {
                wanted.add(i);
            }
        }
        if (wanted.isEmpty()) {
            if (cells.size() > 2
                    || QuantityText.parse(cells.getLast().strip(), Unit.ONE).isEmpty()) {
                return refuse(Problem.error(CarbonMessage.NO_COLUMN, place + ":" + line, String.join(", ", cells)));
            }
            column = cells.size() - 1;
            unit(null);
            return row(line, cells);
        }
        column = wanted.getFirst();
        if (wanted.size() > 1) {
            problems.add(Problem.warning(CarbonMessage.SEVERAL_COLUMNS, place + ":" + line, cells.get(column)));
        }
        unit(low(cells.get(column)));
        return true;
    }

    private void unit(@Nullable String head) {
        boolean kilograms = head != null && KILOGRAMS.matcher(head).find();
        if (!kilograms && (head == null || !GRAMS.matcher(head).find())) {
            problems.add(Problem.info(CarbonMessage.UNIT_UNSTATED, place));
        }
        factor = kilograms ? 1000 : 1;
    }

    private boolean refuse(Problem problem) {
        problems.add(problem);
        stopped = true;
        return false;
    }

    private Outcome<List<Integer>> year() {
        List<Integer> hours = tenths;
        if (!stopped && hours.size() == LEAP_HOURS) {
            problems.add(Problem.warning(CarbonMessage.LEAP_DAY, place));
            hours = new ArrayList<>(tenths);
            hours.subList(LEAP_DAY_FROM, LEAP_DAY_FROM + 24).clear();
        }
        if (!stopped && hours.size() != HourlyCarbon.HOURS) {
            problems.add(Problem.error(CarbonMessage.HOURS, place, hours.size(), HourlyCarbon.HOURS));
        }
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return Outcome.failed(problems);
        }
        double mean = hours.stream().mapToInt(t -> t).average().orElse(0) / 10;
        if (mean < DOUBTFUL_G) {
            problems.add(Problem.warning(CarbonMessage.UNIT_DOUBTFUL, place, Math.round(mean * 100) / 100.0));
        }
        return Outcome.ok(hours, problems);
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
