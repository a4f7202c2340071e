package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.base.Texts;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.draw.Bins;
import org.hallwright.draw.Box;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Glyphs;
import org.hallwright.draw.Ground;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Picture;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.draw.Point;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.RackAssessment;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The plan of a hall with the design power of each rack, drawn true to scale for paper and files. */
public final class HallPlan {

    private static final double WIDTH_PX = 1200;

    /** Scales that rulers have, and halves between them. */
    private static final int[] SCALES = {
        20, 25, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 750, 1000, 2000, 5000, 10_000
    };

    private HallPlan() {}

    /** The picture, as wide as a page is and as high as the hall makes it. */
    public static Picture picture(Assessment assessment, Hall hall, Catalog catalog, Locale locale) {
        double height = Math.clamp(WIDTH_PX * hall.depthMm() / hall.widthMm() + 120, 300, 1600);
        String title = assessment.design().name() + " – " + hall.name();
        return PlanDrawing.picture(plan(assessment, hall, catalog, locale), Palette.LIGHT, WIDTH_PX, height, title);
    }

    /** The plan at a usual scale, for paper. */
    record Sheet(Picture picture, int denominator) {}

    /** The plan at the largest usual scale at which the hall fits on an upright or a lying page. */
    static Sheet sheet(Assessment assessment, Hall hall, Catalog catalog, Locale locale) {
        int upright = denominator(hall, Paper.UPRIGHT_W, Paper.UPRIGHT_H);
        int lying = denominator(hall, Paper.LYING_W, Paper.LYING_H);
        return sheet(assessment, hall, catalog, locale, Math.min(upright, lying));
    }

    /** The plan at the largest usual scale at which the hall fits on so much paper. */
    static Sheet brief(Assessment assessment, Hall hall, Catalog catalog, Locale locale, double height) {
        return sheet(assessment, hall, catalog, locale, denominator(hall, Paper.UPRIGHT_W, height));
    }

    private static Sheet sheet(Assessment assessment, Hall hall, Catalog catalog, Locale locale, int chosen) {
        String title = hall.name() + ", 1 : " + chosen;
        return new Sheet(
                PlanDrawing.sheet(plan(assessment, hall, catalog, locale), Palette.LIGHT, chosen, title), chosen);
    }

    private static int denominator(Hall hall, double width, double height) {
        for (int n : SCALES) {
            double scale = PlanDrawing.pxPerMmAt(n);
            if (hall.widthMm() * scale + 2 * PlanDrawing.SHEET_MARGIN <= width
                    && hall.depthMm() * scale + 2 * PlanDrawing.SHEET_MARGIN + PlanDrawing.SHEET_FOOT <= height) {
                return n;
            }
        }
        return SCALES[SCALES.length - 1];
    }

    static Plan plan(Assessment assessment, Hall hall, Catalog catalog, Locale locale) {
        double most = 0;
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                Double kw = kilowatts(assessment, rack);
                most = kw == null ? most : Math.max(most, kw);
            }
        }
        Bins bins = Bins.of(0, Math.max(1, most));
        List<Plan.Mark> marks = new ArrayList<>();
        List<Plan.RowName> names = new ArrayList<>();
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                Double kw = kilowatts(assessment, rack);
                RackType type = catalog.rack(rack.type());
                marks.add(new Plan.Mark(
                        rack.id(),
                        rack.name(),
                        box(rack, type),
                        rack.facing(),
                        kw == null ? "" : QuantityText.number(kw >= 10 ? Math.rint(kw) : kw, locale),
                        kw == null ? Colours.NONE : Colours.bin(bins.bin(kw)),
                        type == null ? 0 : type.nodesPerSystem(),
                        Plan.Flag.NONE));
            }
            if (!row.racks().isEmpty()) {
                Rack first = row.racks().getFirst();
                Box at = box(first, catalog.rack(first.type()));
                names.add(new Plan.RowName(row.name(), new Point(at.x() - 300, at.y() + at.h() / 2)));
            }
        }
        List<Integer> colours = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < Colours.BINS; i++) {
            colours.add(Colours.bin(i));
            labels.add(QuantityText.number(bins.limit(i), locale));
        }
        labels.add(QuantityText.number(bins.limit(Colours.BINS), locale));
        Plan.Legend legend = new Plan.Legend(Texts.label("report.legend", locale), true, colours, labels);
        Box room = new Box(0, 0, hall.widthMm(), hall.depthMm());
        return new Plan(room, zones(hall, locale), things(hall), marks, names, legend, Ground.of(hall.underlay()));
    }

    private static @Nullable Double kilowatts(Assessment assessment, Rack rack) {
        RackAssessment found = assessment.rack(rack.id());
        Range range = found == null ? null : found.design().range();
        return range == null ? null : (Double) Unit.KW.fromSi(range.value());
    }

    private static Box box(Rack rack, @Nullable RackType type) {
        if (type == null) {
            return new Box(rack.xMm(), rack.yMm(), RackType.USUAL_WIDTH_MM, RackType.USUAL_DEPTH_MM);
        }
        Footprint f = Footprint.of(rack, type);
        return new Box(f.x0(), f.y0(), f.width(), f.depth());
    }

    private static List<Plan.Zone> zones(Hall hall, Locale locale) {
        List<Plan.Zone> zones = new ArrayList<>();
        for (Fixture f : hall.fixtures()) {
            if (f.kind() == Fixture.Kind.COLD_AISLE || f.kind() == Fixture.Kind.HOT_AISLE) {
                boolean hot = f.kind() == Fixture.Kind.HOT_AISLE;
                String width = QuantityText.number(Math.min(f.widthMm(), f.depthMm()), locale);
                String letter = Texts.label(hot ? "ui.plan.hot" : "ui.plan.cold", locale);
                zones.add(new Plan.Zone(
                        new Box(f.xMm(), f.yMm(), f.widthMm(), f.depthMm()), hot, letter + " · " + width));
            }
        }
        return zones;
    }

    private static List<Plan.Thing> things(Hall hall) {
        List<Plan.Thing> things = new ArrayList<>();
        for (Fixture f : hall.fixtures()) {
            Plan.Look look = switch (f.kind()) {
                case COLUMN, WALL -> Plan.Look.SOLID;
                case DOOR -> Plan.Look.DOOR;
                case RAMP, KEEP_OUT -> Plan.Look.KEEP_OUT;
                case CDU, AIR_HANDLER, PDU -> Plan.Look.EQUIPMENT;
                case COLD_AISLE, HOT_AISLE -> null;
            };
            if (look != null) {
                String label = look == Plan.Look.EQUIPMENT || look == Plan.Look.DOOR ? f.name() : "";
                Box box = new Box(f.xMm(), f.yMm(), f.widthMm(), f.depthMm());
                things.add(new Plan.Thing(box, look, label, "", Plan.Flag.NONE).with(Glyphs.of(f.kind())));
            }
        }
        return things;
    }
}
