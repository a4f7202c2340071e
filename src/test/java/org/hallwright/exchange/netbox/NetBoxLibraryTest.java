package org.hallwright.exchange.netbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Severity;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ReviewedField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The importer against 398 real files of the library, with what each of them states. */
@DisplayName("The NetBox library")
final class NetBoxLibraryTest {

    private static final Path LIBRARY = Path.of("../shared/data/netbox-devicetypes");

    private static NetBoxImport.Result result;
    private static Map<String, TypeReview> byPlace;

    @BeforeAll
    static void review() {
        assumeTrue(Files.isDirectory(LIBRARY), "the sample of the library is not beside this checkout");
        result = NetBoxImport.review(List.of(LIBRARY));
        byPlace = new TreeMap<>();
        result.types().forEach(type -> byPlace.put(type.place(), type));
    }

    @Test
    @DisplayName("is read whole: each file reviewed or named")
    void nothingIsDropped() {
        assertEquals(398, result.types().size());
        assertEquals(398, byPlace.size());
        List<String> left =
                result.refused().stream().map(problem -> problem.place()).toList();
        assertEquals(List.of("MANIFEST.tsv", "README.md"), left);
        assertTrue(result.refused().stream().allMatch(problem -> problem.severity() == Severity.INFO));
    }

    @Test
    @DisplayName("says what its manifest says it says")
    void agreesWithTheManifest() throws IOException {
        List<String> rows = Files.readAllLines(LIBRARY.resolve("MANIFEST.tsv"));
        assertAll(rows.stream().skip(1).map(row -> () -> {
            String[] cell = row.split("\t", -1);
            TypeReview type = byPlace.get(cell[0]);
            assertNotNull(type, cell[0]);
            assertEquals(cell[1], type.kind().word(), cell[0]);
            assertEquals(cell[2], type.manufacturer(), cell[0]);
            assertEquals(cell[3], type.model(), cell[0]);
            same(cell[4], type.stated().uHeight(), cell[0] + " u_height");
            if (!cell[5].isEmpty()) {
                assertEquals(cell[5], String.valueOf(type.stated().isFullDepth()), cell[0]);
            }
            same(cell[6], type.stated().weightKg(), cell[0] + " weight");
            if (type.kind() != NetBoxKind.RACK) {
                same(cell[7], (double) type.stated().powerPorts(), cell[0] + " power ports");
            }
            same(cell[8], type.stated().sumMaximumDrawW(), cell[0] + " sum of draws");
            same(cell[9], type.stated().largestPortDrawW(), cell[0] + " largest draw");
        }));
    }

    private static void same(String expected, @Nullable Double actual, String what) {
        if (expected.isEmpty()) {
            assertNull(actual, what);
        } else {
            assertNotNull(actual, what);
            double value = Double.parseDouble(expected);
            // The manifest rounds masses to a gram.
            assertEquals(value, actual, 6e-4 * Math.max(1, Math.abs(value)), what);
        }
    }

    @Test
    @DisplayName("never has two rated inputs summed unasked")
    void equalInputsAreAQuestion() {
        int asked = 0;
        for (TypeReview type : result.types()) {
            ReviewedField power = type.field(PowerReview.NAMEPLATE);
            if (type.kind() == NetBoxKind.DEVICE && type.stated().powerPorts() > 1 && power != null) {
                assertNull(power.value(), type.place());
            }
            asked += type.questions().isEmpty() ? 0 : 1;
        }
        assertTrue(asked > 20, "asked of " + asked);
    }

    @Test
    @DisplayName("never makes an unknown power or mass zero")
    void unknownIsNotZero() {
        for (TypeReview type : result.types()) {
            for (String name : List.of(PowerReview.NAMEPLATE, "weight", "max_weight")) {
                ReviewedField field = type.field(name);
                assertFalse(field != null && Double.valueOf(0).equals(field.value()), type.place() + " " + name);
            }
        }
    }

    @Test
    @DisplayName("DGX A100: two inputs of 1,071 W are doubted, the comment's 6.5 kW is offered")
    void dgxA100() {
        TypeReview type = type("device-types/Nvidia/DGC-A100.yaml");
        assertTrue(
                codes(type).contains("netbox.draw-low-for-accelerators"),
                codes(type).toString());
        assertTrue(codes(type).contains("netbox.prose-says-more"));
        assertTrue(type.questions().stream()
                .flatMap(question -> question.answers().stream())
                .anyMatch(answer -> answer.value() == 6500));
    }

    @Test
    @DisplayName("MI300X server: six inputs and eight supply bays; 18 kW is offered, not applied")
    void mi300x() {
        TypeReview type = type("device-types/Supermicro/AS-8125GS-TNMR2.yml");
        assertEquals(18_000.0, type.stated().sumMaximumDrawW());
        assertEquals(FieldState.SUSPICIOUS, state(type, PowerReview.NAMEPLATE));
        assertTrue(
                codes(type).contains("netbox.more-bays-than-inputs"),
                codes(type).toString());
        List<Double> answers = type.questions().getFirst().answers().stream()
                .map(answer -> answer.value())
                .toList();
        assertEquals(List.of(18_000.0, 15_000.0, 9_000.0, 3_000.0), answers);
    }

    @Test
    @DisplayName("GB300 tray: fed by the rack, power unknown and not 0 W")
    void gb300Tray() {
        ReviewedField power = field("device-types/Supermicro/ARS-121GL-NB3-LCC-R1.yaml", PowerReview.NAMEPLATE);
        assertEquals(FieldState.MISSING, power.state());
        assertNull(power.value());
        assertNull(power.suggestion());
        assertEquals(
                "netbox.fed-by-rack",
                power.reason() == null ? null : power.reason().code());
        assertEquals(
                32.0,
                field("device-types/Supermicro/ARS-121GL-NB3-LCC-R1.yaml", "weight")
                        .value());
    }

    @Test
    @DisplayName("CDU: full depth by default with a warning; 250 kW of cooling offered from the prose")
    void cdu() {
        String place = "device-types/Supermicro/LCS-SCDU-250L4001.yml";
        ReviewedField depth = field(place, "is_full_depth");
        assertEquals(FieldState.DEFAULTED, depth.state());
        assertEquals(true, depth.value());
        assertEquals(250_000.0, field(place, "cooling_capacity").suggestion());
        assertEquals(810.0, field(place, "depth").suggestion());
        assertNull(field(place, PowerReview.NAMEPLATE).value());
    }

    @Test
    @DisplayName("AR3100: 190 mm of mounting depth is not believed; the described sizes are offered, none applied")
    void ar3100() {
        String place = "rack-types/APC/AR3100.yaml";
        ReviewedField depth = field(place, "mounting_depth");
        assertEquals(FieldState.SUSPICIOUS, depth.state());
        assertNull(depth.value());
        assertEquals(1070.0, depth.suggestion());
        ReviewedField width = field(place, "outer_width");
        assertEquals(FieldState.MISSING, width.state());
        assertEquals(600.0, width.suggestion());
    }

    @Test
    @DisplayName("Masses in pounds, ounces and grams become kilograms and say so")
    void masses() {
        for (TypeReview type : result.types()) {
            ReviewedField weight = type.field("weight");
            if (weight != null && weight.state() == FieldState.CONVERTED) {
                assertEquals("kg", weight.unit());
                assertNotNull(weight.reason());
            }
        }
        same("3.742", type("device-types/APC/AP4433A.yaml").stated().weightKg(), "8.25 lb");
    }

    @Test
    @DisplayName("Modules stay modules, children sit in parents, half and zero units are named")
    void oddSizes() throws IOException {
        for (String row : Files.readAllLines(LIBRARY.resolve("MANIFEST.tsv"))) {
            String[] cell = row.split("\t", -1);
            List<String> traits = List.of(cell[10].split(","));
            TypeReview type = byPlace.get(cell[0]);
            if (type == null) {
                continue;
            }
            expect(type, "netbox.module", cell[1].equals("module"));
            expect(type, "netbox.half-u", traits.contains("half-U"));
            expect(type, "netbox.child", traits.contains("child"));
            expect(type, "netbox.parent", traits.contains("parent"));
        }
    }

    private static void expect(TypeReview type, String code, boolean expected) {
        assertEquals(expected, codes(type).contains(code), type.place() + " " + code);
    }

    @Test
    @DisplayName("reviewed twice gives the same report, byte for byte, in each language without a missing text")
    void sameAgain() {
        NetBoxImport.Result again = NetBoxImport.review(List.of(LIBRARY));
        for (Locale locale : List.of(Locale.ROOT, Locale.GERMAN, Locale.FRENCH)) {
            String json = new NetBoxReport(result, locale).json();
            assertEquals(json, new NetBoxReport(again, locale).json());
            assertFalse(json.contains("\"message\" : \"netbox."), "a text is missing");
            assertFalse(new NetBoxReport(result, locale).text().contains("{0"));
        }
    }

    private static TypeReview type(String place) {
        TypeReview type = byPlace.get(place);
        assertNotNull(type, place);
        return type;
    }

    private static ReviewedField field(String place, String name) {
        ReviewedField field = type(place).field(name);
        assertNotNull(field, place + " has no " + name);
        return field;
    }

    private static @Nullable FieldState state(TypeReview type, String name) {
        ReviewedField field = type.field(name);
        return field == null ? null : field.state();
    }

    private static List<String> codes(TypeReview type) {
        return java.util.stream.Stream.concat(
                        type.remarks().stream().map(problem -> problem.code()),
                        type.fields().stream()
                                .map(ReviewedField::reason)
                                .filter(java.util.Objects::nonNull)
                                .map(problem -> problem.code()))
                .toList();
    }
}
