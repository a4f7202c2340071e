package org.hallwright.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.design.Edit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.RackEdit;
import org.hallwright.store.StorePlace;

/** A second Hallwright: it holds a design's file, or edits a design in a store and breaks off. */
final class OtherProcess implements AutoCloseable {
    static final String READY = "ready";

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** Holds the lease on a design until closed. */
    static OtherProcess holding(Path design) throws IOException {
        return started("hold", design);
    }

    /** Begins a design in the store below a folder, moves a rack, and is killed. */
    static void breakingOff(Path state) throws Exception {
        try (OtherProcess other = started("edit", state)) {
            other.close();
        }
    }

    private static OtherProcess started(String what, Path path) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        what,
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(READY)) {
                return new OtherProcess(process);
            }
        }
        throw new IOException("the other process ended early");
    }

    long pid() {
        return process.pid();
    }

    /** Kills it, as when the power goes. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] args) throws Exception {
        Object kept = args[0].equals("hold") ? hold(Path.of(args[1])) : edit(Path.of(args[1]));
        System.out.println(READY);
        Thread.sleep(Long.MAX_VALUE);
        throw new IllegalStateException(kept.toString());
    }

    private static Object hold(Path design) {
        return DesignLease.take(design).orThrow();
    }

    private static Object edit(Path state) {
        StoreDoor door = StoreDoor.at(StorePlace.under(state));
        DesktopServices services = new DesktopServices(door, door.open());
        Workspace workspace =
                services.begin(services.template("paris-ministry").orThrow()).orThrow();
        String rack = workspace.design().racks().getFirst().id();
        for (Edit edit :
                List.of(new PlanEdit.RenameDesign("Broken off"), new RackEdit.MoveRacks(Set.of(rack), 100, 0))) {
            if (workspace.apply(edit) instanceof Outcome.Failed<?> failed) {
                throw new IllegalStateException(failed.problems().toString());
            }
        }
        return workspace;
    }
}
