package org.hallwright.region;

/** An exception of a rule: where {@code when} holds, {@code verdict} is given whatever the limit says. */
public record RuleException(Condition when, Verdict verdict) {}
