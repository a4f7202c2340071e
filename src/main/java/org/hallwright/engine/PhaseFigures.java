package org.hallwright.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.engine.RowTally.Plug;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.power.equipment.PhaseBalance;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How unevenly the three phases of the racks' feeds are loaded. A node's power supplies hang between one phase and neutral;
 * power shelves take all three alike.
 */
public final class PhaseFigures {

    /** Assumption: share of the racks whose first supply hangs on L1 whatever their neighbours do, 0 to 1. */
    public static final String UNROTATED = "racksOnFirstPhase";

    private static final String OBJECT = "power";
    private static final Pattern REDUNDANCY = Pattern.compile("(\\d+)\\+(\\d+)");
    private static final Pattern SUPPLIES = Pattern.compile("(\\d+) x .*");
    private static final String SHELVES = "rack level";

    private static final Formula IMBALANCE = Formula.of(
            "phaseImbalance",
            Unit.ONE,
            "δ = δ_bal + ρ · max(0, δ_L1 − δ_bal), δ = (I_max − I_min) / I_mean of the worst feed",
            "single-phase loads dealt to three phases",
            "+++",
            x -> x[1] + x[0] * Math.max(0, x[2] - x[1]));

    private final Design design;
    private final Catalog catalog;
    private final Map<RackClass, RackAssessment> classes;

    PhaseFigures(Design design, Catalog catalog, Map<RackClass, RackAssessment> classes) {
        this.design = design;
        this.catalog = catalog;
        this.classes = classes;
    }

    /** Supplies alike on a feed. */
    private record Supplies(int racks, int perRack, double watts) {}

    /** Adds the figure where racks have feeds; it is unknown where it is not known how a rack's nodes are supplied. */
    void addTo(Map<String, Figure> figures, Collection<RowTally> rows) {
        Map<String, Map<Plug, Integer>> feeds = new TreeMap<>();
        for (RowTally row : rows) {
            row.plugs().forEach((feed, plugs) -> {
                Map<Plug, Integer> sum = feeds.computeIfAbsent(feed, id -> new TreeMap<>(PLUGS));
                plugs.forEach((plug, count) -> sum.merge(plug, count, Integer::sum));
            });
        }
        if (!feeds.isEmpty()) {
            figures.put(IMBALANCE.id(), imbalance(feeds));
        }
    }

    private static final Comparator<Plug> PLUGS = Comparator.comparing(Plug::rack, RackClass.BY_NAME)
            .thenComparingInt(Plug::nth)
            .thenComparingInt(Plug::feeds);

    private Figure imbalance(Map<String, Map<Plug, Integer>> feeds) {
        Figure balanced = Figure.given("phasesBalanced", OBJECT, Unit.ONE, 0);
        Figure unrotated = Figure.given("phasesUnrotated", OBJECT, Unit.ONE, 0);
        for (Map.Entry<String, Map<Plug, Integer>> feed : feeds.entrySet()) {
            List<Supplies> supplies = new ArrayList<>();
            for (Map.Entry<Plug, Integer> plug : feed.getValue().entrySet()) {
                Integer perNode = suppliesPerNode(plug.getKey().rack());
                if (perNode == null) {
                    return Figure.unknown(
                            IMBALANCE.id(),
                            feed.getKey(),
                            Unit.ONE,
                            "power supplies of " + plug.getKey().rack().type());
                }
                if (perNode > 0) {
                    supplies.add(supplies(plug.getKey(), plug.getValue(), perNode));
                }
            }
            supplies.sort(Comparator.comparingDouble(Supplies::watts).reversed());
            PhaseBalance even = PhaseBalance.NONE;
            PhaseBalance fromFirst = PhaseBalance.NONE;
            for (Supplies each : supplies) {
                even = even.withShared(each.racks * each.perRack, each.watts);
                fromFirst = fromFirst.withInTurn(each.racks, each.perRack, each.watts);
            }
            balanced = higher(balanced, feed.getKey(), even.spread());
            unrotated = higher(unrotated, feed.getKey(), fromFirst.spread());
        }
        return IMBALANCE.of(unrotated.object(), share(), balanced, unrotated);
    }

    private static Figure higher(Figure known, String feed, double spread) {
        return spread > known.si() ? Figure.given(known.id(), feed, Unit.ONE, spread) : known;
    }

    private Supplies supplies(Plug plug, int racks, int perNode) {
        RackType type = catalog.rack(plug.rack().type());
        RackAssessment assessment = classes.get(plug.rack());
        Integer fitted = plug.rack().nodes();
        int full = type == null ? 1 : type.nodesPerSystem();
        int nodes = fitted == null ? full : Math.min(fitted, full);
        int onFeed = perNode / plug.feeds() + (plug.nth() < perNode % plug.feeds() ? 1 : 0);
        double rackW = assessment == null || !assessment.design().isKnown()
                ? 0
                : assessment.design().si();
        return new Supplies(racks, nodes * onFeed, nodes == 0 ? 0 : rackW / (nodes * perNode));
    }

    /** Single-phase supplies of one node; 0 where shelves feed a busbar, null where nobody says. */
    private @Nullable Integer suppliesPerNode(RackClass rack) {
        RackType type = catalog.rack(rack.type());
        NodeType node = type == null ? null : catalog.node(type.node());
        if (node == null) {
            return null;
        }
        Matcher redundancy = REDUNDANCY.matcher(node.psuRedundancy());
        if (redundancy.matches()) {
            return Integer.parseInt(redundancy.group(1)) + Integer.parseInt(redundancy.group(2));
        }
        Matcher supplies = SUPPLIES.matcher(node.psuDescription());
        if (supplies.matches()) {
            return Integer.parseInt(supplies.group(1));
        }
        return node.psuRedundancy().equals(SHELVES) || node.psuDescription().startsWith("busbar") ? 0 : null;
    }

    private Figure share() {
        Double set = design.assumptions().get(UNROTATED);
        return set != null && set >= 0 && set <= 1
                ? Figure.given(UNROTATED, OBJECT, Unit.ONE, set)
                : Figure.assumed(
                        UNROTATED,
                        OBJECT,
                        Unit.ONE,
                        new Range(0, 0, 1),
                        "Racks of a feed begin on L1, L2 and L3 in turn; where nobody sees to it, all begin on L1.",
                        "design practice");
    }
}
