package org.hallwright.engine.power;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;

/**
 * Elements with the supplying ones first, and the links without those that close a loop. The walk begins at the utility
 * feeds, so of a loop the link that leads back towards the grid is the one left out.
 */
final class LinkOrder {

    private final List<PowerElement> ordered = new ArrayList<>();
    private final List<PowerLink> kept = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    LinkOrder(List<PowerElement> elements, List<PowerLink> links) {
        Map<String, List<PowerLink>> leaving = new HashMap<>();
        Map<String, PowerElement> byId = new HashMap<>();
        for (PowerElement element : elements) {
            leaving.put(element.id(), new ArrayList<>());
            byId.put(element.id(), element);
        }
        for (PowerLink link : links) {
            leaving.getOrDefault(link.from(), List.of()).add(link);
        }
        Set<PowerLink> closing = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        Set<String> done = new HashSet<>();
        for (ElementKind first : List.of(ElementKind.UTILITY, ElementKind.GENERATOR)) {
            for (PowerElement element : elements) {
                if (element.kind() == first) {
                    walk(element, leaving, byId, done, closing);
                }
            }
        }
        for (PowerElement element : elements) {
            walk(element, leaving, byId, done, closing);
        }
        Collections.reverse(ordered);
        for (PowerLink link : links) {
            if (!closing.contains(link)) {
                kept.add(link);
            }
        }
    }

    List<PowerElement> elements() {
        return ordered;
    }

    List<PowerLink> links() {
        return kept;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Depth first with a stack of its own; an element is appended when all it supplies are. */
    private void walk(
            PowerElement start,
            Map<String, List<PowerLink>> leaving,
            Map<String, PowerElement> byId,
            Set<String> done,
            Set<PowerLink> closing) {
        if (!done.add(start.id())) {
            return;
        }
        Deque<Step> path = new ArrayDeque<>();
        Set<String> onPath = new HashSet<>();
        path.addLast(new Step(start, leaving.getOrDefault(start.id(), List.of())));
        onPath.add(start.id());
        while (!path.isEmpty()) {
            Step step = path.getLast();
            if (step.next == step.links.size()) {
                path.removeLast();
                onPath.remove(step.element.id());
                ordered.add(step.element);
                continue;
            }
            PowerLink link = step.links.get(step.next++);
            PowerElement to = byId.get(link.to());
            if (to == null) {
                continue;
            }
            if (onPath.contains(to.id())) {
                closing.add(link);
                problems.add(Problem.error(PowerMessage.LOOP, to.id(), loop(path, to.id())));
            } else if (done.add(to.id())) {
                path.addLast(new Step(to, leaving.getOrDefault(to.id(), List.of())));
                onPath.add(to.id());
            }
        }
    }

    private static String loop(Deque<Step> path, String from) {
        List<String> names = new ArrayList<>();
        for (Step step : path) {
            if (!names.isEmpty() || step.element.id().equals(from)) {
                names.add(step.element.id());
            }
        }
        names.add(from);
        return String.join(" > ", names);
    }

    private static final class Step {
        final PowerElement element;
        final List<PowerLink> links;
        int next;

        Step(PowerElement element, List<PowerLink> links) {
            this.element = element;
            this.links = links;
        }
    }
}
