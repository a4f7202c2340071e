package org.hallwright.engine.power;

/**
 * One contingency, prepared: what differs from the normal state and which elements carry other watts for it. Serves as
 * long as only watts change.
 */
final class Plan {

    final Contingency contingency;
    /** Elements to work again, the supplied ones first. */
    final int[] affected;
    /** What each affected element may give for ever, W; infinite where unknown or where no unit is left. */
    final double[] limitW;

    /** Groups that stay dark, and groups that lose power for a while. */
    final int[] darkGroups;

    final int[] interruptedGroups;
    /** Power supplies that each dark group has left. */
    final int[] darkSupplies;

    private final int[] changedElements;
    private final int[] unitsUp;
    private final boolean[] alive;
    private final int[] changedLinks;
    private final double[] share;
    private final int[] changedSlots;
    private final double[] slotShare;

    Plan(
            Contingency contingency,
            Structure after,
            int[] affected,
            double[] limitW,
            int[] changedElements,
            int[] changedLinks,
            int[] changedSlots,
            int[] darkGroups,
            int[] darkSupplies,
            int[] interruptedGroups) {
        this.contingency = contingency;
        this.affected = affected;
        this.limitW = limitW;
        this.changedElements = changedElements;
        this.changedLinks = changedLinks;
        this.changedSlots = changedSlots;
        this.darkGroups = darkGroups;
        this.darkSupplies = darkSupplies;
        this.interruptedGroups = interruptedGroups;
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
}
