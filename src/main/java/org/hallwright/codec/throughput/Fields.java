package org.hallwright.codec.throughput;

import tools.jackson.databind.JsonNode;

/** Lenient access to a row's fields: absent, null or wrongly typed reads as "not stated", never as an exception. */
final class Fields {
    private Fields() {}

    static double number(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isFinite(number) ? number : 0;
        }
        return 0;
    }

    static int integer(JsonNode node, String name) {
        double value = number(node, name);
        return value >= 1 && value <= Integer.MAX_VALUE ? (int) value : 0;
    }

    static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    static boolean absent(JsonNode node, String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    static boolean flag(JsonNode node, String name) {
        var value = node.path(name);
        return value.isBoolean() && value.booleanValue();
    }
}
