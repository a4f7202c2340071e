package org.hallwright.app.sweep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.CodecMessage;
import org.hallwright.codec.SweepLine;

/**
 * The lines of a part's file.
 *
 * @param lines that are whole, in their order
 * @param end of the last whole line, bytes; what comes behind was cut off while it was written
 * @param torn whether something comes behind
 */
record SweepFile(List<SweepLine> lines, long end, boolean torn) {

    private static final int LONGEST_LINE = 1 << 20;

    SweepFile {
        lines = List.copyOf(lines);
    }

    /** Reads every whole line; a line that is none of ours is named by its number. */
    static Outcome<SweepFile> read(InputStream from, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<SweepLine> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream in = new BufferedInputStream(from, 1 << 16);
        long at = 0;
        long end = 0;
        int number = 1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            at++;
            if (b != '\n') {
                line.write(b);
                if (line.size() > LONGEST_LINE) {
                    return Outcome.failed(
                            Problem.error(CodecMessage.TOO_LONG, name + ":" + number, line.size(), LONGEST_LINE));
                }
                continue;
            }
            String place = name + ":" + number;
            switch (SweepLine.read(line.toByteArray())) {
                case Outcome.Ok<SweepLine> ok -> lines.add(ok.value());
                case Outcome.Failed<SweepLine> failed ->
                    failed.problems().forEach(problem -> problems.add(problem.within(place)));
            }
            line.reset();
            end = at;
            number++;
        }
        return problems.isEmpty() ? Outcome.ok(new SweepFile(lines, end, at > end)) : Outcome.failed(problems);
    }
}
