package org.hallwright.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the working database. A failed write poisons it: nothing more is written through it, because after a
 * failed force nobody knows what the disk holds. Reading goes on.
 */
final class Database {

    private final Connection connection;
    private final Path file;
    private final String place;
    private final @Nullable Object fileKey;
    private @Nullable Problem poison;

    private Database(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
        this.place = String.valueOf(file.getFileName());
        this.fileKey = keyOf(file);
    }

    /** A row of a result. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException, StoreFailure;
    }

    /** Writes that belong together. */
    @FunctionalInterface
    interface Writes<T> {
        T run() throws SQLException, StoreFailure;
    }

    /**
     * Opens the database at {@code base}.
     *
     * @param filePassword H2's own file key, as characters, or null for a plain file; never a passphrase
     */
    static Database open(String fileSystem, Path base, boolean create, char @Nullable [] filePassword)
            throws StoreFailure {
        H2Lockdown.apply();
        Path file = base.resolveSibling(base.getFileName() + ".mv.db");
        String url = H2Url.of(fileSystem, base, create, filePassword != null);
        Properties login = new Properties();
        login.put("user", "hallwright");
        login.put("password", filePassword == null ? new char[0] : passwords(filePassword));
        try {
            Connection connection = new org.h2.Driver().connect(url, login);
            if (connection == null) {
                throw new IllegalStateException("H2 does not know its own URL");
            }
            connection.setAutoCommit(false);
            return new Database(connection, file);
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new StoreFailure(Trouble.of(e, String.valueOf(file.getFileName())), e);
        }
    }

    /** H2 wants the file password and an (empty) user password, separated by a space. */
    private static char[] passwords(char[] filePassword) {
        char[] both = java.util.Arrays.copyOf(filePassword, filePassword.length + 1);
        both[filePassword.length] = ' ';
        return both;
    }

    private static @Nullable Object keyOf(Path file) {
        try {
            return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey();
        } catch (java.io.IOException gone) {
            return null;
        }
    }

    /** The rows of a query, or the problem that kept it from being read. */
    <T> List<T> query(String sql, Reader<T> reader, Object... arguments) throws StoreFailure {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // A damaged page shows itself in any of these ways, an absurd length among them.
            throw new StoreFailure(Trouble.of(e, place), e);
        }
    }

    /** To be called within {@link #commit} only. */
    void update(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Runs the writes, commits them and waits until the disk has them. Only then has anything been saved. */
    <T> T commit(Writes<T> writes) throws StoreFailure {
        if (poison != null) {
            throw StoreFailure.of(StoreMessage.POISONED, place, poison.code());
        }
        try {
            T result = writes.run();
            connection.commit();
            sync();
            return result;
        } catch (StoreFailure refused) {
            rollBack(refused);
            throw refused;
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw poisoned(Trouble.of(e, place), e);
        }
    }

    private void sync() throws SQLException, StoreFailure {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        // An unlinked file still takes writes, and keeps none of them.
        if (fileKey != null && !fileKey.equals(keyOf(file))) {
            throw poisoned(Problem.error(StoreMessage.GONE, place), null);
        }
    }

    private StoreFailure poisoned(Problem problem, @Nullable Throwable cause) {
        poison = problem;
        return new StoreFailure(problem, cause);
    }

    private void rollBack(StoreFailure refused) {
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException e) {
            poison = Trouble.of(e, place);
            refused.addSuppressed(e);
        }
    }

    /** Statements that H2 commits by itself: tables and indexes. */
    void define(String sql) throws StoreFailure {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw poisoned(Trouble.of(e, place), e);
        }
    }

    boolean isPoisoned() {
        return poison != null;
    }

    /** Compacts and closes; a poisoned database is let go without another write. */
    void close() throws StoreFailure {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(poison == null ? "SHUTDOWN COMPACT" : "SHUTDOWN IMMEDIATELY");
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            if (poison == null) {
                throw poisoned(Trouble.of(e, place), e);
            }
        }
    }

    /** Lets go without writing anything. */
    void abandon() {
        poison = poison == null ? Problem.error(StoreMessage.POISONED, place, "") : poison;
        try {
            close();
        } catch (StoreFailure alreadyKnown) {
            // Nothing is written any more, so nothing can be lost here.
        }
    }
}
