package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Fitting;
import org.hallwright.design.Hall;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.Rack;
import org.hallwright.design.RackContents;
import org.hallwright.draw.Box;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.structure.FloorLoad;
import org.hallwright.engine.thermal.CoolingDesign;
import org.jspecify.annotations.Nullable;

/** What a rack can be or hold, and whether it fits the rack that is chosen: height, power, mass and liquid, each with why. */
public final class RackLibrary {
    /** The most aisle that can be counted to a rack's bay, m. */
    private static final double MOST_AISLE_M = 3;

    private static final double LIQUID = 0.01;

    /** What is done with an entry. */
    public enum Kind {
        /** The rack becomes one of this type. */
        RACK_TYPE,
        /** One more of the nodes of the rack's own type. */
        NODE,
        /** Mounted beside the nodes. */
        DEVICE
    }

    /**
     * An entry.
     *
     * @param heightSixths height in sixths of a unit; 0 where unknown or not of a rack's inside
     * @param powerW design power, or null where unknown
     * @param massKg mass, or null where unknown
     * @param liquid share of heat to liquid, or null where unknown
     * @param detail second line: what is in it
     */
    public record Entry(
            Kind kind,
            String id,
            String name,
            String detail,
            int heightSixths,
            Fitting.Face face,
            @Nullable Double powerW,
            @Nullable Double massKg,
            @Nullable Double liquid) {}

    /** Whether one thing speaks for or against, with the reason; {@code ok} is null where it cannot be told. */
    public record Point(String name, @Nullable Boolean ok, String why) {
        public String mark() {
            return ok == null ? "?" : ok ? "✓" : "✕";
        }
    }

    private final Review review;
    private final Catalog catalog;
    private final Words words;

    public RackLibrary(Review review, Catalog catalog, Words words) {
        this.review = review;
        this.catalog = catalog;
        this.words = words;
    }

    /** Entries whose name, id or detail holds the typed words; those of the rack's inside first. */
    public List<Entry> entries(@Nullable Rack rack, String typed) {
        List<Entry> all = new ArrayList<>();
        RackType type = rack == null ? null : catalog.rack(rack.type());
        NodeType node = type == null ? null : catalog.node(type.node());
        if (node != null) {
            all.add(node(node));
        }
        for (OwnEquipment.OwnDevice d : review.design().equipment().devices()) {
            all.add(new Entry(
                    Kind.DEVICE,
                    d.id(),
                    d.name(),
                    d.source(),
                    Math.max(1, d.heightSixths()),
                    d.heightSixths() == 0
                            ? Fitting.Face.LANE_LEFT
                            : d.fullDepth() ? Fitting.Face.FULL : Fitting.Face.FRONT,
                    d.power() == null ? null : d.power().value(),
                    d.mass() == null ? null : d.mass().value(),
                    0.0));
        }
        all.add(usual("blank-1u", 1, Fitting.Face.FRONT, 0.0, 0.5));
        all.add(usual("blank-4u", 4, Fitting.Face.FRONT, 0.0, 2.0));
        all.add(usual("strip-0u", 42, Fitting.Face.LANE_LEFT, 0.0, null));
        all.add(usual("switch-1u", 1, Fitting.Face.FULL, null, null));
        all.add(usual("storage-2u", 2, Fitting.Face.FULL, null, null));
        all.add(usual("half-1u", 1, Fitting.Face.REAR, null, null));
        catalog.racks().values().forEach(t -> all.add(type(t)));
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(e -> (e.name() + " " + e.id() + " " + e.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private Entry usual(String id, int units, Fitting.Face face, @Nullable Double powerW, @Nullable Double massKg) {
        return new Entry(
                Kind.DEVICE,
                id,
                words.t("library." + id),
                words.t("library." + id + ".text"),
                units * Fitting.UNIT,
                face,
                powerW,
                massKg,
                0.0);
    }

    private Entry node(NodeType n) {
        Double units = n.rackUnits().value();
        return new Entry(
                Kind.NODE,
                n.id(),
                n.name(),
                words.t("library.node", n.acceleratorCount()),
                units == null ? 0 : (int) Math.round(units * Fitting.UNIT),
                Fitting.Face.FULL,
                si(n.maxPower()),
                si(n.mass()),
                n.liquidHeatFraction().value());
    }

    private Entry type(RackType t) {
        Double liquid = t.liquidHeatFraction().value();
        String cooling = liquid == null ? "?" : words.t(liquid > LIQUID ? "racks.liquid" : "racks.air");
        return new Entry(
                Kind.RACK_TYPE,
                t.id(),
                t.name(),
                words.t("racks.type", t.acceleratorsPerSystem(), t.cabinets(), cooling),
                0,
                Fitting.Face.FULL,
                si(t.systemPower()),
                si(t.mass()),
                liquid);
    }

    private static @Nullable Double si(Datum d) {
        return d.value() == null ? null : (Double) d.siOr(0);
    }

    // --- does it fit ---

    /** Height (or floor), power, mass and liquid of an entry in a rack; all unknown without one. */
    public List<Point> fits(Entry entry, @Nullable Rack rack) {
        if (rack == null) {
            return List.of();
        }
        return List.of(room(entry, rack), power(entry, rack), mass(entry, rack), liquid(entry, rack));
    }

    private Point room(Entry e, Rack rack) {
        return switch (e.kind()) {
            case RACK_TYPE -> floor(e, rack);
            case NODE -> {
                RackType type = catalog.rack(rack.type());
                int full = type == null ? 0 : type.nodesPerSystem();
                int now = rack.nodes() == null ? full : rack.nodes();
                yield new Point("U", now < full, words.t("library.nodes", now, full));
            }
            case DEVICE -> {
                RackContents contents = RackContents.of(rack, catalog);
                int at = contents.place(0, e.heightSixths(), e.face(), null);
                boolean itemised = contents.items().stream().allMatch(RackContents.Item::known);
                yield at >= 0
                        ? new Point(
                                "U",
                                itemised ? (Boolean) true : null,
                                words.t(itemised ? "library.at" : "library.at-perhaps", at / Fitting.UNIT + 1))
                        : new Point("U", false, words.t("library.no-room", contents.freeUnits()));
            }
        };
    }

    private Point floor(Entry e, Rack rack) {
        Rack next = rack.withType(e.id());
        Box box = HallModel.box(next, catalog);
        for (Hall hall : review.design().halls()) {
            boolean here = hall.rows().stream().anyMatch(r -> r.racks().contains(rack));
            if (!here) {
                continue;
            }
            if (box.right() > hall.widthMm() || box.bottom() > hall.depthMm()) {
                return new Point("mm", false, words.t("library.outside"));
            }
            for (var row : hall.rows()) {
                for (Rack other : row.racks()) {
                    if (!other.id().equals(rack.id())
                            && HallModel.box(other, catalog).overlaps(box)) {
                        return new Point("mm", false, words.t("library.hits", other.name()));
                    }
                }
            }
        }
        return new Point("mm", true, words.integer((long) box.w()) + " × " + words.integer((long) box.h()) + " mm");
    }

    /** What the entry adds to the rack's power, W, or null where it cannot be told. */
    private @Nullable Double more(Entry e, Rack rack) {
        RackAssessment now = review.assessment().rack(rack.id());
        if (e.powerW() == null) {
            return null;
        }
        if (e.kind() != Kind.RACK_TYPE) {
            return e.powerW();
        }
        return now == null || !now.design().isKnown()
                ? null
                : (Double) (e.powerW() - now.design().si());
    }

    private Point power(Entry e, Rack rack) {
        Double more = more(e, rack);
        Double room = feedRoomW(rack);
        if (more == null || room == null) {
            return new Point("kW", null, words.t(more == null ? "library.power-unknown" : "library.no-limit"));
        }
        String why = words.t(
                "library.kw", words.number(Math.rint(more / 100) / 10), words.number(Math.rint(room / 100) / 10));
        return new Point("kW", more <= room, why);
    }

    /** What the tighter of a rack's feeds may still carry after any single loss, W, or null where no limit is known. */
    public @Nullable Double feedRoomW(Rack rack) {
        Double least = null;
        for (String feed : rack.feeds()) {
            ElementResult element = review.assessment().power().element(feed);
            if (element != null && Double.isFinite(element.pathHeadroomW())) {
                double room = element.pathHeadroomW();
                least = least == null ? room : Math.min(least, room);
            }
        }
        return least;
    }

    private Point mass(Entry e, Rack rack) {
        RackAssessment now = review.assessment().rack(rack.id());
        Hall hall = review.design().hallOf(Set.of(rack.id()));
        Double limit = hall == null ? null : hall.floorLimitPa();
        if (e.massKg() == null || now == null || !now.mass().isKnown() && e.kind() != Kind.RACK_TYPE) {
            return new Point("kg", null, words.t("library.mass-unknown"));
        }
        double kg = e.kind() == Kind.RACK_TYPE ? e.massKg() : now.mass().si() + e.massKg();
        if (limit == null) {
            return new Point("kg", null, words.t("library.no-floor-limit", words.number(Math.rint(kg))));
        }
        Box box = HallModel.box(e.kind() == Kind.RACK_TYPE ? rack.withType(e.id()) : rack, catalog);
        FloorLoad load = new FloorLoad(kg, box.w() / 1000, box.h() / 1000);
        double aisleM = load.aisleForM(limit);
        String kpa = words.number(Math.rint(load.footprintPa() / 100) / 10);
        if (aisleM == 0) {
            return new Point("kg", true, words.t("library.kpa", kpa, words.number(limit / 1000)));
        }
        // a slab is rated over the bay: with enough aisle beside it the rack may still stand
        String why = words.t(
                "library.kpa-aisle", kpa, words.number(limit / 1000), words.number(Math.ceil(aisleM * 10) / 10));
        return new Point("kg", aisleM > MOST_AISLE_M ? false : null, why);
    }

    private Point liquid(Entry e, Rack rack) {
        String name = words.t("racks.liquid");
        if (e.liquid() == null) {
            return new Point(name, null, words.t("library.liquid-unknown"));
        }
        if (e.liquid() <= LIQUID) {
            return new Point(name, true, words.t("library.air-only"));
        }
        if (rack.loop() == null) {
            return new Point(name, false, words.t("racks.no-loop"));
        }
        Double more = more(e, rack);
        Double room = loopRoomW(rack.loop());
        if (more == null || room == null) {
            return new Point(name, null, words.t("library.loop-unknown"));
        }
        double heat = more * e.liquid();
        String why = words.t(
                "library.loop", words.number(Math.rint(heat / 100) / 10), words.number(Math.rint(room / 100) / 10));
        return new Point(name, heat <= room, why);
    }

    private @Nullable Double loopRoomW(String loop) {
        Double least = null;
        for (CoolingPlan.Unit u : review.design().cooling().units()) {
            for (CoolingDesign.Check check : review.assessment().cooling()) {
                if (u.loop().equals(loop) && check.group().equals(u.id())) {
                    double room = check.marginOneLostW();
                    least = least == null ? room : Math.min(least, room);
                }
            }
        }
        return least;
    }
}
