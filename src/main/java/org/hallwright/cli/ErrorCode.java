package org.hallwright.cli;

import java.util.Locale;

/** A short stable code for an unexpected error: same place, same code, nothing of the design in it. */
final class ErrorCode {

    private ErrorCode() {}

    static String of(Throwable error) {
        int hash = error.getClass().getName().hashCode();
        int frames = 0;
        for (StackTraceElement frame : error.getStackTrace()) {
            if (frame.getClassName().startsWith("org.hallwright.") && frames++ < 3) {
                hash = 31 * hash + (frame.getClassName() + "." + frame.getMethodName()).hashCode();
            }
        }
        return String.format(Locale.ROOT, "%s-%04X", error.getClass().getSimpleName(), hash & 0xFFFF);
    }
}
