package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.region.LawSource;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;
import org.hallwright.rule.Finding;

/** Where every figure comes from: assumptions, gaps, formulas with their inputs, documents. */
final class WhyPart {

    private static final int MOST_INPUTS = 24;
    private static final int MOST_PRINTED = 2_000;

    private final Subject subject;
    private final Prints p;
    /** Every figure behind the headline figures by its number, inputs after what they explain. */
    private final Map<Figure, Integer> numbers = new IdentityHashMap<>();

    /** Leaves by what they say: a catalogue value that two pools use has one number. */
    private final Map<Figure, Integer> leaves = new HashMap<>();

    private final List<Figure> figures = new ArrayList<>();

    WhyPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.p = prints;
        subject.assessment().figures().values().forEach(this::collect);
        CostResult cost = subject.assessment().cost();
        if (cost != null) {
            cost.figures().values().forEach(this::collect);
        }
    }

    /** Numbers a figure, then its inputs; a figure used twice has one number. A list, not a recursion: trees are deep. */
    private void collect(Figure root) {
        List<Figure> next = new ArrayList<>(List.of(root));
        while (!next.isEmpty()) {
            List<Figure> level = next;
            next = new ArrayList<>();
            for (Figure figure : level) {
                if (numbers.containsKey(figure)) {
                    continue;
                }
                boolean leaf = !(figure.why() instanceof Why.Computed);
                Integer same = leaf ? leaves.putIfAbsent(figure, figures.size() + 1) : null;
                numbers.put(figure, same == null ? figures.size() + 1 : same);
                if (same == null) {
                    figures.add(figure);
                    next.addAll(Explanation.inputs(figure));
                }
            }
        }
    }

    /** Every assumption, and every gap, that a headline figure rests on, once. */
    List<Block> assumptions() {
        Map<String, List<Cell>> assumed = new LinkedHashMap<>();
        Map<String, List<Cell>> missing = new LinkedHashMap<>();
        Map<String, List<Cell>> estimates = new LinkedHashMap<>();
        for (Figure figure : figures) {
            String key = figure.id() + "\n" + figure.object();
            switch (figure.why()) {
                case Why.Assumed a ->
                    assumed.putIfAbsent(
                            figure.id() + "\n" + a.reason(),
                            List.of(
                                    Cell.of(p.figureName(figure.id())),
                                    Cell.of(shown(figure)),
                                    Cell.of(a.reason()),
                                    Cell.of(a.citation())));
                case Why.Missing m ->
                    missing.putIfAbsent(
                            key,
                            List.of(Cell.of(p.figureName(figure.id())), Cell.of(figure.object()), Cell.of(m.what())));
                case Why.Source s -> {
                    if (figure.basis().ordinal() >= org.hallwright.quantity.Basis.ESTIMATE.ordinal()) {
                        estimates.putIfAbsent(
                                key,
                                List.of(
                                        Cell.of(p.figureName(figure.id())),
                                        Cell.of(figure.object()),
                                        Cell.of(shown(figure)),
                                        Cell.of(document(s))));
                    }
                }
                case Why.Given g -> {
                    // The design itself, whose hash the title block prints.
                }
                case Why.Computed c -> {
                    // Its inputs are in the list as well.
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (missing.isEmpty()) {
            blocks.add(new Block.Paragraph("✓ " + p.t("nothing-unknown")));
        } else {
            blocks.add(new Block.Table(
                    p.t("caption-unknown", missing.size()),
                    List.of(Column.prose(p.t("figure")), Column.text(p.t("object")), Column.prose(p.t("missing"))),
                    List.copyOf(missing.values()),
                    60));
        }
        blocks.add(new Block.Table(
                p.t("caption-assumptions", assumed.size()),
                List.of(
                        Column.prose(p.t("figure")),
                        Column.text(p.t("value-band")),
                        Column.prose(p.t("why")),
                        Column.prose(p.t("citation"))),
                List.copyOf(assumed.values())));
        if (!estimates.isEmpty()) {
            blocks.add(new Block.Table(
                    p.t("caption-estimates", estimates.size()),
                    List.of(
                            Column.prose(p.t("figure")),
                            Column.text(p.t("object")),
                            Column.text(p.t("value-band")),
                            Column.prose(p.t("source"))),
                    List.copyOf(estimates.values()),
                    80));
        }
        return blocks;
    }

    private String shown(Figure figure) {
        String band = p.band(figure);
        return p.value(figure) + (band.isEmpty() ? "" : " [" + band + "]");
    }

    /** Every figure with a number, its formula or source, and the numbers of what it was computed from. */
    List<Block> why() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            rows.add(List.of(
                    Cell.of(Integer.toString(i + 1)),
                    Cell.of(p.figureName(figure.id()) + (figure.object().isEmpty() ? "" : " · " + figure.object())),
                    Cell.of(shown(figure)),
                    Cell.of(reason(figure))));
        }
        return List.of(
                new Block.Paragraph(p.t("why-how", figures.size())),
                new Block.Table(
                        p.t("caption-why"),
                        List.of(
                                Column.text("№"),
                                Column.prose(p.t("figure")),
                                Column.text(p.t("value-band")),
                                Column.prose(p.t("why"))),
                        rows,
                        MOST_PRINTED));
    }

    private String reason(Figure figure) {
        return switch (figure.why()) {
            case Why.Source s -> {
                String note = s.note();
                yield p.t("why-source", document(s), s.pack())
                        + (note == null || note.isBlank() ? "" : " (" + note + ")");
            }
            case Why.Given g -> p.t("why-given", g.where());
            case Why.Assumed a -> p.t("why-assumed", a.reason(), a.citation());
            case Why.Missing m -> "? " + p.t("why-missing", m.what());
            case Why.Computed c -> {
                StringBuilder inputs = new StringBuilder();
                int shown = Math.min(MOST_INPUTS, c.inputs().size());
                for (Figure input : c.inputs().subList(0, shown)) {
                    inputs.append(inputs.isEmpty() ? "" : ", ").append(numbers.getOrDefault(input, 0));
                }
                if (shown < c.inputs().size()) {
                    inputs.append(" … ").append(numbers.getOrDefault(c.inputs().getLast(), 0));
                }
                String citation = c.formula().citation();
                yield c.formula().text() + "  ← " + inputs
                        + (citation.isBlank() || citation.equals("arithmetic") ? "" : " · " + citation);
            }
        };
    }

    /** The documents behind figures and law, once each, and how to compute it all again. */
    List<Block> provenance(String command) {
        TreeMap<String, TreeSet<String>> documents = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.why() instanceof Why.Source s) {
                documents.computeIfAbsent(document(s), k -> new TreeSet<>()).add(p.figureName(figure.id()));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(p.t("reproduce", subject.engine())));
        blocks.add(new Block.Facts(p.t("caption-reproduce"), List.of(new Block.Fact(p.t("command"), command, true))));
        List<List<Cell>> rows = new ArrayList<>();
        documents.forEach((title, uses) -> rows.add(List.of(Cell.of(title), Cell.of(joined(uses)))));
        blocks.add(new Block.Table(
                p.t("caption-documents", rows.size()),
                List.of(Column.prose(p.t("document")), Column.prose(p.t("used-for"))),
                rows));
        blocks.add(law());
        return blocks;
    }

    private String document(Why.Source source) {
        return !source.title().isBlank()
                ? source.title()
                : source.sourceId().isBlank() ? p.t("no-document") : source.sourceId();
    }

    private String joined(TreeSet<String> uses) {
        List<String> first = uses.stream().limit(6).toList();
        return String.join(", ", first)
                + (uses.size() > first.size() ? p.t("and-more", uses.size() - first.size()) : "");
    }

    private static String published(LawSource source) {
        String both = source.publisher().isBlank() || source.date().isBlank() ? "" : ", ";
        String text = source.publisher() + both + source.date();
        return text.isBlank() ? "–" : text;
    }

    private Block law() {
        Map<String, TreeSet<String>> rules = new TreeMap<>();
        for (Finding finding : subject.findings()) {
            for (String id : finding.rule().sources()) {
                rules.computeIfAbsent(id, k -> new TreeSet<>())
                        .add(finding.rule().id());
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        rules.forEach((id, uses) -> {
            LawSource source = subject.packs().regions().sources().get(id);
            rows.add(List.of(
                    Cell.of(source == null ? id : source.title()),
                    Cell.of(source == null ? "?" : published(source)),
                    Cell.of(joined(uses))));
        });
        return new Block.Table(
                p.t("caption-law-documents", rows.size()),
                List.of(Column.prose(p.t("document")), Column.text(p.t("publisher")), Column.prose(p.t("rules"))),
                rows);
    }
}
