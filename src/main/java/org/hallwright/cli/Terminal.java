package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.ProblemWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What every command prints alike. */
final class Terminal {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale locale;
    private final boolean json;

    Terminal(@Nullable CommandSpec spec, String language, boolean json) {
        CommandSpec own = Objects.requireNonNull(spec);
        this.out = own.commandLine().getOut();
        this.err = own.commandLine().getErr();
        this.locale = Locale.forLanguageTag(language);
        this.json = json;
    }

    PrintWriter out() {
        return out;
    }

    Locale locale() {
        return locale;
    }

    boolean json() {
        return json;
    }

    /** Prints a document that already ends in a newline. */
    void print(String document) {
        out.print(document);
        out.flush();
    }

    /** Prints the problems as JSON on standard output, or as lines on standard error; returns the exit code. */
    int badInput(@Nullable Path file, List<Problem> problems) {
        String name = file == null || file.getFileName() == null ? "" : String.valueOf(file.getFileName());
        if (json) {
            print(ProblemWriter.write(problems, locale, name, UnaryOperator.identity()));
        } else {
            for (Problem problem : problems) {
                err.println(line(name, problem));
            }
            err.flush();
        }
        return HallwrightCommand.BAD_INPUT;
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
        return line.append(Texts.of(problem, locale))
                .append(" [")
                .append(problem.code())
                .append(']')
                .toString();
    }
}
