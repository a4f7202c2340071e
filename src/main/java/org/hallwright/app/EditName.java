package org.hallwright.app;

import java.util.Locale;
import org.hallwright.design.Edit;

/** The key of an edit's name for people, such as {@code edit.move-racks}. */
public final class EditName {

    private EditName() {}

    /** The message key, of which every language has the text. */
    public static String of(Edit edit) {
        String simple = edit.getClass().getSimpleName();
        return "edit." + simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
