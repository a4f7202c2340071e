package org.hallwright.region;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The unit in which a metric is stated. Conversion is done in decimal arithmetic, because a limit is a decimal number
 * in a statute: 500 kW must be exactly 0.5 MW, not the double beside it. Factors: BIPM SI Brochure (9th ed.) and NIST
 * SP 811 appendix B.8.
 *
 * @param symbol as packs and facts write it
 * @param quantity what it measures; two units convert only within one quantity
 * @param numerator base = (number + shift) × numerator / denominator
 * @param denominator see numerator
 * @param shift added before scaling (temperatures only)
 */
public record MetricUnit(
        String symbol, String quantity, BigDecimal numerator, BigDecimal denominator, BigDecimal shift) {

    /** Quantity, then its units as "symbol factor"; the first quantity that has a symbol owns it. */
    private static final Map<String, Map<String, MetricUnit>> BY_QUANTITY = index(
            "number: - 1, fraction 1, ratio 1, % 0.01, percent 0.01, ‰ 0.001",
            "power: W 1, kW 1000, MW 1000000, GW 1000000000, kWth 1000, MWth 1000000, GWth 1000000000, kW_th 1000, MW_th 1000000,"
                    + " BTU/h 1055.05585262/3600, kBTU/h 1055055.85262/3600, hp 745.69987158227",
            "apparent power: VA 1, kVA 1000, MVA 1000000",
            "voltage: V 1, kV 1000",
            "current: A 1, kA 1000",
            "energy: Wh 1, kWh 1000, MWh 1000000, GWh 1000000000, TWh 1000000000000,"
                    + " kJ 1000/3600, MJ 1000000/3600, GJ 1000000000/3600, TJ 1000000000000/3600",
            "volume: L 1, l 1, litre 1, litres 1, m3 1000, m³ 1000, kL 1000, gal 3.785411784, ft3 28.316846592, ft³ 28.316846592",
            "area: m2 1, m² 1, ha 10000, km2 1000000, km² 1000000, ft2 0.09290304, ft² 0.09290304, acre 4046.8564224",
            "length: m 1, mm 0.001, cm 0.01, km 1000, ft 0.3048, in 0.0254, mi 1609.344",
            "mass: kg 1, t 1000, tonne 1000, tonnes 1000, kt 1000000, lb 0.45359237",
            "emission: kgCO2e 1, tCO2e 1000, ktCO2e 1000000",
            "water per energy: L/kWh 1, l/kWh 1, m3/MWh 1, mL/kWh 0.001, m3/kWh 1000, L/MWh 0.001, gal/kWh 3.785411784",
            "water flow: m3/d 1, m³/d 1, m3/day 1, L/d 0.001, m3/h 24, L/s 86.4, m³/h 24, ML/d 1000, L/min 1.44, gal/d 0.003785411784",
            "emission per energy: kgCO2e/kWh 1, gCO2e/kWh 0.001, kgCO2/kWh 1, gCO2/kWh 0.001, gCO2eq/kWh 0.001, kgCO2e/MWh 0.001,"
                    + " tCO2e/MWh 1, kg/kWh 1, g/kWh 0.001",
            "time: h 1, hours 1, min 1/60, s 1/3600, d 24",
            "time a year: h/a 1, h/yr 1, h/year 1, hours 1, h 1, d/a 24",
            "rate of change: K/h 1, degC/h 1, °C/h 1, C/h 1, F/h 5/9, degF/h 5/9",
            "sound level: dB(A) 1, dBA 1",
            "level difference: dB 1",
            "warming potential: GWP 1, - 1",
            "processing performance: TPP 1",
            "performance density: TPP/mm2 1, TPP/mm² 1",
            "data rate: GB/s 1, TB/s 1000, MB/s 0.001, Gb/s 1/8, Gbit/s 1/8",
            "stars: stars 1, - 1",
            "pressure: kPa 1, Pa 0.001, kN/m2 1, kN/m² 1, kg/m2 0.00980665, kg/m² 0.00980665, psf 0.047880258980336",
            "force: kN 1, N 0.001, kgf 0.00980665, lbf 0.0044482216152605",
            "acceleration: g 1, %g 0.01, m/s2 1/9.80665, m/s² 1/9.80665",
            "relative change: 1/a 1, %/a 0.01",
            "temperature: degC 1, °C 1, C 1, degF 5/9 -32, °F 5/9 -32, F 5/9 -32, K 1 -273.15");

    private static Map<String, Map<String, MetricUnit>> index(String... lines) {
        Map<String, Map<String, MetricUnit>> all = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String quantity = line.substring(0, colon);
            Map<String, MetricUnit> units = new LinkedHashMap<>();
            for (String entry : line.substring(colon + 1).split(",", -1)) {
                String[] part = entry.strip().split(" ", -1);
                String[] ratio = part[1].split("/", -1);
                BigDecimal denominator = ratio.length > 1 ? new BigDecimal(ratio[1]) : BigDecimal.ONE;
                BigDecimal shift = part.length > 2 ? new BigDecimal(part[2]) : BigDecimal.ZERO;
                units.put(part[0], new MetricUnit(part[0], quantity, new BigDecimal(ratio[0]), denominator, shift));
            }
            all.put(quantity, Collections.unmodifiableMap(units));
        }
        return Collections.unmodifiableMap(all);
    }

    /** The unit a metric of this registry symbol is kept in, or null for a symbol that is no unit of measure. */
    public static @Nullable MetricUnit of(String symbol) {
        for (Map<String, MetricUnit> units : BY_QUANTITY.values()) {
            MetricUnit unit = units.get(symbol);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    /** The unit of that symbol that measures the same as this one, or null. */
    public @Nullable MetricUnit sibling(String other) {
        String symbol = other.strip();
        Map<String, MetricUnit> units = BY_QUANTITY.getOrDefault(quantity, Map.of());
        // A number without a unit is written in several ways.
        boolean none = symbol.isEmpty() || symbol.equals("1");
        return none ? units.get("-") : units.get(symbol);
    }

    /** A number in unit {@code from} (of the same quantity), in this unit. */
    public BigDecimal convert(BigDecimal number, MetricUnit from) {
        if (!quantity.equals(from.quantity)) {
            throw new IllegalArgumentException(from.symbol + " is no unit of " + quantity);
        }
        if (from.equals(this)) {
            return number;
        }
        BigDecimal top = number.add(from.shift).multiply(from.numerator).multiply(denominator);
        BigDecimal bottom = from.denominator.multiply(numerator);
        return top.divide(bottom, MathContext.DECIMAL128).subtract(shift);
    }
}
