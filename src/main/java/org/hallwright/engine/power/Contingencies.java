package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The contingencies a design is asked to survive. */
public final class Contingencies {

    private Contingencies() {}

    /**
     * Every single loss: one unit where units share the load, else the whole element. A generator carries nothing
     * while the grid lives, so its loss is that it fails to start when the grid is lost. With several utility feeds the loss of
     * all of them is a contingency too.
     */
    public static List<Contingency> singles(PowerNetwork network) {
        List<Contingency> all = new ArrayList<>();
        Map<String, Integer> utilities = new TreeMap<>();
        for (PowerElement element : network.elements()) {
            if (element.kind() == ElementKind.UTILITY) {
                utilities.put(element.id(), Contingency.ALL);
            }
        }
        Contingency gridLost = new Contingency(utilities);
        if (utilities.size() > 1) {
            all.add(gridLost);
        }
        for (PowerElement element : network.elements()) {
            Contingency one = oneOf(element);
            all.add(element.kind() == ElementKind.GENERATOR ? gridLost.and(one) : one);
        }
        return all;
    }

    /** Every pair of single losses among elements of a kind. */
    public static List<Contingency> pairs(PowerNetwork network, ElementKind kind) {
        List<PowerElement> ofKind = new ArrayList<>();
        for (PowerElement element : network.elements()) {
            if (element.kind() == kind) {
                ofKind.add(element);
            }
        }
        List<Contingency> all = new ArrayList<>();
        for (int i = 0; i < ofKind.size(); i++) {
            if (ofKind.get(i).units() > 1) {
                all.add(Contingency.units(ofKind.get(i).id(), 2));
            }
            for (int j = i + 1; j < ofKind.size(); j++) {
                all.add(oneOf(ofKind.get(i)).and(oneOf(ofKind.get(j))));
            }
        }
        return all;
    }

    /** The elements in {@code outOfService} are being maintained and any other one is lost. */
    public static List<Contingency> maintenance(PowerNetwork network, Contingency outOfService) {
        List<Contingency> all = new ArrayList<>();
        all.add(outOfService);
        for (Contingency single : singles(network)) {
            Contingency both = outOfService.and(single);
            if (!both.equals(outOfService)) {
                all.add(both);
            }
        }
        return all;
    }

    private static Contingency oneOf(PowerElement element) {
        return element.units() > 1 ? Contingency.units(element.id(), 1) : Contingency.of(element.id());
    }
}
