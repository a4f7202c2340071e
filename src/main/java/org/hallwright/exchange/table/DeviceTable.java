package org.hallwright.exchange.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hallwright.design.Design;
import org.hallwright.design.Fitting;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.Rack;

/** What is mounted in the racks, as {@link Profiles#HALLWRIGHT_DEVICES} reads it back. */
final class DeviceTable {

    private static final List<String> HEADER = List.of(
            "rack",
            "id",
            "name",
            "model",
            "position_u",
            "height_u",
            "face",
            "full_depth",
            "power_w",
            "mass_kg",
            "item_type");

    private DeviceTable() {}

    static SheetBook.Sheet of(Design design) {
        return new SheetBook.Sheet("devices", HEADER, taker -> rows(design, taker));
    }

    private static void rows(Design design, Consumer<List<?>> taker) {
        Map<String, OwnDevice> own = new HashMap<>();
        design.equipment().devices().forEach(each -> own.put(each.id(), each));
        for (Rack rack : design.racks()) {
            for (Fitting f : rack.fittings()) {
                String item = f.item();
                OwnDevice type = item == null ? null : own.get(item);
                boolean full = f.face() == Fitting.Face.FULL;
                taker.accept(List.of(
                        rack.id(),
                        f.id(),
                        f.name(),
                        type != null ? type.name() : item == null ? "" : item,
                        SheetBook.scaled(f.bottomSixths() / (double) Fitting.UNIT + 1, 1),
                        SheetBook.scaled(f.heightSixths() / (double) Fitting.UNIT, 1),
                        full ? "front" : f.face().name().toLowerCase(Locale.ROOT),
                        Boolean.toString(full),
                        SheetBook.scaled(f.powerW(), 1),
                        SheetBook.scaled(f.massKg(), 1),
                        item == null ? "" : item));
            }
        }
    }
}
