package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of this program that says what it has done, line by line, until kill -9 ends it. */
public final class KilledProcess {

    /** What it prints when the work begins. */
    public static final String READY = "ready";

    private KilledProcess() {}

    /**
     * Runs a class and kills it.
     *
     * @param afterMillis how long after it was ready
     * @return the numbers it acknowledged, in order
     */
    public static List<Long> run(Class<?> main, int afterMillis, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process victim = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals(READY, out.readLine());
            Thread killer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(afterMillis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // The handle kills and leaves the pipe open: what was acknowledged before is still read.
                victim.toHandle().destroyForcibly();
            });
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(Long.parseLong(line));
            }
            killer.join();
        }
        assertTrue(victim.waitFor(60, TimeUnit.SECONDS));
        return acknowledged;
    }

    /** Acknowledges a number. */
    public static void acknowledge(long number) {
        System.out.println(number);
        System.out.flush();
    }
}
