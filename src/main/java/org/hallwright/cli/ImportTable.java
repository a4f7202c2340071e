package org.hallwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.ImportSession;
import org.hallwright.app.Imports;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.TextFiles;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.MappingSheet;
import org.hallwright.codec.file.InputFile;
import org.hallwright.exchange.table.Field;
import org.hallwright.exchange.table.Profile;
import org.hallwright.exchange.table.Profiles;
import org.hallwright.exchange.table.RowKind;
import org.hallwright.exchange.table.TableMessage;
import org.hallwright.exchange.table.TableOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright import csv|xlsx FILE}. */
@Command(
        name = "csv",
        aliases = "xlsx",
        mixinStandardHelpOptions = true,
        description = {
            "Review a table of racks, devices or equipment, CSV or XLSX.",
            "The columns are recognised, taken from a profile, or mapped by --map.",
            "Ready profiles: hallwright-racks, hallwright-devices, netbox-racks, netbox-devices, opendcim,",
            "equipment-list."
        })
final class ImportTable implements Callable<Integer> {

    private static final int LARGEST_PROFILE = 1 << 20;

    @Mixin
    ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "FILE", description = "A .csv or .xlsx file.")
    @Nullable
    Path file;

    @Option(names = "--profile", paramLabel = "ID|FILE", description = "A ready profile, or a saved one.")
    @Nullable
    String profile;

    @Option(names = "--rows", paramLabel = "KIND", description = "What a row is: racks, devices, equipment.")
    @Nullable
    String rows;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD[:UNIT]",
            description = "What a column gives; an empty FIELD leaves it out. May be given again.")
    List<String> map = List.of();

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet of the workbook; the first unless named.")
    @Nullable
    String sheet;

    @Option(names = "--decimal", paramLabel = "MARK", description = "Decimal mark: comma or point.")
    @Nullable
    String decimal;

    @Option(names = "--save-profile", paramLabel = "FILE", description = "Save the mapping that was used.")
    @Nullable
    Path save;

    @Override
    public Integer call() {
        Path path = Objects.requireNonNull(file);
        Outcome<ImportSession> read = options().then(table -> Imports.table(path, table));
        Path to = save;
        if (to != null && read instanceof Outcome.Ok<ImportSession>(ImportSession.Table table, List<Problem> notes)) {
            String name = String.valueOf(to.getFileName()).replaceAll("\\.json$", "");
            Outcome<Path> saved =
                    TextFiles.write(table.review().profile().sheet(name).write(), to);
            if (!saved.isOk()) {
                read = Outcome.failed(saved.problems());
            }
        }
        return target.run(read, ImportOptions.NONE);
    }

    private Outcome<TableOptions> options() {
        List<Problem> problems = new ArrayList<>();
        Profile chosen = null;
        if (profile != null) {
            switch (profile(profile)) {
                case Outcome.Failed<Profile> failed -> problems.addAll(failed.problems());
                case Outcome.Ok<Profile> ok -> chosen = ok.value();
            }
        }
        RowKind kind = null;
        for (RowKind each : RowKind.values()) {
            kind = each.word().equals(rows) ? each : kind;
        }
        if (rows != null && kind == null) {
            problems.add(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", rows, "racks, devices, equipment"));
        }
        if (decimal != null && !decimal.equals("comma") && !decimal.equals("point")) {
            problems.add(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", decimal, "comma, point"));
        }
        List<TableOptions.Change> changes = new ArrayList<>();
        for (Map.Entry<String, String> pair : ImportTarget.pairs(map).entrySet()) {
            String[] parts = pair.getValue().split(":", 2);
            Field field = Field.of(parts[0]);
            if (field == null && !parts[0].isEmpty()) {
                problems.add(Problem.error(TableMessage.BAD_MAPPING, "", pair.getKey() + "=" + parts[0], fields()));
            }
            changes.add(new TableOptions.Change(pair.getKey(), field, parts.length > 1 ? parts[1] : ""));
        }
        return problems.isEmpty()
                ? Outcome.ok(new TableOptions(
                        chosen, kind, changes, sheet, decimal == null ? null : (Boolean) decimal.equals("comma")))
                : Outcome.failed(problems);
    }

    private static String fields() {
        List<String> words = new ArrayList<>();
        for (Field field : Field.values()) {
            words.add(field.word());
        }
        return String.join(", ", words);
    }

    private static Outcome<Profile> profile(String word) {
        Profile ready = Profiles.of(word);
        if (ready != null) {
            return Outcome.ok(ready);
        }
        Path path = Path.of(word);
        if (!Files.isRegularFile(path)) {
            return Outcome.failed(Problem.error(
                    TableMessage.NO_SUCH_PROFILE,
                    "",
                    word,
                    String.join(", ", Profiles.ready().stream().map(Profile::id).toList())));
        }
        return InputFile.read(path, LARGEST_PROFILE).then(MappingSheet::read).then(Profile::of);
    }
}
