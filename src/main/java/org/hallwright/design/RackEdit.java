package org.hallwright.design;

import java.util.List;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.design.Rack.Criticality;
import org.hallwright.design.Rack.Facing;
import org.jspecify.annotations.Nullable;

/** The same change to each of some racks. A rack that is not in the design fails the edit. */
public sealed interface RackEdit extends Edit {

    /** Ids of the racks. */
    Set<String> racks();

    /** What becomes of one of them; null where it goes. */
    @Nullable
    Rack changed(Rack rack);

    @Override
    default Outcome<Design> apply(Design design) {
        return Edits.eachRack(design, racks(), this::changed);
    }

    /** Takes racks away. A row that becomes empty stays. */
    record RemoveRacks(Set<String> racks) implements RackEdit {
        public RemoveRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public @Nullable Rack changed(Rack rack) {
            return null;
        }
    }

    /** Moves racks by a step, mm. */
    record MoveRacks(Set<String> racks, int dxMm, int dyMm) implements RackEdit {
        public MoveRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.at(rack.xMm() + dxMm, rack.yMm() + dyMm);
        }
    }

    /** Turns racks a quarter clockwise, each about its own north-west corner. */
    record TurnRacks(Set<String> racks) implements RackEdit {
        public TurnRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.facing(rack.facing().turned());
        }
    }

    /** Turns racks to face a side. */
    record FaceRacks(Set<String> racks, Facing facing) implements RackEdit {
        public FaceRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.facing(facing);
        }
    }

    /** Makes racks racks of another type; feeds, loop and pool stay. */
    record ChangeRackType(Set<String> racks, String type) implements RackEdit {
        public ChangeRackType {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withType(type);
        }
    }

    /** Gives a rack another name. */
    record RenameRack(String rack, String name) implements RackEdit {
        @Override
        public Set<String> racks() {
            return Set.of(rack);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withIdentity(rack.id(), name);
        }
    }

    /** Connects racks to power elements. */
    record AssignFeeds(Set<String> racks, List<String> feeds) implements RackEdit {
        public AssignFeeds {
            racks = Edits.sorted(racks);
            feeds = List.copyOf(feeds);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withFeeds(feeds);
        }
    }

    /** Connects racks to a liquid loop, or takes them off any. */
    record AssignLoop(Set<String> racks, @Nullable String loop) implements RackEdit {
        public AssignLoop {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withLoop(loop);
        }
    }

    /** Puts racks into a pool, or into none. */
    record AssignPool(Set<String> racks, @Nullable String pool) implements RackEdit {
        public AssignPool {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withPool(pool);
        }
    }

    /** Puts racks into a phase of the programme, or into the first day. */
    record AssignPhase(Set<String> racks, @Nullable String phase) implements RackEdit {
        public AssignPhase {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withPhase(phase);
        }
    }

    /** Fits racks with fewer nodes than their type holds, or with all again. */
    record FitNodes(Set<String> racks, @Nullable Integer nodes) implements RackEdit {
        public FitNodes {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withNodes(nodes);
        }
    }

    /** Mounts things in a rack, in place of those that were mounted before; moving between racks is two of these. */
    record PutFittings(String rack, List<Fitting> fittings) implements RackEdit {
        public PutFittings {
            fittings = List.copyOf(fittings);
        }

        @Override
        public Set<String> racks() {
            return Set.of(rack);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withFittings(fittings);
        }
    }

    /** Says what may be done to racks when power is short. */
    record ChangeCriticality(Set<String> racks, Criticality criticality) implements RackEdit {
        public ChangeCriticality {
            racks = Edits.sorted(racks);
        }

        @Override
        public Rack changed(Rack rack) {
            return rack.withCriticality(criticality);
        }
    }
}
