package org.hallwright.ui.report;

import java.nio.IntBuffer;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.hallwright.report.pdf.PageImage;

/** One page, as large as there is room; readers hear what stands on it. */
final class PageView extends Region {

    private static final double MARGIN = 16;

    private final ImageView image = new ImageView();
    private final Region paper = new Region();

    PageView() {
        paper.getStyleClass().add("paper");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(120, 120);
        getChildren().addAll(paper, image);
    }

    void show(PageImage page, String name) {
        var buffer = new PixelBuffer<>(
                page.width(), page.height(), IntBuffer.wrap(page.argb()), PixelFormat.getIntArgbPreInstance());
        image.setImage(new WritableImage(buffer));
        setAccessibleText(name + "\n" + page.text());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var shown = image.getImage();
        if (shown == null) {
            return;
        }
        double w = Math.max(1, getWidth() - 2 * MARGIN);
        double h = Math.max(1, getHeight() - 2 * MARGIN);
        double scale = Math.min(w / shown.getWidth(), h / shown.getHeight());
        double pw = shown.getWidth() * scale;
        double ph = shown.getHeight() * scale;
        double x = snapPositionX((getWidth() - pw) / 2);
        double y = snapPositionY((getHeight() - ph) / 2);
        image.setFitWidth(pw);
        image.setFitHeight(ph);
        image.relocate(x, y);
        paper.resizeRelocate(x - 1, y - 1, pw + 2, ph + 2);
    }
}
