package org.hallwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.file.SafeFiles;

/** The administrator's policy of this machine. It lies where a user cannot write, and nothing a user sets moves it. */
public final class Policy {

    private static final int MAX_BYTES = 1 << 20;

    private Policy() {}

    /** Where the policy of a machine lies, whether or not there is one. */
    public static Path place(String osName, Map<String, String> environment) {
        if (osName.startsWith("Windows")) {
            return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"), "Hallwright", "policy.json");
        }
        return osName.startsWith("Mac")
                ? Path.of("/Library/Application Support/Hallwright/policy.json")
                : Path.of("/etc/hallwright/policy.json");
    }

    /** The policy of this machine; {@link PolicySheet#NONE} where there is none. */
    public static Outcome<PolicySheet> standard() {
        return at(place(System.getProperty("os.name", ""), System.getenv()));
    }

    /**
     * The policy in this file. A file that is there but cannot be read or understood is a failure and not the absence of a
     * policy: what it forbids must not become allowed by a slip of the pen.
     */
    public static Outcome<PolicySheet> at(Path file) {
        if (!Files.exists(file)) {
            return Outcome.ok(PolicySheet.NONE);
        }
        try {
            return switch (PolicySheet.read(SafeFiles.read(file, MAX_BYTES))) {
                case Outcome.Ok<PolicySheet> ok -> ok;
                case Outcome.Failed<PolicySheet> failed ->
                    Outcome.failed(Problem.error(
                            TransferMessage.BAD_POLICY,
                            failed.problems().getFirst().place(),
                            file.toString(),
                            failed.problems().getFirst().code()));
            };
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    TransferMessage.BAD_POLICY,
                    "",
                    file.toString(),
                    e.getClass().getSimpleName()));
        }
    }
}
