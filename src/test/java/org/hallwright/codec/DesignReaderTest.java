package org.hallwright.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.design.Design;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A design file that is wrong")
final class DesignReaderTest {

    private static final byte[] WHOLE = DesignWriter.write(Templates.PARIS_MINISTRY.create(Library.catalog()));

    private static List<Problem> refused(String json) {
        Outcome<Design> outcome = DesignReader.read(json.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(Outcome.Failed.class, outcome).problems();
    }

    private static String whole() {
        return new String(WHOLE, StandardCharsets.UTF_8);
    }

    private static Set<String> codesAt(List<Problem> problems) {
        Set<String> all = new TreeSet<>();
        problems.forEach(p -> all.add(p.code() + " " + p.place()));
        return all;
    }

    @Test
    void isNotJson() {
        assertEquals("codec.not-json", refused("hello").getFirst().code());
        assertEquals("codec.truncated", refused("").getFirst().code());
        assertEquals(
                "codec.truncated",
                refused(whole().substring(0, WHOLE.length / 2)).getFirst().code());
    }

    @Test
    void isOfAnotherOrNewerSchema() {
        assertEquals(
                "codec.newer-schema",
                refused(whole().replace("hallwright.design/1", "hallwright.design/2"))
                        .getFirst()
                        .code());
        assertEquals(
                "codec.not-this-schema",
                refused(whole().replace("hallwright.design/1", "netbox/4"))
                        .getFirst()
                        .code());
    }

    @Test
    @DisplayName("tells every problem at once, each with its pointer")
    void tellsEveryProblemAtOnce() {
        String json = whole().replaceFirst("\"widthMm\" : \\d+", "\"widthMm\" : -5")
                .replaceFirst("\"powerFactor\" : 0.95", "\"powerFactor\" : \"high\"")
                .replaceFirst("\"id\" : \"A02\"", "\"id\" : \"A01\"")
                .replaceFirst("\"facing\" : \"south\"", "\"facing\" : \"up\"")
                .replaceFirst("\"commissioning\" : \"2027-09-01\"", "\"commissioning\" : \"soon\"")
                .replaceFirst("\"name\" : \"Paris ministry room\"", "\"colour\" : \"red\"");
        Set<String> codes = codesAt(refused(json));
        assertTrue(codes.contains("codec.out-of-range /halls/0/widthMm"), codes.toString());
        assertTrue(codes.contains("codec.wrong-type /site/powerFactor"), codes.toString());
        assertTrue(codes.contains("codec.duplicate-id /halls/0/rows/0/racks/1/id"), codes.toString());
        assertTrue(codes.contains("codec.not-one-of /halls/0/rows/0/racks/0/facing"), codes.toString());
        assertTrue(codes.contains("codec.not-a-date /site/commissioning"), codes.toString());
        assertTrue(codes.contains("codec.unknown-field /colour"), codes.toString());
        assertTrue(codes.contains("codec.missing /name"), codes.toString());
    }

    @Test
    void hasANameTwiceOrIsTooDeep() {
        assertEquals(
                "codec.duplicate-key",
                refused("{\"schema\":\"a\",\"schema\":\"b\"}").getFirst().code());
        assertEquals("codec.limit", refused("[".repeat(5000)).getFirst().code());
    }

    @Test
    @DisplayName("is damaged anywhere: it is read or refused, never anything else")
    void survivesDamage() {
        Random random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = WHOLE.clone();
            int changes = 1 + random.nextInt(4);
            for (int k = 0; k < changes; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(96) + 32);
            }
            Outcome<Design> outcome = DesignReader.read(bytes);
            if (outcome instanceof Outcome.Failed<Design> failed) {
                refused++;
                for (Problem problem : failed.problems()) {
                    assertTrue(!Texts.of(problem, Locale.GERMAN).startsWith("codec."), problem.code());
                }
            }
        }
        assertTrue(refused > 500, "refused " + refused);
    }
}
