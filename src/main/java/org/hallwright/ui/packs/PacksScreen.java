package org.hallwright.ui.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.hallwright.engine.Packs;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.hall.Dialogs;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** What the figures rest on, and how the desk looks. */
public final class PacksScreen implements Screen {
    /** Words and colours of the marking banner; the colours are those of the Astro UX system. */
    private record Marking(String words, int colour) {}

    private static final List<Marking> MARKINGS = List.of(
            new Marking("", 0xFF007A33),
            new Marking("UNCLASSIFIED", 0xFF007A33),
            new Marking("CUI", 0xFF502B85),
            new Marking("CONFIDENTIAL", 0xFF0033A0),
            new Marking("SECRET", 0xFFC8102E),
            new Marking("OFFICIAL", 0xFF0033A0),
            new Marking("OFFICIAL-SENSITIVE", 0xFF0033A0),
            new Marking("RESTREINT UE/EU RESTRICTED", 0xFF0033A0),
            new Marking("VS – NUR FÜR DEN DIENSTGEBRAUCH", 0xFF0033A0),
            new Marking("DIFFUSION RESTREINTE", 0xFFC8102E));

    private final Desk desk;
    private final Consumer<Settings> change;
    private final VBox page = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(page);

    public PacksScreen(Desk desk, Consumer<Settings> change) {
        this.desk = desk;
        this.change = change;
        page.getStyleClass().add("page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public boolean docksProblems() {
        return false;
    }

    @Override
    public boolean showsInspector() {
        return false;
    }

    @Override
    public void refresh(Desk.Change why) {
        if (!page.getChildren().isEmpty()) {
            return;
        }
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Packs.Ref> table = Tables.table(w.t("packs.packs"), s);
        table.getColumns().add(Tables.text(w.t("packs.pack"), 180 * s, Packs.Ref::id, "strong"));
        table.getColumns().add(Tables.text(w.t("packs.version"), 140 * s, Packs.Ref::version, ""));
        table.getColumns().add(Tables.text("SHA-256", 560 * s, r -> grouped(r.sha256()), ""));
        table.getItems().setAll(desk.services().assessor().packs().refs());
        table.setPrefHeight((2 + Math.max(2, table.getItems().size())) * 30 * s);
        table.setMinHeight(table.getPrefHeight());
        page.getChildren()
                .addAll(
                        Ui.label(w.t("packs.title"), "page-title"),
                        Ui.section(w.t("packs.packs")),
                        table,
                        Ui.label(w.t("packs.text"), "muted"),
                        Ui.section(w.t("packs.settings")),
                        settings(w));
    }

    /** Groups of four, as a reader compares them. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Node settings(Words w) {
        Settings now = desk.settings();
        GridPane grid = Dialogs.grid();
        grid.getStyleClass().add("card");
        grid.setMaxWidth(760 * now.textScale());
        choice(
                grid,
                0,
                w.t("settings.language"),
                Words.LANGUAGES,
                now.locale(),
                l -> l.getDisplayLanguage(l),
                l -> change.accept(now.withLocale(l)));
        choice(
                grid,
                1,
                w.t("settings.theme"),
                List.of("platform", "light", "dark", "high_contrast"),
                now.theme().toLowerCase(Locale.ROOT),
                t -> w.t("settings.theme." + t),
                t -> change.accept(now.withTheme(t)));
        choice(
                grid,
                2,
                w.t("settings.text"),
                List.of(1.0, 1.25, 1.5, 1.75, 2.0),
                now.textScale(),
                t -> Math.round(t * 100) + " %",
                t -> change.accept(now.withTextScale(t)));
        CheckBox us = new CheckBox(w.t("settings.us"));
        us.setSelected(now.usCustomary());
        us.setOnAction(e -> change.accept(now.withUsCustomary(us.isSelected())));
        Dialogs.add(grid, 3, w.t("settings.units"), us, Ui.label(""));
        List<String> markings =
                new ArrayList<>(MARKINGS.stream().map(Marking::words).toList());
        if (!markings.contains(now.marking())) {
            markings.add(now.marking());
        }
        choice(
                grid,
                4,
                w.t("settings.marking"),
                markings,
                now.marking(),
                m -> m.isEmpty() ? w.t("settings.no-marking") : m,
                m -> change.accept(now.withMarking(m, colour(m))));
        TextField own = new TextField();
        own.setPromptText(w.t("settings.own-marking"));
        own.setAccessibleText(w.t("settings.own-marking"));
        own.setOnAction(e -> {
            if (!own.getText().isBlank()) {
                change.accept(now.withMarking(own.getText().strip(), 0xFF0033A0));
            }
        });
        Dialogs.add(grid, 5, w.t("settings.own-marking"), own, Ui.label(""));
        return grid;
    }

    private static int colour(String words) {
        for (Marking m : MARKINGS) {
            if (m.words().equals(words)) {
                return m.colour();
            }
        }
        return 0xFF0033A0;
    }

    private static <T> void choice(
            GridPane grid, int row, String name, List<T> all, T now, Function<T, String> text, Consumer<T> set) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setValue(now);
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : text.apply(item);
            }

            @Override
            public @Nullable T fromString(String s) {
                return null;
            }
        });
        box.setOnAction(e -> {
            T value = box.getValue();
            if (value != null) {
                // the window is built anew: not while this box handles its own event
                javafx.application.Platform.runLater(() -> set.accept(value));
            }
        });
        Dialogs.add(grid, row, name, box, Ui.label(""));
    }
}
