package org.hallwright.ui.hall;

import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Palette;
import org.hallwright.draw.PixelPen;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.draw.Point;
import org.hallwright.draw.SpatialGrid;
import org.hallwright.ui.paint.CanvasPen;
import org.hallwright.ui.paint.Fx;
import org.jspecify.annotations.Nullable;

/**
 * The plan on screen: areas in a pixel buffer, text and selection on a canvas above, nothing larger than the viewport.
 * It pans, zooms, selects and drags; what a drag means is decided by its owner.
 */
final class PlanView extends Region {
    /** What the owner of the view does with gestures. */
    interface Owner {
        void select(Set<String> ids);

        /** Called while racks are dragged: what to write beside the pointer; the second line where it would break. */
        List<String> dragging(int dxMm, int dyMm);

        void dropped(int dxMm, int dyMm);

        void open(String rackId);

        void cameraMoved();
    }

    private static final double LARGEST = 4096;
    private static final double CLICK_PX = 4;

    private final Owner owner;
    private final ImageView areas = new ImageView();
    private final Canvas over = new Canvas();
    private final double textScale;
    private Palette palette;
    private @Nullable Plan plan;
    private @Nullable SpatialGrid grid;
    private Camera camera = new Camera(0.03, 0, 0);
    private boolean fitted = true;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int[] pixels = {};
    private int pixelW;
    private int pixelH;
    private Set<String> selection = Set.of();
    private int snapMm = 100;
    private boolean dirty;
    private long lastPaintNanos;

    // gesture
    private @Nullable Point pressed;
    private boolean panning;
    private boolean moving;
    private @Nullable Box marquee;
    private int dragDx;
    private int dragDy;
    private List<String> dragWords = List.of();

    PlanView(Owner owner, Palette palette, double textScale) {
        this.owner = owner;
        this.palette = palette;
        this.textScale = textScale;
        getStyleClass().add("plan-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(100, 100);
        areas.setSmooth(false);
        getChildren().addAll(areas, over);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        focusedProperty().addListener((o, was, is) -> request());
        widthProperty().addListener((o, was, is) -> resized());
        heightProperty().addListener((o, was, is) -> resized());
    }

    void show(Plan newPlan, boolean fit) {
        plan = newPlan;
        grid = new SpatialGrid(newPlan.racks().stream().map(Plan.Mark::box).toList());
        if (fit) {
            fit();
        }
        request();
    }

    void select(Set<String> ids) {
        selection = ids;
        request();
    }

    void snap(int mm) {
        snapMm = mm;
    }

    Camera camera() {
        return camera;
    }

    void fit() {
        Plan p = plan;
        fitted = true;
        if (p != null && getWidth() > 1) {
            camera = Camera.fit(p.hall(), getWidth(), getHeight(), 46 * textScale);
            moved();
        }
    }

    void zoom(double factor) {
        fitted = false;
        camera = camera.zoomAbout(factor, getWidth() / 2, getHeight() / 2);
        moved();
    }

    void pan(double dx, double dy) {
        fitted = false;
        camera = camera.pan(dx, dy);
        moved();
    }

    void centre(Point mm) {
        fitted = false;
        camera = camera.centredOn(mm, getWidth(), getHeight());
        moved();
    }

    private void moved() {
        owner.cameraMoved();
        request();
    }

    private void resized() {
        if (fitted) {
            fit();
        }
        request();
    }

    /** Paints once in the next pulse, however often it is asked. */
    private void request() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (dirty && getWidth() >= 1 && getHeight() >= 1) {
            dirty = false;
            long start = System.nanoTime();
            paint();
            lastPaintNanos = System.nanoTime() - start;
        }
    }

    /** How long the last paint held this thread; the frame benchmark prints it. */
    long lastPaintNanos() {
        return lastPaintNanos;
    }

    private void paint() {
        Plan p = plan;
        double w = Math.min(LARGEST, getWidth());
        double h = Math.min(LARGEST, getHeight());
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.clamp(getScene().getWindow().getOutputScaleX(), 1, 3);
        if (p == null) {
            return;
        }
        Plan shown = moving ? dragged(p) : p;
        int pw = (int) Math.min(LARGEST, Math.ceil(w * scale));
        int ph = (int) Math.min(LARGEST, Math.ceil(h * scale));
        var target = target(pw, ph);
        PixelPen pen = new PixelPen(pixels, pw, ph);
        pen.clear(palette.canvas());
        Camera device = new Camera(camera.pxPerMm() * scale, camera.leftMm(), camera.topMm());
        new PlanDrawing(shown, device, palette, pw, ph, textScale * scale).draw(pen);
        target.updateBuffer(b -> new Rectangle2D(0, 0, pw, ph));
        areas.setFitWidth(pw / scale);
        areas.setFitHeight(ph / scale);
        over.setWidth(w);
        over.setHeight(h);
        GraphicsContext g = over.getGraphicsContext2D();
        g.clearRect(0, 0, w, h);
        CanvasPen text = new CanvasPen(g, true);
        new PlanDrawing(shown, camera, palette, w, h, textScale).draw(text);
        overlay(g, shown, w, h);
    }

    private PixelBuffer<IntBuffer> target(int pw, int ph) {
        PixelBuffer<IntBuffer> there = buffer;
        if (there != null && pixelW == pw && pixelH == ph) {
            return there;
        }
        pixels = new int[pw * ph];
        pixelW = pw;
        pixelH = ph;
        PixelBuffer<IntBuffer> made =
                new PixelBuffer<>(pw, ph, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        buffer = made;
        areas.setImage(new WritableImage(made));
        return made;
    }

    private Plan dragged(Plan p) {
        List<Plan.Mark> marks = new java.util.ArrayList<>(p.racks());
        marks.replaceAll(m -> selection.contains(m.id()) ? m.movedBy(dragDx, dragDy) : m);
        return new Plan(p.hall(), p.zones(), p.fixtures(), marks, p.rowNames(), p.legend(), p.ground());
    }

    private void overlay(GraphicsContext g, Plan shown, double w, double h) {
        g.setLineDashes((double[]) null);
        Box all = null;
        g.setStroke(Fx.colour(palette.accent()));
        g.setLineWidth(1.5);
        boolean many = selection.size() > 400;
        if (!selection.isEmpty()) {
            for (Plan.Mark r : shown.racks()) {
                if (selection.contains(r.id())) {
                    Box b = camera.toPx(r.box());
                    all = all == null ? b : all.union(b);
                    if (!many && b.w() > 6) {
                        g.strokeRect(b.x(), b.y(), b.w(), b.h());
                    }
                }
            }
        }
        if (all != null) {
            g.setLineWidth(2);
            g.strokeRect(all.x() - 3, all.y() - 3, all.w() + 6, all.h() + 6);
            handles(g, all.grow(3));
        }
        Box m = marquee;
        if (m != null) {
            g.setFill(Fx.colour(org.hallwright.draw.Colours.withAlpha(palette.accent(), 40)));
            g.fillRect(m.x(), m.y(), m.w(), m.h());
            g.setLineWidth(1);
            g.strokeRect(m.x(), m.y(), m.w(), m.h());
        }
        CanvasPen pen = new CanvasPen(g, false);
        PlanDrawing.scaleBar(pen, camera, palette, 28, h - 22 * textScale, textScale);
        PlanDrawing.legend(pen, shown.legend(), palette, w - 20, h - 30 * textScale, textScale);
        if (moving && !dragWords.isEmpty() && all != null) {
            dragLabel(g, all, w);
        }
        if (isFocused()) {
            g.setStroke(Fx.colour(palette.accent()));
            g.setLineWidth(2);
            g.strokeRect(1, 1, w - 2, h - 2);
        }
    }

    private void handles(GraphicsContext g, Box b) {
        double[] xs = {b.x(), b.centre().x(), b.right()};
        double[] ys = {b.y(), b.centre().y(), b.bottom()};
        g.setFill(Fx.colour(palette.panel()));
        g.setLineWidth(1.5);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (i == 1 && j == 1) {
                    continue;
                }
                g.fillRect(xs[i] - 3.5, ys[j] - 3.5, 7, 7);
                g.strokeRect(xs[i] - 3.5, ys[j] - 3.5, 7, 7);
            }
        }
    }

    private void dragLabel(GraphicsContext g, Box at, double w) {
        double size = 12 * textScale;
        double width = 24;
        for (String line : dragWords) {
            width = Math.max(width, org.hallwright.draw.TextFit.width(line, size) * 1.06 + 24);
        }
        double height = dragWords.size() * size * 1.5 + 12;
        double x = Math.clamp(at.centre().x() - width / 2, 6, Math.max(6, w - width - 6));
        double y = at.y() - height - 12 > 4 ? at.y() - height - 12 : at.bottom() + 12;
        g.setFill(Fx.colour(0xF016202C));
        g.fillRoundRect(x, y, width, height, 12, 12);
        CanvasPen pen = new CanvasPen(g, false);
        for (int i = 0; i < dragWords.size(); i++) {
            pen.text(
                    x + 12,
                    y + 6 + size * 1.5 * (i + 0.5),
                    dragWords.get(i),
                    size,
                    i == 0,
                    org.hallwright.draw.Shape.Anchor.START,
                    i == 0 ? 0xFFFFFFFF : 0xFFFFB4AB);
        }
    }

    // --- gestures ---

    private void press(MouseEvent e) {
        requestFocus();
        pressed = new Point(e.getX(), e.getY());
        dragDx = 0;
        dragDy = 0;
        panning = e.getButton() == MouseButton.MIDDLE || e.getButton() == MouseButton.PRIMARY && e.isAltDown();
        if (panning) {
            setCursor(Cursor.CLOSED_HAND);
        }
        if (e.getButton() != MouseButton.PRIMARY || panning) {
            return;
        }
        String hit = at(e.getX(), e.getY());
        if (hit == null) {
            return;
        }
        if (e.isShiftDown() || e.isShortcutDown()) {
            Set<String> next = new HashSet<>(selection);
            if (!next.remove(hit)) {
                next.add(hit);
            }
            owner.select(next);
        } else if (!selection.contains(hit)) {
            owner.select(Set.of(hit));
        }
        if (e.getClickCount() == 2) {
            owner.open(hit);
        }
    }

    private void drag(MouseEvent e) {
        Point from = pressed;
        if (from == null) {
            return;
        }
        double dx = e.getX() - from.x();
        double dy = e.getY() - from.y();
        if (panning) {
            pressed = new Point(e.getX(), e.getY());
            pan(dx, dy);
            return;
        }
        if (!e.isPrimaryButtonDown() || !moving && marquee == null && Math.hypot(dx, dy) < CLICK_PX) {
            return;
        }
        String hit = at(from.x(), from.y());
        if (moving || marquee == null && hit != null && selection.contains(hit)) {
            moving = true;
            setCursor(Cursor.MOVE);
            dragDx = snapped(dx / camera.pxPerMm(), e.isAltDown());
            dragDy = snapped(dy / camera.pxPerMm(), e.isAltDown());
            dragWords = owner.dragging(dragDx, dragDy);
        } else {
            marquee = Box.between(from, new Point(e.getX(), e.getY()));
        }
        request();
    }

    private int snapped(double mm, boolean fine) {
        int step = fine ? 1 : snapMm;
        return (int) Math.round(mm / step) * step;
    }

    private void release(MouseEvent e) {
        setCursor(Cursor.DEFAULT);
        Box m = marquee;
        Point from = pressed;
        if (moving) {
            moving = false;
            if (dragDx != 0 || dragDy != 0) {
                owner.dropped(dragDx, dragDy);
            }
        } else if (m != null) {
            selectWithin(m, e.isShiftDown());
        } else if (!panning
                && from != null
                && e.getButton() == MouseButton.PRIMARY
                && at(from.x(), from.y()) == null
                && !e.isShiftDown()) {
            owner.select(Set.of());
        }
        cancel();
    }

    /** Ends whatever gesture is going on without effect. */
    boolean cancel() {
        boolean was = moving || marquee != null;
        moving = false;
        panning = false;
        marquee = null;
        pressed = null;
        dragWords = List.of();
        request();
        return was;
    }

    private void selectWithin(Box px, boolean add) {
        SpatialGrid g = grid;
        Plan p = plan;
        if (g == null || p == null) {
            return;
        }
        Point a = new Point(camera.xMm(px.x()), camera.yMm(px.y()));
        Point b = new Point(camera.xMm(px.right()), camera.yMm(px.bottom()));
        BitSet hit = g.within(Box.between(a, b));
        Set<String> ids = add ? new HashSet<>(selection) : new HashSet<>();
        hit.stream().forEach(i -> ids.add(p.racks().get(i).id()));
        owner.select(ids);
    }

    private @Nullable String at(double xPx, double yPx) {
        SpatialGrid g = grid;
        Plan p = plan;
        if (g == null || p == null) {
            return null;
        }
        int i = g.at(camera.xMm(xPx), camera.yMm(yPx));
        return i < 0 ? null : p.racks().get(i).id();
    }

    private void scroll(ScrollEvent e) {
        fitted = false;
        if (e.isShiftDown()) {
            camera = camera.pan(e.getDeltaX() + e.getDeltaY(), 0);
        } else {
            camera = camera.zoomAbout(Math.pow(1.0015, e.getDeltaY()), e.getX(), e.getY());
        }
        moved();
        e.consume();
    }

    void palette(Palette p) {
        palette = p;
        request();
    }

    /** Tells a reader which rack the keyboard is on. */
    void announce(String text) {
        Consumer<String> set = this::setAccessibleText;
        set.accept(text);
        notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.TEXT);
    }
}
