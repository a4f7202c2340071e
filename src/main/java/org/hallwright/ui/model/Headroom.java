package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hallwright.app.Review;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.thermal.CoolingDesign;
import org.jspecify.annotations.Nullable;

/**
 * How much room chosen racks leave on what serves them, after any single loss.
 *
 * @param name what serves them
 * @param used share of the limit that is used, 1 is full; null where a limit or load is not known
 */
public record Headroom(String name, @Nullable Double used) {
    /** More feeds than this are a table, not a glance; the tightest are shown. */
    private static final int MOST_FEEDS = 4;

    /** Feeds, then cooling units of the racks' loops, then the floor. */
    public static List<Headroom> of(Review review, List<Rack> racks, Words words) {
        List<Headroom> bars = new ArrayList<>(feeds(review, racks));
        bars.addAll(cooling(review, racks));
        Headroom floor = floor(review, racks, words);
        if (floor != null) {
            bars.add(floor);
        }
        return bars;
    }

    private static List<Headroom> feeds(Review review, List<Rack> racks) {
        TreeSet<String> ids = new TreeSet<>();
        racks.forEach(rack -> ids.addAll(rack.feeds()));
        List<Headroom> feeds = new ArrayList<>();
        for (String id : ids) {
            ElementResult element = review.assessment().power().element(id);
            if (element != null) {
                boolean known = element.worstLimitW() > 0 && !Double.isInfinite(element.worstLimitW());
                feeds.add(new Headroom(id, known ? element.worstUtilisation() : null));
            }
        }
        feeds.sort((a, b) -> Double.compare(order(b), order(a)));
        return feeds.subList(0, Math.min(MOST_FEEDS, feeds.size()));
    }

    private static double order(Headroom h) {
        return h.used() == null ? 2 : h.used();
    }

    private static List<Headroom> cooling(Review review, List<Rack> racks) {
        TreeSet<String> loops = new TreeSet<>();
        for (Rack rack : racks) {
            if (rack.loop() != null) {
                loops.add(rack.loop());
            }
        }
        List<Headroom> bars = new ArrayList<>();
        for (CoolingPlan.Unit unit : review.design().cooling().units()) {
            for (CoolingDesign.Check check : review.assessment().cooling()) {
                if (loops.contains(unit.loop()) && check.group().equals(unit.id())) {
                    Double used = check.oneLostW() > 0 ? check.needW() / check.oneLostW() : null;
                    bars.add(new Headroom(unit.name(), used));
                }
            }
        }
        return bars;
    }

    private static @Nullable Headroom floor(Review review, List<Rack> racks, Words words) {
        for (Hall hall : review.design().halls()) {
            Double limit = hall.floorLimitPa();
            boolean here = hall.rows().stream().anyMatch(row -> row.racks().contains(racks.getFirst()));
            if (here && limit != null) {
                Figure load = review.assessment().figure("floorLoadBay");
                Double used =
                        load == null || !load.isKnown() ? null : load.known().high() / limit;
                return new Headroom(words.t("headroom.floor"), used);
            }
        }
        return null;
    }
}
