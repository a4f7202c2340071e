package org.hallwright.app.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hallwright.app.Assessor;
import org.hallwright.app.BaseDesign;
import org.hallwright.app.Library;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.quantity.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A sweep over many designs")
final class SweepTest {

    private static Packs packs;

    @TempDir
    Path folder = Path.of("");

    private SweepCases cases;

    @BeforeAll
    static void packs() {
        packs = Library.onBoard();
    }

    @BeforeEach
    void plan() throws IOException {
        cases = cases("""
                {"schema": "hallwright.sweep/1", "base": "paris-ministry", "axes": [
                  {"set": "site", "values": ["FR-PAR", "DE-FRA"]},
                  {"set": "/cooling/supplyAirC", "from": 22.1, "to": 22.4, "step": 0.1},
                  {"set": "assume.electricityPrice", "values": ["90USD/MWh"]}]}""");
    }

    private SweepCases cases(String plan) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), plan);
        return SweepCases.read(file, packs).orThrow();
    }

    private Path run(SweepPart part, int threads) {
        Path file = folder.resolve(part.index() + "-" + part.of() + ".jsonl");
        SweepRun.run(cases, part, file, threads).orThrow();
        return file;
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    @DisplayName("is the whole grid in the plan's order, decimals without dust, each design as by hand")
    void grid() {
        assertEquals(8, cases.plan().cases().size());
        assertEquals(
                List.of(22.1, 22.2, 22.3, 22.4),
                cases.plan().cases().subList(0, 4).stream()
                        .map(each -> Objects.requireNonNull(each.settings().get("/cooling/supplyAirC"))
                                .value())
                        .toList());
        Design seventh = cases.design(cases.plan().cases().get(6)).orThrow();
        assertEquals("DE-FRA", seventh.site().site());
        assertEquals("DE", seventh.site().region());
        assertEquals(22.3, seventh.cooling().supplyAirC());
        assertEquals(
                Unit.USD_PER_MWH.toSi(90),
                Objects.requireNonNull(seventh.assumptions().get("cost.electricityPrice")),
                1e-15);
        Design base = BaseDesign.read("paris-ministry", folder, packs).orThrow();
        assertEquals(base.halls(), seventh.halls());
    }

    @Test
    @DisplayName("gives the same bytes in however many parts, threads and orders it was run, and what validate says")
    void partitionFree() {
        SweepTable whole =
                SweepMerge.merge(cases, List.of(run(new SweepPart(1, 1), 1))).orThrow();
        Random random = new Random(7);
        for (int of : new int[] {2, 3, 11}) {
            List<Path> parts = new ArrayList<>();
            for (int i = 1; i <= of; i++) {
                parts.add(run(new SweepPart(i, of), 1 + random.nextInt(3)));
            }
            Collections.shuffle(parts, random);
            SweepTable merged = SweepMerge.merge(cases, parts).orThrow();
            assertEquals(whole.csv(), merged.csv());
            assertEquals(whole.json(), merged.json());
            assertArrayEquals(whole.xlsx(), merged.xlsx());
        }
        Design last = cases.design(cases.plan().cases().getLast()).orThrow();
        var figures = new Assessor(packs).review(last, null).assessment().figures();
        whole.lines().getLast().figures().forEach((id, value) -> {
            var figure = Objects.requireNonNull(figures.get(id));
            assertEquals(figure.unit().fromSi(figure.si()), value.value(), id);
        });
        assertTrue(whole.csv().lines().count() == 9 && whole.csv().contains("pueAnnual"), whole.csv());
    }

    @Test
    @DisplayName("that was killed in the middle of a line goes on where it stopped")
    void resumes() throws IOException {
        SweepPart all = new SweepPart(1, 1);
        Path file = run(all, 2);
        byte[] whole = Files.readAllBytes(file);
        String table = SweepMerge.merge(cases, List.of(file)).orThrow().csv();
        Random random = new Random(3);
        for (int k = 0; k < 4; k++) {
            int cut = random.nextInt(whole.length);
            Files.write(file, Arrays.copyOf(whole, cut));
            long kept = new String(whole, 0, cut, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            SweepRun.Done done = SweepRun.run(cases, all, file, 2).orThrow();
            assertEquals(new SweepRun.Done((int) (8 - kept), (int) kept), done);
            assertEquals(table, SweepMerge.merge(cases, List.of(file)).orThrow().csv());
        }
    }

    @Test
    @DisplayName("is refused whole where a case is missing, stands twice differently, or is of another plan or version")
    void refusesToMerge() throws IOException {
        Path first = run(new SweepPart(1, 2), 1);
        Path second = run(new SweepPart(2, 2), 1);
        assertEquals(List.of("sweep.missing"), codes(SweepMerge.merge(cases, List.of(first))));
        Outcome<SweepTable> twice = SweepMerge.merge(cases, List.of(first, second, first));
        assertTrue(twice.isOk() && codes(twice).getFirst().equals("sweep.same-twice"));
        Path other = folder.resolve("other.jsonl");
        String text = Files.readString(first);
        Files.writeString(other, text.replaceFirst("\"value\":[0-9.]+", "\"value\":0.5"));
        assertEquals(
                "sweep.twice",
                SweepMerge.merge(cases, List.of(first, second, other)).problems().stream()
                        .filter(p -> !p.code().equals("sweep.same-twice"))
                        .findFirst()
                        .orElseThrow()
                        .code());
        Files.writeString(other, text.replace("\"engine\":\"", "\"engine\":\"9."));
        assertTrue(codes(SweepMerge.merge(cases, List.of(second, other))).contains("sweep.other-versions"));
        Files.writeString(other, text.replaceFirst("\"hash\":\"....", "\"hash\":\"0000"));
        assertEquals(List.of("sweep.other-plan"), codes(SweepMerge.merge(cases, List.of(second, other))));
        assertEquals(List.of("sweep.other-plan"), codes(SweepRun.run(cases, new SweepPart(1, 2), other, 1)));
        Files.writeString(other, text + "not ours\n");
        assertEquals(
                "other.jsonl:5",
                SweepMerge.merge(cases, List.of(second, other))
                        .problems()
                        .getFirst()
                        .place());
        assertEquals(
                List.of("sweep.other-part"),
                codes(SweepRun.run(cases, new SweepPart(2, 2), first, 1)).stream()
                        .distinct()
                        .toList());
    }

    @Test
    @DisplayName("finds its part in what was asked or in its job array")
    void parts() {
        assertEquals(new SweepPart(3, 16), SweepPart.of("3/16", Map.of()).orThrow());
        assertEquals(new SweepPart(1, 1), SweepPart.of(null, Map.of()).orThrow());
        Map<String, String> array = Map.of(
                "SLURM_ARRAY_TASK_ID", "30",
                "SLURM_ARRAY_TASK_MIN", "10",
                "SLURM_ARRAY_TASK_STEP", "10",
                "SLURM_ARRAY_TASK_COUNT", "5");
        assertEquals(new SweepPart(3, 5), SweepPart.of(null, array).orThrow());
        assertEquals(new SweepPart(1, 2), SweepPart.of("1/2", array).orThrow());
        for (String bad : List.of("0/3", "4/3", "1", "-1/2", "1/0", "a/b")) {
            assertEquals(List.of("sweep.bad-part"), codes(SweepPart.of(bad, Map.of())), bad);
        }
        assertEquals(List.of("sweep.bad-part"), codes(SweepPart.of(null, Map.of("SLURM_ARRAY_TASK_ID", "3"))));
    }

    @Test
    @DisplayName("names every setting that cannot be made with its place in the plan")
    void badSettings() throws IOException {
        SweepCases bad = cases("""
                {"schema": "hallwright.sweep/1", "base": "paris-ministry", "cases": [
                  {"site": "XX-1"}, {"/cooling/supplyAirC": "hot"}, {"/nothing/here": 1}, {"speed": 1},
                  {"rack": "no-rack"}, {"assume.electricityPrice": "cheap"}, {"/halls/99/widthMm": 5},
                  {"/site/surprise": true}, {"base": "nowhere"}]}""");
        List<String> places = bad.problems().stream().map(Problem::place).toList();
        assertEquals(
                List.of(
                        "/cases/0/site",
                        "/cases/1/~1cooling~1supplyAirC",
                        "/cases/2/~1nothing~1here",
                        "/cases/3/speed",
                        "/cases/4/rack",
                        "/cases/5/assume.electricityPrice",
                        "/cases/6/~1halls~199~1widthMm",
                        "/cases/7/~1site~1surprise",
                        ""),
                places);
        Path file = folder.resolve("bad.jsonl");
        assertEquals(
                9, SweepRun.run(bad, new SweepPart(1, 1), file, 2).problems().size());
        Path both = Files.writeString(
                folder.resolve("both.json"), "{\"schema\": \"hallwright.sweep/1\", \"axes\": [], \"cases\": []}");
        assertEquals(List.of("codec.sweep-axes-or-cases"), codes(SweepCases.read(both, packs)));
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                "base,site,/cooling/supplyAirC\nparis-ministry,DE-FRA,23\nparis-ministry,XX,\n");
        SweepCases rows = SweepCases.read(list, packs).orThrow();
        assertEquals(
                23,
                rows.design(rows.plan().cases().getFirst()).orThrow().cooling().supplyAirC());
        assertEquals("line 3, site", rows.problems().getFirst().place());
    }
}
