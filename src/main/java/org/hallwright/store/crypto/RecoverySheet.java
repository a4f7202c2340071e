package org.hallwright.store.crypto;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hallwright.base.Message;
import org.hallwright.base.Outcome;
import org.hallwright.base.Texts;
import org.hallwright.store.StorePlace;

/** The sheet of paper that a recovery key is printed on. */
public final class RecoverySheet {

    private static final int GROUPS_A_LINE = 5;

    private RecoverySheet() {}

    /** The words on it. */
    private enum Word implements Message {
        TITLE,
        OF_STORE,
        MADE,
        NUMBER,
        USE,
        CARE;

        @Override
        public String key() {
            return "store.sheet-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Makes a recovery key for the store, in place of the one before, and its sheet; the caller wipes the passphrase.
     *
     * @param marking the classification, on the first and the last line; empty for none
     */
    public static Outcome<String> make(
            StorePlace place, char[] passphrase, boolean fips, String marking, LocalDate today, Locale locale) {
        return RecoveryVault.create(place, passphrase, fips).then(key -> {
            try (key) {
                String folder = place.folder().toString();
                return Outcome.ok(of(key, folder, RecoveryVault.number(place), marking, today, locale));
            }
        });
    }

    /**
     * The sheet's text, plain and at most 72 characters wide.
     *
     * @param store the folder of the store
     * @param number which key it is, as {@link RecoveryVault#number} tells
     * @param marking the classification, on the first and the last line; empty for none
     */
    static String of(RecoveryKey key, String store, String number, String marking, LocalDate made, Locale locale) {
        StringBuilder sheet = new StringBuilder();
        sheet.append(marking).append(marking.isEmpty() ? "" : "\n\n");
        sheet.append(Texts.of(Word.TITLE, locale).toUpperCase(locale)).append("\n\n");
        line(sheet, Texts.of(Word.OF_STORE, locale), store);
        line(sheet, Texts.of(Word.NUMBER, locale), number);
        line(sheet, Texts.of(Word.MADE, locale), made.toString());
        sheet.append('\n');
        List<String> groups = key.groups();
        for (int from = 0; from < groups.size(); from += GROUPS_A_LINE) {
            List<String> line = groups.subList(from, Math.min(groups.size(), from + GROUPS_A_LINE));
            sheet.append("    ").append(String.join("  ", line)).append("\n\n");
        }
        sheet.append(Texts.of(Word.USE, locale)).append("\n\n    ").append("hallwright store reset\n\n");
        sheet.append(Texts.of(Word.CARE, locale)).append('\n');
        return sheet.append(marking.isEmpty() ? "" : "\n" + marking + "\n").toString();
    }

    private static void line(StringBuilder sheet, String name, String value) {
        sheet.append(String.format(Locale.ROOT, "%-12s %s", name, value)).append('\n');
    }
}
