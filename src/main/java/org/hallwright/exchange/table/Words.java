package org.hallwright.exchange.table;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that mean one of a few things, in the languages and habits of other tools. */
final class Words {

    private static final Map<String, String> FACING = Map.ofEntries(
            Map.entry("n", "north"),
            Map.entry("north", "north"),
            Map.entry("nord", "north"),
            Map.entry("0", "north"),
            Map.entry("up", "north"),
            Map.entry("top", "north"),
            Map.entry("e", "east"),
            Map.entry("east", "east"),
            Map.entry("ost", "east"),
            Map.entry("est", "east"),
            Map.entry("90", "east"),
            Map.entry("right", "east"),
            Map.entry("s", "south"),
            Map.entry("south", "south"),
            Map.entry("süd", "south"),
            Map.entry("sued", "south"),
            Map.entry("sud", "south"),
            Map.entry("180", "south"),
            Map.entry("down", "south"),
            Map.entry("bottom", "south"),
            Map.entry("w", "west"),
            Map.entry("west", "west"),
            Map.entry("ouest", "west"),
            Map.entry("270", "west"),
            Map.entry("left", "west"));

    private static final Map<String, String> FACE = Map.ofEntries(
            Map.entry("front", "front"),
            Map.entry("vorne", "front"),
            Map.entry("vorn", "front"),
            Map.entry("avant", "front"),
            Map.entry("rear", "rear"),
            Map.entry("hinten", "rear"),
            Map.entry("arrière", "rear"),
            Map.entry("back", "rear"),
            Map.entry("both", "both"),
            Map.entry("full", "both"),
            Map.entry("lane_left", "lane_left"),
            Map.entry("lane_right", "lane_right"));

    private static final Map<String, String> RACKS = Map.of(
            "rack", "rack", "cabinet", "rack", "schrank", "rack", "baie", "rack", "armoire", "rack", "racks", "rack");

    private static final Set<String> UNKNOWN = Set.of(
            "n/a",
            "na",
            "-",
            "–",
            "—",
            "?",
            "tbd",
            "tba",
            "tbc",
            "unknown",
            "null",
            "none",
            "k. a.",
            "k.a.",
            "unbekannt",
            "offen",
            "inconnu",
            "n. c.",
            "n.c.",
            "nc",
            "#n/a",
            "#nv");

    private static final Set<String> SUMS = Set.of(
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sub-total",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "zwischensumme",
            "somme",
            "sous-total",
            "total général",
            "المجموع",
            "الإجمالي");

    private Words() {}

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("°$", "");
    }

    /** What people write where they do not know. */
    static boolean isUnknown(String text) {
        return UNKNOWN.contains(fold(text));
    }

    /** What people write before a sum. */
    static boolean isSum(String text) {
        return SUMS.contains(fold(text).replaceAll("\\s*:$", ""));
    }

    static @Nullable String facing(String text) {
        return FACING.get(fold(text));
    }

    static @Nullable String face(String text) {
        return FACE.get(fold(text));
    }

    /** What is not a rack is something in one. */
    static String kind(String text) {
        return RACKS.getOrDefault(fold(text), "device");
    }

    static @Nullable String flag(String text) {
        return switch (fold(text)) {
            case "true", "yes", "y", "1", "ja", "oui", "vrai", "wahr", "x" -> "true";
            case "false", "no", "n", "0", "nein", "non", "faux", "falsch", "-" -> "false";
            default -> null;
        };
    }

    static @Nullable String criticality(String text) {
        String word = fold(text);
        return word.equals("sheddable") || word.equals("cappable") || word.equals("critical") ? word : null;
    }

    static String allowed(Field field) {
        return switch (field) {
            case FACING -> "north, east, south, west";
            case FACE -> "front, rear, both, lane_left, lane_right";
            case CRITICALITY -> "sheddable, cappable, critical";
            default -> "true, false";
        };
    }
}
