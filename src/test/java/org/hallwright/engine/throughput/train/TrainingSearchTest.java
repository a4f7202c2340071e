package org.hallwright.engine.throughput.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.model.TransformerModel.Latent;
import org.hallwright.engine.throughput.model.TransformerModel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingSearchTest {
    static final AcceleratorSpec H100 =
            new AcceleratorSpec("h100", "cuda", 989.5e12, 1979e12, 0, 3.87e12, 80e9, 3.35e12, 450e9, 8, 50e9, 700, 72);
    static final TransformerModel GPT3 = TransformerModel.dense("gpt3-175b", 96, 12288, 96, 96, 49152, false, 51200);
    static final TransformerModel SPARSE = new TransformerModel(
            "sparse", 12, 2, 2048, 16, 4, 128, 4096, true, 32000, 16, 2, 1024, 1, Latent.NONE, Window.NONE, false);

    private static TrainingSearch search(TransformerModel model, int count, Precision precision, int seq, int batch) {
        return new TrainingSearch(
                model, new Fleet(H100, count, 8), Factors.prior(), precision, seq, batch, TrainingStyle.CURRENT);
    }

    @Test
    @DisplayName("The pruned search finds the layout and the time of the exhaustive one")
    void prunedEqualsExhaustive() {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            int count = 8 << random.nextInt(6);
            var model = switch (random.nextInt(3)) {
                case 0 -> SPARSE;
                case 1 -> TransformerModel.dense("d", 24, 4096, 32, 8, 14336, true, 128256);
                default -> TransformerModel.dense("e", 40, 6144, 48, 48, 24576, false, 51200);
            };
            var precision = random.nextBoolean() ? Precision.BF16 : Precision.FP8;
            var search = search(model, count, precision, 2048 << random.nextInt(3), count * (1 + random.nextInt(4)));
            var pruned = search.pruned();
            var all = search.exhaustive();
            assertEquals(all.layout(), pruned.layout());
            assertEquals(all.stepS(), pruned.stepS());
        }
    }

    @Test
    @DisplayName("A compiler that partitions the program divides weights and cuts no pipeline")
    void fullySharded() {
        var style = new TrainingStyle(true, true, true, true, true, false, 2, 2, Schedule.ALTERNATING);
        var found = new TrainingSearch(GPT3, new Fleet(H100, 512, 8), Factors.prior(), Precision.BF16, 2048, 512, style)
                .pruned();
        assertNotNull(found.layout());
        assertEquals(1, found.layout().pipeline());
        assertEquals(Sharding.WEIGHTS, found.layout().sharding());
    }

    @Test
    @DisplayName("GPT-3 175B on 4,096 accelerators: pruned equals exhaustive and the same twice")
    void gpt3() {
        var search = search(GPT3, 4096, Precision.BF16, 2048, 1536);
        var pruned = search.pruned();
        assertNotNull(pruned.layout());
        assertEquals(search.exhaustive().layout(), pruned.layout());
        assertEquals(pruned, search.pruned());
        assertEquals(4096, pruned.layout().accelerators());
        assertTrue(pruned.memoryBytes() <= MemoryModel.USABLE * 80e9);
    }

    @Test
    @DisplayName("Ranked by energy a layout is never faster than ranked by time, and both fit")
    void energy() {
        var search = search(GPT3, 512, Precision.FP8, 2048, 1024);
        var fastest = search.pruned();
        var frugal = search.best(TrainingSearch.Objective.ENERGY);
        assertNotNull(frugal.layout());
        assertTrue(frugal.stepS() >= fastest.stepS());
        assertTrue(frugal.memoryBytes() <= MemoryModel.USABLE * 80e9);
        assertEquals(fastest, search.pruned());
    }

    @Test
    @DisplayName("A trillion parameters do not fit on eight accelerators, and the search says how far off they are")
    void doesNotFit() {
        var trillion = TransformerModel.dense("1t", 128, 25600, 160, 160, 102400, false, 51200);
        var found = search(trillion, 8, Precision.BF16, 2048, 8).pruned();
        assertNull(found.layout());
        assertTrue(found.leastBytes() > 10 * 80e9, "least " + found.leastBytes());
    }

    @Test
    @DisplayName(
            "A tensor-parallel group never straddles two scale-up domains: 96 heads on nodes of eight are not divided by six")
    void groupsStayInside() {
        for (int count : new int[] {1536, 96, 48}) {
            var fleet = new Fleet(H100, count, 8);
            var found = new TrainingSearch(
                            GPT3, fleet, Factors.prior(), Precision.BF16, 2048, 1536, TrainingStyle.CURRENT)
                    .exhaustive();
            var layout = found.layout();
            assertTrue(layout == null || H100.scaleUpDomain() % layout.tensor() == 0, String.valueOf(layout));
        }
    }
}
