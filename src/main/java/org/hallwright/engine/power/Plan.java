package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;

/**
 * One contingency, prepared: what differs from the normal state and which elements carry other watts for it. Serves as
 * long as only watts change.
 */
final class Plan {

    final Contingency contingency;
    /** Elements to work again, the supplied ones first. */
    final int[] affected;

    /** Groups that stay dark, and groups that lose power for a while. */
    final int[] darkGroups;

    final int[] interruptedGroups;

    private final int[] changedElements;
    private final int[] unitsUp;
    private final boolean[] alive;
    private final int[] changedLinks;
    private final double[] share;
    private final int[] changedSlots;
    private final double[] slotShare;

    Plan(Graph graph, Contingency contingency, Structure before, Structure after) {
        this.contingency = contingency;
        List<Integer> elements = new ArrayList<>();
        List<Integer> links = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        boolean[] touched = new boolean[graph.size()];
        for (int e = 0; e < graph.size(); e++) {
            if (after.unitsUp[e] != before.unitsUp[e] || after.alive[e] != before.alive[e]) {
                elements.add(e);
                touched[e] = true;
            }
        }
        for (int link = 0; link < after.share.length; link++) {
            if (after.share[link] != before.share[link]) {
                links.add(link);
                touched[graph.linkTo[link]] = true;
                touched[graph.linkFrom[link]] = true;
            }
        }
        for (int slot = 0; slot < after.slotShare.length; slot++) {
            if (after.slotShare[slot] != before.slotShare[slot]) {
                slots.add(slot);
                touched[graph.groups.slotElement[slot]] = true;
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int e = graph.size() - 1; e >= 0; e--) {
            for (int link : graph.out[e]) {
                touched[e] |= touched[graph.linkTo[link]] && (before.share[link] > 0 || after.share[link] > 0);
            }
            if (touched[e]) {
                order.add(e);
            }
        }
        affected = Graph.ints(order);
        changedElements = Graph.ints(elements);
        changedLinks = Graph.ints(links);
        changedSlots = Graph.ints(slots);
        unitsUp = new int[changedElements.length];
        alive = new boolean[changedElements.length];
        for (int i = 0; i < changedElements.length; i++) {
            unitsUp[i] = after.unitsUp[changedElements[i]];
            alive[i] = after.alive[changedElements[i]];
        }
        share = new double[changedLinks.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = after.share[changedLinks[i]];
        }
        slotShare = new double[changedSlots.length];
        for (int i = 0; i < slotShare.length; i++) {
            slotShare[i] = after.slotShare[changedSlots[i]];
        }
        darkGroups = where(after.dark);
        interruptedGroups = where(after.interrupted);
    }

    /** Puts the differences into a copy of the normal state. */
    void apply(Structure scratch) {
        for (int i = 0; i < changedElements.length; i++) {
            scratch.unitsUp[changedElements[i]] = unitsUp[i];
            scratch.alive[changedElements[i]] = alive[i];
        }
        for (int i = 0; i < share.length; i++) {
            scratch.share[changedLinks[i]] = share[i];
        }
        for (int i = 0; i < slotShare.length; i++) {
            scratch.slotShare[changedSlots[i]] = slotShare[i];
        }
    }

    /** Takes them out again. */
    void revert(Structure scratch, Structure normal) {
        for (int e : changedElements) {
            scratch.unitsUp[e] = normal.unitsUp[e];
            scratch.alive[e] = normal.alive[e];
        }
        for (int link : changedLinks) {
            scratch.share[link] = normal.share[link];
        }
        for (int slot : changedSlots) {
            scratch.slotShare[slot] = normal.slotShare[slot];
        }
    }

    private static int[] where(boolean[] flags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < flags.length; i++) {
            if (flags[i]) {
                found.add(i);
            }
        }
        return Graph.ints(found);
    }
}
