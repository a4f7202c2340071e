package org.hallwright.ui.frame;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.hallwright.draw.Glyph;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small builders that keep every screen alike. */
public final class Ui {
    /** Choices that are found faster by typing than by looking begin beyond this many. */
    public static final int AT_A_GLANCE = 10;

    private Ui() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that is cut with an ellipsis and then shows its whole text on hover and focus. */
    public static Label cut(String text, String... styles) {
        Label label = label(text, styles);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(24);
        if (text.length() > 14) {
            tip(label, text);
        }
        return label;
    }

    /** A label that takes the room there is and as many lines as it needs. */
    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinWidth(90);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        if (text.length() > 14) {
            tip(label, text);
        }
        return label;
    }

    /** A tooltip that is made when the pointer first comes: each one is a window with a scene, too dear to make ahead. */
    public static void tip(Control control, String text) {
        control.setOnMouseEntered(e -> {
            if (control.getTooltip() == null) {
                control.setTooltip(new Tooltip(text));
            }
        });
    }

    /** A heading for readers and eyes alike. */
    public static Label section(String text) {
        Label label = label(text.toUpperCase(java.util.Locale.ROOT), "section");
        label.setAccessibleText(text);
        return label;
    }

    public static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    public static Button button(String text, Runnable run, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setOnAction(e -> run.run());
        return button;
    }

    public static Button icon(String icon, String name, Runnable run) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("icon-button");
        button.setAccessibleText(name);
        tip(button, name);
        button.setOnAction(e -> run.run());
        return button;
    }

    /** One of our own signs, so many px wide. */
    public static Node glyph(Glyph glyph, double px) {
        SVGPath path = new SVGPath();
        path.setContent(glyph.path());
        path.getStyleClass().add("glyph");
        path.setScaleX(px / Glyph.FIELD);
        path.setScaleY(px / Glyph.FIELD);
        StackPane field = new StackPane(path);
        field.setMinSize(px, px);
        field.setMaxSize(px, px);
        return field;
    }

    /** Joined toggle buttons of which one is always on. */
    public static HBox segments(ToggleGroup group, ToggleButton... buttons) {
        HBox box = new HBox(buttons);
        box.getStyleClass().add("segments");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < buttons.length; i++) {
            buttons[i].setToggleGroup(group);
            buttons[i].setMinWidth(Region.USE_PREF_SIZE);
            if (i == 0) {
                buttons[i].getStyleClass().add("first");
            }
            if (i == buttons.length - 1) {
                buttons[i].getStyleClass().add("last");
            }
        }
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                was.setSelected(true);
            }
        });
        return box;
    }

    /** The mark of a verdict in its small box; readers hear the word. */
    public static Label mark(Verdict verdict, Words words) {
        Label label = label(verdict.mark(), "mark", "mark-" + verdict.style());
        label.setAccessibleText(words.t("verdict." + verdict.style()));
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
    }

    /** Two cards that share the row, or stand below one another where the text is large. */
    public static Region beside(double textScale, Region one, Region other) {
        if (textScale > 1.4) {
            return new VBox(14, one, other);
        }
        HBox row = new HBox(14, one, other);
        for (Region card : List.of(one, other)) {
            card.setPrefWidth(100);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        return row;
    }

    /** Prints the items of a choice by name; nothing is typed into it. */
    public static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    /** Runs what may wait until the window with the node in it shows and has been laid out. */
    public static void onceShown(Node node, Runnable then) {
        ObservableValue<Boolean> shows =
                node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty);
        Subscription[] waiting = new Subscription[1];
        waiting[0] = shows.subscribe(is -> {
            if (Boolean.TRUE.equals(is)) {
                // not within the notice: it comes before the subscription is known
                Platform.runLater(() -> {
                    Scene scene = node.getScene();
                    if (waiting[0] != null && scene != null) {
                        waiting[0].unsubscribe();
                        waiting[0] = null;
                        afterLayout(scene, then);
                    }
                });
            }
        });
    }

    private static void afterLayout(Scene scene, Runnable then) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Platform.runLater(then);
        };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    public static HBox row(double gap, Node... nodes) {
        HBox box = new HBox(gap, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** What a screen shows where there is nothing: what is missing and, if possible, the way to it. */
    public static VBox empty(String title, String text, Node... actions) {
        Label head = label(title, "empty-title");
        Label body = label(text, "muted");
        body.setWrapText(true);
        body.setMaxWidth(460);
        body.setAlignment(Pos.CENTER);
        body.setTextAlignment(TextAlignment.CENTER);
        VBox box = new VBox(10, head, body);
        box.getChildren().addAll(actions);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
