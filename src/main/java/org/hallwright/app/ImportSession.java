package org.hallwright.app;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.SiteGrid;
import org.hallwright.design.SiteWeather;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.exchange.Reviewed;
import org.hallwright.exchange.drawing.Scans;
import org.hallwright.exchange.drawing.Sketch;
import org.hallwright.exchange.netbox.NetBoxImport;
import org.hallwright.exchange.table.TableReview;
import org.jspecify.annotations.Nullable;

/** Something reviewed that waits for the planner's word. It holds no design and changes none. */
public sealed interface ImportSession {

    /** Where it came from: {@code netbox}, {@code csv}, {@code xlsx}, {@code dxf}, {@code svg} or {@code image}. */
    String source();

    /** The things reviewed, each with what was done with its fields; none where the file is one thing. */
    default List<? extends Reviewed> items() {
        return List.of();
    }

    /** What could not be read, and why. */
    List<Problem> problems();

    /** What else is worth telling of the source: its sheets, columns, layers. */
    Map<String, Object> facts();

    /** What it would do to a design, as one step of undo. */
    Outcome<ImportPlan> plan(Design design, Catalog catalog, ImportOptions options);

    /** Types of the NetBox library. */
    record Types(NetBoxImport.Result result) implements ImportSession {
        @Override
        public String source() {
            return "netbox";
        }

        @Override
        public List<? extends Reviewed> items() {
            return result.types();
        }

        @Override
        public List<Problem> problems() {
            return result.refused();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }

        @Override
        public Outcome<ImportPlan> plan(Design design, Catalog catalog, ImportOptions options) {
            return Outcome.ok(
                    org.hallwright.exchange.netbox.NetBoxPlan.of(result.types(), design, catalog, options.answers()));
        }
    }

    /** A table; another mapping means another session. */
    record Table(TableReview review, String name) implements ImportSession {
        @Override
        public String source() {
            return review.source();
        }

        @Override
        public List<? extends Reviewed> items() {
            return review.allRows();
        }

        @Override
        public List<Problem> problems() {
            return review.allProblems();
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new java.util.LinkedHashMap<>();
            facts.put("profile", review.profile().id());
            facts.put("rows", review.profile().rows().word());
            Map<String, Object> columns = new java.util.LinkedHashMap<>();
            review.profile()
                    .columns()
                    .forEach(c -> columns.put(
                            c.header(), c.field().word() + (c.unit().isEmpty() ? "" : " (" + c.unit() + ")")));
            facts.put("columns", columns);
            facts.put("decimalComma", review.decimalComma());
            if (!review.sheets().isEmpty()) {
                facts.put("sheets", review.sheets());
            }
            facts.put("rowsRead", review.rowsRead());
            return facts;
        }

        @Override
        public Outcome<ImportPlan> plan(Design design, Catalog catalog, ImportOptions options) {
            return Outcome.ok(
                    org.hallwright.exchange.table.TablePlan.of(review, design, catalog, options.hall(), name));
        }
    }

    /** A language model's configuration, taken into a design as a model of its own. */
    record Model(String name, TransformerModel model, List<Problem> problems) implements ImportSession {
        public Model {
            problems = List.copyOf(problems);
        }

        @Override
        public String source() {
            return "model";
        }

        @Override
        public List<? extends Reviewed> items() {
            return List.of(new ModelReview(name, model));
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }

        @Override
        public Outcome<ImportPlan> plan(Design design, Catalog catalog, ImportOptions options) {
            return Outcome.ok(new ModelReview(name, model).plan(design));
        }
    }

    /**
     * A drawing of lines, or a scan.
     *
     * @param sketch its lines, or null for a scan
     * @param picture its pixels, or null for lines
     */
    record Drawing(
            String source,
            String name,
            Sha256 digest,
            @Nullable Sketch sketch,
            Scans.@Nullable Picture picture,
            List<Problem> problems)
            implements ImportSession {

        public Drawing {
            problems = List.copyOf(problems);
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new java.util.LinkedHashMap<>();
            Sketch lines = sketch;
            if (lines != null) {
                facts.put("layers", lines.layers());
                if (lines.unitMm() != null) {
                    facts.put("unitMm", lines.unitMm());
                }
                double[] b = lines.bounds(lines.layers().keySet());
                if (b != null) {
                    facts.put("bounds", List.of(b[0], b[1], b[2], b[3]));
                }
            }
            Scans.Picture scan = picture;
            if (scan != null) {
                facts.put("pixels", List.of(scan.columns() * scan.step(), scan.rows() * scan.step()));
            }
            return facts;
        }

        @Override
        public Outcome<ImportPlan> plan(Design design, Catalog catalog, ImportOptions options) {
            return DrawingWork.plan(this, design, options);
        }
    }

    /** A year of weather from an EPW file. */
    record Weather(SiteWeather weather, Map<String, Object> facts, List<Problem> problems) implements ImportSession {

        public Weather {
            facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
            problems = List.copyOf(problems);
        }

        @Override
        public String source() {
            return "epw";
        }

        @Override
        public Outcome<ImportPlan> plan(Design design, Catalog catalog, ImportOptions options) {
            SiteWeather before = design.site().weather();
            return Outcome.ok(
                    weather.equals(before)
                            ? new ImportPlan(List.of(), 0, 0, 1, List.of())
                            : new ImportPlan(
                                    List.of(new PlanEdit.ChangeSite(
                                            design.site().withWeather(weather))),
                                    before == null ? 1 : 0,
                                    before == null ? 0 : 1,
                                    0,
                                    List.of()));
        }
    }

    /** A year of grid carbon intensity from a CSV file. */
    record GridCarbon(HourlyCarbon carbon, List<Problem> problems) implements ImportSession {

        public GridCarbon {
            problems = List.copyOf(problems);
        }

        @Override
        public String source() {
            return "carbon";
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new java.util.LinkedHashMap<>();
            facts.put("name", carbon.name());
            facts.put("meanGPerKwh", Math.round(10 * carbon.meanGPerKwh()) / 10.0);
            facts.put("lowestGPerKwh", Collections.min(carbon.tenthsGPerKwh()) / 10.0);
            facts.put("highestGPerKwh", Collections.max(carbon.tenthsGPerKwh()) / 10.0);
            return facts;
        }

        @Override
        public Outcome<ImportPlan> plan(Design design, Catalog catalog, ImportOptions options) {
            SiteGrid grid = design.site().grid();
            HourlyCarbon before = grid.carbon();
            return Outcome.ok(
                    carbon.equals(before)
                            ? new ImportPlan(List.of(), 0, 0, 1, List.of())
                            : new ImportPlan(
                                    List.of(new PlanEdit.ChangeSite(
                                            design.site().withGrid(grid.withCarbon(carbon)))),
                                    before == null ? 1 : 0,
                                    before == null ? 0 : 1,
                                    0,
                                    List.of()));
        }
    }
}
