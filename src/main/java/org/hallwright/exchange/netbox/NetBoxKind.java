package org.hallwright.exchange.netbox;

import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/** What a file of the library describes. */
public enum NetBoxKind {
    DEVICE("device", "device-types/"),
    MODULE("module", "module-types/"),
    RACK("rack", "rack-types/");

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
     * What the file is. Its folder says so where it stands in one of the library's; else its fields do. Null where it names
     * no maker or model and so is no type at all.
     */
    static @Nullable NetBoxKind of(String place, Mapping file) {
        if (file.get("manufacturer") == null && file.get("model") == null) {
            return null;
        }
        for (NetBoxKind kind : values()) {
            if (("/" + place).contains("/" + kind.folder)) {
                return kind;
            }
        }
        if (file.get("form_factor") != null || file.get("mounting_depth") != null || file.get("outer_width") != null) {
            return RACK;
        }
        // Of the two only device types have a slug and a height.
        boolean device = file.get("u_height") != null
                || file.get("slug") != null
                || file.get("is_full_depth") != null
                || file.get("subdevice_role") != null;
        return device ? DEVICE : MODULE;
    }
}
