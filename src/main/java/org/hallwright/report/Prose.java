package org.hallwright.report;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hallwright.base.Message;
import org.hallwright.base.Texts;

/** Sentences that the writers themselves add. */
public final class Prose {

    /** A right-to-left letter before a mark of our sentences. */
    private static final Pattern NAME_ENDS = Pattern.compile("[\\u0590-\\u08FF\\uFB1D-\\uFEFC](?=[,;:·])");

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

    /**
     * A sentence that runs from left to right, with a mark after each right-to-left name in it: figures behind its comma do
     * not belong to the name (Unicode Standard Annex 9, 2.6).
     */
    public static String leftToRight(String text) {
        return NAME_ENDS.matcher(text).replaceAll("$0\u200E");
    }
}
