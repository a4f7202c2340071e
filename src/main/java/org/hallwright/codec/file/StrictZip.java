package org.hallwright.codec.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The one zip shape that design archives and packs have: entries one after the other without compression, then the
 * directory that repeats them, then the end; no extra field, comment, attribute or gap (PKWARE APPNOTE 6.3, a subset).
 * Any tool opens it; the same content gives the same bytes on every machine, which no deflater promises; and there is
 * nothing to inflate, so no bomb. What two zip readers could read differently is refused.
 */
public final class StrictZip {

    /** The most entries a file may have. */
    public static final int MAX_ENTRIES = 10_000;

    private static final int LOCAL = 0x0403_4b50;
    private static final int CENTRAL = 0x0201_4b50;
    private static final int END = 0x0605_4b50;
    private static final short VERSION = 20;
    private static final short UTF8 = 0x0800;
    /** 1 January 1980, the zip format's earliest day: a file's age is nobody's business. */
    private static final short DAY = 0x21;

    private static final int MAX_NAME = 200;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private StrictZip() {}

    /** Why a file is not of this shape. */
    public enum Flaw {
        /** Does not begin like a zip file or ends before its end. */
        NOT_A_ZIP,
        /** The file ends in the middle. */
        CUT_SHORT,
        /** Bytes before, between or behind the parts. */
        STRAY_BYTES,
        /** An entry is compressed or encrypted, or has an extra field, comment or attribute such as that of a link. */
        UNUSUAL_ENTRY,
        /** The directory says something else than the entries. */
        DIRECTORY_DIFFERS,
        /** A name that could leave the folder, or that some system reads differently. */
        BAD_NAME,
        /** Two entries with the same name, or the same but for upper and lower case. */
        DUPLICATE_NAME,
        /** More entries than allowed. */
        TOO_MANY_ENTRIES,
        /** An entry's content does not match its checksum. */
        CHECKSUM
    }

    /** A file is not of this shape. */
    public static final class BadZipException extends Exception {
        private static final long serialVersionUID = 1L;
        private final Flaw flaw;
        private final String entry;

        BadZipException(Flaw flaw, String entry) {
            super(flaw + " " + entry);
            this.flaw = flaw;
            this.entry = entry;
        }

        public Flaw flaw() {
            return flaw;
        }

        /** The entry concerned, made printable; empty where it is the file as a whole. */
        public String entry() {
            return entry;
        }
    }

    /** Whether the name is one that every system reads the same way and that stays in its folder. */
    public static boolean isGoodName(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            return false;
        }
        for (String segment : name.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()
                    || segment.endsWith(".")
                    || DEVICE.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The zip with these entries in this order. */
    public static byte[] write(Map<String, byte[]> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException(entries.size() + " entries; at most " + MAX_ENTRIES);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!isGoodName(entry.getKey())) {
                throw new IllegalArgumentException("not a name for an entry: " + entry.getKey());
            }
            int offset = out.size();
            out.writeBytes(local(entry.getKey(), entry.getValue()));
            out.writeBytes(entry.getValue());
            directory.writeBytes(central(entry.getKey(), entry.getValue(), offset));
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(end(entries.size(), start, directory.size()));
        return out.toByteArray();
    }

    /**
     * The entries in their order. Rebuilding the file from them gives back the same bytes, which is how strictness is
     * checked: whatever differs is refused.
     */
    public static Map<String, byte[]> read(byte[] file) throws BadZipException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 22 || (in.getInt(0) != LOCAL && in.getInt(0) != END)) {
            throw new BadZipException(Flaw.NOT_A_ZIP, "");
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Set<String> folded = new HashSet<>();
        List<String> names = new ArrayList<>();
        while (in.remaining() >= 4 && in.getInt(in.position()) == LOCAL) {
            if (names.size() == MAX_ENTRIES) {
                throw new BadZipException(Flaw.TOO_MANY_ENTRIES, "");
            }
            readEntry(file, in, entries, folded, names);
        }
        checkTail(file, in, entries);
        return entries;
    }

    private static void readEntry(
            byte[] file, ByteBuffer in, Map<String, byte[]> entries, Set<String> folded, List<String> names)
            throws BadZipException {
        int at = in.position();
        if (in.remaining() < 30) {
            throw new BadZipException(Flaw.CUT_SHORT, "");
        }
        int nameLength = in.getShort(at + 26) & 0xFFFF;
        int extra = in.getShort(at + 28) & 0xFFFF;
        long stored = in.getInt(at + 18) & 0xFFFF_FFFFL;
        long length = in.getInt(at + 22) & 0xFFFF_FFFFL;
        if (nameLength > in.remaining() - 30) {
            throw new BadZipException(Flaw.CUT_SHORT, "");
        }
        String name = new String(file, at + 30, nameLength, StandardCharsets.UTF_8);
        String printable = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name.replaceAll("[^ -~]", "?");
        if (!isGoodName(name)) {
            throw new BadZipException(Flaw.BAD_NAME, printable);
        }
        if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            throw new BadZipException(Flaw.DUPLICATE_NAME, printable);
        }
        if (in.getShort(at + 8) != 0 || in.getShort(at + 6) != UTF8 || extra != 0 || stored != length) {
            throw new BadZipException(Flaw.UNUSUAL_ENTRY, printable);
        }
        int begin = at + 30 + nameLength;
        if (length > file.length - (long) begin) {
            throw new BadZipException(Flaw.CUT_SHORT, printable);
        }
        byte[] content = java.util.Arrays.copyOfRange(file, begin, begin + (int) length);
        if (in.getInt(at + 14) != crc(content)) {
            throw new BadZipException(Flaw.CHECKSUM, printable);
        }
        entries.put(name, content);
        names.add(name);
        in.position(begin + (int) length);
    }

    private static void checkTail(byte[] file, ByteBuffer in, Map<String, byte[]> entries) throws BadZipException {
        int start = in.position();
        byte[] ours = write(entries);
        if (ours.length == file.length) {
            int differs = java.util.Arrays.mismatch(ours, file);
            if (differs < 0) {
                return;
            }
            throw new BadZipException(differs < start ? Flaw.UNUSUAL_ENTRY : Flaw.DIRECTORY_DIFFERS, "");
        }
        if (in.remaining() < 4) {
            throw new BadZipException(Flaw.CUT_SHORT, "");
        }
        int signature = in.getInt(start);
        if (signature != CENTRAL && signature != END) {
            throw new BadZipException(Flaw.STRAY_BYTES, "");
        }
        if (file.length < ours.length) {
            boolean cut = java.util.Arrays.mismatch(ours, 0, file.length, file, 0, file.length) < 0;
            throw new BadZipException(cut ? Flaw.CUT_SHORT : Flaw.DIRECTORY_DIFFERS, "");
        }
        boolean longer = java.util.Arrays.mismatch(ours, 0, ours.length, file, 0, ours.length) < 0;
        throw new BadZipException(longer ? Flaw.STRAY_BYTES : Flaw.DIRECTORY_DIFFERS, "");
    }

    private static byte[] local(String name, byte[] content) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return buffer(30 + bytes.length)
                .putInt(LOCAL)
                .putShort(VERSION)
                .put(common(content))
                .putShort((short) bytes.length)
                .putShort((short) 0)
                .put(bytes)
                .array();
    }

    private static byte[] central(String name, byte[] content, int offset) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return buffer(46 + bytes.length)
                .putInt(CENTRAL)
                .putShort(VERSION)
                .putShort(VERSION)
                .put(common(content))
                .putShort((short) bytes.length)
                .put(new byte[12])
                .putInt(offset)
                .put(bytes)
                .array();
    }

    /** What an entry and its line in the directory have in common: flags to length. */
    private static byte[] common(byte[] content) {
        return buffer(20)
                .putShort(UTF8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt(crc(content))
                .putInt(content.length)
                .putInt(content.length)
                .array();
    }

    private static byte[] end(int count, int start, int length) {
        return buffer(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(length)
                .putInt(start)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
