package org.hallwright.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.region.MatrixWriter;
import org.hallwright.codec.region.RegionPacks;
import org.hallwright.codec.region.WorksheetCodec;
import org.hallwright.design.Evidence;
import org.hallwright.region.RegionPack;
import org.hallwright.rule.Worksheet;

/** Files about the law: worksheets of open evidence, newer packs, the matrix of sites. */
public final class LawFiles {

    /** The largest worksheet or pack file that is read, bytes. */
    private static final int LARGEST_BYTES = 64 << 20;

    private LawFiles() {}

    /** The facts of a filled worksheet, CSV or (by its name) JSON. */
    public static Outcome<List<Evidence>> worksheet(Path file, RegionPack pack) {
        return InputFile.read(file, LARGEST_BYTES)
                .then(bytes -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                        ? WorksheetCodec.fromJson(bytes, pack.metrics())
                        : WorksheetCodec.fromCsv(new String(bytes, StandardCharsets.UTF_8), pack.metrics()));
    }

    /** The worksheet to be filled. */
    public static String worksheet(List<Worksheet.Question> questions) {
        return WorksheetCodec.toCsv(questions);
    }

    /**
     * The law on board under newer files; see {@link RegionPacks#over}. A file of which a rule cannot be read fails as a
     * whole, since a rule that is missing would look like a verdict that flips.
     */
    public static Outcome<RegionPack> newer(List<Path> files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Path file : files) {
            switch (InputFile.read(file, LARGEST_BYTES)) {
                case Outcome.Failed<byte[]>(List<Problem> why) -> {
                    return Outcome.failed(why);
                }
                case Outcome.Ok<byte[]>(byte[] content, List<Problem> none) ->
                    all.put(String.valueOf(file.getFileName()), content);
            }
        }
        return RegionPacks.over(all)
                .then(pack -> pack.rejected().isEmpty() ? Outcome.ok(pack) : Outcome.failed(pack.problems()));
    }

    /** The survey as a table. */
    public static String matrix(SiteSurvey survey) {
        return MatrixWriter.csv(survey.rows(), SiteSurvey.FIGURES, survey.figures());
    }
}
