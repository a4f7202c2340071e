package org.hallwright.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.Waiver;
import org.hallwright.quantity.QuantityText;
import org.hallwright.region.Verdict;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;
import org.hallwright.rule.Finding;

/** The law: every rule with verdict, citation and evidence; what was waived; what the engine objects to. */
final class LawPart {

    private static final int MOST_GRAVE = 6;
    private static final int MOST_LETTERS = 170;
    private static final int MOST_PROBLEMS = 60;

    private final Subject subject;
    private final Prints p;

    LawPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.p = prints;
    }

    /** The gravest findings as cards, for who decides. */
    List<Block> brief() {
        List<Finding> grave = sorted(List.of(Verdict.FAIL, Verdict.FUTURE_FAIL, Verdict.WARN, Verdict.NEEDS_EVIDENCE));
        if (grave.isEmpty()) {
            return List.of(new Block.Paragraph("✓ " + p.t("nothing-in-the-way")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding f : grave.subList(0, Math.min(MOST_GRAVE, grave.size()))) {
            boolean open = f.verdict() == Verdict.NEEDS_EVIDENCE;
            String found = open ? f.title(p.locale()) : shortened(f.title(p.locale()) + ". " + sentence(f));
            rows.add(List.of(
                    verdict(f), Cell.of(found), Cell.of(f.rule().citation().text())));
        }
        return List.of(new Block.Table(
                grave.size() > MOST_GRAVE ? p.t("caption-gravest", MOST_GRAVE, grave.size()) : p.t("caption-grave"),
                List.of(Column.text(p.t("verdict")), Column.prose(p.t("found")), Column.prose(p.t("citation"))),
                rows));
    }

    /** A sentence cut at a word: who decides finds the whole in the engineering report. */
    private static String shortened(String text) {
        if (text.length() <= MOST_LETTERS) {
            return text;
        }
        int space = text.lastIndexOf(' ', MOST_LETTERS);
        return text.substring(0, space > 0 ? space : MOST_LETTERS) + " …";
    }

    /** The whole matrix: what fails as cards, then every rule in a table. */
    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        if (subject.findings().isEmpty()) {
            blocks.add(new Block.Paragraph(p.t("law-unknown")));
            return blocks;
        }
        blocks.add(counts());
        for (List<Verdict> group : List.of(
                List.of(Verdict.FAIL, Verdict.FUTURE_FAIL),
                List.of(Verdict.NEEDS_EVIDENCE),
                List.of(Verdict.WARN, Verdict.REPORT, Verdict.WATCH),
                List.of(Verdict.PASS),
                List.of(Verdict.NOT_APPLICABLE))) {
            List<Finding> findings = sorted(group);
            if (!findings.isEmpty()) {
                blocks.add(matrix(group, findings));
            }
        }
        blocks.add(new Block.Paragraph(p.t("not-legal-advice"), true));
        return blocks;
    }

    private Block counts() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Verdict verdict : Prints.GRAVEST_FIRST) {
            long count = subject.findings().stream()
                    .filter(f -> f.verdict() == verdict)
                    .count();
            rows.add(List.of(
                    Cell.of(p.verdict(verdict), count == 0 ? Block.Tone.PLAIN : Prints.tone(verdict)),
                    Cell.of(count, p.locale()),
                    Cell.of(p.t("verdict-means." + verdict.name().toLowerCase(Locale.ROOT)))));
        }
        return new Block.Table(
                p.t("caption-verdicts"),
                List.of(Column.text(p.t("verdict")), Column.number(p.t("count"), ""), Column.prose(p.t("meaning"))),
                rows);
    }

    private List<Finding> sorted(List<Verdict> verdicts) {
        List<Finding> found = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            subject.findings().stream().filter(f -> f.verdict() == verdict).forEach(found::add);
        }
        return found;
    }

    private Cell verdict(Finding f) {
        LocalDate future = f.futureDate();
        return Cell.of(p.verdict(f.verdict()) + (future == null ? "" : " " + future), Prints.tone(f.verdict()));
    }

    private String sentence(Finding f) {
        return f.sentence(p.locale());
    }

    private Block matrix(List<Verdict> group, List<Finding> findings) {
        Map<String, Evidence> evidence = new HashMap<>();
        subject.design().evidence().forEach(e -> evidence.put(e.metric(), e));
        Map<String, Waiver> waivers = new HashMap<>();
        subject.design().waivers().forEach(w -> waivers.put(w.rule(), w));
        List<Cell> verdicts = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding f : findings) {
            Cell verdict = verdict(f);
            verdicts.add(
                    waivers.containsKey(f.rule().id())
                            ? Cell.of(verdict.text() + " · " + p.t("waived"), Block.Tone.WARN)
                            : verdict);
            rows.add(new ArrayList<>(List.of(
                    Cell.of(f.rule().id()),
                    Cell.of(f.title(p.locale()) + ". " + sentence(f)),
                    Cell.of(f.rule().citation().text()),
                    Cell.of(evidence(f, evidence.get(f.rule().metric()))))));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(p.t("rule")),
                Column.prose(p.t("found")),
                Column.prose(p.t("citation")),
                Column.text(p.t("evidence"))));
        Verdict first = group.getFirst();
        boolean captionSaysIt = first != Verdict.WARN
                && findings.stream()
                        .allMatch(f -> f.verdict() == first
                                && !waivers.containsKey(f.rule().id()));
        if (!captionSaysIt) {
            columns.addFirst(Column.text(p.t("verdict")));
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).addFirst(verdicts.get(i));
            }
        }
        return new Block.Table(
                p.t("caption-matrix." + first.name().toLowerCase(Locale.ROOT), findings.size()), columns, rows);
    }

    /** The paper that shows it where the planner gave one; else whether it was computed or is open. */
    private String evidence(Finding f, @org.jspecify.annotations.Nullable Evidence given) {
        if (given != null) {
            String document = given.document().isEmpty() ? p.t("stated") : given.document();
            return given.author().isEmpty() ? document : document + " (" + given.author() + ")";
        }
        return f.verdict() == Verdict.NEEDS_EVIDENCE
                ? "? " + p.t("open")
                : f.verdict() == Verdict.NOT_APPLICABLE || f.fact() == null ? "–" : p.t("computed");
    }

    List<Block> problems() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Problem problem : subject.problems()) {
            rows.add(List.of(
                    Cell.of(p.t("severity." + problem.severity().name().toLowerCase(Locale.ROOT))),
                    Cell.of(problem.place()),
                    Cell.of(p.of(problem))));
        }
        if (rows.isEmpty()) {
            return List.of(new Block.Paragraph("✓ " + p.t("no-problems")));
        }
        return List.of(new Block.Table(
                p.t("caption-problems"),
                List.of(Column.text(p.t("severity")), Column.text(p.t("object")), Column.prose(p.t("sentence"))),
                rows,
                MOST_PROBLEMS));
    }

    List<Block> waivers() {
        Design design = subject.design();
        List<Block> blocks = new ArrayList<>();
        if (design.waivers().isEmpty()) {
            blocks.add(new Block.Paragraph(p.t("no-waivers")));
        } else {
            List<List<Cell>> rows = new ArrayList<>();
            for (Waiver w : design.waivers()) {
                boolean over = w.expires().isBefore(design.site().commissioning());
                rows.add(List.of(
                        Cell.of(w.rule()),
                        Cell.of(w.object()),
                        Cell.of(w.reason()),
                        Cell.of(w.name()),
                        Cell.of(w.expires() + (over ? " ✕ " + p.t("expired") : ""))));
            }
            blocks.add(new Block.Table(
                    p.t("caption-waivers"),
                    List.of(
                            Column.text(p.t("rule")),
                            Column.text(p.t("object")),
                            Column.prose(p.t("reason")),
                            Column.text(p.t("name")),
                            Column.text(p.t("expires"))),
                    rows));
        }
        if (!design.evidence().isEmpty()) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Evidence e : design.evidence()) {
                LocalDate day = e.date();
                rows.add(List.of(
                        Cell.of(e.metric()),
                        Cell.of(value(e.value())),
                        Cell.of(e.document().isEmpty() ? p.t("stated") : e.document()),
                        Cell.of(e.author().isEmpty() ? "–" : e.author()),
                        Cell.of(day == null ? "–" : day.toString())));
            }
            blocks.add(new Block.Table(
                    p.t("caption-evidence"),
                    List.of(
                            Column.text(p.t("metric")),
                            Column.text(p.t("value")),
                            Column.prose(p.t("document")),
                            Column.text(p.t("author")),
                            Column.text(p.t("dated"))),
                    rows));
        }
        return blocks;
    }

    private String value(Evidence.Value value) {
        return switch (value) {
            case Evidence.Value.Number n ->
                QuantityText.number(n.value(), p.locale()) + (n.unit().isEmpty() ? "" : " " + n.unit());
            case Evidence.Value.Text text -> text.text();
            case Evidence.Value.Flag flag -> p.t(flag.flag() ? "yes" : "no");
            case Evidence.Value.Day day -> day.day().toString();
            case Evidence.Value.Words words -> String.join(", ", words.words());
        };
    }
}
