package org.hallwright.rule;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.design.Aisles;
import org.hallwright.design.Design;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** What the plan of the halls answers: containment, aisles, and ways out as far as doors are drawn. */
final class PlanFacts {

    private @Nullable Double coldM;
    private @Nullable Double hotM;
    private @Nullable Double doorM;
    private @Nullable Range pathM = Range.exact(0);

    private PlanFacts(Aisles aisles) {
        coldM = metres(aisles.coldMm());
        hotM = metres(aisles.hotMm());
    }

    private static @Nullable Double metres(@Nullable Integer mm) {
        return mm == null ? null : Double.valueOf(mm / 1000.0);
    }

    /** Aisles are as wide as the narrower of what is drawn and of what the racks leave. */
    static void put(Design design, Aisles aisles, Facts.Builder facts) {
        PlanFacts own = new PlanFacts(aisles);
        boolean contained = !design.halls().isEmpty();
        for (Hall hall : design.halls()) {
            contained &= hall.containment() != Hall.Containment.NONE;
            own.widths(hall);
            Range way = wayOut(hall);
            Range longest = own.pathM;
            own.pathM = way == null || longest == null ? null : way.high() > longest.high() ? way : longest;
        }
        facts.flag("containment", contained);
        if (own.coldM != null) {
            facts.number("aisle_cold_m", own.coldM);
        }
        if (own.hotM != null) {
            facts.number("aisle_hot_m", own.hotM);
        }
        own.ways(facts);
    }

    private void widths(Hall hall) {
        for (Fixture fixture : hall.fixtures()) {
            double shortM = Math.min(fixture.widthMm(), fixture.depthMm()) / 1000.0;
            double longM = Math.max(fixture.widthMm(), fixture.depthMm()) / 1000.0;
            switch (fixture.kind()) {
                case COLD_AISLE -> coldM = least(coldM, shortM);
                case HOT_AISLE -> hotM = least(hotM, shortM);
                // A door is drawn as wide as its leaf and as deep as its wall.
                case DOOR -> doorM = least(doorM, longM);
                case COLUMN, WALL, RAMP, KEEP_OUT, CDU, AIR_HANDLER, PDU -> {
                    // Nobody walks through these.
                }
            }
        }
    }

    private static double least(@Nullable Double known, double metres) {
        return known == null ? metres : Math.min(known, metres);
    }

    /** Escape ways lead through aisles and doors; where no door is drawn neither width nor length is known. */
    private void ways(Facts.Builder facts) {
        Double door = doorM;
        Range path = pathM;
        if (door == null || path == null || !(path.high() > 0)) {
            return;
        }
        double narrowest = door;
        for (Double aisle : new Double[] {coldM, hotM}) {
            narrowest = least(aisle, narrowest);
        }
        facts.number("egress_width_m", narrowest);
        facts.number("egress_path_m", path);
    }

    /**
     * From the rack farthest from a door, along and across the hall, to that door. Rows stand in the way: the most they
     * can add is the length of the longest one. Null where the hall has racks and no door.
     */
    private static @Nullable Range wayOut(Hall hall) {
        List<Fixture> doors = new ArrayList<>();
        hall.fixtures().stream().filter(f -> f.kind() == Fixture.Kind.DOOR).forEach(doors::add);
        double farthestM = 0;
        double longestRowM = 0;
        for (Row row : hall.rows()) {
            double firstM = Double.POSITIVE_INFINITY;
            double lastM = Double.NEGATIVE_INFINITY;
            for (Rack rack : row.racks()) {
                double along = (rack.facing().alongX() ? rack.xMm() : rack.yMm()) / 1000.0;
                firstM = Math.min(firstM, along);
                lastM = Math.max(lastM, along);
                double nearest = Double.POSITIVE_INFINITY;
                for (Fixture door : doors) {
                    double dx = door.xMm() + door.widthMm() / 2.0 - rack.xMm();
                    double dy = door.yMm() + door.depthMm() / 2.0 - rack.yMm();
                    nearest = Math.min(nearest, (Math.abs(dx) + Math.abs(dy)) / 1000);
                }
                farthestM = Math.max(farthestM, nearest);
            }
            longestRowM = Math.max(longestRowM, row.racks().isEmpty() ? 0 : lastM - firstM);
        }
        return Double.isInfinite(farthestM)
                ? null
                : new Range(farthestM, farthestM + longestRowM / 2, farthestM + longestRowM);
    }
}
