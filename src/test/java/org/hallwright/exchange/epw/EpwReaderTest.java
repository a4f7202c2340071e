package org.hallwright.exchange.epw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.engine.climate.WeatherYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EpwReaderTest {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static List<String> good() {
        List<String> lines = new ArrayList<>(List.of(
                "LOCATION,Testville,XX,NOR,TMYx,012345,59.9,10.6,1.0,17.0",
                "DESIGN CONDITIONS,0",
                "TYPICAL/EXTREME PERIODS,0",
                "GROUND TEMPERATURES,0",
                "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
                "COMMENTS 1,none",
                "COMMENTS 2,none",
                "DATA PERIODS,1,1,Data,Sunday,1/1,12/31"));
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= DAYS[month - 1]; day++) {
                for (int hour = 1; hour <= 24; hour++) {
                    lines.add(row(month, day, hour, "7.5"));
                }
            }
        }
        return lines;
    }

    private static String row(int month, int day, int hour, String dryBulb) {
        return "2005," + month + "," + day + "," + hour + ",0,?9," + dryBulb + ",3.0,73,101300" + ",0".repeat(25);
    }

    private static Outcome<EpwFile> read(List<String> lines) {
        return EpwReader.read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8), "test.epw");
    }

    private static Problem first(List<String> lines) {
        Outcome<EpwFile> outcome = read(lines);
        assertInstanceOf(Outcome.Failed.class, outcome);
        Problem problem = outcome.problems().getFirst();
        assertTrue(Texts.of(problem, Locale.ENGLISH).length() > 20);
        return problem;
    }

    @Test
    @DisplayName("a sound file gives its place and 8,760 hours")
    void sound() {
        EpwFile file = read(good()).orThrow();
        assertEquals("Testville", file.city());
        assertEquals(17, file.elevationM());
        assertEquals(7.5, file.weather().dryBulbC(4000));
        assertEquals(101_300, file.weather().pressurePa(), 1e-6);
    }

    @Test
    @DisplayName("wrong column count names the line and how many there are")
    void columns() {
        List<String> lines = good();
        lines.set(100, lines.get(100) + ",1");
        lines.set(200, "2005,1,1");
        Problem problem = first(lines);
        assertEquals(EpwMessage.COLUMN_COUNT, problem.message());
        assertEquals("test.epw:101", problem.place());
        assertEquals(List.of(36, 35, 2), problem.arguments());
    }

    @Test
    @DisplayName("missing and doubled hours are named by date")
    void hours() {
        List<String> lines = good();
        lines.subList(8 + 48, 8 + 60).clear();
        Problem problem = first(lines);
        assertEquals(EpwMessage.HOURS_MISSING, problem.message());
        assertEquals(List.of(12, 1, 3, 1, 1), problem.arguments());
        lines = good();
        lines.add(8 + 10, lines.get(8 + 9));
        assertEquals(EpwMessage.HOURS_TWICE, first(lines).message());
    }

    @Test
    @DisplayName("a leap day is left out and told")
    void leapDay() {
        List<String> lines = good();
        for (int hour = 1; hour <= 24; hour++) {
            lines.add(8 + 59 * 24 + hour - 1, row(2, 29, hour, "20.0"));
        }
        Outcome<EpwFile> outcome = read(lines);
        assertTrue(outcome.isOk());
        assertEquals(EpwMessage.LEAP_DAY, outcome.problems().getFirst().message());
        assertEquals(7.5, outcome.orThrow().weather().dryBulbPercentileC(1));
    }

    @Test
    @DisplayName("decimal commas and semicolons are recognised")
    void commas() {
        List<String> lines = good();
        for (int i = 8; i < lines.size(); i++) {
            lines.set(i, lines.get(i).replace(',', ';').replace('.', ','));
        }
        assertEquals(EpwMessage.DECIMAL_COMMA, first(lines).message());
    }

    @Test
    @DisplayName("a file cut off in its data or its header says so")
    void truncated() {
        List<String> lines = good();
        List<String> cut = new ArrayList<>(lines.subList(0, 5000));
        cut.set(4999, cut.get(4999).substring(0, 30));
        assertEquals(EpwMessage.TRUNCATED, first(cut).message());
        assertEquals(EpwMessage.TRUNCATED, first(lines.subList(0, 4000)).message());
        assertEquals(EpwMessage.TRUNCATED_HEADER, first(lines.subList(0, 4)).message());
        assertEquals(EpwMessage.NOT_EPW, first(List.of("hello")).message());
    }

    @Test
    @DisplayName("short gaps are filled with a warning, long ones refused; words for numbers are refused")
    void gaps() {
        List<String> lines = good();
        for (int i = 0; i < 4; i++) {
            lines.set(500 + i, lines.get(500 + i).replace(",7.5,", ",99.9,"));
        }
        Outcome<EpwFile> outcome = read(lines);
        assertTrue(outcome.isOk());
        assertEquals(EpwMessage.GAP_FILLED, outcome.problems().getFirst().message());
        assertEquals(7.5, outcome.orThrow().weather().dryBulbC(493), 1e-9);
        for (int i = 0; i < 30; i++) {
            lines.set(900 + i, lines.get(900 + i).replace(",7.5,", ",99.9,"));
        }
        assertEquals(EpwMessage.GAP_TOO_LONG, read(lines).problems().getFirst().message());
        lines = good();
        lines.set(700, lines.get(700).replace(",7.5,", ",warm,"));
        assertEquals(EpwMessage.NOT_A_NUMBER, first(lines).message());
        lines.set(700, lines.get(701).replace(",7.5,", ",75.5,"));
        assertEquals(WeatherYear.HOURS + 8, lines.size());
        assertEquals(EpwMessage.OUT_OF_RANGE, read(lines).problems().getFirst().message());
    }
}
