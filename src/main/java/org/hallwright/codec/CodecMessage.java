package org.hallwright.codec;

import org.hallwright.base.Message;

/** What can be wrong with a file that is read, and with its JSON. */
public enum CodecMessage implements Message {
    NO_FILE("codec.no-file"),
    IS_FOLDER("codec.is-folder"),
    FORBIDDEN("codec.forbidden"),
    FILE_TOO_LARGE("codec.file-too-large"),
    UNREADABLE("codec.unreadable"),
    TOO_LARGE("codec.too-large"),
    NOT_JSON("codec.not-json"),
    TRUNCATED("codec.truncated"),
    LIMIT("codec.limit"),
    DUPLICATE_KEY("codec.duplicate-key"),
    NOT_THIS_SCHEMA("codec.not-this-schema"),
    NEWER_SCHEMA("codec.newer-schema"),
    MISSING("codec.missing"),
    UNKNOWN_FIELD("codec.unknown-field"),
    WRONG_TYPE("codec.wrong-type"),
    OUT_OF_RANGE("codec.out-of-range"),
    NOT_AN_ID("codec.not-an-id"),
    NOT_A_DATE("codec.not-a-date"),
    NOT_ONE_OF("codec.not-one-of"),
    TOO_LONG("codec.too-long"),
    DUPLICATE_ID("codec.duplicate-id"),
    REFUSED("codec.refused"),
    GOAL_TARGET_MISSING("codec.goal-target-missing"),
    GOAL_TARGET_TOO_MANY("codec.goal-target-too-many"),
    GOAL_TWO_TARGETS("codec.goal-two-targets"),
    NO_SUCH_PLACE("codec.no-such-place"),
    SWEEP_AXES_OR_CASES("codec.sweep-axes-or-cases"),
    SWEEP_TOO_MANY("codec.sweep-too-many");

    private final String key;

    CodecMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
