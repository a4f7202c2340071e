package org.hallwright.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.ProblemWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options every command has, and what every command prints alike. */
final class Terminal {

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(names = "--json", description = "Print JSON, the problems of bad input too.")
    boolean json;

    @Option(names = "--lang", defaultValue = "en", description = "Language of messages: en, de, fr.")
    String language = "en";

    PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    boolean json() {
        return json;
    }

    /** Prints a document that already ends in a newline. */
    void print(String document) {
        out().print(document);
        out().flush();
    }

    /** Prints a problem's sentence in the language asked for. */
    void tell(Problem problem) {
        out().println(Texts.of(problem, locale()));
    }

    /** Hands the value on, which answers with the exit code; where there is none, tells why. */
    <T> int answer(@Nullable Path file, Outcome<T> outcome, ToIntFunction<T> answer) {
        return switch (outcome) {
            case Outcome.Failed<T> failed -> badInput(file, failed.problems());
            case Outcome.Ok<T> ok -> {
                int code = answer.applyAsInt(ok.value());
                out().flush();
                yield code;
            }
        };
    }

    /**
     * Prints the problems as JSON on standard output, where scripts read, and as lines on standard error, where people
     * do; a person at a terminal who did not ask for JSON is spared it. Returns the exit code.
     */
    int badInput(@Nullable Path file, List<Problem> problems) {
        String name = file == null || file.getFileName() == null ? "" : String.valueOf(file.getFileName());
        if (json || !watched()) {
            print(ProblemWriter.write(problems, locale(), name, UnaryOperator.identity()));
        }
        if (!json) {
            PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
            for (Problem problem : problems) {
                err.println(line(name, problem));
            }
            err.flush();
        }
        return HallwrightCommand.BAD_INPUT;
    }

    private static boolean watched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private String line(String file, Problem problem) {
        StringBuilder line = new StringBuilder();
        if (!file.isEmpty()) {
            line.append(file);
            if (!problem.place().isEmpty()) {
                line.append('#').append(problem.place());
            }
            line.append(": ");
        }
        return line.append(Texts.of(problem, locale()))
                .append(" [")
                .append(problem.code())
                .append(']')
                .toString();
    }
}
