package org.hallwright.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts as they are seen")
final class ScriptsTest {

    @Test
    @DisplayName("Letters join as the Unicode Standard (9.2) has it, lam and alef in one sign, and run to the left")
    void joins() {
        assertEquals("\uFEE1\uFEFC\uFEB3", Scripts.seen("سلام"));
        assertEquals("\uFEFB", Scripts.seen("لا"));
        assertEquals("\uFEAB", Scripts.seen("ذ"));
        assertEquals("\uFEDD\uFE8E\uFED4\uFEC3\uFE84", Scripts.seen("أطفال").replace('\uFE83', '\uFE84'));
    }

    @Test
    @DisplayName("A non-joiner ends a joined part without a sign of its own")
    void nonJoiner() {
        assertEquals("\uFEE2\uFEEB\uFE8D\uFEEE\uFEA7\uFBFD\uFEE3", Scripts.seen("می\u200Cخواهم"));
    }

    @Test
    @DisplayName("Brackets of a right-to-left name are mirrored, its digits keep their order")
    void brackets() {
        assertEquals("(12) \u05DD\u05DC\u05D5\u05D0", Scripts.seen("אולם (12)"));
    }

    @Test
    @DisplayName("A name in another direction leaves the sentence around it in its own, figures after a comma included")
    void withinSentences() {
        assertEquals("\u05DD\u05DC\u05D5\u05D0, 10,8 × 8,40 m; Halle", Scripts.seen("אולם, 10,8 × 8,40 m; Halle"));
        assertEquals("Halle \u05DD\u05DC\u05D5\u05D0 und mehr", Scripts.seen("Halle אולם und mehr"));
    }

    @Test
    @DisplayName("No letter is lost or added, whatever the text")
    void keepsLetters() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            String text = random.ints(1 + n % 24, 0x061F, 0x06D6)
                    .map(c -> c % 7 == 0 ? ' ' : c % 11 == 0 ? 'a' + c % 26 : c)
                    .filter(c -> Character.isLetter(c) || c == ' ')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertEquals(sorted(text), sorted(Scripts.seen(text)), text);
        }
    }

    private static String sorted(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
