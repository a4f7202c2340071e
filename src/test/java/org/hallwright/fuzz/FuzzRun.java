package org.hallwright.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Coverage-guided fuzzing of one reader after the other, each in a process of its own that begins from the reader's valid
 * seeds and from the kept corpus. Prints how often each was run and what was found; a find ends with exit code 1.
 *
 * <pre>./mvnw -q -Pfuzz test-compile exec:exec -Dreader=DESIGN,EPW -Dseconds=120</pre>
 */
public final class FuzzRun {

    private static final Path CORPUS = Path.of("src/test/resources/org/hallwright/fuzz");
    private static final Path WORK = Path.of("target/fuzz");
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    private FuzzRun() {}

    /**
     * @param arguments readers, a comma between them, or ALL; seconds for each
     */
    public static void main(String[] arguments) throws Exception {
        String seconds = arguments[1];
        List<Target> targets = arguments[0].equals("ALL")
                ? List.of(Target.values())
                : Arrays.stream(arguments[0].split(",")).map(Target::valueOf).toList();
        long all = 0;
        int finds = 0;
        for (Target target : targets) {
            Result result = fuzz(target, seconds);
            all += result.runs();
            finds += result.clean() ? 0 : 1;
            System.out.printf(
                    Locale.ROOT,
                    "Jazzer: %-16s %,12d runs in %d s, %s%n",
                    target,
                    result.runs(),
                    result.seconds(),
                    result.clean() ? "clean" : "FOUND: see " + log(target));
        }
        System.out.printf(
                Locale.ROOT, "Jazzer: %d readers, %,d runs, %d broke their contract%n", targets.size(), all, finds);
        System.exit(finds == 0 ? 0 : 1);
    }

    private record Result(long runs, long seconds, boolean clean) {}

    private static Result fuzz(Target target, String seconds) throws IOException, InterruptedException {
        Path own = Files.createDirectories(WORK.resolve(target.name()));
        List<byte[]> seeds = target.seeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(own.resolve("seed-" + (i + 1)), seeds.get(i));
        }
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                // 256 MiB as the readers are held to, and what the fuzzer's own tables take.
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "-Djava.awt.headless=true",
                "-D" + FuzzTarget.READER + "=" + target,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=org.hallwright.**",
                "--reproducer_path=" + WORK,
                "-max_total_time=" + seconds,
                // By the clock of a busy machine: for a hang alone.
                "-timeout=600",
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                "-artifact_prefix=" + WORK.resolve(target + "-"),
                own.toString()));
        Path kept = CORPUS.resolve(target.name());
        if (Files.isDirectory(kept)) {
            command.add(kept.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        long runs = 0;
        long took = 0;
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(log(target))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                log.write(line);
                log.newLine();
                Matcher done = DONE.matcher(line);
                if (done.find()) {
                    runs = Long.parseLong(done.group(1));
                    took = Long.parseLong(done.group(2));
                }
            }
        }
        return new Result(runs, took, process.waitFor() == 0);
    }

    private static Path log(Target target) {
        return WORK.resolve(target + ".log");
    }
}
