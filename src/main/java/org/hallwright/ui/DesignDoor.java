package org.hallwright.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Site;
import org.hallwright.region.Jurisdiction;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Frame;
import org.hallwright.ui.frame.PassphraseDialog;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Sentences;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.FileAdvice;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Progress;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** How designs come onto the desk and leave it. Whatever goes wrong, the design that is open stays as it is. */
final class DesignDoor {
    /** Share of opening that is done once the design is assessed; the rest is putting its problems into words. */
    private static final double ASSESSED = 0.9;

    private final Stage stage;
    private final Desk desk;
    private final Supplier<Frame> frame;
    private @Nullable Path file;
    private boolean sealed;

    DesignDoor(Stage stage, Desk desk, Supplier<Frame> frame) {
        this.stage = stage;
        this.desk = desk;
        this.frame = frame;
    }

    /** Begins with one of the starting designs. */
    void template(String id) {
        Services services = desk.services();
        bring(
                desk.words().t("template." + id),
                progress -> services.template(id).then(services::begin),
                null,
                Manner.EDIT);
    }

    /** Begins with a design that was made here. */
    void begin(Design design) {
        bring(design.name(), progress -> desk.services().begin(design), null, Manner.EDIT);
    }

    /** Begins with an empty hall, in the region the policy names: rows, walls and plant are up to the planner. */
    void blank() {
        Services services = desk.services();
        Words w = desk.words();
        String name = w.t("start.blank.name");
        bring(
                name,
                progress -> services.template(services.templates().getFirst())
                        .then(design ->
                                services.begin(HallModel.blank(name, w.t("start.blank.hall"), atHome(design.site())))),
                null,
                Manner.EDIT);
    }

    private Site atHome(Site site) {
        Jurisdiction home = desk.services()
                .assessor()
                .packs()
                .regions()
                .jurisdictions()
                .get(desk.services().policy().defaultRegion());
        return home == null || home.sites().isEmpty()
                ? site
                : site.movedTo(home.id(), home.sites().getFirst().id());
    }

    void reopen(Services.Recent recent) {
        bring(recent.name(), progress -> desk.services().reopen(recent.key()), null, Manner.EDIT);
    }

    /** How a design comes: to be worked on, only to be looked at, or from a file under a passphrase. */
    private enum Manner {
        EDIT,
        LOOK,
        SEALED
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(desk.words().t("file.kind"), "*.hallwright"));
        return chooser;
    }

    void choose() {
        File chosen = chooser().showOpenDialog(stage);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /** Opens a design file; one that cannot be written is opened to look at. */
    void open(Path path) {
        if (desk.services().isWritable(path)) {
            bring(name(path), progress -> desk.services().open(path, progress), path, Manner.EDIT);
        } else {
            look(path);
        }
    }

    private void look(Path path) {
        bring(name(path), progress -> desk.services().look(path, progress), path, Manner.LOOK);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * Brings a design onto the desk; until it is there, and where it does not come, the one that is open stays.
     *
     * @param from the file it comes from, if any
     */
    private void bring(String name, Function<Progress, Outcome<Workspace>> opening, @Nullable Path from, Manner how) {
        desk.longWork(
                desk.words().t("file.opening", name),
                progress -> opening.apply(progress).then(made -> {
                    progress.at(ASSESSED);
                    return Outcome.ok(desk.prepare(made));
                }),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Ok<Desk.Opened> ok -> {
                            file = how == Manner.LOOK ? null : from;
                            sealed = how == Manner.SEALED;
                            desk.show(ok.value());
                            frame.get().show(Screen.Id.HALL);
                            if (how == Manner.LOOK) {
                                desk.readOnly(true);
                            }
                        }
                        case Outcome.Failed<Desk.Opened> failed -> {
                            if (from != null && FileAdvice.asksPassphrase(failed.problems())) {
                                unlock(from, failed.problems().getFirst());
                            } else {
                                tell(desk.words().t("file.cannot-open"), failed.problems(), from);
                            }
                        }
                    }
                });
    }

    /** Asks for the passphrase of a file, as often as it is wrong, until it opens or the planner gives up. */
    private void unlock(Path path, Problem why) {
        PassphraseDialog.ask(frame.get(), desk.words(), name(path), desk.words().of(why))
                .ifPresent(passphrase -> bring(
                        name(path),
                        progress -> wiping(passphrase, () -> desk.services().unlock(path, passphrase, progress)),
                        path,
                        Manner.SEALED));
    }

    private static <T> T wiping(char[] passphrase, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    void save() {
        save(file);
    }

    void saveAs() {
        save(null);
    }

    /** What is to be written under a passphrase asks for it each time; none is kept in memory. */
    private void save(@Nullable Path to) {
        Workspace workspace = desk.workspace();
        Path target = to;
        boolean seal = desk.services().policy().forceEncryption() || (to != null && sealed);
        if (target == null) {
            FileChooser chooser = chooser();
            var underPassphrase = new FileChooser.ExtensionFilter(desk.words().t("file.kind-sealed"), "*.hallwright");
            chooser.getExtensionFilters().add(underPassphrase);
            chooser.setInitialFileName("design.hallwright");
            File chosen = chooser.showSaveDialog(stage);
            target = chosen == null ? null : chosen.toPath();
            seal |= chooser.getSelectedExtensionFilter() == underPassphrase;
        }
        if (workspace == null || target == null) {
            return;
        }
        Path path = target;
        if (!seal) {
            save(path, false, () -> desk.services().save(workspace, path));
            return;
        }
        PassphraseDialog.askNew(frame.get(), desk.words(), name(path))
                .ifPresent(passphrase -> save(
                        path,
                        true,
                        () -> wiping(passphrase, () -> desk.services().seal(workspace, path, passphrase))));
    }

    private void save(Path path, boolean seal, Supplier<Outcome<Path>> work) {
        desk.longWork(desk.words().t("file.saving", name(path)), progress -> work.get(), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Path> ok -> {
                    file = path;
                    sealed = seal;
                    desk.say(desk.words().t("file.saved", name(path)));
                }
                case Outcome.Failed<Path> failed -> tell(desk.words().t("file.cannot-save"), failed.problems(), null);
            }
        });
    }

    /** Asks for a place, with a name to begin from, and writes the bytes there. */
    void saveBytes(String name, byte[] bytes) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(stage);
        if (chosen == null) {
            return;
        }
        desk.longWork(
                desk.words().t("file.saving", chosen.getName()),
                progress -> desk.services().write(bytes, chosen.toPath()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Ok<Path> ok -> desk.say(desk.words().t("file.saved", chosen.getName()));
                        case Outcome.Failed<Path> failed ->
                            tell(desk.words().t("file.cannot-save"), failed.problems(), null);
                    }
                });
    }

    /**
     * Says what went wrong and what to do about it.
     *
     * @param from the file that could not be opened; where it can at least be looked at, that is offered
     */
    void tell(String title, List<Problem> problems, @Nullable Path from) {
        Words w = desk.words();
        Alert alert = new Alert(Alert.AlertType.ERROR);
        Ask.dress(alert, frame.get(), title, from == null ? title : title + ": " + from.getFileName());
        VBox sentences = Sentences.of(problems, w);
        sentences.getChildren().add(Sentences.sentence(FileAdvice.of(problems, w), "strong"));
        alert.getDialogPane().setContent(sentences);
        ButtonType close = new ButtonType(w.t("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(close);
        if (from != null && FileAdvice.canBeLookedAt(problems)) {
            ButtonType look = new ButtonType(w.t("file.look"), ButtonBar.ButtonData.OTHER);
            alert.getButtonTypes().add(look);
            alert.setOnHidden(e -> {
                if (alert.getResult() == look) {
                    look(from);
                }
            });
        }
        alert.show();
        desk.say(title);
    }
}
