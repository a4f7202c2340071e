package org.hallwright.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.hallwright.base.Message;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Lets through of a stranger's XLSX file only what a table needs, as an archive that we packed ourselves. Sizes are counted
 * while reading, each XML part is walked by a reader that knows no document types, and what is not the chosen sheet, the
 * shared texts or the formats stays outside: macros, links, drawings and whatever else there is.
 */
final class XlsxGate {

    /** The largest file, bytes: it and its copy are held at once. */
    static final long LARGEST_BYTES = 48L << 20;

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_SHEET_BYTES = 1L << 30;
    private static final long MOST_TEXT_BYTES = 48L << 20;
    private static final long MOST_OTHER_BYTES = 8L << 20;
    private static final int HIGHEST_RATIO = 200;
    private static final long SMALL_BYTES = 1 << 20;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final List<String> PARTS =
            List.of("[Content_Types].xml", "_rels/.rels", WORKBOOK, RELATIONS, TEXTS, "xl/styles.xml");
    private static final byte[] EMPTY_SHEET =
            ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>")
                    .getBytes(StandardCharsets.UTF_8);

    private final String place;

    private XlsxGate(String place) {
        this.place = place;
    }

    /**
     * What came through.
     *
     * @param archive the copy
     * @param sheet index of the chosen sheet in it
     * @param sheets names of all sheets
     * @param merged cells of the chosen sheet that span rows
     */
    @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
    record Safe(byte[] archive, int sheet, List<String> sheets, List<XlsxWalk.Merged> merged) {}

    /** Ends the passage with its reason; never leaves this package. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Refused(Message message, String place, Object... arguments) {
            super(message.key(), null, false, false);
            this.problem = Problem.error(message, place, arguments);
        }

        Problem problem() {
            return problem;
        }
    }

    /** @param sheet name of the sheet to read, or null for the first */
    static Outcome<Safe> pass(Path file, String place, @Nullable String sheet) {
        try {
            long size = Files.size(file);
            if (size > LARGEST_BYTES) {
                return Outcome.failed(Problem.error(TableMessage.TOO_LARGE, place, size, LARGEST_BYTES));
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] start = in.readNBytes(4);
                if (start.length == 4 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF) {
                    return Outcome.failed(Problem.error(TableMessage.OLD_EXCEL, place));
                }
            }
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                return Outcome.ok(new XlsxGate(place).pass(zip, sheet));
            }
        } catch (Refused e) {
            return Outcome.failed(e.problem());
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.failed(Problem.error(TableMessage.NOT_XLSX, place));
        }
    }

    private Safe pass(ZipFile zip, @Nullable String wanted) throws Refused, IOException {
        Map<String, ZipEntry> entries = entries(zip);
        XlsxParts parts = new XlsxParts(place);
        read(zip, need(entries, WORKBOOK), MOST_OTHER_BYTES, parts::workbook);
        read(zip, need(entries, RELATIONS), MOST_OTHER_BYTES, parts::relations);
        List<XlsxParts.Sheet> sheets = parts.sheets();
        int chosen = chosen(sheets, wanted);
        List<XlsxWalk.Merged> merged = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (String name : PARTS) {
                ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
                if (entry != null) {
                    long most = name.equals(TEXTS) ? MOST_TEXT_BYTES : MOST_OTHER_BYTES;
                    read(zip, entry, most, in -> XlsxWalk.walk(in, place + "!/" + name, name.equals(TEXTS)));
                    copy(zip, entry, most, out, name);
                }
            }
            Set<String> written = new HashSet<>();
            for (int i = 0; i < sheets.size(); i++) {
                String part = sheets.get(i).part();
                if (!written.add(part.toLowerCase(Locale.ROOT))) {
                    throw new Refused(TableMessage.UNSAFE_PART, place, Printable.of(part));
                }
                if (i == chosen) {
                    ZipEntry entry = need(entries, part);
                    read(zip, entry, MOST_SHEET_BYTES, in -> merged.addAll(XlsxWalk.sheet(in, place + "!/" + part)));
                    copy(zip, entry, MOST_SHEET_BYTES, out, part);
                } else {
                    out.putNextEntry(new ZipEntry(part));
                    out.write(EMPTY_SHEET);
                    out.closeEntry();
                }
            }
        }
        return new Safe(
                bytes.toByteArray(),
                chosen,
                sheets.stream().map(XlsxParts.Sheet::name).toList(),
                merged);
    }

    private int chosen(List<XlsxParts.Sheet> sheets, @Nullable String wanted) throws Refused {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            names.add(sheets.get(i).name());
            if (wanted == null || sheets.get(i).name().equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        throw new Refused(TableMessage.NO_SHEET, place, wanted == null ? "" : wanted, String.join(", ", names));
    }

    /** Entries by lower-case name: two that differ in case alone are one to some readers. */
    private Map<String, ZipEntry> entries(ZipFile zip) throws Refused {
        if (zip.size() > MOST_ENTRIES) {
            throw new Refused(TableMessage.BOMB, place, MOST_ENTRIES, HIGHEST_RATIO);
        }
        Map<String, ZipEntry> byName = new HashMap<>();
        var all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (byName.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null) {
                throw new Refused(TableMessage.UNSAFE_PART, place, Printable.of(entry.getName()));
            }
        }
        return byName;
    }

    private ZipEntry need(Map<String, ZipEntry> entries, String name) throws Refused {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new Refused(TableMessage.NOT_XLSX, place);
        }
        return entry;
    }

    /** What is done with a part. */
    @FunctionalInterface
    interface Reader {
        void read(InputStream in) throws Refused, IOException, XMLStreamException;
    }

    private void read(ZipFile zip, ZipEntry entry, long most, Reader reader) throws Refused {
        try (InputStream in = counted(zip, entry, most)) {
            reader.read(in);
        } catch (TooMuch e) {
            throw e.refused;
        } catch (IOException | XMLStreamException e) {
            if (e.getCause() instanceof TooMuch too) {
                throw too.refused;
            }
            throw new Refused(TableMessage.BROKEN, place + "!/" + Printable.of(entry.getName()));
        }
    }

    private void copy(ZipFile zip, ZipEntry entry, long most, ZipOutputStream out, String name)
            throws Refused, IOException {
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = counted(zip, entry, most)) {
            in.transferTo(out);
        } catch (TooMuch e) {
            throw e.refused;
        }
        out.closeEntry();
    }

    private InputStream counted(ZipFile zip, ZipEntry entry, long most) throws IOException {
        InputStream in = zip.getInputStream(entry);
        long packed = Math.max(1, entry.getCompressedSize());
        String at = place + "!/" + Printable.of(entry.getName());
        return new FilterInputStream(in) {
            private long count;

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int got = super.read(into, from, length);
                count(Math.max(0, got));
                return got;
            }

            private void count(int more) throws TooMuch {
                count += more;
                if (count > most) {
                    throw new TooMuch(new Refused(TableMessage.PART_TOO_LARGE, at, most));
                }
                if (count > SMALL_BYTES && count / packed > HIGHEST_RATIO) {
                    throw new TooMuch(new Refused(TableMessage.BOMB, at, MOST_ENTRIES, HIGHEST_RATIO));
                }
            }
        };
    }

    /** Carries a refusal out of a stream. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Refused refused;

        TooMuch(Refused refused) {
            super(refused.getMessage());
            this.refused = refused;
        }
    }
}
