package org.hallwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Contrast and colour scales")
class ColoursTest {
    private static Palette palette(String name) {
        return switch (name) {
            case "light" -> Palette.LIGHT;
            case "dark" -> Palette.DARK;
            default -> Palette.HIGH_CONTRAST;
        };
    }

    private static void text(String what, int ink, int ground) {
        double c = Colours.contrast(ink, ground);
        assertTrue(c >= 4.5, what + " has contrast " + c);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high contrast"})
    @DisplayName("Text has 4.5:1 and focus and accent 3:1 on every ground they stand on (WCAG 2.2, 1.4.3 and 1.4.11)")
    void contrast(String name) {
        Palette p = palette(name);
        for (int ground : new int[] {p.panel(), p.background(), p.canvas()}) {
            text("ink", p.ink(), ground);
            text("second ink", p.ink2(), ground);
            text("third ink", p.ink3(), ground);
            assertTrue(Colours.contrast(p.accent(), ground) >= 3, "focus ring");
        }
        text("accent on its tint", p.accent(), p.accentTint());
        text("text on accent", p.onAccent(), p.accent());
        text("fail", p.fail(), p.failTint());
        text("warn", p.warn(), p.warnTint());
        text("pass", p.pass(), p.passTint());
        text("fail on panel", p.fail(), p.panel());
        text("aisle label, cold", p.ink2(), p.coldAisle());
        text("aisle label, hot", p.ink2(), p.hotAisle());
        for (int ground : new int[] {p.panel(), p.background(), p.canvas()}) {
            for (int i = 0; i < 8; i++) {
                assertTrue(Colours.contrast(p.series(i), ground) >= 3, "series " + i);
            }
            assertTrue(Colours.contrast(p.wall(), ground) >= 3, "walls");
            assertTrue(Colours.contrast(p.fail(), ground) >= 3, "edge of a failure");
            assertTrue(Colours.contrast(p.warn(), ground) >= 3, "edge of a warning");
        }
    }

    @Test
    @DisplayName("Numbers on racks are readable on every bin and category")
    void inkOnBins() {
        for (int b = 0; b < Colours.BINS; b++) {
            text("bin " + b, Colours.inkOn(Colours.bin(b)), Colours.bin(b));
            text("diverging " + b, Colours.inkOn(Colours.divergingBin(b)), Colours.divergingBin(b));
        }
        for (int i = 0; i < 8; i++) {
            text("category " + i, Colours.inkOn(Palette.category(i)), Palette.category(i));
        }
    }

    @Test
    @DisplayName("Cividis grows brighter from end to end, so that it also reads without colour")
    void monotone() {
        double last = -1;
        for (int i = 0; i <= 100; i++) {
            double l = Colours.luminance(Colours.cividis(i / 100.0));
            assertTrue(l > last, "at " + i);
            last = l;
        }
        assertEquals(21, Colours.contrast(0xFF000000, 0xFFFFFFFF), 1e-9);
    }
}
