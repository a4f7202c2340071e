package org.hallwright.ui.imports;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import org.hallwright.exchange.drawing.Scans;

/** A scan as the toolkit shows it, at most a thousand pixels each way. */
final class Pictures {

    private static final int MOST = 1000;

    private Pictures() {}

    static Image of(Scans.Picture picture) {
        int step = (Math.max(picture.columns(), picture.rows()) + MOST - 1) / MOST;
        int columns = Math.max(1, picture.columns() / step);
        int rows = Math.max(1, picture.rows() / step);
        WritableImage image = new WritableImage(columns, rows);
        PixelWriter pixels = image.getPixelWriter();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int paper = 255 - (picture.ink()[r * step * picture.columns() + c * step] & 0xFF);
                pixels.setArgb(c, r, 0xFF000000 | paper * 0x10101);
            }
        }
        return image;
    }
}
