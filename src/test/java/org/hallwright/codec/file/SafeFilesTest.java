package org.hallwright.codec.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {

    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2, 2};

    @TempDir
    Path folder;

    private int calls;

    /** The real disk, whose n-th call throws. */
    private Disk failing(int n, Throwable fault) {
        calls = 0;
        return (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (p, method, arguments) -> {
                    if (++calls == n) {
                        throw fault;
                    }
                    try {
                        return method.invoke(Disk.REAL, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Test
    @DisplayName("Whichever call fails, the file is the old one or the new one, and no litter stays")
    void nthFault() throws Exception {
        Path file = folder.resolve("plan");
        int faults = 0;
        for (Throwable fault : List.of(
                new IOException("Input/output error"),
                new IOException("No space left on device"),
                new OutOfMemoryError("made by the test"))) {
            for (int n = 1; ; n++) {
                Files.deleteIfExists(SafeFiles.previousOf(file));
                Files.write(file, OLD);
                Disk disk = failing(n, fault);
                try {
                    SafeFiles.write(disk, file, out -> out.write(NEW), true);
                } catch (IOException | OutOfMemoryError expected) {
                    faults++;
                }
                byte[] now = Files.readAllBytes(file);
                assertTrue(java.util.Arrays.equals(now, OLD) || java.util.Arrays.equals(now, NEW));
                try (var files = Files.list(folder)) {
                    assertTrue(files.noneMatch(f -> f.toString().endsWith(".tmp")), "litter after call " + n);
                }
                if (calls < n) {
                    assertArrayEquals(NEW, now);
                    assertArrayEquals(OLD, Files.readAllBytes(SafeFiles.previousOf(file)));
                    break;
                }
            }
        }
        System.out.println("SafeFilesTest: " + faults + " faults tried, third states 0");
        assertTrue(faults >= 15, "only " + faults);
    }

    @Test
    @DisplayName("A file is for its owner alone, and longer ones than allowed are not read")
    void modesAndLimits() throws Exception {
        Path file = folder.resolve("plan");
        SafeFiles.write(file, NEW);
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(NEW, SafeFiles.read(file, 2));
        assertThrows(FileTooLargeException.class, () -> SafeFiles.read(file, 1));
    }
}
