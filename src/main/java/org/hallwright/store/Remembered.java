package org.hallwright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What this machine last saw of a store, kept outside it: a count of changes and their seal. Whoever puts yesterday's
 * copy in its place, or cuts the last pages off, is found out. Written after the store's own sync and without one, so it
 * may lag behind after a power cut but never run ahead. Two slots take turns; a torn one leaves the other.
 */
final class Remembered {

    /** One disk sector a slot: a write of one is not torn in practice, and never reaches its neighbour. */
    private static final int SLOT_BYTES = 512;

    private static final int USED_BYTES = Long.BYTES + Seal.BYTES + Seal.BYTES;

    private final Path file;

    Remembered(Path file) {
        this.file = file;
    }

    /** A count of changes and the seal over the whole state after them. */
    record State(long changes, byte[] seal) {}

    /** The newest state remembered, or null where there is none or no slot is whole. */
    @Nullable
    State read() throws IOException {
        if (!java.nio.file.Files.exists(file)) {
            return null;
        }
        ByteBuffer both = ByteBuffer.allocate(2 * SLOT_BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (both.hasRemaining() && channel.read(both) > 0) {
                // reads on until both slots or the file end
            }
        }
        State first = slot(both.array(), 0);
        State second = slot(both.array(), SLOT_BYTES);
        if (first == null) {
            return second;
        }
        return second == null || first.changes() > second.changes() ? first : second;
    }

    private static @Nullable State slot(byte[] both, int at) {
        ByteBuffer slot = ByteBuffer.wrap(both, at, USED_BYTES);
        long changes = slot.getLong();
        byte[] seal = new byte[Seal.BYTES];
        byte[] check = new byte[Seal.BYTES];
        slot.get(seal).get(check);
        return Seal.equal(check, check(changes, seal)) ? new State(changes, seal) : null;
    }

    private static byte[] check(long changes, byte[] seal) {
        return Seal.plain().row("remembered").add(changes).add(seal).seal();
    }

    void write(State state) throws IOException {
        byte[] slot = Arrays.copyOf(
                ByteBuffer.allocate(USED_BYTES)
                        .putLong(state.changes())
                        .put(state.seal())
                        .put(check(state.changes(), state.seal()))
                        .array(),
                SLOT_BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.size() == 0) {
                StorePlace.restrict(file);
            }
            channel.write(ByteBuffer.wrap(slot), (state.changes() & 1) * SLOT_BYTES);
        }
    }
}
