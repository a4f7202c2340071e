package org.hallwright.engine.throughput.calibrate;

import java.util.List;
import java.util.Locale;
import org.hallwright.engine.throughput.model.AcceleratorSpec;

/**
 * An accelerator the calibration pack knows.
 *
 * @param match    lower-case spellings found in published tables
 * @param catalog  its id in the accelerator catalogue
 * @param relative id of the part whose factors serve when this one has no measurements; empty for a root
 * @param perNode  accelerators in its usual node
 */
public record KnownAccelerator(AcceleratorSpec spec, List<String> match, String catalog, String relative, int perNode) {
    public KnownAccelerator {
        match = List.copyOf(match);
    }

    public boolean named(String published) {
        var lower = published.toLowerCase(Locale.ROOT);
        for (var spelling : match) {
            if (lower.contains(spelling)) {
                return true;
            }
        }
        return false;
    }
}
