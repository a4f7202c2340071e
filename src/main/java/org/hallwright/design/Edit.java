package org.hallwright.design;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.hallwright.base.Outcome;

/**
 * A change a planner makes, by name. Applying it to a snapshot gives the next one or the reasons why not; the snapshot
 * itself stays as it was. Edits are also the audit log, so each says what it does in its own fields.
 */
public sealed interface Edit permits RackEdit, HallEdit, PlanEdit, Edit.PlaceRacks, Edit.TakeIn, Edit.Together {

    /** The next snapshot. It shares with {@code design} whatever this edit does not touch. */
    Outcome<Design> apply(Design design);

    /** Sets racks down at places of their own: the result of aligning, distributing or typing coordinates. */
    record PlaceRacks(List<Rack> racks) implements Edit {
        public PlaceRacks {
            racks = List.copyOf(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            TreeMap<String, Rack> byId = new TreeMap<>();
            for (Rack rack : racks) {
                byId.put(rack.id(), rack);
            }
            return Edits.eachRack(design, byId.keySet(), rack -> {
                Rack to = Objects.requireNonNull(byId.get(rack.id()));
                return rack.at(to.xMm(), to.yMm()).facing(to.facing());
            });
        }
    }

    /** All that an import brings: one step, all of it or none. */
    record TakeIn(List<Edit> edits) implements Edit {
        public TakeIn {
            edits = List.copyOf(edits);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return new Together(edits).apply(design);
        }
    }

    /** Several edits that count as one: all of them or none. */
    record Together(List<Edit> edits) implements Edit {
        public Together {
            edits = List.copyOf(edits);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            Outcome<Design> next = Outcome.ok(design);
            for (Edit edit : edits) {
                next = next.then(edit::apply);
            }
            return next;
        }
    }
}
