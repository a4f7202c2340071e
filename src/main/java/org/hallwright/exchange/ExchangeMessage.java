package org.hallwright.exchange;

import org.hallwright.base.Message;

/** What can be wrong with the files of an import, before anybody looks into them. */
public enum ExchangeMessage implements Message {
    NO_SUCH_FILE("exchange.no-such-file"),
    UNREADABLE_FILE("exchange.unreadable-file"),
    FILE_TOO_LARGE("exchange.file-too-large"),
    TOO_MANY_FILES("exchange.too-many-files"),
    SKIPPED_HIDDEN("exchange.skipped-hidden"),
    SKIPPED_LINK("exchange.skipped-link"),
    SKIPPED_KIND("exchange.skipped-kind"),
    NOT_A_ZIP("exchange.not-a-zip"),
    UNSAFE_NAME("exchange.unsafe-name"),
    BOMB("exchange.bomb");

    private final String key;

    ExchangeMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
