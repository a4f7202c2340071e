package org.hallwright.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report.
 *
 * @param sections which of the sections; usually those of the audience
 * @param marking printed on every page; empty for none
 * @param author who answers for it; may be empty
 * @param date the day it speaks of; null for that of the data it rests on
 */
public record ReportOptions(
        Audience audience,
        Set<Section> sections,
        Locale locale,
        String marking,
        String author,
        @Nullable LocalDate date) {

    /** A marking is one line on a page and part of a file's name. */
    public static final int LONGEST_MARKING = 60;

    public ReportOptions {
        EnumSet<Section> copy = EnumSet.noneOf(Section.class);
        copy.addAll(sections);
        sections = Collections.unmodifiableSet(copy);
        marking = oneLine(marking);
        author = oneLine(author);
        if (marking.length() > LONGEST_MARKING) {
            throw new IllegalArgumentException(
                    "a marking must have at most " + LONGEST_MARKING + " characters, not " + marking.length());
        }
    }

    public static ReportOptions of(Audience audience, Locale locale) {
        return new ReportOptions(audience, audience.sections(), locale, "", "", null);
    }

    public ReportOptions withMarking(String newMarking) {
        return new ReportOptions(audience, sections, locale, newMarking, author, date);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
