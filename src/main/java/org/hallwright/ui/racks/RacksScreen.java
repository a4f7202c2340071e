package org.hallwright.ui.racks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Elevation;
import org.hallwright.draw.Palette;
import org.hallwright.engine.RackAssessment;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;
import org.jspecify.annotations.Nullable;

/** The chosen racks from the front, and the library of types they could be. */
public final class RacksScreen implements Screen {
    private static final int MOST = 20;
    private static final int USUAL_UNITS = 48;

    private record Line(String rack, String units, String what, String power, String mass) {}

    private final Desk desk;
    private final Palette palette;
    private final BorderPane root = new BorderPane();
    private final PicturePane strip = new PicturePane(800, 560);
    private final ScrollPane scroll = new ScrollPane(strip);
    private final TableView<Line> table;
    private final ListView<RackType> library = new ListView<>();
    private final TextField search = new TextField();
    private final VBox side = new VBox(8);
    private final Label which = Ui.label("", "muted");

    public RacksScreen(Desk desk, Palette palette) {
        this.desk = desk;
        this.palette = palette;
        Words w = desk.words();
        double s = desk.settings().textScale();
        table = Tables.table(w.t("racks.table"), s);
        table.getColumns().add(Tables.text(w.t("hall.col.rack"), 110 * s, Line::rack, "strong"));
        table.getColumns().add(Tables.text("U", 80 * s, Line::units, "number"));
        table.getColumns().add(Tables.text(w.t("racks.what"), 320 * s, Line::what, ""));
        table.getColumns().add(Tables.text(w.t("layer.power"), 110 * s, Line::power, "number"));
        table.getColumns().add(Tables.text(w.t("layer.mass"), 110 * s, Line::mass, "number"));
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        ToggleGroup twin = new ToggleGroup();
        ToggleButton drawing = new ToggleButton(w.t("twin.drawing"));
        ToggleButton tableButton = new ToggleButton(w.t("hall.table"));
        drawing.setSelected(true);
        drawing.setOnAction(e -> root.setCenter(scroll));
        tableButton.setOnAction(e -> root.setCenter(table));
        FlowPane bar = new FlowPane(12, 6, which, Ui.segments(twin, drawing, tableButton));
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        root.setTop(bar);
        root.setCenter(scroll);
        makeLibrary();
    }

    @Override
    public Node node() {
        return root;
    }

    private Catalog catalog() {
        return desk.services().assessor().packs().catalog();
    }

    private void makeLibrary() {
        Words w = desk.words();
        search.setPromptText(w.t("racks.search"));
        search.setAccessibleText(w.t("racks.search"));
        library.setAccessibleText(w.t("racks.library"));
        library.setPrefHeight(420 * desk.settings().textScale());
        library.setCellFactory(v -> new TypeCell());
        search.textProperty().addListener((o, was, is) -> filter());
        filter();
        side.getChildren()
                .setAll(
                        Ui.section(w.t("racks.library")),
                        search,
                        library,
                        Ui.button(w.t("racks.swap"), this::swap, "accent"),
                        Ui.label(w.t("racks.swap.text"), "muted"));
        ((Label) side.getChildren().getLast()).setWrapText(true);
    }

    private void filter() {
        String wanted = search.getText().toLowerCase(Locale.ROOT);
        library.getItems()
                .setAll(catalog().racks().values().stream()
                        .filter(t -> (t.name() + " " + t.id())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList());
    }

    private void swap() {
        RackType type = library.getSelectionModel().getSelectedItem();
        if (type == null || desk.selection().isEmpty()) {
            desk.say(desk.words().t("racks.choose"));
            return;
        }
        desk.apply(new Edit.ChangeRackType(desk.selection(), type.id()));
    }

    private final class TypeCell extends ListCell<RackType> {
        @Override
        protected void updateItem(@Nullable RackType type, boolean empty) {
            super.updateItem(type, empty);
            setText(null);
            if (empty || type == null) {
                setGraphic(null);
                return;
            }
            setPrefWidth(0);
            Words w = desk.words();
            Double kw = type.systemPower().value();
            String power = kw == null
                    ? "? kW"
                    : w.number(kw) + " " + type.systemPower().unitText();
            Label name = Ui.cut(type.name(), "strong");
            Label draw = Ui.label(power, "figure");
            draw.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            Double liquid = type.liquidHeatFraction().value();
            String cooling = liquid == null ? "?" : w.t(liquid > 0.01 ? "racks.liquid" : "racks.air");
            String text = w.t("racks.type", type.acceleratorsPerSystem(), type.cabinets(), cooling);
            Label detail = Ui.cut(text + fit(type), "muted");
            setGraphic(Ui.column(2, Ui.row(6, name, Ui.spring(), draw), detail));
            setAccessibleText(type.name() + ", " + power + ", " + text);
        }

        /** What speaks against it where the first chosen rack stands. */
        private String fit(RackType type) {
            Review review = desk.review();
            Rack first = first(review);
            if (first == null) {
                return "";
            }
            Words w = desk.words();
            List<String> notes = new ArrayList<>();
            RackType now = catalog().rack(first.type());
            if (now != null && (type.widthMm() > now.widthMm() || type.depthMm() > now.depthMm())) {
                notes.add("✕ " + w.t("racks.larger", w.integer(type.widthMm()), w.integer(type.depthMm())));
            }
            Double liquid = type.liquidHeatFraction().value();
            if (liquid != null && liquid > 0.01 && first.loop() == null) {
                notes.add("✕ " + w.t("racks.no-loop"));
            }
            return notes.isEmpty() ? "" : " · " + String.join(" · ", notes);
        }
    }

    private @Nullable Rack first(@Nullable Review review) {
        if (review == null || desk.selection().isEmpty()) {
            return null;
        }
        return review.design().rack(desk.selection().iterator().next());
    }

    private List<Rack> shown(Review review) {
        List<Rack> racks = new ArrayList<>();
        for (String id : desk.selection()) {
            Rack rack = review.design().rack(id);
            if (rack != null && racks.size() < MOST) {
                racks.add(rack);
            }
        }
        Hall hall = desk.hall();
        if (racks.isEmpty() && hall != null) {
            // without a selection one rack of each type tells most
            Set<String> types = new TreeSet<>();
            for (var row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    if (types.add(rack.type()) && racks.size() < MOST) {
                        racks.add(rack);
                    }
                }
            }
        }
        return racks;
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
        List<Rack> racks = shown(review);
        which.setText(
                desk.selection().isEmpty()
                        ? w.t("racks.each-type")
                        : w.t("racks.chosen", racks.stream().map(Rack::name).collect(Collectors.joining(", "))));
        List<Elevation> elevations =
                racks.stream().map(r -> elevation(review, r)).toList();
        strip.setPrefWidth(Math.max(600, Math.min(4000, elevations.size() * Elevation.WIDTH + 24)));
        String title = racks.isEmpty() ? w.t("missing.racks") : w.t("racks.picture", racks.size());
        strip.show((width, height) -> Elevation.strip(title, elevations, palette, width, height));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < racks.size(); i++) {
            RackAssessment a = review.assessment().rack(racks.get(i).id());
            for (Elevation.Slot slot : elevations.get(i).slots()) {
                lines.add(new Line(
                        racks.get(i).name(),
                        slot.from() + "–" + (slot.from() + slot.units() - 1),
                        slot.label(),
                        a == null ? "?" : w.value(a.design()),
                        a == null ? "?" : w.value(a.mass())));
            }
        }
        table.getItems().setAll(lines);
        library.refresh();
    }

    private Elevation elevation(Review review, Rack rack) {
        Words w = desk.words();
        RackType type = catalog().rack(rack.type());
        RackAssessment a = review.assessment().rack(rack.id());
        String subtitle = a == null ? "?" : w.value(a.design()) + " · " + w.value(a.mass());
        if (type == null) {
            return new Elevation(rack.name(), subtitle, USUAL_UNITS, List.of(), false);
        }
        NodeType node = catalog().node(type.node());
        Accelerator accelerator = catalog().acceleratorOf(type);
        int perSystem = type.nodesPerSystem();
        int fitted = rack.nodes() == null ? perSystem : rack.nodes();
        int perCabinet = (int) Math.ceil(perSystem / (double) type.cabinets());
        int here = Math.min(perCabinet, fitted);
        Double height = type.heightUnits().value();
        Double units = node == null ? null : node.rackUnits().value();
        int rackUnits = height == null ? USUAL_UNITS : (int) Math.round(height);
        boolean known = units != null;
        int each = units == null
                ? Math.max(1, rackUnits / Math.max(1, perCabinet + 1))
                : Math.max(1, (int) Math.round(units));
        String name = node == null ? type.name() : node.name();
        String label = name
                + (accelerator == null || node == null
                        ? ""
                        : " · " + node.acceleratorCount() + " × " + accelerator.name());
        List<Elevation.Slot> slots = new ArrayList<>();
        int from = 1;
        for (int i = 0; i < here && from + each - 1 <= rackUnits; i++) {
            int colour = known ? 0xFF1D3F77 : Colours.NONE;
            slots.add(new Elevation.Slot(from, each, known ? label : "? U · " + label, colour));
            from += each;
        }
        String title = rack.name() + (type.cabinets() > 1 ? " " + w.t("racks.cabinet", type.cabinets()) : "");
        return new Elevation(
                title,
                subtitle + " · " + type.name(),
                rackUnits,
                slots,
                desk.selection().contains(rack.id()));
    }

    @Override
    public Node inspector() {
        return side;
    }
}
