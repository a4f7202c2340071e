package org.hallwright.fuzz;

import java.util.Locale;

/**
 * The door for Jazzer: one reader, named by {@code -Dhallwright.fuzz=DESIGN}. A reader that throws anything is a find.
 *
 * <pre>./mvnw -q -Pfuzz test-compile exec:exec -Dreader=DESIGN -Dseconds=120</pre>
 */
public final class FuzzTarget {

    private static final Target TARGET =
            Target.valueOf(System.getProperty("hallwright.fuzz", "DESIGN").toUpperCase(Locale.ROOT));

    private FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (TARGET.read(data) == null) {
            throw new IllegalStateException("neither read nor refused");
        }
    }
}
