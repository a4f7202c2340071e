package org.hallwright.engine.throughput.calibrate;

import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.serve.Engine;
import org.jspecify.annotations.Nullable;

/**
 * One published serving measurement. Zero means that the source does not state the figure.
 *
 * @param version       release of the serving software, empty when not stated
 * @param engine        the engine that decodes; null when the submitter chose and did not say
 * @param prefillEngine the engine that reads prompts when they are apart; null when one engine does both
 * @param decodeEngines how many decode engines share the concurrency, zero when not stated
 * @param prefillEngines how many engines read prompts, zero when not stated
 * @param weights       format of the weights; null when the submitter chose
 * @param offline       throughput without latency limits is asked
 */
public record ServingRow(
        String id,
        String group,
        String generationGroup,
        String version,
        String accelerator,
        int count,
        TransformerModel model,
        @Nullable Precision weights,
        double inputTokens,
        double outputTokens,
        double concurrency,
        @Nullable Engine engine,
        @Nullable Engine prefillEngine,
        int decodeEngines,
        int prefillEngines,
        boolean offline,
        double ttftLimitS,
        double tpotLimitS,
        double publishedTokensPerS,
        double publishedTtftS,
        double publishedTpotS) {

    /** Rows that state a concurrency answer with latencies; the others with the rate a search finds. */
    boolean stated() {
        return concurrency > 0 && engine != null;
    }
}
