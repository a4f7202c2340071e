package org.hallwright.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.hallwright.base.Problem;
import org.hallwright.draw.Palette;
import org.hallwright.ui.compare.CompareScreen;
import org.hallwright.ui.cost.CostScreen;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Frame;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.WarmUp;
import org.hallwright.ui.hall.HallScreen;
import org.hallwright.ui.imports.ImportScreen;
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
    private final DesignDoor door;
    private @Nullable Theme built;

    public MainWindow(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
        this.door = new DesignDoor(stage, desk, this::frame);
    }

    /** How designs come in and go out. */
    DesignDoor door() {
        return door;
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

    /** What the program has to say at its start: that work was recovered, that another process holds the store. */
    void tell(List<Problem> notices) {
        for (Problem notice : notices) {
            String sentence = desk.words().of(notice);
            List<Services.Recent> recent =
                    notice.code().equals("store.not-closed") ? desk.services().recent() : List.of();
            if (recent.isEmpty()) {
                frame().notice(sentence, null, () -> {});
            } else {
                // what was on the desk when the last session broke off
                Services.Recent last = recent.getFirst();
                frame().notice(
                                sentence + " " + desk.words().t("recovered", last.name(), last.when()),
                                desk.words().t("recovered.open"),
                                () -> door.reopen(last));
            }
        }
    }

    /** Takes on the platform's colours if they have changed. */
    void followPlatform() {
        if (theme() != built) {
            build();
        }
    }

    /** Makes the window's inside for the settings as they are, and goes on where the planner was. */
    public void build() {
        Frame old = frame;
        Screen.Id at = old != null ? old.shown() : desk.isOpen() ? Screen.Id.HALL : Screen.Id.START;
        desk.forgetListeners();
        Theme theme = theme();
        built = theme;
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
            WarmUp.after(made);
        } else {
            scene.setRoot(made);
        }
        made.show(at);
    }

    private Map<Screen.Id, Supplier<Screen>> screens(Theme theme) {
        Map<Screen.Id, Supplier<Screen>> makers = new EnumMap<>(Screen.Id.class);
        makers.put(Screen.Id.START, () -> new StartScreen(desk, theme.palette(), doors()));
        Palette palette = theme.palette();
        Runnable inspect = () -> frame().refreshInspector();
        makers.put(Screen.Id.SITE, () -> new SiteScreen(desk, inspect));
        makers.put(
                Screen.Id.HALL,
                () -> new HallScreen(desk, palette, () -> frame().act(Screen.Id.IMPORT, "import-underlay")));
        makers.put(Screen.Id.RACKS, () -> new RacksScreen(desk, palette));
        makers.put(Screen.Id.POWER, () -> new PowerScreen(desk, palette, inspect));
        makers.put(Screen.Id.WORKLOAD, () -> new WorkloadScreen(desk, palette, door::begin));
        makers.put(Screen.Id.YEAR, () -> new YearScreen(desk, palette));
        makers.put(Screen.Id.COST, () -> new CostScreen(desk, palette));
        makers.put(Screen.Id.COMPARE, () -> new CompareScreen(desk, palette));
        makers.put(Screen.Id.REPORT, () -> new ReportScreen(desk, door::saveBytes));
        makers.put(Screen.Id.PACKS, () -> new PacksScreen(desk, this::settings));
        makers.put(Screen.Id.IMPORT, () -> new ImportScreen(desk));
        return makers;
    }

    private StartScreen.Doors doors() {
        return new StartScreen.Doors() {
            @Override
            public void openFile() {
                door.choose();
            }

            @Override
            public void importFile() {
                frame().show(Screen.Id.IMPORT);
            }

            @Override
            public void template(String id) {
                door.template(id);
            }

            @Override
            public void blank() {
                door.blank();
            }

            @Override
            public void recent(Services.Recent recent) {
                door.reopen(recent);
            }
        };
    }

    /** Changes the settings and shows everything in them. */
    public void settings(Settings next) {
        desk.change(next);
        build();
    }

    private List<Action> fileActions() {
        return List.of(
                Action.of("open", "Shortcut+O", door::choose, () -> true),
                Action.of("save", "Shortcut+S", door::save, desk::isOpen),
                Action.of("save-as", "Shortcut+Shift+S", door::saveAs, desk::isOpen),
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
}
