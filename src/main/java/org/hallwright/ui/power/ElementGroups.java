package org.hallwright.ui.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.design.PowerPlan;

/**
 * Elements of a large chain that are drawn as one box: those of a kind that are supplied alike. The distribution is gathered
 * whatever its number, what stands above it only where there are many. A group can be opened.
 */
final class ElementGroups {
    /** A chain of up to so many elements is drawn whole. */
    private static final int MOST_BOXES = 40;

    /** From so many on, alike elements above the distribution are gathered. */
    private static final int MANY = 6;

    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<String, List<PowerPlan.Element>> groups = new LinkedHashMap<>();
    private final Set<String> opened;

    /** @param opened ids of groups whose members are drawn one by one */
    ElementGroups(PowerPlan plan, Set<String> opened) {
        this.opened = Set.copyOf(opened);
        if (plan.elements().size() > MOST_BOXES) {
            gather(plan);
        }
    }

    /** From the sources down, so that what is supplied by a group is supplied alike. */
    private void gather(PowerPlan plan) {
        Map<String, Set<String>> suppliers = new HashMap<>();
        for (PowerPlan.Link link : plan.links()) {
            suppliers.computeIfAbsent(link.to(), k -> new TreeSet<>()).add(link.from());
        }
        Set<String> done = new HashSet<>();
        List<PowerPlan.Element> left = new ArrayList<>(plan.elements());
        while (!left.isEmpty()) {
            List<PowerPlan.Element> level = left.stream()
                    .filter(e -> done.containsAll(suppliers.getOrDefault(e.id(), Set.of())))
                    .toList();
            if (level.isEmpty()) {
                return; // a loop, or a link from nowhere: the rest is drawn one by one
            }
            Map<String, List<PowerPlan.Element>> alike = new LinkedHashMap<>();
            for (PowerPlan.Element e : level) {
                Set<String> above = new TreeSet<>();
                suppliers.getOrDefault(e.id(), Set.of()).forEach(s -> above.add(groupOf.getOrDefault(s, s)));
                alike.computeIfAbsent("group:" + e.kind() + above, k -> new ArrayList<>())
                        .add(e);
                done.add(e.id());
            }
            alike.forEach((id, members) -> {
                boolean distribution = isDistribution(members.getFirst().kind()) && members.size() > 1;
                if (distribution || members.size() >= MANY) {
                    String shortId = "group:" + members.getFirst().id();
                    groups.put(shortId, members);
                    members.forEach(e -> groupOf.put(e.id(), shortId));
                }
            });
            left.removeIf(e -> done.contains(e.id()));
        }
    }

    private static boolean isDistribution(PowerPlan.Kind kind) {
        return switch (kind) {
            case BUSWAY, RPP, PDU, TRANSFER_SWITCH -> true;
            case UTILITY, GENERATOR, MV_TRANSFORMER, SWITCHGEAR, BESS, UPS -> false;
        };
    }

    /** The group that the element is a member of, opened or not, or the element itself. */
    String groupOf(String element) {
        return groupOf.getOrDefault(element, element);
    }

    /** What is drawn for an element: its group unless that is opened, or itself. */
    String drawn(String element) {
        String group = groupOf.get(element);
        return group == null || opened.contains(group) ? element : group;
    }

    /** Members of the groups that are drawn as one box. */
    Map<String, List<PowerPlan.Element>> closed() {
        Map<String, List<PowerPlan.Element>> closed = new LinkedHashMap<>(groups);
        closed.keySet().removeAll(opened);
        return closed;
    }

    /** Members of a group, opened or not; none for another id. */
    List<PowerPlan.Element> members(String group) {
        return groups.getOrDefault(group, List.of());
    }
}
