package org.hallwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The table of designs and the one row over the whole state. All designs are few and are kept in memory; each change
 * writes one row and the state's seal over all of them, so that no row can vanish or grow old unnoticed.
 */
final class DesignRows {

    private final Database database;
    private final Seal seal;
    private final TreeMap<Long, Row> designs = new TreeMap<>();
    private Remembered.State state;

    /** A design's row. {@code checkpointSeal} chains its checkpoints. */
    record Row(DesignEntry entry, byte[] checkpointSeal, boolean removed, byte[] seal) {}

    DesignRows(Database database, Seal seal) throws StoreFailure {
        this.database = database;
        this.seal = seal;
        for (Row row : database.query(
                "SELECT id, name, base_id, head_id, tip_id, revision_count, changed_millis, checkpoint_seal, removed, seal"
                        + " FROM design ORDER BY id",
                this::read)) {
            designs.put(row.entry().id(), row);
        }
        List<Remembered.State> states = database.query(
                "SELECT change_count, seal FROM store_state",
                row -> new Remembered.State(row.getLong(1), row.getBytes(2)));
        if (states.isEmpty() && designs.isEmpty()) {
            state = new Remembered.State(0, sealOf(0));
        } else if (states.size() == 1
                && Seal.equal(states.getFirst().seal(), sealOf(states.getFirst().changes()))) {
            state = states.getFirst();
        } else {
            throw StoreFailure.of(StoreMessage.DAMAGED, "designs", "designs");
        }
    }

    Remembered.State state() {
        return state;
    }

    /** Designs that were not removed, oldest first. */
    List<DesignEntry> entries() {
        List<DesignEntry> entries = new ArrayList<>();
        for (Row row : designs.values()) {
            if (!row.removed()) {
                entries.add(row.entry());
            }
        }
        return entries;
    }

    Row get(long id) throws StoreFailure {
        Row row = designs.get(id);
        if (row == null || row.removed()) {
            throw StoreFailure.of(StoreMessage.NO_SUCH_DESIGN, "design " + id, id);
        }
        return row;
    }

    long nextId() {
        return designs.isEmpty() ? 1 : designs.lastKey() + 1;
    }

    /** What a running commit has changed; it counts from {@link #accept} on. */
    record Change(Row row, Remembered.State state) {}

    /** Writes the design's new row and the new state within the running commit. */
    Change write(DesignEntry entry, byte[] checkpointSeal, boolean removed) throws SQLException {
        byte[] check = sealOf(entry, checkpointSeal, removed);
        database.update(
                Sql.PUT_DESIGN,
                entry.id(),
                entry.name(),
                entry.baseId(),
                entry.headId(),
                entry.tipId(),
                entry.revisionCount(),
                entry.changedAt().toEpochMilli(),
                checkpointSeal,
                removed,
                check);
        Row row = new Row(entry, checkpointSeal, removed, check);
        return new Change(row, writeState(state.changes() + 1, row));
    }

    private Remembered.State writeState(long changes, Row changed) throws SQLException {
        TreeMap<Long, Row> after = new TreeMap<>(designs);
        after.put(changed.entry().id(), changed);
        Remembered.State next = new Remembered.State(changes, sealOf(changes, after));
        writeState(next);
        return next;
    }

    private void writeState(Remembered.State next) throws SQLException {
        database.update(Sql.PUT_STATE, next.changes(), next.seal());
    }

    /** Counts on from a higher number: what was remembered of a newer state is given up. */
    Remembered.State countFrom(long changes) throws SQLException {
        Remembered.State next = new Remembered.State(changes, sealOf(changes));
        writeState(next);
        return next;
    }

    void accept(Change change) {
        designs.put(change.row().entry().id(), change.row());
        state = change.state();
    }

    void accept(Remembered.State next) {
        state = next;
    }

    private Row read(ResultSet row) throws SQLException, StoreFailure {
        DesignEntry entry = new DesignEntry(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                Instant.ofEpochMilli(row.getLong(7)));
        byte[] checkpointSeal = row.getBytes(8);
        boolean removed = row.getBoolean(9);
        byte[] stored = row.getBytes(10);
        if (!Seal.equal(stored, sealOf(entry, checkpointSeal, removed))) {
            throw StoreFailure.of(StoreMessage.DAMAGED, "design " + entry.id(), "design " + entry.id());
        }
        return new Row(entry, checkpointSeal, removed, stored);
    }

    private byte[] sealOf(DesignEntry e, byte[] checkpointSeal, boolean removed) {
        return seal.row("design")
                .add(e.id())
                .add(e.name())
                .add(e.baseId())
                .add(e.headId())
                .add(e.tipId())
                .add(e.revisionCount())
                .add(e.changedAt().toEpochMilli())
                .add(checkpointSeal)
                .add(removed ? 1 : 0)
                .seal();
    }

    private byte[] sealOf(long changes) {
        return sealOf(changes, designs);
    }

    private byte[] sealOf(long changes, TreeMap<Long, Row> rows) {
        Seal.Row all = seal.row("state").add(changes);
        for (Row row : rows.values()) {
            all.add(row.seal());
        }
        return all.seal();
    }
}
