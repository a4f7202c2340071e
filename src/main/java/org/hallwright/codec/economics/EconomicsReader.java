package org.hallwright.codec.economics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.SourceDocument;
import org.hallwright.catalog.economics.CommitmentDiscount;
import org.hallwright.catalog.economics.EconomicFact;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.catalog.economics.Exchange;
import org.hallwright.catalog.economics.ResidualCurve;
import org.hallwright.catalog.economics.Statement;
import org.hallwright.catalog.economics.TariffSheet;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code hallwright.economics/1}. Most of the pack is lists of one shape, words beside measured values, and is read
 * as such: an object with a {@code unit} is a value, the words around it say what it is of. A new list in a newer pack is
 * therefore there without a new reader.
 */
public final class EconomicsReader {

    private static final String SCHEMA = "hallwright.economics/1";
    private static final List<String> GROUPS = List.of(
            "construction",
            "clusterCapex",
            "opex",
            "electricity",
            "carbon",
            "finance",
            "supply",
            "portability",
            "tokenPrices",
            "utilisation",
            "articleClaims");

    private final List<EconomicFact> facts = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    private EconomicsReader() {}

    /**
     * @throws IOException where the stream cannot be read or is not an economics pack
     */
    public static Economics read(InputStream in) throws IOException {
        try {
            return new EconomicsReader().pack(JsonMapper.shared().readTree(in));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("not an economics pack: " + e.getMessage(), e);
        }
    }

    /** The pack that ships with the program. */
    public static Economics bundled() throws IOException {
        try (InputStream in =
                EconomicsReader.class.getResourceAsStream("/org/hallwright/packs/economics/economics.json")) {
            if (in == null) {
                throw new IOException("the program's economics pack is missing");
            }
            return read(in);
        }
    }

    private Economics pack(JsonNode root) {
        if (!SCHEMA.equals(root.path("schema").asString(""))) {
            throw new IllegalArgumentException(
                    "schema is '" + root.path("schema").asString("") + "', not " + SCHEMA);
        }
        for (String group : GROUPS) {
            walk(group, root.path(group), Map.of());
        }
        root.path("staleness")
                .forEach(text -> statements.add(new Statement("staleness", Map.of("text", text.asString("")))));
        return new Economics(
                root.path("asOf").asString(""),
                root.path("currency").asString("USD"),
                exchange(root.path("fx")),
                facts,
                statements,
                tariffs(root.path("electricity").path("tariffExamples")),
                residuals(root.path("finance").path("residual")),
                discounts(root.path("finance").path("commitmentDiscount")),
                sources(root.path("sources")));
    }

    /** Values of an object and, under longer names, of the lists and objects inside it. */
    private void walk(String group, JsonNode node, Map<String, String> outerWords) {
        if (node.isArray()) {
            node.forEach(entry -> {
                if (entry.isString()) {
                    statements.add(new Statement(group, Map.of("text", entry.stringValue())));
                } else {
                    walk(group, entry, outerWords);
                }
            });
            return;
        }
        if (!node.isObject()) {
            return;
        }
        Map<String, String> words = new LinkedHashMap<>(outerWords);
        node.properties().forEach(e -> {
            if (e.getValue().isString() || e.getValue().isNumber()) {
                words.put(e.getKey(), e.getValue().asString(""));
            }
        });
        boolean measured = false;
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            JsonNode child = e.getValue();
            if (child.isObject() && child.has("unit") && child.has("value")) {
                facts.add(new EconomicFact(
                        group,
                        words,
                        e.getKey(),
                        datum(child),
                        child.path("date").asString(null)));
                measured = true;
            } else if (child.isObject()
                    || child.isArray() && !child.isEmpty() && child.get(0).isObject()) {
                walk(group + "." + e.getKey(), child, outerWords);
            } else if (child.isArray()) {
                words.put(e.getKey(), joined(child));
            }
        }
        if (!measured && words.size() > outerWords.size()) {
            statements.add(new Statement(group, words));
        }
    }

    private static String joined(JsonNode array) {
        List<String> parts = new ArrayList<>();
        array.forEach(part -> parts.add(part.asString("")));
        return String.join(", ", parts);
    }

    private static Datum datum(JsonNode node) {
        return new Datum(
                number(node.path("value")),
                number(node.path("low")),
                number(node.path("high")),
                node.path("unit").asString(""),
                Basis.of(node.path("basis").asString("estimate")),
                node.path("source").asString(null),
                node.path("note").asString(null));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }

    private static Exchange exchange(JsonNode fx) {
        Map<String, Double> rates = new LinkedHashMap<>();
        fx.path("rates")
                .properties()
                .forEach(e -> rates.put(e.getKey(), e.getValue().asDouble()));
        return new Exchange(fx.path("base").asString("USD"), fx.path("date").asString(""), rates);
    }

    private static List<TariffSheet> tariffs(JsonNode sheets) {
        List<TariffSheet> read = new ArrayList<>();
        sheets.forEach(sheet -> {
            Map<String, String> words = new LinkedHashMap<>();
            Map<String, Double> numbers = new LinkedHashMap<>();
            Map<String, String> units = new LinkedHashMap<>();
            sheet.properties().forEach(e -> {
                if (e.getValue().isString()) {
                    words.put(e.getKey(), e.getValue().stringValue());
                } else {
                    flatten(e.getKey(), e.getValue(), numbers);
                    if (e.getValue().has("unit")) {
                        units.put(e.getKey(), e.getValue().path("unit").asString(""));
                    }
                }
            });
            read.add(new TariffSheet(words, numbers, units));
        });
        return read;
    }

    private static void flatten(String path, JsonNode node, Map<String, Double> into) {
        if (node.isNumber()) {
            into.put(path, node.doubleValue());
        } else if (node.isObject()) {
            node.properties().forEach(e -> flatten(path + "." + e.getKey(), e.getValue(), into));
        }
    }

    private static List<ResidualCurve> residuals(JsonNode list) {
        List<ResidualCurve> curves = new ArrayList<>();
        list.forEach(entry -> {
            List<ResidualCurve.Point> points = new ArrayList<>();
            entry.path("after")
                    .forEach(p -> points.add(new ResidualCurve.Point(
                            p.path("years").asDouble(),
                            p.path("low").asDouble(),
                            p.path("high").asDouble())));
            if (!points.isEmpty()) {
                curves.add(new ResidualCurve(
                        entry.path("what").asString(""), entry.path("source").asString(""), points));
            }
        });
        return curves;
    }

    private static List<CommitmentDiscount> discounts(JsonNode list) {
        List<CommitmentDiscount> discounts = new ArrayList<>();
        list.forEach(e -> discounts.add(new CommitmentDiscount(
                e.path("provider").asString(""),
                e.path("oneYear").asDouble(),
                e.path("threeYear").asDouble())));
        return discounts;
    }

    private static Map<String, SourceDocument> sources(JsonNode list) {
        Map<String, SourceDocument> sources = new LinkedHashMap<>();
        list.forEach(s -> sources.put(
                s.path("id").asString(""),
                new SourceDocument(
                        s.path("id").asString(""),
                        s.path("title").asString(""),
                        s.path("publisher").asString(""),
                        s.path("date").asString(""),
                        s.path("kind").asString(""),
                        s.path("access").asString(""))));
        return sources;
    }
}
