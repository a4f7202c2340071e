package org.hallwright.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import org.hallwright.app.Assessor;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.ImportSession;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Sha256;
import org.hallwright.codec.throughput.ModelConfig;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.HallEdit;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Underlay;
import org.hallwright.design.Workload;
import org.hallwright.draw.Ink;
import org.hallwright.engine.Packs;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A planner's own equipment and underlay")
final class OwnPartsTest {

    private static final Packs PACKS = Library.load();

    private static Design template() {
        return Templates.values()[0].create(PACKS.catalog());
    }

    private static OwnRack cabinet(@Nullable Value power) {
        return new OwnRack(
                "storage-47u",
                "Storage 47U",
                800,
                1200,
                47,
                power,
                null,
                Value.of(900, Basis.PUBLISHED),
                Value.of(0, Basis.DESIGN),
                "offer 17, page 3");
    }

    private static Underlay underlay() {
        byte[] pixels = new byte[40 * 30];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 7 * 36);
        }
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(pixels);
        deflater.finish();
        byte[] packed = new byte[4000];
        int length = deflater.deflate(packed);
        deflater.end();
        return new Underlay(
                "hall.dxf",
                Sha256.of(new byte[] {1}),
                List.of(
                        new Underlay.Stroke("WALLS", new int[] {0, 0, 24_000, 0, 24_000, 12_000}),
                        new Underlay.Stroke("GRID", new int[] {-600, 0, -600, 9_000})),
                List.of(new Underlay.Label("TEXT", 100, 200, 250, "Halle 1 \"Süd\"")),
                new Underlay.Scan(0, 0, 24_000, 18_000, 40, 30, java.util.Arrays.copyOf(packed, length)));
    }

    @Test
    @DisplayName(
            "a model read from a config.json travels with the design, is trained by it and cannot be taken from under it")
    void model() {
        String config = """
                {"model_type": "qwen3_moe", "hidden_act": "silu", "hidden_size": 2048, "head_dim": 128,
                 "intermediate_size": 6144, "moe_intermediate_size": 768, "num_attention_heads": 32,
                 "num_hidden_layers": 48, "num_key_value_heads": 4, "num_experts": 128, "num_experts_per_tok": 8,
                 "vocab_size": 151936}""";
        TransformerModel read = ModelConfig.read(config, "Our Own 30B").orThrow();
        var session = new ImportSession.Model("config.json", read, List.of());
        Design design = template();
        ImportPlan plan =
                session.plan(design, PACKS.catalog(), ImportOptions.NONE).orThrow();
        Design with = plan.applyTo(design).orThrow();
        assertEquals(
                1,
                session.plan(with, PACKS.catalog(), ImportOptions.NONE)
                        .orThrow()
                        .unchanged());
        assertEquals(read.parameters(), parameters(with, "our-own-30b"));

        var training = new Workload.Training(
                "own", "Own", with.pools().getFirst().id(), 0.1, "our-own-30b", "bf16", 1e12, 1024, 4096, false, 0.02);
        Design trained = new PlanEdit.PutWorkload(training).apply(with).orThrow();
        byte[] bytes = DesignWriter.write(trained);
        Design back = DesignReader.read(bytes).orThrow();
        assertEquals(trained.equipment(), back.equipment());
        assertArrayEquals(bytes, DesignWriter.write(back));
        var work = new Assessor(PACKS).review(back, null).assessment().fleet().of("own");
        assertTrue(work != null && work.forecast() != null && work.forecast().feasible());
        assertInstanceOf(Outcome.Failed.class, new PlanEdit.RemoveOwnType("our-own-30b").apply(back));
    }

    private static double parameters(Design design, String model) {
        return Objects.requireNonNull(PACKS.with(design.equipment()).models().get(model))
                .parameters();
    }

    @Test
    @DisplayName("come back from the file as they went in, and the same design gives the same bytes")
    void comeBack() {
        Design design = template();
        String hall = design.halls().getFirst().id();
        Edit together = new Edit.Together(List.of(
                new HallEdit.SetUnderlay(hall, underlay()),
                new PlanEdit.PutOwnRack(cabinet(new Value(9e3, 12e3, 14e3, Basis.ESTIMATE))),
                new PlanEdit.PutOwnDevice(new OwnDevice("sw-1", "Switch", 6, false, null, null, "netbox"))));
        Design with = together.apply(design).orThrow();
        byte[] bytes = DesignWriter.write(with);
        Design again = DesignReader.read(bytes).orThrow();
        assertEquals(with, again);
        assertArrayEquals(bytes, DesignWriter.write(again));
        Underlay back = Objects.requireNonNull(again.halls().getFirst().underlay());
        Ink ink = Ink.of(Objects.requireNonNull(back.scan()));
        assertEquals(3 * 36, ink.at(3, 0));
        assertEquals((40 * 29 + 39) % 7 * 36, ink.at(39, 29));
    }

    @Test
    @DisplayName("say nothing in a design that has none, so that its hash stays")
    void leaveNoTrace() {
        String text = new String(DesignWriter.write(template()), StandardCharsets.UTF_8);
        assertFalse(
                text.contains("\"underlay\"") || text.contains("\n  \"equipment\""), "bytes of old designs must stay");
    }

    private static RackAssessment rack(Review review, Rack rack) {
        return Objects.requireNonNull(review.assessment().rack(rack.id()));
    }

    @Test
    @DisplayName("are computed with: a rack of an own type draws and weighs what its type says")
    void areComputedWith() {
        Design design = template();
        Rack first = design.racks().getFirst();
        Edit edit = new Edit.Together(List.of(
                new PlanEdit.PutOwnRack(cabinet(Value.of(12e3, Basis.PUBLISHED))),
                new RackEdit.ChangeRackType(java.util.Set.of(first.id()), "storage-47u")));
        Design with = edit.apply(design).orThrow();
        Assessor assessor = new Assessor(PACKS);
        Review review = assessor.review(with, assessor.review(design, null));
        assertEquals(12e3, rack(review, first).design().known().value(), 1e-6);
        assertEquals(900, rack(review, first).mass().known().value(), 1e-9);
        assertTrue(rack(review, first).expected().isKnown());
        // a heavier draw of the same type changes figures although no rack changed
        Design more = new PlanEdit.PutOwnRack(cabinet(Value.of(20e3, Basis.PUBLISHED)))
                .apply(with)
                .orThrow();
        assertEquals(
                20e3,
                rack(assessor.review(more, review), first).design().known().value(),
                1e-6);
        Design unknown = new PlanEdit.PutOwnRack(cabinet(null)).apply(with).orThrow();
        assertFalse(rack(assessor.review(unknown, review), first).design().isKnown());
        assertInstanceOf(Outcome.Failed.class, new PlanEdit.RemoveOwnType("storage-47u").apply(with));
    }

    @Test
    @DisplayName("are refused with the place where they are wrong")
    void areRefused() {
        String good = new String(
                DesignWriter.write(new Edit.Together(List.of(
                                new HallEdit.SetUnderlay(
                                        template().halls().getFirst().id(), underlay()),
                                new PlanEdit.PutOwnRack(cabinet(null))))
                        .apply(template())
                        .orThrow()),
                StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"-600, 0, -600", "-600, 0, 99999999", "/halls/0/underlay/strokes/1/xyMm"},
            {"\"columns\" : 40", "\"columns\" : 400000", "/halls/0/underlay/scan/columns"},
            {"\"packed\" : \"", "\"packed\" : \"%%%", "/halls/0/underlay/scan/packed"},
            {"\"heightUnits\" : 47", "\"heightUnits\" : 0", "/equipment/racks/0/heightUnits"},
            {"\"heightMm\" : 250", "\"heightMm\" : -1", "/halls/0/underlay/labels/0/heightMm"},
        }) {
            String bad = good.replace(change[0], change[1]);
            assertFalse(bad.equals(good), change[0] + " is not in the file");
            Outcome<Design> read = DesignReader.read(bad.getBytes(StandardCharsets.UTF_8));
            assertInstanceOf(Outcome.Failed.class, read, change[1]);
            assertTrue(
                    read.problems().stream().anyMatch(p -> p.place().equals(change[2])),
                    change[1] + ": " + read.problems());
        }
    }
}
