package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Rack;

/**
 * What might help against a problem. A fix is a proposal of the design's own kind of change; whether it helps, and what it
 * does to every other figure, is told by trying it.
 */
public final class Fixes {
    private Fixes() {}

    /** Hears how many of how many proposals have been tried. */
    @FunctionalInterface
    public interface Tried {
        void at(int done, int of);
    }

    /** The fixes that make the problem go away or leave fewer failures, tried; the best first. */
    public static List<FixPreview> tried(
            Workspace workspace, Catalog catalog, String rule, String object, Tried progress) {
        Review now = workspace.review();
        List<Fix> proposals = proposed(now, catalog, rule, object);
        List<FixPreview> helpful = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            progress.at(i, proposals.size());
            Fix fix = proposals.get(i);
            if (workspace.preview(fix.edit()) instanceof Outcome.Ok<Review> then) {
                FixPreview preview = FixPreview.of(fix, now, then.value(), rule, object);
                if (preview.solves() || preview.failsAfter() < preview.failsBefore()) {
                    helpful.add(preview);
                }
            }
        }
        helpful.sort((a, b) -> a.solves() != b.solves()
                ? Boolean.compare(b.solves(), a.solves())
                : Integer.compare(a.failsAfter(), b.failsAfter()));
        return helpful;
    }

    /** The proposals, untried. */
    static List<Fix> proposed(Review review, Catalog catalog, String rule, String object) {
        Design design = review.design();
        Rack rack = design.rack(object);
        return switch (rule) {
            case "design.racks-overlap", "design.rack-outside-hall", "design.rack-on-fixture", "design.door-blocked" ->
                FloorFixes.places(design, object, catalog);
            case "design.front-clearance", "design.rear-clearance" -> FloorFixes.room(review, rule, object, catalog);
            case "design.fittings-overlap", "design.fitting-above-rack" ->
                rack == null ? List.of() : RackFixes.fittings(rack, catalog);
            case "design.unknown-feed",
                    "power.unknown-feed",
                    "power.rack-without-feed",
                    "power.bad-supplies",
                    "power.feed-loss-darkens",
                    "power.feed-circuit-overloaded" -> rack == null ? List.of() : RackFixes.feeds(design, rack);
            case "design.unknown-loop" -> rack == null ? List.of() : RackFixes.loops(design, Set.of(rack.id()));
            case "engine.liquid-rack-without-loop" -> RackFixes.loops(design, RackFixes.withoutLoop(design));
            case "design.unknown-pool" ->
                rack == null ? WorkFixes.pools(design, object) : RackFixes.pools(design, rack);
            case "design.unknown-phase" -> rack == null ? List.of() : RackFixes.phases(design, rack);
            case "design.unknown-rack-type" -> rack == null ? List.of() : RackFixes.types(design, rack);
            case "engine.empty-pool", "throughput.does-not-fit", "throughput.limits-not-reached" ->
                WorkFixes.pools(design, object);
            case "engine.mixed-pool" -> WorkFixes.parted(design, object);
            case "engine.floor-limit-exceeded", "engine.floor-limit-undecided", "engine.floor-spread-needed" ->
                FloorFixes.strengthened(design, object);
            case "power.overloaded" -> PlantFixes.units(design.power(), object);
            case "power.single-loss-not-survived" -> PlantFixes.spare(review, rule);
            case "engine.cap-below-idle", "engine.cap-below-expected" -> PlantFixes.cap(review, rule);
            case "engine.plant-too-small", "engine.plant-not-redundant" -> PlantFixes.plant(design.cooling(), object);
            case "engine.loop-too-warm" -> PlantFixes.loopTemperature(design.cooling(), object);
            case "engine.loops-in-a-ring", "engine.no-heat-sink" -> PlantFixes.sinks(design.cooling(), object);
            case "engine.inlet-too-warm", "engine.inlet-perhaps-too-warm" -> PlantFixes.inlet(design);
            case "engine.connection-exceeded" -> PlantFixes.connection(review);
            case "engine.swing-above-limit", "engine.swing-perhaps-above-limit" -> SwingFixes.of(review, rule);
            default -> isEnergy(rule) ? PlantFixes.warmer(design) : List.of();
        };
    }

    /** Rules on PUE and its kin: warmer air and water cost nothing to build and save compressor hours. */
    private static boolean isEnergy(String rule) {
        String r = rule.toLowerCase(Locale.ROOT);
        return r.contains("pue") || r.contains("cooling") || r.contains("supply-temp") || r.contains("supply-air");
    }
}
