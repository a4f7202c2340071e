package org.hallwright.engine.power;

import java.util.List;
import org.hallwright.engine.power.equipment.ElectricalCode;

/**
 * A power chain and what hangs on it: a directed graph from sources to loads.
 *
 * @param elements equipment
 * @param links what feeds what
 * @param loads racks and other loads
 * @param code electrical code of the site
 * @param powerFactor of the loads, 0.98 for IT with active correction
 * @param shedding how the site answers an overload
 */
public record PowerNetwork(
        List<PowerElement> elements,
        List<PowerLink> links,
        List<PowerLoad> loads,
        ElectricalCode code,
        double powerFactor,
        ShedPolicy shedding) {
    /** Power factor of IT loads with active correction. */
    public static final double TYPICAL_POWER_FACTOR = 0.98;

    public PowerNetwork {
        elements = List.copyOf(elements);
        links = List.copyOf(links);
        loads = List.copyOf(loads);
        if (!(powerFactor > 0 && powerFactor <= 1)) {
            throw new IllegalArgumentException("power factor is " + powerFactor + " but must be above 0 and at most 1");
        }
    }

    public PowerNetwork(
            List<PowerElement> elements, List<PowerLink> links, List<PowerLoad> loads, ElectricalCode code) {
        this(elements, links, loads, code, TYPICAL_POWER_FACTOR, ShedPolicy.TYPICAL);
    }

    public PowerNetwork withLoads(List<PowerLoad> newLoads) {
        return new PowerNetwork(elements, links, newLoads, code, powerFactor, shedding);
    }
}
