package org.hallwright.ui.start;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Texts;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Passphrases;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the store's passphrase, or for a new one twice, before the desk is shown. Where it is forgotten, a printed recovery key
 * opens the store and a new passphrase is chosen.
 */
public final class PassphraseGate<T> {

    private final Words words;
    private final boolean fresh;
    private final Function<char[], Outcome<T>> opener;
    private final @Nullable Recovery<T> recovery;
    private final Consumer<T> then;
    private final Stage stage = new Stage();
    private final PasswordField first = new PasswordField();
    private final PasswordField second = new PasswordField();
    private final TextField key = new TextField();
    private final Label error = Ui.label("", "field-error");
    private final Button open;
    private final Label text = Ui.label("", "muted");
    private boolean recovering;

    /**
     * The way in for whoever has forgotten the passphrase.
     *
     * @param sheet which sheet of paper the key stands on
     * @param opener opens with the key and puts the store under a new passphrase; both are wiped afterwards
     */
    public record Recovery<T>(String sheet, BiFunction<char[], char[], Outcome<T>> opener) {}

    /**
     * @param fresh whether a passphrase is chosen rather than asked for
     * @param opener opens with a passphrase, which is wiped afterwards; called on a thread of its own, for it takes a second
     * @param recovery null where no recovery key was printed
     * @param then what happens with what was opened
     */
    public PassphraseGate(
            Settings settings,
            boolean fresh,
            Function<char[], Outcome<T>> opener,
            @Nullable Recovery<T> recovery,
            Consumer<T> then) {
        this.words = settings.words();
        this.fresh = fresh;
        this.opener = opener;
        this.recovery = recovery;
        this.then = then;
        this.open = new Button(words.t(fresh ? "gate.make" : "gate.open"));
        Theme theme = Theme.ofPlatform();
        for (Theme each : Theme.values()) {
            theme = each.name().equalsIgnoreCase(settings.theme()) ? each : theme;
        }
        javafx.application.Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        Scene scene = new Scene(page());
        scene.getStylesheets().addAll(theme.stylesheets(settings.textScale()));
        stage.setTitle("Hallwright");
        stage.setScene(scene);
    }

    private VBox page() {
        text.setText(words.t(fresh ? "gate.text-new" : "gate.text"));
        text.setWrapText(true);
        text.setMaxWidth(420);
        error.setWrapText(true);
        error.setMaxWidth(420);
        name(first, words.t("gate.passphrase"));
        name(second, words.t("gate.again"));
        name(key, words.t("gate.recovery-key"));
        Button cancel = new Button(words.t("dialog.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> stage.close());
        open.setDefaultButton(true);
        open.getStyleClass().add("accent");
        open.setOnAction(e -> attempt());
        HBox buttons = new HBox(10, cancel, open);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox page = new VBox(12);
        page.setPadding(new Insets(28));
        page.getStyleClass().add("page");
        page.getChildren()
                .addAll(Ui.label(words.t(fresh ? "gate.title-new" : "gate.title"), "page-title"), text, first);
        if (fresh) {
            page.getChildren().add(second);
        }
        Recovery<T> way = recovery;
        if (way != null) {
            page.getChildren().add(forgotten(way, page));
        }
        page.getChildren().addAll(error, buttons);
        return page;
    }

    private Hyperlink forgotten(Recovery<T> way, VBox page) {
        Hyperlink link = new Hyperlink(words.t("gate.forgotten"));
        link.setOnAction(e -> {
            recovering = true;
            text.setText(words.t("gate.text-recovery", way.sheet()));
            name(first, words.t("gate.new-passphrase"));
            int at = page.getChildren().indexOf(first);
            page.getChildren().add(at, key);
            page.getChildren().set(page.getChildren().indexOf(link), second);
            open.setText(words.t("gate.make"));
            stage.sizeToScene();
            key.requestFocus();
        });
        return link;
    }

    private static void name(TextField field, String name) {
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(32);
    }

    /** Shows the gate; closing it ends the program. */
    public void show() {
        stage.show();
        stage.toFront();
        first.requestFocus();
    }

    private void attempt() {
        String flaw = fresh || recovering ? Passphrases.flaw(first.getText(), second.getText(), words) : null;
        if (flaw != null) {
            error.setText(flaw);
            return;
        }
        char[] passphrase = first.getText().toCharArray();
        char[] typed = key.getText().toCharArray();
        Recovery<T> way = recovering ? recovery : null;
        open.setDisable(true);
        error.setText(words.t("gate.working"));
        Thread.ofVirtual().start(() -> {
            Outcome<T> outcome =
                    way == null ? opener.apply(passphrase) : way.opener().apply(typed, passphrase);
            Arrays.fill(passphrase, '\0');
            Arrays.fill(typed, '\0');
            Platform.runLater(() -> show(outcome));
        });
    }

    private void show(Outcome<T> outcome) {
        open.setDisable(false);
        first.clear();
        second.clear();
        if (outcome instanceof Outcome.Ok<T> ok) {
            key.clear();
            then.accept(ok.value());
            stage.close();
            return;
        }
        error.setText(outcome.problems().stream()
                .map(p -> Texts.of(p, words.locale()))
                .collect(Collectors.joining("\n")));
        (recovering ? key : first).requestFocus();
    }
}
