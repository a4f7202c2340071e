package org.hallwright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files a session leaves behind: what was asked for and the state folder, for their owner alone. */
class FootprintTest {

    @TempDir
    Path root;

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("Work leaves what was asked for and the state folder; others can read nothing; nothing else is left")
    void footprint() throws Exception {
        Path home = Files.createDirectories(root.resolve("home"));
        Path tmp = Files.createDirectories(root.resolve("tmp"));
        Path work = Files.createDirectories(root.resolve("work"));
        run(home, tmp, work, "new", "paris-ministry", "-o", "a.hallwright");
        run(home, tmp, work, "transfer", "send", "a.hallwright", "-o", "b.hallwright");
        assertEquals(
                List.of("a.hallwright", "b.hallwright", "b.hallwright.slip.txt"),
                below(work, false),
                "what was asked for");
        assertEquals(List.of(), below(tmp, false), "left in the temporary folder");
        assertEquals(List.of(".local/state/hallwright/packs/audit.log"), below(home, false), "left in the home folder");
        for (Path each : all(home.resolve(".local/state/hallwright"))) {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS));
            assertEquals("------", mode.substring(3), each + " is open to others");
        }
    }

    @Test
    @DisplayName("Removal takes what the package brought, and no script of the package touches a home folder")
    void removal() throws Exception {
        String build = Files.readString(Path.of("installer/linux/build"));
        for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
            assertTrue(!build.contains(script), "the package runs " + script);
        }
        String spec = Files.readString(Path.of("installer/linux/hallwright.spec"));
        for (String section : List.of("%pre", "%post", "%preun", "%postun", "%trigger")) {
            assertTrue(spec.lines().noneMatch(line -> line.startsWith(section)), "the package runs " + section);
        }
    }

    private static void run(Path home, Path tmp, Path work, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1"));
        Files.readAllLines(Path.of("installer/java.options")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("-") && !line.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + tmp,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process =
                builder.redirectOutput(home.resolveSibling("out.txt").toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(home.resolveSibling("out.txt")));
    }

    private static List<Path> all(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.toList();
        }
    }

    private static List<String> below(Path root, boolean folders) throws Exception {
        TreeSet<String> names = new TreeSet<>();
        for (Path each : all(root)) {
            if (folders || Files.isRegularFile(each)) {
                names.add(root.relativize(each).toString());
            }
        }
        return List.copyOf(names);
    }
}
