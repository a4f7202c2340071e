package org.hallwright.ui.frame;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.hallwright.ui.model.Passphrases;
import org.hallwright.ui.model.Words;

/** Asks for a file's passphrase, or for a new one twice. The caller wipes what it is given. */
public final class PassphraseDialog {
    private PassphraseDialog() {}

    /**
     * The passphrase of a file.
     *
     * @param why what is asked for, or what was wrong with the last one
     */
    public static Optional<char[]> ask(Node owner, Words words, String name, String why) {
        return ask(owner, words, words.t("gate.open"), words.t("unlock.title"), name, why);
    }

    /**
     * A passphrase for something else than a file.
     *
     * @param doing what the button says
     * @param why what is asked for, or what was wrong with the last one
     */
    public static Optional<char[]> ask(Node owner, Words words, String doing, String title, String head, String why) {
        PasswordField field = field(words.t("gate.passphrase"));
        var dialog = Ask.dialog(owner, words, title, head, doing);
        dialog.getDialogPane().setContent(new VBox(8, Sentences.sentence(why, "plain"), field));
        focusFirst(dialog, field);
        return Ask.isOk(dialog) ? Optional.of(taken(field)) : Optional.empty();
    }

    /** A new passphrase for a file. */
    public static Optional<char[]> askNew(Node owner, Words words, String name) {
        PasswordField first = field(words.t("gate.passphrase"));
        PasswordField second = field(words.t("gate.again"));
        Label error = Ui.label("", "field-error");
        error.setWrapText(true);
        var dialog = Ask.dialog(owner, words, words.t("seal.title"), name, words.t("gate.make"));
        dialog.getDialogPane()
                .setContent(new VBox(8, Sentences.sentence(words.t("seal.text"), "plain"), first, second, error));
        focusFirst(dialog, first);
        Ask.guard(dialog, () -> {
            String flaw = Passphrases.flaw(first.getText(), second.getText(), words);
            error.setText(flaw == null ? "" : flaw);
            first.setAccessibleHelp(error.getText());
            return flaw == null;
        });
        Optional<char[]> typed = Ask.isOk(dialog) ? Optional.of(taken(first)) : Optional.empty();
        second.clear();
        return typed;
    }

    /** After the toolkit has given the focus to the button that Enter presses. */
    private static void focusFirst(Dialog<ButtonType> dialog, PasswordField field) {}

    private static PasswordField field(String name) {
        PasswordField field = new PasswordField();
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(36);
        return field;
    }

    private static char[] taken(PasswordField field) {
        char[] passphrase = field.getText().toCharArray();
        field.clear();
        return passphrase;
    }
}
