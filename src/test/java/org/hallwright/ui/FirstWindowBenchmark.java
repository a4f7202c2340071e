package org.hallwright.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Prints how long the program takes from the start of its process to its first window with the start page laid out, and how long a
 * bare JavaFX window with one button takes, by turns in one run. Both run on the display, in the software pipeline, without a cache.
 */
public final class FirstWindowBenchmark {
    private static final int ROUNDS = 9;
    private static final String READY = "window";

    private FirstWindowBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            watch();
            if (args[0].equals("bare")) {
                Application.launch(Bare.class);
            } else {
                org.hallwright.boot.Main.main(new String[0]);
            }
            return;
        }
        List<Double> bare = new ArrayList<>();
        List<Double> desk = new ArrayList<>();
        Path state = Files.createTempDirectory("first-window");
        for (int round = 0; round <= ROUNDS; round++) {
            double one = started("bare", state);
            double other = started("desk", state);
            // the first of each fills the system's file cache
            if (round > 0) {
                bare.add(one);
                desk.add(other);
            }
        }
        Collections.sort(bare);
        Collections.sort(desk);
        double b = bare.get(ROUNDS / 2);
        double d = desk.get(ROUNDS / 2);
        System.out.printf(
                Locale.ROOT,
                "first window, median of %d: bare %.0f ms, Hallwright %.0f ms, %.2f : 1%n",
                ROUNDS,
                b,
                d,
                d / b);
    }

    private static double started(String what, Path state) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                FirstWindowBenchmark.class.getName(),
                what);
        builder.environment().put("HALLWRIGHT_STATE", state.toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(READY)) {
                    double ms = (System.nanoTime() - begin) / 1e6;
                    process.waitFor();
                    return ms;
                }
            }
        }
        throw new IOException(what + " ended without a window");
    }

    /** Says so once a window is there and has been laid out, and ends the process. */
    private static void watch() {
        Thread watcher = new Thread(
                () -> {
                    while (true) {
                        try {
                            Thread.sleep(2);
                            Platform.runLater(() -> Window.getWindows().stream()
                                    .filter(w -> w.isShowing() && w.getScene() != null)
                                    .findFirst()
                                    .ifPresent(w -> w.getScene().addPostLayoutPulseListener(() -> {
                                        System.out.println(READY);
                                        System.out.flush();
                                        Runtime.getRuntime().halt(0);
                                    })));
                        } catch (IllegalStateException notYet) {
                            // the toolkit is not up
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** A window with a button. */
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Button("Hallwright"), 1600, 1000));
            stage.show();
        }
    }
}
