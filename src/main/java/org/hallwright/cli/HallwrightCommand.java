package org.hallwright.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Version;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.ProblemWriter;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 all well, 1 findings that fail, 2 bad input, 3 internal error. */
@Command(
        name = "hallwright",
        mixinStandardHelpOptions = true,
        versionProvider = HallwrightCommand.VersionText.class,
        header = "Plans sovereign AI data centres, offline.",
        description = {
            "",
            "Without a command it opens the desktop. To begin on the command line:",
            "",
            "  hallwright new frankfurt-gb200 -o hall.hallwright",
            "  hallwright validate hall.hallwright",
            "  hallwright explain hall.hallwright pueAnnual",
            "",
            "Every command takes --help; those that print results take --json."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all well",
            "1:findings that fail",
            "2:bad input; the problems are on standard output as JSON, for people on standard error",
            "3:internal error; please report its code"
        },
        subcommands = {
            NewCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            AdviseCommand.class,
            OptimizeCommand.class,
            FailCommand.class,
            CostCommand.class,
            CompareCommand.class,
            FleetCommand.class,
            SupplyCommand.class,
            SwapCommand.class,
            SoftwareCommand.class,
            PackCommand.class,
            RecoverCommand.class,
            StoreCommand.class,
            TransferCommand.class,
            AuditCommand.class,
            AssuranceCommand.class,
            YearCommand.class,
            ThroughputCommand.class,
            FacilityCommand.class,
            RulesCommand.class,
            SitesCommand.class,
            SweepCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            CommandLine.HelpCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class HallwrightCommand implements Callable<Integer> {

    static final int OK = 0;
    static final int FINDINGS_FAIL = 1;
    static final int BAD_INPUT = 2;
    static final int INTERNAL = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine own = Objects.requireNonNull(spec).commandLine();
        own.usage(own.getOut());
        return OK;
    }

    /**
     * Does what the arguments say.
     *
     * @param desktop what {@code open} opens
     * @return the exit code, as described above
     */
    public static int run(DesktopDoor desktop, String... args) {
        return commandLine(desktop).execute(args);
    }

    static CommandLine commandLine(DesktopDoor desktop) {
        CommandLine line = new CommandLine(new HallwrightCommand()).addSubcommand(new OpenCommand(desktop));
        line.setExitCodeExceptionMapper(e -> e instanceof ParameterException ? BAD_INPUT : INTERNAL);
        line.setParameterExceptionHandler((e, args) -> {
            CommandLine at = e.getCommandLine();
            if (List.of(args).contains("--json")) {
                Problem problem = Problem.error(LibraryMessage.COMMAND_LINE, "", String.valueOf(e.getMessage()));
                at.getOut().print(ProblemWriter.write(List.of(problem), Locale.ENGLISH, "", UnaryOperator.identity()));
                at.getOut().flush();
                return BAD_INPUT;
            }
            at.getErr().println(at.getColorScheme().errorText(String.valueOf(e.getMessage())));
            CommandLine.UnmatchedArgumentException.printSuggestions(e, at.getErr());
            at.getErr().println("Try 'hallwright " + path(at) + "--help'.");
            return BAD_INPUT;
        });
        line.setExecutionStrategy(parsed -> {
            // An answer by other law or other prices than those installed is never given in silence.
            for (Problem damaged : Library.damagedPacks(Library.shelf())) {
                line.getErr().println(Texts.of(damaged, Locale.ENGLISH) + " [" + damaged.code() + "]");
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setExecutionExceptionHandler((e, at, result) -> {
            at.getErr().println("hallwright: internal error " + ErrorCode.of(e) + ". Your files are as they were.");
            return INTERNAL;
        });
        return line;
    }

    private static String path(CommandLine line) {
        return line.getParent() == null ? "" : path(line.getParent()) + line.getCommandName() + " ";
    }

    /** Name and version as {@code --version} prints them. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Hallwright " + Version.ENGINE};
        }
    }
}
