package org.hallwright.ui.frame;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.design.Hall;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where am I, is it kept, back and forth, how does it stand, what can I do. */
final class TopBar extends HBox {
    private static final double NARROW_PX = 1180;
    private static final double TIGHT_PX = 1400;
    private static final double SEARCH_PX = 270;

    /** Halls have short names, and two of one design differ at their ends: up to here they are not cut. */
    private static final int SHORT_NAME = 14;

    private final Desk desk;
    private final HBox where = Ui.row(6);
    private final Button undo;
    private final Button redo;
    private final HBox chips = Ui.row(8);
    private final Button search;
    private final Consumer<Verdict> only;

    TopBar(Desk desk, Runnable openSearch, Runnable compare, Runnable report, Consumer<Verdict> only) {
        this.desk = desk;
        this.only = only;
        Words w = desk.words();
        getStyleClass().add("top-bar");
        undo = Ui.icon("fth-corner-up-left", w.t("action.undo"), desk::undo);
        redo = Ui.icon("fth-corner-up-right", w.t("action.redo"), desk::redo);
        search = new Button();
        Label prompt = Ui.cut(w.t("top.search"), "muted");
        Label keys = Ui.label(KeyCombination.valueOf("Shortcut+K").getDisplayText(), "key");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox inside = Ui.row(8, prompt, Ui.spring(), keys);
        inside.setPrefWidth(SEARCH_PX * desk.settings().textScale());
        search.setGraphic(large() ? new FontIcon("fth-search") : inside);
        search.getStyleClass().add("search-button");
        search.setAccessibleText(w.t("top.search"));
        search.setOnAction(e -> openSearch.run());
        search.setMinWidth(60);
        Button compareButton = Ui.button(w.t("top.compare"), compare);
        Button reportButton = Ui.button(w.t("top.report"), report, "accent");
        compareButton.setMinWidth(Region.USE_PREF_SIZE);
        reportButton.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Ui.label("Hallwright", "product");
        name.setGraphic(Logo.node(20 * desk.settings().textScale()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(name, where, undo, redo, chips, Ui.spring(), search, compareButton, reportButton);
        refresh();
        widthProperty().addListener((o, was, is) -> {
            for (double edge : new double[] {NARROW_PX, TIGHT_PX}) {
                if (was.doubleValue() < edge != is.doubleValue() < edge) {
                    refresh();
                }
            }
            inside.setPrefWidth(
                    (tight() ? SEARCH_PX * 0.6 : SEARCH_PX) * desk.settings().textScale());
        });
    }

    private boolean large() {
        return desk.settings().textScale() >= 1.5;
    }

    /** Whether there is no room for words beside the marks. */
    private boolean narrow() {
        return large() || getWidth() > 0 && getWidth() < NARROW_PX;
    }

    /** Whether there is room for the design's name only if less is said beside it. */
    private boolean tight() {
        return getWidth() > 0 && getWidth() < TIGHT_PX;
    }

    Button searchButton() {
        return search;
    }

    void refresh() {
        Words w = desk.words();
        Review review = desk.review();
        Workspace workspace = desk.workspace();
        where.getChildren().clear();
        chips.getChildren().clear();
        undo.setDisable(desk.isReadOnly() || workspace == null || !workspace.canUndo());
        redo.setDisable(desk.isReadOnly() || workspace == null || !workspace.canRedo());
        if (review == null) {
            return;
        }
        Hall hall = desk.hall();
        where.getChildren().add(Ui.cut(review.design().name(), hall == null ? "crumb-here" : "crumb"));
        if (hall != null) {
            Label here = Ui.cut(hall.name(), "crumb-here");
            if (hall.name().length() <= SHORT_NAME) {
                here.setMinWidth(Region.USE_PREF_SIZE);
            }
            where.getChildren().addAll(Ui.label("›", "crumb-gap"), here);
        }
        if (!narrow() && !tight()) {
            where.getChildren().add(Ui.cut("· " + desk.savedState(), "muted"));
        }
        if (desk.isReadOnly()) {
            Label locked = Ui.label(w.t("read-only.chip"), "chip-label", "chip-read-only");
            locked.setGraphic(new FontIcon("fth-lock"));
            locked.setMinWidth(Region.USE_PREF_SIZE);
            chips.getChildren().add(locked);
        }
        for (Verdict v : new Verdict[] {Verdict.FAIL, Verdict.WARN, Verdict.UNKNOWN, Verdict.PASS}) {
            long n = desk.count(v);
            String word = w.t("verdict." + v.style());
            // large text leaves room for mark and number; the word is in the tooltip and for readers
            String text = v.mark() + " " + w.integer(n) + (narrow() ? "" : " " + word);
            // nothing wrong is no alarm
            String style = n == 0 ? "chip-none" : "chip-" + v.style();
            Button chip = Ui.button(text, () -> only.accept(v), "chip", style);
            chip.setAccessibleText(w.integer(n) + " " + word);
            Ui.tip(chip, w.integer(n) + " " + word);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chips.getChildren().add(chip);
        }
    }
}
