package org.hallwright.codec.yaml;

import org.hallwright.base.Message;

/** What can be wrong with a YAML file as such. */
public enum YamlMessage implements Message {
    TOO_LARGE("yaml.too-large"),
    NOT_TEXT("yaml.not-text"),
    OTHER_ENCODING("yaml.other-encoding"),
    NOT_YAML("yaml.not-yaml"),
    EMPTY("yaml.empty"),
    TOO_DEEP("yaml.too-deep"),
    TOO_MANY_ALIASES("yaml.too-many-aliases"),
    TOO_MANY_VALUES("yaml.too-many-values"),
    UNKNOWN_ALIAS("yaml.unknown-alias"),
    DUPLICATE_KEY("yaml.duplicate-key"),
    TAG("yaml.tag");

    private final String key;

    YamlMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
