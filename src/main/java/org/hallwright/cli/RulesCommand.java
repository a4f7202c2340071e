package org.hallwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright rules}: the law of a region against a sheet of metric values. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Check facts against the rules of a region; list and explain rules. Not legal advice.",
        subcommands = {
            RulesCommand.Check.class,
            RulesCommand.ListRules.class,
            RulesCommand.Explain.class,
            RulesCommand.Sites.class,
            RulesCommand.Open.class,
            RulesDesignCommands.Calendar.class,
            RulesDesignCommands.Phases.class,
            RulesDesignCommands.FlipRules.class,
            RulesDesignCommands.ConflictRules.class,
            RulesDesignCommands.Exports.class,
            RulesDesignCommands.PrintWorksheet.class,
            RulesDesignCommands.TakeEvidence.class
        })
public final class RulesCommand {

    /** {@code rules check --region ID --facts FILE [--date D] [--json]}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Give the verdict of every rule that may bind in the region.")
    static final class Check implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Option(
                names = "--region",
                description = "Jurisdiction, such as DE or US-TX; else that of this machine's policy.")
        @Nullable
        String region;

        @Option(names = "--facts", required = true, description = "JSON file: metric id to value.")
        @Nullable
        Path facts;

        @Option(names = "--date", description = "Day to judge, such as 2027-01-01; else the day of the pack.")
        @Nullable
        String date;

        @Override
        public Integer call() {
            return new RulesOutput(terminal).check(region, facts, date);
        }
    }

    /** {@code rules list [--region ID] [--json]}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the rules of the pack, or those that may bind in a region.")
    static final class ListRules implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Option(names = "--region", description = "Jurisdiction; with inherited and engineering rules.")
        @Nullable
        String region;

        @Option(names = "--domain", description = "Only this domain, such as noise.")
        @Nullable
        String domain;

        @Override
        public Integer call() {
            return new RulesOutput(terminal).list(region, domain);
        }
    }

    /** {@code rules explain RULE [--json]}. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Say what a rule asks, of whom, from when, and where that is written.")
    static final class Explain implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Parameters(paramLabel = "RULE", description = "Rule id, such as DE-ENEFG-11-2-1.")
        @Nullable
        String rule;

        @Override
        public Integer call() {
            return new RulesOutput(terminal).explain(rule);
        }
    }

    /** {@code rules sites --facts FILE [--date D] [--json]}: the same sheet on every site. */
    @Command(
            name = "sites",
            mixinStandardHelpOptions = true,
            description = "Hold one sheet of facts against every site: gravest verdict by domain.")
    static final class Sites implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Option(names = "--facts", required = true, description = "JSON file: metric id to value.")
        @Nullable
        Path facts;

        @Option(names = "--date", description = "Day to judge; else the day of the pack.")
        @Nullable
        String date;

        @Override
        public Integer call() {
            return new RulesOutput(terminal).sites(facts, date);
        }
    }

    /** {@code rules open --region ID --facts FILE [--date D] [--json]}: the worksheet of open evidence. */
    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = "Print the worksheet of metrics that rules wait for, as CSV or JSON.")
    static final class Open implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Option(
                names = "--region",
                description = "Jurisdiction, such as DE or US-TX; else that of this machine's policy.")
        @Nullable
        String region;

        @Option(names = "--facts", required = true, description = "JSON file: metric id to value.")
        @Nullable
        Path facts;

        @Option(names = "--date", description = "Day to judge; else the day of the pack.")
        @Nullable
        String date;

        @Override
        public Integer call() {
            return new RulesOutput(terminal).open(region, facts, date);
        }
    }
}
