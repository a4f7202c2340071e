package org.hallwright.engine.power;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chain in a few numbers. Cooling is not in them unless it is among the loads.
 *
 * @param loadDesignW design power of all supplied loads, W
 * @param loadExpectedW expected power of all supplied loads, W
 * @param unsuppliedW design power of loads that no power reaches, W
 * @param inputDesignW what the sources give at design power, W
 * @param inputExpectedW what the sources give at expected power, W
 * @param lossDesignW losses by kind at design power, W, cables aside
 * @param lossExpectedW losses by kind at expected power, W, cables aside
 * @param cableLossDesignW loss of all cables at design power, W
 * @param cableLossExpectedW loss of all cables at expected power, W
 * @param chainLoss loss of the whole chain against load
 * @param generatorAutonomyH hours until the first generator's tank is empty after the grid is lost at design power; null
 *     without generators or where their fuel is not known
 * @param batteryBridgeS seconds that the first UPS battery lasts at design power; null without batteries
 * @param strandedW capacity that no load may use although it is installed: the headroom of the UPS (of the feeds where
 *     there is none) that is left in the worst single loss, W
 * @param bindingElement element with the highest load over its limit over the normal state and all single losses; null
 *     where no limit is known
 * @param bindingLoss label of the loss that makes it so; empty for the normal state
 * @param singleLosses how many single losses were tried
 * @param survived how many of them are survivable, see {@link FailureSummary}
 */
public record PowerTotals(
        double loadDesignW,
        double loadExpectedW,
        double unsuppliedW,
        double inputDesignW,
        double inputExpectedW,
        Map<ElementKind, Double> lossDesignW,
        Map<ElementKind, Double> lossExpectedW,
        double cableLossDesignW,
        double cableLossExpectedW,
        ChainLoss chainLoss,
        @Nullable Double generatorAutonomyH,
        @Nullable Double batteryBridgeS,
        double strandedW,
        @Nullable String bindingElement,
        String bindingLoss,
        int singleLosses,
        int survived) {

    public PowerTotals {
        lossDesignW = copy(lossDesignW);
        lossExpectedW = copy(lossExpectedW);
    }

    private static Map<ElementKind, Double> copy(Map<ElementKind, Double> losses) {
        Map<ElementKind, Double> copy = new EnumMap<>(ElementKind.class);
        copy.putAll(losses);
        return Collections.unmodifiableMap(copy);
    }

    /** Whether every single loss is survivable, see {@link FailureSummary}. */
    public boolean survivesEverySingleLoss() {
        return survived == singleLosses;
    }

    /** Load over input at design power; 0 without load. */
    public double efficiencyDesign() {
        return inputDesignW == 0 ? 0 : loadDesignW / inputDesignW;
    }
}
