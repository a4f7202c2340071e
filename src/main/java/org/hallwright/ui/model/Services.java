package org.hallwright.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hallwright.app.Assessor;
import org.hallwright.app.PackImport;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.design.Design;
import org.jspecify.annotations.Nullable;

/** What the desk asks of the program around it; the composition root answers with the application's use cases. */
public interface Services {
    /** A design that was open before, by its key in the store. */
    record Recent(long key, String name, String when) {}

    Assessor assessor();

    /** Reads the packs anew, after one was installed; {@link #assessor()} is another from then on. */
    default void adoptPacks() {}

    /** What the administrator of this machine decided for everyone on it. */
    default PolicySheet policy() {
        return PolicySheet.NONE;
    }

    /** How packs from a medium are checked and installed; a failure where the policy or the trusted keys cannot be read. */
    Outcome<PackImport> packImport();

    /** What has been installed in place of, or beside, what the program brought. */
    default List<ShelfSheet.Installed> installedPacks() {
        return List.of();
    }

    /** Ids of the starting designs; their names and texts are {@code template.<id>} in the messages. */
    List<String> templates();

    /** The template's design, for its picture and to begin from. */
    Outcome<Design> template(String id);

    /** Designs of earlier sessions, newest first. */
    List<Recent> recent();

    /** Opens a design of an earlier session as it was left, with its undo and redo. */
    Outcome<Workspace> reopen(long key);

    /** A design of an earlier session as it was left, to look at. */
    default Outcome<Design> peek(long key) {
        return reopen(key).then(workspace -> Outcome.ok(workspace.design()));
    }

    /** Opens a design file; it goes on in the store. */
    Outcome<Workspace> open(Path path, Progress progress);

    /** Opens a design file to look at: nothing is locked, nothing can be saved into it. */
    default Outcome<Workspace> look(Path path, Progress progress) {
        return open(path, progress);
    }

    /**
     * Opens a design file that is under a passphrase; it goes on in the store. A wrong passphrase and damage are different
     * failures.
     *
     * @param passphrase wiped by the caller
     */
    Outcome<Workspace> unlock(Path path, char[] passphrase, Progress progress);

    /**
     * Saves the design under a passphrase.
     *
     * @param passphrase wiped by the caller
     */
    Outcome<Path> seal(Workspace workspace, Path path, char[] passphrase);

    /**
     * Which sheet of paper holds the recovery key of the planner's store: its number, empty where none was made, null where the
     * store is under no passphrase.
     */
    default @Nullable String recoverySheet() {
        return null;
    }

    /**
     * Makes a recovery key in place of the one before.
     *
     * @param passphrase the store's; wiped by the caller
     * @return the text of the sheet, to be printed
     */
    default Outcome<String> makeRecoverySheet(char[] passphrase, String marking, Locale locale) {
        throw new UnsupportedOperationException("no store under a passphrase");
    }

    /** Whether a file can be saved into; a design in one that cannot is opened read-only. */
    default boolean isWritable(Path path) {
        return true;
    }

    /** Writes a sentence, such as why a marking was lowered, to the local log. */
    default void note(String sentence) {}

    /** The local log, newest last, for the planner to read. */
    default String logText() {
        return "";
    }

    /** A new workspace that begins with the design. */
    Outcome<Workspace> begin(Design design);

    Outcome<Path> save(Workspace workspace, Path path);

    /** Writes a text, such as a picture, to a file the planner chose. */
    Outcome<Path> write(String text, Path path);

    /** Writes a file, such as a report, where the planner chose. */
    Outcome<Path> write(byte[] bytes, Path path);

    /** Remembers how the desk was set. */
    void remember(Settings settings);

    /** Writes an unexpected error to the local log. */
    void log(String code, Throwable error);
}
