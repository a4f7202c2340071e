package org.hallwright.fuzz;

/** The door for Jazzer: one reader, named by {@code -Dhallwright.fuzz=DESIGN}; {@link FuzzRun} opens it. */
public final class FuzzTarget {

    static final String READER = "hallwright.fuzz";

    private static final Target TARGET = Target.valueOf(System.getProperty(READER, "DESIGN"));

    private FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        // Not its greed: what the fuzzer puts into the code takes many times what a reader takes, and MutantTest
        // measures that.
        String flaw = Reading.of(TARGET, data).flaw();
        if (!flaw.isEmpty()) {
            throw new IllegalStateException(flaw);
        }
    }
}
