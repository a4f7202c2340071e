package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.power.equipment.Circuit;
import org.jspecify.annotations.Nullable;

/**
 * A rack, or anything else that draws power at the end of the chain.
 *
 * @param id unique among the loads
 * @param feeds what it draws from; it shares its load over the living feeds by their supplies
 * @param suppliesNeeded power supplies that carry it: with fewer alive it is dark
 * @param loadClass what may be done to it when power is short
 * @param designW highest sustained input, W
 * @param expectedW mean input, W
 */
public record PowerLoad(
        String id, List<Feed> feeds, int suppliesNeeded, LoadClass loadClass, double designW, double expectedW) {

    /**
     * @param element id of the element it is plugged into
     * @param supplies power supplies on this feed
     * @param circuit its own breaker or plug, or null where not stated
     */
    public record Feed(
            String element, int supplies, @Nullable Circuit circuit) {
        public Feed(String element, int supplies) {
            this(element, supplies, null);
        }
    }

    public PowerLoad {
        feeds = List.copyOf(feeds);
    }

    /** One supply on each feed, any one of which carries the whole load. */
    public static PowerLoad on(String id, LoadClass loadClass, double designW, double expectedW, String... elements) {
        List<Feed> feeds = new ArrayList<>();
        for (String element : elements) {
            feeds.add(new Feed(element, 1));
        }
        return new PowerLoad(id, feeds, 1, loadClass, designW, expectedW);
    }

    public PowerLoad withPower(double newDesignW, double newExpectedW) {
        return new PowerLoad(id, feeds, suppliesNeeded, loadClass, newDesignW, newExpectedW);
    }

    double watts(LoadCase loadCase) {
        return loadCase == LoadCase.DESIGN ? designW : expectedW;
    }
}
