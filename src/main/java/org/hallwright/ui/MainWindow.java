package org.hallwright.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Picture;
import org.hallwright.draw.SvgWriter;
import org.hallwright.ui.compare.CompareScreen;
import org.hallwright.ui.cost.CostScreen;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Frame;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.hall.HallScreen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.packs.PacksScreen;
import org.hallwright.ui.power.PowerScreen;
import org.hallwright.ui.racks.RacksScreen;
import org.hallwright.ui.report.ReportScreen;
import org.hallwright.ui.site.SiteScreen;
import org.hallwright.ui.start.StartScreen;
import org.hallwright.ui.theme.Theme;
import org.hallwright.ui.workload.WorkloadScreen;
import org.hallwright.ui.year.YearScreen;
import org.jspecify.annotations.Nullable;

/** The window: its theme, its screens, and files. Built anew when language, theme or text size change. */
public final class MainWindow {
    private final Stage stage;
    private final Desk desk;
    private @Nullable Frame frame;
    private @Nullable Path file;

    public MainWindow(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
    }

    public Frame frame() {
        return java.util.Objects.requireNonNull(frame, "build() was not called");
    }

    private Theme theme() {
        String chosen = desk.settings().theme();
        for (Theme t : Theme.values()) {
            if (t.name().equalsIgnoreCase(chosen)) {
                return t;
            }
        }
        return Theme.ofPlatform();
    }

    /** Makes the window's inside for the settings as they are, and goes on where the planner was. */
    public void build() {
        Frame old = frame;
        Screen.Id at = old != null ? old.shown() : desk.isOpen() ? Screen.Id.HALL : Screen.Id.START;
        desk.forgetListeners();
        Theme theme = theme();
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        List<String> sheets = theme.stylesheets(desk.settings().textScale());
        Frame made = new Frame(desk, screens(theme), fileActions(), sheets);
        frame = made;
        Scene scene = stage.getScene();
        if (scene == null) {
            scene = new Scene(made, 1600, 1000);
            stage.setScene(scene);
            stage.setMinWidth(900);
            stage.setMinHeight(600);
        } else {
            scene.setRoot(made);
        }
        made.show(at);
    }

    private Map<Screen.Id, Supplier<Screen>> screens(Theme theme) {
        Map<Screen.Id, Supplier<Screen>> makers = new EnumMap<>(Screen.Id.class);
        makers.put(
                Screen.Id.START,
                () -> new StartScreen(desk, theme.palette(), this::openFile, this::begin, this::openRecent));
        Palette palette = theme.palette();
        Runnable inspect = () -> frame().refreshInspector();
        makers.put(Screen.Id.SITE, () -> new SiteScreen(desk, inspect));
        makers.put(Screen.Id.HALL, () -> new HallScreen(desk, palette));
        makers.put(Screen.Id.RACKS, () -> new RacksScreen(desk, palette));
        makers.put(Screen.Id.POWER, () -> new PowerScreen(desk, palette, inspect));
        makers.put(Screen.Id.WORKLOAD, () -> new WorkloadScreen(desk));
        makers.put(Screen.Id.YEAR, () -> new YearScreen(desk, palette));
        makers.put(Screen.Id.COST, () -> new CostScreen(desk, palette));
        makers.put(Screen.Id.COMPARE, () -> new CompareScreen(desk, palette));
        makers.put(Screen.Id.REPORT, () -> new ReportScreen(desk, this::savePicture));
        makers.put(Screen.Id.PACKS, () -> new PacksScreen(desk, this::settings));
        return makers;
    }

    /** Changes the settings and shows everything in them. */
    public void settings(Settings next) {
        desk.change(next);
        build();
    }

    private List<Action> fileActions() {
        return List.of(
                Action.of("open", "Shortcut+O", this::openFile, () -> true),
                Action.of("save", "Shortcut+S", () -> save(file), desk::isOpen),
                Action.of("save-as", "Shortcut+Shift+S", () -> save(null), desk::isOpen),
                Action.of("theme", "", this::nextTheme, () -> true),
                Action.of("text-larger", "", () -> textScale(0.25), () -> true),
                Action.of("text-smaller", "", () -> textScale(-0.25), () -> true));
    }

    private void nextTheme() {
        Theme[] all = Theme.values();
        settings(desk.settings().withTheme(all[(theme().ordinal() + 1) % all.length].name()));
    }

    private void textScale(double by) {
        settings(desk.settings().withTextScale(desk.settings().textScale() + by));
    }

    // --- files ---

    private void begin(Design design) {
        desk.work(() -> desk.services().begin(design), outcome -> opened(outcome, null));
    }

    private void openRecent(Services.Recent recent) {
        desk.work(() -> desk.services().reopen(recent.key()), outcome -> opened(outcome, null));
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(desk.words().t("file.kind"), "*.hallwright"));
        return chooser;
    }

    private void openFile() {
        File chosen = chooser().showOpenDialog(stage);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    private void open(Path path) {
        desk.work(() -> desk.services().open(path), outcome -> opened(outcome, path));
    }

    private void opened(Outcome<Workspace> outcome, @Nullable Path from) {
        switch (outcome) {
            case Outcome.Ok<Workspace> ok -> {
                file = from;
                desk.show(ok.value());
                frame().show(Screen.Id.HALL);
            }
            // the design that is open stays as it is
            case Outcome.Failed<Workspace> failed -> tell(desk.words().t("file.cannot-open"), failed.problems());
        }
    }

    private void save(@Nullable Path to) {
        Workspace workspace = desk.workspace();
        Path target = to;
        if (target == null) {
            FileChooser chooser = chooser();
            chooser.setInitialFileName("design.hallwright");
            File chosen = chooser.showSaveDialog(stage);
            target = chosen == null ? null : chosen.toPath();
        }
        if (workspace == null || target == null) {
            return;
        }
        Path path = target;
        desk.work(() -> desk.services().save(workspace, path), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Path> ok -> {
                    file = path;
                    desk.say(desk.words().t("file.saved", String.valueOf(path.getFileName())));
                }
                case Outcome.Failed<Path> failed -> tell(desk.words().t("file.cannot-save"), failed.problems());
            }
        });
    }

    private void savePicture(Picture picture) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("plan.svg");
        File chosen = chooser.showSaveDialog(stage);
        if (chosen == null) {
            return;
        }
        desk.work(() -> desk.services().write(SvgWriter.write(picture), chosen.toPath()), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Path> ok -> desk.say(desk.words().t("file.saved", chosen.getName()));
                case Outcome.Failed<Path> failed -> tell(desk.words().t("file.cannot-save"), failed.problems());
            }
        });
    }

    private void tell(String title, List<Problem> problems) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(stage);
        alert.setTitle(title);
        alert.setHeaderText(title);
        StringBuilder text = new StringBuilder();
        for (Problem p : problems.subList(0, Math.min(12, problems.size()))) {
            text.append(desk.words().of(p))
                    .append(p.place().isEmpty() ? "" : "  (" + p.place() + ")")
                    .append('\n');
        }
        if (problems.size() > 12) {
            text.append(desk.words().t("status.more", problems.size() - 12));
        }
        alert.setContentText(text.toString());
        alert.getDialogPane().getStylesheets().addAll(frame().getStylesheets());
        alert.show();
        desk.say(title);
    }
}
