package org.hallwright.ui.cost;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.hallwright.advise.fleet.Swap;
import org.hallwright.advise.fleet.VendorSwap;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Pool;
import org.hallwright.engine.cost.RentComparison;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The same work otherwise: another vendor's racks, another division of the fleet, or a cloud. */
final class AlternativesPane {

    private static final String SELECTION = "#selection";
    private static final String ALL = "#all";

    private final Desk desk;
    private final ComboBox<String> what = new ComboBox<>();
    private final ComboBox<RackType> to = new SearchableComboBox<>();
    private final ComboBox<Swap.Equal> equal = new ComboBox<>();
    private final Label said = Panes.wrapped("", "muted");
    private @Nullable DivisionCard division;

    AlternativesPane(Desk desk) {
        this.desk = desk;
        Words w = desk.words();
        what.setAccessibleText(w.t("swap.what"));
        to.setAccessibleText(w.t("swap.to"));
        equal.setAccessibleText(w.t("swap.equal"));
        to.setConverter(Ui.named(RackType::name));
        equal.setConverter(Ui.named(e -> w.t("swap.equal." + e.name().toLowerCase(Locale.ROOT))));
        equal.getItems().setAll(Swap.Equal.values());
        equal.setValue(Swap.Equal.TOKENS);
        what.setConverter(Ui.named(id -> switch (id) {
            case SELECTION -> w.t("swap.selection");
            case ALL -> w.t("swap.all");
            default -> id;
        }));
    }

    Node show(Review review, EconomyReview economy) {
        said.setText("");
        DivisionCard fleet = new DivisionCard(desk, economy);
        division = fleet;
        VBox page = new VBox(14, swapCard(review), fleet.node(), rents(economy));
        page.getStyleClass().add("page");
        return Panes.scroll(page);
    }

    private Node swapCard(Review review) {
        Words w = desk.words();
        List<String> sets = new java.util.ArrayList<>(
                review.design().pools().stream().map(Pool::id).toList());
        sets.add(SELECTION);
        sets.add(ALL);
        what.getItems().setAll(sets);
        what.setValue(sets.getFirst());
        Set<String> present =
                review.design().racks().stream().map(rack -> rack.type()).collect(Collectors.toSet());
        List<RackType> others = desk.services().assessor().packs(review.design()).catalog().racks().values().stream()
                .filter(type -> !present.contains(type.id()) || present.size() > 1)
                .sorted(java.util.Comparator.comparing(RackType::name))
                .toList();
        to.getItems().setAll(others);
        to.setValue(others.isEmpty() ? null : others.getFirst());
        VBox box = new VBox(
                8,
                Ui.label(w.t("swap.title"), "card-title"),
                Panes.wrapped(w.t("swap.text"), "muted"),
                new javafx.scene.layout.FlowPane(
                        10,
                        6,
                        Ui.label(w.t("swap.what"), "muted"),
                        what,
                        Ui.label(w.t("swap.to"), "muted"),
                        to,
                        Ui.label(w.t("swap.equal"), "muted"),
                        equal,
                        Ui.button(w.t("swap.apply"), this::swap, "accent")),
                said);
        box.getStyleClass().add("card");
        return box;
    }

    /** Proposes on the worker and applies in one step, to be undone as one. */
    void swap() {
        Review review = desk.review();
        RackType type = to.getValue();
        Swap.Equal measure = equal.getValue();
        String set = what.getValue();
        if (review == null || type == null || measure == null || set == null) {
            return;
        }
        Set<String> racks = racks(review.design(), set);
        var packs = desk.services().assessor().packs(review.design());
        String name = desk.words().t("swap.searching", type.name());
        desk.longWork(
                name,
                progress -> VendorSwap.propose(review.assessment(), packs, racks, type.id(), measure),
                proposed -> {
                    switch (proposed) {
                        case Outcome.Failed<VendorSwap.Proposal> failed ->
                            said.setText(desk.firstSentence(failed.problems()));
                        case Outcome.Ok<VendorSwap.Proposal> ok -> {
                            VendorSwap.Proposal swap = ok.value();
                            String text = desk.words()
                                    .t(
                                            swap.placed() < swap.systems() ? "swap.partly" : "swap.done",
                                            swap.replaced(),
                                            swap.systems(),
                                            type.name(),
                                            swap.placed());
                            desk.apply(swap.edit());
                            desk.say(text);
                        }
                    }
                });
    }

    private Set<String> racks(Design design, String set) {
        return switch (set) {
            case SELECTION -> desk.selection();
            case ALL -> design.racks().stream().map(rack -> rack.id()).collect(Collectors.toSet());
            default -> VendorSwap.ofPool(design, set);
        };
    }

    void divide() {
        if (division != null) {
            division.divide();
        }
    }

    private Node rents(EconomyReview economy) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<RentComparison> table = Tables.table(w.t("rent.title"), s);
        table.setPlaceholder(Ui.label(w.t("rent.none"), "muted"));
        table.getColumns().add(Tables.text(w.t("rent.offer"), 250 * s, RentComparison::rent, "strong"));
        table.getColumns()
                .add(Tables.text(w.t("rent.price"), 190 * s, r -> text(r.rentPerAcceleratorHour()), "number"));
        table.getColumns().add(Tables.text(w.t("rent.even"), 160 * s, r -> text(r.breakEvenUse()), "number"));
        table.getColumns().add(Tables.text(w.t("rent.saving"), 200 * s, r -> text(r.savingPerYear()), "number"));
        table.getColumns().add(Tables.text(w.t("rent.hours"), 150 * s, r -> text(years(r.breakEvenHours())), "number"));
        table.getItems().setAll(economy.rents(""));
        table.setOnMouseClicked(e -> {
            RentComparison row = table.getSelectionModel().getSelectedItem();
            if (row != null && e.getClickCount() == 2) {
                desk.ask(row.breakEvenUse());
            }
        });
        VBox box = new VBox(
                8,
                Ui.label(w.t("rent.title"), "card-title"),
                Panes.wrapped(w.t("rent.text"), "muted"),
                Panes.rows(table, s, 10));
        box.getStyleClass().add("card");
        return box;
    }

    /** Hours that never stop are easier read in years. */
    private static Figure years(Figure hours) {
        return new Figure(hours.id(), hours.object(), Unit.YEAR, hours.range(), hours.basis(), hours.why());
    }

    private String text(Figure figure) {
        Words w = desk.words();
        if (!figure.isKnown()) {
            return "?";
        }
        String band = w.band(figure);
        return band.isEmpty() ? w.value(figure) : w.value(figure) + "  [" + band + "]";
    }
}
