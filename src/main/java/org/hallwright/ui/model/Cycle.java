package org.hallwright.ui.model;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Months, days of the week or hours of the day as a planner types a part of them: "6–8, 11", "Mon–Fri", "22–6". Spans may
 * go over the turn of the year, the week or the day; nothing typed means all.
 */
public final class Cycle {

    /** Between the ends of a span; of the dashes planners type, this one is printed. */
    private static final String DASH = "–";

    private final int first;
    private final int count;
    private final boolean clock;
    private final List<List<String>> names;

    private Cycle(int first, int count, boolean clock, List<List<String>> names) {
        this.first = first;
        this.count = count;
        this.clock = clock;
        this.names = names;
    }

    /** Months by number, 1 to 12, or by name. */
    public static Cycle months(Locale locale) {
        return new Cycle(
                1,
                12,
                false,
                Arrays.stream(Month.values())
                        .map(m -> List.of(
                                m.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                                m.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                        .toList());
    }

    /** Days by number, 1 for Monday to 7, or by name. */
    public static Cycle days(Locale locale) {
        return new Cycle(
                1,
                7,
                false,
                Arrays.stream(DayOfWeek.values())
                        .map(d -> List.of(
                                d.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                                d.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                        .toList());
    }

    /** Hours from one time of the clock to another: "8–20" holds the hours that begin at 8:00 to 19:00. */
    public static Cycle hours() {
        return new Cycle(0, 24, true, List.of());
    }

    /** What was typed; empty where it cannot be read. */
    public Optional<Set<Integer>> read(String typed) {
        if (typed.isBlank()) {
            return Optional.of(all());
        }
        Set<Integer> chosen = new TreeSet<>();
        for (String part : typed.split("[,;]", -1)) {
            String[] ends = part.strip().split("\\s*[-–—]\\s*", -1);
            Optional<Integer> from = one(ends[0], false);
            Optional<Integer> to = ends.length == 2 ? one(ends[1], clock) : from;
            if (ends.length > 2 || from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            add(chosen, from.get(), clock && ends.length == 2 ? to.get() - 1 : to.get());
        }
        return Optional.of(chosen);
    }

    private void add(Set<Integer> chosen, int from, int last) {
        int steps = Math.floorMod(last - from, count);
        for (int i = 0; i <= steps; i++) {
            chosen.add(first + Math.floorMod(from - first + i, count));
        }
    }

    private Set<Integer> all() {
        Set<Integer> all = new TreeSet<>();
        add(all, first, first + count - 1);
        return all;
    }

    private Optional<Integer> one(String text, boolean end) {
        String bare = text.strip();
        if (bare.matches("\\d{1,2}(:00)?")) {
            int number = Integer.parseInt(bare.replace(":00", ""));
            int most = first + count - (end ? 0 : 1);
            return number >= first && number <= most ? Optional.of(number) : Optional.empty();
        }
        String key = plain(bare);
        for (int i = 0; key.length() >= 2 && i < names.size(); i++) {
            for (String name : names.get(i)) {
                if (plain(name).equals(key)) {
                    return Optional.of(first + i);
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** As it is typed, the shortest way; empty for all. */
    public String text(Set<Integer> chosen) {
        if (chosen.size() == count) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (int from : chosen) {
            if (!chosen.contains(before(from))) {
                int last = from;
                while (chosen.contains(after(last))) {
                    last = after(last);
                }
                parts.add(span(from, last));
            }
        }
        return String.join(", ", parts);
    }

    private String span(int from, int last) {
        if (clock) {
            return from + DASH + (last + 1);
        }
        return from == last ? name(from) : name(from) + DASH + name(last);
    }

    private int before(int value) {
        return first + Math.floorMod(value - first - 1, count);
    }

    private int after(int value) {
        return first + Math.floorMod(value - first + 1, count);
    }

    private String name(int value) {
        return names.get(value - first).getFirst();
    }
}
