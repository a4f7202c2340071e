package org.hallwright.ui.hall;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.CheckComboBox;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Phase;
import org.hallwright.design.Pool;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Connections;
import org.hallwright.ui.model.Connections.Choice;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Asks what the chosen racks hang on; a field left empty leaves every rack what it has. */
final class ConnectDialog {
    private final Words words;
    private final Node owner;
    private final Connections connections;
    private final CheckComboBox<String> feeds = new CheckComboBox<>();
    private final ComboBox<Choice> loop;
    private final ComboBox<Choice> pool;
    private final ComboBox<Choice> phase;
    private final ComboBox<Rack.Criticality> criticality = new ComboBox<>();
    private final GridPane form = Ask.form();
    private boolean feedsTouched;
    private int row;

    ConnectDialog(Desk desk, Node owner, Design design, Connections connections) {
        this.words = desk.words();
        this.owner = owner;
        this.connections = connections;
        double wide = 300 * desk.settings().textScale();
        feeds(design);
        feeds.setPrefWidth(wide);
        feeds.setAccessibleRole(AccessibleRole.COMBO_BOX);
        loop = choice(
                "inspector.loop",
                connections.loops(),
                connections.common(r -> new Choice(r.loop())),
                named(design.cooling().loops(), CoolingPlan.Loop::id, CoolingPlan.Loop::name),
                "connect.none");
        pool = choice(
                "connect.pool",
                connections.pools(),
                connections.common(r -> new Choice(r.pool())),
                named(design.pools(), Pool::id, Pool::name),
                "connect.none");
        phase = choice(
                "connect.phase",
                connections.phases(),
                connections.common(r -> new Choice(r.phase())),
                named(design.phases(), Phase::id, Phase::name),
                "connect.first-day");
        criticality.getItems().setAll(Rack.Criticality.values());
        criticality.setConverter(Ui.named(c -> words.t("criticality." + c.name().toLowerCase(Locale.ROOT))));
        criticality.setValue(connections.common(Rack::criticality));
        line("connect.criticality", criticality);
        for (ComboBox<?> box : List.of(loop, pool, phase, criticality)) {
            box.setPrefWidth(wide);
        }
    }

    private void feeds(Design design) {
        Map<String, String> names = named(design.power().elements(), PowerPlan.Element::id, PowerPlan.Element::name);
        feeds.getItems().setAll(connections.feeds());
        feeds.setConverter(Ui.named(id -> names.getOrDefault(id, id)));
        List<String> now = connections.common(Rack::feeds);
        if (now != null) {
            now.stream().filter(feeds.getItems()::contains).forEach(feeds.getCheckModel()::check);
        }
        feeds.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> feedsTouched = true);
        line("inspector.feeds", feeds);
    }

    private static <T> Map<String, String> named(List<T> all, Function<T, String> id, Function<T, String> name) {
        Map<String, String> names = new HashMap<>();
        all.forEach(each -> names.put(id.apply(each), name.apply(each)));
        return names;
    }

    private ComboBox<Choice> choice(
            String name, List<Choice> all, @Nullable Choice now, Map<String, String> names, String none) {
        ComboBox<Choice> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setConverter(Ui.named(c -> name(c, names, none)));
        box.setValue(now);
        line(name, box);
        return box;
    }

    private String name(Choice choice, Map<String, String> names, String none) {
        String id = choice.value();
        return id == null
                ? words.t(none)
                : names.getOrDefault(id, connections.isNew(choice) ? words.t("connect.new", id) : id);
    }

    private void line(String name, Node field) {
        field.setAccessibleText(words.t(name));
        Ask.line(form, row, words.t(name), field);
        row++;
    }

    /** The edit that was asked for, or null. */
    @Nullable
    Edit ask() {
        List<Rack> racks = connections.racks();
        Dialog<ButtonType> dialog = Ask.dialog(
                owner,
                words,
                words.t("action.hall.connect"),
                words.t("connect.text", racks.size(), racks.getFirst().name()),
                words.t("dialog.ok"));
        dialog.getDialogPane().setContent(form);
        Ask.focus(dialog, feeds);
        if (!Ask.isOk(dialog)) {
            return null;
        }
        Set<String> chosen =
                feedsTouched ? new LinkedHashSet<>(feeds.getCheckModel().getCheckedItems()) : null;
        return connections.edit(chosen, loop.getValue(), pool.getValue(), phase.getValue(), criticality.getValue());
    }
}
