package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads grouped by the feeds they share: a hall of ten thousand racks has a few hundred groups, and a contingency moves
 * groups. A slot is one feed of one group; slots are numbered through all groups.
 */
final class FeedGroups {

    /** Group of each load; -1 for a load without a usable feed. */
    final int[] groupOf;

    final int[][] members;
    final int[] needed;
    final int[] firstSlot;
    final int[] slotElement;
    final int[] slotGroup;
    final int[] slotSupplies;
    /** Slots of each element, in order. */
    final int[][] slotsOf;

    private record Key(List<Integer> elements, List<Integer> supplies, int needed) {}

    FeedGroups(List<PowerLoad> loads, Map<String, Integer> index, int elementCount) {
        Map<Key, Integer> known = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        List<List<Integer>> groupMembers = new ArrayList<>();
        groupOf = new int[loads.size()];
        for (int i = 0; i < groupOf.length; i++) {
            Key key = key(loads.get(i), index);
            if (key.elements().isEmpty()) {
                groupOf[i] = -1;
                continue;
            }
            Integer group = known.get(key);
            if (group == null) {
                group = keys.size();
                known.put(key, group);
                keys.add(key);
                groupMembers.add(new ArrayList<>());
            }
            groupOf[i] = group;
            groupMembers.get(group).add(i);
        }
        int groups = keys.size();
        members = new int[groups][];
        needed = new int[groups];
        firstSlot = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            members[g] = Graph.ints(groupMembers.get(g));
            needed[g] = keys.get(g).needed();
            firstSlot[g + 1] = firstSlot[g] + keys.get(g).elements().size();
        }
        slotElement = new int[firstSlot[groups]];
        slotGroup = new int[firstSlot[groups]];
        slotSupplies = new int[firstSlot[groups]];
        List<List<Integer>> byElement = new ArrayList<>();
        for (int e = 0; e < elementCount; e++) {
            byElement.add(new ArrayList<>());
        }
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < keys.get(g).elements().size(); i++) {
                int slot = firstSlot[g] + i;
                slotElement[slot] = keys.get(g).elements().get(i);
                slotGroup[slot] = g;
                slotSupplies[slot] = keys.get(g).supplies().get(i);
                byElement.get(slotElement[slot]).add(slot);
            }
        }
        slotsOf = new int[elementCount][];
        for (int e = 0; e < elementCount; e++) {
            slotsOf[e] = Graph.ints(byElement.get(e));
        }
    }

    int count() {
        return members.length;
    }

    private static Key key(PowerLoad load, Map<String, Integer> index) {
        List<Integer> elements = new ArrayList<>(load.feeds().size());
        List<Integer> supplies = new ArrayList<>(load.feeds().size());
        for (PowerLoad.Feed feed : load.feeds()) {
            Integer element = index.get(feed.element());
            if (element != null && feed.supplies() > 0) {
                elements.add(element);
                supplies.add(feed.supplies());
            }
        }
        return new Key(elements, supplies, Math.max(1, load.suppliesNeeded()));
    }
}
