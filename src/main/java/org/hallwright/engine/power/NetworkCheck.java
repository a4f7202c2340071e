package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.engine.power.equipment.Circuit;
import org.hallwright.engine.power.equipment.Supply;

/** Finds what cannot be in a network, names each on its object, and leaves out no more than it must. */
final class NetworkCheck {

    /** The largest power station is 22.5 GW; nothing here is above 10 GW or below 1 W. */
    private static final double LARGEST_W = 1e10;

    private static final double SMALLEST_W = 1;

    private final PowerNetwork network;
    private final List<PowerElement> elements = new ArrayList<>();
    private final List<PowerLink> links = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    NetworkCheck(PowerNetwork network) {
        this.network = network;
        Map<String, PowerElement> byId = new HashMap<>();
        for (PowerElement element : network.elements()) {
            if (byId.putIfAbsent(element.id(), element) != null) {
                problems.add(Problem.error(PowerMessage.DUPLICATE_ID, element.id()));
                continue;
            }
            elements.add(element);
            check(element);
        }
        for (PowerLink link : network.links()) {
            PowerElement from = byId.get(link.from());
            PowerElement to = byId.get(link.to());
            if (from == null || to == null) {
                String known = from == null ? link.to() : link.from();
                String missing = from == null ? link.from() : link.to();
                problems.add(Problem.error(PowerMessage.UNKNOWN_LINK_END, known, missing));
                continue;
            }
            links.add(link);
        }
        checkPaths();
    }

    List<PowerElement> elements() {
        return elements;
    }

    List<PowerLink> links() {
        return links;
    }

    List<Problem> problems() {
        return problems;
    }

    static boolean isUsableRating(double unitRatedW) {
        return unitRatedW >= SMALLEST_W && unitRatedW <= LARGEST_W;
    }

    static boolean isUsableLoad(PowerLoad load) {
        return load.designW() >= 0
                && load.designW() <= LARGEST_W
                && load.expectedW() >= 0
                && load.expectedW() <= LARGEST_W;
    }

    private void check(PowerElement element) {
        if (Double.isNaN(element.unitRatedW())) {
            if (element.kind() != ElementKind.UTILITY) {
                problems.add(Problem.unknown(PowerMessage.UNKNOWN_RATING, element.id()));
            }
        } else if (!isUsableRating(element.unitRatedW())) {
            problems.add(Problem.error(PowerMessage.BAD_RATING, element.id(), element.unitRatedW()));
        }
        if (element.units() < 1 || element.spareUnits() < 0 || element.spareUnits() >= element.units()) {
            problems.add(Problem.error(PowerMessage.BAD_UNITS, element.id(), element.units(), element.spareUnits()));
        }
        Breaker breaker = element.breaker();
        if (breaker != null && !(breaker.ratingA() > 0 && breaker.ratingA() < 1e6)) {
            problems.add(Problem.error(PowerMessage.BAD_BREAKER, element.id(), breaker.ratingA()));
        }
        if (element.loss() == null && element.kind().converts()) {
            problems.add(Problem.unknown(PowerMessage.MISSING_CURVE, element.id()));
        }
    }

    /** What each element can be reached from, along the links as drawn. */
    private void checkPaths() {
        Set<String> fromGrid = reached(ElementKind.UTILITY);
        Set<String> fromGenerators = reached(ElementKind.GENERATOR);
        for (PowerElement element : elements) {
            if (element.kind().isSource() || element.kind() == ElementKind.BESS || fromGrid.contains(element.id())) {
                continue;
            }
            problems.add(
                    fromGenerators.contains(element.id())
                            ? Problem.warning(PowerMessage.ONLY_GENERATORS, element.id())
                            : Problem.error(PowerMessage.NO_PATH_TO_GRID, element.id()));
        }
    }

    private Set<String> reached(ElementKind source) {
        Map<String, List<String>> next = new HashMap<>();
        for (PowerLink link : links) {
            next.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link.to());
        }
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>();
        for (PowerElement element : elements) {
            if (element.kind() == source) {
                open.add(element.id());
            }
        }
        while (!open.isEmpty()) {
            String id = open.removeLast();
            if (reached.add(id)) {
                open.addAll(next.getOrDefault(id, List.of()));
            }
        }
        return reached;
    }

    /** Problems of the loads; {@code known} are the ids of elements that can be fed from. */
    List<Problem> loadProblems(Set<String> known) {
        List<Problem> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PowerLoad load : network.loads()) {
            if (!ids.add(load.id())) {
                found.add(Problem.error(PowerMessage.DUPLICATE_ID, load.id()));
            }
            if (!isUsableLoad(load)) {
                found.add(Problem.error(PowerMessage.BAD_LOAD, load.id(), load.designW(), load.expectedW()));
            }
            checkFeeds(load, known, found);
        }
        return found;
    }

    private void checkFeeds(PowerLoad load, Set<String> known, List<Problem> found) {
        if (load.feeds().isEmpty()) {
            found.add(Problem.error(PowerMessage.RACK_WITHOUT_FEED, load.id()));
            return;
        }
        int supplies = 0;
        for (PowerLoad.Feed feed : load.feeds()) {
            if (!known.contains(feed.element())) {
                found.add(Problem.error(PowerMessage.UNKNOWN_FEED, load.id(), feed.element()));
            }
            supplies += Math.max(0, feed.supplies());
        }
        if (load.suppliesNeeded() < 1 || supplies < load.suppliesNeeded()) {
            found.add(Problem.error(PowerMessage.BAD_SUPPLIES, load.id(), load.suppliesNeeded(), supplies));
            return;
        }
        for (PowerLoad.Feed feed : load.feeds()) {
            int left = supplies - feed.supplies();
            if (load.feeds().size() > 1 && left < load.suppliesNeeded()) {
                found.add(Problem.warning(
                        PowerMessage.FEED_LOSS_DARKENS, load.id(), left, feed.element(), load.suppliesNeeded()));
            }
            checkCircuit(load, feed, supplies, found);
        }
    }

    /** With the largest other feed lost, this one carries its share of the whole load. */
    private void checkCircuit(PowerLoad load, PowerLoad.Feed feed, int supplies, List<Problem> found) {
        Circuit circuit = feed.circuit();
        if (circuit == null || !isUsableLoad(load)) {
            return;
        }
        int lost = 0;
        for (PowerLoad.Feed other : load.feeds()) {
            if (other != feed && supplies - other.supplies() >= load.suppliesNeeded()) {
                lost = Math.max(lost, other.supplies());
            }
        }
        double watts = load.designW() * feed.supplies() / (supplies - lost);
        if (!circuit.carries(watts, network.powerFactor())) {
            found.add(Problem.error(
                    PowerMessage.FEED_CIRCUIT_OVERLOADED,
                    load.id(),
                    feed.element(),
                    circuit.supply().currentA(watts, network.powerFactor()),
                    circuit.continuousA()));
        }
    }

    /**
     * Equipment and racks that cannot be connected to the voltage they get. An element without an output voltage of its own
     * (a board, a busway, most UPS) passes on what it is given.
     *
     * @param graph whose elements come with the supplying ones first
     */
    static List<Problem> voltageProblems(Graph graph) {
        List<Problem> found = new ArrayList<>();
        Map<String, Supply> given = new HashMap<>();
        for (int e = 0; e < graph.size(); e++) {
            PowerElement element = graph.elements[e];
            Supply passed = null;
            for (int link : graph.in[e]) {
                String from = graph.elements[graph.linkFrom[link]].id();
                Supply gets = given.get(from);
                Supply needs = element.input();
                if (gets != null && needs != null && !needs.accepts(gets)) {
                    found.add(
                            Problem.error(PowerMessage.VOLTAGE_MISMATCH, element.id(), text(needs), from, text(gets)));
                }
                passed = passed == null ? gets : passed;
            }
            Supply output = element.output() == null ? passed : element.output();
            if (output != null) {
                given.put(element.id(), output);
            }
        }
        for (PowerLoad load : graph.network.loads()) {
            for (PowerLoad.Feed feed : load.feeds()) {
                Supply gets = given.get(feed.element());
                Circuit circuit = feed.circuit();
                if (gets != null && circuit != null && !circuit.supply().accepts(gets)) {
                    found.add(Problem.error(
                            PowerMessage.VOLTAGE_MISMATCH,
                            load.id(),
                            text(circuit.supply()),
                            feed.element(),
                            text(gets)));
                }
            }
        }
        return found;
    }

    private static String text(Supply supply) {
        String form = switch (supply.form()) {
            case DC -> "V DC";
            case ONE_PHASE -> "V 1~";
            case THREE_PHASE -> "V 3~";
        };
        return Math.round(supply.volts()) + " " + form;
    }
}
