package org.hallwright.codec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hallwright.advise.goal.Goal;
import org.hallwright.advise.goal.Limit;
import org.hallwright.base.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a planner wants ({@code hallwright.goal/1}), with every problem found and its place. */
public final class GoalReader {

    /** Name and version of the file's schema. */
    public static final String SCHEMA = "hallwright.goal/1";

    private static final double MOST = 1e12;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double PETA = 1e15;

    private GoalReader() {}

    /**
     * A goal as it stands in its file.
     *
     * @param base a template's id, or a design file
     */
    public record GoalFile(String base, Goal goal) {}

    public static Outcome<GoalFile> read(byte[] bytes) {
        return Json.read(bytes).then(GoalReader::read);
    }

    private static Outcome<GoalFile> read(JsonNode node) {
        Cursor root = Cursor.root(node);
        if (!root.requireObject()) {
            return Outcome.failed(root.problems());
        }
        root.requireSchema(SCHEMA);
        String base = root.at("base").text();
        Goal.Best best = root.at("best").word(Goal.Best.class, Cursor::kebab);
        Cursor target = root.at("atLeast");
        Goal.Target atLeast = target.isPresent() ? target(target) : null;
        boolean yields = best == Goal.Best.TOKENS || best == Goal.Best.COMPUTE;
        if (yields == target.isPresent()) {
            target.problem(yields ? CodecMessage.GOAL_TARGET_TOO_MANY : CodecMessage.GOAL_TARGET_MISSING);
        }
        Cursor within = root.at("within");
        Map<Limit, Double> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            Cursor at = within.at(limit.field());
            if (at.isPresent()) {
                limits.put(limit, at.number(0, MOST) * limit.one());
            }
        }
        double share = within.at("vendorShare").numberOr(1, 0.5, 1);
        if (within.isPresent() && within.requireObject()) {
            within.refuseOthers();
        }
        String workload = root.at("workload").idOrNull();
        List<String> racks = new ArrayList<>(root.at("racks").ids());
        int offers = root.at("offers").wholeOr(Goal.USUAL_OFFERS, 1, Goal.MOST_OFFERS);
        root.refuseOthers();
        if (root.hasErrors()) {
            return Outcome.failed(root.problems());
        }
        return Outcome.ok(new GoalFile(base, new Goal(best, atLeast, limits, share, workload, racks, offers)));
    }

    /** {@code {"tokensPerDay": N}} or {@code {"petaflops": N}}. */
    private static Goal.@Nullable Target target(Cursor target) {
        if (!target.requireObject()) {
            return null;
        }
        Cursor tokens = target.at("tokensPerDay");
        Cursor compute = target.at("petaflops");
        Goal.Target read = compute.isPresent() && !tokens.isPresent()
                ? new Goal.Target(Goal.Yield.COMPUTE, compute.number(Double.MIN_NORMAL, MOST) * PETA)
                : new Goal.Target(Goal.Yield.TOKENS, Math.max(1e-30, tokens.number(1, 1e20) / SECONDS_PER_DAY));
        if (tokens.isPresent() && compute.isPresent()) {
            compute.problem(CodecMessage.GOAL_TWO_TARGETS);
        }
        target.refuseOthers();
        return read;
    }
}
