package org.hallwright.ui.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hallwright.design.PlanEdit;
import org.hallwright.engine.cost.CostAssumption;
import org.hallwright.engine.cost.CostAssumptions;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is assumed of money, each value to be typed over in any unit, asked why, or returned to what the packs say. The
 * page stays while values change, so that the focus does.
 */
final class AssumptionsPane {

    /** Headings and what stands under them. */
    private enum Group {
        ENERGY(CostAssumption.ELECTRICITY_PRICE, CostAssumption.CARBON_SHADOW_PRICE),
        BUILDING(CostAssumption.CONSTRUCTION_PER_WATT, CostAssumption.CONSTRUCTION_TIME),
        EQUIPMENT(CostAssumption.NETWORK_PER_ACCELERATOR, CostAssumption.LICENCE_PER_ACCELERATOR),
        FINANCE(CostAssumption.NOMINAL_RATE, CostAssumption.RESIDUAL_ACCELERATORS),
        RUNNING(CostAssumption.STAFF_PER_MW, CostAssumption.PROPERTY_TAX),
        USE(CostAssumption.AVAILABILITY, CostAssumption.DUTY);

        private final CostAssumption first;
        private final CostAssumption last;

        Group(CostAssumption first, CostAssumption last) {
            this.first = first;
            this.last = last;
        }

        List<CostAssumption> members() {
            return List.of(CostAssumption.values()).subList(first.ordinal(), last.ordinal() + 1);
        }
    }

    /** The parts of a line that change. */
    private record Line(Field<Double> field, Label band, Button why, Button usual) {}

    private final Desk desk;
    private final Map<CostAssumption, Line> lines = new EnumMap<>(CostAssumption.class);
    private final CheckBox byEquipment;
    private @Nullable Node page;
    private @Nullable MoneyCard money;
    private @Nullable MoneyUnit writtenIn;
    private @Nullable CostAssumptions shown;

    AssumptionsPane(Desk desk) {
        this.desk = desk;
        byEquipment = new CheckBox(desk.words().t("assume.by-equipment"));
        byEquipment.setOnAction(e -> set(CostAssumption.PLANT_BY_EQUIPMENT, byEquipment.isSelected() ? 1.0 : null));
    }

    /** The page with these values. */
    Node show(CostAssumptions assumptions) {
        shown = assumptions;
        Node made = page;
        // fields read what is typed in the money they were made for
        if (made == null || !desk.words().money().equals(writtenIn)) {
            lines.clear();
            money = new MoneyCard(desk, assumptions);
            made = make(money);
            page = made;
            writtenIn = desk.words().money();
        }
        Objects.requireNonNull(money).fill(assumptions);
        byEquipment.setSelected(value(CostAssumption.PLANT_BY_EQUIPMENT).si() > 0.5);
        lines.forEach(this::fill);
        return made;
    }

    void changeTariff() {
        if (money != null) {
            money.changeTariff();
        }
    }

    private Figure value(CostAssumption assumption) {
        return Objects.requireNonNull(shown).get(assumption);
    }

    private Node make(MoneyCard moneyCard) {
        Words w = desk.words();
        VBox box = new VBox(14, Panes.wrapped(w.t("assume.text"), "muted"), moneyCard.money(), moneyCard.tariff());
        for (Group group : Group.values()) {
            GridPane grid = new GridPane(12, 6);
            VBox card = new VBox(
                    8, Ui.label(w.t("assume." + group.name().toLowerCase(java.util.Locale.ROOT)), "card-title"));
            if (group == Group.BUILDING) {
                card.getChildren().add(byEquipment);
            }
            for (CostAssumption assumption : group.members()) {
                if (assumption != CostAssumption.PLANT_BY_EQUIPMENT) {
                    add(grid, assumption);
                }
            }
            card.getChildren().add(grid);
            card.getStyleClass().add("card");
            box.getChildren().add(card);
        }
        box.getStyleClass().add("page");
        return Panes.scroll(box);
    }

    private void add(GridPane grid, CostAssumption assumption) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        String name = w.figureName(assumption.id());
        Figure now = value(assumption);
        Field<Double> field = Field.quantity(
                w, name, now.isKnown() ? now.si() : 0, assumption.unit(), assumption.leastSi(), assumption.mostSi());
        field.input().setPrefWidth(170 * s);
        field.input().setMinWidth(130 * s);
        field.input().setOnAction(e -> commit(assumption, field));
        field.input().focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit(assumption, field);
            }
        });
        Label label = Ui.label(name, "muted");
        label.setWrapText(true);
        label.setPrefWidth(230 * s);
        label.setMinWidth(130 * s);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setLabelFor(field.input());
        Label band = Ui.label("", "faint");
        band.setPrefWidth(120 * s);
        band.setMinWidth(Label.USE_PREF_SIZE);
        Button why = Ui.button("?", () -> desk.ask(value(assumption)), "flat");
        why.setAccessibleText(w.t("why.title", name));
        Button usual = Ui.button(w.t("assume.usual"), () -> set(assumption, null), "flat");
        VBox typed = new VBox(2, field.input(), field.error());
        List<Node> nodes = List.of(label, typed, band, why, usual);
        grid.addRow(grid.getRowCount(), nodes.toArray(Node[]::new));
        nodes.forEach(node -> GridPane.setValignment(node, VPos.BASELINE));
        lines.put(assumption, new Line(field, band, why, usual));
    }

    private void fill(CostAssumption assumption, Line line) {
        Words w = desk.words();
        Figure now = value(assumption);
        line.why().setDisable(!now.isKnown());
        line.usual()
                .setVisible(Objects.requireNonNull(desk.review())
                        .design()
                        .assumptions()
                        .containsKey(assumption.id()));
        line.band().setText(now.isKnown() ? w.band(now) : "");
        if (now.isKnown() && !line.field().input().isFocused()) {
            line.field().input().setText(w.value(now));
        } else if (!now.isKnown()) {
            line.field().input().setText("");
            line.field().error().setText("");
        }
    }

    private void commit(CostAssumption assumption, Field<Double> field) {
        Figure now = value(assumption);
        boolean untouched =
                field.input().getText().equals(now.isKnown() ? desk.words().value(now) : "");
        if (!untouched && field.check()) {
            field.value().ifPresent(si -> set(assumption, si));
        }
    }

    private void set(CostAssumption assumption, @Nullable Double si) {
        desk.apply(new PlanEdit.SetAssumption(assumption.id(), si));
    }
}
