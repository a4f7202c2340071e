package org.hallwright.ui.packs;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.hallwright.engine.Packs;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;

/** What the figures rest on, and how the desk looks. */
public final class PacksScreen implements Screen {
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
                        new SettingsPane(desk, change));
    }

    /** Groups of four, as a reader compares them. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
