package org.hallwright.exchange.netbox;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Writes the planner's own types as the NetBox library's YAML, one document each. What the library has no field for (our id, a
 * filled rack's power) stands in the description, where {@link NetBoxPlan} finds it again.
 */
public final class NetBoxYaml {

    private static final String MARK = "hallwright:";
    private static final Pattern PAIR = Pattern.compile("([a-z_]+)=(\\S+)");

    private final StringBuilder out = new StringBuilder();

    private NetBoxYaml() {}

    public static String of(OwnEquipment equipment) {
        NetBoxYaml yaml = new NetBoxYaml();
        equipment.racks().forEach(yaml::rack);
        equipment.devices().forEach(yaml::device);
        return yaml.out.toString();
    }

    private void rack(OwnRack rack) {
        head(rack.id(), rack.name());
        line("form_factor", "4-post-cabinet");
        line("width", 19);
        line("u_height", rack.heightUnits());
        line("outer_width", rack.widthMm());
        line("outer_depth", rack.depthMm());
        line("outer_unit", "mm");
        mass(rack.mass());
        StringBuilder words = new StringBuilder(MARK + " id=" + rack.id());
        pair(words, "power", rack.designPower());
        pair(words, "peak", rack.peakPower());
        pair(words, "liquid", rack.liquidShare());
        pair(words, "mass", rack.mass());
        line("description", quoted(words.toString()));
    }

    private void device(OwnDevice device) {
        head(device.id(), device.name());
        line("u_height", number(device.heightSixths() / 6.0));
        line("is_full_depth", device.fullDepth());
        mass(device.mass());
        StringBuilder words = new StringBuilder(MARK + " id=" + device.id() + " sixths=" + device.heightSixths());
        pair(words, "power", device.power());
        pair(words, "mass", device.mass());
        line("description", quoted(words.toString()));
        Value power = device.power();
        if (power != null) {
            out.append("power-ports:\n  - name: PSU1\n    maximum_draw: ")
                    .append(Math.round(power.value()))
                    .append('\n');
        }
    }

    private void head(String id, String name) {
        int blank = name.indexOf(' ');
        out.append("---\n");
        line("manufacturer", quoted(blank > 0 ? name.substring(0, blank) : "Own"));
        line("model", quoted(blank > 0 ? name.substring(blank + 1) : name));
        line("slug", quoted(id.toLowerCase(java.util.Locale.ROOT).replace('.', '-')));
    }

    private void mass(@Nullable Value mass) {
        if (mass != null) {
            line("weight", number(mass.value()));
            line("weight_unit", "kg");
        }
    }

    private static void pair(StringBuilder words, String name, @Nullable Value value) {
        if (value != null) {
            words.append(' ')
                    .append(name)
                    .append('=')
                    .append(number(value.low()))
                    .append('/');
            words.append(number(value.value())).append('/').append(number(value.high()));
            words.append('/').append(value.basis().word());
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void line(String name, Object value) {
        out.append(name).append(": ").append(value).append('\n');
    }

    /** A double-quoted scalar: what YAML would run or fold in it is escaped (YAML 1.2.2, 7.3.1). */
    private static String quoted(String text) {
        StringBuilder all = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                all.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029) {
                all.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            } else {
                all.appendCodePoint(c);
            }
        });
        return all.append('"').toString();
    }

    /** What our own export wrote into a description, by name; empty where another tool wrote it. */
    static Map<String, String> marks(@Nullable Object description) {
        Map<String, String> marks = new HashMap<>();
        if (description instanceof String text && text.startsWith(MARK)) {
            Matcher matcher = PAIR.matcher(text);
            while (matcher.find()) {
                marks.put(matcher.group(1), matcher.group(2));
            }
        }
        return marks;
    }

    /** A value as {@link #pair} wrote it, or null. */
    static @Nullable Value value(Map<String, String> marks, String name) {
        String text = marks.get(name);
        String[] parts = text == null ? new String[0] : text.split("/", -1);
        if (parts.length != 4) {
            return null;
        }
        try {
            return new Value(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Basis.of(parts[3]));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
