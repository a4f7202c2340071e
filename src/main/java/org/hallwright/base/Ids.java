package org.hallwright.base;

import java.util.regex.Pattern;

/** The shape of an id: short, printable, safe in a file name, a JSON pointer and a table. */
public final class Ids {

    /** Letters, digits, dot, hyphen, underscore; begins with a letter or digit; 64 characters at most. */
    public static final String ALLOWED = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(ALLOWED);

    private Ids() {}

    public static boolean isValid(String id) {
        return PATTERN.matcher(id).matches();
    }

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException where it has not the allowed shape
     */
    public static String require(String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException("id '" + id + "' must match " + ALLOWED);
        }
        return id;
    }
}
