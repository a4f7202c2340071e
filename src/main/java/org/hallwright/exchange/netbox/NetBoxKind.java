package org.hallwright.exchange.netbox;

import java.util.List;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/** What a file of the library describes. */
public enum NetBoxKind {
    DEVICE("device", "device-types/"),
    MODULE("module", "module-types/"),
    RACK("rack", "rack-types/");

    private static final List<String> RACK_ONLY = List.of("form_factor", "mounting_depth", "outer_width", "desc_units");
    private static final List<String> DEVICE_ONLY = List.of(
            "is_full_depth",
            "subdevice_role",
            "is_powered",
            "device-bays",
            "interfaces",
            "power-ports",
            "power-outlets",
            "front-ports",
            "console-ports");

    /** Fields that devices have and modules have not; without a slug and a height a file is no device type. */
    private static final List<String> NO_MODULE =
            List.of("u_height", "slug", "is_full_depth", "subdevice_role", "is_powered", "device-bays");

    private final String word;
    private final String folder;

    NetBoxKind(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    /** The word used in JSON. */
    public String word() {
        return word;
    }

    /**
     * What the file is. Fields that only one kind has decide; where there are none, the library's folder does. Null where it
     * names no maker or model and so is no type at all.
     */
    static @Nullable NetBoxKind of(String place, Mapping file) {
        if (file.get("manufacturer") == null && file.get("model") == null) {
            return null;
        }
        NetBoxKind folder = ofFolder(place);
        boolean rack = has(file, RACK_ONLY);
        boolean device = has(file, DEVICE_ONLY);
        if (rack && !device) {
            return RACK;
        }
        if (folder != null && (folder != RACK || !device)) {
            return folder;
        }
        return has(file, NO_MODULE) ? DEVICE : MODULE;
    }

    /** The kind of the library's folder that the file lies in, or null. */
    static @Nullable NetBoxKind ofFolder(String place) {
        for (NetBoxKind kind : values()) {
            if (("/" + place).contains("/" + kind.folder)) {
                return kind;
            }
        }
        return null;
    }

    private static boolean has(Mapping file, List<String> fields) {
        return fields.stream().anyMatch(field -> file.get(field) != null);
    }
}
