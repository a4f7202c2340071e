package org.hallwright.engine.power;

import java.util.List;

/**
 * What a contingency does to every element and load.
 *
 * @param summary the line of it
 * @param elements every element, in the network's order
 * @param tripped elements lost in consequence, in order: overloaded for less time than shedding takes, or opened because
 *     the other feeds carry all
 * @param darkLoads ids of loads without a living feed, or with too few supplies alive
 * @param interruptedLoads ids of loads that lose power and get it back
 * @param shed loads switched off or capped, in the order in which it is done
 */
public record FailureResult(
        FailureSummary summary,
        List<ElementState> elements,
        List<String> tripped,
        List<String> darkLoads,
        List<String> interruptedLoads,
        List<Shed> shed) {

    public FailureResult {
        elements = List.copyOf(elements);
        tripped = List.copyOf(tripped);
        darkLoads = List.copyOf(darkLoads);
        interruptedLoads = List.copyOf(interruptedLoads);
        shed = List.copyOf(shed);
    }

    /**
     * @param id element
     * @param alive whether it has power at its output in the end
     * @param unitsUp units alive
     * @param normalW output before the loss
     * @param afterW output right after the loss, before anything trips or is shed
     * @param settledW output in the end
     * @param limitW what it may give for ever with the units that live; infinite where unknown
     * @param allowedS how long {@code afterW} may last; infinite within the limit
     */
    public record ElementState(
            String id,
            boolean alive,
            int unitsUp,
            double normalW,
            double afterW,
            double settledW,
            double limitW,
            double allowedS) {

        /** Load over limit right after the loss; 0 where no limit is known. */
        public double utilisationAfter() {
            return limitW > 0 && !Double.isInfinite(limitW) ? afterW / limitW : 0;
        }

        public boolean isOverloaded() {
            return unitsUp > 0 && afterW > limitW * (1 + 1e-9);
        }
    }

    /**
     * @param load id of the load
     * @param fromW its power before, W
     * @param toW its power after, W; 0 where switched off
     * @param reliefOf element whose overload asked for it
     */
    public record Shed(String load, double fromW, double toW, String reliefOf) {}
}
