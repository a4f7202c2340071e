package org.hallwright.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.ImportSession;
import org.hallwright.app.Imports;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Fixture;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.exchange.Reviewed;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.hallwright.exchange.table.Field;
import org.hallwright.exchange.table.Profile;
import org.hallwright.exchange.table.RowKind;
import org.hallwright.exchange.table.TableOptions;
import org.jspecify.annotations.Nullable;

/** An import under review: what was read, what the planner decided, and what it would do. The design is not touched. */
public final class ImportModel {

    /** Share of an import's reading that is its review; the rest is planning. */
    private static final double REVIEWED = 0.9;

    private @Nullable Path path;
    private @Nullable ImportSession session;
    private ImportOptions options = ImportOptions.NONE;
    private List<Problem> problems = List.of();
    private @Nullable ImportPlan plan;
    private final @Nullable Spot[] points = new Spot[4];

    /**
     * What it would do to the open design.
     *
     * @param outcome null where there is nothing to import, or no design to import into
     */
    public record Planned(
            @Nullable ImportSession session,
            ImportOptions options,
            @Nullable Outcome<ImportPlan> outcome) {}

    /** What a review found out on another thread. */
    public record Found(Path path, Outcome<ImportSession> session, Planned planned) {}

    /** Reads, reviews and plans; changes nothing here, so that it may run on a worker. */
    public static Found read(
            Path path, ImportOptions options, @Nullable Review review, Catalog catalog, Progress progress) {
        Outcome<ImportSession> read = Imports.review(path, options.table(), share -> progress.at(REVIEWED * share));
        progress.at(REVIEWED);
        ImportSession session = read instanceof Outcome.Ok<ImportSession> ok ? ok.value() : null;
        return new Found(path, read, plan(session, options, review, catalog));
    }

    private static Planned plan(
            @Nullable ImportSession session, ImportOptions options, @Nullable Review review, Catalog catalog) {
        return new Planned(
                session,
                options,
                session == null || review == null ? null : session.plan(review.design(), catalog, options));
    }

    /** Takes what was found. */
    public void take(Found found) {
        if (!found.path().equals(path)) {
            java.util.Arrays.fill(points, null);
        }
        path = found.path();
        options = found.planned().options();
        session = found.planned().session();
        problems = found.session().problems();
        take(found.planned());
    }

    /** Works out anew, on whichever thread asks, what the import as decided now would do to the design. */
    public Supplier<Planned> planning(@Nullable Review review, Catalog catalog) {
        ImportSession of = session;
        ImportOptions with = options;
        return () -> plan(of, with, review, catalog);
    }

    /** Takes a plan; one for what was decided before is passed over. */
    public void take(Planned planned) {
        ImportSession read = session;
        if (read == null || planned.session() != read || !planned.options().equals(options)) {
            return;
        }
        plan = null;
        problems = new ArrayList<>(read.problems());
        switch (planned.outcome()) {
            case null -> {}
            case Outcome.Failed<ImportPlan> failed -> problems.addAll(failed.problems());
            case Outcome.Ok<ImportPlan> ok -> {
                plan = ok.value();
                problems.addAll(ok.value().problems());
            }
        }
    }

    /** Forgets everything. */
    public void clear() {
        path = null;
        session = null;
        options = ImportOptions.NONE;
        problems = List.of();
        plan = null;
        java.util.Arrays.fill(points, null);
    }

    public @Nullable Path path() {
        return path;
    }

    public @Nullable ImportSession session() {
        return session;
    }

    public ImportOptions options() {
        return options;
    }

    public List<Problem> problems() {
        return problems;
    }

    public @Nullable ImportPlan plan() {
        return plan;
    }

    public List<? extends Reviewed> items() {
        ImportSession read = session;
        return read == null ? List.of() : read.items();
    }

    public @Nullable TableReviewed table() {
        return session instanceof ImportSession.Table table ? new TableReviewed(table) : null;
    }

    public ImportSession.@Nullable Drawing drawing() {
        return session instanceof ImportSession.Drawing drawing ? drawing : null;
    }

    /** How many fields of an item have a state. */
    public static int count(Reviewed item, FieldState state) {
        int count = 0;
        for (ReviewedField field : item.fields()) {
            count += field.state() == state ? 1 : 0;
        }
        return count;
    }

    // --- what the planner decides; each gives the options to review or plan with ---

    public void hall(String id) {
        options = options.withHall(id);
    }

    /** Answers a question of one item. */
    public void answer(Reviewed item, String field, @Nullable String answer) {
        Map<String, String> answers = new LinkedHashMap<>(options.answers());
        if (answer == null) {
            answers.remove(item.id() + ":" + field);
        } else {
            answers.put(item.id() + ":" + field, answer);
        }
        options = options.withAnswers(answers);
    }

    public @Nullable String answer(Reviewed item, String field) {
        return options.answers().get(item.id() + ":" + field);
    }

    /** Another meaning of a column; the table must be read again. */
    public ImportOptions map(String header, @Nullable Field field, String unit) {
        List<TableOptions.Change> changes = new ArrayList<>(options.table().changes());
        changes.removeIf(change -> change.header().equals(header));
        changes.add(new TableOptions.Change(header, field, unit));
        TableOptions t = options.table();
        return options.withTable(new TableOptions(t.profile(), t.rows(), changes, t.sheet(), t.decimalComma()));
    }

    /** Another profile, or none to find one. */
    public ImportOptions profile(@Nullable Profile profile) {
        TableOptions t = options.table();
        return options.withTable(new TableOptions(profile, null, List.of(), t.sheet(), t.decimalComma()));
    }

    public ImportOptions rows(RowKind rows) {
        TableOptions t = options.table();
        return options.withTable(new TableOptions(null, rows, List.of(), t.sheet(), t.decimalComma()));
    }

    public ImportOptions sheet(String sheet) {
        TableOptions t = options.table();
        return options.withTable(new TableOptions(t.profile(), t.rows(), List.of(), sheet, t.decimalComma()));
    }

    public ImportOptions decimalComma(boolean comma) {
        TableOptions t = options.table();
        return options.withTable(new TableOptions(t.profile(), t.rows(), t.changes(), t.sheet(), comma));
    }

    /** Whether a layer lies under the plan. */
    public void layer(String layer, boolean shown) {
        ImportSession.Drawing drawing = drawing();
        if (drawing == null || drawing.sketch() == null) {
            return;
        }
        Set<String> layers = new LinkedHashSet<>(
                options.layers() == null ? drawing.sketch().layers().keySet() : options.layers());
        if (shown) {
            layers.add(layer);
        } else {
            layers.remove(layer);
        }
        options = options.withDrawing(layers, options.obstacles(), options.unitMm(), options.calibration());
    }

    public boolean hasLayer(String layer) {
        return options.layers() == null || options.layers().contains(layer);
    }

    /** What the things on a layer are, or null for nothing but lines. */
    public void obstacle(String layer, Fixture.@Nullable Kind kind) {
        Map<String, Fixture.Kind> kinds = new LinkedHashMap<>(options.obstacles());
        if (kind == null) {
            kinds.remove(layer);
        } else {
            kinds.put(layer, kind);
        }
        options = options.withDrawing(options.layers(), kinds, options.unitMm(), options.calibration());
    }

    public void unit(@Nullable Double mm) {
        options = options.withDrawing(options.layers(), options.obstacles(), mm, options.calibration());
    }

    /**
     * One of the four points of a calibration: A and B in the drawing, then A and B in the hall. With all four the drawing is
     * calibrated; without, its own unit holds.
     */
    public void point(int index, @Nullable Spot spot) {
        points[index] = spot;
        Spot a = points[0];
        Spot b = points[1];
        Spot hallA = points[2];
        Spot hallB = points[3];
        ImportOptions.Calibration all = a != null && b != null && hallA != null && hallB != null
                ? new ImportOptions.Calibration(a, b, hallA, hallB)
                : null;
        options = options.withDrawing(options.layers(), options.obstacles(), options.unitMm(), all);
    }

    public @Nullable Spot point(int index) {
        return points[index];
    }

    /** A table as the columns' page shows it. */
    public record TableReviewed(ImportSession.Table session) {
        public List<String> headers() {
            return session.review().headers();
        }

        /** What a column gives, or null where it is not used. */
        public @Nullable Field field(String header) {
            for (Profile.Column column : session.review().profile().columns()) {
                if (column.header().equals(header)) {
                    return column.field();
                }
            }
            return null;
        }

        /** The first values of a column. */
        public String sample(int column) {
            List<String> values = new ArrayList<>();
            for (List<String> row : session.review().sample()) {
                if (column < row.size() && !row.get(column).isBlank() && values.size() < 3) {
                    values.add(row.get(column).strip());
                }
            }
            return String.join(" · ", values);
        }
    }
}
