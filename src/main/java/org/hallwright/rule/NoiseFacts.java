package org.hallwright.rule;

import org.hallwright.engine.Assessment;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.sound.SoundField;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** The engine's levels under the names of the rules, and what they are above the level without the plant. */
final class NoiseFacts {

    private NoiseFacts() {}

    /** Adds the levels to the facts; {@code known} holds the planner's background levels. */
    static void put(Assessment assessment, Facts known, Facts.Builder facts) {
        Figure day = level(assessment, facts, "noise_day_dba", "noiseReceptorDay");
        Figure night = level(assessment, facts, "noise_night_dba", "noiseReceptorNight");
        level(assessment, facts, "noise_boundary_day_dba", "noiseBoundaryDay");
        level(assessment, facts, "noise_boundary_night_dba", "noiseBoundaryNight");
        Double residualDay = number(known, "residual_noise_day_dba");
        if (day != null && residualDay != null) {
            put(facts, "noise_emergence_day_db", SoundField.emergence(day.known(), residualDay), day);
        }
        Double residualNight = number(known, "residual_noise_night_dba");
        if (night != null && residualNight != null) {
            put(facts, "noise_emergence_night_db", SoundField.emergence(night.known(), residualNight), night);
        }
        Double background = number(known, "background_noise_dba");
        if (night != null && background != null) {
            put(facts, "noise_rating_minus_background_db", SoundField.shifted(night.known(), -background), night);
        }
    }

    private static @Nullable Figure level(Assessment assessment, Facts.Builder facts, String metric, String id) {
        Figure figure = assessment.figure(id);
        if (figure == null || !figure.isKnown()) {
            return null;
        }
        put(facts, metric, figure.known(), figure);
        return figure;
    }

    private static void put(Facts.Builder facts, String metric, Range level, Figure of) {
        facts.put(metric, Fact.number(level), of.object(), "sound power of " + of.object());
    }

    private static @Nullable Double number(Facts facts, String metric) {
        return facts.get(metric) instanceof Fact.Num(Range range) ? range.value() : null;
    }
}
