package org.hallwright.ui.hall;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Palette;
import org.hallwright.draw.PixelPen;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.draw.Point;
import org.hallwright.ui.paint.Fx;
import org.hallwright.ui.paint.Latest;
import org.jspecify.annotations.Nullable;

/** The whole hall in a corner, with the part that the plan shows; a press there brings the plan there. */
final class MiniMap extends Pane {
    private static final double W = 168;
    private static final double H = 112;

    private final ImageView image = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Palette palette;
    private final Latest raster = new Latest("mini-map");
    private @Nullable Plan plan;
    private Camera camera = new Camera(0.01, 0, 0);

    MiniMap(Palette palette, Consumer<Point> go) {
        this.palette = palette;
        getStyleClass().add("mini-map");
        setManaged(false);
        setVisible(false);
        frame.setFill(Fx.colour(Colours.withAlpha(palette.accent(), 36)));
        frame.setStroke(Fx.colour(palette.accent()));
        frame.setStrokeWidth(1.5);
        Rectangle edge = new Rectangle(0.5, 0.5, W - 1, H - 1);
        edge.setFill(null);
        edge.setStroke(Fx.colour(palette.strongLine()));
        getChildren().addAll(image, frame, edge);
        setClip(new Rectangle(W, H));
        setCursor(Cursor.HAND);
        javafx.event.EventHandler<MouseEvent> here = e -> {
            go.accept(new Point(camera.xMm(e.getX()), camera.yMm(e.getY())));
            e.consume();
        };
        setOnMousePressed(here);
        setOnMouseDragged(here);
    }

    void show(Plan newPlan) {
        plan = newPlan;
        Camera fit = Camera.fit(newPlan.hall(), W, H, 6);
        camera = fit;
        raster.submit(() -> {
            int[] pixels = new int[(int) (W * H)];
            PixelPen pen = new PixelPen(pixels, (int) W, (int) H);
            pen.clear(palette.canvas());
            new PlanDrawing(newPlan, fit, palette, W, H, 1).draw(pen);
            Platform.runLater(() -> image.setImage(new WritableImage(
                    new PixelBuffer<>((int) W, (int) H, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()))));
        });
    }

    /** Shows which part a camera sees; not shown at all where that is the whole hall. */
    void place(Camera of, double viewW, double viewH, double left, double bottom) {
        Plan p = plan;
        if (p == null) {
            return;
        }
        Box hall = of.toPx(p.hall());
        boolean whole = hall.x() >= -2 && hall.y() >= -2 && hall.right() <= viewW + 2 && hall.bottom() <= viewH + 2;
        setVisible(!whole && viewW > 3 * W && viewH > 3 * H);
        relocate(left, bottom - H);
        resize(W, H);
        Box seen = camera.toPx(new Box(of.leftMm(), of.topMm(), viewW / of.pxPerMm(), viewH / of.pxPerMm()));
        Rectangle2D r = new Rectangle2D(seen.x(), seen.y(), Math.max(4, seen.w()), Math.max(4, seen.h()));
        frame.setX(r.getMinX());
        frame.setY(r.getMinY());
        frame.setWidth(r.getWidth());
        frame.setHeight(r.getHeight());
    }
}
