package org.hallwright.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Byte strings of any length, kept as deflated pieces that are stored once however many revisions hold them. A revision
 * is therefore always a whole snapshot, and opening one never replays another.
 */
final class Blobs {

    private static final int REMEMBERED_PIECES = 1 << 16;

    private final Database database;
    private long nextId;

    /** Ids of the pieces lately seen, by their SHA-256: most pieces of an edit are those of the edit before. */
    private final Map<ByteBuffer, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
            return size() > REMEMBERED_PIECES;
        }
    };

    Blobs(Database database) throws StoreFailure {
        this.database = database;
        this.nextId = database.query("SELECT COALESCE(MAX(id), 0) FROM chunk", row -> row.getLong(1))
                        .getFirst()
                + 1;
    }

    /** Stores the bytes within the running commit; the result is what {@link #get} needs. */
    byte[] put(byte[] bytes) throws SQLException, StoreFailure {
        ByteBuffer ids = ByteBuffer.allocate(Long.BYTES * (bytes.length / Chunker.MIN_BYTES + 1));
        for (int from = 0; from < bytes.length; ) {
            int to = Chunker.end(bytes, from);
            ids.putLong(piece(bytes, from, to - from));
            from = to;
        }
        return Arrays.copyOf(ids.array(), ids.position());
    }

    private long piece(byte[] bytes, int from, int length) throws SQLException, StoreFailure {
        byte[] sha = Seal.sha256(bytes, from, length);
        ByteBuffer key = ByteBuffer.wrap(sha);
        Long seen = known.get(key);
        if (seen != null) {
            return seen;
        }
        List<Long> stored = database.query("SELECT id FROM chunk WHERE sha = ?", row -> row.getLong(1), sha);
        long id;
        if (stored.isEmpty()) {
            id = nextId++;
            database.update(Sql.INSERT_CHUNK, id, sha, length, deflate(bytes, from, length));
        } else {
            id = stored.getFirst();
            // A piece that was damaged since must not become part of a new revision.
            read(id);
        }
        known.put(key, id);
        return id;
    }

    /** A commit failed: pieces it would have stored are not there. */
    void forget() {
        known.clear();
    }

    /**
     * The bytes.
     *
     * @param sha256 their check value, from a sealed row
     */
    byte[] get(byte[] ids, byte[] sha256, String object) throws StoreFailure {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(Math.max(64, ids.length / Long.BYTES * 16_384));
        ByteBuffer list = ByteBuffer.wrap(ids);
        while (list.remaining() >= Long.BYTES) {
            whole.writeBytes(read(list.getLong()));
        }
        byte[] bytes = whole.toByteArray();
        if (!Seal.equal(Seal.sha256(bytes), sha256)) {
            throw StoreFailure.of(StoreMessage.DAMAGED, object, object);
        }
        return bytes;
    }

    private byte[] read(long id) throws StoreFailure {
        String object = "chunk " + id;
        List<byte[]> pieces = database.query(
                "SELECT sha, raw_bytes, body FROM chunk WHERE id = ?",
                row -> {
                    byte[] piece = inflate(row.getBytes(3), row.getInt(2), object);
                    if (!Seal.equal(Seal.sha256(piece), row.getBytes(1))) {
                        throw StoreFailure.of(StoreMessage.DAMAGED, object, object);
                    }
                    known.put(ByteBuffer.wrap(row.getBytes(1)), id);
                    return piece;
                },
                id);
        if (pieces.size() != 1) {
            throw StoreFailure.of(StoreMessage.DAMAGED, object, object);
        }
        return pieces.getFirst();
    }

    /** Deflated, or as it is where that would not be shorter. */
    private static byte[] deflate(byte[] bytes, int from, int length) {
        byte[] shorter = new byte[length];
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes, from, length);
            deflater.finish();
            int n = deflater.deflate(shorter);
            return deflater.finished() && n < length
                    ? Arrays.copyOf(shorter, n)
                    : Arrays.copyOfRange(bytes, from, from + length);
        }
    }

    private static byte[] inflate(byte[] body, int length, String object) throws StoreFailure {
        if (length < 0 || length > Chunker.MAX_BYTES || body.length > length) {
            throw StoreFailure.of(StoreMessage.DAMAGED, object, object);
        }
        if (body.length == length) {
            return body;
        }
        byte[] bytes = new byte[length];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(body);
            if (inflater.inflate(bytes) != length) {
                throw StoreFailure.of(StoreMessage.DAMAGED, object, object);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw StoreFailure.of(StoreMessage.DAMAGED, object, object);
        }
    }
}
