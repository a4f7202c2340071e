package org.hallwright.ui.workload;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.app.Review;
import org.hallwright.design.Pool;
import org.hallwright.design.Workload;
import org.hallwright.draw.WorkloadCharts;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.engine.throughput.Shares;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** What the workload screen says about a workload, in the reader's language; no toolkit. */
final class WorkloadWords {
    private static final double LEAST_SHARE = 0.0005;

    private final Words w;

    WorkloadWords(Words words) {
        this.w = words;
    }

    /** What is asked, in one sentence. */
    String goal(Workload load) {
        String share = w.number(load.share() * 100) + " %";
        return switch (load) {
            case Workload.Training t ->
                w.t(
                        t.adapters() ? "workload.adapting" : "workload.training",
                        t.model(),
                        t.precision(),
                        w.number(t.tokens() / 1e12),
                        t.batchSequences(),
                        t.sequenceLength(),
                        share);
            case Workload.Serving s
            when s.outputTokens() == 0 -> w.t("workload.embedding", s.model(), s.precision(), s.inputTokens(), share);
            case Workload.Serving s ->
                w.t("workload.serve", s.model(), s.precision(), s.inputTokens(), s.outputTokens(), share) + limits(s);
            case Workload.Batch b -> w.t("workload.batch", w.number(b.nodeHoursPerYear()), share);
        };
    }

    private String limits(Workload.Serving s) {
        StringBuilder text = new StringBuilder();
        if (s.ttftLimitS() > 0) {
            text.append(", TTFT ≤ ").append(w.print(s.ttftLimitS(), Unit.MS));
        }
        if (s.tpotLimitS() > 0) {
            text.append(", TPOT ≤ ").append(w.print(s.tpotLimitS(), Unit.MS));
        }
        if (s.targetTokensPerS() > 0) {
            text.append(", ≥ ").append(w.print(s.targetTokensPerS(), Unit.TOKENS_PER_S));
        }
        if (s.apart()) {
            text.append(", ").append(w.t("workload.apart.goal"));
        }
        return text.toString();
    }

    /** The figure of a workload; the headline one where there is but one workload of its kind. */
    static @Nullable Figure figure(Review review, String id, Workload load) {
        Figure own = review.assessment().figure(id + "." + load.id());
        if (own != null) {
            return own;
        }
        Figure headline = review.assessment().figure(id);
        return headline != null && headline.object().equals(load.id()) ? headline : null;
    }

    /** The figures of a workload that have a value, the most asked for first. */
    static List<Figure> figures(Review review, Workload load) {
        List<Figure> all = new ArrayList<>();
        for (String id : List.of(
                "trainingTime",
                "trainingTokensPerSecond",
                "trainingStepTime",
                "servingTokensPerSecond",
                "ttft",
                "ttftP99",
                "tpot",
                "tpotP99",
                "tokensPerKwh",
                "mfu")) {
            Figure figure = figure(review, id, load);
            if (figure != null) {
                all.add(figure);
            }
        }
        return all;
    }

    /** What the time goes to, largest causes in a fixed order so that bars compare. */
    List<WorkloadCharts.Part> parts(Shares s) {
        List<WorkloadCharts.Part> parts = new ArrayList<>();
        add(parts, "compute", s.compute());
        add(parts, "memory", s.memory());
        add(parts, "scaleUp", s.scaleUp());
        add(parts, "scaleOut", s.scaleOut());
        add(parts, "bubble", s.bubble());
        add(parts, "failures", s.failures());
        add(parts, "other", s.other());
        return parts;
    }

    private void add(List<WorkloadCharts.Part> parts, String name, double share) {
        if (share >= LEAST_SHARE) {
            parts.add(new WorkloadCharts.Part(w.t("workload.share." + name), share, w.number(share * 100) + " %"));
        }
    }

    String limit(Forecast forecast) {
        return w.t("workload.share." + forecast.shares().limit());
    }

    static String poolName(Review review, Workload load) {
        for (Pool pool : review.design().pools()) {
            if (pool.id().equals(load.pool())) {
                return pool.name();
            }
        }
        return load.pool();
    }
}
