package org.hallwright.ui.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.advise.compare.Comparison;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Review;
import org.hallwright.engine.Packs;
import org.hallwright.engine.supply.Resilience;
import org.jspecify.annotations.Nullable;

/**
 * Everything the screen shows, worked out away from the window.
 *
 * @param reviews the designs, the baseline first
 * @param comparison of their figures
 * @param earliest when the last phase of each can be ready if ordered today; null where nothing is ordered
 * @param resilience the designs by what the stop of their largest vendor leaves, best first, each by its letter
 */
record Compared(
        List<Review> reviews,
        Comparison comparison,
        List<@Nullable LocalDate> earliest,
        List<Resilience.Ranked> resilience) {

    static Compared of(List<Review> reviews, Packs packs, LocalDate today) {
        List<@Nullable LocalDate> dates = new ArrayList<>();
        Map<String, List<Resilience.Source>> sources = new TreeMap<>();
        for (Review review : reviews) {
            sources.put(letter(sources.size()), EconomyReview.of(review, packs).sources());
            List<SupplyPlan.PhasePlan> phases =
                    EconomyReview.of(review, packs).supply(today).phases();
            dates.add(phases.isEmpty() ? null : phases.getLast().plan().earliest());
        }
        return new Compared(
                List.copyOf(reviews),
                Comparison.of(reviews.stream().map(Review::assessment).toList()),
                dates,
                Resilience.rank(sources));
    }

    /** "A" for the baseline, "B" for the next. */
    static String letter(int design) {
        return String.valueOf((char) ('A' + design));
    }

    /** Letter and name. */
    String name(int design) {
        return letter(design) + " · " + reviews.get(design).design().name();
    }
}
