package org.hallwright.ui.hall;

import java.nio.IntBuffer;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Palette;
import org.hallwright.draw.PixelPen;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.ui.paint.CanvasPen;
import org.hallwright.ui.paint.Latest;
import org.jspecify.annotations.Nullable;

/**
 * The plan's picture: pixels made by a thread of its own in one of two buffers while the other is shown, and text on a
 * canvas over them. While the next picture is made the last one is moved and scaled to the camera.
 */
final class PlanPicture extends Pane {
    static final double LARGEST = 4096;

    /**
     * What is to be seen.
     *
     * @param scale device pixels for a pixel of the scene
     * @param moved what is dragged
     */
    record Want(Plan plan, Camera camera, double w, double h, double scale, Set<String> moved, int dxMm, int dyMm) {
        /** Whether both show the same; plans are compared by identity, for they are large. */
        boolean same(@Nullable Want o) {
            return o != null
                    && plan == o.plan
                    && camera.equals(o.camera)
                    && w == o.w
                    && h == o.h
                    && scale == o.scale
                    && moved == o.moved
                    && dxMm == o.dxMm
                    && dyMm == o.dyMm;
        }

        Plan shown() {
            return moved.isEmpty() || dxMm == 0 && dyMm == 0 ? plan : plan.moved(moved, dxMm, dyMm);
        }
    }

    private record Sheet(int[] pixels, int w, int h, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Sheet of(int w, int h) {
            int[] pixels = new int[w * h];
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            return new Sheet(pixels, w, h, buffer, new WritableImage(buffer));
        }
    }

    private final ImageView areas = new ImageView();
    private final Canvas words = new Canvas();
    private final Pane moving = new Pane(areas, words);
    private final Affine camera = new Affine();
    private final Latest raster = new Latest("plan-raster");
    private final Palette palette;
    private final double textScale;
    private @Nullable Sheet shown;
    private @Nullable Sheet spare;
    private @Nullable Want wanted;
    private @Nullable Want there;
    private boolean busy;

    PlanPicture(Palette palette, double textScale) {
        this.palette = palette;
        this.textScale = textScale;
        areas.setSmooth(false);
        moving.getTransforms().add(camera);
        getChildren().add(moving);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Asks for a picture; called in the pulse. */
    void want(Want want) {
        setClip(new Rectangle(want.w(), want.h()));
        wanted = want;
        if (!want.same(there)) {
            next();
        }
        place();
    }

    private void next() {
        Want want = wanted;
        if (busy || want == null) {
            return;
        }
        busy = true;
        int pw = (int) Math.min(LARGEST, Math.ceil(want.w() * want.scale()));
        int ph = (int) Math.min(LARGEST, Math.ceil(want.h() * want.scale()));
        Sheet free = spare;
        Sheet sheet = free != null && free.w() == pw && free.h() == ph ? free : Sheet.of(pw, ph);
        raster.submit(() -> raster(want, sheet));
    }

    private void raster(Want want, Sheet sheet) {
        Plan plan = want.shown();
        double s = want.scale();
        PixelPen pen = new PixelPen(sheet.pixels(), sheet.w(), sheet.h());
        pen.clear(palette.canvas());
        Camera device = new Camera(
                want.camera().pxPerMm() * s,
                want.camera().leftMm(),
                want.camera().topMm());
        new PlanDrawing(plan, device, palette, sheet.w(), sheet.h(), textScale * s).draw(pen);
        Platform.runLater(() -> arrive(want, plan, sheet));
    }

    private void arrive(Want want, Plan plan, Sheet sheet) {
        busy = false;
        sheet.buffer().updateBuffer(b -> new Rectangle2D(0, 0, sheet.w(), sheet.h()));
        spare = shown;
        shown = sheet;
        there = want;
        areas.setImage(sheet.image());
        areas.setFitWidth(sheet.w() / want.scale());
        areas.setFitHeight(sheet.h() / want.scale());
        words.setWidth(want.w());
        words.setHeight(want.h());
        GraphicsContext g = words.getGraphicsContext2D();
        g.clearRect(0, 0, want.w(), want.h());
        new PlanDrawing(plan, want.camera(), palette, want.w(), want.h(), textScale).draw(new CanvasPen(g, true));
        place();
        if (!want.same(wanted)) {
            next();
        }
    }

    /** Moves and scales the picture that is there to where the camera is now. */
    private void place() {
        Want is = there;
        Want to = wanted;
        if (is == null || to == null) {
            return;
        }
        double s = to.camera().pxPerMm() / is.camera().pxPerMm();
        camera.setToTransform(
                s,
                0,
                (is.camera().leftMm() - to.camera().leftMm()) * to.camera().pxPerMm(),
                0,
                s,
                (is.camera().topMm() - to.camera().topMm()) * to.camera().pxPerMm());
    }
}
