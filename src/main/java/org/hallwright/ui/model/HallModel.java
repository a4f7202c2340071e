package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.design.Site;
import org.hallwright.draw.Box;
import org.hallwright.draw.Glyphs;
import org.hallwright.draw.Ground;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.jspecify.annotations.Nullable;

/** Makes the drawn plan and the table of a hall from a review, and edits from what a planner does on it. */
public final class HallModel {
    /** A rack as a line of the table twin. */
    public record Line(
            Rack rack, String row, String type, String cell, String value, String loop, String feeds, Plan.Flag flag) {}

    private final Review review;
    private final Catalog catalog;
    private final Hall hall;
    private final Layer layer;
    private final Words words;
    private final List<Rack> racks = new ArrayList<>();
    private final Plan plan;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, ProblemRow> told = new HashMap<>();
    private final HallEdits edits;

    public HallModel(Review review, Catalog catalog, Hall hall, Layer layer, Words words, List<ProblemRow> problems) {
        this.review = review;
        this.catalog = catalog;
        this.hall = hall;
        this.layer = layer;
        this.words = words;
        this.edits = new HallEdits(review.design(), hall, catalog);
        this.plan = makePlan(problems);
    }

    public Plan plan() {
        return plan;
    }

    public Hall hall() {
        return hall;
    }

    public List<Line> lines() {
        return lines;
    }

    /** The rack with the plan's index. */
    public Rack rack(int index) {
        return racks.get(index);
    }

    /** A design with one empty hall of 24 by 18 m on a site. */
    public static Design blank(String name, String hallName, Site site) {
        Hall hall = new Hall(
                "hall-1", hallName, 24_000, 18_000, 4_500, null, Hall.Containment.NONE, List.of(), List.of(), null);
        return new Design(
                name,
                site,
                List.of(hall),
                PowerPlan.NONE,
                CoolingPlan.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new java.util.TreeMap<>(),
                OwnEquipment.NONE,
                MoneyTerms.USUAL);
    }

    /** Where a rack stands; a type the catalogue does not hold is drawn as a usual cabinet. */
    public static Box box(Rack rack, Catalog catalog) {
        return box(footprint(rack, catalog));
    }

    static Box box(Footprint f) {
        return new Box(f.x0(), f.y0(), f.width(), f.depth());
    }

    static Footprint footprint(Rack rack, Catalog catalog) {
        RackType type = catalog.rack(rack.type());
        return type == null
                ? Footprint.of(rack, RackType.USUAL_WIDTH_MM, RackType.USUAL_DEPTH_MM)
                : Footprint.of(rack, type);
    }

    /** Where a thing stands. */
    public static Box box(Fixture f) {
        return new Box(f.xMm(), f.yMm(), f.widthMm(), f.depthMm());
    }

    private Plan makePlan(List<ProblemRow> problems) {
        Map<String, Plan.Flag> flags = new HashMap<>();
        for (ProblemRow p : problems) {
            Plan.Flag flag = switch (p.verdict()) {
                case FAIL -> Plan.Flag.FAIL;
                case WARN -> Plan.Flag.WARN;
                default -> Plan.Flag.NONE;
            };
            if (flag != Plan.Flag.NONE) {
                flags.merge(p.object(), flag, (a, b) -> a.ordinal() >= b.ordinal() ? a : b);
                told.putIfAbsent(p.object(), p);
            }
        }
        hall.rows().forEach(r -> racks.addAll(r.racks()));
        LayerValues values = new LayerValues(review, catalog, layer, words, racks);
        List<Plan.Mark> marks = new ArrayList<>(racks.size());
        List<Plan.RowName> names = new ArrayList<>();
        for (Row row : hall.rows()) {
            ProblemRow ofRow = told.get(row.id());
            for (Rack rack : row.racks()) {
                if (ofRow != null) {
                    told.putIfAbsent(rack.id(), ofRow);
                }
                RackType type = catalog.rack(rack.type());
                int bands = rack.nodes() != null ? rack.nodes() : type == null ? 0 : type.nodesPerSystem();
                Plan.Flag flag = flags.getOrDefault(rack.id(), flags.getOrDefault(row.id(), Plan.Flag.NONE));
                Box box = box(rack, catalog);
                marks.add(new Plan.Mark(
                        rack.id(),
                        rack.name(),
                        box,
                        rack.facing(),
                        values.figure(rack),
                        values.colour(rack),
                        bands,
                        flag));
                lines.add(new Line(
                        rack,
                        row.name(),
                        type == null ? rack.type() : type.name(),
                        org.hallwright.draw.GridLabels.cell(rack.xMm(), rack.yMm()),
                        values.text(rack),
                        rack.loop() == null ? "–" : rack.loop(),
                        String.join(", ", rack.feeds()),
                        flag));
            }
            if (!row.racks().isEmpty()) {
                names.add(new Plan.RowName(row.name(), rowEnd(row)));
            }
        }
        Box room = new Box(0, 0, hall.widthMm(), hall.depthMm());
        return new Plan(room, zones(), things(flags), marks, names, values.legend(), Ground.of(hall.underlay()));
    }

    /** The worst that is said of an object, or null. */
    public @Nullable ProblemRow problem(String objectId) {
        return told.get(objectId);
    }

    private Point rowEnd(Row row) {
        Box all = box(row.racks().getFirst(), catalog);
        for (Rack rack : row.racks()) {
            all = all.union(box(rack, catalog));
        }
        return new Point(all.x(), all.centre().y());
    }

    // --- zones and fixtures ---

    private List<Plan.Zone> zones() {
        List<Plan.Zone> zones = new ArrayList<>();
        for (Fixture f : hall.fixtures()) {
            if (f.kind() == Fixture.Kind.COLD_AISLE || f.kind() == Fixture.Kind.HOT_AISLE) {
                boolean hot = f.kind() == Fixture.Kind.HOT_AISLE;
                zones.add(zone(new Box(f.xMm(), f.yMm(), f.widthMm(), f.depthMm()), hot));
            }
        }
        return zones.isEmpty() ? aislesBetweenRows() : zones;
    }

    private Plan.Zone zone(Box box, boolean hot) {
        boolean contained = hot
                ? hall.containment() == Hall.Containment.HOT_AISLE
                : hall.containment() == Hall.Containment.COLD_AISLE;
        String width = words.integer(Math.round(Math.min(box.w(), box.h())));
        String letter = words.t(hot ? "plan.hot" : "plan.cold");
        return new Plan.Zone(box, hot, letter + " · " + width + (contained ? " · " + words.t("plan.contained") : ""));
    }

    /** Where no aisle is drawn in the design, the space between two facing rows is one. */
    private List<Plan.Zone> aislesBetweenRows() {
        record Band(Box box, Rack.Facing facing) {}
        List<Band> bands = new ArrayList<>();
        for (Row row : hall.rows()) {
            if (row.racks().isEmpty() || !row.racks().getFirst().facing().alongX()) {
                continue;
            }
            Box all = box(row.racks().getFirst(), catalog);
            for (Rack rack : row.racks()) {
                all = all.union(box(rack, catalog));
            }
            bands.add(new Band(all, row.racks().getFirst().facing()));
        }
        bands.sort(java.util.Comparator.comparingDouble((Band b) -> b.box().y())
                .thenComparingDouble(b -> b.box().x()));
        List<Plan.Zone> zones = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Band upper = bands.get(i);
            Band lower = nextBelow(bands.subList(i + 1, bands.size()), upper.box(), Band::box);
            if (lower == null || lower.facing() == upper.facing()) {
                continue;
            }
            double gap = lower.box().y() - upper.box().bottom();
            if (gap < 300 || gap > 6000) {
                continue;
            }
            double left = Math.max(upper.box().x(), lower.box().x());
            double right = Math.min(upper.box().right(), lower.box().right());
            zones.add(
                    zone(new Box(left, upper.box().bottom(), right - left, gap), upper.facing() == Rack.Facing.NORTH));
        }
        return zones;
    }

    private static <T> @Nullable T nextBelow(List<T> later, Box upper, java.util.function.Function<T, Box> box) {
        for (T t : later) {
            Box b = box.apply(t);
            if (b.y() >= upper.bottom() && b.x() < upper.right() && upper.x() < b.right()) {
                return t;
            }
        }
        return null;
    }

    private List<Plan.Thing> things(Map<String, Plan.Flag> flags) {
        List<Plan.Thing> things = new ArrayList<>();
        for (Fixture f : hall.fixtures()) {
            Plan.Look look = switch (f.kind()) {
                case COLUMN, WALL -> Plan.Look.SOLID;
                case DOOR -> Plan.Look.DOOR;
                case RAMP, KEEP_OUT -> Plan.Look.KEEP_OUT;
                case CDU, AIR_HANDLER, PDU -> Plan.Look.EQUIPMENT;
                case COLD_AISLE, HOT_AISLE -> Plan.Look.AISLE;
            };
            String element = f.element();
            Plan.Flag flag = flags.getOrDefault(element == null ? f.id() : element, Plan.Flag.NONE);
            boolean named = look == Plan.Look.DOOR
                    || look == Plan.Look.EQUIPMENT && !f.name().isBlank();
            String label =
                    named ? f.name() : words.t("fixture." + f.kind().name().toLowerCase(java.util.Locale.ROOT));
            things.add(new Plan.Thing(f.id(), box(f), look, label, "", flag, Glyphs.of(f.kind())));
        }
        // areas first, so that what stands in them is found before them
        things.sort(java.util.Comparator.comparing(t -> t.look() != Plan.Look.AISLE));
        return things;
    }

    // --- edits ---

    /** Edits from what is selected. */
    public HallEdits edits() {
        return edits;
    }

    /** What would be in the way if these were moved. */
    public FloorCheck floorCheck(Set<String> moved) {
        return new FloorCheck(hall, catalog, moved);
    }

    /** The service clearances of every rack. */
    public List<Plan.Clear> allClears() {
        Set<String> all = new java.util.HashSet<>();
        racks.forEach(r -> all.add(r.id()));
        return floorCheck(all).clears(0, 0);
    }

    /** The box around the selected racks and things, or null. */
    public @Nullable Box bounds(Set<String> selected) {
        return edits.bounds(selected);
    }

    /** The thing on the floor with the id, or null. */
    public @Nullable Fixture thing(String id) {
        return hall.fixtures().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
