package org.hallwright.exchange.netbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Finds quantities in descriptions and comments. What it finds is only ever suggested, with the words it stood in: prose
 * speaks of supplies, budgets and options as readily as of the machine.
 */
final class Prose {

    private static final int LONGEST = 20_000;
    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,3})?)";
    private static final Pattern POWER =
            Pattern.compile("(?<![\\w.,])" + NUMBER + "\\s?(kW|KW|kw|W|watts?|Watts?)(?![\\w/])");
    private static final Pattern NOT_THE_LOAD = Pattern.compile(
            "(?i)\\b(poe|cooling|heat removal|capacity|output|supply|supplies|psus?|rated|battery|budget|lamp|tdp)\\b");
    private static final Pattern COOLING =
            Pattern.compile("(?i)cooling capacity[^.\\d]{0,30}" + NUMBER + "\\s?(kW|W)\\b");
    private static final Pattern TWO_SIDES = Pattern.compile(
            "(?i)(?<![\\w.])(\\d{3,4})\\s?(?:mm|W|\\(W\\))?\\s?[x×]\\s?(\\d{3,4})\\s?(?:D\\s?)?mm(?!\\w)");
    private static final Pattern DEPTH =
            Pattern.compile("(?i)(?:\\bdepth:?\\s{0,3}(\\d{2,4})\\s?mm\\b|(?<!\\d)(\\d{2,4})\\s?(?:mm\\s?)?\\(D\\))");
    private static final Pattern ACCELERATORS =
            Pattern.compile("(?i)\\b(GPUs?|A100|H100|H200|H20|B200|B300|GB200|GB300|"
                    + "MI2\\d\\dX?|MI3\\d\\dX?|HGX|DGX|Gaudi\\s?\\d?|Trainium\\d?|Instinct)\\b");
    private static final Pattern BUSBAR =
            Pattern.compile("(?i)\\b(bus\\s?bars?|power shel(?:f|ves)|rack power|ORv3|blind[- ]mate)\\b");

    private final String text;

    Prose(@Nullable String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                all.append(part, 0, Math.min(part.length(), LONGEST)).append('\n');
            }
        }
        text = all.toString().replace("\r", "");
    }

    /** A quantity with the words it stands in. */
    record Found(double value, String words) {}

    boolean speaksOfAccelerators() {
        return ACCELERATORS.matcher(text).find();
    }

    boolean speaksOfBusbar() {
        return BUSBAR.matcher(text).find();
    }

    /** The largest power that seems to be the machine's own, W, or null. */
    @Nullable
    Found power() {
        Found best = null;
        Matcher matcher = POWER.matcher(text);
        while (matcher.find()) {
            String around = around(matcher, 40, 12);
            if (NOT_THE_LOAD.matcher(around).find()) {
                continue;
            }
            Double watts = watts(matcher.group(1), matcher.group(2));
            if (watts != null && (best == null || watts > best.value())) {
                best = new Found(watts, words(matcher));
            }
        }
        return best;
    }

    /** A cooling capacity, W, or null. */
    @Nullable
    Found coolingCapacity() {
        Matcher matcher = COOLING.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        Double watts = watts(matcher.group(1), matcher.group(2));
        return watts == null ? null : new Found(watts, words(matcher));
    }

    /** A depth, mm, or null. */
    @Nullable
    Found depthMm() {
        Matcher matcher = DEPTH.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new Found(Double.parseDouble(digits), words(matcher));
    }

    /** The first of "600 mm x 1070 mm", mm; {@code second} false for the width, true for the depth. Null where neither. */
    @Nullable
    Found side(boolean second) {
        Matcher matcher = TWO_SIDES.matcher(text);
        return matcher.find()
                ? new Found(
                        Double.parseDouble(matcher.group(second ? 2 : 1)),
                        matcher.group().strip())
                : null;
    }

    private static @Nullable Double watts(String number, String unit) {
        Unit in = unit.startsWith("k") || unit.startsWith("K") ? Unit.KW : Unit.W;
        var si = QuantityText.parse(number, in);
        return si.isPresent() && si.getAsDouble() > 0 ? si.getAsDouble() : null;
    }

    private String words(Matcher matcher) {
        return around(matcher, 30, 30).strip().replaceAll("\\s+", " ");
    }

    private String around(Matcher matcher, int before, int after) {
        int from = Math.max(0, matcher.start() - before);
        int line = text.lastIndexOf('\n', matcher.start());
        int to = Math.min(text.length(), matcher.end() + after);
        int end = text.indexOf('\n', matcher.end());
        return text.substring(Math.max(from, line + 1), end >= 0 ? Math.min(to, end) : to);
    }
}
