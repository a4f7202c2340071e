package org.hallwright.engine.throughput.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.hallwright.engine.throughput.model.TransformerModel.Latent;
import org.hallwright.engine.throughput.model.TransformerModel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransformerModelTest {

    private static TransformerModel with(int layers, Latent latent, int headDim, Window window) {
        return new TransformerModel(
                "m", layers, layers, 4096, 32, 8, headDim, 14336, true, 32000, 0, 0, 0, 0, latent, window, false);
    }

    @Test
    @DisplayName("Pairs and keys under windows are what counting them token by token gives")
    void windowsCounted() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            int layers = random.nextInt(1, 9);
            var window = new Window(random.nextInt(1, 300), random.nextInt(0, layers + 1));
            int seq = random.nextInt(1, 500);
            var model = with(layers, Latent.NONE, 128, window);
            double keys = 0;
            double pairs = 0;
            for (int layer = 0; layer < layers; layer++) {
                boolean windowed = layer < window.layers();
                keys += windowed ? Math.min(seq, window.tokens()) : seq;
                for (int token = 0; token < seq; token++) {
                    // Half of a token's pair with itself lies below the diagonal.
                    pairs += windowed ? Math.min(token + 0.5, window.tokens()) : token + 0.5;
                }
            }
            assertEquals(keys / layers, model.keysSeen(seq), 1e-9 * keys);
            assertEquals(pairs / layers, model.causalPairs(seq), window.tokens() / 2.0 + 1e-9 * pairs);
            assertEquals(2.0 * layers * 8 * 128 * keys / layers, model.kvElements(seq), 1e-9 * keys * 2048);
        }
    }

    @Test
    @DisplayName(
            "A window of 4,096 keeps an eighth of the cache of 32,768 tokens (Mistral 7B, arXiv:2310.06825 section 2)")
    void mistralCache() {
        double all = with(32, Latent.NONE, 128, Window.NONE).kvElements(32_768);
        assertEquals(8, all / with(32, Latent.NONE, 128, new Window(4096, 32)).kvElements(32_768), 1e-12);
    }

    @Test
    @DisplayName("A wider window or fewer layers with one never make a sequence cheaper")
    void windowsMonotone() {
        for (int tokens = 1; tokens < 5000; tokens += 331) {
            for (int layers = 0; layers < 32; layers += 5) {
                var narrow = with(32, Latent.NONE, 128, new Window(tokens, layers + 1));
                var wider = with(32, Latent.NONE, 128, new Window(tokens + 331, layers + 1));
                var fewer = with(32, Latent.NONE, 128, new Window(tokens, layers));
                assertTrue(narrow.kvElements(4096) <= wider.kvElements(4096));
                assertTrue(narrow.trainingFlopPerSequence(4096) <= wider.trainingFlopPerSequence(4096));
                assertTrue(narrow.kvElements(4096) <= fewer.kvElements(4096));
                assertTrue(narrow.trainingFlopPerSequence(4096) <= fewer.trainingFlopPerSequence(4096));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> with(32, Latent.NONE, 128, new Window(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> with(32, Latent.NONE, 128, new Window(128, 33)));
    }

    @Test
    @DisplayName(
            "Latent attention caches 34.6 thousand elements a token in 60 layers (DeepSeek-V2, arXiv:2405.04434 table 9)")
    void latentCache() {
        assertEquals(
                34_600,
                with(60, new Latent(512, 1536, 64, 128), 128, Window.NONE).kvElements(1),
                60);
        assertEquals(
                15_600, with(27, new Latent(512, 0, 64, 128), 128, Window.NONE).kvElements(1), 60);
    }

    @Test
    @DisplayName("Keys and values of latent attention have sizes of their own in weights, scores and cache")
    void latentSizes() {
        // Every matrix of one block written out: queries down and up, keys and values down, keys up, values up, output.
        double written = 4096.0 * 768
                + 768.0 * 32 * (192 + 64)
                + 4096.0 * (512 + 64)
                + 512.0 * 32 * 192
                + 512.0 * 32 * 256
                + 32.0 * 256 * 4096;
        var model = with(4, new Latent(512, 768, 64, 192), 256, Window.NONE);
        assertEquals(written, model.attentionWeights(), 0.5);
        assertEquals(2.0 * 4 * 32 * (192 + 64 + 256), model.attentionFlopPerPair(), 0.5);
        assertEquals(4.0 * (512 + 64), model.kvElements(1), 1e-9);
    }
}
