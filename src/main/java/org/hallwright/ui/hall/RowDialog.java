package org.hallwright.ui.hall;

import java.util.Comparator;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.SearchableComboBox;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.RowGenerator;
import org.hallwright.ui.model.Words;

/** Asks for rows of racks: how many, of what, where, facing which way. */
final class RowDialog {
    private final Words words;
    private final Node owner;
    private final Catalog catalog;
    private final Design design;
    private final Hall hall;
    private final double textScale;

    RowDialog(Desk desk, Node owner, Catalog catalog, Design design, Hall hall) {
        this.words = desk.words();
        this.textScale = desk.settings().textScale();
        this.owner = owner;
        this.catalog = catalog;
        this.design = design;
        this.hall = hall;
    }

    Optional<Edit> ask() {
        Dialog<ButtonType> dialog =
                Ask.dialog(owner, words, words.t("action.hall.add-row"), words.t("rows.text"), words.t("dialog.ok"));
        ComboBox<RackType> type = types();
        Spinner<Integer> rows = new Spinner<>(1, 500, 1);
        Spinner<Integer> racks = new Spinner<>(1, 500, 10);
        rows.setEditable(true);
        racks.setEditable(true);
        rows.setAccessibleText(words.t("rows.rows"));
        racks.setAccessibleText(words.t("rows.racks"));
        var x = new Dialogs.Length(words, "X", 2400, 0, hall.widthMm());
        var y = new Dialogs.Length(words, "Y", nextFreeY(), 0, hall.depthMm());
        var pitch = new Dialogs.Length(words, words.t("rows.pitch"), 0, 0, 10_000);
        var cold = new Dialogs.Length(words, words.t("rows.cold"), 1200, 0, 10_000);
        var hot = new Dialogs.Length(words, words.t("rows.hot"), 1200, 0, 10_000);
        ComboBox<Rack.Facing> facing = new ComboBox<>();
        facing.getItems().setAll(Rack.Facing.values());
        facing.setValue(Rack.Facing.SOUTH);
        facing.setAccessibleText(words.t("rows.facing"));
        facing.setConverter(Ui.named(f -> words.t("facing." + f.name().toLowerCase(java.util.Locale.ROOT))));
        Label sum = Ui.label("", "muted");
        GridPane grid = Dialogs.grid();
        Dialogs.add(grid, 0, words.t("rows.type"), type, Ui.label(""));
        Dialogs.add(grid, 1, words.t("rows.rows"), rows, Ui.label(""));
        Dialogs.add(grid, 2, words.t("rows.racks"), racks, Ui.label(""));
        Dialogs.add(grid, 3, "X mm", x.field, x.error);
        Dialogs.add(grid, 4, "Y mm", y.field, y.error);
        Dialogs.add(grid, 5, words.t("rows.pitch"), pitch.field, pitch.error);
        Dialogs.add(grid, 6, words.t("rows.facing"), facing, Ui.label(""));
        Dialogs.add(grid, 7, words.t("rows.cold"), cold.field, cold.error);
        Dialogs.add(grid, 8, words.t("rows.hot"), hot.field, hot.error);
        grid.add(sum, 0, 9, 3, 1);
        Runnable total = () -> sum.setText(words.t("rows.total", rows.getValue() * racks.getValue()));
        rows.valueProperty().addListener((o, was, is) -> total.run());
        racks.valueProperty().addListener((o, was, is) -> total.run());
        total.run();
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().setPrefWidth(560 * textScale);
        Dialogs.guard(dialog, x, y, pitch, cold, hot);
        if (!Ask.isOk(dialog) || type.getValue() == null) {
            return Optional.empty();
        }
        int perRow = Math.min(racks.getValue(), RowGenerator.MOST_RACKS / rows.getValue());
        return Optional.of(new RowGenerator(
                        rows.getValue(), perRow, pitch.mm(), x.mm(), y.mm(), facing.getValue(), cold.mm(), hot.mm())
                .edit(design, hall, type.getValue()));
    }

    private int nextFreeY() {
        double lowest = 1200;
        for (var row : hall.rows()) {
            for (Rack rack : row.racks()) {
                lowest = Math.max(lowest, HallModel.box(rack, catalog).bottom() + 1200);
            }
        }
        return (int) Math.min(lowest, hall.depthMm());
    }

    private ComboBox<RackType> types() {
        ComboBox<RackType> box = new SearchableComboBox<>();
        box.getItems()
                .setAll(catalog.racks().values().stream()
                        .sorted(Comparator.comparing(RackType::name))
                        .toList());
        box.setConverter(Ui.named(RackType::name));
        box.setPrefWidth(300 * textScale);
        box.setAccessibleText(words.t("rows.type"));
        RackType first = design.racks().isEmpty()
                ? null
                : catalog.rack(design.racks().getFirst().type());
        box.setValue(
                first != null
                        ? first
                        : box.getItems().isEmpty() ? null : box.getItems().getFirst());
        return box;
    }
}
