package org.hallwright.app.assurance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.pack.AuditLog;

/** What the running process can see of itself. */
public final class SelfLook {

    /** As installer/java.options has them; see src/docs/decisions/0007-process-hardening.md. */
    private static final List<String> FLAGS = List.of(
            "--illegal-native-access=deny",
            "-Djdk.serialFilter=!*",
            "-Dh2.allowedClasses=",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:-HeapDumpOnOutOfMemoryError");

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final List<String> arguments;
    private final Path state;

    /**
     * @param arguments the options that the run time was started with
     * @param state the application's state folder, which need not exist
     */
    SelfLook(List<String> arguments, Path state) {
        this.arguments = List.copyOf(arguments);
        this.state = state;
    }

    /** Of this process. */
    public static SelfLook now(Path state) {
        return new SelfLook(ManagementFactory.getRuntimeMXBean().getInputArguments(), state);
    }

    List<Problem> flags() {
        return FLAGS.stream()
                .filter(flag -> arguments.stream().noneMatch(given -> given.startsWith(flag)))
                .map(flag -> Problem.error(AssuranceMessage.FLAG_MISSING, "", flag))
                .toList();
    }

    boolean hasMaps() {
        return Files.isReadable(MAPS);
    }

    /**
     * Mappings that are writable and executable. The compiler's code cache is one by its nature and has no name; a file or a
     * stack that is both would be a way in.
     */
    List<Problem> writableCode() {
        List<Problem> found = new ArrayList<>();
        try (var lines = Files.lines(MAPS)) {
            lines.filter(line -> line.matches("\\S+ rwx.*") && line.matches(".*[/\\[].*"))
                    .forEach(line -> found.add(Problem.error(AssuranceMessage.WRITABLE_CODE, "", name(line))));
        } catch (IOException e) {
            found.add(Problem.error(
                    AssuranceMessage.WRITABLE_CODE, "", e.getClass().getSimpleName()));
        }
        return found;
    }

    private static String name(String mapping) {
        return mapping.substring(Math.max(mapping.lastIndexOf('/'), mapping.lastIndexOf('[')) + 1);
    }

    /** Files and folders below the state folder that others may read or enter. */
    List<Problem> openModes() {
        List<Problem> found = new ArrayList<>();
        if (Files.isDirectory(state)) {
            try (var all = Files.walk(state)) {
                for (Path each : all.toList()) {
                    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS);
                    if (mode.stream().anyMatch(OTHERS::contains)) {
                        found.add(Problem.error(
                                AssuranceMessage.OPEN_MODE,
                                "",
                                String.valueOf(each.getFileName()),
                                PosixFilePermissions.toString(mode)));
                    }
                }
            } catch (UnsupportedOperationException noPosix) {
                return List.of();
            } catch (IOException e) {
                found.add(Problem.error(
                        AssuranceMessage.OPEN_MODE, "", "?", e.getClass().getSimpleName()));
            }
        }
        return found;
    }

    List<Problem> missingAlgorithms() {
        List<Problem> found = new ArrayList<>();
        for (String name : List.of("Ed25519", "ML-DSA-87")) {
            try {
                Signature.getInstance(name);
            } catch (NoSuchAlgorithmException e) {
                found.add(Problem.error(AssuranceMessage.NO_ALGORITHM, "", name));
            }
        }
        if (new SecureRandom().getAlgorithm().isBlank()) {
            found.add(Problem.error(AssuranceMessage.NO_ALGORITHM, "", "SecureRandom"));
        }
        return found;
    }

    /** Workbooks and drawings are XML: beside what our readers forbid, the file that the launcher names holds every reader. */
    List<Problem> xmlAccess() {
        return arguments.stream().anyMatch(given -> given.startsWith("-Djava.xml.config.file="))
                ? List.of()
                : List.of(Problem.error(AssuranceMessage.XML_ACCESS, "", "java.xml.config.file"));
    }

    List<Problem> audit() {
        Path log = state.resolve("packs").resolve("audit.log");
        return Files.exists(log) && new AuditLog(log).verify() instanceof Outcome.Failed<?> failed
                ? List.of(Problem.error(
                        AssuranceMessage.AUDIT, "", failed.problems().getFirst().place()))
                : List.of();
    }
}
