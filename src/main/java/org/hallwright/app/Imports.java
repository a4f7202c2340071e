package org.hallwright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.throughput.ModelConfig;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.design.SiteWeather;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.exchange.carbon.CarbonReader;
import org.hallwright.exchange.drawing.DxfReader;
import org.hallwright.exchange.drawing.Scans;
import org.hallwright.exchange.drawing.Sketch;
import org.hallwright.exchange.drawing.SvgReader;
import org.hallwright.exchange.epw.EpwFile;
import org.hallwright.exchange.epw.EpwReader;
import org.hallwright.exchange.netbox.NetBoxImport;
import org.hallwright.exchange.table.TableImport;
import org.hallwright.exchange.table.TableOptions;
import org.hallwright.exchange.table.TableReview;

/** Takes in what other people's tools know: first a review, then, when the planner says so, one edit. */
public final class Imports {

    private Imports() {}

    /** Reviews a file or folder by what its name says it is; other kinds are refused by name. */
    public static Outcome<ImportSession> review(Path path, TableOptions table) {
        return review(path, table, share -> {});
    }

    /** The same, telling the share that is done, from 0 to 1, of what consists of many files. */
    public static Outcome<ImportSession> review(Path path, TableOptions table, DoubleConsumer progress) {
        if (Files.isDirectory(path)) {
            return netBox(List.of(path), progress);
        }
        return switch (ending(path)) {
            case "yaml", "yml", "zip" -> netBox(List.of(path), progress);
            case "csv", "tsv", "txt" -> CarbonReader.speaksOfCarbon(path) ? carbon(path) : table(path, table);
            case "xlsx", "xlsm" -> table(path, table);
            case "epw" -> weather(path);
            case "dxf", "dwg", "svg", "png", "jpg", "jpeg" -> drawing(path);
            case "json" -> model(path);
            default ->
                Outcome.failed(Problem.error(
                        LibraryMessage.NO_SUCH_FORMAT,
                        "",
                        ending(path),
                        "yaml, zip, csv, xlsx, dxf, svg, png, jpg, epw, json"));
        };
    }

    /** Files, folders and zip archives of the NetBox device type library. */
    public static Outcome<ImportSession> netBox(List<Path> paths) {
        return netBox(paths, share -> {});
    }

    private static Outcome<ImportSession> netBox(List<Path> paths, DoubleConsumer progress) {
        return Outcome.ok(new ImportSession.Types(NetBoxImport.review(paths, progress)));
    }

    public static Outcome<ImportSession> table(Path path, TableOptions options) {
        return TableImport.review(path, options)
                .then((TableReview review) -> Outcome.ok(new ImportSession.Table(review, name(path))));
    }

    /** A year of hourly weather; what it tells of the place stands among the facts. */
    public static Outcome<ImportSession> weather(Path path) {
        return InputFile.read(path, EpwReader.LARGEST_BYTES).then(bytes -> switch (EpwReader.read(bytes, name(path))) {
            case Outcome.Failed<EpwFile> failed -> Outcome.failed(failed.problems());
            case Outcome.Ok<EpwFile>(EpwFile file, List<Problem> problems) ->
                Outcome.ok(session(file, Sha256.of(bytes), problems));
        });
    }

    /** A year of grid carbon intensity, one row an hour. */
    public static Outcome<ImportSession> carbon(Path path) {
        return InputFile.read(path, CarbonReader.LARGEST_BYTES).then(bytes -> switch (CarbonReader.read(path)) {
            case Outcome.Failed<List<Integer>> failed -> Outcome.failed(failed.problems());
            case Outcome.Ok<List<Integer>>(List<Integer> tenths, List<Problem> problems) ->
                Outcome.ok(new ImportSession.GridCarbon(
                        new HourlyCarbon(name(path), Sha256.of(bytes).toString(), tenths), problems));
        });
    }

    private static ImportSession session(EpwFile file, Sha256 digest, List<Problem> problems) {
        WeatherYear year = file.weather();
        List<Integer> dry = new ArrayList<>(SiteWeather.HOURS);
        List<Integer> dew = new ArrayList<>(SiteWeather.HOURS);
        for (int h = 0; h < SiteWeather.HOURS; h++) {
            dry.add((int) Math.round(10 * year.dryBulbC(h)));
            dew.add((int) Math.round(10 * year.dewPointC(h)));
        }
        String name = file.city() + " " + file.country() + ", " + file.source();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("latitude", file.latitude());
        facts.put("longitude", file.longitude());
        facts.put("elevationM", file.elevationM());
        facts.put("meanDryBulbC", tenths(year.meanDryBulbC()));
        facts.put("dryBulb996C", tenths(year.dryBulbPercentileC(0.996)));
        facts.put("wetBulb996C", tenths(year.wetBulbPercentileC(0.996)));
        facts.put("hoursWetBulbAtMost18C", year.hoursWetBulbAtMost(18));
        return new ImportSession.Weather(
                new SiteWeather(name, digest.toString(), file.elevationM(), Math.round(year.pressurePa()), dry, dew),
                facts,
                problems);
    }

    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }

    /** A Hugging Face {@code config.json}. */
    public static Outcome<ImportSession> model(Path path) {
        String name = name(path);
        Path folder = path.toAbsolutePath().getParent();
        // "config.json" says nothing; the folder it lies in is called like the model.
        String title = name.equals("config.json") && folder != null
                ? String.valueOf(folder.getFileName())
                : name.replaceAll("\\.json$", "");
        return InputFile.read(path, ModelConfig.LARGEST_BYTES).then(bytes -> switch (ModelConfig.read(bytes, title)) {
            case Outcome.Failed<TransformerModel> failed -> Outcome.failed(failed.problems());
            case Outcome.Ok<TransformerModel> ok ->
                Outcome.ok(new ImportSession.Model(name, ok.value(), ok.problems()));
        });
    }

    /** A DXF or SVG drawing, or a PNG or JPEG scan. */
    public static Outcome<ImportSession> drawing(Path path) {
        String name = name(path);
        return InputFile.read(path, DxfReader.LARGEST_BYTES).then(bytes -> {
            Sha256 digest = Sha256.of(bytes);
            return switch (ending(path)) {
                case "svg" -> lines("svg", name, digest, SvgReader.read(bytes, name));
                case "png", "jpg", "jpeg" ->
                    switch (Scans.read(bytes, name)) {
                        case Outcome.Failed<Scans.Picture> failed -> Outcome.failed(failed.problems());
                        case Outcome.Ok<Scans.Picture> ok ->
                            Outcome.ok(
                                    new ImportSession.Drawing("image", name, digest, null, ok.value(), ok.problems()));
                    };
                default -> lines("dxf", name, digest, DxfReader.read(bytes, name));
            };
        });
    }

    private static Outcome<ImportSession> lines(String source, String name, Sha256 digest, Outcome<Sketch> read) {
        return switch (read) {
            case Outcome.Failed<Sketch> failed -> Outcome.failed(failed.problems());
            case Outcome.Ok<Sketch> ok ->
                Outcome.ok(new ImportSession.Drawing(source, name, digest, ok.value(), null, ok.problems()));
        };
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String ending(Path path) {
        String name = name(path);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
