package org.hallwright.store;

/** Every statement that changes a store. The journal names them by code, so that no SQL is ever read from a file. */
enum Sql {
    INSERT_CHUNK(1, "INSERT INTO chunk (id, sha, raw_bytes, body) VALUES (?, ?, ?, ?)"),
    INSERT_REVISION(
            2,
            "INSERT INTO revision (id, design_id, parent_id, author, at_millis, edit_name, edit_sha,"
                    + " edit_chunks, design_hash, snapshot_sha, snapshot_bytes, snapshot_chunks, parent_seal, seal)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    PUT_DESIGN(
            3,
            "MERGE INTO design (id, name, base_id, head_id, tip_id, revision_count, changed_millis,"
                    + " checkpoint_seal, removed, seal) KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    PUT_STATE(4, "MERGE INTO store_state (id, change_count, seal) KEY (id) VALUES (1, ?, ?)"),
    INSERT_CHECKPOINT(
            5,
            "INSERT INTO checkpoint (id, design_id, revision_id, name, at_millis, seal)"
                    + " VALUES (?, ?, ?, ?, ?, ?)");

    private final int code;
    private final String text;

    Sql(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Stable: stands in journals. */
    int code() {
        return code;
    }

    String text() {
        return text;
    }

    static Sql of(int code) {
        for (Sql sql : values()) {
            if (sql.code == code) {
                return sql;
            }
        }
        throw new IllegalArgumentException("no statement has the code " + code);
    }
}
