package org.hallwright.codec.climate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.CodecMessage;
import org.hallwright.codec.Json;
import org.hallwright.engine.climate.CityNormals;
import org.hallwright.engine.climate.ClimateTable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the climate pack: {@code hallwright.climate/1} tables and {@code hallwright.reference-cities/1} normals. A site
 * that cannot be read is reported and left out.
 */
public final class ClimateReader {
    /** Hours of a band turned into a shift of the whole series: near the middle, 1 K moves about this many hours. */
    private static final double HOURS_PER_K = 320;

    private ClimateReader() {}

    /** The tables on board by site id. */
    public static Map<String, ClimateTable> onBoard() {
        return tables(resource("climate-tables.json")).orThrow();
    }

    /** The normals on board by ASHRAE climate zone. */
    public static Map<String, CityNormals> citiesOnBoard() {
        return cities(resource("reference-cities.json")).orThrow();
    }

    private static byte[] resource(String file) {
        String path = "/org/hallwright/packs/climate/" + file;
        try (InputStream in = ClimateReader.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Climate tables by site id. */
    public static Outcome<Map<String, ClimateTable>> tables(byte[] json) {
        return Json.read(json).then(root -> {
            if (!"hallwright.climate/1".equals(root.path("schema").asString(""))) {
                return notThisSchema(root, "hallwright.climate/1");
            }
            Map<String, ClimateTable> tables = new LinkedHashMap<>();
            List<Problem> problems = new ArrayList<>();
            for (Map.Entry<String, JsonNode> site : root.path("sites").properties()) {
                try {
                    tables.put(site.getKey(), table(site.getKey(), site.getValue(), root.path("bands")));
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.warning(
                            CodecMessage.REFUSED, "/sites/" + site.getKey(), String.valueOf(e.getMessage())));
                }
            }
            return tables.isEmpty() ? missing("/sites", problems) : Outcome.ok(tables, problems);
        });
    }

    /** City normals by climate zone. */
    public static Outcome<Map<String, CityNormals>> cities(byte[] json) {
        return Json.read(json).then(root -> {
            if (!"hallwright.reference-cities/1".equals(root.path("schema").asString(""))) {
                return notThisSchema(root, "hallwright.reference-cities/1");
            }
            Map<String, CityNormals> cities = new LinkedHashMap<>();
            List<Problem> problems = new ArrayList<>();
            for (JsonNode city : root.path("cities")) {
                String zone = city.path("zone").asString("");
                try {
                    cities.put(
                            zone,
                            new CityNormals(
                                    zone,
                                    city.path("name").asString(zone),
                                    number(city, "lat"),
                                    number(city, "elevationM"),
                                    numbers(city.path("meanHighC")),
                                    numbers(city.path("meanLowC")),
                                    numbers(city.path("meanDewPointC"))));
                } catch (IllegalArgumentException e) {
                    problems.add(
                            Problem.warning(CodecMessage.REFUSED, "/cities/" + zone, String.valueOf(e.getMessage())));
                }
            }
            return cities.isEmpty() ? missing("/cities", problems) : Outcome.ok(cities, problems);
        });
    }

    private static <T> Outcome<T> notThisSchema(JsonNode root, String wanted) {
        return Outcome.failed(Problem.error(
                CodecMessage.NOT_THIS_SCHEMA, "/schema", root.path("schema").asString(""), wanted));
    }

    private static <T> Outcome<T> missing(String place, List<Problem> problems) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.error(CodecMessage.MISSING, place));
        return Outcome.failed(all);
    }

    private static ClimateTable table(String id, JsonNode site, JsonNode bands) {
        List<ClimateTable.Month> months = new ArrayList<>(12);
        JsonNode monthly = site.path("monthly");
        for (int m = 0; m < 12; m++) {
            months.add(new ClimateTable.Month(
                    numbers(monthly.path("db").path(m)),
                    numbers(monthly.path("dp").path(m)),
                    number(monthly.path("dbMean"), m),
                    number(monthly.path("dpMean"), m),
                    number(monthly.path("range"), m),
                    number(monthly.path("sdDayDb"), m),
                    number(monthly.path("sdDayDp"), m),
                    number(monthly.path("rhoDay"), m),
                    number(monthly.path("cvRange"), m)));
        }
        return new ClimateTable(
                id,
                site.path("name").asString(id),
                number(site, "elevationM"),
                site.path("basis").asString(""),
                band(site.path("bandId").asString(""), bands),
                number(site, "pressurePa"),
                months);
    }

    private static ClimateTable.Band band(String id, JsonNode bands) {
        JsonNode band = bands.path(id);
        if (!band.isObject()) {
            throw new IllegalArgumentException("error band '" + id + "' is not in the file");
        }
        // The second number of each pair is the 90th percentile (or worst); half of it is near the mean error.
        return new ClimateTable.Band(
                id,
                number(band.path("dbP996"), 1),
                number(band.path("wbP996"), 1),
                number(band.path("hDb18"), 0) / HOURS_PER_K,
                number(band.path("hWb18"), 0) / HOURS_PER_K);
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(number(array, i));
        }
        return values;
    }

    private static double number(JsonNode object, String field) {
        return finite(object.path(field), field);
    }

    private static double number(JsonNode array, int index) {
        return finite(array.path(index), "element " + index);
    }

    private static double finite(JsonNode node, String name) {
        double value = node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        if (!(Math.abs(value) <= 1e9)) {
            throw new IllegalArgumentException(name + " is missing or not a number");
        }
        return value;
    }
}
