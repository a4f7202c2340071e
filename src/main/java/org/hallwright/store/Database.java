package org.hallwright.store;

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
 * One connection to a session's working copy. What is committed here counts because the journal has it; the copy itself
 * is thrown away after a failure. A failed write poisons the connection: nothing more is written, because after a failed
 * force nobody knows what the disk holds. Reading goes on.
 */
final class Database {

    private final Connection connection;
    private final String place;
    private final List<Journal.Entry> running = new ArrayList<>();
    private @Nullable Journal journal;
    private @Nullable Problem poison;

    private Database(Connection connection, String place) {
        this.connection = connection;
        this.place = place;
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
        String place = String.valueOf(base.getFileName());
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
            return new Database(connection, place);
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new StoreFailure(Trouble.of(e, place), e);
        }
    }

    /** H2 wants the file password and an (empty) user password, separated by a space. */
    private static char[] passwords(char[] filePassword) {
        char[] both = java.util.Arrays.copyOf(filePassword, filePassword.length + 1);
        both[filePassword.length] = ' ';
        return both;
    }

    /** From now on every commit goes to the journal first. */
    void journalTo(Journal next) {
        journal = next;
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
    void update(Sql sql, Object... arguments) throws SQLException {
        execute(sql, arguments);
        running.add(new Journal.Entry(sql, arguments));
    }

    private void execute(Sql sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql.text(), arguments)) {
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

    /** Runs the writes and waits until the disk has them. Only then has anything been saved. */
    <T> T commit(Writes<T> writes) throws StoreFailure {
        if (poison != null) {
            throw StoreFailure.of(StoreMessage.POISONED, place, poison.code());
        }
        Journal saved = journal;
        if (saved == null) {
            throw new IllegalStateException("a commit before the journal is there");
        }
        running.clear();
        T result;
        try {
            result = writes.run();
            saved.append(running);
            if (!saved.isThere()) {
                throw poisoned(Problem.error(StoreMessage.GONE, place), null);
            }
        } catch (StoreFailure refused) {
            rollBack(refused);
            throw refused;
        } catch (SQLException | java.io.IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            StoreFailure failure = poisoned(Trouble.of(e, place), e);
            rollBack(failure);
            throw failure;
        }
        try {
            connection.commit();
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The journal has the edit, so it is saved; but this working copy cannot be used any further.
            poison = Trouble.of(e, place);
        }
        return result;
    }

    /** Repeats commits that a journal holds. */
    void replay(List<List<Journal.Entry>> commits) throws StoreFailure {
        try {
            for (List<Journal.Entry> commit : commits) {
                for (Journal.Entry entry : commit) {
                    execute(entry.sql(), entry.arguments());
                }
            }
            connection.commit();
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw poisoned(Trouble.of(e, place), e);
        }
    }

    private StoreFailure poisoned(Problem problem, @Nullable Throwable cause) {
        poison = problem;
        return new StoreFailure(problem, cause);
    }

    private void rollBack(StoreFailure refused) {
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            poison = poison == null ? Trouble.of(e, place) : poison;
            refused.addSuppressed(e);
        }
    }

    /** Makes tables and indexes, and fills the table of migrations: what no journal holds. */
    void define(String sql, Object... arguments) throws StoreFailure {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
            connection.commit();
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw poisoned(Trouble.of(e, place), e);
        }
    }

    /** Whether the journal holds anything. */
    boolean hasSaved() {
        return journal != null && !journal.isEmpty();
    }

    void closeJournal() throws java.io.IOException {
        if (journal != null) {
            journal.close();
        }
    }

    boolean isPoisoned() {
        return poison != null;
    }

    /** Compacts and closes, so that the file holds everything; a poisoned one is let go without another write. */
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
        try {
            closeJournal();
        } catch (java.io.IOException e) {
            // Every acknowledged record was forced; there is nothing left that a close could lose.
        }
        poison = poison == null ? Problem.error(StoreMessage.POISONED, place, "") : poison;
        try {
            close();
        } catch (StoreFailure alreadyKnown) {
            // Nothing is written any more, so nothing can be lost here.
        }
    }
}
