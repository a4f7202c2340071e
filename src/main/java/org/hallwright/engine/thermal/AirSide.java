package org.hallwright.engine.thermal;

/**
 * How room air is moved, cooled and kept from getting too dry or damp.
 *
 * @param economiser whether outdoor air may cool the room directly
 * @param supplyLowC lowest supply temperature; colder outdoor air is mixed with return air up to it
 * @param supplyHighC highest supply temperature, the set point of mechanical cooling
 * @param riseK temperature rise of the supplied air across room and racks (bypass included)
 * @param fanPressurePa total pressure the unit's fans work against at design flow
 * @param fanEfficiency air power over electric power
 * @param fanExponent fan power against flow below design: 3 ideal, 0 constant speed
 * @param coilEffectiveness air temperature drop over the greatest possible, sets the water temperature needed
 * @param sensibleHeatRatio sensible over total heat at the coil; what is condensed must be humidified back
 * @param humidifier how moisture is added
 * @param dewPointLowC lowest dew point of supply air
 * @param dewPointHighC highest dew point of supply air
 * @param relativeHumidityLow lowest relative humidity of supply air, 0..1
 * @param relativeHumidityHigh highest relative humidity of supply air, 0..1
 */
public record AirSide(
        Economiser economiser,
        double supplyLowC,
        double supplyHighC,
        double riseK,
        double fanPressurePa,
        double fanEfficiency,
        double fanExponent,
        double coilEffectiveness,
        double sensibleHeatRatio,
        Humidifier humidifier,
        double dewPointLowC,
        double dewPointHighC,
        double relativeHumidityLow,
        double relativeHumidityHigh) {
    /** Use of outdoor air. */
    public enum Economiser {
        /** None: room air only. */
        NONE,
        /** Outdoor air when its temperature and moisture fit; no water is added to it. */
        DIRECT,
        /** Outdoor air, moistened when too dry; compressors above the highest supply temperature. */
        DIRECT_HUMIDIFIED,
        /** Outdoor air, moistened when too dry and cooled by evaporation when too hot. */
        DIRECT_EVAPORATIVE
    }

    /** How water gets into the air. */
    public enum Humidifier {
        /** No humidification. */
        NONE,
        /** Sprayed or wetted media: the air gives the heat of evaporation, a pump the pressure. */
        ADIABATIC,
        /** Electrodes: the heat of evaporation is electric. */
        STEAM
    }

    /** Ratings of an air system that exists. */
    public AirSide {
        Checks.within(supplyLowC, 5, 40, "lowest supply temperature (degC)");
        Checks.within(supplyHighC, supplyLowC, 45, "highest supply temperature (degC)");
        Checks.within(riseK, 2, 40, "air temperature rise (K)");
        Checks.within(fanPressurePa, 0, 3000, "fan pressure (Pa)");
        Checks.within(fanEfficiency, 0.05, 1, "fan efficiency");
        Checks.within(fanExponent, 0, 3, "fan exponent");
        Checks.within(coilEffectiveness, 0.2, 1, "coil effectiveness");
        Checks.within(sensibleHeatRatio, 0.5, 1, "sensible heat ratio");
        Checks.within(dewPointLowC, -40, 30, "lowest dew point (degC)");
        Checks.within(dewPointHighC, dewPointLowC, 35, "highest dew point (degC)");
        Checks.within(relativeHumidityLow, 0, 1, "lowest relative humidity");
        Checks.within(relativeHumidityHigh, relativeHumidityLow, 1, "highest relative humidity");
    }

    /** Room air cooled by water, ASHRAE recommended envelope, no economiser in the air. */
    public static AirSide crah(double supplyC, double riseK, double fanPressurePa, double fanEfficiency) {
        return new AirSide(
                Economiser.NONE,
                Math.min(18, supplyC),
                supplyC,
                riseK,
                fanPressurePa,
                fanEfficiency,
                2.8,
                0.8,
                1,
                Humidifier.NONE,
                -9,
                15,
                0.08,
                0.70);
    }

    /** Outdoor air through filters, moistened and cooled by evaporation. */
    public static AirSide outdoorAir(double supplyHighC, double riseK, double fanPressurePa, double fanEfficiency) {
        return new AirSide(
                Economiser.DIRECT_EVAPORATIVE,
                Math.min(18, supplyHighC),
                supplyHighC,
                riseK,
                fanPressurePa,
                fanEfficiency,
                2.8,
                0.8,
                1,
                Humidifier.ADIABATIC,
                -12,
                20,
                0.08,
                0.85);
    }

    /** Temperature of the water that the coil needs at its inlet, degC. */
    public double waterSupplyNeededC() {
        return supplyHighC + riseK - riseK / coilEffectiveness;
    }
}
