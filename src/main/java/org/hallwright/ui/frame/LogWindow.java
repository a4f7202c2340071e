package org.hallwright.ui.frame;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** The local log, to read and to copy. It is sent nowhere. */
final class LogWindow {
    private LogWindow() {}

    static void show(Node owner, Desk desk) {
        Words w = desk.words();
        Dialog<ButtonType> dialog = new Dialog<>();
        Ask.dress(dialog, owner, w.t("action.log"), w.t("log.text"));
        String text = desk.services().logText();
        TextArea area = new TextArea(text.isEmpty() ? w.t("log.empty") : text);
        area.setEditable(false);
        area.setAccessibleText(w.t("action.log"));
        area.getStyleClass().add("manual-code");
        area.setPrefSize(760, 420);
        dialog.getDialogPane().setContent(area);
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(w.t("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.setOnShown(e -> area.positionCaret(area.getLength()));
        dialog.show();
    }
}
