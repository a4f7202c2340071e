package org.hallwright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Rack.Criticality;
import org.hallwright.design.Rack.Facing;
import org.jspecify.annotations.Nullable;

/**
 * A change a planner makes, by name. Applying it to a snapshot gives the next one or the reasons why not; the snapshot
 * itself stays as it was. Edits are also the audit log, so each says what it does in its own fields.
 */
public sealed interface Edit {

    /** The next snapshot. It shares with {@code design} whatever this edit does not touch. */
    Outcome<Design> apply(Design design);

    // --- racks and rows ---

    /** Puts a row, with whatever racks it brings, at the end of a hall. */
    record AddRow(String hall, Row row) implements Edit {
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
    record RemoveRow(String hall, String row) implements Edit {
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
    record RenameRow(String hall, String row, String name) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inRow(design, hall, row, r -> r.withName(name));
        }
    }

    /** Puts racks at the end of a row. */
    record AddRacks(String hall, String row, List<Rack> racks) implements Edit {
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

    /** Takes racks away. A row that becomes empty stays. */
    record RemoveRacks(Set<String> racks) implements Edit {
        public RemoveRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> null);
        }
    }

    /** Moves racks by a step, mm. */
    record MoveRacks(Set<String> racks, int dxMm, int dyMm) implements Edit {
        public MoveRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.at(rack.xMm() + dxMm, rack.yMm() + dyMm));
        }
    }

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

    /** Turns racks a quarter clockwise, each about its own north-west corner. */
    record TurnRacks(Set<String> racks) implements Edit {
        public TurnRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(
                    design, racks, rack -> rack.facing(rack.facing().turned()));
        }
    }

    /** Turns racks to face a side. */
    record FaceRacks(Set<String> racks, Facing facing) implements Edit {
        public FaceRacks {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.facing(facing));
        }
    }

    /** Makes racks racks of another type; feeds, loop and pool stay. */
    record ChangeRackType(Set<String> racks, String type) implements Edit {
        public ChangeRackType {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.withType(type));
        }
    }

    /** Gives a rack another name. */
    record RenameRack(String rack, String name) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, Set.of(rack), r -> r.withIdentity(r.id(), name));
        }
    }

    /** Connects racks to power elements. */
    record AssignFeeds(Set<String> racks, List<String> feeds) implements Edit {
        public AssignFeeds {
            racks = Edits.sorted(racks);
            feeds = List.copyOf(feeds);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.withFeeds(feeds));
        }
    }

    /** Connects racks to a liquid loop, or takes them off any. */
    record AssignLoop(Set<String> racks, @Nullable String loop) implements Edit {
        public AssignLoop {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.withLoop(loop));
        }
    }

    /** Puts racks into a pool, or into none. */
    record AssignPool(Set<String> racks, @Nullable String pool) implements Edit {
        public AssignPool {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.withPool(pool));
        }
    }

    /** Puts racks into a phase of the programme, or into the first day. */
    record AssignPhase(Set<String> racks, @Nullable String phase) implements Edit {
        public AssignPhase {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.withPhase(phase));
        }
    }

    /** Fits racks with fewer nodes than their type holds, or with all again. */
    record FitNodes(Set<String> racks, @Nullable Integer nodes) implements Edit {
        public FitNodes {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.withNodes(nodes));
        }
    }

    /** Mounts things in a rack, in place of those that were mounted before; moving between racks is two of these. */
    record PutFittings(String rack, List<Fitting> fittings) implements Edit {
        public PutFittings {
            fittings = List.copyOf(fittings);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, Set.of(rack), r -> r.withFittings(fittings));
        }
    }

    /** Says what may be done to racks when power is short. */
    record ChangeCriticality(Set<String> racks, Criticality criticality) implements Edit {
        public ChangeCriticality {
            racks = Edits.sorted(racks);
        }

        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.eachRack(design, racks, rack -> rack.withCriticality(criticality));
        }
    }

    // --- hall ---

    /** Adds a hall, or replaces the one with its id. */
    record PutHall(Hall hall) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withHalls(Edits.put(design.halls(), hall, Hall::id)));
        }
    }

    /** Gives a hall other inner dimensions, mm. */
    record ResizeHall(String hall, int widthMm, int depthMm) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withSize(widthMm, depthMm));
        }
    }

    /** Says what a hall's floor may carry, Pa; null for not known. */
    record ChangeFloorLimit(String hall, @Nullable Double limitPa) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withFloorLimit(limitPa));
        }
    }

    /** Changes how a hall keeps cold and hot air apart. */
    record ChangeContainment(String hall, Hall.Containment containment) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withContainment(containment));
        }
    }

    /** Adds a fixture, or replaces the one with its id. */
    record PutFixture(String hall, Fixture fixture) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withFixtures(Edits.put(h.fixtures(), fixture, Fixture::id)));
        }
    }

    /** Takes a fixture away. */
    record RemoveFixture(String hall, String fixture) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(
                    design, hall, h -> h.withFixtures(Edits.without(h.fixtures(), f -> f.id().equals(fixture))));
        }
    }

    /** Lays a drawing under a hall's plan, or takes it away with null. */
    record SetUnderlay(String hall, @Nullable Underlay underlay) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Edits.inHall(design, hall, h -> h.withUnderlay(underlay));
        }
    }

    // --- the planner's own equipment ---

    /** Adds a rack type of the planner's own, or replaces the one with its id. */
    record PutOwnRack(OwnEquipment.OwnRack rack) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withEquipment(design.equipment().with(rack)));
        }
    }

    /** Adds a device type of the planner's own, or replaces the one with its id. */
    record PutOwnDevice(OwnEquipment.OwnDevice device) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withEquipment(design.equipment().with(device)));
        }
    }

    /** Adds a model of the planner's own, or replaces the one with its id. */
    record PutOwnModel(OwnModel model) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withEquipment(design.equipment().with(model)));
        }
    }

    /** Takes a type or model of the planner's own away; racks and workloads of it must be gone or of another first. */
    record RemoveOwnType(String type) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            for (Rack rack : design.racks()) {
                if (rack.type().equals(type)) {
                    return Outcome.failed(Problem.error(DesignMessage.TYPE_IN_USE, rack.id(), type, rack.id()));
                }
            }
            for (Workload workload : design.workloads()) {
                if (type.equals(workload.modelId())) {
                    return Outcome.failed(
                            Problem.error(DesignMessage.MODEL_IN_USE, workload.id(), type, workload.name()));
                }
            }
            return Outcome.ok(design.withEquipment(design.equipment().without(type)));
        }
    }

    // --- site, plant, programme ---

    /** Gives the design another name. */
    record RenameDesign(String name) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withName(name));
        }
    }

    /** Moves the design to another site, jurisdiction or date. */
    record ChangeSite(Site site) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withSite(site));
        }
    }

    /** Replaces the power chain. */
    record ChangePower(PowerPlan power) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withPower(power));
        }
    }

    /** Replaces the cooling plant. */
    record ChangeCooling(CoolingPlan cooling) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withCooling(cooling));
        }
    }

    /** Adds a pool, or replaces the one with its id. */
    record PutPool(Pool pool) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withPools(Edits.put(design.pools(), pool, Pool::id)));
        }
    }

    /** Takes a pool away; its racks then stand alone. */
    record RemovePool(String pool) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            Set<String> members = new TreeSet<>();
            for (Rack rack : design.racks()) {
                if (pool.equals(rack.pool())) {
                    members.add(rack.id());
                }
            }
            Design fewer = design.withPools(Edits.without(design.pools(), p -> p.id().equals(pool)));
            return new AssignPool(members, null).apply(fewer);
        }
    }

    /** Adds a workload, or replaces the one with its id. */
    record PutWorkload(Workload workload) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withWorkloads(Edits.put(design.workloads(), workload, Workload::id)));
        }
    }

    /** Takes a workload away. */
    record RemoveWorkload(String workload) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withWorkloads(Edits.without(design.workloads(), w -> w.id().equals(workload))));
        }
    }

    /** Adds a phase, or replaces the one with its id; phases are kept in order of date. */
    record PutPhase(Phase phase) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            List<Phase> all = new ArrayList<>(Edits.put(design.phases(), phase, Phase::id));
            all.sort(java.util.Comparator.comparing(Phase::date).thenComparing(Phase::id));
            return Outcome.ok(design.withPhases(all));
        }
    }

    /** Adds or replaces the fact on a metric. */
    record PutEvidence(Evidence evidence) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withEvidence(Edits.put(design.evidence(), evidence, Evidence::metric)));
        }
    }

    /** Withdraws the fact on a metric; what depends on it cannot be told again. */
    record RemoveEvidence(String metric) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withEvidence(
                    Edits.without(design.evidence(), e -> e.metric().equals(metric))));
        }
    }

    /** Accepts a finding in someone's name. */
    record PutWaiver(Waiver waiver) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(
                    design.withWaivers(Edits.put(design.waivers(), waiver, w -> w.rule() + "\n" + w.object())));
        }
    }

    /** Withdraws a waiver. */
    record RemoveWaiver(String rule, String object) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            return Outcome.ok(design.withWaivers(Edits.without(
                    design.waivers(), w -> w.rule().equals(rule) && w.object().equals(object))));
        }
    }

    /** Changes a planning assumption (value in SI), or returns it to its default with null. */
    record SetAssumption(String assumption, @Nullable Double value) implements Edit {
        @Override
        public Outcome<Design> apply(Design design) {
            TreeMap<String, Double> next = new TreeMap<>(design.assumptions());
            if (value == null) {
                next.remove(assumption);
            } else if (Double.isFinite(value)) {
                next.put(assumption, value);
            } else {
                return Outcome.failed(Problem.error(DesignMessage.NOT_ALLOWED, assumption, value, "a finite number"));
            }
            return Outcome.ok(design.withAssumptions(next));
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
