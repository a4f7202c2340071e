package org.hallwright.engine.power.equipment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The power supplies of one node or the modules of one power shelf. They share the load; as many as are
 * {@code needed} carry it alone.
 *
 * @param count installed
 * @param needed that carry the full load
 * @param ratedW rated output of one
 * @param loss loss of one against its load
 */
public record PowerSupplies(int count, int needed, double ratedW, LossCurve loss) {

    private static final Pattern REDUNDANCY = Pattern.compile("\\s*(\\d+)\\s*\\+\\s*(\\d+)\\s*");

    public PowerSupplies {
        Check.atLeast("supplies", count, 1);
        Check.within("supplies needed", needed, 1, count);
        Check.positive("supply rating (W)", ratedW);
    }

    /** Redundancy as catalogues write it, "4+2" or "5+1"; "N+N" and "N+1" are taken on {@code count}. */
    public static PowerSupplies of(int count, String redundancy, double ratedW, LossCurve loss) {
        Matcher numbers = REDUNDANCY.matcher(redundancy);
        int needed;
        if (numbers.matches()) {
            needed = Integer.parseInt(numbers.group(1));
            int total = needed + Integer.parseInt(numbers.group(2));
            if (total != count) {
                throw new IllegalArgumentException(
                        "redundancy " + redundancy + " does not add up to " + count + " supplies");
            }
        } else {
            needed = switch (redundancy.replace(" ", "")) {
                case "N+N" -> (count + 1) / 2;
                case "N+1" -> count - 1;
                case "N" -> count;
                default ->
                    throw new IllegalArgumentException(
                            "redundancy '" + redundancy + "' must be N, N+1, N+N or like 4+2");
            };
        }
        return new PowerSupplies(count, needed, ratedW, loss);
    }

    /** Output (W) that may be promised: of the needed ones only. A 33 kW shelf of six with N+1 gives 27.5 kW. */
    public double usableW() {
        return needed * ratedW;
    }

    /** Sum of nameplates (W): not a load, and never a base for sizing. */
    public double nameplateW() {
        return count * ratedW;
    }

    /** Input (W) of all together where {@code working} supplies share {@code outputW}. */
    public double inputW(double outputW, int working) {
        Check.notNegative("output (W)", outputW);
        Check.within("working supplies", working, 1, count);
        return outputW + working * ratedW * loss.lossFraction(outputW / (working * ratedW));
    }

    /** Input (W), all working. */
    public double inputW(double outputW) {
        return inputW(outputW, count);
    }

    /** Output over input where {@code working} supplies share {@code outputW}. */
    public double efficiency(double outputW, int working) {
        return outputW == 0 ? 0 : outputW / inputW(outputW, working);
    }

    /**
     * Supplies on each of {@code feeds} feeds, dealt out in turn: six on two feeds are three and three, five on two are
     * three and two.
     */
    public int[] perFeed(int feeds) {
        Check.atLeast("feeds", feeds, 1);
        int[] dealt = new int[feeds];
        for (int i = 0; i < count; i++) {
            dealt[i % feeds]++;
        }
        return dealt;
    }

    /** Whether the full load is carried with the worst feed of {@code feeds} lost. */
    public boolean survivesFeedLoss(int feeds) {
        return feeds > 1 && count - perFeed(feeds)[0] >= needed;
    }

    /** Whether the full load is carried with {@code lost} supplies lost. */
    public boolean survivesLoss(int lost) {
        return count - lost >= needed;
    }
}
