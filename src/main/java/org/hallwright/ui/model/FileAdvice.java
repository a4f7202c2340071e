package org.hallwright.ui.model;

import java.util.List;
import org.hallwright.base.Problem;

/** What a planner can do about a file that does not open. */
public final class FileAdvice {
    private FileAdvice() {}

    /** The advice for the first problem that has one. */
    public static String of(List<Problem> problems, Words words) {
        for (Problem problem : problems) {
            String key = switch (problem.code()) {
                case "codec.newer-schema" -> "file.advice.newer";
                case "codec.truncated", "store.encrypted-damaged", "store.archive-altered", "store.archive-zip" ->
                    "file.advice.truncated";
                case "codec.not-json", "codec.not-this-schema", "codec.too-large", "codec.file-too-large" ->
                    "file.advice.not-a-design";
                case "app.in-use", "store.held-by-other" -> "file.advice.in-use";
                case "codec.no-file", "codec.is-folder", "codec.forbidden", "codec.unreadable" ->
                    "file.advice.cannot-read";
                case "app.cannot-write" -> "file.advice.cannot-write";
                default -> "";
            };
            if (!key.isEmpty()) {
                return words.t(key);
            }
        }
        return words.t("file.advice.other");
    }

    /** Whether the file is under a passphrase that is not known yet, or not rightly. */
    public static boolean asksPassphrase(List<Problem> problems) {
        return problems.stream()
                .anyMatch(p ->
                        p.code().equals("store.needs-passphrase") || p.code().equals("store.wrong-passphrase"));
    }

    /** Whether the file is whole and only taken, so that it can be looked at. */
    public static boolean canBeLookedAt(List<Problem> problems) {
        return problems.stream().anyMatch(p -> p.code().equals("app.in-use"));
    }
}
