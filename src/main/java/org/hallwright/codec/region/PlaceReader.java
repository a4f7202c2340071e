package org.hallwright.codec.region;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.region.Confidence;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.Rule;
import org.hallwright.region.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads jurisdictions and sites. */
final class PlaceReader {

    private PlaceReader() {}

    static Jurisdiction jurisdiction(JsonNode node, List<Site> sites, List<Rule> rules, List<Problem> problems) {
        String id = node.path("id").asString("?");
        Fields fields = new Fields(node, id, problems);
        JsonNode grid = fields.get("grid");
        JsonNode energy = fields.get("energy");
        List<String> notRules = new ArrayList<>();
        fields.get("notRules").forEach(row -> notRules.add(row.path("text").asString("")));
        return new Jurisdiction(
                fields.text("id"),
                fields.text("name"),
                fields.textOr("iso", id),
                fields.texts("inherits"),
                fields.textOr("electricalCodeFamily", ""),
                new Jurisdiction.Grid(
                        grid.path("frequencyHz").asString(""),
                        grid.path("lowVoltageV").asString(""),
                        LawJson.texts(grid.path("typicalConnectionKv")),
                        confidence(grid, problems, id)),
                sourced(energy.path("carbonIntensity"), problems, id),
                sourced(energy.path("carbonIntensitySubnational"), problems, id),
                sourced(energy.path("industrialPrice"), problems, id),
                fields.get("water").path("aqueductBaselineStress").asString(""),
                sites,
                rules,
                notRules,
                fields.textOr("note", ""));
    }

    static Site site(JsonNode node, String region, List<String> notRules, List<Problem> problems) {
        String id = node.path("id").asString("?");
        Fields fields = new Fields(node, id, problems);
        JsonNode climate = fields.get("climate");
        Fields design = new Fields(climate.path("design"), id + "/design", problems);
        JsonNode monthly = climate.path("monthly");
        return new Site(
                fields.text("id"),
                region,
                fields.text("name"),
                fields.number("lat"),
                fields.number("lon"),
                fields.number("elevationM"),
                new Site.DesignClimate(
                        design.numberOrNull("heating996DbC"),
                        design.numberOrNull("cooling04DbC"),
                        design.numberOrNull("coincidentWbC"),
                        design.numberOrNull("evaporation04WbC"),
                        design.numberOrNull("dehumidification04DpC"),
                        design.numberOrNull("extreme20yrDbC"),
                        confidence(climate.path("design"), problems, id),
                        design.texts("sourceIds")),
                new Site.MonthlyClimate(
                        numbers(monthly.path("meanDbC")),
                        numbers(monthly.path("meanDailyRangeC")),
                        numbers(monthly.path("meanRhPct")),
                        confidence(monthly, problems, id),
                        LawJson.texts(monthly.path("sourceIds"))),
                new Fields(fields.get("seismic"), id, problems).numberOrNull("pga475g"),
                fields.textOr("ashraeClimateZone", ""),
                fields.textOr("note", ""),
                notRules);
    }

    private static Jurisdiction.@Nullable Sourced sourced(JsonNode node, List<Problem> problems, String owner) {
        if (!node.path("value").isNumber()) {
            return null;
        }
        Fields fields = new Fields(node, owner, problems);
        return new Jurisdiction.Sourced(
                fields.number("value"),
                fields.text("unit"),
                fields.textOr("year", ""),
                fields.textOr("scope", ""),
                confidence(node, problems, owner),
                fields.texts("sourceIds"));
    }

    /** What does not state how sure it is counts as uncertain. */
    private static Confidence confidence(JsonNode node, List<Problem> problems, String owner) {
        Fields fields = new Fields(node, owner, problems);
        return fields.has("confidence")
                ? fields.word("confidence", Confidence.values(), Confidence.UNCERTAIN)
                : Confidence.UNCERTAIN;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(value -> numbers.add(value.doubleValue()));
        return numbers;
    }
}
