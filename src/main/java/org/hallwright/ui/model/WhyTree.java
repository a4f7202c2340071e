package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;

/**
 * A figure's explanation for reading: the figure, its formula, where it comes from, and below it its inputs.
 *
 * @param head name and value
 * @param formula the formula, or empty for a leaf
 * @param note citation or source
 */
public record WhyTree(String head, String formula, String note, List<WhyTree> inputs) {
    /** Sums over ten thousand racks are cut to their first terms; the line that follows says how many more there are. */
    static final int MOST_INPUTS = 12;

    private static final int DEEPEST = 24;

    public WhyTree {
        inputs = List.copyOf(inputs);
    }

    public static WhyTree of(Figure figure, Words words) {
        return of(figure, words, 0);
    }

    private static WhyTree of(Figure figure, Words words, int depth) {
        String band = words.band(figure);
        String head =
                words.figureName(figure.id()) + " = " + words.value(figure) + (band.isEmpty() ? "" : " [" + band + "]");
        String basis = words.t("basis." + figure.basis().word());
        return switch (figure.why()) {
            case Why.Source s -> {
                String note = s.note();
                yield new WhyTree(head, "", join(basis, s.title(), note == null ? "" : note, s.pack()), List.of());
            }
            case Why.Given g -> new WhyTree(head, "", words.t("why.given", g.where()), List.of());
            case Why.Assumed a -> new WhyTree(head, "", join(basis, a.reason(), a.citation()), List.of());
            case Why.Missing m -> new WhyTree(head, "", words.t("why.missing", m.what()), List.of());
            case Why.Computed c -> {
                List<WhyTree> inputs = new ArrayList<>();
                int shown =
                        depth >= DEEPEST ? 0 : Math.min(MOST_INPUTS, c.inputs().size());
                for (Figure input : c.inputs().subList(0, shown)) {
                    inputs.add(of(input, words, depth + 1));
                }
                if (shown < c.inputs().size()) {
                    inputs.add(new WhyTree(words.t("why.more", c.inputs().size() - shown), "", "", List.of()));
                }
                yield new WhyTree(
                        head, c.formula().text(), join(basis, c.formula().citation()), inputs);
            }
        };
    }

    private static String join(String... parts) {
        StringBuilder s = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                s.append(s.isEmpty() ? "" : " · ").append(part);
            }
        }
        return s.toString();
    }

    /** The tree as indented text, for the clipboard. */
    public String text() {
        StringBuilder s = new StringBuilder();
        write(s, 0);
        return s.toString();
    }

    private void write(StringBuilder s, int depth) {
        String indent = "  ".repeat(depth);
        s.append(indent).append(head).append('\n');
        if (!formula.isEmpty()) {
            s.append(indent).append("  ").append(formula).append('\n');
        }
        if (!note.isEmpty()) {
            s.append(indent).append("  (").append(note).append(")\n");
        }
        for (WhyTree input : inputs) {
            input.write(s, depth + 1);
        }
    }
}
