package org.hallwright.ui.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallwright.app.Review;
import org.hallwright.design.Hall;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.draw.Diagram;
import org.hallwright.draw.Glyphs;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.FailureResult;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * The one-line diagram of a design, normal or after a loss, without a toolkit. A chain with more elements than a screen can
 * hold draws the last distribution level of each source as one box, and rows by the hall.
 */
final class OneLine {
    private static final int MOST_ROWS = 24;
    private static final int MANY = 8;

    /** Parts of ids that say the kind again. */
    private static final Set<String> KIND_WORDS =
            Set.of("utility", "tx", "gen", "ups", "bus", "switchgear", "swgr", "pdu", "rpp", "sts", "ats", "bess");

    private final Review review;
    private final Words words;
    private final Set<String> lost;
    private final @Nullable FailureResult failure;
    private final Map<String, FailureResult.ElementState> after = new HashMap<>();
    private final ElementGroups groups;

    OneLine(Review review, Words words, Set<String> lost, @Nullable FailureResult failure, ElementGroups groups) {
        this.review = review;
        this.words = words;
        this.lost = lost;
        this.failure = failure;
        this.groups = groups;
        if (failure != null) {
            failure.elements().forEach(s -> after.put(s.id(), s));
        }
    }

    Diagram diagram(double width, double height) {
        List<Diagram.Node> nodes = new ArrayList<>();
        Map<String, Diagram.Edge> edges = new LinkedHashMap<>();
        for (PowerPlan.Element e : review.design().power().elements()) {
            if (groups.drawn(e.id()).equals(e.id())) {
                nodes.add(box(e).with(Glyphs.of(e.kind())));
            }
        }
        groups.closed()
                .forEach((id, members) -> nodes.add(
                        groupBox(id, members).with(Glyphs.of(members.getFirst().kind()))));
        for (PowerPlan.Link link : review.design().power().links()) {
            join(edges, groups.drawn(link.from()), groups.drawn(link.to()), link.standby(), state(link));
        }
        rows(nodes, edges);
        return Diagram.layout(nodes, List.copyOf(edges.values()), width, height);
    }

    /** One line between two boxes, whatever it stands for; the worst state of those shows. */
    private static void join(
            Map<String, Diagram.Edge> edges, String from, String to, boolean standby, Diagram.State state) {
        edges.merge(
                from + " " + to,
                new Diagram.Edge(from, to, standby, state),
                (a, b) -> a.state() == Diagram.State.STRESSED || b.state() == Diagram.State.NORMAL ? a : b);
    }

    private String shortName(PowerPlan.Element e) {
        long alike = review.design().power().elements().stream()
                .filter(o -> o.kind() == e.kind())
                .count();
        // Many boxes of a kind are small: their ids say it shorter, and are what the command line takes.
        return alike > MANY ? e.id() : name(e, words);
    }

    /** What an element is called: its own name, or its kind and letter where the name is but its id. */
    static String name(PowerPlan.Element e, Words words) {
        if (!e.name().equals(e.id())) {
            return e.name();
        }
        String place = Arrays.stream(e.id().split("-"))
                .filter(part -> !part.isEmpty() && !KIND_WORDS.contains(part))
                .collect(Collectors.joining("-"));
        String kind = words.t("element." + e.kind().name().toLowerCase(Locale.ROOT));
        return place.isEmpty() || place.equals(e.id()) ? e.id() : kind + " " + place;
    }

    static String percent(double share, Words words) {
        double hundredths = share * 100;
        return Double.isFinite(share)
                ? words.number(hundredths >= 100 ? Math.round(hundredths) : Math.round(hundredths * 10) / 10.0) + " %"
                : "–";
    }

    private Diagram.Node box(PowerPlan.Element e) {
        String name = shortName(e);
        FailureResult.ElementState s = after.get(e.id());
        if (lost.contains(e.id())) {
            return new Diagram.Node(e.id(), name, words.t("power.is-lost") + " ✕", Diagram.State.LOST);
        }
        if (s != null && !s.alive()) {
            return new Diagram.Node(e.id(), name, words.t("power.dark"), Diagram.State.DARK);
        }
        if (s != null) {
            boolean over = s.isOverloaded();
            String held = over ? " · " + words.print(s.allowedS(), Unit.S) : "";
            return new Diagram.Node(
                    e.id(),
                    name,
                    percent(s.utilisationAfter(), words) + held,
                    over ? Diagram.State.STRESSED : Diagram.State.NORMAL);
        }
        ElementResult r = review.assessment().power().element(e.id());
        String detail = r == null
                ? "?"
                : r.loadW() == 0
                        ? words.t("power.ready")
                        : words.print(r.loadW(), Unit.KW)
                                + (r.utilisation() > 0
                                        ? Diagram.DETAIL_SEPARATOR + percent(r.utilisation(), words)
                                        : "");
        boolean over = r != null && r.utilisation() > 1;
        return new Diagram.Node(e.id(), name, detail, over ? Diagram.State.STRESSED : Diagram.State.NORMAL);
    }

    /** Many alike: how many, and the highest use among them. */
    private Diagram.Node groupBox(String id, List<PowerPlan.Element> members) {
        double worst = 0;
        int dark = 0;
        boolean over = false;
        for (PowerPlan.Element e : members) {
            FailureResult.ElementState s = after.get(e.id());
            ElementResult r = review.assessment().power().element(e.id());
            worst = Math.max(worst, s != null ? s.utilisationAfter() : r == null ? 0 : r.utilisation());
            dark += s != null && !s.alive() || lost.contains(e.id()) ? 1 : 0;
            over |= s != null && s.isOverloaded();
        }
        String detail = dark > 0
                ? words.t("power.group-dark", dark, members.size())
                : worst == 0 ? words.t("power.ready") : words.t("power.group-most", percent(worst, words));
        Diagram.State state = dark == members.size()
                ? Diagram.State.DARK
                : over || dark > 0 ? Diagram.State.STRESSED : Diagram.State.NORMAL;
        return new Diagram.Node(id, groupName(members, words), detail, state);
    }

    /** How many of what, and their rating where it is one. */
    static String groupName(List<PowerPlan.Element> members, Words words) {
        PowerPlan.Element first = members.getFirst();
        String kind = words.t("element." + first.kind().name().toLowerCase(Locale.ROOT));
        Double rated = first.ratedW();
        boolean alike =
                rated != null && members.stream().allMatch(e -> rated.equals(e.ratedW()) && e.units() == first.units());
        String rating = !alike || rated == null ? "" : " " + words.print(rated * first.units(), Unit.MW);
        return words.integer(members.size()) + " × " + kind + rating;
    }

    private Diagram.State state(PowerPlan.Link link) {
        FailureResult.ElementState from = after.get(link.from());
        FailureResult.ElementState to = after.get(link.to());
        if (lost.contains(link.from()) || lost.contains(link.to()) || from != null && !from.alive()) {
            return Diagram.State.DARK;
        }
        return to != null && to.isOverloaded() ? Diagram.State.STRESSED : Diagram.State.NORMAL;
    }

    private Diagram.State feed(String element) {
        FailureResult.ElementState s = after.get(element);
        if (lost.contains(element) || s != null && !s.alive()) {
            return Diagram.State.DARK;
        }
        return s != null && s.isOverloaded() ? Diagram.State.STRESSED : Diagram.State.NORMAL;
    }

    private void rows(List<Diagram.Node> nodes, Map<String, Diagram.Edge> edges) {
        Set<String> dark = failure == null ? Set.of() : new HashSet<>(failure.darkLoads());
        Set<String> shed = new HashSet<>();
        if (failure != null) {
            failure.shed().forEach(s -> shed.add(s.load()));
        }
        long count = review.design().halls().stream()
                .flatMap(h -> h.rows().stream())
                .filter(r -> !r.racks().isEmpty())
                .count();
        for (Hall hall : review.design().halls()) {
            if (count > MOST_ROWS) {
                List<Rack> racks =
                        hall.rows().stream().flatMap(r -> r.racks().stream()).toList();
                racks("row:" + hall.id(), hall.name(), racks, dark, shed, nodes, edges);
                continue;
            }
            for (Row row : hall.rows()) {
                racks(
                        "row:" + hall.id() + ":" + row.id(),
                        words.t("power.row", row.name()),
                        row.racks(),
                        dark,
                        shed,
                        nodes,
                        edges);
            }
        }
    }

    private void racks(
            String id,
            String name,
            List<Rack> racks,
            Set<String> dark,
            Set<String> shed,
            List<Diagram.Node> nodes,
            Map<String, Diagram.Edge> edges) {
        if (racks.isEmpty()) {
            return;
        }
        int out = 0;
        int less = 0;
        for (Rack rack : racks) {
            out += dark.contains(rack.id()) ? 1 : 0;
            less += shed.contains(rack.id()) ? 1 : 0;
            for (String feed : rack.feeds()) {
                join(edges, groups.drawn(feed), id, false, feed(feed));
            }
        }
        String detail = out > 0
                ? words.t("power.row-dark", out, racks.size())
                : less > 0
                        ? words.t("power.row-shed", less, racks.size() - less)
                        : words.t("status.racks", racks.size());
        nodes.add(new Diagram.Node(id, name, detail, out + less > 0 ? Diagram.State.STRESSED : Diagram.State.NORMAL));
    }
}
