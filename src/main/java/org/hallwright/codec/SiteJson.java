package org.hallwright.codec;

import java.util.List;
import java.util.stream.IntStream;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.design.Site;
import org.hallwright.design.SiteGrid;
import org.hallwright.design.SiteWeather;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The site in the design file. */
final class SiteJson {

    private SiteJson() {}

    static @Nullable Site read(Cursor c) {
        if (!c.requireObject()) {
            return null;
        }
        String region = c.at("region").id();
        String site = c.at("site").id();
        var commissioning = c.at("commissioning").date();
        double connectionVa = c.at("connectionVa").numberOr(0, 0, 1e11);
        double powerFactor = c.at("powerFactor").numberOr(0.95, 0.5, 1);
        double offset = c.at("climateOffsetK").numberOr(0, -5, 10);
        SiteWeather weather = weather(c.at("weather"));
        SiteGrid grid = grid(c.at("grid"));
        c.refuseOthers();
        return c.build(() -> new Site(region, site, commissioning, connectionVa, powerFactor, offset, weather, grid));
    }

    private static @Nullable SiteWeather weather(Cursor c) {
        if (!c.isPresent()) {
            return null;
        }
        String name = c.at("name").text();
        String sha256 = c.at("sha256").text();
        double elevation = c.at("elevationM").number(-430, 6000);
        double pressure = c.at("pressurePa").number(45_000, 110_000);
        List<Integer> dry = tenths(c.at("dryBulbTenthsC"), SiteWeather.LOWEST_TENTHS, SiteWeather.HIGHEST_TENTHS);
        List<Integer> dew = tenths(c.at("dewPointTenthsC"), SiteWeather.LOWEST_TENTHS, SiteWeather.HIGHEST_TENTHS);
        c.refuseOthers();
        return c.build(() -> new SiteWeather(name, sha256, elevation, pressure, dry, dew));
    }

    private static SiteGrid grid(Cursor c) {
        if (!c.isPresent() || !c.requireObject()) {
            return SiteGrid.NONE;
        }
        List<SiteGrid.Step> ramp = c.at("ramp").list(s -> {
            var from = s.at("from").date();
            double allowed = s.at("allowedVa").number(0, 1e11);
            return s.build(() -> new SiteGrid.Step(from, allowed));
        });
        Double swing = c.at("swingLimitW").numberOrNull(0, 1e11);
        HourlyCarbon carbon = carbon(c.at("carbon"));
        c.refuseOthers();
        return new SiteGrid(ramp, swing, carbon);
    }

    private static @Nullable HourlyCarbon carbon(Cursor c) {
        if (!c.isPresent() || !c.requireObject()) {
            return null;
        }
        String name = c.at("name").text();
        String sha256 = c.at("sha256").text();
        List<Integer> tenths = tenths(c.at("tenthsGPerKwh"), 0, HourlyCarbon.HIGHEST_TENTHS);
        c.refuseOthers();
        return c.build(() -> new HourlyCarbon(name, sha256, tenths));
    }

    private static List<Integer> tenths(Cursor c, int lowest, int highest) {
        return IntStream.of(c.wholes(lowest, highest, SiteWeather.HOURS))
                .boxed()
                .toList();
    }

    static void write(JsonGenerator j, Site site) {
        j.writeStringProperty("region", site.region());
        j.writeStringProperty("site", site.site());
        j.writeStringProperty("commissioning", site.commissioning().toString());
        DesignWriter.number(j, "connectionVa", site.connectionVa());
        DesignWriter.number(j, "powerFactor", site.powerFactor());
        DesignWriter.number(j, "climateOffsetK", site.climateOffsetK());
        SiteWeather weather = site.weather();
        if (weather != null) {
            j.writeObjectPropertyStart("weather");
            j.writeStringProperty("name", weather.name());
            j.writeStringProperty("sha256", weather.sha256());
            DesignWriter.number(j, "elevationM", weather.elevationM());
            DesignWriter.number(j, "pressurePa", weather.pressurePa());
            tenths(j, "dryBulbTenthsC", weather.dryBulbTenthsC());
            tenths(j, "dewPointTenthsC", weather.dewPointTenthsC());
            j.writeEndObject();
        }
        if (!site.grid().equals(SiteGrid.NONE)) {
            write(j, site.grid());
        }
    }

    private static void write(JsonGenerator j, SiteGrid grid) {
        j.writeObjectPropertyStart("grid");
        if (!grid.ramp().isEmpty()) {
            j.writeArrayPropertyStart("ramp");
            for (SiteGrid.Step step : grid.ramp()) {
                j.writeStartObject();
                j.writeStringProperty("from", step.from().toString());
                DesignWriter.number(j, "allowedVa", step.allowedVa());
                j.writeEndObject();
            }
            j.writeEndArray();
        }
        DesignWriter.optional(j, "swingLimitW", grid.swingLimitW());
        HourlyCarbon carbon = grid.carbon();
        if (carbon != null) {
            j.writeObjectPropertyStart("carbon");
            j.writeStringProperty("name", carbon.name());
            j.writeStringProperty("sha256", carbon.sha256());
            tenths(j, "tenthsGPerKwh", carbon.tenthsGPerKwh());
            j.writeEndObject();
        }
        j.writeEndObject();
    }

    private static void tenths(JsonGenerator j, String name, List<Integer> values) {
        j.writeArrayPropertyStart(name);
        values.forEach(j::writeNumber);
        j.writeEndArray();
    }
}
