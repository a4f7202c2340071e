package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.codec.csv.CsvText;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
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
            "basis",
            "design_low_kw",
            "design_high_kw",
            "peak_low_kw",
            "peak_high_kw",
            "peak_basis",
            "mass_low_kg",
            "mass_high_kg",
            "mass_basis",
            "liquid_share_low",
            "liquid_share_high",
            "liquid_basis",
            "type_source");

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

    /** The racks. */
    public String csv() {
        return SheetBook.csv(racks());
    }

    /** What is mounted in them. */
    public String devices() {
        return SheetBook.csv(DeviceTable.of(design));
    }

    /** The planner's own types. */
    public String types() {
        return SheetBook.csv(TypeTable.of(design.equipment()));
    }

    /** Racks, what is mounted in them and the planner's own types, a sheet each. */
    public byte[] xlsx() {
        return SheetBook.xlsx(List.of(racks(), DeviceTable.of(design), TypeTable.of(design.equipment())));
    }

    private SheetBook.Sheet racks() {
        return new SheetBook.Sheet(
                "racks",
                HEADER,
                taker -> eachRack((hall, row, rack, own) -> taker.accept(cells(hall, row, rack, own))));
    }

    private interface RackTaker {
        void rack(Hall hall, Row row, Rack rack, @Nullable OwnRack own);
    }

    private void eachRack(RackTaker taker) {
        Map<String, OwnRack> own = new HashMap<>();
        design.equipment().racks().forEach(each -> own.put(each.id(), each));
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                row.racks().forEach(rack -> taker.rack(hall, row, rack, own.get(rack.type())));
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
        cells.add(own == null ? SheetBook.scaled(known.designW(), 1e3) : SheetBook.scaled(si(own.designPower()), 1e3));
        cells.add(SheetBook.scaled(known.expectedW(), 1e3));
        cells.add(own == null ? SheetBook.scaled(known.massKg(), 1) : SheetBook.scaled(si(own.mass()), 1));
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
        cells.add(own == null ? "" : SheetBook.scaled(si(own.peakPower()), 1e3));
        cells.add(own == null ? "" : SheetBook.scaled(si(own.liquidShare()), 1));
        Value power = own == null ? null : own.designPower();
        cells.add(power == null ? "" : power.basis().word());
        bands(cells, own, 1e3);
        return cells;
    }

    private static @Nullable Double si(@Nullable Value value) {
        return value == null ? null : value.value();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Bands and bases beyond the power's basis; nothing for types of the catalogue. */
    private static void bands(List<Object> cells, @Nullable OwnRack own, double powerUnit) {
        Value power = own == null ? null : own.designPower();
        cells.addAll(Band.cells(power, powerUnit).subList(0, 2));
        cells.addAll(Band.cells(own == null ? null : own.peakPower(), powerUnit));
        cells.addAll(Band.cells(own == null ? null : own.mass(), 1));
        cells.addAll(Band.cells(own == null ? null : own.liquidShare(), 1));
        cells.add(own == null ? "" : own.source());
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
                        "cf_hallwright_basis",
                        "cf_hallwright_power_low_w",
                        "cf_hallwright_power_high_w",
                        "cf_hallwright_peak_low_w",
                        "cf_hallwright_peak_high_w",
                        "cf_hallwright_peak_basis",
                        "cf_hallwright_mass_low_kg",
                        "cf_hallwright_mass_high_kg",
                        "cf_hallwright_mass_basis",
                        "cf_hallwright_liquid_low",
                        "cf_hallwright_liquid_high",
                        "cf_hallwright_liquid_basis",
                        "cf_hallwright_source"));
        eachRack((hall, row, rack, own) -> csv.row(netBox(hall, row, rack, own)));
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
        cells.add(own != null ? (Object) own.heightUnits() : SheetBook.scaled(units, 1));
        cells.add(type == null ? "" : type.widthMm());
        cells.add(type == null ? "" : type.depthMm());
        cells.add("mm");
        cells.add(own == null ? SheetBook.scaled(known.massKg(), 1) : SheetBook.scaled(si(own.mass()), 1));
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
        cells.add(own == null ? SheetBook.scaled(known.designW(), 1) : SheetBook.scaled(si(own.designPower()), 1));
        cells.add(own == null ? "" : SheetBook.scaled(si(own.peakPower()), 1));
        cells.add(own == null ? "" : SheetBook.scaled(si(own.liquidShare()), 1));
        Value power = own == null ? null : own.designPower();
        cells.add(power == null ? "" : power.basis().word());
        bands(cells, own, 1);
        return cells;
    }
}
