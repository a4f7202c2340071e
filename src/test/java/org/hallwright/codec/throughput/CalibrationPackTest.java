package org.hallwright.codec.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.hallwright.codec.Json;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.calibrate.KernelFamily;
import org.hallwright.engine.throughput.calibrate.Split;
import org.hallwright.engine.throughput.model.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalibrationPackTest {
    private final Calibration calibration = CalibrationPack.shipped();

    @Test
    @DisplayName("A part of the catalogue means its own measurements, never those of an export or memory variant of it")
    void catalogueParts() {
        var seen = new HashSet<String>();
        for (var known : calibration.accelerators()) {
            if (!known.catalog().isEmpty()) {
                assertTrue(seen.add(known.catalog()), "two parts claim " + known.catalog());
            }
        }
        var h100 = calibration.byCatalogId("nv-h100-sxm");
        assertEquals("h100", h100 == null ? "" : h100.spec().id());
        assertEquals(0, calibration.resolve("h100", "te-2025").steps());
    }

    @Test
    @DisplayName("Factors come from the part, else its relatives, else the software before; each step widens the band")
    void inheritance() {
        var own = calibration.resolve("h100", "te-2025");
        var relative = calibration.resolve("h20", "te-2025");
        assertEquals("h100/te-2025", relative.from());
        assertEquals(1, relative.steps());
        assertTrue(relative.residuals().high() - relative.residuals().low()
                > own.residuals().high() - own.residuals().low());
        var older = calibration.resolve("h20", "reports-sparse");
        assertNotEquals("", older.from(), "software without a row of its own learns from the one it grew out of");
    }

    @Test
    @DisplayName("Serving kernels are told apart by attention, experts and width of the weights")
    void families() {
        var library = ModelLibrary.shipped();
        assertEquals("latent-8", KernelFamily.of(Objects.requireNonNull(library.find("deepseek-r1")), Precision.FP8));
        assertEquals("moe-4", KernelFamily.of(Objects.requireNonNull(library.find("gpt-oss-120b")), Precision.FP4));
        assertEquals("dense-16", KernelFamily.of(Objects.requireNonNull(library.find("llama3-70b")), Precision.BF16));
        var latent = calibration.resolve("h200", "serve-sglang", "", "latent-8");
        assertTrue(latent.from().endsWith("+latent-8"), latent.from());
        assertEquals(0, latent.steps());
    }

    @Test
    @DisplayName("The quarters of the rows are of like size")
    void quarters() {
        var count = new int[Split.QUARTERS];
        for (int i = 0; i < 4000; i++) {
            count[Split.quarter("row-" + i)]++;
        }
        for (int rows : count) {
            assertEquals(1000, rows, 150);
        }
    }

    @Test
    @DisplayName(
            "Rows of one source and accelerator are held back together when systems are, each on its own otherwise")
    void systems() {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{'id':'r" + i + "','group':'g" + i % 2 + "','accelerator':'H100','n_acc':8,'seq':2048,")
                    .append("'global_batch':8,'precision':'bf16','step_s':1,'model':{'name':'m','params_b':7}}");
        }
        var rows = TrainingRows.read(
                        Json.read(("{'rows':[" + text + "]}").replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                                .orThrow())
                .rows();
        assertEquals(40, rows.size());
        assertEquals(4, rows.stream().map(Split.ROWS::quarter).distinct().count());
        for (var group : List.of("g0", "g1")) {
            var ofGroup = rows.stream().filter(row -> row.group().equals(group));
            assertEquals(1, ofGroup.map(Split.SYSTEMS::quarter).distinct().count());
        }
    }
}
