package org.hallwright.engine.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Objects;
import org.hallwright.codec.throughput.CalibrationPack;
import org.hallwright.codec.throughput.ModelLibrary;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.model.TransformerModel.Latent;
import org.hallwright.engine.throughput.model.TransformerModel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Well-known runs that no calibration row describes, planned as a planner would: a model and a fleet, no layout. The engine
 * plans with today's software and takes the fastest layout, so that older runs may come out slower than planned; totals of
 * accelerator-hours hold restarts and lost work. The tolerance of each line says how much of that is accepted.
 */
class PublishedRunsTest {
    private static final Calibration CALIBRATION = CalibrationPack.shipped();
    private static final Throughput THROUGHPUT = new Throughput(CALIBRATION);
    private static final ModelLibrary LIBRARY = ModelLibrary.shipped();

    /** PaLM 540B (arXiv:2204.02311 table 1): one key-value head, heads of 256, gated, embedding shared with the head. */
    private static final TransformerModel PALM = new TransformerModel(
            "palm-540b",
            118,
            118,
            18_432,
            48,
            1,
            256,
            73_728,
            true,
            256_000,
            0,
            0,
            0,
            0,
            Latent.NONE,
            Window.NONE,
            true);

    private static final TransformerModel LLAMA_65B =
            TransformerModel.dense("llama-65b", 80, 8192, 64, 64, 22_016, true, 32_000);

    private static final TransformerModel MPT_7B =
            TransformerModel.dense("mpt-7b", 32, 4096, 32, 32, 16_384, false, 50_432);

    private static TransformerModel model(String name) {
        return switch (name) {
            case "palm-540b" -> PALM;
            case "llama-65b" -> LLAMA_65B;
            case "mpt-7b" -> MPT_7B;
            default -> Objects.requireNonNull(LIBRARY.find(name), name);
        };
    }

    private static Pool pool(String accelerator, int count) {
        var known = CALIBRATION.byId(accelerator);
        assertNotNull(known, accelerator);
        return new Pool(known.spec(), count, known.perNode());
    }

    @ParameterizedTest(name = "{0} on {2} {1}: {6} tokens/s each")
    @DisplayName("Training tokens a second and accelerator of runs outside the calibration rows")
    @CsvSource({
        // accelerator-hours of a whole run
        "llama2-70b, a100-80, 2048, BF16, 4096, 1024, 322.9, 0.35", // 2 T tokens, 1,720,320 h, arXiv:2307.09288 table 2
        "llama2-13b, a100-80, 1024, BF16, 4096, 1024, 1507, 0.45", // 2 T tokens, 368,640 h, the same
        "llama2-7b, a100-80, 1024, BF16, 4096, 1024, 3014, 0.35", // 2 T tokens, 184,320 h, the same
        "mpt-7b, a100-40, 440, BF16, 2048, 1760, 2769, 0.35", // 1 T tokens, 440 parts, 9.5 days, MosaicML's report of
        // the run
        "falcon-180b, a100-40, 4096, BF16, 2048, 2048, 138.9, 0.35", // 3.5 T tokens, 7.0 M h, the release notes
        "llama3-405b, h100, 16384, BF16, 8192, 2048, 140.5, 0.25", // 15.6 T tokens, 30.84 M h, the model card
        // rates as the authors state them
        "llama-65b, a100-80, 2048, BF16, 2048, 2048, 380, 0.35", // arXiv:2302.13971 section 2.4
        "gpt3-175b, a100-80, 1024, FP16, 2048, 1536, 99.7, 0.70", // 300 G tokens in 34 days, arXiv:2104.04473 section
        // 5.1
        "megatron-1t, a100-80, 3072, FP16, 2048, 3072, 20.2, 0.50", // 450 G tokens in 84 days, the same
        "nemotron-4-340b, h100, 1536, BF16, 4096, 768, 198.8, 0.20", // 10.3 s a step, arXiv:2406.11704 table 2
        "nemotron-4-340b, h100, 6144, BF16, 4096, 2304, 192.0, 0.20", // 8.0 s a step, the same
        "palm-540b, tpu-v4, 6144, BF16, 2048, 2048, 38.8, 0.35" // 238.3 k tokens/s, arXiv:2204.02311 table 3
    })
    void trains(
            String model,
            String accelerator,
            int count,
            Precision precision,
            int seq,
            int batch,
            double published,
            double tolerance) {
        var forecast = THROUGHPUT.forecast(
                pool(accelerator, count), new Goal.Train(model(model), precision, seq, batch, 1e12, 0));
        assertTrue(forecast.feasible(), () -> forecast.problems().toString());
        var step = Objects.requireNonNull(forecast.stepS());
        double each = (double) batch * seq / step.value() / forecast.used();
        close(model + " " + count + " " + forecast.configuration(), published, each, tolerance);
    }

    @ParameterizedTest(name = "{0} on one {1}: {5} tokens/s")
    @DisplayName("Output tokens a second of engines outside the calibration rows")
    @CsvSource({
        // TensorRT-LLM's announcement of H200 at FP8, batches of 1,024 and 512
        "llama2-13b, h200, FP8, 128, 128, 11819, 0.5",
        "llama2-70b, h200, FP8, 128, 128, 3014, 0.5"
    })
    void serves(
            String model,
            String accelerator,
            Precision precision,
            double input,
            double output,
            double published,
            double tolerance) {
        var forecast =
                THROUGHPUT.forecast(pool(accelerator, 1), new Goal.Serve(model(model), precision, input, output, 0, 0));
        assertTrue(forecast.feasible(), () -> forecast.problems().toString());
        close(model, published, Objects.requireNonNull(forecast.tokensPerS()).value(), tolerance);
    }

    private static void close(String what, double published, double predicted, double tolerance) {
        String text = String.format(
                Locale.ROOT,
                "%s: predicted %.1f, published %.1f, %+.0f %%",
                what,
                predicted,
                published,
                100 * (predicted / published - 1));
        assertEquals(0, Math.log(predicted / published), Math.log(1 + tolerance), text);
    }
}
