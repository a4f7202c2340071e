package org.hallwright.report.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ICC profile (ICC.1:2001-04, version 2.4) of the colour space sRGB, IEC 61966-2-1: its primaries adapted to D50 and its
 * transfer curve in 1,024 steps. Made here, so that a report's bytes do not hang on the profile of a Java run time.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int STEPS = 1024;
    private static final double FIXED = 65536;

    /** CIE XYZ of the white point D50 and of sRGB's primaries, adapted to it by Bradford's matrix. */
    private static final double[] D50 = {0.9642, 1.0, 0.8249};

    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.71410};

    private SrgbProfile() {}

    static byte[] bytes() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB IEC61966-2.1"));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(D50));
        tags.put("rXYZ", xyz(RED));
        tags.put("gXYZ", xyz(GREEN));
        tags.put("bXYZ", xyz(BLUE));
        byte[] curve = curve();
        int table = 4 + 12 * (tags.size() + 3);
        int size = HEADER + table + curve.length;
        for (byte[] tag : tags.values()) {
            size += tag.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        header(out, size);
        out.position(HEADER);
        out.putInt(tags.size() + 3);
        int at = HEADER + table;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            entry(out, tag.getKey(), at, tag.getValue().length);
            at += tag.getValue().length;
        }
        for (String channel : new String[] {"rTRC", "gTRC", "bTRC"}) {
            entry(out, channel, at, curve.length);
        }
        tags.values().forEach(out::put);
        out.put(curve);
        return out.array();
    }

    private static void header(ByteBuffer out, int size) {
        out.putInt(0, size);
        out.putInt(8, 0x02400000);
        put(out, 12, "mntrRGB XYZ ");
        // a day must stand here: that of the standard
        short[] day = {1999, 10, 18, 0, 0, 0};
        for (int i = 0; i < day.length; i++) {
            out.putShort(24 + 2 * i, day[i]);
        }
        put(out, 36, "acsp");
        for (int i = 0; i < 3; i++) {
            out.putInt(68 + 4 * i, (int) Math.round(D50[i] * FIXED));
        }
    }

    private static void put(ByteBuffer out, int at, String text) {
        out.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void entry(ByteBuffer out, String tag, int at, int length) {
        out.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(at).putInt(length);
    }

    /** A tag's bytes: its type, four zeros, its data; a multiple of four long. */
    private static ByteBuffer tag(String type, int length) {
        ByteBuffer out = ByteBuffer.allocate((8 + length + 3) / 4 * 4);
        out.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(0);
        return out;
    }

    private static byte[] xyz(double[] xyz) {
        ByteBuffer out = tag("XYZ ", 12);
        for (double each : xyz) {
            out.putInt((int) Math.round(each * FIXED));
        }
        return out.array();
    }

    private static byte[] text(String text) {
        return tag("text", text.length() + 1)
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** ASCII, then empty Unicode (8 bytes) and Macintosh (70 bytes) forms. */
    private static byte[] description(String text) {
        return tag("desc", 4 + text.length() + 1 + 8 + 70)
                .putInt(text.length() + 1)
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** IEC 61966-2-1, equations 5 and 6. */
    private static byte[] curve() {
        ByteBuffer out = tag("curv", 4 + 2 * STEPS).putInt(STEPS);
        for (int i = 0; i < STEPS; i++) {
            double v = i / (STEPS - 1.0);
            double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
            out.putShort((short) Math.round(linear * 65535));
        }
        return out.array();
    }
}
