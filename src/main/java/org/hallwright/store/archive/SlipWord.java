package org.hallwright.store.archive;

import java.util.Locale;
import org.hallwright.base.Message;

/** The words on a transfer slip. */
enum SlipWord implements Message {
    TITLE,
    NO_MARKING,
    FILE,
    SIZE,
    BYTES,
    DESIGN,
    ENTRIES,
    FILE_HASH,
    DESIGN_HASH,
    PACKS,
    HANDED_OVER,
    RECEIVED,
    DATE;

    @Override
    public String key() {
        return "store.slip-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
