package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.draw.Bins;
import org.hallwright.draw.Box;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Ground;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
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

    public HallModel(Review review, Catalog catalog, Hall hall, Layer layer, Words words, List<ProblemRow> problems) {
        this.review = review;
        this.catalog = catalog;
        this.hall = hall;
        this.layer = layer;
        this.words = words;
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

    /** Where a rack stands; a type the catalogue does not hold is drawn as a usual cabinet. */
    public static Box box(Rack rack, Catalog catalog) {
        RackType type = catalog.rack(rack.type());
        if (type == null) {
            boolean alongX = rack.facing().alongX();
            return new Box(
                    rack.xMm(),
                    rack.yMm(),
                    alongX ? RackType.USUAL_WIDTH_MM : RackType.USUAL_DEPTH_MM,
                    alongX ? RackType.USUAL_DEPTH_MM : RackType.USUAL_WIDTH_MM);
        }
        Footprint f = Footprint.of(rack, type);
        return new Box(f.x0(), f.y0(), f.width(), f.depth());
    }

    private Plan makePlan(List<ProblemRow> problems) {
        Map<String, Plan.Flag> flags = new HashMap<>();
        for (ProblemRow p : problems) {
            Plan.Flag flag = switch (p.verdict()) {
                case FAIL -> Plan.Flag.FAIL;
                case WARN -> Plan.Flag.WARN;
                default -> Plan.Flag.NONE;
            };
            flags.merge(p.object(), flag, (a, b) -> a.ordinal() >= b.ordinal() ? a : b);
        }
        hall.rows().forEach(r -> racks.addAll(r.racks()));
        Map<String, Integer> categories = new LinkedHashMap<>();
        Double[] values = new Double[racks.size()];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Unit unit = layerUnit();
        for (int i = 0; i < racks.size(); i++) {
            if (layer.isCategory()) {
                categories.putIfAbsent(category(racks.get(i)), categories.size());
                continue;
            }
            values[i] = value(racks.get(i), unit);
            if (values[i] != null) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        Bins bins = low <= high ? Bins.of(low, high) : new Bins(0, 1);
        List<Plan.Mark> marks = new ArrayList<>(racks.size());
        List<Plan.RowName> names = new ArrayList<>();
        int i = 0;
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                Double v = values[i];
                int colour = layer.isCategory()
                        ? Palette.category(categories.getOrDefault(category(rack), 0))
                        : v == null ? Colours.NONE : Colours.bin(bins.bin(v));
                String figure = layer.isCategory()
                        ? shortName(rack)
                        : v == null ? "" : words.number(v >= 10 ? Math.rint(v) : Math.rint(v * 10) / 10);
                Box box = box(rack, catalog);
                RackType type = catalog.rack(rack.type());
                int bands = rack.nodes() != null ? rack.nodes() : type == null ? 0 : type.nodesPerSystem();
                Plan.Flag flag = flags.getOrDefault(rack.id(), Plan.Flag.NONE);
                marks.add(new Plan.Mark(rack.id(), rack.name(), box, rack.facing(), figure, colour, bands, flag));
                lines.add(new Line(
                        rack,
                        row.name(),
                        type == null ? rack.type() : type.name(),
                        org.hallwright.draw.GridLabels.cell(rack.xMm(), rack.yMm()),
                        layer.isCategory() ? category(rack) : v == null ? "?" : words.number(v),
                        rack.loop() == null ? "–" : rack.loop(),
                        String.join(", ", rack.feeds()),
                        flag));
                i++;
            }
            if (!row.racks().isEmpty()) {
                names.add(new Plan.RowName(row.name(), rowEnd(row)));
            }
        }
        Box room = new Box(0, 0, hall.widthMm(), hall.depthMm());
        return new Plan(
                room, zones(), things(flags), marks, names, legend(bins, categories, unit), Ground.of(hall.underlay()));
    }

    private Point rowEnd(Row row) {
        Box all = box(row.racks().getFirst(), catalog);
        for (Rack rack : row.racks()) {
            all = all.union(box(rack, catalog));
        }
        return new Point(all.x(), all.centre().y());
    }

    private Plan.Legend legend(Bins bins, Map<String, Integer> categories, Unit unit) {
        List<Integer> colours = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        if (layer.isCategory()) {
            categories.forEach((name, index) -> {
                colours.add(Palette.category(index));
                labels.add(name);
            });
            return new Plan.Legend("", false, colours, labels);
        }
        for (int b = 0; b < Colours.BINS; b++) {
            colours.add(Colours.bin(b));
            labels.add(words.number(bins.limit(b)));
        }
        return new Plan.Legend(words.t("layer." + layer.word() + ".legend", unit.symbol()), true, colours, labels);
    }

    private Unit layerUnit() {
        return switch (layer) {
            case POWER, EXPECTED, LIQUID, AIR, FEED -> Unit.KW;
            case INLET -> Unit.DEG_C;
            case FLOOR -> Unit.KN_PER_M2;
            case MASS -> Unit.KG;
            case PRICE, TYPE, PHASE -> Unit.USD;
        };
    }

    /** What may still be added beside the rack, after any single loss, on the tighter of its feeds; null without a feed. */
    private @Nullable Double feedHeadroomKw(Rack rack) {
        Double least = null;
        for (String feed : rack.feeds()) {
            ElementResult element = review.assessment().power().element(feed);
            if (element != null && Double.isFinite(element.pathHeadroomW())) {
                double kw = element.pathHeadroomW() / 1000;
                least = least == null ? kw : Math.min(least, kw);
            }
        }
        return least;
    }

    private @Nullable Double value(Rack rack, Unit unit) {
        RackAssessment a = review.assessment().rack(rack.id());
        if (a == null) {
            return null;
        }
        if (layer == Layer.INLET) {
            return review.assessment().inletC(rack.id());
        }
        if (layer == Layer.FEED) {
            return feedHeadroomKw(rack);
        }
        Figure figure = switch (layer) {
            case POWER -> a.design();
            case EXPECTED -> a.expected();
            case LIQUID -> a.liquidHeat();
            case AIR -> a.airHeat();
            case FLOOR -> a.floorLoad();
            case MASS -> a.mass();
            case PRICE, TYPE, PHASE, INLET, FEED -> a.price();
        };
        Range range = figure.range();
        if (range == null) {
            return null;
        }
        double shown = unit.fromSi(range.value());
        return layer == Layer.PRICE ? shown / 1e6 : shown;
    }

    private String category(Rack rack) {
        if (layer == Layer.PHASE) {
            String phase = rack.phase();
            return phase == null ? words.t("layer.phase.first") : phase;
        }
        RackType type = catalog.rack(rack.type());
        return type == null ? rack.type() : type.name();
    }

    private static String shortName(Rack rack) {
        return rack.name();
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
            Plan.@Nullable Look look = switch (f.kind()) {
                case COLUMN, WALL -> Plan.Look.SOLID;
                case DOOR -> Plan.Look.DOOR;
                case RAMP, KEEP_OUT -> Plan.Look.KEEP_OUT;
                case CDU, AIR_HANDLER, PDU -> Plan.Look.EQUIPMENT;
                case COLD_AISLE, HOT_AISLE -> null;
            };
            if (look != null) {
                String element = f.element();
                Plan.Flag flag = flags.getOrDefault(element == null ? f.id() : element, Plan.Flag.NONE);
                Box box = new Box(f.xMm(), f.yMm(), f.widthMm(), f.depthMm());
                String label = look == Plan.Look.DOOR
                        ? f.name()
                        : words.t("fixture." + f.kind().name().toLowerCase(java.util.Locale.ROOT));
                String figure = look == Plan.Look.EQUIPMENT ? f.name() : "";
                things.add(new Plan.Thing(box, look, label, figure, flag));
            }
        }
        return things;
    }

    // --- edits ---

    /** Racks that would stand on another rack, on an obstacle or outside the hall after a move. */
    public Set<String> clashes(Set<String> moved, int dxMm, int dyMm) {
        Set<String> clashes = new java.util.TreeSet<>();
        Box room = new Box(0, 0, hall.widthMm(), hall.depthMm());
        List<Box> others = new ArrayList<>();
        for (int i = 0; i < racks.size(); i++) {
            if (!moved.contains(racks.get(i).id())) {
                others.add(plan.racks().get(i).box());
            }
        }
        for (Fixture f : hall.fixtures()) {
            if (f.kind().blocks()) {
                others.add(new Box(f.xMm(), f.yMm(), f.widthMm(), f.depthMm()));
            }
        }
        var grid = new org.hallwright.draw.SpatialGrid(others);
        for (int i = 0; i < racks.size(); i++) {
            if (moved.contains(racks.get(i).id())) {
                Box b = plan.racks().get(i).box().move(dxMm, dyMm);
                boolean outside =
                        b.x() < room.x() || b.y() < room.y() || b.right() > room.right() || b.bottom() > room.bottom();
                if (outside || !grid.within(b).isEmpty()) {
                    clashes.add(racks.get(i).id());
                }
            }
        }
        return clashes;
    }

    /** Copies of the selected racks one rack depth further down, in a new row; null where nothing is selected. */
    public @Nullable Edit duplicate(Set<String> selected, int dxMm, int dyMm, Set<String> newIds) {
        Set<String> taken = new HashSet<>();
        review.design().racks().forEach(r -> taken.add(r.id()));
        List<Edit> edits = new ArrayList<>();
        for (Row row : hall.rows()) {
            List<Rack> copies = new ArrayList<>();
            for (Rack rack : row.racks()) {
                if (selected.contains(rack.id())) {
                    String id = RowGenerator.free(taken, rack.id().replaceFirst("-\\d+$", "") + "-2");
                    newIds.add(id);
                    copies.add(rack.withIdentity(id, id).at(rack.xMm() + dxMm, rack.yMm() + dyMm));
                }
            }
            if (copies.isEmpty()) {
                continue;
            }
            if (copies.size() == row.racks().size()) {
                // A whole row becomes a row of its own.
                String id = RowGenerator.free(rowIds(), row.id().replaceFirst("-\\d+$", "") + "-2");
                edits.add(new Edit.AddRow(hall.id(), new Row(id, row.name() + "′", copies)));
            } else {
                edits.add(new Edit.AddRacks(hall.id(), row.id(), copies));
            }
        }
        return edits.isEmpty() ? null : edits.size() == 1 ? edits.getFirst() : new Edit.Together(edits);
    }

    /** Takes the selected racks away, and with them every row of which all racks are selected. */
    public Edit remove(Set<String> selected) {
        List<Edit> edits = new ArrayList<>();
        Set<String> single = new TreeSet<>(selected);
        for (Row row : hall.rows()) {
            List<String> ids = row.racks().stream().map(Rack::id).toList();
            if (!ids.isEmpty() && selected.containsAll(ids)) {
                edits.add(new Edit.RemoveRow(hall.id(), row.id()));
                ids.forEach(single::remove);
            }
        }
        if (!single.isEmpty()) {
            edits.add(new Edit.RemoveRacks(single));
        }
        return edits.size() == 1 ? edits.getFirst() : new Edit.Together(edits);
    }

    /** The selected racks and all others in their rows. */
    public Set<String> wholeRows(Set<String> selected) {
        Set<String> all = new TreeSet<>(selected);
        for (Row row : hall.rows()) {
            if (row.racks().stream().anyMatch(rack -> selected.contains(rack.id()))) {
                row.racks().forEach(rack -> all.add(rack.id()));
            }
        }
        return all;
    }

    private Set<String> rowIds() {
        Set<String> taken = new HashSet<>();
        review.design().halls().forEach(h -> h.rows().forEach(row -> taken.add(row.id())));
        return taken;
    }

    /** The box around the selected racks, or null. */
    public @Nullable Box bounds(Set<String> selected) {
        Box all = null;
        for (int i = 0; i < racks.size(); i++) {
            if (selected.contains(racks.get(i).id())) {
                Box b = plan.racks().get(i).box();
                all = all == null ? b : all.union(b);
            }
        }
        return all;
    }
}
