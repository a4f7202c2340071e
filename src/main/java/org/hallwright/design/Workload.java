package org.hallwright.design;

import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/** What a pool is to do, and for how much of the year. */
public sealed interface Workload {

    String id();

    String name();

    /** The pool that does it. */
    String pool();

    /** Share of the pool's time, 0 to 1. */
    double share();

    /** Id of the model trained or served; null for other work. */
    default @Nullable String modelId() {
        return switch (this) {
            case Training t -> t.model();
            case Serving s -> s.model();
            case Batch b -> null;
        };
    }

    /** The same work in another pool, with a share of that one's time. */
    default Workload on(String otherPool, double otherShare) {
        return copy(id(), otherPool, otherShare);
    }

    /** The same work under another id, in another pool, with a share of that one's time. */
    default Workload copy(String otherId, String otherPool, double otherShare) {
        return switch (this) {
            case Training t ->
                new Training(
                        otherId,
                        t.name,
                        otherPool,
                        otherShare,
                        t.model,
                        t.precision,
                        t.tokens,
                        t.batchSequences,
                        t.sequenceLength,
                        t.adapters,
                        t.maintenanceShare);
            case Serving s ->
                new Serving(
                        otherId,
                        s.name,
                        otherPool,
                        otherShare,
                        s.model,
                        s.precision,
                        s.inputTokens,
                        s.outputTokens,
                        s.ttftLimitS,
                        s.tpotLimitS,
                        s.targetTokensPerS,
                        s.acceptedTokens,
                        s.apart);
            case Batch b -> new Batch(otherId, b.name, otherPool, otherShare, b.nodeHoursPerYear, b.computeDuty);
        };
    }

    /**
     * Training a model.
     *
     * @param model id in the model library
     * @param precision {@code bf16, fp16, fp8, mxfp8, fp4}
     * @param tokens tokens to train on
     * @param batchSequences sequences in a global batch
     * @param sequenceLength tokens in a sequence
     * @param adapters low-rank adapters on frozen weights (LoRA) instead of all weights
     * @param maintenanceShare share of the time that planned maintenance stops the job, 0 to 0.5
     */
    record Training(
            String id,
            String name,
            String pool,
            double share,
            String model,
            String precision,
            double tokens,
            int batchSequences,
            int sequenceLength,
            boolean adapters,
            double maintenanceShare)
            implements Workload {
        /** 47 planned interruptions of Llama 3 in 54 days (arXiv:2407.21783), 12.5 minutes each until the job runs again. */
        public static final double USUAL_MAINTENANCE = 0.008;

        /** Training of all weights with the usual maintenance. */
        public Training(
                String id,
                String name,
                String pool,
                double share,
                String model,
                String precision,
                double tokens,
                int batchSequences,
                int sequenceLength) {
            this(
                    id,
                    name,
                    pool,
                    share,
                    model,
                    precision,
                    tokens,
                    batchSequences,
                    sequenceLength,
                    false,
                    USUAL_MAINTENANCE);
        }

        public Training {
            check(id, pool, share);
            require(id, "tokens", tokens, 1e6, 1e16);
            require(id, "batch", batchSequences, 1, 1e7);
            require(id, "sequence length", sequenceLength, 1, 1e7);
            require(id, "maintenance share", maintenanceShare, 0, 0.5);
        }
    }

    /**
     * Serving a model.
     *
     * @param inputTokens mean prompt length
     * @param outputTokens mean answer length; 0 where texts are only turned into vectors (embedding)
     * @param ttftLimitS longest time to first token, s; 0 where there is none
     * @param tpotLimitS longest time for each further token, s; 0 where there is none
     * @param targetTokensPerS what is wanted of the pool; 0 where as much as it can
     * @param acceptedTokens tokens one decode step yields, 1 without speculative decoding
     * @param apart prompts are read on engines of their own (disaggregated); otherwise only where nothing else keeps the limits
     */
    record Serving(
            String id,
            String name,
            String pool,
            double share,
            String model,
            String precision,
            int inputTokens,
            int outputTokens,
            double ttftLimitS,
            double tpotLimitS,
            double targetTokensPerS,
            double acceptedTokens,
            boolean apart)
            implements Workload {
        /** Serving without speculative decoding, prompts and answers on the same engines. */
        public Serving(
                String id,
                String name,
                String pool,
                double share,
                String model,
                String precision,
                int inputTokens,
                int outputTokens,
                double ttftLimitS,
                double tpotLimitS,
                double targetTokensPerS) {
            this(
                    id,
                    name,
                    pool,
                    share,
                    model,
                    precision,
                    inputTokens,
                    outputTokens,
                    ttftLimitS,
                    tpotLimitS,
                    targetTokensPerS,
                    1,
                    false);
        }

        /** A part of the requests, served in a pool by itself. */
        public Serving part(String partId, String partName, String otherPool, double otherShare, double target) {
            return new Serving(
                    partId,
                    partName,
                    otherPool,
                    otherShare,
                    model,
                    precision,
                    inputTokens,
                    outputTokens,
                    ttftLimitS,
                    tpotLimitS,
                    target,
                    acceptedTokens,
                    apart);
        }

        public Serving {
            check(id, pool, share);
            require(id, "input tokens", inputTokens, 1, 1e7);
            require(id, "output tokens", outputTokens, 0, 1e7);
            require(id, "TTFT limit", ttftLimitS, 0, 1e5);
            require(id, "TPOT limit", tpotLimitS, 0, 1e4);
            require(id, "target rate", targetTokensPerS, 0, 1e12);
            require(id, "accepted tokens", acceptedTokens, 1, 4);
        }
    }

    /**
     * Other scientific or analytic work.
     *
     * @param nodeHoursPerYear what the programme asks for, node-hours a year
     * @param computeDuty share of peak compute used while running, 0 to 1
     */
    record Batch(String id, String name, String pool, double share, double nodeHoursPerYear, double computeDuty)
            implements Workload {
        public Batch {
            check(id, pool, share);
            require(id, "node-hours", nodeHoursPerYear, 0, 1e10);
            require(id, "compute duty", computeDuty, 0, 1);
        }
    }

    private static void check(String id, String pool, double share) {
        Ids.require(id);
        Ids.require(pool);
        require(id, "share", share, 0, 1);
    }

    private static void require(String id, String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    what + " of workload '" + id + "' must be " + least + " to " + most + ", not " + value);
        }
    }
}
