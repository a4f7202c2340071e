package org.hallwright.ui.model;

import java.util.Locale;

/** A short stable code for an unexpected error: the same fault has the same code on every machine. */
public final class ErrorCode {
    private ErrorCode() {}

    /** From the kind of error and the place in our own code where it arose. */
    public static String of(Throwable error) {
        String place = "";
        for (StackTraceElement e : error.getStackTrace()) {
            if (e.getClassName().startsWith("org.hallwright.")) {
                place = e.getClassName() + "." + e.getMethodName();
                break;
            }
        }
        int hash = (error.getClass().getName() + "@" + place).hashCode();
        return String.format(Locale.ROOT, "HW-%06X", hash & 0xFFFFFF);
    }
}
