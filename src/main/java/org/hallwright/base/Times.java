package org.hallwright.base;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Moments as people read them: date and minute (ISO 8601) on this machine's clock, alike in every language. */
public final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Times() {}

    public static String print(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    /** The moment that a file names, or its words as they are where they name none. */
    public static Object read(String words) {
        try {
            return Instant.parse(words);
        } catch (DateTimeParseException e) {
            return words;
        }
    }
}
