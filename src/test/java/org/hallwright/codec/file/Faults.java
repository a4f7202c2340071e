package org.hallwright.codec.file;

import java.io.IOException;

/** Lets the n-th call to a disk fail, once. */
public final class Faults {

    /** How it fails. */
    public enum Kind {
        IO,
        NO_SPACE,
        NO_MEMORY
    }

    /** Something whose calls are counted. */
    @FunctionalInterface
    public interface Attempt {
        /** Makes everything anew, arms the faults, does its work and checks what is left. */
        void run(Kind kind, int n) throws Exception;
    }

    private static final int MOST_CALLS = 2_000;

    private int calls;
    private int failing = -1;
    private Kind kind = Kind.IO;

    /** Counts from here; the n-th call from now on fails. */
    public void arm(Kind how, int n) {
        kind = how;
        failing = n;
        calls = 0;
    }

    /** From here on nothing fails. */
    public void disarm() {
        failing = -1;
    }

    /** To be called before each call to the disk. */
    public void call() throws IOException {
        if (++calls == failing) {
            switch (kind) {
                case IO -> throw new IOException("Input/output error");
                case NO_SPACE -> throw new IOException("No space left on device");
                case NO_MEMORY -> throw new OutOfMemoryError("made by the test");
            }
        }
    }

    /** A disk whose calls are counted. */
    public Disk disk() {
        return new WatchedDisk((call, file, other, bytes) -> call());
    }

    /**
     * Repeats the attempt with each kind and n = 1, 2, … until it passes without reaching its fault.
     *
     * @return how many faults there were
     */
    public int throughAll(Attempt attempt) throws Exception {
        int tried = 0;
        for (Kind each : Kind.values()) {
            int n = 0;
            do {
                if (++n > MOST_CALLS) {
                    throw new AssertionError("never passes");
                }
                calls = 0;
                attempt.run(each, n);
                tried++;
            } while (calls >= n);
            tried--;
        }
        return tried;
    }
}
