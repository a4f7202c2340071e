package org.hallwright.codec;

import java.io.ByteArrayOutputStream;
import org.hallwright.base.Sha256;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.Fitting;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Phase;
import org.hallwright.design.Pool;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.design.Underlay;
import org.hallwright.design.Waiver;
import org.hallwright.design.Workload;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a design as canonical JSON: fields in a fixed order, numbers in their shortest form, defaults left out, two
 * spaces, LF. The same design gives the same bytes, and {@link DesignReader} gives the same design back.
 */
public final class DesignWriter {

    private DesignWriter() {}

    /** The canonical bytes. */
    public static byte[] write(Design design) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = Json.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(bytes)) {
            write(json, design);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** The content hash by which a design is known: SHA-256 of its canonical bytes. */
    public static Sha256 hash(Design design) {
        return Sha256.of(write(design));
    }

    private static void write(JsonGenerator j, Design d) {
        j.writeStartObject();
        j.writeStringProperty("schema", DesignWords.SCHEMA_NAME + "/" + DesignWords.SCHEMA_VERSION);
        j.writeStringProperty("name", d.name());
        j.writeObjectPropertyStart("site");
        SiteJson.write(j, d.site());
        j.writeEndObject();
        j.writeArrayPropertyStart("halls");
        for (Hall hall : d.halls()) {
            write(j, hall);
        }
        j.writeEndArray();
        write(j, d.power());
        write(j, d.cooling());
        j.writeArrayPropertyStart("pools");
        for (Pool pool : d.pools()) {
            j.writeStartObject();
            j.writeStringProperty("id", pool.id());
            j.writeStringProperty("name", pool.name());
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("workloads");
        for (Workload workload : d.workloads()) {
            write(j, workload);
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("phases");
        for (Phase phase : d.phases()) {
            j.writeStartObject();
            j.writeStringProperty("id", phase.id());
            j.writeStringProperty("name", phase.name());
            j.writeStringProperty("date", phase.date().toString());
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("evidence");
        for (Evidence evidence : d.evidence()) {
            write(j, evidence);
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("waivers");
        for (Waiver waiver : d.waivers()) {
            j.writeStartObject();
            j.writeStringProperty("rule", waiver.rule());
            j.writeStringProperty("object", waiver.object());
            j.writeStringProperty("reason", waiver.reason());
            j.writeStringProperty("name", waiver.name());
            j.writeStringProperty("expires", waiver.expires().toString());
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeObjectPropertyStart("assumptions");
        d.assumptions().forEach((id, value) -> number(j, id, value));
        j.writeEndObject();
        OwnEquipmentJson.write(j, d.equipment());
        MoneyJson.write(j, d.money());
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, Hall hall) {
        j.writeStartObject();
        j.writeStringProperty("id", hall.id());
        j.writeStringProperty("name", hall.name());
        j.writeNumberProperty("widthMm", hall.widthMm());
        j.writeNumberProperty("depthMm", hall.depthMm());
        j.writeNumberProperty("heightMm", hall.heightMm());
        optional(j, "floorLimitPa", hall.floorLimitPa());
        j.writeStringProperty("containment", Cursor.kebab(hall.containment()));
        j.writeArrayPropertyStart("rows");
        for (Row row : hall.rows()) {
            j.writeStartObject();
            j.writeStringProperty("id", row.id());
            j.writeStringProperty("name", row.name());
            j.writeArrayPropertyStart("racks");
            for (Rack rack : row.racks()) {
                write(j, rack);
            }
            j.writeEndArray();
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("fixtures");
        for (Fixture fixture : hall.fixtures()) {
            j.writeStartObject();
            j.writeStringProperty("id", fixture.id());
            j.writeStringProperty("name", fixture.name());
            j.writeStringProperty("kind", Cursor.kebab(fixture.kind()));
            j.writeNumberProperty("xMm", fixture.xMm());
            j.writeNumberProperty("yMm", fixture.yMm());
            j.writeNumberProperty("widthMm", fixture.widthMm());
            j.writeNumberProperty("depthMm", fixture.depthMm());
            optional(j, "element", fixture.element());
            j.writeEndObject();
        }
        j.writeEndArray();
        Underlay underlay = hall.underlay();
        if (underlay != null) {
            UnderlayJson.write(j, underlay);
        }
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, Rack rack) {
        j.writeStartObject();
        j.writeStringProperty("id", rack.id());
        if (!rack.name().equals(rack.id())) {
            j.writeStringProperty("name", rack.name());
        }
        j.writeStringProperty("type", rack.type());
        j.writeNumberProperty("xMm", rack.xMm());
        j.writeNumberProperty("yMm", rack.yMm());
        j.writeStringProperty("facing", Cursor.kebab(rack.facing()));
        if (!rack.feeds().isEmpty()) {
            j.writeArrayPropertyStart("feeds");
            for (String feed : rack.feeds()) {
                j.writeString(feed);
            }
            j.writeEndArray();
        }
        optional(j, "loop", rack.loop());
        optional(j, "pool", rack.pool());
        optional(j, "phase", rack.phase());
        Integer nodes = rack.nodes();
        if (nodes != null) {
            j.writeNumberProperty("nodes", nodes);
        }
        if (rack.criticality() != Rack.Criticality.CAPPABLE) {
            j.writeStringProperty("criticality", Cursor.kebab(rack.criticality()));
        }
        if (!rack.fittings().isEmpty()) {
            j.writeArrayPropertyStart("fittings");
            for (Fitting fitting : rack.fittings()) {
                write(j, fitting);
            }
            j.writeEndArray();
        }
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, Fitting fitting) {
        j.writeStartObject();
        j.writeStringProperty("id", fitting.id());
        j.writeStringProperty("name", fitting.name());
        optional(j, "item", fitting.item());
        j.writeNumberProperty("bottomSixths", fitting.bottomSixths());
        j.writeNumberProperty("heightSixths", fitting.heightSixths());
        j.writeStringProperty("face", Cursor.kebab(fitting.face()));
        if (fitting.powerW() != null) {
            j.writeNumberProperty("powerW", fitting.powerW());
        }
        if (fitting.massKg() != null) {
            j.writeNumberProperty("massKg", fitting.massKg());
        }
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, PowerPlan power) {
        j.writeObjectPropertyStart("power");
        j.writeStringProperty("topology", DesignWords.topology(power.topology()));
        j.writeArrayPropertyStart("elements");
        for (PowerPlan.Element e : power.elements()) {
            j.writeStartObject();
            j.writeStringProperty("id", e.id());
            j.writeStringProperty("name", e.name());
            j.writeStringProperty("kind", Cursor.kebab(e.kind()));
            optional(j, "equipment", e.equipment());
            optional(j, "ratedW", e.ratedW());
            j.writeNumberProperty("units", e.units());
            j.writeNumberProperty("spareUnits", e.spareUnits());
            number(j, "lengthM", e.lengthM());
            optional(j, "energyJ", e.energyJ());
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("links");
        for (PowerPlan.Link link : power.links()) {
            j.writeStartObject();
            j.writeStringProperty("from", link.from());
            j.writeStringProperty("to", link.to());
            if (link.standby()) {
                j.writeBooleanProperty("standby", true);
            }
            j.writeEndObject();
        }
        j.writeEndArray();
        optional(j, "itCapW", power.itCapW());
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, CoolingPlan cooling) {
        j.writeObjectPropertyStart("cooling");
        j.writeArrayPropertyStart("units");
        for (CoolingPlan.Unit unit : cooling.units()) {
            j.writeStartObject();
            j.writeStringProperty("id", unit.id());
            j.writeStringProperty("name", unit.name());
            j.writeStringProperty("kind", Cursor.kebab(unit.kind()));
            optional(j, "equipment", unit.equipment());
            optional(j, "ratedW", unit.ratedW());
            j.writeNumberProperty("units", unit.units());
            j.writeNumberProperty("spareUnits", unit.spareUnits());
            j.writeStringProperty("loop", unit.loop());
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("loops");
        for (CoolingPlan.Loop loop : cooling.loops()) {
            j.writeStartObject();
            j.writeStringProperty("id", loop.id());
            j.writeStringProperty("name", loop.name());
            j.writeStringProperty("medium", Cursor.kebab(loop.medium()));
            number(j, "supplyC", loop.supplyC());
            number(j, "riseK", loop.riseK());
            optional(j, "rejectsTo", loop.rejectsTo());
            j.writeEndObject();
        }
        j.writeEndArray();
        number(j, "supplyAirC", cooling.supplyAirC());
        number(j, "heatReuseW", cooling.heatReuseW());
        number(j, "heatReuseC", cooling.heatReuseC());
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, Workload workload) {
        j.writeStartObject();
        j.writeStringProperty("id", workload.id());
        j.writeStringProperty("name", workload.name());
        j.writeStringProperty("pool", workload.pool());
        number(j, "share", workload.share());
        switch (workload) {
            case Workload.Training t -> {
                j.writeStringProperty("kind", "training");
                j.writeStringProperty("model", t.model());
                j.writeStringProperty("precision", t.precision());
                number(j, "tokens", t.tokens());
                j.writeNumberProperty("batchSequences", t.batchSequences());
                j.writeNumberProperty("sequenceLength", t.sequenceLength());
                if (t.adapters()) {
                    j.writeBooleanProperty("adapters", true);
                }
                if (t.maintenanceShare() != Workload.Training.USUAL_MAINTENANCE) {
                    number(j, "maintenanceShare", t.maintenanceShare());
                }
            }
            case Workload.Serving s -> {
                j.writeStringProperty("kind", "serving");
                j.writeStringProperty("model", s.model());
                j.writeStringProperty("precision", s.precision());
                j.writeNumberProperty("inputTokens", s.inputTokens());
                j.writeNumberProperty("outputTokens", s.outputTokens());
                number(j, "ttftLimitS", s.ttftLimitS());
                number(j, "tpotLimitS", s.tpotLimitS());
                number(j, "targetTokensPerS", s.targetTokensPerS());
                if (s.acceptedTokens() != 1) {
                    number(j, "acceptedTokens", s.acceptedTokens());
                }
                if (s.apart()) {
                    j.writeBooleanProperty("apart", true);
                }
            }
            case Workload.Batch b -> {
                j.writeStringProperty("kind", "batch");
                number(j, "nodeHoursPerYear", b.nodeHoursPerYear());
                number(j, "computeDuty", b.computeDuty());
            }
        }
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, Evidence evidence) {
        j.writeStartObject();
        j.writeStringProperty("metric", evidence.metric());
        switch (evidence.value()) {
            case Evidence.Value.Number n -> {
                number(j, "value", n.value());
                if (n.low() != n.value() || n.high() != n.value()) {
                    number(j, "low", n.low());
                    number(j, "high", n.high());
                }
                if (!n.unit().isEmpty()) {
                    j.writeStringProperty("unit", n.unit());
                }
            }
            case Evidence.Value.Text t -> j.writeStringProperty("value", t.text());
            case Evidence.Value.Flag f -> j.writeBooleanProperty("value", f.flag());
            case Evidence.Value.Day day -> {
                j.writeObjectPropertyStart("value");
                j.writeStringProperty("day", day.day().toString());
                j.writeEndObject();
            }
            case Evidence.Value.Words words -> {
                j.writeArrayPropertyStart("value");
                words.words().forEach(j::writeString);
                j.writeEndArray();
            }
        }
        if (!evidence.document().isEmpty()) {
            j.writeStringProperty("document", evidence.document());
        }
        if (!evidence.author().isEmpty()) {
            j.writeStringProperty("author", evidence.author());
        }
        if (evidence.date() != null) {
            j.writeStringProperty("date", evidence.date().toString());
        }
        j.writeEndObject();
    }

    /** A number in its shortest form: whole numbers without a point, so that 30 is 30 and not 30.0. */
    static void number(JsonGenerator j, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            j.writeNumberProperty(name, (long) value);
        } else {
            j.writeNumberProperty(name, value);
        }
    }

    static void optional(JsonGenerator j, String name, @Nullable Double value) {
        if (value != null) {
            number(j, name, value);
        }
    }

    private static void optional(JsonGenerator j, String name, @Nullable String value) {
        if (value != null) {
            j.writeStringProperty(name, value);
        }
    }
}
