package org.hallwright.ui.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Layer;
import org.hallwright.ui.model.Snap;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The hall's tool bar: hall, tool, layer, plan or table, zoom; and below it what the tool in hand needs. */
final class HallBar extends VBox {
    /** What the bar asks of the screen. */
    interface Owner {
        void tool(Tool tool);

        void layer(Layer layer);

        void hall(Hall hall);

        void twin(boolean plan);

        void zoom(double factor);

        void fit();

        void snap(int mm);

        /** Asks for a drawing or picture to lie under the plan. */
        void underlay();
    }

    private final Words words;
    private final Owner owner;
    private final Map<Tool, ToggleButton> tools = new EnumMap<>(Tool.class);
    private final Map<Layer, ToggleButton> layers = new EnumMap<>(Layer.class);
    private final ToggleGroup toolGroup = new ToggleGroup();
    private final ToggleGroup layerGroup = new ToggleGroup();
    private final ToggleButton moreTools = new ToggleButton();
    private final ComboBox<Hall> halls = new ComboBox<>();
    private final ComboBox<RackType> type = new SearchableComboBox<>();
    private final ComboBox<Rack.Facing> facing = new ComboBox<>();
    private final Label scale = Ui.label("", "scale");
    private final Label hint = Ui.label("", "muted");
    private final FlowPane options = new FlowPane(12, 6);
    private final MenuButton otherLayers = new MenuButton();
    private final ToggleButton planButton = new ToggleButton();
    private final ToggleButton tableButton = new ToggleButton();
    private final HBox zoom;
    private final int layersAtHand;
    private final int toolsAtHand;
    private boolean quiet;

    HallBar(Desk desk, Catalog catalog, Owner owner, Supplier<List<MenuItem>> arrange) {
        this.words = desk.words();
        this.owner = owner;
        double textScale = desk.settings().textScale();
        // large text leaves room for a few; the others are in the menu beside them
        boolean large = textScale >= 1.5;
        layersAtHand = large ? 0 : Layer.AT_HAND;
        toolsAtHand = large ? 3 : Tool.AT_HAND;
        halls.setAccessibleText(words.t("hall.hall"));
        halls.setConverter(Ui.named(Hall::name));
        halls.setOnAction(e -> {
            if (!quiet && halls.getValue() != null) {
                owner.hall(halls.getValue());
            }
        });
        zoom = Ui.row(
                2,
                Ui.icon("fth-minus", words.t("action.hall.zoom-out"), () -> owner.zoom(1 / 1.3)),
                scale,
                Ui.icon("fth-plus", words.t("action.hall.zoom-in"), () -> owner.zoom(1.3)),
                Ui.button(words.t("hall.fit"), owner::fit, "flat"));
        zoom.getStyleClass().add("floating");
        zoom.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        FlowPane bar = new FlowPane(
                10,
                6,
                halls,
                tools(arrange),
                layers(),
                twin(),
                Ui.icon("fth-image", words.t("action.hall.underlay"), owner::underlay));
        bar.getStyleClass().add("compact");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("tool-bar-row");
        types(catalog, textScale);
        facing.getItems().setAll(Rack.Facing.values());
        facing.setValue(Rack.Facing.SOUTH);
        facing.setAccessibleText(words.t("rows.facing"));
        facing.setConverter(Ui.named(f -> words.t("facing." + f.name().toLowerCase(Locale.ROOT))));
        hint.setWrapText(true);
        options.getStyleClass().add("tool-bar-row");
        options.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(bar);
        show(Tool.SELECT);
        show(Layer.POWER);
    }

    // --- tools ---

    private HBox tools(Supplier<List<MenuItem>> arrange) {
        List<ToggleButton> buttons = new ArrayList<>();
        MenuButton menu = new MenuButton("", new FontIcon("fth-more-horizontal"));
        menu.getStyleClass().add("icon-menu");
        menu.setAccessibleText(words.t("hall.more-tools"));
        for (Tool tool : Tool.values()) {
            String name = words.t("tool." + tool.word());
            if (tool.ordinal() < toolsAtHand) {
                ToggleButton b = new ToggleButton(name);
                b.setOnAction(e -> owner.tool(tool));
                tools.put(tool, b);
                buttons.add(b);
            } else {
                MenuItem item = new MenuItem(name);
                item.setOnAction(e -> owner.tool(tool));
                menu.getItems().add(item);
            }
        }
        Menu arranging = new Menu(words.t("hall.arrange"));
        arranging.getItems().setAll(arrange.get());
        menu.getItems().addAll(new SeparatorMenuItem(), arranging, snaps());
        menu.setOnShowing(e -> arranging.getItems().setAll(arrange.get()));
        moreTools.setAccessibleText(words.t("hall.more-tools"));
        moreTools.setVisible(false);
        moreTools.setManaged(false);
        moreTools.setToggleGroup(toolGroup);
        HBox box = Ui.segments(toolGroup, buttons.toArray(ToggleButton[]::new));
        return Ui.row(6, box, moreTools, menu);
    }

    private Menu snaps() {
        Menu menu = new Menu(words.t("hall.snap"));
        ToggleGroup group = new ToggleGroup();
        for (int mm : Snap.STEPS_MM) {
            RadioMenuItem item = new RadioMenuItem(words.t("hall.snap." + mm));
            item.setToggleGroup(group);
            item.setSelected(mm == Snap.USUAL_MM);
            item.setOnAction(e -> owner.snap(mm));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Shows which tool is in hand, and its options. */
    void show(Tool tool) {
        ToggleButton button = tools.get(tool);
        if (button != null) {
            button.setSelected(true);
        } else {
            moreTools.setText(words.t("tool." + tool.word()));
            moreTools.setSelected(true);
        }
        moreTools.setVisible(button == null);
        moreTools.setManaged(button == null);
        getChildren().remove(options);
        if (tool != Tool.SELECT) {
            boolean racks = tool == Tool.ROW || tool == Tool.RACK;
            hint.setText(words.t("tool." + tool.word() + ".hint"));
            options.getChildren().setAll(racks ? List.of(type, facing, hint) : List.of(hint));
            getChildren().add(options);
        }
    }

    private void types(Catalog catalog, double textScale) {
        type.getItems()
                .setAll(catalog.racks().values().stream()
                        .sorted(Comparator.comparing(RackType::name))
                        .toList());
        type.setConverter(Ui.named(RackType::name));
        type.setPrefWidth(260 * textScale);
        type.setAccessibleText(words.t("rows.type"));
        if (!type.getItems().isEmpty()) {
            type.setValue(type.getItems().getFirst());
        }
    }

    /** The type that the row and rack tools set down. */
    @Nullable
    RackType type() {
        return type.getValue();
    }

    void type(@Nullable RackType wanted) {
        if (wanted != null) {
            type.setValue(wanted);
        }
    }

    Rack.Facing facing() {
        return facing.getValue();
    }

    void facing(Rack.Facing wanted) {
        facing.setValue(wanted);
    }

    // --- layers ---

    private HBox layers() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            if (layer.ordinal() < layersAtHand) {
                ToggleButton b = new ToggleButton(words.t("layer." + layer.word() + ".short"));
                b.setAccessibleText(words.t("layer." + layer.word()));
                b.setOnAction(e -> owner.layer(layer));
                Ui.tip(b, words.t("layer." + layer.word()));
                layers.put(layer, b);
                buttons.add(b);
            } else {
                MenuItem item = new MenuItem(words.t("layer." + layer.word()));
                item.setOnAction(e -> owner.layer(layer));
                otherLayers.getItems().add(item);
            }
        }
        otherLayers.setText(words.t("hall.more"));
        otherLayers.setAccessibleText(words.t("hall.more-layers"));
        otherLayers.setMinWidth(Region.USE_PREF_SIZE);
        if (buttons.isEmpty()) {
            return Ui.row(6, otherLayers);
        }
        HBox box = Ui.segments(layerGroup, buttons.toArray(ToggleButton[]::new));
        return Ui.row(6, Ui.label(words.t("hall.layer"), "muted"), box, otherLayers);
    }

    /** Shows which layer the racks are coloured by. */
    void show(Layer layer) {
        ToggleButton button = layers.get(layer);
        if (button != null) {
            button.setSelected(true);
        } else {
            layerGroup.getToggles().forEach(t -> t.setSelected(false));
        }
        boolean other = button == null;
        otherLayers.setText(other ? words.t("layer." + layer.word()) : words.t("hall.more"));
        otherLayers.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("chosen"), other);
    }

    // --- the rest ---

    /** Zoom, which floats over the plan. */
    HBox zoomer() {
        return zoom;
    }

    private HBox twin() {
        ToggleGroup group = new ToggleGroup();
        planButton.setText(words.t("hall.plan"));
        tableButton.setText(words.t("hall.table"));
        planButton.setSelected(true);
        planButton.setOnAction(e -> owner.twin(true));
        tableButton.setOnAction(e -> owner.twin(false));
        return Ui.segments(group, planButton, tableButton);
    }

    void showTwin(boolean plan) {
        (plan ? planButton : tableButton).setSelected(true);
    }

    void scale(String text) {
        scale.setText(text);
    }

    void halls(List<Hall> all, Hall now) {
        quiet = true;
        halls.setVisible(all.size() > 1);
        halls.setManaged(all.size() > 1);
        halls.getItems().setAll(all);
        halls.setValue(now);
        quiet = false;
    }
}
