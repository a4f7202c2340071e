package org.hallwright.ui.racks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Fitting;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.RackContents;
import org.hallwright.draw.Elevation;
import org.hallwright.draw.Palette;
import org.hallwright.draw.RackStrip;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Elevations;
import org.hallwright.ui.model.Words;

/** The chosen racks from front, rear or side in a strip, its table twin, and the library of what they could hold or be. */
public final class RacksScreen implements Screen {
    private static final int MOST = 20;

    private record Line(
            String rackId,
            String slot,
            String rack,
            String units,
            String face,
            String what,
            String power,
            String mass) {}

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final StripView strip;
    private final ScrollPane scroll;
    private final TableView<Line> table;
    private final LibraryPane library;
    private final RackCommands commands;
    /** Margin of the bar left and right. */
    private static final double BAR_PADDING = 26;

    private final FlowPane bar = new FlowPane(10, 6);
    private final Label which = Ui.label("", "muted");
    private final ContextMenu menu = new ContextMenu();
    private Elevations.View view = Elevations.View.BOTH;
    private Elevations.Label label = Elevations.Label.NAMES;
    private List<Rack> racks = List.of();
    private boolean syncing;

    public RacksScreen(Desk desk, Palette palette) {
        this.desk = desk;
        Words w = desk.words();
        double s = desk.settings().textScale();
        commands = new RackCommands(desk, this, root);
        strip = new StripView(palette, s, commands);
        scroll = new ScrollPane(strip);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        library = new LibraryPane(
                desk, strip, commands::place, commands::fill, commands::mount, e -> commands.chosenEntry());
        table = Tables.table(w.t("racks.table"), s);
        table.getColumns().add(Tables.text(w.t("hall.col.rack"), 110 * s, Line::rack, "strong"));
        table.getColumns().add(Tables.text("U", 80 * s, Line::units, "number"));
        table.getColumns().add(Tables.text(w.t("mount.face"), 120 * s, Line::face, ""));
        table.getColumns().add(Tables.text(w.t("racks.what"), 320 * s, Line::what, ""));
        table.getColumns().add(Tables.text(w.t("layer.power"), 110 * s, Line::power, "number"));
        table.getColumns().add(Tables.text(w.t("layer.mass"), 110 * s, Line::mass, "number"));
        table.setContextMenu(menu);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !syncing) {
                commands.choose(is.rackId(), is.slot());
            }
        });
        menu.setOnShowing(e -> menu.getItems().setAll(commands.menu()));
        menu.getItems().setAll(commands.menu());
        makeBar();
        root.setTop(bar);
        root.setCenter(scroll);
    }

    private void makeBar() {
        Words w = desk.words();
        Map<Elevations.View, ToggleButton> views = new EnumMap<>(Elevations.View.class);
        for (Elevations.View v : Elevations.View.values()) {
            ToggleButton b = new ToggleButton(w.t("racks.view." + v.word()));
            b.setSelected(v == view);
            b.setOnAction(e -> view(v));
            views.put(v, b);
        }
        Map<Elevations.Label, ToggleButton> labels = new EnumMap<>(Elevations.Label.class);
        for (Elevations.Label l : Elevations.Label.values()) {
            ToggleButton b = new ToggleButton(w.t("racks.label." + l.word()));
            b.setSelected(l == label);
            b.setOnAction(e -> label(l));
            labels.put(l, b);
        }
        ToggleButton drawing = new ToggleButton(w.t("twin.drawing"));
        ToggleButton tableButton = new ToggleButton(w.t("hall.table"));
        drawing.setSelected(true);
        drawing.setOnAction(e -> root.setCenter(scroll));
        tableButton.setOnAction(e -> root.setCenter(table));
        HBox viewBox = Ui.segments(new ToggleGroup(), views.values().toArray(ToggleButton[]::new));
        HBox labelBox = Ui.segments(new ToggleGroup(), labels.values().toArray(ToggleButton[]::new));
        HBox twin = Ui.segments(new ToggleGroup(), drawing, tableButton);
        bar.getChildren().setAll(viewBox, labelBox, twin, which);
        which.setWrapText(true);
        which.maxWidthProperty()
                .bind(root.widthProperty()
                        .subtract(BAR_PADDING * desk.settings().textScale()));
        InTurn.fill(bar, 1);
        bar.getStyleClass().addAll("tool-bar-row", "compact");
        bar.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus(Node first) {
        return root.getCenter() == scroll ? strip : first;
    }

    void view(Elevations.View next) {
        view = next;
        refresh(Desk.Change.SELECTION);
    }

    void label(Elevations.Label next) {
        label = next;
        refresh(Desk.Change.SELECTION);
    }

    void nextView() {
        Elevations.View[] all = Elevations.View.values();
        view(all[(view.ordinal() + 1) % all.length]);
    }

    LibraryPane library() {
        return library;
    }

    ContextMenu contextMenu() {
        return menu;
    }

    StripView strip() {
        return strip;
    }

    /** The racks in the strip. */
    List<Rack> racks() {
        return racks;
    }

    Catalog catalog() {
        Review review = desk.review();
        var assessor = desk.services().assessor();
        return (review == null ? assessor.packs() : assessor.packs(review.design())).catalog();
    }

    private List<Rack> shown(Review review) {
        List<Rack> list = new ArrayList<>();
        for (String id : desk.selection()) {
            Rack rack = list.size() < MOST ? review.design().rack(id) : null;
            if (rack != null) {
                list.add(rack);
            }
        }
        Hall hall = desk.hall();
        if (list.isEmpty() && hall != null) {
            // without a selection one rack of each type tells most
            Set<String> types = new TreeSet<>();
            for (var row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    if (list.size() < MOST && types.add(rack.type())) {
                        list.add(rack);
                    }
                }
            }
        }
        return list;
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            root.setTop(null);
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (root.getTop() == null) {
            root.setTop(bar);
            root.setCenter(scroll);
        }
        racks = shown(review);
        library.show(review, catalog(), commands.target());
        if (racks.isEmpty()) {
            root.setTop(null);
            root.setCenter(Ui.empty(w.t("missing.racks"), w.t("hall.empty")));
            return;
        }
        which.setText(
                desk.selection().isEmpty()
                        ? w.t("racks.each-type")
                        : w.t("racks.chosen", racks.stream().map(Rack::name).collect(Collectors.joining(", "))));
        redraw();
        lines(review);
    }

    /** Draws the strip anew, as when a ghost or the cursor moved. */
    void redraw() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        Words w = desk.words();
        List<Elevation> list = new Elevations(review, catalog(), w, label)
                .of(racks, view, desk.selection(), commands.chosenItem(), commands.ghost());
        String title = w.t("racks.picture", racks.size());
        int sides = view.sides().size();
        RackStrip.Cursor cursor = racks.isEmpty()
                ? null
                : new RackStrip.Cursor(Math.min(commands.rackIndex(), racks.size() - 1) * sides, commands.unit());
        strip.show(list, title, cursor);
    }

    private void lines(Review review) {
        Words w = desk.words();
        Elevations names = new Elevations(review, catalog(), w, label);
        List<Line> lines = new ArrayList<>();
        for (Rack rack : racks) {
            for (RackContents.Item item : RackContents.of(rack, catalog()).items()) {
                Fitting f = item.fitting();
                int low = item.bottomSixths() / Fitting.UNIT + 1;
                int high = (item.topSixths() + Fitting.UNIT - 1) / Fitting.UNIT;
                String face = w.t("face."
                        + item.face().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
                lines.add(new Line(
                        rack.id(),
                        f == null ? "" : f.id(),
                        rack.name(),
                        low == high ? Integer.toString(low) : low + "–" + high,
                        face,
                        names.name(item),
                        names.power(rack, item),
                        names.mass(rack, item)));
            }
        }
        syncing = true;
        table.getItems().setAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line l = lines.get(i);
            if (!l.slot().isEmpty() && l.slot().equals(commands.chosenItem())) {
                table.getSelectionModel().select(i);
            }
        }
        syncing = false;
    }

    @Override
    public Node inspector() {
        return library;
    }

    @Override
    public List<Action> actions() {
        return commands.actions();
    }

    boolean onDrawing() {
        return root.getCenter() == scroll;
    }
}
