package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.codec.yaml.YamlNode.Scalar;
import org.hallwright.codec.yaml.YamlNode.Sequence;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ImportIds;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one file and writes down for each what was done with it. */
final class Fields {

    /** Without leading zeros: YAML 1.1 reads 010 as eight, YAML 1.2 as ten. */
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("[+-]?((0|[1-9]\\d*)(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final Set<String> FALSE = Set.of("false", "no", "off");
    private static final int LONGEST_SHOWN = 200;

    /** Nothing of a data hall is as large in any unit; beyond it sums of the file's numbers could overflow. */
    private static final double LARGEST = 1e12;

    private final String place;
    private final Mapping file;
    private final List<ReviewedField> reviewed = new ArrayList<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(String place, Mapping file) {
        this.place = place;
        this.file = file;
    }

    String place() {
        return place;
    }

    List<ReviewedField> reviewed() {
        return reviewed;
    }

    boolean has(String name) {
        return written(name) != null;
    }

    /** The text as it stands in the file, shortened for show; null where there is none. */
    @Nullable
    String written(String name) {
        YamlNode node = file.get(name);
        return node == null ? null : shown(node);
    }

    private static @Nullable String shown(YamlNode node) {
        return switch (node) {
            case Scalar scalar -> scalar.text() == null ? null : shorten(scalar.text());
            case Sequence sequence ->
                sequence.items().isEmpty() ? null : "[" + sequence.items().size() + "]";
            case Mapping mapping -> "{" + mapping.fields().size() + "}";
        };
    }

    static String shorten(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    String at(String name) {
        YamlNode node = file.get(name);
        return node == null ? place : place + ":" + node.line();
    }

    void add(ReviewedField field) {
        reviewed.add(field);
    }

    void taken(String name, Object value, String unit) {
        add(new ReviewedField(name, FieldState.TAKEN, written(name), value, unit, null, null));
    }

    void missing(String name, String unit, NetBoxMessage why, @Nullable Object suggestion, Object... arguments) {
        Problem reason = Problem.unknown(why, at(name), arguments);
        add(new ReviewedField(name, FieldState.MISSING, written(name), null, unit, reason, suggestion));
    }

    void defaulted(String name, Object value, String unit, NetBoxMessage why, Object... arguments) {
        Problem reason = Problem.warning(why, at(name), arguments);
        add(new ReviewedField(name, FieldState.DEFAULTED, null, value, unit, reason, null));
    }

    void suspicious(String name, String unit, NetBoxMessage why, @Nullable Object suggestion, Object... arguments) {
        Problem reason = Problem.warning(why, at(name), arguments);
        add(new ReviewedField(name, FieldState.SUSPICIOUS, written(name), null, unit, reason, suggestion));
    }

    void converted(String name, Object value, String unit, NetBoxMessage why, Object... arguments) {
        Problem reason = Problem.info(why, at(name), arguments);
        add(new ReviewedField(name, FieldState.CONVERTED, written(name), value, unit, reason, null));
    }

    void notUsed(String name, NetBoxMessage why, Object... arguments) {
        Problem reason = Problem.info(why, at(name), arguments);
        add(new ReviewedField(name, FieldState.NOT_USED, written(name), null, "", reason, null));
    }

    /** The text of a field without judging it; null where there is none or it is no scalar. */
    @Nullable
    String peek(String name) {
        asked.add(name);
        YamlNode node = file.get(name);
        String text = node == null ? null : node.scalarText();
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A name of one line, fit to be shown; what had to go for that is said. */
    void name(String name) {
        String text = peek(name);
        if (text == null) {
            text(name, true);
            return;
        }
        String clean = oneLine(text);
        if (clean.equals(text)) {
            taken(name, shorten(text), "");
        } else {
            converted(name, shorten(clean), "", NetBoxMessage.NAME_CLEANED);
        }
    }

    /** Without control and direction characters, blanks in runs as one. */
    static String oneLine(String text) {
        return HIDDEN.matcher(BLANKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** One of the format's words; null where it is missing or another word. Case and separators do not matter. */
    @Nullable
    String word(String name, List<String> allowed) {
        String text = peek(name);
        if (text == null) {
            return null;
        }
        String canonical = text.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        if (!allowed.contains(canonical)) {
            suspicious(
                    name,
                    "",
                    NetBoxMessage.NOT_ONE_OF,
                    closest(canonical, Set.copyOf(allowed)),
                    shorten(text),
                    String.join(", ", allowed));
            return null;
        }
        if (canonical.equals(text)) {
            taken(name, text, "");
        } else {
            converted(name, canonical, "", NetBoxMessage.WRITTEN_AS, shorten(text), canonical);
        }
        return canonical;
    }

    /** Takes a text; says so where it is missing and needed. */
    @Nullable
    String text(String name, boolean needed) {
        String text = peek(name);
        if (text != null) {
            taken(name, shorten(text), "");
        } else if (file.get(name) instanceof Sequence || file.get(name) instanceof Mapping) {
            suspicious(name, "", NetBoxMessage.NOT_A_SINGLE_VALUE, null);
        } else if (needed) {
            missing(name, "", NetBoxMessage.REQUIRED, null);
        }
        return text;
    }

    /** A number as written, whatever one thinks of it; null where there is none or it cannot be read. */
    @Nullable
    Double peekNumber(String name) {
        String text = peek(name);
        return text == null ? null : number(text);
    }

    static @Nullable Double number(String text) {
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Math.abs(value) <= LARGEST ? value : null;
    }

    /** The field of an entry in a list as a number, or null. */
    static @Nullable Double number(Mapping entry, String name) {
        YamlNode node = entry.get(name);
        String text = node == null ? null : node.scalarText();
        return text == null ? null : number(text.strip());
    }

    /** What a number that is not plain may mean ("12,5", "30 kg"), in the unit; null where nobody can say. */
    static @Nullable Double lenient(String text, Unit unit) {
        OptionalDouble si = QuantityText.parse(text, unit);
        double value = si.isPresent() ? unit.fromSi(si.getAsDouble()) : Double.NaN;
        return Math.abs(value) <= LARGEST ? rounded(value) : null;
    }

    /** Without the dust of a conversion: nine significant digits. */
    static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(9))
                .doubleValue();
    }

    /** Reads a yes or no; what is written in another manner than true and false is converted and said. */
    @Nullable
    Boolean flag(String name) {
        String text = peek(name);
        if (text == null) {
            return null;
        }
        String low = text.toLowerCase(Locale.ROOT);
        if (!TRUE.contains(low) && !FALSE.contains(low)) {
            suspicious(name, "", NetBoxMessage.NOT_YES_OR_NO, null, shorten(text));
            return null;
        }
        boolean value = TRUE.contains(low);
        if (low.equals("true") || low.equals("false")) {
            taken(name, value, "");
        } else {
            converted(name, value, "", NetBoxMessage.WRITTEN_OTHERWISE, shorten(text));
        }
        return value;
    }

    /** The entries of a list of mappings; anything else in it is named. */
    List<Mapping> entries(String name) {
        asked.add(name);
        YamlNode node = file.get(name);
        List<Mapping> all = new ArrayList<>();
        if (node instanceof Sequence sequence) {
            int odd = 0;
            for (YamlNode item : sequence.items()) {
                if (item instanceof Mapping mapping) {
                    all.add(mapping);
                } else {
                    odd = odd == 0 ? item.line() : odd;
                }
            }
            if (odd > 0) {
                suspicious(
                        name,
                        "",
                        NetBoxMessage.ODD_ENTRY,
                        null,
                        odd,
                        sequence.items().size() - all.size());
            }
        } else if (node != null && shown(node) != null) {
            suspicious(name, "", NetBoxMessage.NOT_A_LIST, null);
        }
        return all;
    }

    /** The entries of a list that counts for a plan. */
    List<Mapping> list(String name) {
        int before = reviewed.size();
        List<Mapping> all = entries(name);
        if (!all.isEmpty() && reviewed.size() == before) {
            taken(name, all.size(), "");
        }
        return all;
    }

    /** Counts a list a planner of halls has no use for. */
    void countOnly(String name) {
        int before = reviewed.size();
        int count = entries(name).size();
        if (count > 0 && reviewed.size() == before) {
            notUsed(name, NetBoxMessage.COUNTED, count);
        }
    }

    /** Names every field that nobody asked for; one that looks like a known one is suspected of being it. */
    void nameTheRest(Set<String> known) {
        for (Map.Entry<String, YamlNode> entry : file.fields().entrySet()) {
            String name = entry.getKey();
            if (asked.contains(name)) {
                continue;
            }
            String close = closest(name, known);
            if (known.contains(name)) {
                notUsed(name, NetBoxMessage.NOT_NEEDED);
            } else if (close != null && file.get(close) == null) {
                suspicious(name, "", NetBoxMessage.MISSPELT, close, shorten(name), close);
            } else {
                notUsed(shorten(name), NetBoxMessage.UNKNOWN_FIELD);
            }
        }
    }

    /** The known name that is one or two slips away, or null. */
    static @Nullable String closest(String name, Set<String> known) {
        String best = null;
        int least = 3;
        if (name.length() > 40) {
            return null;
        }
        for (String each : known) {
            if (Math.abs(each.length() - name.length()) >= least) {
                continue;
            }
            int slips = ImportIds.distance(name.replace('-', '_'), each.replace('-', '_'));
            if (slips < least && slips * 3 <= each.length()) {
                least = slips;
                best = each;
            }
        }
        return best;
    }
}
