package org.hallwright.engine.power;

import java.util.Arrays;

/**
 * What lives and from where it draws, after a loss. Does not depend on watts: power divides among living sources of the
 * lowest priority by their capacity, and among the living feeds of a load by their supplies.
 */
final class Structure {

    /** IT equipment rides through zero volts for 20 ms (ITIC curve). */
    private static final double HOLD_UP_S = 0.02;

    final int[] unitsUp;
    final boolean[] alive;
    /** Share of the target's input that each link carries; 0 for an idle or dead one. */
    final double[] share;
    /** Share of a group's load that each slot carries. */
    final double[] slotShare;

    final boolean[] dark;
    /** Without power for longer than IT equipment rides through, then back. */
    final boolean[] interrupted;
    /** Seconds without power at each living element's output right after the loss. */
    final double[] gapS;

    Structure(Graph graph) {
        unitsUp = new int[graph.size()];
        alive = new boolean[graph.size()];
        gapS = new double[graph.size()];
        share = new double[graph.linkFrom.length];
        slotShare = new double[graph.groups.slotElement.length];
        dark = new boolean[graph.groups.count()];
        interrupted = new boolean[graph.groups.count()];
    }

    /** With {@code unitsLost} of each element lost; {@code before} is the state without loss, or null for that state itself. */
    static Structure after(Graph graph, int[] unitsLost, @org.jspecify.annotations.Nullable Structure before) {
        Structure structure = new Structure(graph);
        structure.compute(graph, unitsLost, before);
        return structure;
    }

    void compute(Graph graph, int[] unitsLost, @org.jspecify.annotations.Nullable Structure before) {
        Arrays.fill(share, 0);
        for (int e = 0; e < alive.length; e++) {
            unitsUp[e] = Math.max(0, graph.units[e] - unitsLost[e]);
            alive[e] = unitsUp[e] > 0 && (graph.elements[e].kind().isSource() || draw(graph, e));
            gapS[e] = alive[e] && before != null ? gap(graph, e, before) : 0;
        }
        for (int g = 0; g < dark.length; g++) {
            feed(graph, g);
        }
    }

    /** Chooses the sources of an element; false where all are dead. */
    private boolean draw(Graph graph, int e) {
        int[] in = graph.in[e];
        int first = 0;
        while (first < in.length && !alive[graph.linkFrom[in[first]]]) {
            first++;
        }
        if (first == in.length) {
            return false;
        }
        if (graph.elements[e].kind() == ElementKind.TRANSFER_SWITCH) {
            share[in[first]] = 1;
            return true;
        }
        int priority = graph.linkPriority[in[first]];
        double total = 0;
        int count = 0;
        for (int i = first; i < in.length && graph.linkPriority[in[i]] == priority; i++) {
            int from = graph.linkFrom[in[i]];
            if (alive[from]) {
                total += graph.unitRatedW[from] * unitsUp[from];
                count++;
            }
        }
        for (int i = first; i < in.length && graph.linkPriority[in[i]] == priority; i++) {
            int from = graph.linkFrom[in[i]];
            if (alive[from]) {
                share[in[i]] = Double.isInfinite(total) ? 1.0 / count : graph.unitRatedW[from] * unitsUp[from] / total;
            }
        }
        return true;
    }

    /** How long the element's output is without power before its own battery, if any, is counted as empty. */
    private double gap(Graph graph, int e, Structure before) {
        Reserve reserve = graph.elements[e].reserve();
        double gap = graph.elements[e].kind() == ElementKind.GENERATOR ? reserve.startS() : 0;
        if (!graph.elements[e].kind().isSource()) {
            double continuing = Double.POSITIVE_INFINITY;
            double starting = Double.POSITIVE_INFINITY;
            for (int link : graph.in[e]) {
                if (share[link] > 0) {
                    double sourceGap = gapS[graph.linkFrom[link]];
                    if (before.share[link] > 0) {
                        continuing = Math.min(continuing, sourceGap);
                    }
                    starting = Math.min(starting, sourceGap);
                }
            }
            gap = Math.min(continuing, starting + reserve.startS());
        }
        return gap > 0 && rideThroughS(graph, e) >= gap ? 0 : gap;
    }

    /** Seconds that batteries here carry the rating: the element's own, or those of a BESS on its bus. */
    private double rideThroughS(Graph graph, int e) {
        double storedJ = graph.elements[e].reserve().storedJ();
        for (int link : graph.in[e]) {
            storedJ += bessJ(graph, graph.linkFrom[link]);
        }
        for (int link : graph.out[e]) {
            storedJ += bessJ(graph, graph.linkTo[link]);
        }
        double ratedW = graph.unitRatedW[e] * unitsUp[e];
        return storedJ == 0 || Double.isInfinite(ratedW) ? 0 : storedJ / ratedW;
    }

    private double bessJ(Graph graph, int e) {
        PowerElement element = graph.elements[e];
        return element.kind() == ElementKind.BESS ? element.reserve().storedJ() * unitsUp[e] / graph.units[e] : 0;
    }

    private void feed(Graph graph, int g) {
        FeedGroups groups = graph.groups;
        int supplies = 0;
        int steady = 0;
        for (int slot = groups.firstSlot[g]; slot < groups.firstSlot[g + 1]; slot++) {
            int e = groups.slotElement[slot];
            supplies += alive[e] ? groups.slotSupplies[slot] : 0;
            steady += alive[e] && gapS[e] <= HOLD_UP_S ? groups.slotSupplies[slot] : 0;
        }
        dark[g] = supplies < groups.needed[g];
        interrupted[g] = !dark[g] && steady < groups.needed[g];
        for (int slot = groups.firstSlot[g]; slot < groups.firstSlot[g + 1]; slot++) {
            boolean carries = !dark[g] && alive[groups.slotElement[slot]];
            slotShare[slot] = carries ? (double) groups.slotSupplies[slot] / supplies : 0;
        }
    }
}
