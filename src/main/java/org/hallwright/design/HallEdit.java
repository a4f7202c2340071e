package org.hallwright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/** A change within one hall: its shell, its rows, what stands on its floor. */
public sealed interface HallEdit extends Edit {

    /** Id of the hall. */
    String hall();

    /** Puts a row, with whatever racks it brings, at the end of a hall. */
    record AddRow(String hall, Row row) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            for (Rack rack : row.racks()) {
                if (design.rack(rack.id()) != null) {
                    return Outcome.failed(Problem.error(DesignMessage.DUPLICATE_ID, rack.id(), rack.id()));
                }
            }
            for (Hall each : design.halls()) {
                if (each.row(row.id()) != null) {
                    return Outcome.failed(Problem.error(DesignMessage.DUPLICATE_ID, row.id(), row.id()));
                }
            }
            return Edits.inHall(design, hall, h -> h.withRows(Edits.appended(h.rows(), row)));
        }
    }

    /** Takes a row and its racks away. */
    record RemoveRow(String hall, String row) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            Hall h = design.hall(hall);
            if (h != null && h.row(row) == null) {
                return Outcome.failed(Problem.error(DesignMessage.NO_SUCH_ROW, row, row));
            }
            return Edits.inHall(
                    design, hall, each -> each.withRows(Edits.without(each.rows(), r -> r.id().equals(row))));
        }
    }

    /** Gives a row another name. */
    record RenameRow(String hall, String row, String name) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inRow(design, hall, row, r -> r.withName(name));
        }
    }

    /** Puts racks at the end of a row. */
    record AddRacks(String hall, String row, List<Rack> racks) implements HallEdit {
        public AddRacks {
            racks = List.copyOf(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            Set<String> seen = new TreeSet<>();
            for (Rack rack : racks) {
                if (!seen.add(rack.id()) || design.rack(rack.id()) != null) {
                    return Outcome.failed(Problem.error(DesignMessage.DUPLICATE_ID, rack.id(), rack.id()));
                }
            }
            return Edits.inRow(design, hall, row, r -> {
                List<Rack> all = new ArrayList<>(r.racks());
                all.addAll(racks);
                return r.withRacks(all);
            });
        }
    }

    /** Gives a hall other inner dimensions, mm. */
    record ResizeHall(String hall, int widthMm, int depthMm) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withSize(widthMm, depthMm));
        }
    }

    /** Says what a hall's floor may carry, Pa; null for not known. */
    record ChangeFloorLimit(String hall, @Nullable Double limitPa) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withFloorLimit(limitPa));
        }
    }

    /** Changes how a hall keeps cold and hot air apart. */
    record ChangeContainment(String hall, Hall.Containment containment) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withContainment(containment));
        }
    }

    /** Adds a fixture, or replaces the one with its id. */
    record PutFixture(String hall, Fixture fixture) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withFixtures(Edits.put(h.fixtures(), fixture, Fixture::id)));
        }
    }

    /** Takes a fixture away. */
    record RemoveFixture(String hall, String fixture) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(
                    design, hall, h -> h.withFixtures(Edits.without(h.fixtures(), f -> f.id().equals(fixture))));
        }
    }

    /** Lays a drawing under a hall's plan, or takes it away with null. */
    record SetUnderlay(String hall, @Nullable Underlay underlay) implements HallEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withUnderlay(underlay));
        }
    }
}
