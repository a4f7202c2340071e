package org.hallwright.boot;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.hallwright.design.RackEdit;
import org.hallwright.store.KilledProcess;
import org.hallwright.store.StorePlace;
import org.hallwright.ui.Windows;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;

/** A desk whose planner renames the first rack without a pause, until it is killed. */
public final class DesktopVictim {
    /** What the rack is called after an edit, before its number. */
    static final String NAME = "edit ";

    private DesktopVictim() {}

    /** Acknowledges each edit that the window shows as done. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        StoreDoor door = StoreDoor.at(StorePlace.under(Path.of(arguments[0])));
        DesktopServices services = new DesktopServices(door, door.open());
        Desk desk = Windows.open(services, Settings.DEFAULT, "paris-ministry", 980, 900)
                .desk();
        String rack = Objects.requireNonNull(desk.workspace())
                .design()
                .racks()
                .getFirst()
                .id();
        System.out.println(KilledProcess.READY);
        for (int i = 1; ; i++) {
            RackEdit edit = new RackEdit.RenameRack(rack, NAME + i);
            CompletableFuture<Void> shown = new CompletableFuture<>();
            Platform.runLater(() -> {
                desk.apply(edit);
                shown.complete(null);
            });
            shown.join();
            KilledProcess.acknowledge(i);
        }
    }
}
