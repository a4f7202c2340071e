package org.hallwright.ui.hall;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hallwright.design.Design;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Name, kind, place and size of one thing on the floor: the inspector's form, and the dialogue that adds one. */
final class ThingPane {
    private final VBox root = new VBox(8);
    private final TextField name;
    private final ComboBox<Fixture.Kind> kind = new ComboBox<>();
    private final ComboBox<String> element = new ComboBox<>();
    private final Dialogs.Length x;
    private final Dialogs.Length y;
    private final Dialogs.Length w;
    private final Dialogs.Length d;
    private final Fixture of;

    ThingPane(Words words, Design design, Fixture of, String section, @Nullable Consumer<Fixture> apply) {
        this.of = of;
        name = new TextField(of.name());
        name.setAccessibleText(words.t("thing.name"));
        kind.getItems().setAll(Fixture.Kind.values());
        kind.setConverter(Ui.named(k -> words.t("fixture." + k.name().toLowerCase(Locale.ROOT))));
        kind.setValue(of.kind());
        kind.setAccessibleText(words.t("thing.kind"));
        element.getItems().add("");
        design.power().elements().forEach(e -> element.getItems().add(e.id()));
        design.cooling().units().forEach(u -> element.getItems().add(u.id()));
        element.setValue(of.element() == null ? "" : of.element());
        element.setAccessibleText(words.t("thing.element"));
        int far = Hall.LONGEST_MM;
        x = new Dialogs.Length(words, "X", of.xMm(), -far, far);
        y = new Dialogs.Length(words, "Y", of.yMm(), -far, far);
        w = new Dialogs.Length(words, words.t("thing.width"), of.widthMm(), 1, far);
        d = new Dialogs.Length(words, words.t("thing.depth"), of.depthMm(), 1, far);
        GridPane grid = Dialogs.grid();
        Dialogs.add(grid, 0, words.t("thing.name"), name, Ui.label(""));
        Dialogs.add(grid, 1, words.t("thing.kind"), kind, Ui.label(""));
        Dialogs.add(grid, 2, "X mm", x.field, Ui.label(""));
        Dialogs.add(grid, 3, "Y mm", y.field, Ui.label(""));
        Dialogs.add(grid, 4, words.t("thing.width"), w.field, Ui.label(""));
        Dialogs.add(grid, 5, words.t("thing.depth"), d.field, Ui.label(""));
        Dialogs.add(grid, 6, words.t("thing.element"), element, Ui.label(""));
        VBox errors = new VBox(2, x.error, y.error, w.error, d.error);
        for (Dialogs.Length l : lengths()) {
            l.error.managedProperty().bind(l.error.textProperty().isNotEmpty());
            l.error.setWrapText(true);
        }
        if (!section.isEmpty()) {
            root.getChildren().addAll(Ui.section(section), Ui.cut(of.name(), "inspector-title"));
        }
        root.getChildren().addAll(grid, errors);
        if (apply != null) {
            Runnable now = () -> {
                Fixture next = fixture();
                if (next != null && !next.equals(of)) {
                    apply.accept(next);
                }
            };
            name.setOnAction(e -> now.run());
            lengths().forEach(l -> l.field.setOnAction(e -> now.run()));
            kind.setOnAction(e -> now.run());
            element.setOnAction(e -> now.run());
            root.getChildren().add(Ui.button(words.t("thing.apply"), now, "accent"));
        }
    }

    Node node() {
        return root;
    }

    List<Dialogs.Length> lengths() {
        return List.of(x, y, w, d);
    }

    /** What was typed, or null while a field is wrong; the field says why. */
    @Nullable
    Fixture fixture() {
        for (Dialogs.Length l : lengths()) {
            if (!l.check()) {
                l.field.requestFocus();
                return null;
            }
        }
        String on = element.getValue();
        return new Fixture(
                of.id(),
                name.getText().isBlank() ? of.name() : name.getText().strip(),
                kind.getValue(),
                x.mm(),
                y.mm(),
                w.mm(),
                d.mm(),
                on == null || on.isEmpty() ? null : on);
    }
}
