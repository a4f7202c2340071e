package org.hallwright.ui.packs;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.PassphraseDialog;
import org.hallwright.ui.frame.Sentences;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Makes a recovery key and shows the sheet it stands on, once: to be written down, or kept as a text until it is printed. */
final class RecoverySheetDialog {
    private static final String FILE = "recovery-sheet.txt";
    private static final int COLUMNS = 76;

    private final Desk desk;
    private final Words words;
    private final Node owner;
    private final Runnable made;

    RecoverySheetDialog(Desk desk, Node owner, Runnable made) {
        this.desk = desk;
        this.words = desk.words();
        this.owner = owner;
        this.made = made;
    }

    /** Asks for the store's passphrase first: whoever walks up to an open desk shall not carry off its key. */
    void open() {
        ask(words.t("recovery.why"));
    }

    private void ask(String why) {
        PassphraseDialog.ask(
                        owner,
                        words,
                        words.t("recovery.make"),
                        words.t("recovery.title"),
                        words.t("recovery.head"),
                        why)
                .ifPresent(passphrase -> desk.longWork(
                        words.t("recovery.making"),
                        progress -> {
                            try {
                                return desk.services()
                                        .makeRecoverySheet(
                                                passphrase, desk.settings().marking(), words.locale());
                            } finally {
                                Arrays.fill(passphrase, '\0');
                            }
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Ok<String> sheet -> show(sheet.value());
                                case Outcome.Failed<String> failed -> ask(desk.firstSentence(failed.problems()));
                            }
                        }));
    }

    private void show(String sheet) {
        TextArea text = new TextArea(sheet);
        text.setEditable(false);
        text.setPrefColumnCount(COLUMNS);
        text.setPrefRowCount((int) sheet.lines().count() + 1);
        text.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        text.getStyleClass().add("key-sheet");
        text.setAccessibleText(words.t("recovery.title"));
        ButtonType save = new ButtonType(words.t("recovery.save"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        Ask.dress(alert, owner, words.t("recovery.title"), words.t("recovery.head"));
        alert.getDialogPane().setContent(new VBox(8, Sentences.sentence(words.t("recovery.text"), "plain"), text));
        alert.getButtonTypes().setAll(save, new ButtonType(words.t("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        alert.showAndWait().filter(save::equals).ifPresent(b -> save(sheet));
        made.run();
    }

    private void save(String sheet) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(FILE);
        File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            Path path = chosen.toPath();
            Outcome<Path> written = desk.services().write(sheet, path);
            List<Problem> problems = written.problems();
            desk.say(written.isOk() ? words.t("recovery.saved", path.getFileName()) : desk.firstSentence(problems));
        }
    }
}
