package org.hallwright.exchange.netbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.exchange.SourceFiles.SourceFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files written as people write them: each with all that a review has to say of it beyond what is plainly taken. */
@DisplayName("NetBox types of all sorts")
final class TypesOfStrangersTest {

    /** What nearly every file leaves out; said in each review and not repeated in each expectation. */
    private static final Set<String> USUAL = Set.of(
            "depth:not-in-format",
            "weight:mass-not-stated",
            "max_weight:mass-not-stated",
            "airflow:airflow-not-stated",
            "nameplate_power:power-not-stated",
            "outer_width:dimension-not-stated",
            "outer_height:dimension-not-stated",
            "outer_depth:dimension-not-stated",
            "mounting_depth:dimension-not-stated",
            "starting_unit:rack-starting-unit-default",
            "half-depth",
            "module");

    private static final Packs PACKS = Library.load();

    private record Sample(String place, List<String> expected, String yaml) {}

    private static List<Sample> samples() throws IOException {
        String all;
        try (InputStream in = TypesOfStrangersTest.class.getResourceAsStream("types-of-strangers.txt")) {
            all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Sample> samples = new ArrayList<>();
        for (String part : all.split("(?m)^=== ")) {
            if (!part.isBlank()) {
                List<String> lines = part.lines().toList();
                List<String> expected =
                        lines.stream().filter(line -> line.startsWith("> ")).toList();
                String yaml = String.join("\n", lines.subList(1 + expected.size(), lines.size())) + "\n";
                samples.add(new Sample(lines.getFirst(), expected, yaml));
            }
        }
        return samples;
    }

    private static NetBoxImport.Result review(Sample sample) {
        return NetBoxImport.review(new SourceFile(sample.place(), sample.yaml().getBytes(StandardCharsets.UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> reviewed() throws IOException {
        List<Sample> samples = samples();
        assertTrue(samples.size() > 80, "samples: " + samples.size());
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.place(), () -> check(sample)));
    }

    private static void check(Sample sample) {
        NetBoxImport.Result result = review(sample);
        List<String> said = new ArrayList<>();
        result.types().forEach(type -> said.add(told(type)));
        result.refused().forEach(problem -> said.add("> refused " + problem.code()));
        assertEquals(String.join("\n", sample.expected()), String.join("\n", said), sample.place());
        for (TypeReview type : result.types()) {
            List<String> names = type.fields().stream().map(ReviewedField::name).toList();
            assertEquals(names.size(), Set.copyOf(names).size(), "a field is reviewed twice: " + names);
        }
    }

    private static String told(TypeReview type) {
        List<String> parts = new ArrayList<>(List.of(">", type.kind().word()));
        for (ReviewedField field : type.fields()) {
            Problem reason = field.reason();
            String why = reason == null ? "" : ":" + brief(reason);
            boolean plain = field.state() == FieldState.TAKEN && !field.name().equals(PowerReview.NAMEPLATE);
            if (!plain && field.state() != FieldState.NOT_USED && !USUAL.contains(field.name() + why)) {
                String suggestion = field.suggestion() instanceof Double d ? ":" + plain(d) : "";
                parts.add(field.name() + ":" + field.state().word() + why + suggestion);
            }
            if (field.state() == FieldState.SUSPICIOUS || field.state() == FieldState.MISSING) {
                assertNull(field.value(), field.name());
            }
        }
        for (Problem remark : type.remarks()) {
            if (!USUAL.contains(brief(remark))) {
                parts.add("!" + brief(remark));
            }
        }
        return String.join(" ", parts);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }

    private static String brief(Problem problem) {
        return problem.code().replace("netbox.", "");
    }

    @Test
    @DisplayName("all together: each ends in the plan or is named as left out, and the second import changes nothing")
    void planned() throws IOException {
        List<TypeReview> types = new ArrayList<>();
        for (Sample sample : samples()) {
            types.addAll(review(sample).types());
        }
        Design empty = Templates.values()[0].create(PACKS.catalog());
        ImportPlan plan = NetBoxPlan.of(types, empty, PACKS.catalog(), Map.of());
        long leftOut = plan.problems().stream()
                .filter(p -> Set.of("netbox.no-height-no-type", "netbox.no-name-no-type", "netbox.twin-left-out")
                        .contains(p.code()))
                .count();
        long inside = types.stream().filter(TypesOfStrangersTest::isInside).count();
        assertEquals(types.size(), plan.added() + leftOut + inside);
        Design with = ((Outcome.Ok<Design>) plan.applyTo(empty)).value();
        assertEquals(
                plan.added(),
                with.equipment().racks().size() + with.equipment().devices().size());
        ImportPlan again = NetBoxPlan.of(types, with, PACKS.catalog(), Map.of());
        assertEquals(List.of(), again.edits());
        assertEquals(plan.added(), again.unchanged());
    }

    /** What a plan counts with the device it sits in. */
    private static boolean isInside(TypeReview type) {
        ReviewedField role = type.field("subdevice_role");
        return type.kind() == NetBoxKind.MODULE || role != null && "child".equals(role.value());
    }
}
