package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.base.Texts;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.draw.Diagram;
import org.hallwright.draw.Glyphs;
import org.hallwright.draw.Palette;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.FailureSummary;
import org.hallwright.quantity.Unit;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;

/** The power chain: its one-line, what each piece carries, and which single losses it does not survive. */
final class PowerPart {

    /** Pieces up to which each is drawn for itself; above, pieces that stand alike are one box. */
    private static final int MOST_SINGLE = 28;

    private static final int MOST_PRINTED = 60;
    private static final int MOST_LOSSES = 20;

    private final Subject subject;
    private final PowerPlan power;
    private final Prints p;

    PowerPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.power = subject.design().power();
        this.p = prints;
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        if (power.elements().isEmpty()) {
            blocks.add(new Block.Paragraph(p.t("no-power")));
            return blocks;
        }
        blocks.add(oneLine());
        blocks.add(losses());
        blocks.add(elements());
        return blocks;
    }

    /** Pieces that stand alike: the same equipment behind the same supply. */
    private record Group(List<PowerPlan.Element> members) {
        PowerPlan.Element first() {
            return members.getFirst();
        }
    }

    private Block oneLine() {
        Map<String, Group> groupOf = groups();
        Set<Group> groups = new LinkedHashSet<>(groupOf.values());
        List<Diagram.Node> nodes = new ArrayList<>();
        for (Group group : groups) {
            nodes.add(node(group));
        }
        Set<Diagram.Edge> edges = new LinkedHashSet<>();
        for (PowerPlan.Link link : power.links()) {
            Group from = groupOf.get(link.from());
            Group to = groupOf.get(link.to());
            if (from != null && to != null) {
                edges.add(new Diagram.Edge(from.first().id(), to.first().id(), link.standby(), Diagram.State.NORMAL));
            }
        }
        racks(groupOf, nodes, edges);
        Diagram diagram = Diagram.layout(nodes, List.copyOf(edges), Paper.UPRIGHT_W, 300);
        if (diagram.crowded()) {
            diagram = Diagram.layout(nodes, List.copyOf(edges), Paper.LYING_W, Paper.LYING_H);
        }
        boolean grouped = groups.size() < power.elements().size();
        String alternative = p.t("one-line-alternative", power.elements().size(), topology(), p.print(load(), Unit.W));
        return new Block.Drawing(
                diagram.picture(Palette.LIGHT, p.t("section.power"), null),
                p.t("one-line-caption", topology()) + (grouped ? " " + p.t("one-line-grouped") : ""),
                alternative);
    }

    private double load() {
        return subject.assessment().power().totals().loadDesignW();
    }

    private String topology() {
        return switch (power.topology()) {
            case N -> "N";
            case N_PLUS_1 -> "N+1";
            case TWO_N -> "2N";
            case TWO_N_PLUS_1 -> "2(N+1)";
            case DISTRIBUTED_3N_2 -> "3N/2";
            case DISTRIBUTED_4N_3 -> "4N/3";
            case BLOCK_REDUNDANT -> p.t("block-redundant");
        };
    }

    private Map<String, Group> groups() {
        Map<String, Group> of = new LinkedHashMap<>();
        if (power.elements().size() <= MOST_SINGLE) {
            power.elements().forEach(e -> of.put(e.id(), new Group(List.of(e))));
            return of;
        }
        Map<String, TreeSet<String>> suppliers = new HashMap<>();
        power.links()
                .forEach(l ->
                        suppliers.computeIfAbsent(l.to(), k -> new TreeSet<>()).add(l.from()));
        Map<String, String> looks = new HashMap<>();
        power.elements().forEach(e -> look(e.id(), suppliers, looks, 0));
        Map<String, List<PowerPlan.Element>> byLook = new LinkedHashMap<>();
        for (PowerPlan.Element e : power.elements()) {
            byLook.computeIfAbsent(looks.getOrDefault(e.id(), e.id()), k -> new ArrayList<>())
                    .add(e);
        }
        Map<String, Group> groupByLook = new HashMap<>();
        byLook.forEach((look, members) -> groupByLook.put(look, new Group(List.copyOf(members))));
        for (PowerPlan.Element e : power.elements()) {
            Group group = groupByLook.get(looks.getOrDefault(e.id(), e.id()));
            if (group != null) {
                of.put(e.id(), group);
            }
        }
        return of;
    }

    /** What a piece is and what stands before it, as a key: pieces with equal keys are drawn as one. */
    private String look(String id, Map<String, TreeSet<String>> suppliers, Map<String, String> looks, int depth) {
        String known = looks.get(id);
        if (known != null || depth > 40) {
            return known == null ? id : known;
        }
        PowerPlan.Element e = power.element(id);
        if (e == null) {
            return id;
        }
        TreeSet<String> before = new TreeSet<>();
        for (String supplier : suppliers.getOrDefault(id, new TreeSet<>())) {
            before.add(look(supplier, suppliers, looks, depth + 1));
        }
        String self = e.kind() + "|" + e.equipment() + "|" + e.ratedW() + "|" + e.units() + "|" + e.spareUnits();
        // a short key keeps long chains short: equal inputs have equal digests
        String look = before.isEmpty()
                ? self + "|" + side(e.name())
                : org.hallwright.base.Sha256.of((self + before).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hex();
        looks.put(id, look);
        return look;
    }

    /** The path a source belongs to, as its name ends in ("Utility A"): paths are drawn apart. */
    private static String side(String name) {
        String last = name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
        return last.length() == 1 ? last : "";
    }

    private Diagram.Node node(Group group) {
        PowerPlan.Element e = group.first();
        double worst = 0;
        boolean known = true;
        for (PowerPlan.Element member : group.members()) {
            ElementResult r = subject.assessment().power().element(member.id());
            known &= r != null;
            worst = Math.max(worst, r == null ? 0 : r.utilisation());
        }
        int n = group.members().size();
        String name = n == 1
                ? e.name()
                : n + " × " + Texts.label("ui.element." + e.kind().name().toLowerCase(Locale.ROOT), p.locale());
        String detail = (known && worst > 0 ? p.percent(worst) : known ? rating(e) : "?");
        return new Diagram.Node(e.id(), name, detail, worst > 1 ? Diagram.State.STRESSED : Diagram.State.NORMAL)
                .with(Glyphs.of(e.kind()));
    }

    private String rating(PowerPlan.Element e) {
        Double rated = e.ratedW();
        return rated == null ? "" : p.print(rated * e.units(), Unit.W);
    }

    /** Racks at the end of the chain, by the feeds they share. */
    private void racks(Map<String, Group> groupOf, List<Diagram.Node> nodes, Set<Diagram.Edge> edges) {
        Map<Set<String>, Integer> byFeeds = new LinkedHashMap<>();
        for (Rack rack : subject.design().racks()) {
            Set<String> feeds = new TreeSet<>();
            for (String feed : rack.feeds()) {
                Group group = groupOf.get(feed);
                if (group != null) {
                    feeds.add(group.first().id());
                }
            }
            byFeeds.merge(feeds, 1, Integer::sum);
        }
        int i = 0;
        for (Map.Entry<Set<String>, Integer> entry : byFeeds.entrySet()) {
            String id = "racks:" + i++;
            nodes.add(new Diagram.Node(id, p.t("n-racks", entry.getValue()), "", Diagram.State.NORMAL));
            entry.getKey().forEach(feed -> edges.add(new Diagram.Edge(feed, id, false, Diagram.State.NORMAL)));
        }
    }

    private Block losses() {
        List<FailureSummary> all = subject.assessment().power().singleLosses();
        List<FailureSummary> bad = all.stream()
                .filter(f -> !f.survivable())
                .sorted(Comparator.comparingDouble((FailureSummary f) -> -(f.darkProtectedW() + f.shedProtectedW())))
                .toList();
        if (bad.isEmpty()) {
            return new Block.Paragraph("✓ " + p.t("losses-none", all.size()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (FailureSummary f : bad) {
            rows.add(List.of(
                    Cell.of(lost(f)),
                    Cell.of(f.darkProtectedW() / 1e3, p.locale()),
                    Cell.of(f.shedProtectedW() / 1e3, p.locale())));
        }
        return new Block.Table(
                p.t("caption-losses", bad.size(), all.size()),
                List.of(Column.prose(p.t("lost")), Column.number(p.t("dark"), "kW"), Column.number(p.t("shed"), "kW")),
                rows,
                MOST_LOSSES);
    }

    private String lost(FailureSummary f) {
        List<String> names = new ArrayList<>();
        f.contingency().unitsLost().forEach((id, units) -> {
            PowerPlan.Element e = power.element(id);
            String name = e == null ? id : e.name();
            boolean part = e != null && units < e.units();
            names.add(part ? units + " × " + name : name);
        });
        return String.join(", ", names);
    }

    private Block elements() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PowerPlan.Element e : power.elements()) {
            ElementResult r = subject.assessment().power().element(e.id());
            rows.add(List.of(
                    Cell.of(e.name()),
                    Cell.of(Texts.label("ui.element." + e.kind().name().toLowerCase(Locale.ROOT), p.locale())),
                    Cell.of(e.units(), p.locale()),
                    r == null ? new Cell.Unknown() : Cell.of(r.loadW() / 1e3, p.locale()),
                    r == null ? new Cell.Unknown() : Cell.of(r.limitW() / 1e3, p.locale()),
                    r == null ? new Cell.Unknown() : Cell.of(Math.round(r.utilisation() * 1000) / 10.0, p.locale()),
                    r == null
                            ? new Cell.Unknown()
                            : Cell.of(Math.round(r.worstUtilisation() * 1000) / 10.0, p.locale())));
        }
        return new Block.Table(
                p.t("caption-elements"),
                List.of(
                        Column.prose(p.t("element")),
                        Column.text(p.t("kind")),
                        Column.number(p.t("units"), ""),
                        Column.number(p.t("load"), "kW"),
                        Column.number(p.t("limit"), "kW"),
                        Column.number(p.t("use"), "%"),
                        Column.number(p.t("worst-use"), "%")),
                rows,
                rows.size() <= MOST_PRINTED ? rows.size() : 0);
    }
}
