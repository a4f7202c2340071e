package org.hallwright.ui.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hallwright.advise.goal.Goal;
import org.hallwright.advise.goal.Limit;
import org.hallwright.app.Review;
import org.hallwright.catalog.RackType;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Asks what is wanted of the site: what to make the most or least of, within which limits, of which racks. */
final class GoalDialog {

    private static final double MOST_W = 1e11;
    private static final double MOST_USD = 1e13;
    private static final double MOST_M2 = 1e7;
    private static final double MOST_TOKENS_PER_S = 1e15;

    private final Words w;
    private final Node owner;
    private final List<Field<?>> fields = new ArrayList<>();
    private final GridPane form = Ask.form();
    private final ComboBox<Goal.Best> best = new ComboBox<>();
    private final ListView<RackType> racks = new ListView<>();
    private final Map<Limit, Field<Optional<Double>>> limits = new EnumMap<>(Limit.class);
    private final Field<Optional<Double>> target;
    private int rows;

    GoalDialog(Desk desk, Node owner, Review review) {
        this.w = desk.words();
        this.owner = owner;
        best.setConverter(Ui.named(b -> w.t("goal.best." + b.name().toLowerCase(Locale.ROOT))));
        best.getItems().setAll(Goal.Best.values());
        best.setValue(Goal.Best.TOKENS);
        best.setAccessibleText(w.t("goal.best"));
        Ask.line(form, rows++, w.t("goal.best"), best);
        target = quantity("goal.target", null, Unit.TOKENS_PER_S, 1, MOST_TOKENS_PER_S);
        // A planner asks first what the same power could do.
        Figure it = review.assessment().figure("itDesignPower");
        limit(Limit.IT_POWER, it != null && it.isKnown() ? it.si() : null, Unit.MW, MOST_W);
        limit(Limit.FACILITY_POWER, null, Unit.MW, MOST_W);
        limit(Limit.CAPEX, null, Unit.USD, MOST_USD);
        limit(Limit.FLOOR, null, Unit.M2, MOST_M2);
        racks.getItems()
                .setAll(desk.services().assessor().packs(review.design()).catalog().racks().values().stream()
                        .sorted(Comparator.comparing(RackType::name))
                        .toList());
        racks.setCellFactory(TextFieldListCell.forListView(Ui.named(RackType::name)));
        racks.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        racks.setAccessibleText(w.t("goal.racks"));
        racks.setPrefHeight(160 * desk.settings().textScale());
        Ask.line(form, rows++, w.t("goal.racks"), new VBox(4, racks, Ui.wrapped(w.t("goal.racks.text"), "muted")));
    }

    private void limit(Limit limit, @Nullable Double si, Unit unit, double most) {
        limits.put(limit, quantity("goal.limit." + limit.field(), si, unit, 0, most));
    }

    private Field<Optional<Double>> quantity(String key, @Nullable Double si, Unit unit, double least, double most) {
        Field<Optional<Double>> field = Field.optionalQuantity(w, w.t(key), si, unit, least, most);
        Ask.line(form, rows, w.t(key), field);
        rows += 2;
        fields.add(field);
        return field;
    }

    /** The goal as the planner wants it; empty when the dialogue is left. */
    Optional<Goal> ask() {
        var dialog = Ask.dialog(owner, w, w.t("goal.title"), w.t("goal.text"), w.t("goal.search"));
        dialog.getDialogPane().setContent(form);
        Ask.guard(dialog, () -> Field.insistAll(fields) && targetFits());
        return Ask.isOk(dialog) ? Optional.of(goal()) : Optional.empty();
    }

    private boolean least() {
        return best.getValue() != Goal.Best.TOKENS && best.getValue() != Goal.Best.COMPUTE;
    }

    /** The least of something needs a target; the most of something has none. */
    private boolean targetFits() {
        boolean stated = target.value().flatMap(value -> value).isPresent();
        if (stated == least()) {
            return true;
        }
        target.error().setText(w.t(least() ? "goal.target.missing" : "goal.target.none"));
        target.input().requestFocus();
        return false;
    }

    private Goal goal() {
        Map<Limit, Double> within = new EnumMap<>(Limit.class);
        limits.forEach((limit, field) -> field.value().flatMap(value -> value).ifPresent(si -> within.put(limit, si)));
        Goal.Target atLeast = target.value()
                .flatMap(value -> value)
                .map(tokens -> new Goal.Target(Goal.Yield.TOKENS, tokens))
                .orElse(null);
        return new Goal(
                best.getValue(),
                atLeast,
                within,
                1,
                null,
                racks.getSelectionModel().getSelectedItems().stream()
                        .map(RackType::id)
                        .toList(),
                2 * Goal.USUAL_OFFERS);
    }
}
