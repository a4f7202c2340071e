package org.hallwright.exchange.epw;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.InputFile;
import org.hallwright.engine.climate.WeatherYear;

/**
 * Reads EnergyPlus weather files (Auxiliary Programs, "EnergyPlus Weather File (EPW) Data Dictionary"): eight header
 * lines, then one line of 35 columns for each hour. What is wrong is said once for its kind, with the first line that
 * shows it and how many there are.
 */
public final class EpwReader {
    /** A year of hours is 1.6 MB; ten times that is not a year of hours. */
    public static final int LARGEST_BYTES = 16 << 20;

    private static final int HEADER_LINES = 8;
    private static final int LOCATION_FIELDS = 10;

    private EpwReader() {}

    /** The file at a path. */
    public static Outcome<EpwFile> read(Path file) {
        return InputFile.read(file, LARGEST_BYTES).then(bytes -> read(bytes, String.valueOf(file.getFileName())));
    }

    /** The content of a file; {@code place} names it in problems. */
    public static Outcome<EpwFile> read(byte[] content, String place) {
        if (content.length > LARGEST_BYTES) {
            return Outcome.failed(Problem.error(EpwMessage.TOO_LARGE, place, content.length, LARGEST_BYTES));
        }
        // Comments may hold any 8-bit letters; the numbers are ASCII.
        List<String> lines = lines(new String(content, StandardCharsets.ISO_8859_1));
        if (lines.isEmpty() || !start(lines.getFirst()).startsWith("LOCATION")) {
            return Outcome.failed(Problem.error(EpwMessage.NOT_EPW, place + ":1"));
        }
        if (lines.size() < HEADER_LINES) {
            return Outcome.failed(
                    Problem.error(EpwMessage.TRUNCATED_HEADER, place + ":" + lines.size(), lines.size(), HEADER_LINES));
        }
        String[] location = lines.getFirst().split("[,;]", -1);
        double[] where = new double[3];
        if (location.length < LOCATION_FIELDS || !coordinates(location, where)) {
            return Outcome.failed(Problem.error(EpwMessage.BAD_LOCATION, place + ":1"));
        }
        String[] periods = lines.get(HEADER_LINES - 1).split(",", -1);
        if (periods.length > 2 && !periods[2].trim().equals("1")) {
            return Outcome.failed(Problem.error(EpwMessage.SUB_HOURLY, place + ":" + HEADER_LINES, periods[2].trim()));
        }
        EpwHours hours = new EpwHours(place);
        for (int i = HEADER_LINES; i < lines.size(); i++) {
            hours.line(i + 1, lines.get(i), i == lines.size() - 1);
        }
        return hours.year()
                .then(weather -> Outcome.ok(new EpwFile(
                        location[1].trim(),
                        location[3].trim(),
                        location[4].trim(),
                        where[0],
                        where[1],
                        where[2],
                        weather)));
    }

    private static String start(String line) {
        return line.replace("\u00ef\u00bb\u00bf", "").trim().toUpperCase(Locale.ROOT);
    }

    private static boolean coordinates(String[] location, double[] into) {
        try {
            into[0] = Double.parseDouble(location[6].trim());
            into[1] = Double.parseDouble(location[7].trim());
            into[2] = Double.parseDouble(location[9].trim());
        } catch (NumberFormatException e) {
            return false;
        }
        return Math.abs(into[0]) <= 90 && Math.abs(into[1]) <= 180 && into[2] >= -500 && into[2] <= 9000;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(WeatherYear.HOURS + HEADER_LINES + 24);
        for (String line : text.split("\r?\n|\r")) {
            lines.add(line);
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        return lines;
    }
}
