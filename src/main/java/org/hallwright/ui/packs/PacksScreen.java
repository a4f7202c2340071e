package org.hallwright.ui.packs;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.engine.Packs;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.frame.WholeScreen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;

/** What the figures rest on, and how the desk looks. */
public final class PacksScreen implements WholeScreen {
    private final Desk desk;
    private final Consumer<Settings> change;
    private final VBox page = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(page);
    private TableView<Line> table = new TableView<>();

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
    public List<Action> actions() {
        return List.of(Action.of("pack-install", "", this::choose, () -> true));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(desk.words().t("packs.kind"), "*.pack"));
        File chosen = chooser.showOpenDialog(scroll.getScene().getWindow());
        if (chosen != null) {
            look(chosen.toPath());
        }
    }

    /** Shows what a pack file is and would change, and installs it where the planner agrees. */
    public void look(Path file) {
        new PackImportDialog(desk, scroll, () -> change.accept(desk.settings())).open(file);
    }

    @Override
    public void refresh(Desk.Change why) {
        if (!page.getChildren().isEmpty()) {
            return;
        }
        Words w = desk.words();
        double s = desk.settings().textScale();
        table = Tables.table(w.t("packs.packs"), s);
        table.getColumns().add(Tables.text(w.t("packs.pack"), 130 * s, Line::id, "strong"));
        table.getColumns().add(Tables.text(w.t("packs.version"), 110 * s, Line::version, ""));
        table.getColumns().add(Tables.text(w.t("packs.from"), 240 * s, Line::from, ""));
        table.getColumns().add(Tables.text("SHA-256", 560 * s, line -> Sha256.inFours(line.sha256()), ""));
        list();
        page.getChildren()
                .addAll(
                        Ui.label(w.t("packs.title"), "page-title"),
                        Ui.section(w.t("packs.packs")),
                        table,
                        Ui.label(w.t("packs.text"), "muted"),
                        Ui.row(8, Ui.button(w.t("action.pack-install"), this::choose)),
                        Ui.section(w.t("packs.settings")),
                        new SettingsPane(desk, change));
        InTurn.fill(page, 2);
    }

    /** A pack of the table. */
    private record Line(String id, String version, String from, String sha256) {}

    private void list() {
        Words w = desk.words();
        List<Line> lines = new ArrayList<>();
        List<Packs.Ref> used = desk.services().assessor().packs().refs();
        List<ShelfSheet.Installed> installed = desk.services().installedPacks();
        for (Packs.Ref ref : used) {
            lines.add(installed.stream()
                    .filter(i -> i.sha256().equals(ref.sha256()))
                    .findFirst()
                    .map(i -> line(i, "packs.from-signer"))
                    .orElseGet(() -> new Line(ref.id(), ref.version(), w.t("packs.from-program"), ref.sha256())));
        }
        for (ShelfSheet.Installed each : installed) {
            if (used.stream().noneMatch(ref -> ref.sha256().equals(each.sha256()))) {
                lines.add(line(each, "packs.from-unused"));
            }
        }
        table.getItems().setAll(lines);
        table.setPrefHeight(
                (2 + Math.max(2, lines.size())) * 30 * desk.settings().textScale());
        table.setMinHeight(table.getPrefHeight());
    }

    private Line line(ShelfSheet.Installed pack, String key) {
        Words w = desk.words();
        String signer = pack.signer().isEmpty() ? w.t("packs.nobody") : pack.signer();
        return new Line(pack.id(), pack.version(), w.t(key, signer), pack.sha256());
    }
}
