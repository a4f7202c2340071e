package org.hallwright.ui.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.draw.Colours;
import org.hallwright.engine.explain.Figure;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Job;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The window's inside: the same frame around every screen. */
public final class Frame extends VBox {
    private static final double INSPECTOR_PX = 372;
    private static final double RAIL_ICON_PX = 19;

    /** Tabs, head and three lines of the docked view. */
    private static final double DOCK_PX = 152;

    /** Height of the problems' tabs alone. */
    private static final double TABS_PX = 41;

    private static final double LARGE_TEXT = 1.5;

    /** Below this much room at large text, drawing and problems have it by turns. */
    private static final double LOW_PX = 360;

    private final Desk desk;
    private final Map<Screen.Id, Supplier<Screen>> makers;
    private final Map<Screen.Id, Screen> screens = new EnumMap<>(Screen.Id.class);
    private final Map<Screen.Id, ToggleButton> railButtons = new EnumMap<>(Screen.Id.class);
    private final List<Action> common = new ArrayList<>();
    private final TopBar topBar;
    private final StatusBar statusBar;
    private final ProblemsPane problems;
    private final Inspector inspector;
    private final FloatingWhy floatingWhy;
    private final StackPane place = new StackPane();
    private final SplitPane vertical = new SplitPane();
    private final List<String> stylesheets;
    private final PaletteOffers offers;
    private @Nullable CommandPalette palette;
    private final NoticeBar notices;
    private final ScrollPane rail;
    private final SplitPane horizontal;
    private Screen.Id shown = Screen.Id.START;
    private final EventHandler<KeyEvent> keys = this::key;

    public Frame(
            Desk desk, Map<Screen.Id, Supplier<Screen>> makers, List<Action> fileActions, List<String> stylesheets) {
        this.desk = desk;
        this.makers = makers;
        Words w = desk.words();
        getStyleClass().add("frame");
        getStylesheets().addAll(stylesheets);
        this.stylesheets = List.copyOf(stylesheets);
        offers = new PaletteOffers(this);
        topBar = new TopBar(
                desk, this::openPalette, () -> show(Screen.Id.COMPARE), () -> show(Screen.Id.REPORT), this::showOnly);
        statusBar = new StatusBar(desk);
        problems = new ProblemsPane(desk, this::reveal, this::selectProblem);
        inspector = new Inspector(desk);
        floatingWhy = new FloatingWhy(desk, inspector::why, this, stylesheets);
        place.getStyleClass().add("place");
        // a screen that wants more room than there is does not push the inspector out of the window
        place.setMinSize(0, 0);
        double scale = desk.settings().textScale();
        problems.setMinHeight(scale < LARGE_TEXT ? DOCK_PX : TABS_PX * scale);
        if (scale >= LARGE_TEXT) {
            vertical.heightProperty().subscribe(height -> divide());
            sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> divide());
        }
        vertical.setMinWidth(0);
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.getItems().setAll(place);
        horizontal = new SplitPane(vertical, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        double wide = INSPECTOR_PX * Math.min(1.5, desk.settings().textScale());
        inspector.setPrefWidth(wide);
        inspector.setMinWidth(318 * Math.min(1.3, desk.settings().textScale()));
        inspector.setMaxWidth(720);
        HBox.setHgrow(horizontal, Priority.ALWAYS);
        horizontal.setDividerPositions(1 - 0.243 * Math.min(1.7, desk.settings().textScale()));
        rail = rail();
        HBox middle = new HBox(rail, horizontal);
        VBox.setVgrow(middle, Priority.ALWAYS);
        notices = new NoticeBar(w);
        BorderPane body = new BorderPane(middle, new VBox(topBar, notices), null, statusBar, null);
        VBox.setVgrow(body, Priority.ALWAYS);
        Settings s = desk.settings();
        if (!s.marking().isBlank()) {
            getChildren().add(banner(s));
        }
        getChildren().add(body);
        if (!s.marking().isBlank()) {
            getChildren().add(banner(s));
        }
        common.addAll(fileActions);
        addCommonActions();
        desk.listen(this::changed);
        sceneProperty().addListener((o, was, is) -> {
            // a window made anew leaves its keys behind with its frame
            if (was != null) {
                was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (is != null) {
                is.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
        if (s.isRightToLeft()) {
            setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            getStyleClass().add("right-to-left");
        }
    }

    private static Label banner(Settings s) {
        Label label = Ui.label(s.marking(), "marking");
        String ink = Colours.hex(Colours.inkOn(s.markingColour()));
        label.setStyle("-fx-background-color: " + Colours.hex(s.markingColour()) + "; -fx-text-fill: " + ink + ";");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAccessibleText(s.marking());
        return label;
    }

    private ScrollPane rail() {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox();
        box.getStyleClass().add("rail");
        for (Screen.Id id : Screen.Id.values()) {
            ToggleButton button = new ToggleButton(desk.words().t("screen." + id.word()));
            button.setGraphic(id.sign(RAIL_ICON_PX * desk.settings().textScale()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(e -> show(id));
            railButtons.put(id, button);
            box.getChildren().add(button);
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.getStyleClass().add("rail-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(Region.USE_PREF_SIZE);
        scroll.setAccessibleText(desk.words().t("pane.screens"));
        return scroll;
    }

    /** The desk this frame shows. */
    public Desk desk() {
        return desk;
    }

    /** Shows a sentence until it is closed, with what can be done about it. */
    public void notice(String sentence, @Nullable String actionText, Runnable action) {
        notices.add(sentence, actionText, action);
    }

    // --- screens ---

    public Screen.Id shown() {
        return shown;
    }

    public void show(Screen.Id id) {
        shown = id;
        desk.ask(null);
        Screen screen = current();
        railButtons.forEach((key, button) -> button.setSelected(key == id));
        Node node = screen.node();
        if (node instanceof Region region) {
            // a screen is as wide as its place: what does not fit wraps or scrolls, and is never cut at both ends
            region.setMinSize(0, 0);
        }
        place.getChildren().setAll(node);
        boolean dock = screen.docksProblems() && desk.isOpen();
        if (dock && vertical.getItems().size() == 1) {
            vertical.getItems().add(problems);
            divide();
        } else if (!dock && vertical.getItems().size() == 2) {
            vertical.getItems().remove(problems);
        }
        boolean beside = screen.showsInspector();
        if (beside && horizontal.getItems().size() == 1) {
            horizontal.getItems().add(inspector);
            horizontal.setDividerPositions(
                    1 - 0.243 * Math.min(1.7, desk.settings().textScale()));
        } else if (!beside) {
            horizontal.getItems().remove(inspector);
        }
        screen.refresh(Desk.Change.DESIGN);
        problems.refresh();
        refreshInspector();
        javafx.application.Platform.runLater(() -> {
            Node first = Focus.first(screen.node());
            if (first != null && getScene() != null) {
                screen.firstFocus(first).requestFocus();
            }
        });
    }

    /** Parts the room between the screen and its problems; where it is low, the one with the focus has most of it. */
    private void divide() {
        double scale = desk.settings().textScale();
        boolean low = scale >= LARGE_TEXT && vertical.getHeight() < LOW_PX * scale;
        double part = low ? (Focus.isWithin(problems, focusOwner()) ? 0.3 : 1) : scale < LARGE_TEXT ? 0.73 : 0.68;
        vertical.setDividerPositions(part);
    }

    /** Shows a screen and does one of the actions that are there. */
    public void act(Screen.Id id, String action) {
        if (id != shown) {
            show(id);
        }
        for (Action a : actions()) {
            if (a.id().equals(action) && a.enabled().getAsBoolean()) {
                a.run().run();
                return;
            }
        }
    }

    private Screen current() {
        return screen(shown);
    }

    /** The screen of that place, made when it is first asked for. */
    public Screen screen(Screen.Id wanted) {
        return screens.computeIfAbsent(
                wanted,
                id -> java.util.Objects.requireNonNull(makers.get(id), id::name).get());
    }

    private void changed(Desk.Change change) {
        switch (change) {
            case DESIGN -> {
                topBar.refresh();
                statusBar.refresh();
                problems.refresh();
                current().refresh(change);
                refreshInspector();
            }
            case SELECTION -> {
                current().refresh(change);
                refreshInspector();
            }
            case WHY -> {
                inspector.refreshWhy();
                floatingWhy.show(current().showsInspector() ? null : desk.why());
            }
            case STATUS -> {
                statusBar.refresh();
                topBar.refresh();
            }
        }
    }

    /** Shows the screen's inspector anew; a screen calls it when its own selection changes. */
    public void refreshInspector() {
        inspector.refresh(desk.isOpen() ? current().inspector() : null);
    }

    private void selectProblem(ProblemRow row) {
        Set<String> standing = standing(row);
        if (!standing.isEmpty()) {
            desk.select(standing);
        } else if (row.figure() != null) {
            desk.ask(desk.figure(row.figure()));
        }
    }

    private Set<String> standing(ProblemRow row) {
        Review review = desk.review();
        return review == null ? Set.of() : review.design().standing(row.object());
    }

    void reveal(ProblemRow row) {
        if (!standing(row).isEmpty() && shown != Screen.Id.HALL) {
            show(Screen.Id.HALL);
        }
        selectProblem(row);
        current().reveal(row.object());
    }

    private void showOnly(org.hallwright.ui.model.Verdict verdict) {
        if (!current().docksProblems()) {
            show(Screen.Id.HALL);
        }
        problems.only(verdict);
    }

    // --- actions and keys ---

    private void addCommonActions() {
        int digit = 1;
        for (Screen.Id id : Screen.Id.values()) {
            // the first nine by number, the others by the letter or sign that programs have for such a place
            String keys = switch (id) {
                case REPORT -> "Shortcut+P";
                case PACKS -> "Shortcut+Comma";
                case IMPORT -> "Shortcut+I";
                default -> "Shortcut+" + digit;
            };
            common.add(Action.of("go." + id.word(), keys, () -> show(id), () -> true));
            digit++;
        }
        common.add(Action.of("undo", "Shortcut+Z", desk::undo, desk::isOpen));
        common.add(Action.of("redo", "Shortcut+Shift+Z", desk::redo, desk::isOpen));
        common.add(Action.of("palette", "Shortcut+K", this::openPalette, () -> true));
        common.add(Action.of("next-problem", "F8", this::nextProblem, desk::isOpen));
        common.add(Action.of("next-pane", "F6", this::nextPane, () -> true));
        common.add(Action.of("why", "F2", this::askWhy, desk::isOpen));
        common.add(Action.of("copy-why", "Shortcut+Shift+C", inspector::copyWhy, () -> desk.why() != null));
        common.add(Action.of("manual", "F1", () -> Manual.show(this, desk, shown), () -> true));
        common.add(Action.of("history", "Shortcut+Shift+H", this::showHistory, desk::isOpen));
        common.add(Action.of("checkpoint", "Shortcut+Shift+K", problems::askCheckpoint, desk::isOpen));
        common.add(Action.of("fix", "Shortcut+PERIOD", problems::fix, desk::isOpen));
        common.add(Action.of("waive", "Shortcut+Shift+W", problems::waive, desk::isOpen));
        common.add(Action.of("withdraw-waiver", "", problems::withdraw, desk::isOpen));
        common.add(Action.of("log", "", () -> LogWindow.show(this, desk), () -> true));
        common.add(Action.of("read-only", "", () -> desk.readOnly(!desk.isReadOnly()), desk::isOpen));
        common.add(Action.of(
                "cancel-job",
                "",
                () -> desk.jobs().forEach(Job::cancel),
                () -> !desk.jobs().isEmpty()));
    }

    /** Every action that is there now. */
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(current().actions());
        all.addAll(common);
        return all;
    }

    private void key(KeyEvent e) {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        for (Action a : actions()) {
            var combination = a.keys();
            if (combination == null || !combination.match(e) || !a.enabled().getAsBoolean()) {
                continue;
            }
            // keys without Ctrl belong to the text field while one is typed into
            if (typing && !e.isShortcutDown() && !e.getCode().isFunctionKey()) {
                return;
            }
            if (typing && (a.id().equals("undo") || a.id().equals("redo") || a.id().startsWith("hall."))) {
                return;
            }
            a.run().run();
            e.consume();
            return;
        }
        if (e.getCode() == KeyCode.ESCAPE && !typing && desk.why() != null) {
            desk.ask(null);
            e.consume();
        }
    }

    public void openPalette() {
        if (palette == null) {
            palette = new CommandPalette(desk.words(), desk.settings().textScale(), stylesheets);
        }
        palette.show(topBar.searchButton(), offers.entries(), offers::objects);
    }

    /** What the palette offers, for tests. */
    public List<String> paletteTexts() {
        return offers.entries().stream().map(CommandPalette.Entry::text).toList();
    }

    void goToRack(String id) {
        show(Screen.Id.HALL);
        desk.select(Set.of(id));
        current().reveal(id);
    }

    private void nextProblem() {
        if (!current().docksProblems()) {
            show(Screen.Id.HALL);
        }
        ProblemRow row = problems.next();
        if (row != null) {
            reveal(row);
        }
    }

    private void showHistory() {
        if (!current().docksProblems()) {
            show(Screen.Id.HALL);
        }
        problems.showHistory();
    }

    private @Nullable Node focusOwner() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private void nextPane() {
        List<Node> panes = new ArrayList<>(List.of(rail, place));
        if (vertical.getItems().contains(problems)) {
            panes.add(problems);
        }
        panes.addAll(List.of(inspector, topBar));
        Focus.next(panes, focusOwner());
    }

    /** Why the figure that has the focus is what it is; the first headline figure where none has. */
    private void askWhy() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        Figure focused = Inspector.figureOf(focusOwner());
        if (focused != null) {
            desk.ask(focused);
            return;
        }
        review.assessment().figures().values().stream().findFirst().ifPresent(desk::ask);
    }
}
