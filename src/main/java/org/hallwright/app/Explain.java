package org.hallwright.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** Finds figures and tells their why as text. */
public final class Explain {

    private static final int DEEPEST = 40;

    private Explain() {}

    /** The figure of a design, or of one of its racks where {@code object} names one. */
    public static Outcome<Figure> find(Review review, String figure, @Nullable String object) {
        Map<String, Figure> figures;
        if (object == null) {
            figures = review.assessment().figures();
        } else {
            RackAssessment rack = review.assessment().rack(object);
            if (rack == null) {
                return Outcome.failed(Problem.error(LibraryMessage.NO_SUCH_OBJECT, "", object));
            }
            figures = ofRack(rack);
        }
        Figure found = figures.get(figure);
        CostResult cost = review.assessment().cost();
        if (found == null && object == null && cost != null) {
            found = line(cost, figure);
        }
        return found == null
                ? Outcome.failed(
                        Problem.error(LibraryMessage.NO_SUCH_FIGURE, "", figure, String.join(", ", figures.keySet())))
                : Outcome.ok(found);
    }

    /** A line of capital, of running cost or of yearly charges. */
    private static @Nullable Figure line(CostResult cost, String id) {
        return Stream.of(cost.capex(), cost.charges(), cost.opex())
                .flatMap(List::stream)
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The figures of a rack by id. */
    public static Map<String, Figure> ofRack(RackAssessment rack) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Figure each : List.of(
                rack.nameplate(),
                rack.design(),
                rack.expected(),
                rack.idle(),
                rack.liquidHeat(),
                rack.airHeat(),
                rack.mass(),
                rack.floorLoad(),
                rack.accelerators(),
                rack.price())) {
            figures.put(each.id(), each);
        }
        return figures;
    }

    /** The why-tree as indented lines. */
    public static List<String> lines(Figure figure, Locale locale) {
        List<String> lines = new ArrayList<>();
        add(lines, figure, locale, 0);
        return lines;
    }

    private static void add(List<String> lines, Figure figure, Locale locale, int depth) {
        String indent = "  ".repeat(depth);
        Range range = figure.range();
        String value = range == null ? "?" : QuantityText.print(range, figure.unit(), locale);
        lines.add(indent + figure.id() + " (" + figure.object() + ") = " + value + "  ["
                + figure.basis().word() + "]");
        switch (figure.why()) {
            case Why.Computed computed -> {
                lines.add(indent + "  " + computed.formula().text() + "   — "
                        + computed.formula().citation());
                if (depth < DEEPEST) {
                    for (Figure input : Explanation.inputs(figure)) {
                        add(lines, input, locale, depth + 1);
                    }
                }
            }
            case Why.Source source ->
                lines.add(indent + "  " + source.title() + " [" + source.pack() + ": " + source.sourceId() + "]"
                        + (source.note() == null ? "" : " — " + source.note()));
            case Why.Given given -> lines.add(indent + "  design: " + given.where());
            case Why.Assumed assumed -> lines.add(indent + "  " + assumed.reason() + " — " + assumed.citation());
            case Why.Missing missing -> lines.add(indent + "  ? " + missing.what());
        }
    }
}
