package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Problem;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A plant that cannot be is named at its object, and the rest of the design is still assessed")
final class BadPlantTest {

    private static final String RACK = "\"feeds\" : [ \"bus-A-1A\", \"bus-A-1B\" ]";

    private static Packs packs;
    private static String room;
    private static Set<String> usual;

    @BeforeAll
    static void load() {
        packs = Library.load();
        room = new String(DesignWriter.write(Templates.PARIS_MINISTRY.create(packs.catalog())), StandardCharsets.UTF_8);
        usual = new TreeSet<>(problems(assess(room)).keySet());
    }

    /** What is written over what in the file of a sound room, the problem it makes, and the object it is named at. */
    static Stream<Arguments> plants() {
        return Stream.of(
                Arguments.of(
                        "a loop in the chain",
                        "\"links\" : [ {",
                        "\"links\" : [ {\"from\":\"bus-A-1A\",\"to\":\"tx-A\"}, {",
                        "power.loop",
                        "tx-A"),
                Arguments.of(
                        "no path to the grid",
                        "\"from\" : \"utility-A\",\n      \"to\" : \"tx-A\"",
                        "\"from\":\"gen-A\",\"to\":\"switchgear-A\"",
                        "power.no-path-to-grid",
                        "tx-A"),
                Arguments.of("a rack without a feed", RACK, "\"feeds\":[]", "power.rack-without-feed", "A01"),
                Arguments.of(
                        "a voltage that does not fit",
                        "\"equipment\" : \"bus-riser-2500\"",
                        "\"kind\":\"pdu\",\"equipment\":\"pdu-75\"",
                        "power.voltage-mismatch",
                        "bus-A-1A"),
                Arguments.of(
                        "a rating a thousand times too small",
                        "\"equipment\" : \"ups-galaxy-vxl-1250\"",
                        "\"equipment\":\"ups-galaxy-vxl-1250\",\"ratedW\":100",
                        "power.overloaded",
                        "ups-A"),
                Arguments.of(
                        "a rating a thousand times too large",
                        "\"equipment\" : \"ups-galaxy-vxl-1250\"",
                        "\"equipment\":\"ups-galaxy-vxl-1250\",\"ratedW\":2e9",
                        "power.overloaded",
                        "tx-A"),
                Arguments.of(
                        "a UPS without a curve",
                        "\"equipment\" : \"ups-galaxy-vxl-1250\"",
                        "\"ratedW\":1e6",
                        "power.missing-curve",
                        "ups-A"),
                Arguments.of(
                        "a transformer as a UPS",
                        "\"equipment\" : \"ups-galaxy-vxl-1250\"",
                        "\"equipment\":\"tx-dry-2500\"",
                        "engine.wrong-equipment",
                        "ups-A"),
                Arguments.of(
                        "loops in a ring",
                        "\"supplyC\" : 18,",
                        "\"supplyC\":18,\"rejectsTo\":\"air\",",
                        "engine.loops-in-a-ring",
                        "air"),
                Arguments.of(
                        "a fan wall as a chiller",
                        "\"equipment\" : \"ac-fc-screw-1200\"",
                        "\"equipment\":\"fanwall-350\"",
                        "engine.wrong-equipment",
                        "chiller"),
                Arguments.of(
                        "a loop without a heat sink",
                        "\"kind\" : \"chiller-air-cooled\",\n      \"equipment\" : \"ac-fc-screw-1200\"",
                        "\"kind\":\"crah\",\"equipment\":\"crah-200\"",
                        "engine.no-heat-sink",
                        "air"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void isNamed(String name, String over, String with, String code, String object) {
        int at = room.indexOf(over);
        assertTrue(at >= 0, () -> "the room's file has no " + over + "\n" + room);
        // The kind of the element stands before its equipment: where the replacement states another, the old one goes.
        String before = room.substring(0, at);
        if (with.startsWith("\"kind\"") && !over.startsWith("\"kind\"")) {
            int kind = before.lastIndexOf("\"kind\"");
            before = before.substring(0, kind) + before.substring(before.indexOf(',', kind) + 1);
        }
        Assessment assessment = assess(before + with + room.substring(at + over.length()));
        Map<String, Set<String>> found = problems(assessment);
        assertTrue(found.getOrDefault(code, Set.of()).contains(object), () -> found.toString());
        assertFalse(usual.contains(code), code + " is a problem of the sound room");
        Figure it = assessment.figure("itDesignPower");
        assertNotNull(it);
        assertTrue(it.si() > 400e3, "the rest is still assessed");
        for (Figure figure : assessment.figures().values()) {
            if (figure.range() != null) {
                assertTrue(Double.isFinite(figure.si()), figure.id());
            }
        }
    }

    private static Assessment assess(String file) {
        return Engine.assess(
                DesignReader.read(file.getBytes(StandardCharsets.UTF_8)).orThrow(), packs, null);
    }

    /** Code and objects of each problem. */
    private static Map<String, Set<String>> problems(Assessment assessment) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Problem problem : assessment.problems()) {
            found.computeIfAbsent(problem.code(), code -> new TreeSet<>()).add(problem.place());
        }
        return found;
    }
}
