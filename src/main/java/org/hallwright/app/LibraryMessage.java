package org.hallwright.app;

import org.hallwright.base.Message;

/** What the use cases say. */
public enum LibraryMessage implements Message {
    NO_SUCH_TEMPLATE("app.no-such-template"),
    NO_SUCH_FORMAT("app.no-such-format"),
    CANNOT_READ("app.cannot-read"),
    CANNOT_WRITE("app.cannot-write"),
    EXISTS("app.exists"),
    NO_SUCH_FIGURE("app.no-such-figure"),
    NO_SUCH_OBJECT("app.no-such-object");

    private final String key;

    LibraryMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
