package org.hallwright.exchange.drawing;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.design.Underlay;

/**
 * Writes the plan of a hall as ASCII DXF of release 12 (AC1009), which every CAD program
 * opens: millimetres, one layer for each kind of thing, y upwards from the hall's south-west corner.
 */
public final class DxfWriter {

    private static final int TEXT_MM = 150;

    private final Hall hall;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> layers = new TreeMap<>();

    private DxfWriter(Hall hall) {
        this.hall = hall;
    }

    /** The same plan gives the same text. */
    public static String write(Hall hall, Catalog catalog) {
        DxfWriter body = new DxfWriter(hall);
        body.entities(catalog);
        DxfWriter file = new DxfWriter(hall);
        file.header();
        file.tables(body.layers);
        file.pair(0, "SECTION").pair(2, "ENTITIES");
        file.out.append(body.out);
        file.pair(0, "ENDSEC").pair(0, "EOF");
        return file.out.toString();
    }

    private DxfWriter pair(int code, Object value) {
        out.append(code).append("\r\n").append(value).append("\r\n");
        return this;
    }

    private void header() {
        pair(0, "SECTION").pair(2, "HEADER");
        pair(9, "$ACADVER").pair(1, "AC1009");
        pair(9, "$INSUNITS").pair(70, 4);
        pair(9, "$MEASUREMENT").pair(70, 1);
        pair(9, "$EXTMIN").pair(10, "0").pair(20, "0").pair(30, "0");
        pair(9, "$EXTMAX").pair(10, hall.widthMm()).pair(20, hall.depthMm()).pair(30, "0");
        pair(0, "ENDSEC");
    }

    private void tables(Map<String, Integer> used) {
        pair(0, "SECTION").pair(2, "TABLES");
        pair(0, "TABLE").pair(2, "LAYER").pair(70, used.size());
        used.forEach((name, colour) ->
                pair(0, "LAYER").pair(2, name).pair(70, 0).pair(62, colour).pair(6, "CONTINUOUS"));
        pair(0, "ENDTAB").pair(0, "ENDSEC");
    }

    private void entities(Catalog catalog) {
        box("HALL", 7, 0, 0, hall.widthMm(), hall.depthMm());
        for (Fixture f : hall.fixtures()) {
            String layer = f.kind().name();
            box(layer, colour(f.kind()), f.xMm(), f.yMm(), f.xMm() + f.widthMm(), f.yMm() + f.depthMm());
            if (!f.kind().blocks() || f.element() != null) {
                text("TEXT", f.xMm() + 50, f.yMm() + f.depthMm() - 50, f.name());
            }
        }
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                rack(rack, catalog.rack(rack.type()));
            }
        }
        Underlay underlay = hall.underlay();
        if (underlay != null) {
            for (Underlay.Stroke stroke : underlay.strokes()) {
                polyline(stroke);
            }
        }
    }

    private static int colour(Fixture.Kind kind) {
        return switch (kind) {
            case COLUMN, WALL -> 8;
            case DOOR -> 3;
            case RAMP, KEEP_OUT -> 2;
            case COLD_AISLE -> 5;
            case HOT_AISLE -> 1;
            case CDU, AIR_HANDLER, PDU -> 6;
        };
    }

    private void rack(Rack rack, @org.jspecify.annotations.Nullable RackType type) {
        boolean x = rack.facing().alongX();
        int width = type == null ? RackType.USUAL_WIDTH_MM : type.widthMm();
        int depth = type == null ? RackType.USUAL_DEPTH_MM : type.depthMm();
        Footprint f = new Footprint(
                rack.xMm(), rack.yMm(), rack.xMm() + (x ? width : depth), rack.yMm() + (x ? depth : width));
        box("RACKS", 4, f.x0(), f.y0(), f.x1(), f.y1());
        switch (rack.facing()) {
            case NORTH -> line("RACK_FRONTS", f.x0(), f.y0(), f.x1(), f.y0());
            case SOUTH -> line("RACK_FRONTS", f.x0(), f.y1(), f.x1(), f.y1());
            case WEST -> line("RACK_FRONTS", f.x0(), f.y0(), f.x0(), f.y1());
            case EAST -> line("RACK_FRONTS", f.x1(), f.y0(), f.x1(), f.y1());
        }
        text("TEXT", f.x0() + 40, f.y1() - 40, rack.name());
    }

    /** South is down on paper and up in numbers. */
    private int north(int yMm) {
        return hall.depthMm() - yMm;
    }

    private void box(String layer, int colour, int x0, int y0, int x1, int y1) {
        layers.put(layer, colour);
        pair(0, "POLYLINE").pair(8, layer).pair(66, 1).pair(70, 1);
        vertex(layer, x0, y0).vertex(layer, x1, y0).vertex(layer, x1, y1).vertex(layer, x0, y1);
        pair(0, "SEQEND").pair(8, layer);
    }

    private void polyline(Underlay.Stroke stroke) {
        String layer = layerName(stroke.layer());
        layers.putIfAbsent(layer, 9);
        pair(0, "POLYLINE").pair(8, layer).pair(66, 1).pair(70, 0);
        for (int i = 0; i < stroke.points(); i++) {
            vertex(layer, stroke.x(i), stroke.y(i));
        }
        pair(0, "SEQEND").pair(8, layer);
    }

    private DxfWriter vertex(String layer, int x, int y) {
        return pair(0, "VERTEX").pair(8, layer).pair(10, x).pair(20, north(y));
    }

    private void line(String layer, int x0, int y0, int x1, int y1) {
        layers.put(layer, 7);
        pair(0, "LINE").pair(8, layer);
        pair(10, x0).pair(20, north(y0)).pair(11, x1).pair(21, north(y1));
    }

    private void text(String layer, int x, int y, String words) {
        layers.put(layer, 7);
        pair(0, "TEXT").pair(8, layer).pair(10, x).pair(20, north(y)).pair(40, TEXT_MM);
        pair(1, DrawingWords.printable(words));
    }

    /** R12 allows letters, digits and a few signs, in capitals. */
    private static String layerName(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9$_-]", "_");
        return "UNDERLAY-" + (plain.length() > 20 ? plain.substring(0, 20) : plain);
    }
}
