package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hallwright.design.Fitting;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.jspecify.annotations.Nullable;

/** The planner's own types with their bands, as {@link Profiles#HALLWRIGHT_TYPES} reads them back. */
final class TypeTable {

    private static final List<String> HEADER = List.of(
            "kind",
            "type",
            "type_name",
            "width_mm",
            "depth_mm",
            "height_u",
            "full_depth",
            "design_kw",
            "design_low_kw",
            "design_high_kw",
            "basis",
            "peak_kw",
            "peak_low_kw",
            "peak_high_kw",
            "peak_basis",
            "mass_kg",
            "mass_low_kg",
            "mass_high_kg",
            "mass_basis",
            "liquid_share",
            "liquid_share_low",
            "liquid_share_high",
            "liquid_basis",
            "type_source");

    private TypeTable() {}

    static SheetBook.Sheet of(OwnEquipment equipment) {
        return new SheetBook.Sheet("types", HEADER, taker -> rows(equipment, taker));
    }

    private static void rows(OwnEquipment equipment, Consumer<List<?>> taker) {
        for (OwnRack rack : equipment.racks()) {
            List<Object> cells = new ArrayList<>(
                    List.of("rack", rack.id(), rack.name(), rack.widthMm(), rack.depthMm(), rack.heightUnits(), ""));
            values(cells, rack.designPower(), rack.peakPower(), rack.mass(), rack.liquidShare());
            cells.add(rack.source());
            taker.accept(cells);
        }
        for (OwnDevice device : equipment.devices()) {
            List<Object> cells = new ArrayList<>(List.of(
                    "device",
                    device.id(),
                    device.name(),
                    "",
                    "",
                    SheetBook.scaled(device.heightSixths() / (double) Fitting.UNIT, 1),
                    Boolean.toString(device.fullDepth())));
            values(cells, device.power(), null, device.mass(), null);
            cells.add(device.source());
            taker.accept(cells);
        }
    }

    private static void values(
            List<Object> cells,
            @Nullable Value power,
            @Nullable Value peak,
            @Nullable Value mass,
            @Nullable Value liquid) {
        add(cells, power, 1e3);
        add(cells, peak, 1e3);
        add(cells, mass, 1);
        add(cells, liquid, 1);
    }

    private static void add(List<Object> cells, @Nullable Value value, double unit) {
        cells.add(SheetBook.scaled(value == null ? null : value.value(), unit));
        cells.addAll(Band.cells(value, unit));
    }
}
