package org.hallwright.engine.throughput;

import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.train.Schedule;

/** What a pool of accelerators is asked to do. */
public sealed interface Goal {

    /**
     * Pre-train, or fine-tune all weights.
     *
     * @param globalBatch sequences per step; zero lets the engine take about four million tokens
     * @param tokens      tokens to train on; zero when only the rate is asked
     * @param maintenanceShare share of the time that planned maintenance stops the job, 0 to 0.5
     * @param schedule    order of micro-batches the training software can run
     */
    record Train(
            TransformerModel model,
            Precision precision,
            int seq,
            int globalBatch,
            double tokens,
            double maintenanceShare,
            Schedule schedule)
            implements Goal {
        /** With the schedule that all software can run. */
        public Train(
                TransformerModel model,
                Precision precision,
                int seq,
                int globalBatch,
                double tokens,
                double maintenanceShare) {
            this(model, precision, seq, globalBatch, tokens, maintenanceShare, Schedule.ALTERNATING);
        }
    }

    /** Fine-tune low-rank adapters on frozen weights. */
    record Adapt(
            TransformerModel model,
            Precision precision,
            int seq,
            int globalBatch,
            double tokens,
            double maintenanceShare)
            implements Goal {}

    /**
     * Answer requests.
     *
     * @param ttftLimitS limit on the time to the first token, zero for none
     * @param tpotLimitS limit on the time between tokens, zero for none
     * @param targetTokensPerS output tokens/s wanted, zero for as many as can be
     * @param acceptedTokens tokens a decode step yields, 1 without speculative decoding
     * @param apart prompts are read on engines of their own; otherwise only where nothing else keeps the limits
     */
    record Serve(
            TransformerModel model,
            Precision precision,
            double inputTokens,
            double outputTokens,
            double ttftLimitS,
            double tpotLimitS,
            double targetTokensPerS,
            double acceptedTokens,
            boolean apart)
            implements Goal {
        /** As much as can be, without speculation, prompts and answers on the same engines. */
        public Serve(
                TransformerModel model,
                Precision precision,
                double inputTokens,
                double outputTokens,
                double ttftLimitS,
                double tpotLimitS) {
            this(model, precision, inputTokens, outputTokens, ttftLimitS, tpotLimitS, 0, 1, false);
        }
    }

    /** Turn texts into vectors: prompts are read, nothing is generated. */
    record Embed(TransformerModel model, Precision precision, double tokensPerText) implements Goal {}

    /**
     * Scientific batch work by its arithmetic.
     *
     * @param flop            floating-point operations of the whole campaign
     * @param bytesPerFlop    memory traffic per operation (climate codes about 1, molecular dynamics 0.1, dense algebra 0.01)
     * @param sustainedShare  share of the binding peak such codes reach, 0..1
     */
    record Batch(String name, Precision precision, double flop, double bytesPerFlop, double sustainedShare)
            implements Goal {}
}
