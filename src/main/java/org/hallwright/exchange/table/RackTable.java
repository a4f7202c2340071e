package org.hallwright.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.codec.csv.CsvText;
import org.hallwright.design.Design;
import org.hallwright.design.Fitting;
import org.hallwright.design.Hall;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * The racks of a design as a table that {@link Profiles#HALLWRIGHT_RACKS} reads back without loss. Columns of the type are filled
 * for the planner's own types alone: those of the catalogue are known by their id.
 */
public final class RackTable {

    private static final List<String> HEADER = List.of(
            "hall",
            "row",
            "id",
            "name",
            "type",
            "x_mm",
            "y_mm",
            "facing",
            "pool",
            "loop",
            "feeds",
            "design_kw",
            "expected_kw",
            "mass_kg",
            "phase",
            "nodes",
            "criticality",
            "row_id",
            "type_name",
            "width_mm",
            "depth_mm",
            "height_u",
            "peak_kw",
            "liquid_share",
            "basis");

    private final Design design;
    private final Catalog catalog;
    private final Function<String, Figures> figures;

    /**
     * What the engine says of a rack; null where it is not known.
     *
     * @param designW design power, W
     * @param expectedW expected power, W
     * @param massKg mass, kg
     */
    public record Figures(
            @Nullable Double designW,
            @Nullable Double expectedW,
            @Nullable Double massKg) {
        /** Nothing known. */
        public static final Figures NONE = new Figures(null, null, null);

        public static @Nullable Double value(@Nullable Range range) {
            return range == null ? null : range.value();
        }
    }

    /** @param figures of a rack by its id */
    public RackTable(Design design, Catalog catalog, Function<String, Figures> figures) {
        this.design = design;
        this.catalog = catalog;
        this.figures = figures;
    }

    /** RFC 4180, SI numbers with points. */
    public String csv() {
        CsvText csv = new CsvText().row(HEADER);
        rows(csv::row);
        return csv.toString();
    }

    /** One sheet, numbers as numbers, units in the header; no author, machine or date in it. */
    public byte[] xlsx() {
        return sheet("racks", HEADER, this::rows);
    }

    private void rows(java.util.function.Consumer<List<?>> taker) {
        Map<String, OwnRack> own = new HashMap<>();
        design.equipment().racks().forEach(each -> own.put(each.id(), each));
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    taker.accept(cells(hall, row, rack, own.get(rack.type())));
                }
            }
        }
    }

    private List<Object> cells(Hall hall, Row row, Rack rack, @Nullable OwnRack own) {
        Figures known = figures.apply(rack.id());
        List<Object> cells = new ArrayList<>();
        cells.add(hall.id());
        cells.add(row.name());
        cells.add(rack.id());
        cells.add(rack.name());
        cells.add(rack.type());
        cells.add(rack.xMm());
        cells.add(rack.yMm());
        cells.add(rack.facing().name().toLowerCase(Locale.ROOT));
        cells.add(orEmpty(rack.pool()));
        cells.add(orEmpty(rack.loop()));
        cells.add(String.join(" ", rack.feeds()));
        cells.add(own == null ? scaled(known.designW(), 1e3) : scaled(si(own.designPower()), 1e3));
        cells.add(scaled(known.expectedW(), 1e3));
        cells.add(own == null ? scaled(known.massKg(), 1) : scaled(si(own.mass()), 1));
        cells.add(orEmpty(rack.phase()));
        Integer nodes = rack.nodes();
        cells.add(nodes == null ? "" : nodes);
        cells.add(rack.criticality().name().toLowerCase(Locale.ROOT));
        cells.add(row.id());
        RackType type = catalog.rack(rack.type());
        cells.add(type == null ? "" : type.name());
        cells.add(own == null ? "" : own.widthMm());
        cells.add(own == null ? "" : own.depthMm());
        cells.add(own == null ? "" : own.heightUnits());
        cells.add(own == null ? "" : scaled(si(own.peakPower()), 1e3));
        cells.add(own == null ? "" : scaled(si(own.liquidShare()), 1));
        Value power = own == null ? null : own.designPower();
        cells.add(power == null ? "" : power.basis().word());
        return cells;
    }

    private static @Nullable Double si(@Nullable Value value) {
        return value == null ? null : value.value();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A whole number without a point; unknown is an empty cell and not zero. */
    static Object scaled(@Nullable Double si, double unit) {
        if (si == null) {
            return "";
        }
        double value = Double.parseDouble(String.format(Locale.ROOT, "%.9g", si / unit));
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }

    /** A workbook of one sheet. */
    static byte[] sheet(
            String name, List<String> header, java.util.function.Consumer<java.util.function.Consumer<List<?>>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Hallwright", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int c = 0; c < header.size(); c++) {
                sheet.value(0, c, header.get(c));
                sheet.style(0, c).bold().set();
                sheet.width(c, Math.clamp(header.get(c).length() + 2, 8, 24));
            }
            sheet.freezePane(0, 1);
            int[] at = {1};
            rows.accept(cells -> {
                for (int c = 0; c < cells.size(); c++) {
                    switch (cells.get(c)) {
                        case Number number -> sheet.value(at[0], c, number);
                        case Object text when text.toString().isEmpty() -> {}
                        // A text cell of a workbook is never run, but it may be saved as CSV by its next reader.
                        case Object text -> sheet.value(at[0], c, CsvText.guarded(text.toString()));
                    }
                }
                at[0]++;
            });
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** What is mounted in the racks, as {@link Profiles#HALLWRIGHT_DEVICES} reads it back. */
    public String devices() {
        CsvText csv = new CsvText()
                .row(List.of(
                        "rack",
                        "id",
                        "name",
                        "model",
                        "position_u",
                        "height_u",
                        "face",
                        "full_depth",
                        "power_w",
                        "mass_kg"));
        Map<String, OwnDevice> own = new HashMap<>();
        design.equipment().devices().forEach(each -> own.put(each.id(), each));
        for (Rack rack : design.racks()) {
            for (Fitting f : rack.fittings()) {
                if (f.face().isLane()) {
                    continue;
                }
                String item = f.item();
                OwnDevice type = item == null ? null : own.get(item);
                csv.row(List.of(
                        rack.id(),
                        f.id(),
                        f.name(),
                        type != null ? type.name() : item == null ? f.name() : item,
                        scaled(f.bottomSixths() / (double) Fitting.UNIT + 1, 1),
                        scaled(f.heightSixths() / (double) Fitting.UNIT, 1),
                        f.face() == Fitting.Face.REAR ? "rear" : "front",
                        Boolean.toString(f.face() == Fitting.Face.FULL),
                        scaled(f.powerW(), 1),
                        scaled(f.massKg(), 1)));
            }
        }
        return csv.toString();
    }

    /** Racks as NetBox 4 imports them; what it has no field for stands in custom fields ({@code cf_}). */
    public String netBox() {
        CsvText csv = new CsvText()
                .row(List.of(
                        "site",
                        "location",
                        "name",
                        "status",
                        "role",
                        "rack_type",
                        "width",
                        "u_height",
                        "outer_width",
                        "outer_depth",
                        "outer_unit",
                        "weight",
                        "weight_unit",
                        "cf_hallwright_id",
                        "cf_hallwright_row",
                        "cf_hallwright_row_id",
                        "cf_hallwright_x_mm",
                        "cf_hallwright_y_mm",
                        "cf_hallwright_facing",
                        "cf_hallwright_pool",
                        "cf_hallwright_loop",
                        "cf_hallwright_phase",
                        "cf_hallwright_feeds",
                        "cf_hallwright_nodes",
                        "cf_hallwright_criticality",
                        "cf_hallwright_type_name",
                        "cf_hallwright_power_w",
                        "cf_hallwright_peak_w",
                        "cf_hallwright_liquid_share",
                        "cf_hallwright_basis"));
        Map<String, OwnRack> own = new HashMap<>();
        design.equipment().racks().forEach(each -> own.put(each.id(), each));
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    csv.row(netBox(hall, row, rack, own.get(rack.type())));
                }
            }
        }
        return csv.toString();
    }

    private List<Object> netBox(Hall hall, Row row, Rack rack, @Nullable OwnRack own) {
        RackType type = catalog.rack(rack.type());
        Figures known = figures.apply(rack.id());
        List<Object> cells = new ArrayList<>();
        cells.add(design.site().site());
        cells.add(hall.id());
        cells.add(rack.name());
        cells.add("planned");
        cells.add("");
        cells.add(rack.type());
        cells.add(19);
        Double units = type == null ? null : Figures.value(type.heightUnits().si());
        cells.add(own != null ? (Object) own.heightUnits() : scaled(units, 1));
        cells.add(type == null ? "" : type.widthMm());
        cells.add(type == null ? "" : type.depthMm());
        cells.add("mm");
        cells.add(own == null ? scaled(known.massKg(), 1) : scaled(si(own.mass()), 1));
        cells.add("kg");
        cells.add(rack.id());
        cells.add(row.name());
        cells.add(row.id());
        cells.add(rack.xMm());
        cells.add(rack.yMm());
        cells.add(rack.facing().name().toLowerCase(Locale.ROOT));
        cells.add(orEmpty(rack.pool()));
        cells.add(orEmpty(rack.loop()));
        cells.add(orEmpty(rack.phase()));
        cells.add(String.join(" ", rack.feeds()));
        Integer nodes = rack.nodes();
        cells.add(nodes == null ? "" : nodes);
        cells.add(rack.criticality().name().toLowerCase(Locale.ROOT));
        cells.add(type == null ? "" : type.name());
        cells.add(own == null ? scaled(known.designW(), 1) : scaled(si(own.designPower()), 1));
        cells.add(own == null ? "" : scaled(si(own.peakPower()), 1));
        cells.add(own == null ? "" : scaled(si(own.liquidShare()), 1));
        Value power = own == null ? null : own.designPower();
        cells.add(power == null ? "" : power.basis().word());
        return cells;
    }
}
