package org.hallwright.engine.power.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Equipment;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.power.ElementKind;
import org.hallwright.engine.power.LoadClass;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.PowerLink;
import org.hallwright.engine.power.PowerLoad;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.Reserve;
import org.jspecify.annotations.Nullable;

/** A design's power plan with its racks as a network. */
public final class PlanNetwork {

    private static final Pattern REDUNDANCY = Pattern.compile("(\\d+)\\+(\\d+)");

    private PlanNetwork() {}

    /** What a rack draws. */
    public interface RackWatts {

        /** Highest sustained input, W. */
        double designW(Rack rack);

        /** Mean input in its work, W. */
        double expectedW(Rack rack);
    }

    /** The network of a design with its racks as the only loads, at the site's usual supply. */
    public static PowerNetwork of(Design design, Catalog catalog, SiteSupply site, RackWatts watts) {
        return of(design, catalog, site, watts, List.of());
    }

    /** The same with other loads (see {@link #mechanical}). */
    public static PowerNetwork of(
            Design design, Catalog catalog, SiteSupply site, RackWatts watts, List<PowerLoad> others) {
        List<PowerLoad> loads = new ArrayList<>();
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    loads.add(load(rack, catalog, watts));
                }
            }
        }
        loads.addAll(others);
        PlanAssumptions assumptions = PlanAssumptions.of(design);
        List<PowerLink> links = new ArrayList<>();
        for (PowerPlan.Link link : design.power().links()) {
            links.add(new PowerLink(link.from(), link.to(), link.standby() ? 1 : 0, null));
        }
        return new PowerNetwork(
                elements(design.power(), catalog, site, assumptions),
                links,
                loads,
                site.code(),
                site.powerFactor(),
                assumptions.shedding());
    }

    /** The plan's equipment alone. It changes only with the plan, the catalogue and the assumptions. */
    public static List<PowerElement> elements(
            PowerPlan plan, Catalog catalog, SiteSupply site, PlanAssumptions assumptions) {
        EquipmentModels models = new EquipmentModels(site, assumptions);
        List<PowerElement> elements = new ArrayList<>();
        for (PowerPlan.Element element : plan.elements()) {
            String equipment = element.equipment();
            PowerElement one = models.element(
                    element.id(),
                    kind(element.kind()),
                    equipment == null ? null : fitting(catalog.equipment(equipment), element.kind()),
                    element.ratedW(),
                    element.lengthM());
            Double energyJ = element.energyJ();
            Reserve reserve = energyJ == null ? one.reserve() : Reserve.battery(energyJ);
            elements.add(one.withUnits(element.units(), element.spareUnits())
                    .withReserve(new Reserve(
                            reserve.startS(),
                            reserve.storedJ() * element.units(),
                            reserve.fuel(),
                            reserve.usableFuel() * element.units())));
        }
        return elements;
    }

    /** Equipment of another family has no rating or curve that means anything here. */
    private static @Nullable Equipment fitting(@Nullable Equipment equipment, PowerPlan.Kind kind) {
        return equipment != null && families(kind).contains(equipment.family()) ? equipment : null;
    }

    /** Families of the catalogue that an element of a kind may be chosen from. */
    public static Set<String> families(PowerPlan.Kind kind) {
        return switch (kind) {
            case UTILITY -> Set.of("transformers", "mvSwitchgear");
            case GENERATOR -> Set.of("generators");
            case MV_TRANSFORMER -> Set.of("transformers", "hvdcSidecars");
            case SWITCHGEAR -> Set.of("lvSwitchgear", "mvSwitchgear");
            case BESS -> Set.of("bess");
            case UPS -> Set.of("ups", "hvdcSidecars");
            case TRANSFER_SWITCH -> Set.of("transferSwitches");
            case PDU, RPP -> Set.of("pdus");
            case BUSWAY -> Set.of("busways");
        };
    }

    /** Cooling and other loads of the plant, spread over the plan's switchboards, any one of which carries its part on. */
    public static PowerLoad mechanical(String id, PowerPlan plan, double designW, double expectedW) {
        List<String> boards = new ArrayList<>();
        for (PowerPlan.Element element : plan.elements()) {
            if (element.kind() == PowerPlan.Kind.SWITCHGEAR) {
                boards.add(element.id());
            }
        }
        return PowerLoad.on(id, LoadClass.CRITICAL, designW, expectedW, boards.toArray(String[]::new));
    }

    /** A rack as a load: its supplies dealt over its feeds as its nodes' redundancy says. */
    public static PowerLoad load(Rack rack, Catalog catalog, RackWatts watts) {
        int[] supplies = supplies(rack, catalog);
        int needed = supplies[0];
        int total = supplies[1];
        List<PowerLoad.Feed> feeds = new ArrayList<>();
        int count = rack.feeds().size();
        for (int i = 0; i < count; i++) {
            feeds.add(new PowerLoad.Feed(rack.feeds().get(i), total / count + (i < total % count ? 1 : 0)));
        }
        return new PowerLoad(rack.id(), feeds, needed, loadClass(rack), watts.designW(rack), watts.expectedW(rack));
    }

    /** Supplies needed and installed in one node: those of its type, else as many on each feed and half of them needed (N+N). */
    private static int[] supplies(Rack rack, Catalog catalog) {
        RackType type = catalog.rack(rack.type());
        NodeType node = type == null ? null : catalog.node(type.node());
        Matcher numbers = REDUNDANCY.matcher(node == null ? "" : node.psuRedundancy());
        if (numbers.matches()) {
            int needed = Integer.parseInt(numbers.group(1));
            int total = needed + Integer.parseInt(numbers.group(2));
            if (needed > 0 && total >= rack.feeds().size()) {
                return new int[] {needed, total};
            }
        }
        int feeds = Math.max(1, rack.feeds().size());
        return new int[] {feeds, 2 * feeds};
    }

    private static LoadClass loadClass(Rack rack) {
        return switch (rack.criticality()) {
            case SHEDDABLE -> LoadClass.SHEDDABLE;
            case CAPPABLE -> LoadClass.CAPPABLE;
            case CRITICAL -> LoadClass.CRITICAL;
        };
    }

    /** The engine's word for the plan's kind. */
    public static ElementKind kind(PowerPlan.Kind kind) {
        return switch (kind) {
            case UTILITY -> ElementKind.UTILITY;
            case GENERATOR -> ElementKind.GENERATOR;
            case MV_TRANSFORMER -> ElementKind.MV_TRANSFORMER;
            case SWITCHGEAR -> ElementKind.SWITCHGEAR;
            case BESS -> ElementKind.BESS;
            case UPS -> ElementKind.UPS;
            case TRANSFER_SWITCH -> ElementKind.TRANSFER_SWITCH;
            case PDU -> ElementKind.PDU;
            case RPP -> ElementKind.RPP;
            case BUSWAY -> ElementKind.BUSWAY;
        };
    }

    /** The plan's redundancy in the engine's word. */
    public static org.hallwright.engine.power.Topology topology(PowerPlan.Topology topology) {
        return org.hallwright.engine.power.Topology.valueOf(topology.name());
    }
}
