package org.hallwright.codec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.design.OwnModel;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The planner's own rack types, device types and models in the design file. */
final class OwnEquipmentJson {

    private OwnEquipmentJson() {}

    static @Nullable OwnEquipment read(Cursor c) {
        if (!c.isPresent()) {
            return OwnEquipment.NONE;
        }
        if (!c.requireObject()) {
            return null;
        }
        Set<String> ids = new HashSet<>();
        List<OwnRack> racks = c.at("racks").list(r -> rack(r, ids));
        List<OwnDevice> devices = c.at("devices").list(d -> device(d, ids));
        List<OwnModel> models = c.at("models").list(m -> OwnModelJson.read(m, ids));
        c.refuseOthers();
        return c.build(() -> new OwnEquipment(racks, devices, models));
    }

    private static @Nullable OwnRack rack(Cursor c, Set<String> ids) {
        String id = c.at("id").id();
        c.unique(id, ids);
        String name = c.at("name").textOr(id);
        int width = c.at("widthMm").whole(100, 20_000);
        int depth = c.at("depthMm").whole(100, 20_000);
        int units = c.at("heightUnits").whole(1, 100);
        Value power = value(c.at("designPowerW"), 1e9);
        Value peak = value(c.at("peakPowerW"), 1e9);
        Value mass = value(c.at("massKg"), 1e6);
        Value liquid = value(c.at("liquidShare"), 1);
        String source = c.at("source").textOr("");
        return c.build(() -> new OwnRack(id, name, width, depth, units, power, peak, mass, liquid, source));
    }

    private static @Nullable OwnDevice device(Cursor c, Set<String> ids) {
        String id = c.at("id").id();
        c.unique(id, ids);
        String name = c.at("name").textOr(id);
        int sixths = c.at("heightSixths").whole(0, 600);
        boolean full = c.at("fullDepth").flagOr(true);
        Value power = value(c.at("powerW"), 1e9);
        Value mass = value(c.at("massKg"), 1e6);
        String source = c.at("source").textOr("");
        return c.build(() -> new OwnDevice(id, name, sixths, full, power, mass, source));
    }

    private static @Nullable Value value(Cursor c, double most) {
        if (!c.isPresent() || !c.requireObject()) {
            return null;
        }
        double value = c.at("value").number(0, most);
        double low = c.at("low").numberOr(value, 0, most);
        double high = c.at("high").numberOr(value, 0, most);
        Basis basis = c.at("basis").wordOr(Basis.DESIGN, Basis.class, Basis::word);
        c.refuseOthers();
        return c.build(() -> new Value(low, value, high, basis));
    }

    /** Writes nothing where there is nothing, so that designs without own equipment keep their bytes. */
    static void write(JsonGenerator j, OwnEquipment equipment) {
        if (equipment.isEmpty()) {
            return;
        }
        j.writeObjectPropertyStart("equipment");
        j.writeArrayPropertyStart("racks");
        for (OwnRack rack : equipment.racks()) {
            j.writeStartObject();
            j.writeStringProperty("id", rack.id());
            j.writeStringProperty("name", rack.name());
            j.writeNumberProperty("widthMm", rack.widthMm());
            j.writeNumberProperty("depthMm", rack.depthMm());
            j.writeNumberProperty("heightUnits", rack.heightUnits());
            value(j, "designPowerW", rack.designPower());
            value(j, "peakPowerW", rack.peakPower());
            value(j, "massKg", rack.mass());
            value(j, "liquidShare", rack.liquidShare());
            j.writeStringProperty("source", rack.source());
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("devices");
        for (OwnDevice device : equipment.devices()) {
            j.writeStartObject();
            j.writeStringProperty("id", device.id());
            j.writeStringProperty("name", device.name());
            j.writeNumberProperty("heightSixths", device.heightSixths());
            j.writeBooleanProperty("fullDepth", device.fullDepth());
            value(j, "powerW", device.power());
            value(j, "massKg", device.mass());
            j.writeStringProperty("source", device.source());
            j.writeEndObject();
        }
        j.writeEndArray();
        OwnModelJson.write(j, equipment.models());
        j.writeEndObject();
    }

    private static void value(JsonGenerator j, String name, @Nullable Value value) {
        if (value == null) {
            return;
        }
        j.writeObjectPropertyStart(name);
        DesignWriter.number(j, "value", value.value());
        if (value.low() != value.value() || value.high() != value.value()) {
            DesignWriter.number(j, "low", value.low());
            DesignWriter.number(j, "high", value.high());
        }
        j.writeStringProperty("basis", value.basis().word());
        j.writeEndObject();
    }
}
