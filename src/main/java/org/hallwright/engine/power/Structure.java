package org.hallwright.engine.power;

import org.jspecify.annotations.Nullable;

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

    Structure(Structure other) {
        unitsUp = other.unitsUp.clone();
        alive = other.alive.clone();
        gapS = other.gapS.clone();
        share = other.share.clone();
        slotShare = other.slotShare.clone();
        dark = other.dark.clone();
        interrupted = other.interrupted.clone();
    }

    /** With {@code unitsLost} of each element lost; {@code before} is the state without loss, or null for that state itself. */
    static Structure after(Graph graph, int[] unitsLost, @Nullable Structure before) {
        Structure structure = new Structure(graph);
        for (int e = 0; e < graph.size(); e++) {
            structure.lose(graph, e, unitsLost[e]);
        }
        for (int e = 0; e < graph.size(); e++) {
            structure.element(graph, e, before);
        }
        for (int g = 0; g < graph.groups.count(); g++) {
            structure.feed(graph, g);
        }
        return structure;
    }

    /** Takes units away; all losses come before any element is worked, because a BESS may stand after its board. */
    void lose(Graph graph, int e, int unitsLost) {
        unitsUp[e] = Math.max(0, graph.units[e] - unitsLost);
    }

    /** One element, all that supply it being done. */
    void element(Graph graph, int e, @Nullable Structure before) {
        for (int link : graph.in[e]) {
            share[link] = 0;
        }
        alive[e] = unitsUp[e] > 0 && (graph.source[e] || draw(graph, e));
        gapS[e] = alive[e] && before != null ? gap(graph, e, before) : 0;
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
        double gap = graph.elements[e].kind() == ElementKind.GENERATOR ? graph.startS[e] : 0;
        if (!graph.source[e]) {
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
            gap = Math.min(continuing, starting + graph.startS[e]);
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

    /** Power supplies of a group's loads on living feeds. */
    int suppliesAlive(Graph graph, int g) {
        FeedGroups groups = graph.groups;
        int supplies = 0;
        for (int slot = groups.firstSlot[g]; slot < groups.firstSlot[g + 1]; slot++) {
            supplies += alive[groups.slotElement[slot]] ? groups.slotSupplies[slot] : 0;
        }
        return supplies;
    }

    /** One group of loads, all elements being done. */
    void feed(Graph graph, int g) {
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
