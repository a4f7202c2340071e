package org.hallwright.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a valid file in the ways that break readers: bytes, runs, lengths, and the words and numbers of text formats. */
final class Mutator {

    private static final Pattern WORD = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|\"[^\"\\\\]{0,60}\"|[\\[\\]{},:]");

    private static final List<String> NASTY = List.of(
            "0",
            "-1",
            "1e308",
            "-1e999",
            "9223372036854775808",
            "NaN",
            "null",
            "true",
            "\"\"",
            "{}",
            "[]",
            "[[[[[[[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":{\"a\":",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"../../etc/passwd\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"9999-99-99\"",
            "2147483648",
            "0.000000000000000000000000000000000000000001",
            "&a *a",
            "!!java.lang.Runtime []",
            "<<: *x",
            ",,,,,,,,,,,,",
            "\r\r\n",
            "\t",
            "\uFEFF");

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** One to four changes; {@code other} is a second valid file to take pieces from. */
    byte[] mutate(byte[] file, byte[] other) {
        byte[] now = file;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            now = once(now, other);
        }
        return now;
    }

    private byte[] once(byte[] file, byte[] other) {
        if (file.length == 0) {
            return other.clone();
        }
        int at = random.nextInt(file.length);
        int run = 1 + random.nextInt(Math.min(200, file.length));
        int end = Math.min(file.length, at + run);
        return switch (random.nextInt(9)) {
            case 0 -> {
                byte[] flipped = file.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> join(Arrays.copyOf(file, at), Arrays.copyOfRange(file, end, file.length));
            case 2 -> join(Arrays.copyOf(file, end), Arrays.copyOfRange(file, at, file.length));
            case 3 -> Arrays.copyOf(file, at);
            case 4 -> {
                byte[] noise = new byte[end - at];
                random.nextBytes(noise);
                yield join(Arrays.copyOf(file, at), noise, Arrays.copyOfRange(file, end, file.length));
            }
            case 5 -> {
                int from = other.length == 0 ? 0 : random.nextInt(other.length);
                int to = Math.min(other.length, from + run);
                yield join(
                        Arrays.copyOf(file, at),
                        Arrays.copyOfRange(other, from, to),
                        Arrays.copyOfRange(file, at, file.length));
            }
            case 6 -> {
                byte[] many = new byte[1_000 + random.nextInt(50_000)];
                Arrays.fill(many, file[at]);
                yield join(Arrays.copyOf(file, at), many, Arrays.copyOfRange(file, at, file.length));
            }
            default -> words(file);
        };
    }

    /** Puts a nasty word, or another of the file's own, in the place of one. */
    private byte[] words(byte[] file) {
        // Near a random place alone: a large file has a hundred thousand words.
        int from = file.length < 4_000 ? 0 : random.nextInt(file.length - 4_000);
        String text = new String(file, from, Math.min(4_000, file.length - from), StandardCharsets.ISO_8859_1);
        List<int[]> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        if (found.isEmpty()) {
            return file.clone();
        }
        int[] place = found.get(random.nextInt(found.size()));
        int[] source = found.get(random.nextInt(found.size()));
        byte[] word = random.nextBoolean()
                ? NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8)
                : text.substring(source[0], source[1]).getBytes(StandardCharsets.ISO_8859_1);
        return join(Arrays.copyOf(file, from + place[0]), word, Arrays.copyOfRange(file, from + place[1], file.length));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
