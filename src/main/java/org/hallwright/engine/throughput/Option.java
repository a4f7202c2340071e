package org.hallwright.engine.throughput;

/**
 * One point of the frontier a planner chooses on.
 *
 * @param configuration  in short, as a forecast gives it
 * @param accelerators   in use
 * @param tokensPerS     of the whole pool
 * @param userTokensPerS what one user sees; zero for training
 * @param ttftS          mean seconds to the first token; zero for training
 * @param wallS          seconds to finish the goal's tokens; zero when serving or when no tokens are asked
 */
public record Option(
        String configuration, int accelerators, double tokensPerS, double userTokensPerS, double ttftS, double wallS) {}
