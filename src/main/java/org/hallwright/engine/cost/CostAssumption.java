package org.hallwright.engine.cost;

import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** What a planner assumes of money, each with the unit it is typed in and what is allowed (in that unit). */
public enum CostAssumption {
    ELECTRICITY_PRICE("electricityPrice", Unit.USD_PER_KWH, -0.5, 5),
    DEMAND_CHARGE("demandCharge", Unit.USD_PER_KW_MONTH, 0, 500),
    WATER_PRICE("waterPrice", Unit.USD_PER_M3, 0, 100),
    GRID_CARBON("gridCarbonIntensity", Unit.KG_PER_KWH, 0, 2),
    CARBON_PRICE("carbonPrice", Unit.USD_PER_T, 0, 2_000),
    CARBON_SHADOW_PRICE("carbonShadowPrice", Unit.USD_PER_T, 0, 2_000),

    CONSTRUCTION_PER_WATT("constructionPerWatt", Unit.USD_PER_W, 0, 200),
    DENSITY_PREMIUM("densityPremium", Unit.PERCENT, 0, 300),
    /** 1 where power and cooling are costed piece by piece from the design, 0 where per watt of IT. */
    PLANT_BY_EQUIPMENT("plantByEquipment", Unit.ONE, 0, 1),
    PLANT_SHARE("plantShare", Unit.PERCENT, 0, 100),
    INSTALLATION_FACTOR("installationFactor", Unit.ONE, 1, 10),
    LAND_PRICE("landPrice", Unit.USD_PER_M2, 0, 100_000),
    CONTINGENCY("contingency", Unit.PERCENT, 0, 100),
    CONSTRUCTION_TIME("constructionTime", Unit.YEAR, 0, 15),

    NETWORK_PER_ACCELERATOR("networkPerAccelerator", Unit.USD, 0, 1e6),
    STORAGE_SHARE("storageShare", Unit.PERCENT, 0, 300),
    SPARES_SHARE("sparesShare", Unit.PERCENT, 0, 100),
    INTEGRATION_SHARE("integrationShare", Unit.PERCENT, 0, 100),
    LICENCE_PER_ACCELERATOR("licencePerAccelerator", Unit.USD_PER_YEAR, 0, 1e6),

    NOMINAL_RATE("nominalRate", Unit.PERCENT, -10, 100),
    INFLATION("inflation", Unit.PERCENT, -10, 100),
    REAL_RATE("realRate", Unit.PERCENT, -10, 100),
    HORIZON("horizon", Unit.YEAR, 1, 60),
    LIFE_ACCELERATORS("lifeAccelerators", Unit.YEAR, 1, 20),
    LIFE_NETWORK("lifeNetwork", Unit.YEAR, 1, 30),
    LIFE_PLANT("lifePlant", Unit.YEAR, 1, 60),
    LIFE_BUILDING("lifeBuilding", Unit.YEAR, 1, 120),
    RESIDUAL_ACCELERATORS("residualAccelerators", Unit.PERCENT, 0, 100),

    STAFF_PER_MW("staffPerMw", Unit.FTE_PER_MW, 0, 100),
    STAFF_CREW("staffCrew", Unit.COUNT, 0, 1_000),
    SERVERS_PER_ENGINEER("serversPerEngineer", Unit.COUNT, 1, 100_000),
    COST_PER_FTE("costPerFte", Unit.USD_PER_YEAR, 0, 2e6),
    MAINTENANCE_IT("maintenanceIt", Unit.PERCENT, 0, 100),
    MAINTENANCE_PLANT("maintenancePlant", Unit.PERCENT, 0, 100),
    MAINTENANCE_BUILDING("maintenanceBuilding", Unit.PERCENT, 0, 100),
    INSURANCE("insurance", Unit.PERCENT, 0, 50),
    PROPERTY_TAX("propertyTax", Unit.PERCENT, 0, 50),

    AVAILABILITY("availability", Unit.PERCENT, 1, 100),
    ALLOCATED("allocated", Unit.PERCENT, 1, 100),
    GOODPUT("goodput", Unit.PERCENT, 1, 100),
    DUTY("duty", Unit.PERCENT, 1, 100);

    /** How the ids of the design's assumptions begin. */
    public static final String PREFIX = "cost.";

    private final String id;
    private final Unit unit;
    private final double least;
    private final double most;

    CostAssumption(String id, Unit unit, double least, double most) {
        this.id = PREFIX + id;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** Under which a design keeps its value, such as {@code cost.electricityPrice}. */
    public String id() {
        return id;
    }

    /** The unit for print and typing; values are kept in SI. Rates and shares by the year are kept per year. */
    public Unit unit() {
        return unit;
    }

    public double leastSi() {
        return unit.toSi(least);
    }

    public double mostSi() {
        return unit.toSi(most);
    }

    public boolean allows(double si) {
        return si >= leastSi() && si <= mostSi();
    }

    /** The assumption of an id, or null where the id belongs to no cost assumption. */
    public static @Nullable CostAssumption of(String id) {
        for (CostAssumption assumption : values()) {
            if (assumption.id.equals(id)) {
                return assumption;
            }
        }
        return null;
    }
}
