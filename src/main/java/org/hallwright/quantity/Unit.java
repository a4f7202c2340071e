package org.hallwright.quantity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit at the edge of the program: {@code si = number × factor + offset}. Inside, numbers are SI; the unit says how a
 * figure is printed and what a planner may type. Factors: BIPM SI Brochure (9th ed.) and NIST SP 811, appendix B.8.
 * Money is kept in its own currency unit (one euro is 1), energy in joules, data in bytes, temperature in degrees
 * Celsius (the field's working scale; differences in kelvin).
 */
public enum Unit {
    ONE("", Dimension.NUMBER, 1),
    PERCENT("%", Dimension.NUMBER, 0.01),
    COUNT("pcs", Dimension.NUMBER, 1),

    W("W", Dimension.POWER, 1),
    KW("kW", Dimension.POWER, 1e3),
    MW("MW", Dimension.POWER, 1e6),
    BTU_PER_H("BTU/h", Dimension.POWER, 0.29307107017222),
    KBTU_PER_H("kBTU/h", Dimension.POWER, 293.07107017222),
    REFRIGERATION_TON("RT", Dimension.POWER, 3516.8528420667),
    HP("hp", Dimension.POWER, 745.69987158227),
    VA("VA", Dimension.APPARENT_POWER, 1),
    KVA("kVA", Dimension.APPARENT_POWER, 1e3),
    MVA("MVA", Dimension.APPARENT_POWER, 1e6),

    J("J", Dimension.ENERGY, 1),
    MJ("MJ", Dimension.ENERGY, 1e6),
    KWH("kWh", Dimension.ENERGY, 3.6e6),
    MWH("MWh", Dimension.ENERGY, 3.6e9),
    GWH("GWh", Dimension.ENERGY, 3.6e12),

    DEG_C("°C", Dimension.TEMPERATURE, 1),
    DEG_F("°F", Dimension.TEMPERATURE, 5.0 / 9.0, -160.0 / 9.0),
    K("K", Dimension.TEMPERATURE_DIFFERENCE, 1),
    DEG_F_DIFFERENCE("Δ°F", Dimension.TEMPERATURE_DIFFERENCE, 5.0 / 9.0),

    M("m", Dimension.LENGTH, 1),
    MM("mm", Dimension.LENGTH, 1e-3),
    CM("cm", Dimension.LENGTH, 1e-2),
    KM("km", Dimension.LENGTH, 1e3),
    FT("ft", Dimension.LENGTH, 0.3048),
    IN("in", Dimension.LENGTH, 0.0254),
    /** EIA-310 rack unit. */
    U("U", Dimension.LENGTH, 0.04445),
    /** Open rack unit (ORv3). */
    OU("OU", Dimension.LENGTH, 0.048),
    M2("m²", Dimension.AREA, 1),
    HA("ha", Dimension.AREA, 1e4),
    FT2("ft²", Dimension.AREA, 0.09290304),
    M3("m³", Dimension.VOLUME, 1),
    L("L", Dimension.VOLUME, 1e-3),

    KG("kg", Dimension.MASS, 1),
    TONNE("t", Dimension.MASS, 1e3),
    LB("lb", Dimension.MASS, 0.45359237),

    S("s", Dimension.TIME, 1),
    MS("ms", Dimension.TIME, 1e-3),
    MIN("min", Dimension.TIME, 60),
    H("h", Dimension.TIME, 3600),
    DAY("d", Dimension.TIME, 86_400),
    WEEK("weeks", Dimension.TIME, 604_800),
    /** The accounting year of 8,760 hours, as in ISO/IEC 30134. */
    YEAR("a", Dimension.TIME, 31_536_000),
    HZ("Hz", Dimension.FREQUENCY, 1),

    M3_PER_S("m³/s", Dimension.VOLUME_FLOW, 1),
    M3_PER_H("m³/h", Dimension.VOLUME_FLOW, 1 / 3600.0),
    CFM("CFM", Dimension.VOLUME_FLOW, 4.719474432e-4),
    L_PER_MIN("L/min", Dimension.VOLUME_FLOW, 1 / 60_000.0),
    L_PER_H("L/h", Dimension.VOLUME_FLOW, 1 / 3.6e6),
    GPM("gpm", Dimension.VOLUME_FLOW, 6.30901964e-5),
    M3_PER_DAY("m³/d", Dimension.VOLUME_FLOW, 1 / 86_400.0),
    M3_PER_YEAR("m³/a", Dimension.VOLUME_FLOW, 1 / 31_536_000.0),
    KG_PER_S("kg/s", Dimension.MASS_FLOW, 1),

    PA("Pa", Dimension.PRESSURE, 1),
    KPA("kPa", Dimension.PRESSURE, 1e3),
    KN_PER_M2("kN/m²", Dimension.PRESSURE, 1e3),
    /** Floor load as builders quote it: kilograms-force on a square metre. */
    KG_PER_M2("kg/m²", Dimension.PRESSURE, 9.80665),
    PSF("psf", Dimension.PRESSURE, 47.880258980336),
    BAR("bar", Dimension.PRESSURE, 1e5),
    N("N", Dimension.FORCE, 1),
    KN("kN", Dimension.FORCE, 1e3),
    M_PER_S("m/s", Dimension.SPEED, 1),
    DEGREE("deg", Dimension.ANGLE, Math.PI / 180),
    G("g", Dimension.ACCELERATION, 9.80665),

    V("V", Dimension.VOLTAGE, 1),
    KV("kV", Dimension.VOLTAGE, 1e3),
    A("A", Dimension.CURRENT, 1),
    KA("kA", Dimension.CURRENT, 1e3),
    OHM("ohm", Dimension.RESISTANCE, 1),
    OHM_PER_KM("ohm/km", Dimension.RESISTANCE_PER_LENGTH, 1e-3),
    MOHM_PER_M("mOhm/m", Dimension.RESISTANCE_PER_LENGTH, 1e-3),
    KG_PER_M("kg/m", Dimension.MASS_PER_LENGTH, 1),
    W_PER_M("W/m", Dimension.POWER_PER_LENGTH, 1),
    W_PER_M2("W/m²", Dimension.POWER_PER_AREA, 1),

    BYTE("B", Dimension.DATA, 1),
    GB("GB", Dimension.DATA, 1e9),
    GIB("GiB", Dimension.DATA, 1024.0 * 1024 * 1024),
    TB("TB", Dimension.DATA, 1e12),
    GB_PER_S("GB/s", Dimension.DATA_RATE, 1e9),
    TB_PER_S("TB/s", Dimension.DATA_RATE, 1e12),
    GBIT_PER_S("Gb/s", Dimension.DATA_RATE, 1.25e8),
    TFLOPS("TFLOP/s", Dimension.COMPUTE_RATE, 1e12),
    PFLOPS("PFLOP/s", Dimension.COMPUTE_RATE, 1e15),
    TOKENS_PER_S("tok/s", Dimension.TOKEN_RATE, 1),
    TOKENS_PER_KWH("tok/kWh", Dimension.TOKENS_PER_ENERGY, 1 / 3.6e6),
    J_PER_TOKEN("J/tok", Dimension.ENERGY_PER_TOKEN, 1),

    DB_A("dB(A)", Dimension.SOUND_LEVEL, 1),
    DB("dB", Dimension.SOUND_LEVEL, 1),

    USD("USD", Dimension.MONEY, 1),
    EUR("EUR", Dimension.MONEY, 1),
    USD_PER_YEAR("USD/a", Dimension.MONEY_PER_TIME, 1 / 31_536_000.0),
    USD_PER_H("USD/h", Dimension.MONEY_PER_TIME, 1 / 3600.0),
    USD_PER_KWH("USD/kWh", Dimension.MONEY_PER_ENERGY, 1 / 3.6e6),
    USD_PER_MWH("USD/MWh", Dimension.MONEY_PER_ENERGY, 1 / 3.6e9),
    USD_PER_KW("USD/kW", Dimension.MONEY_PER_POWER, 1e-3),
    USD_PER_W("USD/W", Dimension.MONEY_PER_POWER, 1),
    USD_PER_M("USD/m", Dimension.OTHER, 1),
    USD_PER_M2("USD/m2", Dimension.MONEY_PER_AREA, 1),
    USD_PER_M3("USD/m3", Dimension.MONEY_PER_VOLUME, 1),
    USD_PER_MTOK("USD/Mtok", Dimension.OTHER, 1e-6),
    USD_PER_PFLOP_H("USD/PFLOP-h", Dimension.OTHER, 1 / 3.6e18),
    /** A twelfth of a year's cost of a kilowatt. */
    USD_PER_KW_MONTH("USD/(kW month)", Dimension.OTHER, 1e-3 / 2_628_000.0),
    USD_PER_T("USD/t", Dimension.MONEY_PER_MASS, 1e-3),
    FTE_PER_MW("FTE/MW", Dimension.OTHER, 1e-6),

    L_PER_KWH("L/kWh", Dimension.WATER_PER_ENERGY, 1e-3 / 3.6e6),
    KG_PER_KWH("kgCO2e/kWh", Dimension.MASS_PER_ENERGY, 1 / 3.6e6),
    TCO2E("tCO2e", Dimension.MASS, 1e3);

    private static final Map<String, Unit> BY_TEXT = index();

    private final String symbol;
    private final Dimension dimension;
    private final double factor;
    private final double offset;

    Unit(String symbol, Dimension dimension, double factor) {
        this(symbol, dimension, factor, 0);
    }

    Unit(String symbol, Dimension dimension, double factor, double offset) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = factor;
        this.offset = offset;
    }

    /** A unit's symbol as people write it: "tCO₂e", "EUR/m²". Files and JSON keep the symbol. */
    public static String printed(String symbol) {
        return symbol.replace("CO2", "CO₂").replace("m2", "m²").replace("m3", "m³");
    }

    /** As printed behind a number. */
    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** A number in this unit, in SI. */
    public double toSi(double number) {
        return number * factor + offset;
    }

    /** A number in SI, in this unit. */
    public double fromSi(double si) {
        return (si - offset) / factor;
    }

    /** The unit for a text as catalogues and people write it ("kBTU/h", "degC", "m3/h"), or null where it is not known. */
    public static @Nullable Unit of(String text) {
        Unit exact = BY_TEXT.get(text);
        if (exact != null) {
            return exact;
        }
        String trimmed = text.strip();
        Unit stripped = BY_TEXT.get(trimmed);
        return stripped != null ? stripped : BY_TEXT.get(fold(trimmed));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("²", "2")
                .replace("³", "3")
                .replace("₂", "2")
                .replace("°", "deg")
                .replace("Ω", "ohm")
                .replace(" ", "");
    }

    private static Map<String, Unit> index() {
        Map<String, Unit> map = new HashMap<>();
        for (Unit unit : values()) {
            map.put(unit.symbol, unit);
        }
        for (Unit unit : values()) {
            // Folding is only a second chance: "mW" must not silently become "MW".
            String folded = fold(unit.symbol);
            if (!folded.equals("mw")) {
                map.putIfAbsent(folded, unit);
            }
        }
        String[][] aliases = {
            {"fraction", "ONE"},
            {"ratio", "ONE"},
            {"-", "ONE"},
            {"chips", "COUNT"},
            {"TPP", "ONE"},
            {"°C", "DEG_C"},
            {"degC", "DEG_C"},
            {"C", "DEG_C"},
            {"degF", "DEG_F"},
            {"F", "DEG_F"},
            {"delta_F", "DEG_F_DIFFERENCE"},
            {"yr", "YEAR"},
            {"year", "YEAR"},
            {"years", "YEAR"},
            {"week", "WEEK"},
            {"days", "DAY"},
            {"hours", "H"},
            {"hr", "H"},
            {"btu/hr", "BTU_PER_H"},
            {"kbtu/hr", "KBTU_PER_H"},
            {"mbh", "KBTU_PER_H"},
            {"tr", "REFRIGERATION_TON"},
            {"l/m", "L_PER_MIN"},
            {"lpm", "L_PER_MIN"},
            {"us gpm", "GPM"},
            {"usgpm", "GPM"},
            {"lbs", "LB"},
            {"\"", "IN"},
            {"'", "FT"},
            {"feet", "FT"},
            {"inch", "IN"},
            {"inches", "IN"},
            {"nm3/h", "M3_PER_H"},
            {"kg/m2", "KG_PER_M2"},
            {"kgco2e/kwh", "KG_PER_KWH"},
            {"kg/kwh", "KG_PER_KWH"},
            {"tokens/s", "TOKENS_PER_S"},
            {"gbps", "GBIT_PER_S"},
            {"gbit/s", "GBIT_PER_S"},
            {"v ac", "V"},
            {"w/m2", "W_PER_M2"},
        };
        for (String[] alias : aliases) {
            for (Unit unit : values()) {
                if (unit.name().equals(alias[1])) {
                    map.put(alias[0], unit);
                    map.putIfAbsent(fold(alias[0]), unit);
                }
            }
        }
        return Map.copyOf(map);
    }
}
