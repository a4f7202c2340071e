package org.hallwright.ui.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Marking;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** How the desk looks and speaks: language, theme, text size, units, marking. Every choice takes effect at once. */
final class SettingsPane extends FlowPane {
    /** The quantities whose unit planners argue about, each with what they may want; null is the system's own choice. */
    private static final Map<Dimension, List<Unit>> CHOICES = choices();

    private final Desk desk;
    private final Consumer<Settings> change;

    SettingsPane(Desk desk, Consumer<Settings> change) {
        super(14, 14);
        setRowValignment(VPos.TOP);
        this.desk = desk;
        this.change = change;
        Words w = desk.words();
        getChildren().addAll(look(w), marking(w), units(w));
        String sheet = desk.services().recoverySheet();
        if (sheet != null) {
            getChildren().add(store(w, sheet));
        }
        InTurn.fill(this, 1);
    }

    private static Map<Dimension, List<Unit>> choices() {
        Map<Dimension, List<Unit>> all = new LinkedHashMap<>();
        all.put(Dimension.POWER, List.of(Unit.KW, Unit.MW, Unit.KBTU_PER_H, Unit.REFRIGERATION_TON));
        all.put(Dimension.TEMPERATURE, List.of(Unit.DEG_C, Unit.DEG_F));
        all.put(Dimension.TEMPERATURE_DIFFERENCE, List.of(Unit.K, Unit.DEG_F_DIFFERENCE));
        all.put(Dimension.LENGTH, List.of(Unit.MM, Unit.M, Unit.IN, Unit.FT));
        all.put(Dimension.AREA, List.of(Unit.M2, Unit.FT2));
        all.put(Dimension.MASS, List.of(Unit.KG, Unit.TONNE, Unit.LB));
        all.put(Dimension.VOLUME_FLOW, List.of(Unit.L_PER_MIN, Unit.M3_PER_H, Unit.GPM, Unit.CFM));
        all.put(Dimension.PRESSURE, List.of(Unit.KPA, Unit.KN_PER_M2, Unit.KG_PER_M2, Unit.PSF));
        return all;
    }

    private Settings now() {
        return desk.settings();
    }

    private Node card(String title, GridPane form) {
        InTurn.fill(form, 4);
        VBox card = new VBox(8, Ui.label(title, "card-title"), form);
        card.getStyleClass().add("card");
        return card;
    }

    private Node store(Words w, String sheet) {
        Label text = Ui.label(w.t(sheet.isEmpty() ? "recovery.none" : "recovery.is", sheet), "muted");
        text.setWrapText(true);
        text.setMaxWidth(360 * now().textScale());
        Runnable made = () -> change.accept(now());
        GridPane form = Ask.form();
        form.add(text, 0, 0, 2, 1);
        form.add(Ui.button(w.t("recovery.make"), () -> new RecoverySheetDialog(desk, this, made).open()), 0, 1);
        return card(w.t("recovery.store"), form);
    }

    private Node look(Words w) {
        GridPane form = Ask.form();
        choice(
                form,
                0,
                w.t("settings.language"),
                Words.OFFERED,
                now().locale(),
                l -> l.getDisplayLanguage(l),
                l -> now().withLocale(l));
        choice(
                form,
                2,
                w.t("settings.theme"),
                List.of("platform", "light", "dark", "high_contrast"),
                now().theme().toLowerCase(Locale.ROOT),
                t -> w.t("settings.theme." + t),
                t -> now().withTheme(t));
        choice(
                form,
                4,
                w.t("settings.text"),
                List.of(1.0, 1.25, 1.5, 1.75, 2.0),
                now().textScale(),
                t -> Math.round(t * 100) + " %",
                t -> now().withTextScale(t));
        return card(w.t("settings.look"), form);
    }

    private Node units(Words w) {
        GridPane form = Ask.form();
        choice(
                form,
                0,
                w.t("settings.units"),
                List.of(false, true),
                now().usCustomary(),
                us -> w.t(us ? "settings.us" : "settings.si"),
                us -> now().withUsCustomary(us));
        int row = 2;
        for (Map.Entry<Dimension, List<Unit>> entry : CHOICES.entrySet()) {
            List<Choice> all = new ArrayList<>(List.of(new Choice(null)));
            entry.getValue().forEach(unit -> all.add(new Choice(unit)));
            choice(
                    form,
                    row,
                    w.t("settings.unit." + entry.getKey().name().toLowerCase(Locale.ROOT)),
                    all,
                    new Choice(now().units().get(entry.getKey())),
                    c -> c.unit() == null ? w.t("settings.unit.auto") : c.unit().symbol(),
                    c -> now().withUnit(entry.getKey(), c.unit()));
            row += 2;
        }
        return card(w.t("settings.units"), form);
    }

    /** A unit, or the system's own choice. */
    private record Choice(@Nullable Unit unit) {}

    private Node marking(Words w) {
        List<String> allowed = desk.services().policy().marking().allowed();
        GridPane form = Ask.form();
        if (allowed.isEmpty()) {
            anyMarking(w, form);
        } else {
            levels(w, form, 0, allowed);
        }
        Label text = Ui.label(w.t(allowed.isEmpty() ? "settings.marking.text" : "settings.marking.policy"), "muted");
        text.setWrapText(true);
        text.setMaxWidth(360 * now().textScale());
        form.add(text, 0, 6, 2, 1);
        return card(w.t("settings.marking"), form);
    }

    private void levels(Words w, GridPane form, int row, List<String> markings) {
        ComboBox<String> level = box(w.t("settings.marking"), markings, now().marking(), s -> s);
        level.setOnAction(e -> mark(Marking.of(level.getValue())));
        Ask.line(form, row, w.t("settings.marking"), level);
    }

    private void anyMarking(Words w, GridPane form) {
        Marking.Scheme scheme = Marking.schemeOf(now().marking());
        List<String> schemes = new ArrayList<>(
                Marking.SCHEMES.stream().map(Marking.Scheme::word).toList());
        schemes.add("own");
        ComboBox<String> box = box(
                w.t("settings.scheme"),
                schemes,
                scheme == null ? "own" : scheme.word(),
                s -> w.t("settings.scheme." + s));
        Ask.line(form, 0, w.t("settings.scheme"), box);
        box.setOnAction(e -> {
            String chosen = box.getValue();
            Marking.SCHEMES.stream()
                    .filter(s -> s.word().equals(chosen))
                    .findFirst()
                    .ifPresent(s -> mark(s.levels().getFirst()));
        });
        if (scheme != null && scheme.levels().size() > 1) {
            levels(w, form, 2, scheme.levels().stream().map(Marking::words).toList());
        }
        TextField own = new TextField(scheme == null ? now().marking() : "");
        own.setPromptText(w.t("settings.own-marking"));
        own.setAccessibleText(w.t("settings.own-marking"));
        own.setOnAction(e -> {
            if (!own.getText().isBlank()) {
                mark(Marking.own(own.getText()));
            }
        });
        Ask.line(form, 4, w.t("settings.own-marking"), own);
    }

    /** Takes the marking; one that protects less needs a reason, which goes into the local log. */
    private void mark(Marking next) {
        Platform.runLater(() -> {
            String from = now().marking();
            if (!Marking.lowers(from, next.words()) || reasonGiven(from, next.words())) {
                change.accept(now().withMarking(next.words(), next.colour()));
            } else {
                change.accept(now());
            }
        });
    }

    private boolean reasonGiven(String from, String to) {
        Words w = desk.words();
        String lower = to.isEmpty() ? w.t("settings.scheme.none") : to;
        var dialog = Ask.dialog(
                this, w, w.t("settings.lower"), w.t("settings.lower.text", from, lower), w.t("settings.lower.ok"));
        Field<String> reason = Field.words(w, w.t("waive.reason"), "");
        GridPane form = Ask.form();
        Ask.line(form, 0, w.t("waive.reason"), reason);
        dialog.getDialogPane().setContent(form);
        Ask.guard(dialog, reason::insist);
        if (!Ask.isOk(dialog)) {
            return false;
        }
        desk.services()
                .note("marking lowered from \"" + from + "\" to \"" + lower + "\": "
                        + reason.value().orElse(""));
        return true;
    }

    private static <T> ComboBox<T> box(String name, List<T> all, T now, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setValue(now);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(Ui.named(text));
        return box;
    }

    private <T> void choice(
            GridPane form,
            int row,
            String name,
            List<T> all,
            T current,
            Function<T, String> text,
            Function<T, Settings> with) {
        ComboBox<T> box = box(name, all, current, text);
        box.setOnAction(e -> {
            T value = box.getValue();
            if (value != null && !Objects.equals(value, current)) {
                // the window is built anew: not while this box handles its own event
                Platform.runLater(() -> change.accept(with.apply(value)));
            }
        });
        Ask.line(form, row, name, box);
    }
}
