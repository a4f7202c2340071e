package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The power inputs and outlets as the file describes them; what is odd about one is remarked. */
final class PowerPorts {

    private static final Set<String> INPUT_FIELDS =
            Set.of("name", "type", "maximum_draw", "allocated_draw", "label", "description");
    private static final Set<String> OUTLET_FIELDS =
            Set.of("name", "type", "power_port", "feed_leg", "label", "description", "color", "status");
    private static final Set<String> LEGS = Set.of("A", "B", "C");

    /** A number of the input that is not written plainly and so is not used unseen. */
    record Unplain(String written, double watts) {}

    private final Fields fields;
    private final List<Problem> remarks;
    private final List<Mapping> inputs;
    private final List<Mapping> outlets;
    private final List<Double> draws = new ArrayList<>();
    private final List<Double> stated = new ArrayList<>();
    private @Nullable Unplain unplain;
    private @Nullable Problem beyondInlet;
    private double allocatedW;

    PowerPorts(Fields fields, List<Problem> remarks) {
        this.fields = fields;
        this.remarks = remarks;
        this.inputs = fields.list("power-ports");
        this.outlets = fields.list("power-outlets");
        Set<String> names = names(inputs, INPUT_FIELDS);
        inputs.forEach(this::input);
        names(outlets, OUTLET_FIELDS);
        outlets.forEach(outlet -> outlet(outlet, names));
    }

    int inputs() {
        return inputs.size();
    }

    int outlets() {
        return outlets.size();
    }

    /** The maximum draws above zero, W. */
    List<Double> draws() {
        return draws;
    }

    /** What the inputs are allocated in all, W. */
    double allocatedW() {
        return allocatedW;
    }

    /** The last draw written in words or with a mark of thousands, or null. */
    @Nullable
    Unplain unplain() {
        return unplain;
    }

    /** Why an input cannot take what it is said to take, or null. */
    @Nullable
    Problem beyondInlet() {
        return beyondInlet;
    }

    /** Sum of what is stated, W, or null where nothing is. */
    @Nullable
    Double statedSumW() {
        return stated.isEmpty()
                ? null
                : Fields.rounded(stated.stream().mapToDouble(d -> d).sum());
    }

    @Nullable
    Double statedLargestW() {
        return stated.isEmpty()
                ? null
                : stated.stream().mapToDouble(d -> d).max().orElseThrow();
    }

    /** The names of a list's entries; fields that the format does not have and names that stand twice are remarked. */
    private Set<String> names(List<Mapping> entries, Set<String> known) {
        Set<String> names = new HashSet<>();
        for (Mapping entry : entries) {
            String name = text(entry, "name", "?");
            if (!names.add(name)) {
                remarks.add(Problem.warning(NetBoxMessage.PORT_TWICE, where(entry), name));
            }
            for (String field : entry.fields().keySet()) {
                if (known.contains(field)) {
                    continue;
                }
                String close = Fields.closest(field, known);
                remarks.add(
                        close != null && entry.get(close) == null
                                ? Problem.warning(NetBoxMessage.MISSPELT, where(entry), Fields.shorten(field), close)
                                : Problem.warning(
                                        NetBoxMessage.PORT_FIELD_UNKNOWN, where(entry), name, Fields.shorten(field)));
            }
        }
        return names;
    }

    private void input(Mapping port) {
        String name = text(port, "name", "?");
        String type = text(port, "type", "").toLowerCase(Locale.ROOT);
        if (type.startsWith("dc")) {
            remarks.add(Problem.info(NetBoxMessage.TAKES_DC, where(port), name));
        }
        Double maximum = draw(port, "maximum_draw", name);
        Double allocated = draw(port, "allocated_draw", name);
        if (allocated != null) {
            allocatedW += allocated;
        }
        if (maximum == null) {
            return;
        }
        if (allocated != null && allocated > maximum) {
            remarks.add(Problem.warning(NetBoxMessage.ALLOCATED_ABOVE_MAXIMUM, where(port), name, allocated, maximum));
        }
        Double most = Plausible.mostInletW(type);
        if (most != null && maximum > most) {
            beyondInlet =
                    Problem.warning(NetBoxMessage.DRAW_ABOVE_INLET, where(port), name, maximum, type, Math.rint(most));
            remarks.add(beyondInlet);
        }
        draws.add(maximum);
    }

    /** A draw above zero; anything else is named and unknown. */
    private @Nullable Double draw(Mapping port, String field, String name) {
        YamlNode node = port.get(field);
        String text = node == null ? null : node.scalarText();
        if (text == null) {
            return null;
        }
        Double value = Fields.number(text.strip());
        boolean plain = value != null;
        if (!plain) {
            value = Fields.lenient(text, Unit.W);
        }
        if (value == null) {
            remarks.add(
                    Problem.warning(NetBoxMessage.PORT_NOT_A_NUMBER, where(port), name, field, Fields.shorten(text)));
            return null;
        }
        if (field.equals("maximum_draw")) {
            stated.add(value);
        }
        if (value <= 0) {
            remarks.add(Problem.warning(NetBoxMessage.DRAW_NOT_POSITIVE, where(port), name, field, value));
            return null;
        }
        if (!plain) {
            remarks.add(Problem.warning(
                    NetBoxMessage.PORT_NOT_PLAIN, where(port), name, field, Fields.shorten(text), value));
            if (field.equals("maximum_draw")) {
                unplain = new Unplain(Fields.shorten(text), value);
            }
        }
        return value;
    }

    private void outlet(Mapping outlet, Set<String> inputNames) {
        String name = text(outlet, "name", "?");
        String feed = text(outlet, "power_port", "");
        if (!feed.isEmpty() && !inputNames.contains(feed)) {
            remarks.add(Problem.warning(NetBoxMessage.OUTLET_WITHOUT_INPUT, where(outlet), name, feed));
        }
        String leg = text(outlet, "feed_leg", "");
        if (!leg.isEmpty() && !LEGS.contains(leg)) {
            remarks.add(Problem.warning(NetBoxMessage.OUTLET_LEG, where(outlet), name, leg));
        }
    }

    private String where(Mapping entry) {
        return fields.place() + ":" + entry.line();
    }

    private static String text(Mapping entry, String field, String otherwise) {
        YamlNode node = entry.get(field);
        String text = node == null ? null : node.scalarText();
        return text == null || text.isBlank() ? otherwise : Fields.shorten(text.strip());
    }
}
