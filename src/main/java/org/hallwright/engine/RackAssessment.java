package org.hallwright.engine;

import org.hallwright.engine.explain.Figure;

/**
 * What one rack draws, weighs and gives off. Racks of the same type and fitting share one object.
 *
 * @param nameplate power to wire for
 * @param design sustained power at full load
 * @param expected mean power of its workload
 * @param idle power at rest
 * @param liquidHeat design heat that liquid takes
 * @param airHeat design heat left to the room's air
 * @param mass mass on the floor
 * @param floorLoad mass over its own footprint, as a pressure
 * @param accelerators how many accelerators it holds
 * @param price what it costs
 */
public record RackAssessment(
        Figure nameplate,
        Figure design,
        Figure expected,
        Figure idle,
        Figure liquidHeat,
        Figure airHeat,
        Figure mass,
        Figure floorLoad,
        Figure accelerators,
        Figure price) {}
