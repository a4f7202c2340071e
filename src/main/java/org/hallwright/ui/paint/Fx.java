package org.hallwright.ui.paint;

import javafx.scene.paint.Color;

/** ARGB numbers as JavaFX colours. */
public final class Fx {
    private Fx() {}

    public static Color colour(int argb) {
        return Color.rgb(argb >>> 16 & 0xFF, argb >>> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }
}
