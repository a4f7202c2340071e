package org.hallwright.ui.site;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.hallwright.base.Outcome;
import org.hallwright.ui.model.Desk;
import org.jspecify.annotations.Nullable;

/** Asks which file, and says how it went. */
final class SiteFiles {

    private final Desk desk;
    private final Node owner;

    SiteFiles(Desk desk, Node owner) {
        this.desk = desk;
        this.owner = owner;
    }

    void save(String name, String text) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File to = chooser.showSaveDialog(owner.getScene().getWindow());
        if (to == null) {
            return;
        }
        desk.work(() -> desk.services().write(text, to.toPath()), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Path> ok -> desk.say(desk.words().t("file.saved", to.getName()));
                case Outcome.Failed<Path> failed -> desk.say(desk.firstSentence(failed.problems()));
            }
        });
    }

    /** Reads a file on the worker; what is wrong with it is said in the status line. */
    <T> void open(java.util.function.Function<Path, Outcome<T>> read, Consumer<T> then) {
        Path from = ask();
        if (from == null) {
            return;
        }
        desk.work(() -> read.apply(from), outcome -> {
            switch (outcome) {
                case Outcome.Ok<T>(T value, List<org.hallwright.base.Problem> none) -> then.accept(value);
                case Outcome.Failed<T> failed -> desk.say(desk.firstSentence(failed.problems()));
            }
        });
    }

    private @Nullable Path ask() {
        File from = new FileChooser().showOpenDialog(owner.getScene().getWindow());
        return from == null ? null : from.toPath();
    }
}
