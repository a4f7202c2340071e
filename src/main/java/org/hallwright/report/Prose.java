package org.hallwright.report;

import java.util.Locale;
import org.hallwright.base.Message;
import org.hallwright.base.Texts;

/** Sentences that the writers themselves add. */
public final class Prose {

    private Prose() {}

    public static String of(String key, Locale language, Object... arguments) {
        return Texts.of((Message) () -> "report." + key, language, arguments);
    }

    /** How many rows of a table paper leaves out, and where they stand; empty where it shows all. */
    public static String rest(Block.Table table, Locale language) {
        int all = table.rows().size();
        int shown = table.printed().size();
        return shown == all ? "" : of(shown == 0 ? "rows-elsewhere" : "rest-of-table", language, shown, all);
    }
}
