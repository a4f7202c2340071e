package org.hallwright.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of named revisions: a chain of seals for each design, whose last stands in the design's row. */
final class CheckpointRows {

    private final Database database;
    private final Seal seal;
    private long nextId;

    CheckpointRows(Database database, Seal seal) throws StoreFailure {
        this.database = database;
        this.seal = seal;
        this.nextId = database.query("SELECT COALESCE(MAX(id), 0) FROM checkpoint", row -> row.getLong(1))
                        .getFirst()
                + 1;
    }

    private record Row(long id, Checkpoint checkpoint, byte[] seal) {}

    /** Writes within the running commit; the result is the chain's new last seal. */
    byte[] insert(Checkpoint checkpoint, byte[] previous) throws SQLException {
        byte[] check = sealOf(nextId, checkpoint, previous);
        database.update(
                Sql.INSERT_CHECKPOINT,
                nextId,
                checkpoint.designId(),
                checkpoint.revisionId(),
                checkpoint.name(),
                checkpoint.at().toEpochMilli(),
                check);
        nextId++;
        return check;
    }

    /** All of a design, oldest first, none missing and none changed. */
    List<Checkpoint> of(DesignRows.Row design) throws StoreFailure {
        byte[] chain = Seal.NONE;
        List<Checkpoint> found = new ArrayList<>();
        for (Row row : database.query(
                "SELECT id, design_id, revision_id, name, at_millis, seal FROM checkpoint WHERE design_id = ? ORDER BY id",
                r -> new Row(
                        r.getLong(1),
                        new Checkpoint(r.getLong(2), r.getLong(3), r.getString(4), Instant.ofEpochMilli(r.getLong(5))),
                        r.getBytes(6)),
                design.entry().id())) {
            chain = sealOf(row.id(), row.checkpoint(), chain);
            found.add(row.checkpoint());
        }
        if (!Seal.equal(chain, design.checkpointSeal())) {
            String object = "checkpoints of design " + design.entry().id();
            throw StoreFailure.of(StoreMessage.DAMAGED, object, object);
        }
        return found;
    }

    private byte[] sealOf(long id, Checkpoint c, byte[] previous) {
        return seal.row("checkpoint")
                .add(id)
                .add(c.designId())
                .add(c.revisionId())
                .add(c.name())
                .add(c.at().toEpochMilli())
                .add(previous)
                .seal();
    }
}
