package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parts of the year, the week and the day")
final class CycleTest {

    @Test
    @DisplayName("are read from numbers, names and spans that go over the end")
    void read() {
        assertEquals(
                Optional.of(Set.of(6, 7, 8, 11)), Cycle.months(Locale.ENGLISH).read("6-8, Nov"));
        assertEquals(
                Optional.of(Set.of(11, 12, 1, 2)), Cycle.months(Locale.GERMAN).read("November–Februar"));
        assertEquals(
                Optional.of(Set.of(1, 2, 3, 4, 5)), Cycle.days(Locale.FRENCH).read("lun - ven"));
        assertEquals(Optional.of(Set.of(22, 23, 0, 1)), Cycle.hours().read("22-2"));
        assertEquals(Optional.of(Set.of(8, 9, 23)), Cycle.hours().read("8:00–10:00; 23-24"));
        assertEquals(24, Cycle.hours().read(" ").orElseThrow().size());
    }

    @Test
    @DisplayName("are refused where they mean nothing")
    void refuse() {
        for (String bad : List.of("13", "0", "May-", "-3", "1-2-3", "noon", "3,,4")) {
            assertEquals(Optional.empty(), Cycle.months(Locale.ENGLISH).read(bad), bad);
        }
        assertEquals(Optional.empty(), Cycle.hours().read("24"));
        assertEquals(Optional.empty(), Cycle.days(Locale.ENGLISH).read("8"));
    }

    @Test
    @DisplayName("come back as they were written, in every language")
    void thereAndBack() {
        SplittableRandom random = new SplittableRandom(5);
        for (Locale locale : Words.OFFERED) {
            for (Cycle cycle : List.of(Cycle.months(locale), Cycle.days(locale), Cycle.hours())) {
                Set<Integer> all = cycle.read("").orElseThrow();
                for (int i = 0; i < 60; i++) {
                    Set<Integer> some = new TreeSet<>();
                    all.stream().filter(each -> random.nextBoolean()).forEach(some::add);
                    if (!some.isEmpty()) {
                        assertEquals(Optional.of(some), cycle.read(cycle.text(some)), cycle.text(some));
                    }
                }
            }
        }
    }
}
