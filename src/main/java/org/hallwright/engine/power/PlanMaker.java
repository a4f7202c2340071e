package org.hallwright.engine.power;

import java.util.Arrays;

/**
 * Prepares contingencies one after the other. Only elements below a loss can live or draw otherwise than before, and only
 * elements above a change carry other watts: no more than these are looked at.
 */
final class PlanMaker {

    private final Graph graph;
    private final Structure normal;
    /** Equal to the normal state between two calls. */
    private final Structure now;

    private final boolean[] waiting;
    private final boolean[] touched;
    private final boolean[] groupWaiting;
    private final Ints visited = new Ints();
    private final Ints groups = new Ints();

    PlanMaker(Graph graph, Structure normal) {
        this.graph = graph;
        this.normal = normal;
        now = new Structure(normal);
        waiting = new boolean[graph.size()];
        touched = new boolean[graph.size()];
        groupWaiting = new boolean[graph.groups.count()];
    }

    /** The plan for the loss of {@code unitsLost} of each element. */
    Plan make(Contingency contingency, int[] unitsLost) {
        int first = graph.size();
        for (int e = graph.size() - 1; e >= 0; e--) {
            if (unitsLost[e] > 0) {
                now.lose(graph, e, unitsLost[e]);
                waiting[e] = true;
                first = e;
            }
        }
        Ints elements = new Ints();
        Ints links = new Ints();
        for (int e = first; e < graph.size(); e++) {
            if (waiting[e]) {
                waiting[e] = false;
                work(e, elements, links);
            }
        }
        Ints slots = new Ints();
        Ints dark = new Ints();
        Ints interrupted = new Ints();
        for (int i = 0; i < groups.size; i++) {
            work(groups.values[i], slots, dark, interrupted);
        }
        int[] darkSupplies = new int[dark.size];
        for (int i = 0; i < darkSupplies.length; i++) {
            darkSupplies[i] = now.suppliesAlive(graph, dark.values[i]);
        }
        int[] affected = affected();
        double[] limitW = new double[affected.length];
        for (int i = 0; i < limitW.length; i++) {
            int unitsUp = now.unitsUp[affected[i]];
            limitW[i] = unitsUp == 0 ? Double.POSITIVE_INFINITY : graph.limitW(affected[i], unitsUp);
        }
        Plan plan = new Plan(
                contingency,
                now,
                affected,
                limitW,
                elements.toArray(),
                links.toArray(),
                slots.toArray(),
                dark.toArray(),
                darkSupplies,
                interrupted.toArray());
        revert();
        return plan;
    }

    private void work(int e, Ints elements, Ints links) {
        visited.add(e);
        now.element(graph, e, normal);
        boolean changed = now.unitsUp[e] != normal.unitsUp[e] || now.alive[e] != normal.alive[e];
        if (changed) {
            elements.add(e);
            touched[e] = true;
        }
        for (int link : graph.in[e]) {
            if (now.share[link] != normal.share[link]) {
                links.add(link);
                touched[e] = true;
                touched[graph.linkFrom[link]] = true;
            }
        }
        if (changed || now.gapS[e] != normal.gapS[e]) {
            for (int link : graph.out[e]) {
                waiting[graph.linkTo[link]] = true;
            }
            for (int slot : graph.groups.slotsOf[e]) {
                int group = graph.groups.slotGroup[slot];
                if (!groupWaiting[group]) {
                    groupWaiting[group] = true;
                    groups.add(group);
                }
            }
        }
    }

    private void work(int group, Ints slots, Ints dark, Ints interrupted) {
        now.feed(graph, group);
        for (int slot = graph.groups.firstSlot[group]; slot < graph.groups.firstSlot[group + 1]; slot++) {
            if (now.slotShare[slot] != normal.slotShare[slot]) {
                slots.add(slot);
                touched[graph.groups.slotElement[slot]] = true;
            }
        }
        if (now.dark[group] && !normal.dark[group]) {
            dark.add(group);
        } else if (!now.dark[group] && now.interrupted[group]) {
            interrupted.add(group);
        }
    }

    /** All that is touched and all that supplies it, before or after; the supplied ones first. */
    private int[] affected() {
        Ints affected = new Ints();
        for (int e = graph.size() - 1; e >= 0; e--) {
            if (touched[e]) {
                touched[e] = false;
                affected.add(e);
                for (int link : graph.in[e]) {
                    if (normal.share[link] > 0 || now.share[link] > 0) {
                        touched[graph.linkFrom[link]] = true;
                    }
                }
            }
        }
        return affected.toArray();
    }

    private void revert() {
        for (int i = 0; i < visited.size; i++) {
            int e = visited.values[i];
            now.unitsUp[e] = normal.unitsUp[e];
            now.alive[e] = normal.alive[e];
            now.gapS[e] = normal.gapS[e];
            for (int link : graph.in[e]) {
                now.share[link] = normal.share[link];
            }
        }
        for (int i = 0; i < groups.size; i++) {
            int group = groups.values[i];
            groupWaiting[group] = false;
            now.dark[group] = normal.dark[group];
            now.interrupted[group] = normal.interrupted[group];
            for (int slot = graph.groups.firstSlot[group]; slot < graph.groups.firstSlot[group + 1]; slot++) {
                now.slotShare[slot] = normal.slotShare[slot];
            }
        }
        visited.size = 0;
        groups.size = 0;
    }

    /** A growing list of ints. */
    private static final class Ints {
        int[] values = new int[16];
        int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
