package org.hallwright.ui.hall;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.hallwright.draw.SpatialGrid;
import org.jspecify.annotations.Nullable;

/**
 * The plan on screen. Areas are rastered on a thread of their own into a picture no larger than the viewport; until the
 * picture for a new camera is there, the last one is shown moved and scaled. Selection and labels lie on a canvas above.
 */
final class PlanView extends Region {
    /** What the owner of the view does with gestures. */
    interface Owner {
        void select(Set<String> ids);

        /** A drag has begun, or has come to this step; the owner answers with {@link PlanView#feedback}. */
        void dragging(int dxMm, int dyMm);

        void dropped(int dxMm, int dyMm);

        void open(String id);

        void cameraMoved();

        /** A tool drew a box (mm), without size for a click; true where the tool stays in hand. */
        boolean drawn(Tool tool, Box mm);

        /** What to write beside a box that is being drawn. */
        List<String> drawing(Tool tool, Box mm);

        /** What to write beside a thing under the pointer. */
        List<String> hovered(String id);

        void menu(double screenX, double screenY, Point mm);
    }

    private static final double CORNER_MARGIN = 20;

    private final Owner owner;
    private final PlanPicture picture;
    private final Canvas over = new Canvas();
    private final MiniMap map;
    private final PlanOverlay overlay;
    private final PlanGestures gestures;
    private final double textScale;
    private @Nullable Plan plan;
    private SpatialGrid racks = new SpatialGrid(List.of());
    private SpatialGrid things = new SpatialGrid(List.of());
    private Box corner = new Box(0, 0, 0, 0);
    private Camera camera = new Camera(0.03, 0, 0);
    private boolean fitted = true;
    private Set<String> selection = Set.of();
    private @Nullable Box selected;
    private List<Plan.Clear> clears = List.of();
    private boolean dirty;
    private long lastPaintNanos;

    PlanView(Owner owner, Palette palette, double textScale, String empty) {
        this.owner = owner;
        this.textScale = textScale;
        picture = new PlanPicture(palette, textScale);
        map = new MiniMap(palette, this::centre);
        // drawings are the same in every language: a plan is not mirrored
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        overlay = new PlanOverlay(palette, textScale, empty);
        gestures = new PlanGestures(this, owner);
        getStyleClass().add("plan-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(100, 100);
        over.setMouseTransparent(true);
        getChildren().addAll(picture, over, map);
        focusedProperty().addListener((o, was, is) -> request());
        widthProperty().addListener((o, was, is) -> resized());
        heightProperty().addListener((o, was, is) -> resized());
    }

    // --- what is shown ---

    void show(Plan newPlan, SpatialGrid rackGrid, SpatialGrid thingGrid, boolean fit) {
        plan = newPlan;
        racks = rackGrid;
        things = thingGrid;
        map.show(newPlan);
        select(selection);
        if (fit) {
            fit();
        }
        request();
    }

    void select(Set<String> ids) {
        selection = ids;
        selected = null;
        Plan p = plan;
        if (p != null && !ids.isEmpty()) {
            for (Plan.Mark r : p.racks()) {
                if (ids.contains(r.id())) {
                    selected = selected == null ? r.box() : selected.union(r.box());
                }
            }
            for (Plan.Thing t : p.fixtures()) {
                if (ids.contains(t.id())) {
                    selected = selected == null ? t.box() : selected.union(t.box());
                }
            }
        }
        request();
    }

    /** Floor to be kept free around the selection. */
    void clears(List<Plan.Clear> list) {
        clears = list;
        request();
    }

    /** What the owner has to say of the drag that is going on. */
    void feedback(List<String> words, List<Plan.Clear> list) {
        gestures.words(words);
        announce(String.join(". ", words));
        clears(list);
    }

    /** What is written beside the pointer. */
    List<String> words() {
        return gestures.words();
    }

    boolean isDragging() {
        return gestures.isMoving();
    }

    void tool(Tool tool) {
        gestures.tool(tool);
    }

    void snap(int mm) {
        gestures.snap(mm);
    }

    @Nullable
    Plan plan() {
        return plan;
    }

    Set<String> selection() {
        return selection;
    }

    /** The box around the selection, mm, or null. */
    @Nullable
    Box selected() {
        return selected;
    }

    SpatialGrid racks() {
        return racks;
    }

    SpatialGrid things() {
        return things;
    }

    /** The rack or thing at a place of the view, or null. */
    @Nullable
    String at(double xPx, double yPx) {
        Plan p = plan;
        if (p == null) {
            return null;
        }
        double x = camera.xMm(xPx);
        double y = camera.yMm(yPx);
        int i = racks.at(x, y);
        if (i >= 0) {
            return p.racks().get(i).id();
        }
        int t = things.at(x, y);
        return t < 0 ? null : p.fixtures().get(t).id();
    }

    /** Whether it is an area of the floor, which a drag may begin on without moving it. */
    boolean isFloor(String id) {
        Plan p = plan;
        return p != null && p.fixtures().stream().anyMatch(t -> t.id().equals(id) && t.look() == Plan.Look.AISLE);
    }

    // --- camera ---

    Camera camera() {
        return camera;
    }

    void fit() {
        Plan p = plan;
        fitted = true;
        if (p != null && getWidth() > 1) {
            camera = PlanRoom.fit(p, getWidth(), getHeight(), corner, textScale);
            moved();
        }
    }

    /** Keeps the upper right corner of a fitted plan free for what floats there. */
    void keepFree(Region floating) {
        floating.layoutBoundsProperty().addListener((o, was, is) -> {
            corner = new Box(0, 0, is.getWidth() + CORNER_MARGIN, is.getHeight() + CORNER_MARGIN);
            resized();
        });
    }

    void zoom(double factor) {
        zoomAbout(factor, getWidth() / 2, getHeight() / 2);
    }

    void zoomAbout(double factor, double xPx, double yPx) {
        fitted = false;
        camera = camera.zoomAbout(factor, xPx, yPx);
        moved();
    }

    /** Zooms so that a box fills the view. */
    void zoomTo(Box mm) {
        fitted = false;
        camera = Camera.fit(mm, getWidth(), getHeight(), Math.min(getWidth(), getHeight()) / 6);
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

    // --- painting ---

    /** Paints once in the next pulse, however often it is asked. */
    void request() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Plan p = plan;
        if (dirty && p != null && getWidth() >= 1 && getHeight() >= 1) {
            dirty = false;
            long start = System.nanoTime();
            paint(p);
            lastPaintNanos = System.nanoTime() - start;
        }
    }

    /** How long the last paint held this thread. */
    long lastPaintNanos() {
        return lastPaintNanos;
    }

    private void paint(Plan p) {
        double w = Math.min(PlanPicture.LARGEST, getWidth());
        double h = Math.min(PlanPicture.LARGEST, getHeight());
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.clamp(getScene().getWindow().getOutputScaleX(), 1, 3);
        boolean moving = gestures.isMoving();
        picture.want(new PlanPicture.Want(
                p, camera, w, h, scale, moving ? selection : Set.of(), gestures.dx(), gestures.dy()));
        over.setWidth(w);
        over.setHeight(h);
        GraphicsContext g = over.getGraphicsContext2D();
        g.clearRect(0, 0, w, h);
        overlay.draw(g, this, gestures, clears, w, h);
        map.place(camera, w, h, 16, h - 64 * textScale);
    }

    /** Ends whatever gesture is going on without effect. */
    boolean cancel() {
        return gestures.cancel();
    }

    /** Tells a reader what the keyboard is on. */
    void announce(String text) {
        Consumer<String> set = this::setAccessibleText;
        set.accept(text);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
