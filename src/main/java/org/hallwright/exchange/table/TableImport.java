package org.hallwright.exchange.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.codec.csv.CsvMessage;
import org.hallwright.codec.csv.CsvReader;
import org.jspecify.annotations.Nullable;

/**
 * Reviews a CSV or XLSX table. The first rows decide which of them holds the names of the columns, which profile fits and how
 * numbers are written; then each row is read by itself, and a bad row is named and passed over.
 */
public final class TableImport {

    /** Rows of one import; a longer list is an inventory of something else than a hall. */
    public static final int MOST_ITEMS = 50_000;

    /** Problems of rows told one by one; the rest is counted. */
    private static final int MOST_PROBLEMS = 1000;

    /** What names no column. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9][0-9.,'’\\s]*");

    private static final int HEADER_ROWS = 20;
    private static final int SAMPLE_ROWS = 60;
    private static final int SHOWN_ROWS = 8;

    private static final int MOST_SHEETS_TRIED = 20;

    private final String place;
    private final TableOptions options;
    private final List<Integer> lines = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<RowReview> rows = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> unlisted = new HashMap<>();
    private List<String> headers = List.of();
    private List<String> sheets = List.of();
    private List<RowReader.Mapped> columns = List.of();
    private @Nullable Profile profile;
    private boolean decimalComma;
    private int rowsRead;
    private char separator = ',';

    private TableImport(String place, TableOptions options) {
        this.place = place;
        this.options = options;
    }

    /** Reviews the file; its ending says whether it is CSV or XLSX. */
    public static Outcome<TableReview> review(Path file, TableOptions options) {
        String name = String.valueOf(file.getFileName());
        boolean xlsx = name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xmb]?");
        TableImport reader = new TableImport(name, options);
        Outcome<TableReview> first = reader.review(file, xlsx);
        if (options.sheet() == null && first instanceof Outcome.Failed<TableReview>) {
            first = onAnotherSheet(file, name, options, reader.sheets, first);
        }
        return options.sheet() != null ? first : first.then(review -> Outcome.ok(whole(file, name, review, options)));
    }

    /** A workbook may begin with a cover: the first sheet that holds a table is read, and that is said. */
    private static Outcome<TableReview> onAnotherSheet(
            Path file, String name, TableOptions options, List<String> sheets, Outcome<TableReview> first) {
        for (String sheet : sheets.stream().skip(1).limit(MOST_SHEETS_TRIED).toList()) {
            TableOptions of = new TableOptions(
                    options.profile(), options.rows(), options.changes(), sheet, options.decimalComma());
            Outcome<TableReview> read = new TableImport(name, of).review(file, true);
            if (read instanceof Outcome.Ok<TableReview>(TableReview review, List<Problem> notes)) {
                List<Problem> problems = new ArrayList<>(review.problems());
                problems.add(0, Problem.warning(TableMessage.SHEET_CHOSEN, name, Printable.of(sheet)));
                return Outcome.ok(review.with(review.others(), problems), notes);
            }
        }
        return first;
    }

    /** Our own workbook is one thing: the racks first, then the types, then what hangs in the racks. */
    private static TableReview whole(Path file, String name, TableReview racks, TableOptions options) {
        if (!racks.profile().id().equals(Profiles.HALLWRIGHT_RACKS.id())) {
            return racks;
        }
        List<TableReview> others = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(racks.problems());
        for (Profile profile : List.of(Profiles.HALLWRIGHT_TYPES, Profiles.HALLWRIGHT_DEVICES)) {
            String sheet = profile == Profiles.HALLWRIGHT_TYPES ? "types" : "devices";
            if (!racks.sheets().contains(sheet)) {
                continue;
            }
            TableOptions of = new TableOptions(profile, null, List.of(), sheet, options.decimalComma());
            switch (new TableImport(name + "!" + sheet, of).review(file, true)) {
                case Outcome.Ok<TableReview>(TableReview review, List<Problem> notes) -> others.add(review);
                case Outcome.Failed<TableReview>(List<Problem> why) -> problems.addAll(why);
            }
        }
        return racks.with(others, problems);
    }

    private Outcome<TableReview> review(Path file, boolean xlsx) {
        List<Problem> notes;
        if (xlsx) {
            Outcome<List<String>> read = XlsxTable.read(file, place, options.sheet(), this::row);
            if (!(read instanceof Outcome.Ok<List<String>>(List<String> names, List<Problem> told))) {
                return Outcome.failed(read.problems());
            }
            sheets = names;
            notes = told;
            if (profile == null && first.isEmpty()) {
                return Outcome.failed(Problem.error(CsvMessage.EMPTY, place));
            }
        } else {
            Outcome<CsvReader.Form> read = CsvReader.read(file, place, this::row);
            if (!(read instanceof Outcome.Ok<CsvReader.Form>(CsvReader.Form form, List<Problem> told))) {
                return Outcome.failed(read.problems());
            }
            separator = form.separator();
            notes = told;
        }
        if (profile == null) {
            begin();
        }
        Profile used = profile;
        if (used == null) {
            List<Problem> all = new ArrayList<>(notes);
            all.addAll(problems);
            return Outcome.failed(all);
        }
        unlisted.forEach(
                (code, count) -> problems.add(Problem.warning(TableMessage.MORE_ROWS, place + " " + code, count)));
        problems.addAll(0, notes);
        List<List<String>> sample = first.subList(0, Math.min(SHOWN_ROWS, first.size()));
        return Outcome.ok(new TableReview(
                xlsx ? "xlsx" : "csv",
                used,
                headers,
                sample,
                sheets,
                decimalComma,
                rows,
                problems,
                rowsRead,
                List.of()));
    }

    private boolean row(int line, List<String> cells) {
        if (profile != null) {
            return read(line, cells);
        }
        lines.add(line);
        first.add(cells);
        return first.size() < SAMPLE_ROWS || begin();
    }

    /** Decides by the first rows, then reads them. */
    private boolean begin() {
        int header = header();
        if (header < 0) {
            problems.add(Problem.error(TableMessage.NO_HEADER, place, Math.min(HEADER_ROWS, first.size())));
            return false;
        }
        headers = first.get(header);
        List<List<String>> body = new ArrayList<>(first.subList(header + 1, first.size()));
        List<Integer> bodyLines = new ArrayList<>(lines.subList(header + 1, lines.size()));
        Profile chosen =
                options.profile() == null || options.profile().columns().isEmpty()
                        ? Profiles.guess(
                                headers,
                                options.profile() == null
                                        ? options.rows()
                                        : options.profile().rows())
                        : options.profile();
        for (TableOptions.Change change : options.changes()) {
            if (headers.stream().noneMatch(h -> Headers.same(h, change.header()))) {
                problems.add(Problem.error(
                        TableMessage.NO_SUCH_COLUMN, place, Printable.of(change.header()), headersInWords()));
            }
            chosen = chosen.with(change.header(), change.field(), change.unit());
        }
        columns = mapped(chosen);
        if (!essentials(chosen.rows())) {
            return false;
        }
        decimalComma = comma(chosen, body);
        profile = new Profile(
                chosen.id(),
                chosen.rows(),
                decimalComma,
                columns.stream()
                        .map(c -> new Profile.Column(c.header(), c.field(), c.unit()))
                        .toList());
        first.clear();
        first.addAll(body);
        for (int i = 0; i < body.size(); i++) {
            if (!read(bodyLines.get(i), body.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first row with the most names that mean something; titles above a table name at most one. */
    private int header() {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(HEADER_ROWS, first.size()); i++) {
            int found = 0;
            int numbers = 0;
            for (String cell : first.get(i)) {
                found += isKnown(cell) ? 1 : 0;
                numbers += NUMBER.matcher(cell).matches() ? 1 : 0;
            }
            if (found > most && found > numbers) {
                best = i;
                most = found;
            }
        }
        return best;
    }

    private boolean isKnown(String header) {
        if (header.isBlank()) {
            return false;
        }
        Profile given = options.profile();
        if (given != null && given.columns().stream().anyMatch(c -> Headers.same(c.header(), header))) {
            return true;
        }
        if (options.changes().stream().anyMatch(c -> Headers.same(c.header(), header))) {
            return true;
        }
        return Profiles.knows(header);
    }

    private String headersInWords() {
        return Printable.of(String.join(", ", headers));
    }

    private List<RowReader.Mapped> mapped(Profile chosen) {
        List<RowReader.Mapped> mapped = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (header.isBlank()) {
                continue;
            }
            if (!seen.add(Headers.fold(header))) {
                problems.add(Problem.warning(TableMessage.COLUMN_TWICE, place, Printable.of(header)));
                continue;
            }
            Profile.Column column = null;
            for (Profile.Column each : chosen.columns()) {
                column = column == null && Headers.same(each.header(), header) ? each : column;
            }
            if (column == null) {
                problems.add(Problem.info(TableMessage.COLUMN_IGNORED, place, Printable.of(header)));
            } else {
                String unit = column.unit().isEmpty()
                        ? Headers.parts(header, column.field()).unit()
                        : column.unit();
                mapped.add(new RowReader.Mapped(i, header, column.field(), unit));
            }
        }
        return mapped;
    }

    private boolean essentials(RowKind kind) {
        Set<Field> have = EnumSet.noneOf(Field.class);
        columns.forEach(c -> have.add(c.field()));
        boolean enough = switch (kind) {
            case RACKS -> have.contains(Field.NAME) || have.contains(Field.ID);
            case DEVICES -> have.contains(Field.RACK) && (have.contains(Field.NAME) || have.contains(Field.MODEL));
            case EQUIPMENT -> have.contains(Field.MODEL) || have.contains(Field.NAME) || have.contains(Field.TYPE);
        };
        if (!enough) {
            String needed = kind == RowKind.RACKS ? "name" : kind == RowKind.DEVICES ? "rack, name" : "model";
            problems.add(Problem.error(TableMessage.NO_COLUMN, place, needed, headersInWords()));
        }
        return enough;
    }

    /** What the planner or the profile says; else what the numbers prove; else what goes with a semicolon. */
    private boolean comma(Profile chosen, List<List<String>> body) {
        Boolean said = options.decimalComma() != null ? options.decimalComma() : chosen.decimalComma();
        if (said != null) {
            return said;
        }
        int commas = 0;
        int points = 0;
        for (List<String> cells : body) {
            for (RowReader.Mapped column : columns) {
                String cell = column.index() < cells.size() ? cells.get(column.index()) : "";
                if (column.field().isNumber() && !cell.isBlank()) {
                    commas += Amounts.provesComma(cell) ? 1 : 0;
                    points += Amounts.provesPoint(cell) ? 1 : 0;
                }
            }
        }
        return commas != points ? commas > points : separator == ';';
    }

    private boolean read(int line, List<String> cells) {
        if (rowsRead == MOST_ITEMS) {
            problems.add(Problem.error(CsvMessage.TOO_MANY_ROWS, place + ":" + line, MOST_ITEMS));
            return false;
        }
        rowsRead++;
        Profile used = profile;
        if (used == null) {
            throw new IllegalStateException("a row is read before the columns are known");
        }
        String at = place + ":" + line;
        RowReader reader = new RowReader(at, used.rows(), cells, decimalComma);
        RowReview review = reader.review(columns);
        reader.problems().forEach(this::tell);
        if (review == null) {
            return true;
        }
        Integer twin = used.rows() == RowKind.DEVICES
                ? null
                : byId.putIfAbsent(review.id().toLowerCase(Locale.ROOT), line);
        if (twin != null) {
            tell(Problem.error(TableMessage.DUPLICATE, at, review.id(), twin));
        } else {
            rows.add(review);
        }
        return true;
    }

    private void tell(Problem problem) {
        if (problem.severity() != Severity.ERROR || problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else {
            unlisted.merge(problem.code(), 1, Integer::sum);
        }
    }
}
