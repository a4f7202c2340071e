package org.hallwright.app.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.CodecMessage;
import org.hallwright.codec.SweepLine;
import org.hallwright.codec.SweepPlan.Case;
import org.hallwright.design.Design;

/** Puts the parts of a plan together, in the plan's order, and says what does not belong together. */
public final class SweepMerge {

    private SweepMerge() {}

    /** The lines of all cases in the plan's order; failed where one is missing, stands twice or is of another plan or version. */
    public static Outcome<SweepTable> merge(SweepCases cases, List<Path> files) {
        Map<String, SweepLine> byCase = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        SweepLine first = null;
        for (Path file : files) {
            for (SweepLine line : lines(file, problems)) {
                first = first == null ? line : first;
                if (!line.engine().equals(first.engine()) || !line.packs().equals(first.packs())) {
                    problems.add(Problem.error(
                            SweepMessage.OTHER_VERSIONS,
                            place(file, line),
                            line.engine(),
                            SweepRun.brief(line.packs()),
                            first.engine(),
                            SweepRun.brief(first.packs())));
                }
                SweepLine other = byCase.putIfAbsent(line.id(), line);
                if (other != null && !other.equals(line)) {
                    problems.add(Problem.error(SweepMessage.TWICE, place(file, line), line.id()));
                } else if (other != null) {
                    notes.add(Problem.info(SweepMessage.SAME_TWICE, place(file, line), line.id()));
                }
            }
        }
        List<SweepLine> lines = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Case each : cases.plan().cases()) {
            SweepLine line = byCase.remove(each.id());
            if (line == null) {
                missing.add(each.id());
            } else if (!(cases.design(each) instanceof Outcome.Ok<Design> ok)
                    || !SweepCases.hash(ok.value()).equals(line.hash())) {
                problems.add(Problem.error(SweepMessage.OTHER_PLAN, each.id(), each.id()));
            } else {
                lines.add(line);
            }
        }
        byCase.keySet().stream().sorted().forEach(id -> problems.add(Problem.error(SweepMessage.OTHER_PLAN, id, id)));
        if (!missing.isEmpty()) {
            problems.add(Problem.error(
                    SweepMessage.MISSING,
                    missing.getFirst(),
                    missing.size(),
                    cases.plan().cases().size(),
                    missing.getFirst()));
        }
        return problems.isEmpty() ? Outcome.ok(new SweepTable(cases.plan(), lines), notes) : Outcome.failed(problems);
    }

    private static List<SweepLine> lines(Path file, List<Problem> problems) {
        try (InputStream in = Files.newInputStream(file)) {
            Outcome<SweepFile> read = SweepFile.read(in, file);
            if (read instanceof Outcome.Ok<SweepFile> ok) {
                return ok.value().lines();
            }
            problems.addAll(read.problems());
        } catch (IOException e) {
            problems.add(Problem.error(
                    CodecMessage.UNREADABLE,
                    "",
                    String.valueOf(file.getFileName()),
                    e.getClass().getSimpleName()));
        }
        return List.of();
    }

    private static String place(Path file, SweepLine line) {
        return file.getFileName() + "/" + line.id();
    }
}
