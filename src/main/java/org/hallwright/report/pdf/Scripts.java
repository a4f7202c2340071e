package org.hallwright.report.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hallwright.report.Prose;

/**
 * Texts as they are seen: Arabic letters joined, right-to-left parts reordered (Unicode Standard Annex 9), brackets of those
 * parts mirrored. Vowel points are left out before.
 */
final class Scripts {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int TATWEEL = 0x0640;
    private static final int LAM = 0x0644;

    private static final String BRACKETS = "()[]{}<>«»‹›";

    /** Places among the forms of a letter, in the order in which Unicode lists them. */
    private static final int ISOLATED = 0;

    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    /**
     * The forms of each letter: one that never joins has one, one that joins its predecessor alone two, all others four.
     * Read from the compatibility decompositions of the blocks of presentation forms.
     */
    private static final Map<Integer, int[]> FORMS = new HashMap<>();

    /** The isolated and the final form of lam with the alef that follows it. */
    private static final Map<Integer, int[]> LAM_WITH = new HashMap<>();

    static {
        collect(0xFB50, 0xFBE7);
        collect(0xFBFC, 0xFBFF);
        collect(0xFE80, 0xFEFC);
    }

    private Scripts() {}

    private static void collect(int from, int to) {
        for (int form = from; form <= to; form++) {
            int[] letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC)
                    .codePoints()
                    .toArray();
            if (letters.length == 1 && letters[0] != form) {
                FORMS.merge(letters[0], new int[] {form}, Scripts::joined);
            } else if (letters.length == 2 && letters[0] == LAM) {
                LAM_WITH.merge(letters[1], new int[] {form}, Scripts::joined);
            }
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Whether a character only says if its neighbours join. */
    static boolean joins(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    /**
     * The text from left to right as a reader sees it; texts without right-to-left letters come back as they are. Where
     * Latin letters stand in it as well, it is a sentence of ours with a name in it, and runs from left to right.
     */
    static String seen(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        String shaped = shaped(text.codePoints().toArray());
        boolean within = shaped.codePoints()
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        if (within) {
            shaped = Prose.leftToRight(shaped);
        }
        Bidi bidi = new Bidi(shaped, within ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_RIGHT_TO_LEFT);
        Integer[] letters = shaped.codePoints().boxed().toArray(Integer[]::new);
        byte[] levels = new byte[letters.length];
        for (int i = 0, at = 0; i < letters.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            at += Character.charCount(letters[i]);
            letters[i] = levels[i] % 2 == 0 ? letters[i] : mirrored(letters[i]);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        StringBuilder out = new StringBuilder();
        for (int c : letters) {
            if (c != LEFT_TO_RIGHT_MARK) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static int mirrored(int c) {
        int at = BRACKETS.indexOf(c);
        return at < 0 ? c : BRACKETS.charAt(at ^ 1);
    }

    /** Letters in the forms that they take beside their neighbours. */
    private static String shaped(int[] text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length; i++) {
            boolean before = i > 0 && joinsNext(text[i - 1]) && joinsPrevious(text[i]);
            int[] ligature = text[i] == LAM && i + 1 < text.length ? LAM_WITH.get(text[i + 1]) : null;
            if (ligature != null) {
                out.appendCodePoint(ligature[before ? FINAL : ISOLATED]);
                i++;
                continue;
            }
            boolean after = i + 1 < text.length && joinsNext(text[i]) && joinsPrevious(text[i + 1]);
            int[] forms = FORMS.get(text[i]);
            if (forms != null) {
                out.appendCodePoint(forms[before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED]);
            } else if (!joins(text[i])) {
                out.appendCodePoint(text[i]);
            }
        }
        return out.toString();
    }

    private static boolean joinsNext(int c) {
        int[] forms = FORMS.get(c);
        return forms == null ? c == TATWEEL || c == ZERO_WIDTH_JOINER : forms.length > INITIAL;
    }

    private static boolean joinsPrevious(int c) {
        int[] forms = FORMS.get(c);
        return forms == null ? c == TATWEEL || c == ZERO_WIDTH_JOINER : forms.length > FINAL;
    }
}
