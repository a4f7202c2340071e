package org.hallwright.ui.imports;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.hallwright.app.ImportOptions;
import org.hallwright.base.Outcome;
import org.hallwright.codec.MappingSheet;
import org.hallwright.codec.file.InputFile;
import org.hallwright.exchange.table.Field;
import org.hallwright.exchange.table.Profile;
import org.hallwright.exchange.table.Profiles;
import org.hallwright.exchange.table.RowKind;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ImportModel;
import org.hallwright.ui.model.Words;

/** The page that maps a table's columns: each with its first values and what it gives; profiles are chosen, loaded and saved. */
final class ColumnsPane {

    private static final String NOT_USED = "–";
    private static final int LARGEST_PROFILE = 1 << 20;

    private final Desk desk;
    private final ImportModel model;
    private final Consumer<ImportOptions> again;
    private final VBox root = new VBox(10);

    /** @param again reads the table anew with other options */
    ColumnsPane(Desk desk, ImportModel model, Consumer<ImportOptions> again) {
        this.desk = desk;
        this.model = model;
        this.again = again;
        ImportModel.TableReviewed table = model.table();
        if (table != null) {
            root.getChildren().addAll(Ui.section(desk.words().t("import.columns")), choices(table), columns(table));
        }
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    private Node choices(ImportModel.TableReviewed table) {
        Words w = desk.words();
        ComboBox<String> profiles = new ComboBox<>();
        profiles.setAccessibleText(w.t("import.profile"));
        Profiles.ready().forEach(profile -> profiles.getItems().add(profile.id()));
        String used = table.session().review().profile().id();
        if (!profiles.getItems().contains(used)) {
            profiles.getItems().add(used);
        }
        profiles.setValue(used);
        profiles.setOnAction(e -> again.accept(model.profile(Profiles.of(profiles.getValue()))));
        ComboBox<String> rows = new ComboBox<>();
        rows.setAccessibleText(w.t("import.rows"));
        for (RowKind kind : RowKind.values()) {
            rows.getItems().add(kind.word());
        }
        RowKind now = table.session().review().profile().rows();
        rows.setValue(now.word());
        rows.setOnAction(e -> {
            for (RowKind kind : RowKind.values()) {
                if (kind.word().equals(rows.getValue()) && kind != now) {
                    again.accept(model.rows(kind));
                }
            }
        });
        CheckBox comma = new CheckBox(w.t("import.decimal-comma"));
        comma.setSelected(table.session().review().decimalComma());
        comma.setOnAction(e -> again.accept(model.decimalComma(comma.isSelected())));
        HBox line = Ui.row(
                10, Ui.label(w.t("import.profile"), "muted"), profiles, Ui.label(w.t("import.rows"), "muted"), rows);
        HBox second = Ui.row(
                10,
                comma,
                Ui.button(w.t("import.load-profile"), this::load),
                Ui.button(w.t("import.save-profile"), () -> save(table)));
        List<String> sheets = table.session().review().sheets();
        if (sheets.size() > 1) {
            ComboBox<String> sheet = new ComboBox<>();
            sheet.setAccessibleText(w.t("import.sheet"));
            sheet.getItems().setAll(sheets);
            String chosen = model.options().table().sheet();
            sheet.setValue(chosen == null ? sheets.getFirst() : chosen);
            sheet.setOnAction(e -> again.accept(model.sheet(sheet.getValue())));
            second.getChildren().addAll(0, List.of(Ui.label(w.t("import.sheet"), "muted"), sheet));
        }
        return new VBox(8, line, second);
    }

    private Node columns(ImportModel.TableReviewed table) {
        Words w = desk.words();
        GridPane grid = new GridPane(12, 6);
        grid.addRow(
                0,
                Ui.label(w.t("import.column"), "muted"),
                Ui.label(w.t("import.gives"), "muted"),
                Ui.label(w.t("import.sample"), "muted"));
        List<String> headers = table.headers();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (header.isBlank()) {
                continue;
            }
            Label name = Ui.cut(header, "strong");
            name.setMaxWidth(180);
            ComboBox<String> gives = new ComboBox<>();
            gives.setAccessibleText(w.t("import.gives") + ": " + header);
            name.setLabelFor(gives);
            gives.getItems().add(NOT_USED);
            for (Field field : Field.values()) {
                gives.getItems().add(field.word());
            }
            Field now = table.field(header);
            gives.setValue(now == null ? NOT_USED : now.word());
            gives.setOnAction(e -> again.accept(model.map(header, Field.of(gives.getValue()), "")));
            grid.addRow(i + 1, name, gives, Ui.cut(table.sample(i), "muted"));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(desk.words().t("import.profile"), "*.json"));
        return chooser;
    }

    private void load() {
        File chosen = chooser().showOpenDialog(root.getScene().getWindow());
        if (chosen == null) {
            return;
        }
        Outcome<Profile> profile = InputFile.read(chosen.toPath(), LARGEST_PROFILE)
                .then(MappingSheet::read)
                .then(Profile::of);
        if (profile instanceof Outcome.Ok<Profile> ok) {
            again.accept(model.profile(ok.value()));
        } else {
            desk.say(desk.firstSentence(profile.problems()));
        }
    }

    private void save(ImportModel.TableReviewed table) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName("profile.json");
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            String name = chosen.getName().replaceAll("\\.json$", "");
            String text = table.session().review().profile().sheet(name).write();
            Outcome<java.nio.file.Path> written = desk.services().write(text, chosen.toPath());
            desk.say(
                    written.isOk()
                            ? desk.words().t("import.saved", chosen.getName())
                            : desk.firstSentence(written.problems()));
        }
    }
}
