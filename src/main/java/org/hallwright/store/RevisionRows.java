package org.hallwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** The table of revisions: written once, sealed over all fields, checked on every read. */
final class RevisionRows {

    private static final String COLUMNS =
            "id, design_id, parent_id, author, at_millis, edit_name, edit_sha, edit_chunks,"
                    + " design_hash, snapshot_sha, snapshot_bytes, snapshot_chunks, parent_seal, seal";

    private final Database database;
    private final Blobs blobs;
    private final Seal seal;
    private long nextId;

    RevisionRows(Database database, Blobs blobs, Seal seal) throws StoreFailure {
        this.database = database;
        this.blobs = blobs;
        this.seal = seal;
        this.nextId = database.query("SELECT COALESCE(MAX(id), 0) FROM revision", row -> row.getLong(1))
                        .getFirst()
                + 1;
    }

    /** A row that matches its seal. */
    record Row(
            Revision revision,
            byte[] editSha,
            byte[] editChunks,
            byte[] snapshotSha,
            byte[] snapshotChunks,
            byte[] parentSeal,
            byte[] seal) {}

    Row insert(
            long designId, long parentId, byte[] parentSeal, Instant at, Edit edit, byte[] snapshot, String designHash)
            throws SQLException, StoreFailure {
        byte[] json = edit.json().getBytes(StandardCharsets.UTF_8);
        byte[] editSha = Seal.sha256(json);
        byte[] editChunks = blobs.put(json);
        byte[] snapshotSha = Seal.sha256(snapshot);
        byte[] snapshotChunks = blobs.put(snapshot);
        long id = nextId;
        Instant millis = Instant.ofEpochMilli(at.toEpochMilli());
        Revision unsealed = new Revision(
                id, designId, parentId, edit.author(), millis, edit.name(), designHash, snapshot.length, "");
        byte[] check = sealOf(unsealed, editSha, snapshotSha, parentSeal);
        database.update(
                Sql.INSERT_REVISION,
                id,
                designId,
                parentId,
                edit.author(),
                millis.toEpochMilli(),
                edit.name(),
                editSha,
                editChunks,
                designHash,
                snapshotSha,
                (long) snapshot.length,
                snapshotChunks,
                parentSeal,
                check);
        nextId++;
        return new Row(sealed(unsealed, check), editSha, editChunks, snapshotSha, snapshotChunks, parentSeal, check);
    }

    Row get(long id) throws StoreFailure {
        List<Row> rows = database.query("SELECT " + COLUMNS + " FROM revision WHERE id = ?", this::read, id);
        if (rows.isEmpty()) {
            throw StoreFailure.of(StoreMessage.NO_SUCH_REVISION, "revision " + id, id);
        }
        return rows.getFirst();
    }

    /** A row that another row names: its absence is damage. */
    Row named(long id) throws StoreFailure {
        List<Row> rows = database.query("SELECT " + COLUMNS + " FROM revision WHERE id = ?", this::read, id);
        if (rows.size() != 1 || rows.getFirst().revision().id() != id) {
            throw damaged(id);
        }
        return rows.getFirst();
    }

    /** The parent, whose seal must be the one the child was made on. */
    Row parentOf(Row child) throws StoreFailure {
        Row parent = named(child.revision().parentId());
        if (!Seal.equal(parent.seal(), child.parentSeal())) {
            throw damaged(parent.revision().id());
        }
        return parent;
    }

    long count(long designId) throws StoreFailure {
        return database.query("SELECT COUNT(*) FROM revision WHERE design_id = ?", row -> row.getLong(1), designId)
                .getFirst();
    }

    List<Long> ids() throws StoreFailure {
        return database.query("SELECT id FROM revision ORDER BY id", row -> row.getLong(1));
    }

    byte[] snapshot(Row row) throws StoreFailure {
        return blobs.get(
                row.snapshotChunks(), row.snapshotSha(), name(row.revision().id()));
    }

    String editJson(Row row) throws StoreFailure {
        return new String(
                blobs.get(row.editChunks(), row.editSha(), name(row.revision().id())), StandardCharsets.UTF_8);
    }

    private Row read(ResultSet row) throws SQLException, StoreFailure {
        Revision unsealed = new Revision(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                row.getString(9),
                row.getLong(11),
                "");
        byte[] editSha = row.getBytes(7);
        byte[] snapshotSha = row.getBytes(10);
        byte[] parentSeal = row.getBytes(13);
        byte[] stored = row.getBytes(14);
        if (!Seal.equal(stored, sealOf(unsealed, editSha, snapshotSha, parentSeal))) {
            throw damaged(unsealed.id());
        }
        return new Row(
                sealed(unsealed, stored), editSha, row.getBytes(8), snapshotSha, row.getBytes(12), parentSeal, stored);
    }

    private byte[] sealOf(Revision r, byte[] editSha, byte[] snapshotSha, byte[] parentSeal) {
        return seal.row("revision")
                .add(r.id())
                .add(r.designId())
                .add(r.parentId())
                .add(r.author())
                .add(r.at().toEpochMilli())
                .add(r.editName())
                .add(editSha)
                .add(r.designHash())
                .add(snapshotSha)
                .add(r.snapshotBytes())
                .add(parentSeal)
                .seal();
    }

    private static Revision sealed(Revision r, byte[] seal) {
        return new Revision(
                r.id(),
                r.designId(),
                r.parentId(),
                r.author(),
                r.at(),
                r.editName(),
                r.designHash(),
                r.snapshotBytes(),
                HexFormat.of().formatHex(seal));
    }

    private static StoreFailure damaged(long id) {
        return StoreFailure.of(StoreMessage.DAMAGED, name(id), name(id));
    }

    private static String name(long id) {
        return "revision " + id;
    }
}
