package org.hallwright.codec.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file is longer than its reader allows. */
public final class FileTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long maxBytes;

    FileTooLargeException(Path file, long maxBytes) {
        super(file.getFileName() + " is longer than " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    /** The most that would have been read, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }
}
