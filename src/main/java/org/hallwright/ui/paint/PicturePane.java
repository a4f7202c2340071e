package org.hallwright.ui.paint;

import java.util.function.BiFunction;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.hallwright.draw.Picture;
import org.jspecify.annotations.Nullable;

/** Shows a picture that is drawn anew for the size it is given; readers hear its title. */
public final class PicturePane extends Region {
    private static final double LARGEST = 4096;

    private final Canvas canvas = new Canvas();
    private double zoom = 1;
    private @Nullable BiFunction<Double, Double, Picture> source;

    public PicturePane(double prefWidth, double prefHeight) {
        setPrefSize(prefWidth, prefHeight);
        setMinSize(120, 80);
        // drawings are the same in every language: a plan is not mirrored
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
    }

    /** @param newSource makes the picture for a width and height in px */
    public void show(BiFunction<Double, Double, Picture> newSource) {
        source = newSource;
        paint();
    }

    /** Draws all of the picture this many times larger, as the reader's text size asks for. */
    public void zoom(double newZoom) {
        zoom = newZoom;
        paint();
    }

    public double zoom() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private void paint() {
        double w = Math.min(LARGEST, getWidth());
        double h = Math.min(LARGEST, getHeight());
        if (source == null || w < 1 || h < 1) {
            return;
        }
        Picture picture = source.apply(w / zoom, h / zoom);
        canvas.setWidth(Math.min(LARGEST, w));
        canvas.setHeight(Math.min(LARGEST, h));
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, w, h);
        g.save();
        g.scale(zoom, zoom);
        new CanvasPen(g, false).picture(picture);
        g.restore();
        setAccessibleText(picture.title());
    }
}
