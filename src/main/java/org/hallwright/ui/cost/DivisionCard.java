package org.hallwright.ui.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.advise.fleet.Division;
import org.hallwright.advise.fleet.FleetEdit;
import org.hallwright.advise.fleet.FleetProblem.Goal;
import org.hallwright.advise.fleet.FleetProblem.Limit;
import org.hallwright.advise.fleet.FleetProblem.Limits;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Review;
import org.hallwright.design.Design;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Goal and limits of a division of the fleet, the division that is best, and what one more of each limit would buy. */
final class DivisionCard {

    /** A limit and what one more of it would bring. */
    private record Price(String limit, String gain) {}

    private final Desk desk;
    private final ComboBox<Goal> goal = new ComboBox<>();
    private final CheckBox keep;
    private final Map<Limit, Field<Optional<Double>>> limits = new EnumMap<>(Limit.class);
    private final Field<Optional<Double>> vendorShare;
    private final Field<Optional<Double>> weeks;
    private final VBox found = new VBox(6);
    private final VBox card;

    DivisionCard(Desk desk, EconomyReview economy) {
        this.desk = desk;
        Words w = desk.words();
        goal.setAccessibleText(w.t("fleet.goal"));
        goal.setConverter(Ui.named(each -> w.t("fleet.goal." + key(each))));
        goal.getItems().setAll(Goal.values());
        goal.setValue(Goal.MOST_TOKENS);
        keep = new CheckBox(w.t("fleet.keep"));
        keep.setSelected(true);
        FlowPane form = new FlowPane(14, 8, named(w.t("fleet.goal"), goal));
        Limits today = economy.today();
        for (Limit limit : Limit.values()) {
            double now = today.of(limit);
            Field<Optional<Double>> field = Field.optionalQuantity(
                    w, w.t("fleet." + key(limit)), now < Double.POSITIVE_INFINITY ? now : null, unit(limit), 0, 1e12);
            limits.put(limit, field);
            form.getChildren().add(named(w.t("fleet." + key(limit)), field));
        }
        vendorShare = Field.optionalQuantity(w, w.t("fleet.vendor-share"), null, Unit.PERCENT, 0.01, 1);
        weeks = Field.optionalQuantity(w, w.t("fleet.weeks"), null, Unit.WEEK, 0, Unit.WEEK.toSi(1_000));
        form.getChildren().addAll(named(w.t("fleet.vendor-share"), vendorShare), named(w.t("fleet.weeks"), weeks));
        card = new VBox(
                8,
                Ui.label(w.t("fleet.title"), "card-title"),
                Panes.wrapped(w.t("fleet.text"), "muted"),
                form,
                keep,
                Ui.row(8, Ui.button(w.t("fleet.run"), this::divide, "accent")),
                found);
        card.getStyleClass().add("card");
    }

    Node node() {
        return card;
    }

    private Node named(String name, Node field) {
        Label label = Ui.label(name, "muted");
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private Node named(String name, Field<?> field) {
        field.input().setPrefWidth(150 * desk.settings().textScale());
        field.error().setMaxWidth(190 * desk.settings().textScale());
        Label label = Ui.label(name, "muted");
        label.setLabelFor(field.input());
        return new VBox(2, label, field.input(), field.error());
    }

    private static Unit unit(Limit limit) {
        return switch (limit) {
            case POWER -> Unit.MW;
            case CABINETS -> Unit.ONE;
            case FLOOR -> Unit.M2;
            case CAPEX -> Unit.USD;
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void divide() {
        Review review = desk.review();
        List<Field<?>> fields = new ArrayList<>(limits.values());
        fields.add(vendorShare);
        fields.add(weeks);
        if (review == null || !Field.insistAll(fields)) {
            return;
        }
        Goal wanted = goal.getValue();
        Limits within = limits();
        boolean keepToday = keep.isSelected();
        var packs = desk.services().assessor().packs();
        desk.longWork(
                desk.words().t("fleet.title"),
                progress -> Optional.ofNullable(EconomyReview.of(review, packs).division(wanted, within, keepToday)),
                division -> show(review.design(), wanted, division.orElse(null)));
    }

    private Limits limits() {
        Limits all = Limits.NONE;
        for (Map.Entry<Limit, Field<Optional<Double>>> each : limits.entrySet()) {
            all = all.with(each.getKey(), each.getValue().value().orElseThrow().orElse(Double.POSITIVE_INFINITY));
        }
        all = all.withVendorShare(vendorShare.value().orElseThrow().orElse(1.0));
        Optional<Double> latest = weeks.value().orElseThrow();
        return latest.isPresent() ? all.withLatestWeeks(Unit.WEEK.fromSi(latest.get())) : all;
    }

    private void show(Design judged, Goal wanted, @Nullable Division division) {
        Words w = desk.words();
        found.getChildren().clear();
        if (division == null) {
            found.getChildren().add(Panes.wrapped(w.t("fleet.none"), "muted"));
            return;
        }
        FleetEdit.Proposal proposal =
                FleetEdit.of(judged, desk.services().assessor().packs(judged).catalog(), division);
        proposal.pools().forEach((pool, change) -> {
            found.getChildren().add(Ui.label(w.t("fleet.racks", pool, change.before(), change.wanted()), "strong"));
            division.work().getOrDefault(pool, Map.of()).forEach((workload, racks) -> {
                if (racks > 1e-6) {
                    found.getChildren().add(Panes.wrapped(w.t("fleet.work", workload, w.number(racks)), "muted"));
                }
            });
        });
        found.getChildren()
                .add(Panes.wrapped(
                        w.t(
                                "fleet.sum",
                                w.print(division.facilityW(), Unit.MW),
                                w.print(division.capexUsd(), Unit.USD),
                                w.print(Unit.USD_PER_YEAR.toSi(division.costUsdPerYear()), Unit.USD_PER_YEAR),
                                w.print(division.energyJPerYear(), Unit.GWH),
                                w.print(Unit.WEEK.toSi(division.leadWeeks()), Unit.WEEK)),
                        "muted"));
        if (!division.proven()) {
            found.getChildren().add(Panes.wrapped("! " + w.t("fleet.cut-off"), "muted"));
        }
        found.getChildren().add(prices(wanted, division));
        if (proposal.homeless() > 0) {
            found.getChildren().add(Panes.wrapped("! " + w.t("fleet.homeless", proposal.homeless()), "muted"));
        }
        found.getChildren().add(Ui.button(w.t("fleet.apply"), () -> apply(judged, proposal), "accent"));
    }

    private Node prices(Goal wanted, Division division) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Price> table = Tables.table(w.t("fleet.marginals"), s);
        table.getColumns().add(Tables.text(w.t("fleet.limit-name"), 160 * s, Price::limit, "strong"));
        table.getColumns().add(Tables.text(w.t("fleet.gain"), 320 * s, Price::gain, ""));
        for (Division.Marginal marginal : division.marginals()) {
            table.getItems().add(new Price(w.t("fleet.limit." + key(marginal.limit())), gain(wanted, marginal.gain())));
        }
        return new VBox(4, Ui.label(w.t("fleet.marginals"), "muted"), Panes.rows(table, s, Limit.values().length));
    }

    private String gain(Goal wanted, double gain) {
        Words w = desk.words();
        if (gain <= 0) {
            return w.t("fleet.gain.nothing");
        }
        return switch (wanted) {
            case MOST_TOKENS -> w.t("fleet.gain.tokens", w.number(100 * gain));
            case LEAST_COST, EARLIEST ->
                w.t("fleet.gain.less", w.print(Unit.USD_PER_YEAR.toSi(gain), Unit.USD_PER_YEAR));
            case LEAST_ENERGY -> w.t("fleet.gain.less", w.print(gain, Unit.GWH) + "/a");
        };
    }

    /** One step, to be undone as one; a design that has changed since the division was found is divided anew. */
    private void apply(Design judged, FleetEdit.Proposal proposal) {
        Review now = desk.review();
        if (now != null && now.design() == judged) {
            desk.apply(proposal.edit());
        } else {
            divide();
        }
    }
}
