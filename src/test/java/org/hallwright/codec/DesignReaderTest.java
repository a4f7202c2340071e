package org.hallwright.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.design.Design;
import org.hallwright.design.EnergyBand;
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

    private static String withMoney(String money) {
        return whole().replace("\"halls\" : [", "\"money\" : " + money + ", \"halls\" : [");
    }

    private static Design read(String json) {
        return DesignReader.read(json.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    @Test
    @DisplayName("a tariff, a currency and a price year come back as they were written")
    void money() {
        String json = withMoney("""
                {"currency": "KRW", "unitsPerUsd": {"KRW": 1400}, "priceYear": 2030, "tariff": {
                 "name": "industrial", "currency": "KRW", "bands": [
                  {"name": "summer peak", "pricePerKwh": 155, "months": [8, 6, 7], "days": [1, 2, 3, 4, 5], "hours": [11, 13]},
                  {"name": "winter", "pricePerKwh": 103.1, "months": [11, 12, 1, 2]}],
                 "demand": [{"name": "network", "pricePerKwMonth": 6490, "minimumShare": 0.3, "bands": ["summer peak"]}],
                 "fixedPerMonth": 100}}""");
        Design design = read(json);
        assertEquals(design, DesignReader.read(DesignWriter.write(design)).orThrow());
        assertEquals("KRW", design.money().currency());
        assertEquals(2, Objects.requireNonNull(design.money().tariff()).bands().size());
        assertEquals(
                24,
                Objects.requireNonNull(design.money().tariff())
                        .bands()
                        .get(1)
                        .hours()
                        .size());
        assertTrue(new String(DesignWriter.write(design), StandardCharsets.UTF_8).contains("summer peak"));
    }

    @Test
    @DisplayName("each wrong part of a tariff is named at its place")
    void wrongMoney() {
        assertEquals(
                Set.of(
                        "codec.out-of-range /money/priceYear",
                        "codec.out-of-range /money/unitsPerUsd/EUR",
                        "codec.out-of-range /money/tariff/bands/0/hours",
                        "codec.refused /money/tariff/bands/0",
                        "codec.missing /money/tariff/bands/1/pricePerKwh",
                        "codec.out-of-range /money/tariff/demand/0/minimumShare",
                        "codec.unknown-field /money/tariff/demand/0/per"),
                codesAt(refused(withMoney("""
                        {"priceYear": 1066, "unitsPerUsd": {"EUR": -1}, "tariff": {"name": "t", "bands": [
                         {"name": "a", "pricePerKwh": 0.1, "hours": [24]}, {"name": "b", "days": [1]}],
                         "demand": [{"name": "d", "pricePerKwMonth": 1, "minimumShare": 2, "per": "day"}]}}"""))));
        assertEquals(Set.of("codec.refused /money/tariff"), codesAt(refused(withMoney("""
                        {"tariff": {"name": "t", "bands": [
                         {"name": "a", "pricePerKwh": 0.1, "hours": [7, 8]}, {"name": "b", "pricePerKwh": 0.2, "hours": [8]}]}}"""))));
    }

    @Test
    @DisplayName("a file from before there were tariffs keeps its peak price, as a tariff")
    void formerPeak() {
        Design design = read(whole().replaceFirst(
                        "\"assumptions\" : \\{\\s*}",
                        "\"assumptions\": {\"cost.peakPrice\": 1e-7, \"cost.peakFrom\": 32400, \"cost.peakLastMonth\": 2,"
                                + " \"cost.peakFirstMonth\": 11, \"cost.electricityPrice\": 5e-8}"));
        assertEquals(Set.of("cost.electricityPrice"), design.assumptions().keySet());
        EnergyBand peak =
                Objects.requireNonNull(design.money().tariff()).bands().getFirst();
        assertEquals(0.36, peak.pricePerKwh(), 1e-12);
        assertEquals(EnergyBand.months(Month.NOVEMBER, Month.FEBRUARY), peak.months());
        assertEquals(EnergyBand.WEEKDAYS, peak.days());
        assertEquals(EnergyBand.hours(9, 20), peak.hours());
        assertEquals(design, DesignReader.read(DesignWriter.write(design)).orThrow());
    }
}
