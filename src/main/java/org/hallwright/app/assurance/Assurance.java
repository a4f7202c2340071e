package org.hallwright.app.assurance;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;

/** Puts together what this process found of itself and what the build's tests show. */
public final class Assurance {

    private Assurance() {}

    /** How an item stands. */
    public enum Status implements Message {
        /** This process looked at itself and found it so. */
        HOLDS,
        /** Not seen from inside a running process: the commands show it. */
        SHOWN_BY_COMMAND,
        /** This process looked at itself and found something else. */
        DOES_NOT_HOLD,
        /** Cannot be looked at on this platform. */
        NOT_VISIBLE_HERE;

        @Override
        public String key() {
            return "assurance.status-"
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One line.
     *
     * @param findings what was found that should not be; empty unless the item does not hold
     */
    public record Line(AssuranceItem item, Status status, List<Problem> findings) {
        public Line {
            findings = List.copyOf(findings);
        }
    }

    /** Every item, in order. */
    public static List<Line> lines(SelfLook look) {
        List<Line> lines = new ArrayList<>();
        for (AssuranceItem item : AssuranceItem.values()) {
            lines.add(line(item, look));
        }
        return List.copyOf(lines);
    }

    private static Line line(AssuranceItem item, SelfLook look) {
        return switch (item) {
            case PROCESS_FLAGS -> seen(item, look.flags());
            case MEMORY_PROTECTION ->
                look.hasMaps() ? seen(item, look.writableCode()) : new Line(item, Status.NOT_VISIBLE_HERE, List.of());
            case FILE_MODES -> seen(item, look.openModes());
            case RANDOM_BITS, SIGNED_PACKS -> seen(item, look.missingAlgorithms());
            case XML -> seen(item, look.xmlAccess());
            case AUDIT -> seen(item, look.audit());
            default -> new Line(item, Status.SHOWN_BY_COMMAND, List.of());
        };
    }

    private static Line seen(AssuranceItem item, List<Problem> findings) {
        return new Line(item, findings.isEmpty() ? Status.HOLDS : Status.DOES_NOT_HOLD, findings);
    }
}
