package org.hallwright.engine.cost;

import org.hallwright.engine.explain.Formula;
import org.hallwright.quantity.Unit;

/** The formulas of the cost model, in SI: money in USD, time in seconds, rates and shares "a year" per year. */
final class CostFormulas {

    static final double YEAR_S = 31_536_000;

    private static final String ARITHMETIC = "arithmetic";
    private static final String ANNUITY = "NREL Annual Technology Baseline, capital recovery factor";
    private static final String GHG = "GHG Protocol, scope 2 guidance";

    static final Formula PURCHASE = Formula.product("purchase", Unit.USD, "C = n · p", ARITHMETIC);
    static final Formula REAL_RATE = Formula.of(
            "realRate",
            Unit.PERCENT,
            "i = (1 + i_nominal) / (1 + π) − 1",
            "Fisher equation",
            "+-",
            x -> (1 + x[0]) / (1 + x[1]) - 1);

    static final Formula ACCELERATORS = Formula.sum("capexAccelerators", Unit.USD, "Σ purchases of racks and nodes");
    static final Formula NETWORK_BOUGHT = Formula.sum("capexNetwork", Unit.USD, "Σ purchases of network");
    static final Formula NETWORK = Formula.product(
            "capexNetwork", Unit.USD, "C = N · c_network", "switches, optics and cables per accelerator");
    static final Formula STORAGE_BOUGHT = Formula.sum("capexStorage", Unit.USD, "Σ purchases of storage");
    static final Formula STORAGE =
            Formula.product("capexStorage", Unit.USD, "C = s_storage · C_accelerators", ARITHMETIC);
    static final Formula SPARES = Formula.product("capexSpares", Unit.USD, "C = s_spares · C_accelerators", ARITHMETIC);
    static final Formula INTEGRATION = Formula.of(
            "capexIntegration",
            Unit.USD,
            "C = s_integration · (C_accelerators + C_network + C_storage)",
            ARITHMETIC,
            "+",
            x -> x[0] * (x[1] + x[2] + x[3]));
    static final Formula PLANT_PER_WATT = Formula.of(
            "capexPlant",
            Unit.USD,
            "C = c_W · P_IT · (1 + m) · s_plant",
            "cost per watt of critical load, Turner & Townsend and Cushman & Wakefield indices",
            "+",
            x -> x[0] * x[1] * (1 + x[2]) * x[3]);
    static final Formula PLANT_BY_EQUIPMENT = Formula.of(
            "capexPlant", Unit.USD, "C = f_installed · Σ C_equipment", "facility pack, conventions", "+", x -> {
                double delivered = 0;
                for (int i = 1; i < x.length; i++) {
                    delivered += x[i];
                }
                return x[0] * delivered;
            });
    static final Formula BUILDING = Formula.of(
            "capexBuilding",
            Unit.USD,
            "C = c_W · P_IT · (1 + m) · (1 − s_plant)",
            "cost per watt of critical load, Turner & Townsend and Cushman & Wakefield indices",
            "+++-",
            x -> x[0] * x[1] * (1 + x[2]) * (1 - x[3]));
    static final Formula LAND = Formula.product("capexLand", Unit.USD, "C = A · c_land", ARITHMETIC);
    static final Formula CONTINGENCY = Formula.of(
            "capexContingency", Unit.USD, "C = s · (C_plant + C_building)", ARITHMETIC, "+", x -> x[0] * (x[1] + x[2]));
    static final Formula INTEREST = Formula.of(
            "capexInterest",
            Unit.USD,
            "C = (C_plant + C_building + C_contingency + C_land) · (((1 + i)^T − 1) / (T ln(1 + i)) − 1)",
            "spending evenly over the time of building",
            "+",
            x -> (x[2] + x[3] + x[4] + x[5]) * (Annuity.growthDuringConstruction(x[0], x[1] / YEAR_S) - 1));
    static final Formula CAPEX = Formula.sum("capex", Unit.USD, "Σ lines of capital");

    static final Formula CHARGE_ACCELERATORS = Formula.of(
            "chargeAccelerators",
            Unit.USD_PER_YEAR,
            "A = C_accelerators · (CRF(i, n) − r · i / ((1 + i)^n − 1)) + (C_spares + C_integration) · CRF(i, n)",
            ANNUITY,
            "+-+++-",
            x -> {
                double years = x[5] / YEAR_S;
                return (Annuity.yearlyCharge(x[0], x[1], x[4], years)
                                + Annuity.yearlyCharge(x[2] + x[3], 0, x[4], years))
                        / YEAR_S;
            });
    static final Formula CHARGE_NETWORK = Formula.of(
            "chargeNetwork",
            Unit.USD_PER_YEAR,
            "A = (C_network + C_storage) · CRF(i, n)",
            ANNUITY,
            "+++-",
            x -> Annuity.yearlyCharge(x[0] + x[1], 0, x[2], x[3] / YEAR_S) / YEAR_S);
    static final Formula CHARGE_PLANT = facilityCharge("chargePlant", "plant");
    static final Formula CHARGE_BUILDING = facilityCharge("chargeBuilding", "building");
    static final Formula CHARGE_LAND = Formula.of(
            "chargeLand",
            Unit.USD_PER_YEAR,
            "A = C_land · g(i, T) · i",
            "land keeps its value; interest alone is charged",
            "+",
            x -> x[0] * Annuity.growthDuringConstruction(x[1], x[2] / YEAR_S) * x[1] / YEAR_S);

    static final Formula STAFF = Formula.of(
            "staff",
            Unit.COUNT,
            "n = max(n_crew, s_MW · P_IT) + N_servers / n_perEngineer",
            "a crew round the clock at least",
            "++++-",
            x -> Math.max(x[0], x[1] * x[2]) + x[3] / x[4]);
    static final Formula OPEX_ENERGY = Formula.of(
            "opexEnergy",
            Unit.USD_PER_YEAR,
            "O = p · E_facility + p_peak · P_peak",
            "energy at the site's meter, never IT energy",
            "+",
            x -> x[0] * x[1] / YEAR_S + x[2] * x[3]);
    static final Formula OPEX_ENERGY_BILLED = Formula.of(
            "opexEnergy",
            Unit.USD_PER_YEAR,
            "O = p_mean · E_facility + p_peak · P_peak + F_tariff",
            "energy at the site's meter by the hour, billed under the tariff",
            "+",
            x -> x[0] * x[1] / YEAR_S + x[2] * x[3] + x[4]);
    static final Formula OPEX_WATER =
            Formula.of("opexWater", Unit.USD_PER_YEAR, "O = p · V", ARITHMETIC, "+", x -> x[0] * x[1] / YEAR_S);
    static final Formula OPEX_STAFF = Formula.product("opexStaff", Unit.USD_PER_YEAR, "O = n · c_FTE", ARITHMETIC);
    static final Formula OPEX_MAINTENANCE = Formula.of(
            "opexMaintenance",
            Unit.USD_PER_YEAR,
            "O = s_IT · (C_accelerators + C_network + C_storage) + s_plant · C_plant + s_building · C_building",
            ARITHMETIC,
            "+",
            x -> (x[0] * (x[1] + x[2] + x[3]) + x[4] * x[5] + x[6] * x[7]) / YEAR_S);
    static final Formula OPEX_INSURANCE = Formula.of(
            "opexInsurance",
            Unit.USD_PER_YEAR,
            "O = s · (Σ lines of capital without land and interest)",
            ARITHMETIC,
            "+",
            x -> {
                double insured = 0;
                for (int i = 1; i < x.length; i++) {
                    insured += x[i];
                }
                return x[0] * insured / YEAR_S;
            });
    static final Formula OPEX_TAX = Formula.of(
            "opexPropertyTax",
            Unit.USD_PER_YEAR,
            "O = s · (C_plant + C_building)",
            ARITHMETIC,
            "+",
            x -> x[0] * (x[1] + x[2]) / YEAR_S);
    static final Formula OPEX_LICENCES =
            Formula.product("opexLicences", Unit.USD_PER_YEAR, "O = N · c_licence", ARITHMETIC);
    static final Formula OPEX_CARBON = Formula.of(
            "opexCarbon",
            Unit.USD_PER_YEAR,
            "O = p_CO2 · m_scope1",
            "fuel burnt on site only: the price of electricity holds its allowances already",
            "+",
            x -> x[0] * x[1] / YEAR_S);
    static final Formula OPEX = Formula.sum("opexPerYear", Unit.USD_PER_YEAR, "Σ lines of running cost");
    static final Formula COST_PER_YEAR =
            Formula.sum("costPerYear", Unit.USD_PER_YEAR, "Σ annuities + Σ lines of running cost");

    static final Formula TCO = Formula.of(
            "tco",
            Unit.USD,
            "TCO = A · (1 − (1 + i)^−H) / i",
            "net present value over the horizon with refresh and remaining values",
            "+-+",
            x -> x[0] * YEAR_S * Annuity.presentValueFactor(x[1], x[2] / YEAR_S));
    static final Formula INSTALLED_HOUR = Formula.of(
            "costPerInstalledHour", Unit.USD_PER_H, "c = A / (N · 8760 h)", ARITHMETIC, "+-", x -> x[0] / x[1]);
    static final Formula DELIVERED_HOUR = Formula.of(
            "costPerAcceleratorHour",
            Unit.USD_PER_H,
            "c = A / (N · 8760 h · availability · allocated · goodput)",
            "levelised: cost and output are level, so both are discounted alike",
            "+-",
            x -> x[0] / (x[1] * x[2] * x[3] * x[4]));
    static final Formula PFLOP_HOUR = Formula.of(
            "costPerPflopHour",
            Unit.USD_PER_PFLOP_H,
            "c = A / (F_dense · 8760 h · availability · allocated · goodput)",
            "dense peak rate, without sparsity",
            "+-",
            x -> x[0] / (x[1] * x[2] * x[3] * x[4]));
    static final Formula MTOK_TRAINED = tokens("costPerMtokTrained", "goodput");
    static final Formula MTOK_SERVED = tokens("costPerMtokServed", "duty");
    static final Formula KW_MONTH = Formula.of(
            "costPerKwMonth",
            Unit.USD_PER_KW_MONTH,
            "c = A / (12 · P_IT)",
            "per kilowatt of IT, not of the facility",
            "+-",
            x -> x[0] / x[1]);

    static final Formula SCOPE1 = Formula.of(
            "carbonScope1",
            Unit.TCO2E,
            "m = 2.66 kg/L · V_diesel",
            "UK government conversion factors, mineral diesel",
            "+",
            x -> org.hallwright.engine.carbon.Emissions.engineKg(x[0] * 1e3));
    static final Formula SCOPE2 = Formula.product("carbonScope2Location", Unit.TCO2E, "m = E_facility · k_grid", GHG);
    static final Formula CARBON = Formula.sum("carbonPerYear", Unit.TCO2E, "scope 1 + scope 2 by location");
    static final Formula SHADOW = Formula.of(
            "carbonShadowCost",
            Unit.USD_PER_YEAR,
            "S = p_shadow · m",
            "a line of its own; never added to cash",
            "+",
            x -> x[0] * x[1] / YEAR_S);

    private CostFormulas() {}

    private static Formula facilityCharge(String id, String what) {
        return Formula.of(
                id,
                Unit.USD_PER_YEAR,
                "A = C_" + what + " · (1 + s_contingency) · g(i, T) · CRF(i, n)",
                ANNUITY + "; g: interest during construction",
                "++++-",
                x -> Annuity.yearlyCharge(
                                x[0] * (1 + x[1]) * Annuity.growthDuringConstruction(x[2], x[3] / YEAR_S),
                                0,
                                x[2],
                                x[4] / YEAR_S)
                        / YEAR_S);
    }

    private static Formula tokens(String id, String last) {
        return Formula.of(
                id,
                Unit.USD_PER_MTOK,
                "c = (A_racks · s_price + (A − A_racks) · s_power) / (R · 8760 h · availability · allocated · " + last
                        + ")",
                "R is measured under load: it holds the model's own efficiency",
                "+*++-",
                x -> (x[1] * x[2] + (x[0] - x[1]) * x[3]) / (x[4] * x[5] * x[6] * x[7]));
    }
}
