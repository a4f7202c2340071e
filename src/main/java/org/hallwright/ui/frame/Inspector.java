package org.hallwright.ui.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Rack;
import org.hallwright.draw.GridLabels;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.FigureGroup;
import org.hallwright.ui.model.Headroom;
import org.hallwright.ui.model.WhyTree;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The right pane: what is selected, its figures, and why each is what it is. */
public final class Inspector extends ScrollPane {
    /** Key in a node's properties under which the figure it shows stands; {@code F2} asks why of it. */
    public static final Object FIGURE = "hallwright.figure";

    /** Up to here racks are looked up one by one. */
    private static final int ONE_BY_ONE = 20;

    /** Characters of value and band that fit beside a name in the narrowest inspector. */
    private static final int MOST_BESIDE = 20;

    private final Desk desk;
    private final VBox content = new VBox();
    private final VBox whyPlace = new VBox();
    private final Map<FigureGroup, Boolean> open = new EnumMap<>(FigureGroup.class);
    private final ContextMenu figureMenu = new ContextMenu();
    private @Nullable Figure menuFigure;
    private @Nullable Review shown;
    private Set<String> shownSelection = Set.of();

    public Inspector(Desk desk) {
        this.desk = desk;
        getStyleClass().add("inspector");
        content.getStyleClass().add("inspector-content");
        setContent(content);
        setFitToWidth(true);
        // what can grow, such as the library's list, fills the height; what is higher scrolls
        setFitToHeight(true);
        content.setMinHeight(Region.USE_PREF_SIZE);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(desk.words().t("pane.inspector"));
        fillFigureMenu();
    }

    /** Shows the screen's own inspector, or the selected racks, or the design's figures. */
    public void refresh(@Nullable Node screensOwn) {
        Review review = desk.review();
        if (screensOwn == null
                && review != null
                && review == shown
                && desk.selection().equals(shownSelection)) {
            // figures that stand there need no second making: styling a hundred lines anew holds up the window
            refreshWhy();
            return;
        }
        shown = screensOwn == null ? review : null;
        shownSelection = Set.copyOf(desk.selection());
        content.getChildren().clear();
        if (screensOwn != null) {
            content.getChildren().add(screensOwn);
            VBox.setVgrow(screensOwn, Priority.ALWAYS);
        } else if (review == null) {
            content.getChildren().add(Ui.label(desk.words().t("inspector.nothing"), "muted"));
        } else if (desk.selection().isEmpty()) {
            design(review);
        } else {
            racks(review);
        }
        content.getChildren().add(whyPlace);
        refreshWhy();
    }

    public void refreshWhy() {
        whyPlace.getChildren().clear();
        Figure figure = desk.why();
        if (figure != null) {
            whyPlace.getChildren().add(why(figure));
        }
    }

    private void head(String section, String title, String subtitle) {
        Label head = Ui.cut(title, "inspector-title");
        Label sub = Ui.label(subtitle, "muted");
        sub.setWrapText(true);
        content.getChildren().addAll(Ui.section(section), head, sub, gap(8));
    }

    private void design(Review review) {
        Words w = desk.words();
        int racks = review.design().rackCount();
        head(w.t("inspector.design"), review.design().name(), w.t("inspector.racks", racks));
        if (review.assessment().figures().isEmpty()) {
            Label none = Ui.label(w.t("inspector.no-figures"), "muted");
            none.setWrapText(true);
            content.getChildren().add(none);
        }
        Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, Integer> times = new HashMap<>();
        List<Figure> once = review.assessment().figures().values().stream()
                .filter(seen::add)
                .toList();
        once.forEach(f -> times.merge(f.id(), 1, Integer::sum));
        for (FigureGroup group : FigureGroup.values()) {
            List<Figure> members =
                    once.stream().filter(f -> FigureGroup.of(f.id()) == group).toList();
            if (!members.isEmpty()) {
                content.getChildren().add(section(group, members, times));
            }
        }
    }

    /** A group's head, which opens and closes it, and its figures. */
    private VBox section(FigureGroup group, List<Figure> figures, Map<String, Integer> times) {
        VBox lines = new VBox();
        ToggleButton head = new ToggleButton();
        String name = desk.words().t("group." + group.word());
        head.getStyleClass().addAll("disclosure", "section-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAccessibleText(name);
        head.selectedProperty().addListener((o, was, is) -> {
            head.setText((is ? "▾  " : "▸  ") + name.toUpperCase(desk.words().locale()) + "  " + figures.size());
            if (is && lines.getChildren().isEmpty()) {
                // several pools have figures of the same name: then the object is part of the name
                figures.forEach(f -> lines.getChildren().add(figure(f, times.getOrDefault(f.id(), 1) > 1)));
            }
            lines.setVisible(is);
            lines.setManaged(is);
            open.put(group, is);
        });
        head.setText("▸  " + name.toUpperCase(desk.words().locale()) + "  " + figures.size());
        lines.setManaged(false);
        head.setSelected(open.getOrDefault(group, group.isOpenAtFirst()));
        return new VBox(head, lines);
    }

    private void racks(Review review) {
        Words w = desk.words();
        List<Rack> racks = selected(review);
        if (racks.isEmpty()) {
            return;
        }
        Rack first = racks.getFirst();
        String title = racks.size() == 1
                ? w.t("inspector.rack", first.name())
                : w.t(
                        "inspector.some",
                        racks.size(),
                        first.name(),
                        racks.getLast().name());
        head(w.t("inspector.selection"), title, kinds(racks, w));
        List<Alike> kinds = alike(review, racks);
        sum(kinds, first.id(), "selectedDesignPower", RackAssessment::design);
        sum(kinds, first.id(), "selectedExpectedPower", RackAssessment::expected);
        sum(kinds, first.id(), "selectedLiquidHeat", RackAssessment::liquidHeat);
        sum(kinds, first.id(), "selectedAirHeat", RackAssessment::airHeat);
        sum(kinds, first.id(), "selectedMass", RackAssessment::mass);
        worst(kinds);
        sum(kinds, first.id(), "selectedAccelerators", RackAssessment::accelerators);
        sum(kinds, first.id(), "selectedPrice", RackAssessment::price);
        headroom(review, racks);
        content.getChildren().addAll(gap(10), Ui.section(w.t("inspector.position")));
        String cell = GridLabels.cell(first.xMm(), first.yMm());
        plain(w.t("inspector.cell"), cell);
        plain("X · Y", w.integer(first.xMm()) + " · " + w.integer(first.yMm()) + " mm");
        plain(w.t("inspector.facing"), w.t("facing." + first.facing().name().toLowerCase(java.util.Locale.ROOT)));
        plain(w.t("inspector.feeds"), first.feeds().isEmpty() ? "–" : String.join(" + ", first.feeds()));
        plain(w.t("inspector.loop"), first.loop() == null ? "–" : first.loop());
    }

    /** The selected racks; thousands are found in one pass over the design. */
    private List<Rack> selected(Review review) {
        Set<String> ids = desk.selection();
        List<Rack> racks = new ArrayList<>();
        if (ids.size() > ONE_BY_ONE) {
            Set<String> fast = new HashSet<>(ids);
            for (Rack rack : review.design().racks()) {
                if (fast.contains(rack.id())) {
                    racks.add(rack);
                }
            }
            return racks;
        }
        for (String id : ids) {
            Rack rack = review.design().rack(id);
            if (rack != null) {
                racks.add(rack);
            }
        }
        return racks;
    }

    /** So many racks with one assessment. */
    private record Alike(RackAssessment one, int count) {}

    /** Racks alike share one assessment, so that a thousand of them are a product in the explanation and not a sum. */
    private static List<Alike> alike(Review review, List<Rack> racks) {
        Map<RackAssessment, Integer> counts = new IdentityHashMap<>();
        List<RackAssessment> order = new ArrayList<>();
        for (Rack rack : racks) {
            RackAssessment a = review.assessment().rack(rack.id());
            if (a != null && counts.merge(a, 1, Integer::sum) == 1) {
                order.add(a);
            }
        }
        return order.stream().map(a -> new Alike(a, counts.getOrDefault(a, 0))).toList();
    }

    private void headroom(Review review, List<Rack> racks) {
        List<Headroom> bars = Headroom.of(review, racks, desk.words());
        if (bars.isEmpty()) {
            return;
        }
        content.getChildren().addAll(gap(10), Ui.section(desk.words().t("headroom.title")));
        for (Headroom bar : bars) {
            Double used = bar.used();
            boolean over = used != null && used > 1;
            String text = used == null ? "?" : desk.words().number(Math.round((1 - used) * 1000) / 10.0) + " %";
            Label value = Ui.label((over ? "✕ " : "") + text, used == null ? "figure-unknown" : "figure");
            if (over) {
                value.getStyleClass().add("over");
            }
            value.setMinWidth(Region.USE_PREF_SIZE);
            ProgressBar line = new ProgressBar(used == null ? 0 : Math.min(1, used));
            line.setMaxWidth(Double.MAX_VALUE);
            line.getStyleClass().add(over ? "headroom-over" : "headroom");
            line.setAccessibleText(desk.words().t("headroom.of", bar.name(), text));
            VBox both = new VBox(2, Ui.row(8, Ui.cut(bar.name(), "figure-name"), Ui.spring(), value), line);
            both.getStyleClass().add("headroom-row");
            content.getChildren().add(both);
        }
    }

    private String kinds(List<Rack> racks, Words w) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Rack rack : racks) {
            RackType type = desk.services().assessor().packs().catalog().rack(rack.type());
            counts.merge(type == null ? rack.type() : type.name(), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((name, n) -> parts.add(n == 1 && racks.size() == 1 ? name : w.integer(n) + " × " + name));
        return String.join(", ", parts);
    }

    private void sum(List<Alike> kinds, String first, String id, Function<RackAssessment, Figure> part) {
        List<Figure> parts = new ArrayList<>();
        for (Alike kind : kinds) {
            Figure one = part.apply(kind.one());
            parts.add(
                    kind.count() == 1
                            ? one
                            : Formula.product(id, one.unit(), "n · x", "racks alike")
                                    .of("selection", Figure.counted("racksAlike", one.object(), kind.count()), one));
        }
        if (parts.isEmpty()) {
            return;
        }
        Unit unit = parts.getFirst().unit();
        Figure figure = parts.size() > 1
                ? Formula.sum(id, unit, "Σ").of("selection", parts)
                : kinds.getFirst().count() > 1
                        ? parts.getFirst()
                        : parts.getFirst().named(id, first);
        content.getChildren().add(figure(figure));
    }

    private void worst(List<Alike> kinds) {
        Figure worst = null;
        for (Alike kind : kinds) {
            Figure load = kind.one().floorLoad();
            if (load.isKnown() && (worst == null || load.si() > worst.si())) {
                worst = load;
            }
        }
        if (worst != null) {
            content.getChildren().add(figure(worst.named("selectedFloorLoad", worst.object())));
        }
    }

    private static Region gap(double h) {
        Region r = new Region();
        r.setMinHeight(h);
        return r;
    }

    private void plain(String name, String value) {
        content.getChildren().add(line(name, Ui.label(""), Ui.label(value, "figure"), Ui.label("", "why-space")));
    }

    private HBox line(String name, Label band, Label value, Node last) {
        // a name wraps rather than being cut: next to its value it is what the line is about
        Label label = Ui.wrapped(name, "figure-name");
        value.setMinWidth(Region.USE_PREF_SIZE);
        // value over band where they are long or text is large, so that neither is cut
        Node right;
        if (band.getText().isEmpty()) {
            right = value;
        } else if (desk.settings().textScale() < 1.5
                && band.getText().length() + value.getText().length() <= MOST_BESIDE) {
            band.setMinWidth(Region.USE_PREF_SIZE);
            right = Ui.row(8, band, value);
        } else {
            band.setMinWidth(Region.USE_PREF_SIZE);
            VBox two = new VBox(value, band);
            two.setAlignment(Pos.CENTER_RIGHT);
            right = two;
        }
        HBox row = new HBox(8, label, right, last);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("figure-row");
        return row;
    }

    /** One figure with its value, band and the button that asks why. */
    public Node figure(Figure figure) {
        return figure(figure, false);
    }

    private Node figure(Figure figure, boolean named) {
        Words w = desk.words();
        String name = w.figureName(figure.id());
        Label value = Ui.label(w.value(figure), figure.isKnown() ? "figure" : "figure-unknown");
        Label band = Ui.label(w.band(figure), "band");
        Button ask = Ui.button("?", () -> desk.ask(figure), "why-button");
        ask.setAccessibleText(w.t("why.of", name, w.value(figure)));
        Ui.tip(ask, w.t("why.of", name, w.value(figure)));
        HBox row = line(named ? name + " · " + figure.object() : name, band, value, ask);
        row.getProperties().put(FIGURE, figure);
        ask.setContextMenu(figureMenu);
        row.setOnContextMenuRequested(e -> figureMenu.show(row, e.getScreenX(), e.getScreenY()));
        return row;
    }

    /** One menu for all figures: a menu is a window of its own, and there are a hundred of them. */
    private void fillFigureMenu() {
        MenuItem why = new MenuItem(desk.words().t("why.ask"));
        why.setOnAction(e -> desk.ask(menuFigure));
        MenuItem copy = new MenuItem(desk.words().t("why.copy"));
        copy.setOnAction(e -> {
            desk.ask(menuFigure);
            copyWhy();
        });
        figureMenu.getItems().setAll(why, copy);
        figureMenu.setOnShowing(e -> menuFigure = figureOf(figureMenu.getOwnerNode()));
    }

    /** The figure that a node or what it stands in shows, or null. */
    static @Nullable Figure figureOf(@Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getProperties().get(FIGURE) instanceof Figure figure) {
                return figure;
            }
        }
        return null;
    }

    /** The explanation of a figure, with what copies and closes it. */
    Node why(Figure figure) {
        Words w = desk.words();
        WhyTree tree = WhyTree.of(figure, w);
        Label title = Ui.label(w.t("why.title", w.value(figure)), "why-title");
        Button copy = Ui.icon("fth-copy", w.t("why.copy"), this::copyWhy);
        Button close = Ui.icon("fth-x", w.t("action.close"), () -> desk.ask(null));
        HBox head = Ui.row(4, title, Ui.spring(), copy, close);
        WhyCard card = new WhyCard(w, tree, head);
        card.setFocusTraversable(true);
        card.setAccessibleText(tree.text());
        card.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        return new VBox(gap(10), card);
    }

    /** Puts the explanation that is shown on the clipboard, as text. */
    public void copyWhy() {
        Figure figure = desk.why();
        if (figure != null) {
            ClipboardContent c = new ClipboardContent();
            c.putString(WhyTree.of(figure, desk.words()).text());
            Clipboard.getSystemClipboard().setContent(c);
            desk.say(desk.words().t("why.copied"));
        }
    }

    /** Sets the selection from outside, as a table does. */
    public void select(Set<String> ids) {
        desk.select(ids);
    }
}
