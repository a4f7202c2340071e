package org.hallwright.ui.workload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.SearchableComboBox;
import org.hallwright.design.Design;
import org.hallwright.design.Pool;
import org.hallwright.design.Workload;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Asks what a pool is to do. */
final class WorkloadDialog {
    private static final double TERA = 1e12;
    private static final List<String> PRECISIONS = List.of("bf16", "fp16", "fp8", "mxfp8", "fp4", "int8");

    private final Words w;
    private final Node owner;
    private final Design design;
    private final Collection<String> models;
    private final List<Field<?>> fields = new ArrayList<>();
    private final GridPane form = Ask.form();
    private int rows;

    WorkloadDialog(Desk desk, Node owner, Design design) {
        this.w = desk.words();
        this.owner = owner;
        this.design = design;
        this.models = desk.services().assessor().packs(design).models().keySet().stream()
                .sorted()
                .toList();
    }

    /** The workload as the planner wants it; empty when the dialogue is left. */
    Optional<Workload> ask(Workload old, boolean isNew) {
        Field<String> name = add(Field.words(w, w.t("workload.name"), old.name()), "workload.name");
        ComboBox<Pool> pool = pools(old.pool());
        Ask.line(form, rows, w.t("workload.pool"), pool);
        rows += 2;
        Field<Double> share = quantity("workload.time-share", old.share(), Unit.PERCENT, 0, 1);
        return switch (old) {
            case Workload.Training t -> training(t, name, pool, share, isNew);
            case Workload.Serving s -> serving(s, name, pool, share, isNew);
            case Workload.Batch b -> batch(b, name, pool, share, isNew);
        };
    }

    private Optional<Workload> training(
            Workload.Training t, Field<String> name, ComboBox<Pool> pool, Field<Double> share, boolean isNew) {
        ComboBox<String> model = choice("workload.model", models, t.model());
        ComboBox<String> precision = choice("workload.precision", PRECISIONS, t.precision());
        Field<Double> tokens = quantity("workload.tokens-tera", t.tokens() / TERA, Unit.COUNT, 1e-6, 1e4);
        Field<Double> batch = quantity("workload.batch-size", t.batchSequences(), Unit.COUNT, 1, 1e7);
        Field<Double> sequence = quantity("workload.sequence", t.sequenceLength(), Unit.COUNT, 1, 1e7);
        Field<Double> maintenance = quantity("workload.maintenance", t.maintenanceShare(), Unit.PERCENT, 0, 0.5);
        CheckBox adapters = tick("workload.adapters", t.adapters());
        return agreed(isNew)
                ? Optional.of(new Workload.Training(
                        t.id(),
                        name.value().orElseThrow(),
                        pool.getValue().id(),
                        share.value().orElseThrow(),
                        model.getValue(),
                        precision.getValue(),
                        tokens.value().orElseThrow() * TERA,
                        whole(batch),
                        whole(sequence),
                        adapters.isSelected(),
                        maintenance.value().orElseThrow()))
                : Optional.empty();
    }

    private Optional<Workload> serving(
            Workload.Serving s, Field<String> name, ComboBox<Pool> pool, Field<Double> share, boolean isNew) {
        ComboBox<String> model = choice("workload.model", models, s.model());
        ComboBox<String> precision = choice("workload.precision", PRECISIONS, s.precision());
        Field<Double> input = quantity("workload.input", s.inputTokens(), Unit.COUNT, 1, 1e7);
        Field<Double> output = quantity("workload.output", s.outputTokens(), Unit.COUNT, 0, 1e7);
        Field<Double> ttft = quantity("workload.ttft-limit", s.ttftLimitS(), Unit.MS, 0, 1e5);
        Field<Double> tpot = quantity("workload.tpot-limit", s.tpotLimitS(), Unit.MS, 0, 1e4);
        Field<Double> target = quantity("workload.target", s.targetTokensPerS(), Unit.TOKENS_PER_S, 0, 1e12);
        Field<Double> accepted = quantity("workload.accepted", s.acceptedTokens(), Unit.COUNT, 1, 4);
        CheckBox apart = tick("workload.apart", s.apart());
        return agreed(isNew)
                ? Optional.of(new Workload.Serving(
                        s.id(),
                        name.value().orElseThrow(),
                        pool.getValue().id(),
                        share.value().orElseThrow(),
                        model.getValue(),
                        precision.getValue(),
                        whole(input),
                        whole(output),
                        ttft.value().orElseThrow(),
                        tpot.value().orElseThrow(),
                        target.value().orElseThrow(),
                        accepted.value().orElseThrow(),
                        apart.isSelected()))
                : Optional.empty();
    }

    private Optional<Workload> batch(
            Workload.Batch b, Field<String> name, ComboBox<Pool> pool, Field<Double> share, boolean isNew) {
        Field<Double> hours = quantity("workload.hours", b.nodeHoursPerYear(), Unit.COUNT, 0, 1e10);
        Field<Double> duty = quantity("workload.duty", b.computeDuty(), Unit.PERCENT, 0, 1);
        return agreed(isNew)
                ? Optional.of(new Workload.Batch(
                        b.id(),
                        name.value().orElseThrow(),
                        pool.getValue().id(),
                        share.value().orElseThrow(),
                        hours.value().orElseThrow(),
                        duty.value().orElseThrow()))
                : Optional.empty();
    }

    private boolean agreed(boolean isNew) {
        String title = w.t(isNew ? "workload.add" : "workload.edit");
        var dialog = Ask.dialog(owner, w, title, w.t("workload.dialog"), w.t("workload.take"));
        dialog.getDialogPane().setContent(form);
        Ask.guard(dialog, () -> Field.insistAll(fields));
        return Ask.isOk(dialog);
    }

    private static int whole(Field<Double> field) {
        return (int) Math.round(field.value().orElseThrow());
    }

    private Field<Double> quantity(String key, double si, Unit unit, double least, double most) {
        return add(Field.quantity(w, w.t(key), si, unit, least, most), key);
    }

    private CheckBox tick(String key, boolean set) {
        CheckBox box = new CheckBox(w.t(key));
        box.setSelected(set);
        box.setWrapText(true);
        form.add(box, 1, rows);
        rows++;
        return box;
    }

    private <T> Field<T> add(Field<T> field, String key) {
        fields.add(field);
        Ask.line(form, rows, w.t(key), field);
        rows += 2;
        return field;
    }

    private ComboBox<String> choice(String key, Collection<String> items, String chosen) {
        ComboBox<String> box = items.size() > Ui.AT_A_GLANCE ? new SearchableComboBox<>() : new ComboBox<>();
        box.getItems().setAll(items);
        if (!box.getItems().contains(chosen)) {
            box.getItems().addFirst(chosen);
        }
        box.setValue(chosen);
        box.setAccessibleText(w.t(key));
        Ask.line(form, rows, w.t(key), box);
        rows += 2;
        return box;
    }

    private ComboBox<Pool> pools(String chosen) {
        ComboBox<Pool> box = new ComboBox<>();
        box.getItems().setAll(design.pools());
        box.setConverter(Ui.named(Pool::name));
        box.setValue(design.pools().stream()
                .filter(p -> p.id().equals(chosen))
                .findFirst()
                .orElse(design.pools().getFirst()));
        box.setAccessibleText(w.t("workload.pool"));
        return box;
    }
}
