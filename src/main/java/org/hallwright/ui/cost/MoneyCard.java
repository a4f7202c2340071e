package org.hallwright.ui.cost;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.catalog.economics.Exchange;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Tariff;
import org.hallwright.engine.cost.CostAssumption;
import org.hallwright.engine.cost.CostAssumptions;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.TariffText;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Currency, rate of exchange and price year of the design, and its tariff of electricity. */
final class MoneyCard {

    private final Desk desk;
    private final Economics economics;
    private final Field<String> currency;
    private final Field<Optional<Double>> rate;
    private final Field<Optional<Integer>> priceYear;
    private final Label rateNote = Ui.label("", "faint");
    private final Label yearNote = Ui.label("", "faint");
    private final Label unknown = Ui.label("", "field-error");
    private final VBox lines = new VBox(3);
    private final Button change;
    private final Button onePrice;
    private final VBox money;
    private final VBox tariff;
    private CostAssumptions assumptions;

    MoneyCard(Desk desk, CostAssumptions assumptions) {
        this.desk = desk;
        this.assumptions = assumptions;
        economics = desk.services().assessor().packs().economics();
        Words w = desk.words();
        currency = Field.of(
                w.t("assume.currency"),
                "",
                typed -> Optional.of(typed.strip().toUpperCase(Locale.ROOT)).filter(MoneyTerms::isCode),
                w.t("assume.currency-allowed"));
        rate = Field.of(w.t("assume.rate"), "", MoneyCard::rate, w.t("assume.rate-allowed"));
        priceYear = Field.of(
                w.t("assume.price-year"),
                "",
                MoneyCard::year,
                w.t(
                        "assume.price-year-allowed",
                        Integer.toString(MoneyTerms.FIRST_PRICE_YEAR),
                        Integer.toString(MoneyTerms.LAST_PRICE_YEAR)));
        GridPane grid = new GridPane(12, 6);
        line(grid, "assume.currency", currency, unknown, code -> terms().withCurrency(code));
        line(grid, "assume.rate", rate, rateNote, typed -> terms().withRate(terms().currency(), typed.orElse(null)));
        line(grid, "assume.price-year", priceYear, yearNote, typed -> terms().withPriceYear(typed.orElse(null)));
        unknown.setWrapText(true);
        money = card(w.t("assume.money"), Panes.wrapped(w.t("assume.money-text"), "muted"), grid);
        change = Ui.button(w.t("tariff.change"), this::changeTariff);
        onePrice = Ui.button(w.t("tariff.one-price"), () -> set(terms().withTariff(null)), "flat");
        tariff = card(w.t("tariff.title"), lines, new FlowPane(8, 6, change, onePrice));
    }

    Node money() {
        return money;
    }

    Node tariff() {
        return tariff;
    }

    /** Shows what the design has now; what is being typed stays. */
    void fill(CostAssumptions now) {
        assumptions = now;
        Words w = desk.words();
        MoneyTerms terms = terms();
        Exchange exchange = economics.exchange();
        String code = terms.currency();
        Double own = terms.unitsPerUsd().get(code);
        boolean known = exchange.with(terms.unitsPerUsd()).knows(code);
        put(currency, code);
        put(rate, own == null ? "" : w.exact(own));
        put(priceYear, terms.priceYear() == null ? "" : Integer.toString(terms.priceYear()));
        boolean dollars = code.equals(MoneyTerms.USD);
        rate.input().setDisable(dollars);
        OptionalDouble listed = exchange.convert(1, MoneyTerms.USD, code);
        rateNote.setText(
                dollars || listed.isEmpty()
                        ? ""
                        : w.t("assume.rate-listed", w.exact(listed.getAsDouble()), code, exchange.date()));
        unknown.setText(known ? "" : w.t("assume.no-rate", code));
        yearNote.setText(w.t(
                "assume.price-year-usual",
                economics.asOf().substring(0, 4),
                w.value(now.get(CostAssumption.INFLATION))));
        fillTariff(terms.tariff());
    }

    private void fillTariff(@Nullable Tariff billed) {
        Words w = desk.words();
        TariffText text = new TariffText(w);
        lines.getChildren().clear();
        onePrice.setVisible(billed != null);
        if (billed == null) {
            lines.getChildren().add(Panes.wrapped(w.t("tariff.none"), "muted"));
            return;
        }
        lines.getChildren().add(Ui.label(billed.name(), "strong"));
        billed.bands().forEach(b -> lines.getChildren().add(Panes.wrapped(text.line(b, billed.currency()), "")));
        lines.getChildren().add(Panes.wrapped(w.t("tariff.other-hours"), "muted"));
        billed.demand().forEach(d -> lines.getChildren().add(Panes.wrapped(text.line(d, billed.currency()), "")));
        if (billed.fixedPerMonth() > 0) {
            lines.getChildren()
                    .add(Ui.label(
                            w.t("tariff.fixed") + ": " + w.exact(billed.fixedPerMonth()) + " " + billed.currency()));
        }
    }

    void changeTariff() {
        Words w = desk.words();
        Tariff now = terms().tariff();
        double price = w.money()
                .fromSi(assumptions.get(CostAssumption.ELECTRICITY_PRICE).si(), Unit.USD_PER_KWH);
        Tariff start = now == null ? TariffDialog.usual(w, Math.round(price * 1e4) / 1e4) : now;
        new TariffDialog(desk, tariff, start).ask().ifPresent(next -> set(terms().withTariff(next)));
    }

    private MoneyTerms terms() {
        return Objects.requireNonNull(desk.review()).design().money();
    }

    private void set(MoneyTerms next) {
        if (!next.equals(terms())) {
            desk.apply(new PlanEdit.SetMoney(next));
        }
    }

    private <T> void line(GridPane grid, String key, Field<T> field, Label note, Function<T, MoneyTerms> next) {
        double s = desk.settings().textScale();
        Label label = Ui.label(desk.words().t(key), "muted");
        label.setWrapText(true);
        label.setPrefWidth(230 * s);
        label.setMinWidth(100 * s);
        label.setLabelFor(field.input());
        field.input().setPrefWidth(170 * s);
        field.input().setMinWidth(130 * s);
        field.input().setOnAction(e -> commit(field, next));
        field.input().focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit(field, next);
            }
        });
        note.setWrapText(true);
        grid.addRow(grid.getRowCount(), label, new VBox(2, field.input(), field.error()), note);
    }

    private <T> void commit(Field<T> field, Function<T, MoneyTerms> next) {
        if (desk.review() != null && field.check()) {
            field.value().ifPresent(value -> set(next.apply(value)));
        }
    }

    private static void put(Field<?> field, String text) {
        if (!field.input().isFocused()) {
            field.input().setText(text);
        }
    }

    private static VBox card(String title, Node... content) {
        VBox card = new VBox(8, Ui.label(title, "card-title"));
        card.getChildren().addAll(content);
        card.getStyleClass().add("card");
        return card;
    }

    private static Optional<Optional<Double>> rate(String typed) {
        if (typed.isBlank()) {
            return Optional.of(Optional.empty());
        }
        OptionalDouble read = QuantityText.parse(typed, Unit.ONE);
        return read.isPresent()
                        && read.getAsDouble() >= MoneyTerms.LEAST_RATE
                        && read.getAsDouble() <= MoneyTerms.LARGEST_RATE
                ? Optional.of(Optional.of(read.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<Optional<Integer>> year(String typed) {
        if (typed.isBlank()) {
            return Optional.of(Optional.empty());
        }
        if (!typed.strip().matches("\\d{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(typed.strip());
        return year >= MoneyTerms.FIRST_PRICE_YEAR && year <= MoneyTerms.LAST_PRICE_YEAR
                ? Optional.of(Optional.of(year))
                : Optional.empty();
    }
}
