package org.hallwright.engine.year;

/**
 * Energy of a year by use, Wh.
 *
 * @param itWh input of the IT equipment (metering category 3)
 * @param upsOutputWh output of the UPS (category 1)
 * @param pduOutputWh output of the power distribution units (category 2)
 * @param lossWh losses of the IT supply
 * @param baseWh lighting, controls, offices
 * @param fanWh fans of rooms, coolers and towers
 * @param pumpWh all pumps
 * @param chillerWh compressors, with the fans of air-cooled machines
 * @param humidifierWh steam humidifiers
 * @param heatPumpWh heat pumps that only upgrade heat for sale
 * @param coolingSupplyLossWh transformer and cable losses of the cooling plant
 * @param facilityWh everything at the site's meter
 * @param reusedWh heat delivered to its consumer
 * @param rejectedWh heat given to the outdoor air
 * @param removedWh heat taken out of rooms and racks
 */
public record YearEnergy(
        double itWh,
        double upsOutputWh,
        double pduOutputWh,
        double lossWh,
        double baseWh,
        double fanWh,
        double pumpWh,
        double chillerWh,
        double humidifierWh,
        double heatPumpWh,
        double coolingSupplyLossWh,
        double facilityWh,
        double reusedWh,
        double rejectedWh,
        double removedWh) {
    /** Energy of cooling: fans, pumps, compressors, humidifiers and their supply losses. */
    public double coolingWh() {
        return fanWh + pumpWh + chillerWh + humidifierWh + coolingSupplyLossWh;
    }
}
