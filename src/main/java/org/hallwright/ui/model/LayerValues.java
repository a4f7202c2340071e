package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.app.Review;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Rack;
import org.hallwright.draw.Bins;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Plan;
import org.hallwright.engine.Fleet;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.thermal.CoolingDesign;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The value, print and colour that each rack has on a layer, and the legend that says so. */
final class LayerValues {
    private final Review review;
    private final Catalog catalog;
    private final Layer layer;
    private final Words words;
    private final Unit unit;
    private final Map<String, Double> tokensPerAccelerator = new HashMap<>();
    private final Map<String, Double> loopRoom = new HashMap<>();
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private final Bins bins;

    LayerValues(Review review, Catalog catalog, Layer layer, Words words, List<Rack> racks) {
        this.review = review;
        this.catalog = catalog;
        this.layer = layer;
        this.words = words;
        this.unit = unitOf(layer);
        if (layer == Layer.TOKENS) {
            tokens();
        } else if (layer == Layer.LOOP) {
            loops();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Rack rack : racks) {
            if (layer.isCategory()) {
                categories.putIfAbsent(category(rack), categories.size());
                continue;
            }
            Double v = value(rack);
            if (v != null) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        bins = low > high ? new Bins(0, 1) : layer.isHeadroom() ? Bins.around(low, high) : Bins.of(low, high);
    }

    private static Unit unitOf(Layer layer) {
        return switch (layer) {
            case POWER, EXPECTED, LIQUID, AIR -> Unit.KW;
            case INLET -> Unit.DEG_C;
            case FEED, LOOP -> Unit.PERCENT;
            case FLOOR -> Unit.KN_PER_M2;
            case MASS -> Unit.KG;
            case TOKENS -> Unit.TOKENS_PER_S;
            case PRICE, VENDOR, TYPE, PHASE -> Unit.USD;
        };
    }

    /** The colour of a rack, {@link Colours#NONE} where the value is not known. */
    int colour(Rack rack) {
        if (layer.isCategory()) {
            return Palette.category(categories.getOrDefault(category(rack), 0));
        }
        Double v = value(rack);
        return v == null ? Colours.NONE : colour(bins.bin(v));
    }

    private int colour(int bin) {
        // much room is blue, over the limit is orange
        return layer.isHeadroom() ? Colours.divergingBin(Colours.BINS - 1 - bin) : Colours.bin(bin);
    }

    /** What is printed on the rack; empty where the value is not known. */
    String figure(Rack rack) {
        if (layer.isCategory()) {
            return rack.name();
        }
        Double v = value(rack);
        return v == null ? "" : print(v);
    }

    private String print(double v) {
        return words.number(Math.abs(v) >= 10 ? Math.rint(v) : Math.rint(v * 10) / 10);
    }

    /** The same for the table. */
    String text(Rack rack) {
        if (layer.isCategory()) {
            return category(rack);
        }
        Double v = value(rack);
        return v == null ? "?" : words.number(v);
    }

    Plan.Legend legend() {
        List<Integer> colours = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        if (layer.isCategory()) {
            categories.forEach((name, index) -> {
                colours.add(Palette.category(index));
                labels.add(name);
            });
            return new Plan.Legend("", false, colours, labels);
        }
        for (int b = 0; b < Colours.BINS; b++) {
            colours.add(colour(b));
            labels.add(words.number(bins.limit(b)));
        }
        return new Plan.Legend(
                words.t("layer." + layer.word() + ".legend", words.money().printed(unit)), true, colours, labels);
    }

    @Nullable
    Double value(Rack rack) {
        RackAssessment a = review.assessment().rack(rack.id());
        if (a == null) {
            return null;
        }
        return switch (layer) {
            case INLET -> review.assessment().inletC(rack.id());
            case FEED -> feedRoom(rack);
            case LOOP -> rack.loop() == null ? null : loopRoom.get(rack.loop());
            case TOKENS -> tokens(rack, a);
            case POWER -> shown(a.design());
            case EXPECTED -> shown(a.expected());
            case LIQUID -> shown(a.liquidHeat());
            case AIR -> shown(a.airHeat());
            case FLOOR -> shown(a.floorLoad());
            case MASS -> shown(a.mass());
            case PRICE -> {
                Double usd = shown(a.price());
                yield usd == null ? null : usd / 1e6;
            }
            case VENDOR, TYPE, PHASE -> null;
        };
    }

    private @Nullable Double shown(Figure figure) {
        Range range = figure.range();
        return range == null ? null : unit.fromSi(range.value());
    }

    /** Room on the tighter of a rack's feeds after any single loss, in per cent of the feed's limit. */
    private @Nullable Double feedRoom(Rack rack) {
        Double least = null;
        for (String feed : rack.feeds()) {
            ElementResult element = review.assessment().power().element(feed);
            if (element != null && Double.isFinite(element.pathHeadroomW()) && element.limitW() > 0) {
                double share = 100 * element.pathHeadroomW() / element.limitW();
                least = least == null ? share : Math.min(least, share);
            }
        }
        return least;
    }

    /** Room of each loop with one unit lost, in per cent of what the loop's tightest units then carry. */
    private void loops() {
        Map<String, String> loopOf = new HashMap<>();
        for (CoolingPlan.Unit u : review.design().cooling().units()) {
            loopOf.put(u.id(), u.loop());
        }
        for (CoolingDesign.Check check : review.assessment().cooling()) {
            String loop = loopOf.get(check.group());
            if (loop != null && check.oneLostW() > 0) {
                loopRoom.merge(loop, 100 * check.marginOneLostW() / check.oneLostW(), Math::min);
            }
        }
    }

    /** What one accelerator of each pool adds to the pool's work. */
    private void tokens() {
        for (Fleet.Work work : review.assessment().fleet().work()) {
            Pool pool = work.pool();
            var forecast = work.forecast();
            if (pool != null && pool.count() > 0 && forecast != null && forecast.tokensPerS() != null) {
                double each = forecast.tokensPerS().value() / pool.count();
                tokensPerAccelerator.merge(work.workload().pool(), each, Double::sum);
            }
        }
    }

    private @Nullable Double tokens(Rack rack, RackAssessment a) {
        Double each = rack.pool() == null ? null : tokensPerAccelerator.get(rack.pool());
        Range count = a.accelerators().range();
        return each == null || count == null ? null : (Double) (each * count.value());
    }

    private String category(Rack rack) {
        RackType type = catalog.rack(rack.type());
        return switch (layer) {
            case PHASE -> phase(rack.phase());
            case VENDOR -> {
                Accelerator accelerator = type == null ? null : catalog.acceleratorOf(type);
                yield accelerator == null ? words.t("layer.vendor.unknown") : vendor(accelerator.vendor());
            }
            default -> type == null ? rack.type() : type.name();
        };
    }

    private String phase(@Nullable String id) {
        if (id == null) {
            return words.t("layer.phase.first");
        }
        return review.design().phases().stream()
                .filter(p -> p.id().equals(id))
                .map(p -> p.name() + " (" + p.date() + ")")
                .findFirst()
                .orElse(id);
    }

    /** Vendors are known by short ids that are their names but for the capital. */
    private static String vendor(String id) {
        return id.length() <= 3
                ? id.toUpperCase(java.util.Locale.ROOT)
                : Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}
