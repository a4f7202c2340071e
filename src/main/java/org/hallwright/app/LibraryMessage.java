package org.hallwright.app;

import org.hallwright.base.Message;

/** What the use cases say. */
public enum LibraryMessage implements Message {
    NO_SUCH_TEMPLATE("app.no-such-template"),
    NO_SUCH_FORMAT("app.no-such-format"),
    NO_SUCH_CHOICE("app.no-such-choice"),
    /** An installed pack that this version does not read: {0} id. */
    PACK_NOT_USED("app.pack-not-used"),
    /** A pack without a file it needs, or with one that cannot be read: {0} id, {1} file. */
    PACK_LACKS("app.pack-lacks"),
    /** What the command line does not understand: {0} in its own words. */
    COMMAND_LINE("app.command-line"),
    NO_DISPLAY("app.no-display"),
    CANNOT_WRITE("app.cannot-write"),
    EXISTS("app.exists"),
    NO_SUCH_FIGURE("app.no-such-figure"),
    /** {0} file, {1} process, {2} user, {3} since. */
    IN_USE("app.in-use"),
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
