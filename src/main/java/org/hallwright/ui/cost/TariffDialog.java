package org.hallwright.ui.cost;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hallwright.design.DemandCharge;
import org.hallwright.design.EnergyBand;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.Tariff;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.TariffText;
import org.hallwright.ui.model.Words;

/** Asks for a tariff: any number of bands and of demand charges, a line of fields each. */
final class TariffDialog {

    /** The fields of a band. */
    private record BandLine(
            Field<String> name,
            Field<Double> price,
            Field<Set<Month>> months,
            Field<Set<DayOfWeek>> days,
            Field<Set<Integer>> hours) {
        List<Field<?>> fields() {
            return List.of(name, price, months, days, hours);
        }

        EnergyBand band() {
            return new EnergyBand(
                    name.value().orElseThrow(),
                    price.value().orElseThrow(),
                    months.value().orElseThrow(),
                    days.value().orElseThrow(),
                    hours.value().orElseThrow());
        }
    }

    /** The fields of a demand charge. */
    private record ChargeLine(
            Field<String> name, Field<Double> price, Field<Double> minimum, Field<Set<String>> bands) {
        List<Field<?>> fields() {
            return List.of(name, price, minimum, bands);
        }

        DemandCharge charge() {
            return new DemandCharge(
                    name.value().orElseThrow(),
                    price.value().orElseThrow(),
                    minimum.value().orElseThrow(),
                    bands.value().orElseThrow());
        }
    }

    /** Of the fields of a line, points at text scale 1. */
    private static final List<Integer> WIDTHS = List.of(140, 110, 120, 120, 170);

    private final Words w;
    private final Node owner;
    private final double scale;
    private final TariffText text;
    private final Field<String> name;
    private final Field<String> currency;
    private final Field<Double> fixed;
    private final List<BandLine> bands = new ArrayList<>();
    private final List<ChargeLine> charges = new ArrayList<>();
    private final GridPane bandGrid = Ask.form();
    private final GridPane chargeGrid = Ask.form();
    private final Label wrong = Ui.label("", "field-error");

    TariffDialog(Desk desk, Node owner, Tariff start) {
        this.w = desk.words();
        this.owner = owner;
        this.scale = desk.settings().textScale();
        this.text = new TariffText(w);
        name = Field.words(w, w.t("tariff.name"), start.name());
        currency = Field.of(
                w.t("assume.currency"),
                start.currency(),
                typed -> Optional.of(typed.strip().toUpperCase(Locale.ROOT)).filter(MoneyTerms::isCode),
                w.t("assume.currency-allowed"));
        fixed = amount(w.t("tariff.fixed"), start.fixedPerMonth(), 0, Tariff.LARGEST_FIXED);
        start.bands().forEach(band -> bands.add(line(band)));
        start.demand().forEach(charge -> charges.add(line(charge)));
    }

    /** A tariff to begin with: a dearer price on working days. */
    static Tariff usual(Words w, double pricePerKwh) {
        EnergyBand peak = new EnergyBand(
                w.t("tariff.peak"), pricePerKwh, EnergyBand.EVERY_MONTH, EnergyBand.WEEKDAYS, EnergyBand.hours(8, 20));
        return new Tariff(w.t("tariff.own"), w.money().code(), List.of(peak), List.of(), 0);
    }

    /** The tariff as the planner wants it; empty when the dialogue is left. */
    Optional<Tariff> ask() {
        GridPane head = Ask.form();
        Ask.line(head, 0, w.t("tariff.name"), name);
        Ask.line(head, 2, w.t("assume.currency"), currency);
        Ask.line(head, 4, w.t("tariff.fixed"), fixed);
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        VBox box = new VBox(
                10,
                head,
                Ui.section(w.t("tariff.bands")),
                Panes.wrapped(w.t("tariff.bands-text"), "muted"),
                bandGrid,
                Ui.section(w.t("tariff.demand")),
                Panes.wrapped(w.t("tariff.demand-text"), "muted"),
                chargeGrid,
                new FlowPane(
                        8,
                        6,
                        Ui.button(w.t("tariff.add-band"), this::addBand),
                        Ui.button(w.t("tariff.add-charge"), this::addCharge)),
                wrong);
        fillBands();
        fillCharges();
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(820 * Math.min(1.6, scale));
        scroll.setPrefHeight(520);
        var dialog = Ask.dialog(owner, w, w.t("tariff.title"), w.t("tariff.text"), w.t("tariff.take"));
        dialog.getDialogPane().setContent(scroll);
        Ask.guard(dialog, this::isRight);
        return Ask.isOk(dialog) ? Optional.of(tariff()) : Optional.empty();
    }

    private Tariff tariff() {
        return new Tariff(
                name.value().orElseThrow(),
                currency.value().orElseThrow(),
                bands.stream().map(BandLine::band).toList(),
                charges.stream().map(ChargeLine::charge).toList(),
                fixed.value().orElseThrow());
    }

    private boolean isRight() {
        List<Field<?>> all = new ArrayList<>(List.of(name, currency, fixed));
        bands.forEach(line -> all.addAll(line.fields()));
        charges.forEach(line -> all.addAll(line.fields()));
        if (!Field.insistAll(all)) {
            return false;
        }
        wrong.setText(text.overlap(bands.stream().map(BandLine::band).toList())
                .or(this::chargeWithoutBand)
                .orElse(""));
        return wrong.getText().isEmpty();
    }

    private Optional<String> chargeWithoutBand() {
        Set<String> names = new TreeSet<>();
        bands.forEach(line -> names.add(line.name().value().orElseThrow()));
        for (ChargeLine line : charges) {
            for (String band : line.charge().bands()) {
                if (!names.contains(band)) {
                    return Optional.of(w.t("tariff.no-band", line.charge().name(), band));
                }
            }
        }
        return Optional.empty();
    }

    private void addBand() {
        if (bands.size() < Tariff.MOST_BANDS) {
            bands.add(line(new EnergyBand(
                    w.t("tariff.band", bands.size() + 1),
                    0,
                    EnergyBand.EVERY_MONTH,
                    EnergyBand.EVERY_DAY,
                    EnergyBand.EVERY_HOUR)));
            fillBands();
            bands.getLast().name().input().requestFocus();
        }
    }

    private void addCharge() {
        if (charges.size() < Tariff.MOST_BANDS) {
            charges.add(line(new DemandCharge(w.t("tariff.charge", charges.size() + 1), 0, 0, Set.of())));
            fillCharges();
            charges.getLast().name().input().requestFocus();
        }
    }

    private void fillBands() {
        bandGrid.getChildren().clear();
        heads(bandGrid, "tariff.band-name", "tariff.price", "tariff.months", "tariff.days", "tariff.hours");
        for (BandLine line : bands) {
            row(bandGrid, line.fields(), () -> {
                bands.remove(line);
                fillBands();
            });
        }
    }

    private void fillCharges() {
        chargeGrid.getChildren().clear();
        if (!charges.isEmpty()) {
            heads(chargeGrid, "tariff.charge-name", "tariff.per-kw", "tariff.minimum-share", "tariff.in-bands");
        }
        for (ChargeLine line : charges) {
            row(chargeGrid, line.fields(), () -> {
                charges.remove(line);
                fillCharges();
            });
        }
    }

    private void heads(GridPane grid, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            Label head = Panes.wrapped(w.t(keys[i]), "muted");
            head.setMaxWidth(WIDTHS.get(i) * scale);
            head.setMinHeight(Label.USE_PREF_SIZE);
            grid.add(head, i, 0);
        }
    }

    private void row(GridPane grid, List<Field<?>> fields, Runnable remove) {
        int row = grid.getRowCount();
        for (int i = 0; i < fields.size(); i++) {
            Field<?> field = fields.get(i);
            field.input().setPrefColumnCount(11);
            field.input().setMinWidth(WIDTHS.get(i) * scale);
            field.error().setMaxWidth(170 * scale);
            grid.add(new VBox(2, field.input(), field.error()), i, row);
        }
        Button away = Ui.button("×", remove, "flat");
        away.setAccessibleText(w.t("tariff.remove", fields.getFirst().input().getText()));
        grid.add(away, fields.size(), row);
    }

    private BandLine line(EnergyBand band) {
        return new BandLine(
                Field.words(w, w.t("tariff.band-name"), band.name()),
                amount(w.t("tariff.price"), band.pricePerKwh(), -EnergyBand.LARGEST_PRICE, EnergyBand.LARGEST_PRICE),
                part("tariff.months", text.months(band.months()), text::months),
                part("tariff.days", text.days(band.days()), text::days),
                part("tariff.hours", text.hours(band.hours()), text::hours));
    }

    private ChargeLine line(DemandCharge charge) {
        Field<Double> minimum =
                Field.quantity(w, w.t("tariff.minimum-share"), charge.minimumShare(), Unit.PERCENT, 0, 1);
        return new ChargeLine(
                Field.words(w, w.t("tariff.charge-name"), charge.name()),
                amount(w.t("tariff.per-kw"), charge.pricePerKwMonth(), 0, EnergyBand.LARGEST_PRICE),
                minimum,
                part("tariff.in-bands", String.join(", ", charge.bands()), TariffDialog::names));
    }

    private static Optional<Set<String>> names(String typed) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return Optional.of(names);
    }

    /** A part of the year, week or day; left empty for all of it. */
    private <T> Field<T> part(String key, String shown, Function<String, Optional<T>> reader) {
        Field<T> field = Field.of(w.t(key), shown, reader, w.t(key + "-allowed"));
        field.input().setPromptText(w.t("tariff.all"));
        return field;
    }

    private Field<Double> amount(String label, double value, double least, double most) {
        return Field.of(
                label,
                w.exact(value),
                typed -> {
                    OptionalDouble read = QuantityText.parse(typed, Unit.ONE);
                    return read.isPresent() && read.getAsDouble() >= least && read.getAsDouble() <= most
                            ? Optional.of(read.getAsDouble())
                            : Optional.empty();
                },
                w.t("tariff.amount-allowed", w.number(least), w.number(most)));
    }
}
