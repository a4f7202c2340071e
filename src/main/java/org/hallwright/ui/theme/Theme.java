package org.hallwright.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Palette;

/** The looks a planner can choose. Tokens come from {@link Palette}; no colour is written twice. */
public enum Theme {
    LIGHT(Palette.LIGHT, false),
    DARK(Palette.DARK, true),
    HIGH_CONTRAST(Palette.HIGH_CONTRAST, false);

    /** Body text in px at 100 %. */
    public static final double BODY_PX = 13;

    private static final String[] FONTS = {"HallwrightSans-Regular", "HallwrightSans-Bold", "HallwrightMono-Regular"};

    private final Palette palette;
    private final boolean dark;

    Theme(Palette palette, boolean dark) {
        this.palette = palette;
        this.dark = dark;
    }

    public Palette palette() {
        return palette;
    }

    /** What the platform asks for (EN 301 549, 11.7). Call on the FX thread. */
    public static Theme ofPlatform() {
        Platform.Preferences preferences = Platform.getPreferences();
        // GNOME's high contrast is a theme of that name
        boolean gtk = String.valueOf(preferences.get("GTK.theme_name")).startsWith("HighContrast");
        if (gtk || Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))) {
            return HIGH_CONTRAST;
        }
        return preferences.getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    /** Loads the bundled faces; call once before the first scene. */
    public static void loadFonts() {
        for (String name : FONTS) {
            try (var in = Objects.requireNonNull(
                    Theme.class.getResourceAsStream("/org/hallwright/fonts/" + name + ".ttf"), name)) {
                if (Font.loadFont(in, BODY_PX) == null) {
                    throw new IllegalStateException("font " + name + " cannot be read");
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    public String userAgentStylesheet() {
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /** The style sheets of a scene at a text size of 1 (100 %) to 2 (200 %). */
    public List<String> stylesheets(double textScale) {
        return List.of(dataUri(tokens(textScale)), dataUri(sheet()));
    }

    /** Our own sheet. It is handed over by content: no resource address is ever made, so none can point elsewhere. */
    private static String sheet() {
        try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream("/org/hallwright/ui/hallwright.css"))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The tokens as looked-up colours, for our own sheet, for AtlantaFX and for controls that only know Modena's names. */
    String tokens(double textScale) {
        Palette p = palette;
        StringBuilder s = new StringBuilder(".root {\n");
        s.append("-fx-font-family: 'Hallwright Sans';\n-fx-font-size: ")
                .append(BODY_PX * textScale)
                .append("px;\n");
        Object[][] tokens = {
            {"-hw-background", p.background()},
            {"-hw-panel", p.panel()},
            {"-hw-canvas", p.canvas()},
            {"-hw-line", p.line()},
            {"-hw-strong-line", p.strongLine()},
            {"-hw-grid", p.grid()},
            {"-hw-ink", p.ink()},
            {"-hw-ink2", p.ink2()},
            {"-hw-ink3", p.ink3()},
            {"-hw-accent", p.accent()},
            {"-hw-accent-tint", p.accentTint()},
            {"-hw-on-accent", p.onAccent()},
            {"-hw-fail", p.fail()},
            {"-hw-fail-tint", p.failTint()},
            {"-hw-warn", p.warn()},
            {"-hw-warn-tint", p.warnTint()},
            {"-hw-pass", p.pass()},
            {"-hw-pass-tint", p.passTint()},
            {"-hw-tip", dark ? 0xFF0A0E13 : 0xFF16202C},
            {"-color-bg-default", p.panel()},
            {"-color-bg-overlay", p.panel()},
            {"-color-bg-subtle", p.background()},
            {"-color-bg-inset", p.background()},
            {"-color-fg-default", p.ink()},
            {"-color-fg-muted", p.ink2()},
            {"-color-fg-subtle", p.ink3()},
            {"-color-fg-emphasis", p.onAccent()},
            {"-color-border-default", p.strongLine()},
            {"-color-border-muted", p.line()},
            {"-color-border-subtle", p.line()},
            {"-color-accent-fg", p.accent()},
            {"-color-accent-emphasis", p.accent()},
            {"-color-accent-muted", p.accentTint()},
            {"-color-accent-subtle", p.accentTint()},
            {"-color-danger-fg", p.fail()},
            {"-color-success-fg", p.pass()},
            {"-color-warning-fg", p.warn()},
            {"-color-neutral-muted", p.line()},
            {"-color-neutral-subtle", p.background()},
            // Modena's names, which ControlsFX expects and AtlantaFX leaves out
            {"-fx-base", p.panel()},
            {"-fx-background", p.panel()},
            {"-fx-control-inner-background", p.panel()},
            {"-fx-text-inner-color", p.ink()},
            {"-fx-text-base-color", p.ink()},
            {"-fx-text-background-color", p.ink()},
            {"-fx-accent", p.accent()},
            {"-fx-focus-color", p.accent()},
            {"-fx-faint-focus-color", p.accentTint()},
            {"-fx-box-border", p.strongLine()},
            {"-fx-outer-border", p.strongLine()},
            {"-fx-inner-border", p.panel()},
            {"-fx-body-color", p.panel()},
            {"-fx-mark-color", p.ink2()},
            {"-fx-mark-highlight-color", p.panel()},
            {"-fx-selection-bar", p.accentTint()},
            {"-fx-light-text-color", p.panel()},
            {"-fx-dark-text-color", p.ink()}
        };
        for (Object[] token : tokens) {
            s.append(token[0])
                    .append(": ")
                    .append(Colours.hex((Integer) token[1]))
                    .append(";\n");
        }
        s.append("}\n");
        // an icon's em is its own size, so icons get theirs in px
        s.append(".ikonli-font-icon { -fx-icon-size: ")
                .append(Math.round(16 * textScale))
                .append("px; }\n");
        s.append(".rail .ikonli-font-icon { -fx-icon-size: ")
                .append(Math.round(19 * textScale))
                .append("px; }\n");
        return s.toString();
    }

    private static String dataUri(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
