package org.hallwright.design;

import java.time.LocalDate;

/** A finding that someone answers for: why, who, until when. It prints in every report. */
public record Waiver(String rule, String object, String reason, String name, LocalDate expires) {
    public Waiver {
        if (reason.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a waiver of '" + rule + "' needs a reason and a name");
        }
    }
}
