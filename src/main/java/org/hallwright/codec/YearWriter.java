package org.hallwright.codec;

import org.hallwright.engine.SiteAssumptions;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.engine.year.YearResult;
import tools.jackson.core.JsonGenerator;

/** Writes a simulated year: the contract of {@code hallwright year --json}. */
public final class YearWriter {

    private YearWriter() {}

    /**
     * @param known what the planner said of contracts and grid; metrics that rest on what was not said are left out
     * @param withHours whether the 8,760 hours follow the months
     */
    public static String write(YearResult year, SiteAssumptions known, boolean withHours) {
        return ProblemWriter.document(json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", "hallwright.year/1");
            json.writeObjectPropertyStart("energy");
            json.writeStringProperty("unit", "kWh");
            kwh(json, "it", year.energy().itWh());
            kwh(json, "losses", year.energy().lossWh());
            json.writeObjectPropertyStart("lossesByStage");
            year.lossByStageWh().forEach((stage, wh) -> kwh(json, stage, wh));
            json.writeEndObject();
            kwh(json, "base", year.energy().baseWh());
            kwh(json, "fans", year.energy().fanWh());
            kwh(json, "pumps", year.energy().pumpWh());
            kwh(json, "chillers", year.energy().chillerWh());
            kwh(json, "humidifiers", year.energy().humidifierWh());
            kwh(json, "heatPumps", year.energy().heatPumpWh());
            kwh(json, "coolingSupplyLosses", year.energy().coolingSupplyLossWh());
            kwh(json, "facility", year.energy().facilityWh());
            kwh(json, "reusedHeat", year.energy().reusedWh());
            kwh(json, "rejectedHeat", year.energy().rejectedWh());
            json.writeEndObject();
            json.writeObjectPropertyStart("metrics");
            json.writeObjectPropertyStart("meteringPoints");
            json.writeStringProperty("pueCategory1", "UPS output");
            json.writeStringProperty("pueCategory2", "PDU output");
            json.writeStringProperty("pueCategory3", "IT equipment input");
            json.writeEndObject();
            json.writeNumberProperty("pueCategory1", year.pue(PowerLosses.Meter.UPS_OUTPUT));
            json.writeNumberProperty("pueCategory2", year.pue(PowerLosses.Meter.PDU_OUTPUT));
            json.writeNumberProperty("pueCategory3", year.pue(PowerLosses.Meter.IT_INPUT));
            json.writeNumberProperty("pueWithoutHeatUpgrade", year.pueWithoutHeatUpgrade());
            json.writeObjectPropertyStart("pueAtLoad");
            for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
                json.writeNumberProperty(Long.toString(Math.round(100 * share)), year.pueAtLoad(share));
            }
            json.writeEndObject();
            json.writeNumberProperty("partialPueCooling", year.partialPueCooling());
            json.writeNumberProperty("partialPuePower", year.partialPuePower());
            json.writeNumberProperty("wueSite", year.wueSite());
            if (known.gridWaterLPerKwh() != null) {
                json.writeNumberProperty("wueSource", year.wueSource());
            }
            if (known.potableShare() != null) {
                json.writeNumberProperty("wuePotable", year.wuePotable());
                json.writeNumberProperty("wueOther", year.wueSite() - year.wuePotable());
            }
            json.writeNumberProperty("cue", year.cueKgPerKwh());
            json.writeNumberProperty("erf", year.erf());
            json.writeNumberProperty("ere", year.ere());
            if (known.renewableShare() != null) {
                json.writeNumberProperty("ref", year.ref());
            }
            json.writeNumberProperty("cer", year.cer());
            json.writeNumberProperty("mlc", year.mlc());
            json.writeNumberProperty("elc", year.elc());
            json.writeNumberProperty("freeCoolingHours", year.freeCoolingHours());
            json.writeNumberProperty("waterM3", year.waterM3());
            json.writeNumberProperty("peakDayWaterM3", year.hours().peakDayWaterM3());
            json.writeNumberProperty("peakFacilityW", year.hours().peakFacilityW());
            json.writeEndObject();
            array(json, "monthItKwh", year.monthItWh(), 1000);
            array(json, "monthFacilityKwh", year.monthFacilityWh(), 1000);
            array(json, "monthWaterM3", year.monthWaterM3(), 1);
            if (withHours) {
                json.writeArrayPropertyStart("hours");
                for (int h = 0; h < WeatherYear.HOURS; h++) {
                    json.writeStartArray();
                    json.writeNumber(Math.round(year.hours().itW(h)));
                    json.writeNumber(Math.round(year.hours().facilityW(h)));
                    json.writeNumber(Math.round(year.hours().waterKg(h)));
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private static void kwh(JsonGenerator json, String name, double wh) {
        json.writeNumberProperty(name, wh / 1000);
    }

    private static void array(JsonGenerator json, String name, double[] values, double divisor) {
        json.writeArrayPropertyStart(name);
        for (double value : values) {
            json.writeNumber(value / divisor);
        }
        json.writeEndArray();
    }
}
