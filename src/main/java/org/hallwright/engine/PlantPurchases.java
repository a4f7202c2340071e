package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.Equipment;
import org.hallwright.catalog.EquipmentClass;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.cost.CostClass;
import org.hallwright.engine.cost.Purchase;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.explain.Why;
import org.hallwright.engine.power.equipment.Supply;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The power chain and the cooling plant of a design as things that are bought, each by the price its class has in the
 * catalogue for a kilowatt, a kilovolt-ampere, a kilowatt-hour, a metre or a piece. What has no such price stays unknown
 * and is named.
 */
final class PlantPurchases {

    private static final Formula PRICE =
            Formula.product("equipmentPrice", Unit.USD, "C = c_class · size", "catalogue, price of the class");

    private static final Formula RATING_OF_CURRENT = Formula.of(
            "rating",
            Unit.KW,
            "S = √3 · U · I",
            "three-phase apparent power; prices are by the rated current, whatever share of it is carried for long",
            "+",
            x -> Math.sqrt(3) * x[0] * x[1]);

    private final Catalog catalog;
    private final Supply supply;
    private final List<Purchase> purchases = new ArrayList<>();

    private PlantPurchases(Catalog catalog, Supply supply) {
        this.catalog = catalog;
        this.supply = supply;
    }

    /** @param supply of the halls, by which what is rated in amperes has a power */
    static List<Purchase> of(Design design, Catalog catalog, Supply supply) {
        PlantPurchases own = new PlantPurchases(catalog, supply);
        for (PowerPlan.Element element : design.power().elements()) {
            if (element.kind() != PowerPlan.Kind.UTILITY) {
                own.add(
                        element.id(),
                        element.name(),
                        CostClass.POWER,
                        usualClass(element.kind()),
                        element.equipment(),
                        element.ratedW(),
                        element.energyJ(),
                        element.lengthM(),
                        element.units());
            }
        }
        for (CoolingPlan.Unit unit : design.cooling().units()) {
            own.add(
                    unit.id(),
                    unit.name(),
                    CostClass.COOLING,
                    usualClass(unit.kind()),
                    unit.equipment(),
                    unit.ratedW(),
                    null,
                    0,
                    unit.units());
        }
        return own.purchases;
    }

    private void add(
            String id,
            String name,
            CostClass costClass,
            String usualClass,
            @Nullable String equipmentId,
            @Nullable Double ratedW,
            @Nullable Double energyJ,
            double lengthM,
            int units) {
        Equipment equipment = equipmentId == null ? null : catalog.equipment(equipmentId);
        String classId = equipment == null || equipment.classId() == null ? usualClass : equipment.classId();
        EquipmentClass known = catalog.equipmentClasses().get(classId);
        Figure price = known == null
                ? Figure.unknown("equipmentPrice", id, Unit.USD, "price of class " + classId)
                : price(id, known, equipment, ratedW, energyJ, lengthM);
        purchases.add(new Purchase(id, name, costClass, Figure.counted("units", id, units), price));
    }

    private Figure price(
            String id,
            EquipmentClass known,
            @Nullable Equipment equipment,
            @Nullable Double ratedW,
            @Nullable Double energyJ,
            double lengthM) {
        Datum cost = known.cost();
        String per = cost.unitText().substring(cost.unitText().indexOf('/') + 1).strip();
        Figure size = switch (per) {
            case "kW", "kVA", "kWth" -> rating(id, equipment, ratedW);
            case "kWh" -> energy(id, equipment, energyJ);
            case "m" -> lengthM > 0 ? Figure.given("length", id, Unit.M, lengthM) : unknownSize(id, Unit.M);
            default -> Figure.counted("pieces", id, 1);
        };
        Unit unit = switch (per) {
            case "kW", "kVA", "kWth" -> Unit.USD_PER_KW;
            case "kWh" -> Unit.USD_PER_KWH;
            case "m" -> Unit.USD_PER_M;
            default -> Unit.USD;
        };
        return PRICE.of(id, classPrice(known, unit), size);
    }

    /** The class's price for one of its measure; the catalogue states it per kVA where the unit table has kW. */
    private Figure classPrice(EquipmentClass known, Unit unit) {
        Datum cost = known.cost();
        Double value = cost.value();
        if (value == null) {
            return Figure.unknown("classPrice", known.id(), unit, "price of class " + known.id());
        }
        double low = Objects.requireNonNullElse(cost.low(), value);
        double high = Objects.requireNonNullElse(cost.high(), value);
        String source = cost.source() == null ? "" : cost.source();
        return Figure.sourced(
                "classPrice",
                known.id(),
                unit,
                Range.spanning(unit.toSi(low), unit.toSi(value), unit.toSi(high)),
                cost.basis(),
                new Why.Source("catalog", source, catalog.sourceTitle(cost.source()), cost.note()));
    }

    /** What the design says one unit carries, else the catalogue's rating of the piece, in watts or in amperes. */
    private Figure rating(String id, @Nullable Equipment equipment, @Nullable Double ratedW) {
        if (ratedW != null) {
            return Figure.given("rating", id, Unit.KW, ratedW);
        }
        for (String path : List.of(
                "ratedPower",
                "electricalPower",
                "capacity",
                "netSensibleCapacity",
                "apparentPower",
                "power",
                "capacity415Continuous")) {
            if (equipment != null && equipment.value(path).isKnown()) {
                return Figure.given("rating", id, Unit.KW, equipment.value(path).siOr(0));
            }
        }
        Datum current = equipment == null ? Datum.ABSENT : equipment.value("rating");
        return current.isKnown()
                ? RATING_OF_CURRENT.of(
                        id,
                        Figure.given("voltage", id, Unit.V, supply.volts()),
                        Figure.given("ratedCurrent", id, Unit.A, current.siOr(0)))
                : unknownSize(id, Unit.KW);
    }

    /** What the design says one unit stores, else the catalogue's energy of the piece. */
    private static Figure energy(String id, @Nullable Equipment equipment, @Nullable Double energyJ) {
        if (energyJ != null) {
            return Figure.given("energy", id, Unit.KWH, energyJ);
        }
        Datum energy = equipment == null ? Datum.ABSENT : equipment.value("energy");
        return energy.isKnown() ? Figure.given("energy", id, Unit.KWH, energy.siOr(0)) : unknownSize(id, Unit.KWH);
    }

    private static Figure unknownSize(String id, Unit unit) {
        return Figure.unknown("size", id, unit, "size of " + id);
    }

    /** The class of a piece of which only kind and rating are known. */
    private static String usualClass(PowerPlan.Kind kind) {
        return switch (kind) {
            case UTILITY -> "";
            case GENERATOR -> "generator-diesel";
            case MV_TRANSFORMER -> "transformer-liquid";
            case SWITCHGEAR -> "lv-switchgear";
            case BESS -> "bess";
            case UPS -> "ups";
            case TRANSFER_SWITCH -> "ats";
            case PDU -> "pdu";
            case RPP -> "rpp";
            case BUSWAY -> "busway";
        };
    }

    private static String usualClass(CoolingPlan.Kind kind) {
        return switch (kind) {
            case CDU -> "cdu-in-row";
            case CRAH -> "crah";
            case FAN_WALL -> "fan-wall";
            case IN_ROW -> "in-row";
            case REAR_DOOR -> "rdhx";
            case CHILLER_AIR_COOLED -> "chiller-air";
            case CHILLER_WATER_COOLED -> "chiller-water";
            case DRY_COOLER -> "dry-cooler";
            case ADIABATIC_COOLER -> "adiabatic-cooler";
            case COOLING_TOWER -> "cooling-tower";
            case HEAT_PUMP -> "heat-pump";
            // The catalogue has no class for packaged expansion units; a chiller's price per kilowatt is nearest.
            case DX_UNIT -> "chiller-air";
        };
    }
}
