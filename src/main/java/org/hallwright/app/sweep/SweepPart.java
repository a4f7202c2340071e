package org.hallwright.app.sweep;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan: every {@code of}th case.
 *
 * @param index from 1
 * @param of parts there are
 */
public record SweepPart(int index, int of) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})/(\\d{1,7})");

    public SweepPart {
        if (index < 1 || index > of) {
            throw new IllegalArgumentException("no part " + index + " of " + of);
        }
    }

    /**
     * The part that is asked for: {@code i/n}, or else the place of this task in its SLURM job array, or all.
     *
     * @param text null where nothing was said
     * @param environment of the process
     */
    public static Outcome<SweepPart> of(@Nullable String text, Map<String, String> environment) {
        String task = environment.get("SLURM_ARRAY_TASK_ID");
        String asked = text;
        if (asked == null && task != null) {
            // An array may begin anywhere and go in steps (sbatch --array=10-50:10).
            int step = number(environment.getOrDefault("SLURM_ARRAY_TASK_STEP", "1"), 1);
            int first = number(environment.getOrDefault("SLURM_ARRAY_TASK_MIN", "1"), 1);
            int index = (number(task, first) - first) / Math.max(1, step) + 1;
            asked = index + "/" + environment.getOrDefault("SLURM_ARRAY_TASK_COUNT", "?");
        }
        if (asked == null) {
            return Outcome.ok(new SweepPart(1, 1));
        }
        Matcher written = WRITTEN.matcher(asked);
        if (written.matches()) {
            int index = Integer.parseInt(written.group(1));
            int of = Integer.parseInt(written.group(2));
            if (index >= 1 && index <= of) {
                return Outcome.ok(new SweepPart(index, of));
            }
        }
        return Outcome.failed(Problem.error(SweepMessage.BAD_PART, "--part", asked));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** Whether the case at an index of the plan, from 0, belongs to it. */
    boolean has(int at) {
        return at % of == index - 1;
    }
}
