package org.hallwright.ui.power;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Site;
import org.hallwright.design.SiteGrid;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Asks what the grid gives and bears, what the IT is capped at, and how large the battery is. */
final class SupplyDialogs {
    private static final double USUAL_BATTERY_W = 2e6;
    private static final double USUAL_BATTERY_J = 7.2e9;

    private final Desk desk;
    private final Words w;
    private final Node owner;
    private final Design design;
    private final List<Field<?>> fields = new ArrayList<>();
    private final GridPane form = Ask.form();
    private int rows;

    SupplyDialogs(Desk desk, Node owner, Design design) {
        this.desk = desk;
        this.w = desk.words();
        this.owner = owner;
        this.design = design;
    }

    /** Connection, its ramp, the swing that it bears, and the cap of the IT power. */
    void grid() {
        Site site = design.site();
        Field<Double> connection =
                add("power.grid.connection", n -> Field.quantity(w, n, site.connectionVa(), Unit.MVA, 0, 1e11));
        Field<Double> factor =
                add("power.grid.power-factor", n -> Field.quantity(w, n, site.powerFactor(), Unit.ONE, 0.5, 1));
        Field<List<SiteGrid.Step>> ramp = add(
                "power.grid.ramp",
                n -> Field.of(n, text(site.grid().ramp()), this::steps, w.t("power.grid.ramp-allowed")));
        Field<Optional<Double>> swing = add(
                "power.grid.swing",
                n -> Field.optionalQuantity(w, n, site.grid().swingLimitW(), Unit.MW, 0, 1e11));
        Field<Optional<Double>> cap = add(
                "power.grid.cap",
                n -> Field.optionalQuantity(w, n, design.power().itCapW(), Unit.MW, 1, 1e10));
        if (!agreed("power.grid", "power.grid.text")) {
            return;
        }
        Site next = site.withConnection(
                        connection.value().orElseThrow(), factor.value().orElseThrow())
                .withGrid(site.grid()
                        .withRamp(ramp.value().orElseThrow())
                        .withSwingLimit(swing.value().orElseThrow().orElse(null)));
        Double newCap = cap.value().orElseThrow().orElse(null);
        if (!next.equals(site)) {
            desk.apply(new PlanEdit.ChangeSite(next));
        }
        PowerPlan capped = design.power().withItCap(newCap);
        if (!capped.equals(design.power())) {
            desk.apply(new PlanEdit.ChangePower(capped));
        }
    }

    /** A battery on one of the boards: a new one, or the given one. */
    void battery(PowerPlan.@Nullable Element old) {
        List<String> boards = design.power().elements().stream()
                .filter(e -> e.kind() == PowerPlan.Kind.SWITCHGEAR || e.kind() == PowerPlan.Kind.MV_TRANSFORMER)
                .map(PowerPlan.Element::id)
                .toList();
        if (boards.isEmpty()) {
            desk.say(w.t("power.battery.no-board"));
            return;
        }
        Double ratedW = old == null ? (Double) USUAL_BATTERY_W : old.ratedW();
        Double energyJ = old == null ? (Double) USUAL_BATTERY_J : old.energyJ();
        Field<Optional<Double>> power =
                add("power.battery.power", n -> Field.optionalQuantity(w, n, ratedW, Unit.MW, 1, 1e10));
        Field<Optional<Double>> energy =
                add("power.battery.energy", n -> Field.optionalQuantity(w, n, energyJ, Unit.MWH, 1, 1e15));
        Field<Double> units = add(
                "power.battery.units", n -> Field.quantity(w, n, old == null ? 1 : old.units(), Unit.COUNT, 1, 1000));
        ComboBox<String> board = new ComboBox<>();
        board.getItems().setAll(boards);
        board.setValue(boards.getFirst());
        board.setAccessibleText(w.t("power.battery.board"));
        if (old == null) {
            Ask.line(form, rows, w.t("power.battery.board"), board);
        }
        if (!agreed("power.battery", "power.battery.text")) {
            return;
        }
        PowerPlan plan = design.power();
        int count = (int) Math.round(units.value().orElseThrow());
        Double watts = power.value().orElseThrow().orElse(null);
        Double joules = energy.value().orElseThrow().orElse(null);
        if (old == null) {
            String id = plan.freeId("bess");
            plan = plan.with(
                    new PowerPlan.Element(id, id, PowerPlan.Kind.BESS, null, watts, count, 0, 0, joules),
                    board.getValue());
        } else {
            PowerPlan.Element next = old.withEquipment(old.equipment(), watts)
                    .withUnits(count, Math.min(old.spareUnits(), count - 1))
                    .withEnergy(joules);
            plan = plan.withElements(plan.elements().stream()
                    .map(e -> e.id().equals(old.id()) ? next : e)
                    .toList());
        }
        desk.apply(new PlanEdit.ChangePower(plan));
    }

    private String text(List<SiteGrid.Step> ramp) {
        return ramp.stream()
                .map(s -> s.from() + " " + w.print(s.allowedVa(), Unit.MVA))
                .collect(Collectors.joining("; "));
    }

    /** "2028-07-01 5 MVA; 2029-06-01 10 MVA"; nothing for the whole connection from the first day. */
    private Optional<List<SiteGrid.Step>> steps(String typed) {
        List<SiteGrid.Step> steps = new ArrayList<>();
        for (String part : typed.split(";", -1)) {
            String one = part.strip();
            if (one.isEmpty()) {
                continue;
            }
            int gap = one.indexOf(' ');
            OptionalDouble va = gap < 0 ? OptionalDouble.empty() : QuantityText.parse(one.substring(gap + 1), Unit.MVA);
            if (va.isEmpty() || !(va.getAsDouble() >= 0 && va.getAsDouble() <= 1e11)) {
                return Optional.empty();
            }
            try {
                steps.add(new SiteGrid.Step(LocalDate.parse(one.substring(0, gap)), va.getAsDouble()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.of(steps);
    }

    private <T> Field<T> add(String key, java.util.function.Function<String, Field<T>> made) {
        Field<T> field = made.apply(w.t(key));
        fields.add(field);
        Ask.line(form, rows, w.t(key), field);
        rows += 2;
        return field;
    }

    private boolean agreed(String title, String text) {
        var dialog = Ask.dialog(owner, w, w.t(title), w.t(text), w.t("power.grid.take"));
        dialog.getDialogPane().setContent(form);
        Ask.guard(dialog, () -> Field.insistAll(fields));
        return Ask.isOk(dialog);
    }
}
