package org.hallwright.advise.layout;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.PowerPlan.Element;
import org.hallwright.design.PowerPlan.Kind;
import org.hallwright.design.PowerPlan.Link;
import org.hallwright.design.PowerPlan.Topology;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/**
 * A first power chain and cooling plant for halls, sized on the racks' wiring power. The planner changes it from there;
 * nothing in the engine depends on how it came about.
 */
public final class PlantSizing {

    /** Facility load over IT load for which transformers and generators are sized before the plant is known. */
    private static final double FACILITY_ALLOWANCE = 1.35;

    /** Feeds at medium voltage are not laid for less; the losses of a plant in its smallest sizes are beyond the allowance. */
    private static final double SMALLEST_FEED_W = 400e3;

    private static final double UPS_W = 1.25e6;
    private static final double UPS_LOADING = 0.95;
    private static final double TRANSFORMER_W = 2.5e6 * 0.95;
    private static final double GENERATOR_W = 2.5e6;
    private static final double BUSWAY_W = 1.35e6;

    private PlantSizing() {}

    /**
     * What the planner decides of a plant before it is sized.
     *
     * @param facilitySupplyC supply of the warm facility loop, °C
     * @param adiabatic whether the warm loop's coolers may wet their pads
     * @param supplyAirC set-point of the room air, °C
     */
    public record Settings(Topology topology, double facilitySupplyC, boolean adiabatic, double supplyAirC) {

        /** ASHRAE class W40: warm enough for dry coolers without water in most climates, and what liquid-cooled racks accept. */
        private static final double USUAL_SUPPLY_C = 40;

        /** The settings of a plant that is there. */
        public static Settings of(Design design) {
            CoolingPlan cooling = design.cooling();
            double supplyC = USUAL_SUPPLY_C;
            for (CoolingPlan.Loop loop : cooling.loops()) {
                String to = loop.rejectsTo();
                CoolingPlan.Loop sink = to == null || loop.medium() != CoolingPlan.Medium.TCS ? null : cooling.loop(to);
                if (sink != null) {
                    supplyC = sink.supplyC();
                    break;
                }
            }
            boolean wets = cooling.units().stream().anyMatch(u -> u.kind() == CoolingPlan.Kind.ADIABATIC_COOLER);
            return new Settings(design.power().topology(), supplyC, wets, cooling.supplyAirC());
        }
    }

    /** Halls with their racks connected and the CDUs placed, and what feeds and cools them. */
    public record Plant(List<Hall> halls, PowerPlan power, CoolingPlan cooling) {
        public Plant {
            halls = List.copyOf(halls);
        }
    }

    /** The plant for halls with racks; a block of power for each hall. */
    public static Plant plant(List<Hall> halls, Catalog catalog, Settings settings) {
        Powered powered = power(halls, catalog, settings.topology(), 1);
        CoolingPlan cooling =
                cooling(halls, catalog, settings.facilitySupplyC(), settings.adiabatic(), settings.supplyAirC());
        List<Hall> equipped = new ArrayList<>();
        for (Hall hall : powered.halls()) {
            Hall with = hall;
            for (CoolingPlan.Unit unit : cooling.units()) {
                // Halls of a campus share the plant, so its units have no place in one of them.
                if (unit.kind() == CoolingPlan.Kind.CDU && halls.size() == 1) {
                    with = HallLayout.withEquipment(with, unit.id(), unit.units(), Fixture.Kind.CDU, "CDU");
                }
            }
            equipped.add(with);
        }
        return new Plant(equipped, powered.plan(), cooling);
    }

    /** Halls with their racks connected, and the plan that feeds them. */
    record Powered(List<Hall> halls, PowerPlan plan) {}

    /**
     * Builds sides A and B (or A alone without redundancy), each a chain from the utility to a busway for every section
     * of a row, and connects each rack to the busways beside it.
     */
    static Powered power(List<Hall> halls, Catalog catalog, Topology topology, int hallsPerBlock) {
        List<String> sides = topology == Topology.N || topology == Topology.N_PLUS_1 ? List.of("A") : List.of("A", "B");
        int spare = topology == Topology.N_PLUS_1 || topology == Topology.TWO_N_PLUS_1 ? 1 : 0;
        List<Element> elements = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Hall> powered = new ArrayList<>();
        double siteW = 0;
        for (Hall hall : halls) {
            siteW += wiringW(hall, catalog);
        }
        double feedW = Math.max(SMALLEST_FEED_W, siteW * FACILITY_ALLOWANCE);
        for (String side : sides) {
            elements.add(element("utility-" + side, Kind.UTILITY, null, feedW, 1, 0));
        }
        for (int block = 0; block * hallsPerBlock < halls.size(); block++) {
            List<Hall> group =
                    halls.subList(block * hallsPerBlock, Math.min(halls.size(), (block + 1) * hallsPerBlock));
            String prefix = halls.size() > hallsPerBlock ? "b" + (block + 1) + "-" : "";
            double itW = 0;
            for (Hall hall : group) {
                itW += wiringW(hall, catalog);
            }
            for (String side : sides) {
                chain(prefix, side, itW, spare, elements, links);
            }
            for (Hall hall : group) {
                powered.add(busways(hall, catalog, prefix, sides, elements, links));
            }
        }
        return new Powered(powered, new PowerPlan(topology, elements, links));
    }

    private static void chain(
            String prefix, String side, double itW, int spare, List<Element> elements, List<Link> links) {
        String tx = prefix + "tx-" + side;
        String gear = prefix + "switchgear-" + side;
        String ups = prefix + "ups-" + side;
        String generator = prefix + "gen-" + side;
        int transformers = units(itW * FACILITY_ALLOWANCE, TRANSFORMER_W);
        elements.add(element(tx, Kind.MV_TRANSFORMER, "tx-dry-2500", null, transformers + spare, spare));
        elements.add(element(gear, Kind.SWITCHGEAR, "lv-4000", null, transformers + spare, spare));
        elements.add(
                element(ups, Kind.UPS, "ups-galaxy-vxl-1250", null, units(itW, UPS_W * UPS_LOADING) + spare, spare));
        int engines = units(itW * FACILITY_ALLOWANCE, GENERATOR_W) + 1;
        elements.add(element(generator, Kind.GENERATOR, "gen-diesel-2500", null, engines, engines > 1 ? 1 : 0));
        links.add(new Link("utility-" + side, tx, false));
        links.add(new Link(tx, gear, false));
        links.add(new Link(generator, gear, true));
        links.add(new Link(gear, ups, false));
    }

    private static Hall busways(
            Hall hall, Catalog catalog, String prefix, List<String> sides, List<Element> elements, List<Link> links) {
        List<Row> rows = new ArrayList<>();
        for (Row row : hall.rows()) {
            List<Rack> racks = new ArrayList<>();
            double sectionW = 0;
            int section = 0;
            for (Rack rack : row.racks()) {
                RackType type = catalog.rack(rack.type());
                double w = type == null ? 0 : type.peakPower().siOr(0);
                if (section == 0 || sectionW + w > BUSWAY_W) {
                    section++;
                    sectionW = 0;
                    for (String side : sides) {
                        String id = busway(row, section, side);
                        double lengthM = Math.max(6, row.racks().size() * 0.6);
                        elements.add(
                                new Element(id, id, Kind.BUSWAY, "bus-riser-2500", null, 1, 0, Math.min(60, lengthM)));
                        links.add(new Link(prefix + "ups-" + side, id, false));
                    }
                }
                sectionW += w;
                List<String> feeds = new ArrayList<>();
                for (String side : sides) {
                    feeds.add(busway(row, section, side));
                }
                racks.add(rack.withFeeds(feeds));
            }
            rows.add(row.withRacks(racks));
        }
        return hall.withRows(rows);
    }

    private static String busway(Row row, int section, String side) {
        return row.id().replace("row-", "bus-") + "-" + section + side;
    }

    private static Element element(
            String id, Kind kind, @Nullable String equipment, @Nullable Double ratedW, int units, int spare) {
        return new Element(id, id, kind, equipment, ratedW, units, spare, 0);
    }

    /** Enough units of a rating for a load. */
    static int units(double loadW, double unitW) {
        return Math.max(1, (int) Math.ceil(loadW / unitW - 1e-9));
    }

    /** The power to wire for in a hall, W. */
    static double wiringW(Hall hall, Catalog catalog) {
        double total = 0;
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                RackType type = catalog.rack(rack.type());
                total += type == null ? 0 : type.peakPower().siOr(0);
            }
        }
        return total;
    }

    /** Heat to liquid and to air at wiring power, W. */
    static double[] heatW(List<Hall> halls, Catalog catalog) {
        double liquid = 0;
        double air = 0;
        for (Hall hall : halls) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    RackType type = catalog.rack(rack.type());
                    if (type != null) {
                        double w = type.peakPower().siOr(0);
                        double share = rack.loop() == null
                                ? 0
                                : type.liquidHeatFraction().siOr(0);
                        liquid += w * share;
                        air += w * (1 - share);
                    }
                }
            }
        }
        return new double[] {liquid, air};
    }

    /**
     * A plant with one spare of each: CDUs between the technology loop and a facility loop cooled outdoors, and fan walls
     * on chilled water for the room's air.
     *
     * @param facilitySupplyC supply of the warm facility loop, °C
     * @param adiabatic whether the warm loop's coolers may wet their pads
     * @param supplyAirC set-point of the room air, °C
     */
    static CoolingPlan cooling(
            List<Hall> halls, Catalog catalog, double facilitySupplyC, boolean adiabatic, double supplyAirC) {
        double[] heat = heatW(halls, catalog);
        List<CoolingPlan.Unit> units = new ArrayList<>();
        List<CoolingPlan.Loop> loops = new ArrayList<>();
        if (heat[0] > 0) {
            loops.add(new CoolingPlan.Loop(
                    "tcs", "Technology loop", CoolingPlan.Medium.TCS, facilitySupplyC + 4, 10, "fws-warm"));
            loops.add(new CoolingPlan.Loop(
                    "fws-warm", "Warm facility loop", CoolingPlan.Medium.FWS, facilitySupplyC, 10, null));
            units.add(unit("cdu", CoolingPlan.Kind.CDU, "cdu-mcdu-60", 2.3e6, heat[0], "tcs"));
            units.add(
                    adiabatic
                            ? unit(
                                    "adiabatic",
                                    CoolingPlan.Kind.ADIABATIC_COOLER,
                                    "adia-1500",
                                    1.5e6,
                                    heat[0] * 1.03,
                                    "fws-warm")
                            : unit("dry", CoolingPlan.Kind.DRY_COOLER, "dry-1500", 1.5e6, heat[0] * 1.03, "fws-warm"));
        }
        loops.add(new CoolingPlan.Loop("air", "Room air", CoolingPlan.Medium.AIR, supplyAirC, 12, "fws-cold"));
        loops.add(new CoolingPlan.Loop(
                "fws-cold", "Chilled facility loop", CoolingPlan.Medium.FWS, supplyAirC - 6, 8, null));
        units.add(unit("fan-wall", CoolingPlan.Kind.FAN_WALL, "fanwall-350", 350e3, heat[1] * 1.05, "air"));
        units.add(unit(
                "chiller", CoolingPlan.Kind.CHILLER_AIR_COOLED, "ac-fc-screw-1200", 1.2e6, heat[1] * 1.12, "fws-cold"));
        return new CoolingPlan(units, loops, supplyAirC, 0, 0);
    }

    private static CoolingPlan.Unit unit(
            String id, CoolingPlan.Kind kind, String equipment, double unitW, double loadW, String loop) {
        int needed = units(loadW, unitW * 0.95);
        return new CoolingPlan.Unit(id, id, kind, equipment, null, needed + 1, 1, loop);
    }
}
