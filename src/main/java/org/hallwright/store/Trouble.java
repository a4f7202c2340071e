package org.hallwright.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.hallwright.base.Problem;

/** Tells one failure of a disk from another, for each asks something else of the planner. */
public final class Trouble {

    private Trouble() {}

    /** The problem behind an exception of the file system or the database. */
    public static Problem of(Throwable thrown, String place) {
        boolean damaged = false;
        int depth = 0;
        for (Throwable t = thrown; t != null && depth++ < 20; t = t.getCause()) {
            String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            // The system's own words: Java has no exception type for a full disk, on any platform.
            if (text.contains("no space left")
                    || text.contains("not enough space")
                    || text.contains("disk full")
                    || text.contains("quota exceeded")) {
                return Problem.error(StoreMessage.DISK_FULL, place);
            }
            if (t instanceof AccessDeniedException
                    || t instanceof ReadOnlyFileSystemException
                    || text.contains("read-only file system")
                    || text.contains("permission denied")
                    || (t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY)) {
                return Problem.error(StoreMessage.READ_ONLY, place);
            }
            if (t instanceof NoSuchFileException
                    || text.contains("no such file or directory")
                    || (t instanceof SQLException sql
                            && sql.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1)) {
                return Problem.error(StoreMessage.GONE, place);
            }
            damaged |= t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1;
            damaged |= t instanceof org.h2.mvstore.MVStoreException mv
                    && mv.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_CORRUPT;
        }
        if (damaged || !(thrown instanceof java.io.IOException || thrown instanceof OutOfMemoryError)) {
            return Problem.error(StoreMessage.DAMAGED, place, "database");
        }
        return Problem.error(StoreMessage.IO, place, thrown.getClass().getSimpleName());
    }
}
