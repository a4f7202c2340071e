package org.hallwright.codec.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Hands the rows of a CSV file on one by one, so that a million of them need no more memory than one. Encoding and separator
 * are found out from the file itself (RFC 4180 leaves both to the writer).
 */
public final class CsvReader {

    /** The largest file, bytes. */
    public static final long LARGEST_BYTES = 256L << 20;

    public static final int MOST_ROWS = 1_000_000;
    public static final int MOST_COLUMNS = 16_384;
    public static final int LONGEST_CELL = 65_536;

    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .maxDocumentLength(2 * LARGEST_BYTES)
                            .build())
                    .build())
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build();

    private final String place;
    private final Taker taker;
    private final List<Problem> notes;
    private int rows;

    private CsvReader(String place, Taker taker, List<Problem> notes) {
        this.place = place;
        this.taker = taker;
        this.notes = notes;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Taker {
        /**
         * @param line number in the file of the line on which the row begins, from 1
         * @return whether to go on
         */
        boolean row(int line, List<String> cells);
    }

    /**
     * How the file is written.
     *
     * @param separator between cells
     */
    public record Form(TextEncoding encoding, char separator) {}

    /**
     * Reads the file to its end, or to where it stops being CSV; what came before has been handed on.
     *
     * @param place names the file in problems, which say {@code place:line}
     */
    public static Outcome<Form> read(Path file, String place, Taker taker) {
        try {
            long size = Files.size(file);
            if (size > LARGEST_BYTES) {
                return Outcome.failed(Problem.error(CsvMessage.TOO_LARGE, place, size, LARGEST_BYTES));
            }
            TextEncoding encoding;
            try (InputStream in = Files.newInputStream(file)) {
                encoding = TextEncoding.of(in);
            }
            if (encoding == null) {
                return Outcome.failed(Problem.error(CsvMessage.NOT_TEXT, place));
            }
            List<Problem> notes = new ArrayList<>();
            if (encoding.guessed()) {
                notes.add(Problem.warning(
                        CsvMessage.OTHER_ENCODING, place, encoding.charset().displayName(java.util.Locale.ROOT)));
            }
            try (Reader in = open(file, encoding)) {
                return new CsvReader(place, taker, notes).read(in, encoding);
            }
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(CsvMessage.UNREADABLE, place, e.getClass().getSimpleName()));
        }
    }

    private static Reader open(Path file, TextEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.markBytes());
        return new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
    }

    private Outcome<Form> read(Reader in, TextEncoding encoding) throws IOException {
        in.mark(Separator.SAMPLE + 1);
        char[] sample = new char[Separator.SAMPLE];
        int length = Math.max(0, in.read(sample, 0, sample.length));
        in.reset();
        Separator separator = Separator.of(new String(sample, 0, length));
        in.skip(separator.skip());
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(separator.mark()).withoutEscapeChar();
        try (JsonParser parser = CSV.reader().with(schema).createParser(in)) {
            rows(parser, separator.skip() > 0 ? 1 : 0);
        } catch (JacksonException e) {
            return stopped(e, separator.skip() > 0 ? 1 : 0);
        }
        if (rows == 0) {
            return Outcome.failed(Problem.error(CsvMessage.EMPTY, place));
        }
        return Outcome.ok(new Form(encoding, separator.mark()), notes);
    }

    private void rows(JsonParser parser, int linesBefore) {
        List<String> cells = new ArrayList<>();
        int line = 1;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && parser.streamReadContext().getNestingDepth() > 1) {
                cells.clear();
                line = parser.currentLocation().getLineNr() + linesBefore;
            } else if (token == JsonToken.END_ARRAY
                    && parser.streamReadContext().getNestingDepth() >= 1) {
                if (!isBlank(cells) && !take(line, cells)) {
                    return;
                }
                cells.clear();
            } else if (token == JsonToken.VALUE_STRING) {
                if (cells.size() == MOST_COLUMNS) {
                    notes.add(Problem.error(CsvMessage.TOO_MANY_COLUMNS, place + ":" + line, MOST_COLUMNS));
                    return;
                }
                cells.add(parser.getString());
            }
        }
    }

    private boolean take(int line, List<String> cells) {
        if (rows == MOST_ROWS) {
            notes.add(Problem.error(CsvMessage.TOO_MANY_ROWS, place + ":" + line, MOST_ROWS));
            return false;
        }
        rows++;
        return taker.row(line, List.copyOf(cells));
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Rows before the fault stay read; the fault is named with its line. */
    private Outcome<Form> stopped(JacksonException e, int linesBefore) {
        int line =
                e.getLocation() == null ? rows + 1 : Math.max(1, e.getLocation().getLineNr()) + linesBefore;
        CsvMessage what = e instanceof StreamConstraintsException ? CsvMessage.CELL_TOO_LONG : CsvMessage.BAD_QUOTES;
        notes.add(Problem.error(what, place + ":" + line, LONGEST_CELL));
        return rows == 0
                ? Outcome.failed(notes)
                : Outcome.ok(new Form(new TextEncoding(java.nio.charset.StandardCharsets.UTF_8, 0, false), ','), notes);
    }
}
