package org.hallwright.engine.throughput.calibrate;

import java.util.List;
import org.hallwright.engine.throughput.train.TrainingStyle;

/**
 * A software generation: the stack whose habits and efficiency a set of rows shares.
 *
 * @param groups row groups measured with it; a trailing {@code *} matches any ending
 * @param stack software stack of the accelerator, empty for any
 * @param models {@code dense} or {@code sparse}, empty for any
 * @param software text that must appear in a row's software field, empty for any
 * @param parent generation whose factors are the belief before fitting, empty for the general prior
 */
public record Generation(
        String id,
        List<String> groups,
        String stack,
        String models,
        String software,
        String parent,
        TrainingStyle style) {
    public Generation {
        groups = List.copyOf(groups);
    }

    boolean covers(String group, String rowSoftware, String rowStack, boolean sparse) {
        if (!models.isEmpty() && models.equals("sparse") != sparse) {
            return false;
        }
        if (!stack.isEmpty() && !stack.equals(rowStack)) {
            return false;
        }
        if (!software.isEmpty() && !rowSoftware.contains(software)) {
            return false;
        }
        for (var pattern : groups) {
            boolean open = pattern.endsWith("*");
            if (open ? group.startsWith(pattern.substring(0, pattern.length() - 1)) : group.equals(pattern)) {
                return true;
            }
        }
        return false;
    }
}
