package org.hallwright.boot;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.hallwright.cli.HallwrightCommand;
import org.hallwright.store.H2Lockdown;

/** The program. With arguments it is the command line; without, the desktop. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        H2Lockdown.apply();
        // Results are UTF-8 whatever the terminal's locale says: they are read by programs and compared byte by byte.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (args.length == 0) {
            System.exit(Desktop.run(null));
        }
        System.exit(HallwrightCommand.run(Desktop::run, args));
    }
}
