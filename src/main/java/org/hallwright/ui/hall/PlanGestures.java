package org.hallwright.ui.hall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.hallwright.draw.SpatialGrid;
import org.hallwright.ui.model.Snap;
import org.jspecify.annotations.Nullable;

/** Pointer and wheel on the plan: what they do depends on the tool in hand. Each has a way by keyboard on the screen. */
final class PlanGestures {
    private static final double CLICK_PX = 4;
    private static final double PULL_PX = 7;
    private static final int EDGES_PULL_UP_TO = 400;

    private final PlanView view;
    private final PlanView.Owner owner;
    private Tool tool = Tool.SELECT;
    private int snapMm = 100;
    private @Nullable Point pressed;
    private @Nullable Point pointer;
    private boolean primary;
    private boolean panning;
    private boolean moving;
    private @Nullable Box marquee;
    private @Nullable Box drawn;
    private @Nullable Point measureFrom;
    private @Nullable Point measureTo;
    private @Nullable SpatialGrid pull;
    private int dx;
    private int dy;
    private List<String> words = List.of();
    private @Nullable String hovered;

    PlanGestures(PlanView view, PlanView.Owner owner) {
        this.view = view;
        this.owner = owner;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(null, null));
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.setOnContextMenuRequested(this::menu);
    }

    void tool(Tool next) {
        cancel();
        tool = next;
        measureFrom = null;
        measureTo = null;
        words = List.of();
        view.setCursor(next == Tool.SELECT ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        view.request();
    }

    void snap(int mm) {
        snapMm = mm;
    }

    void words(List<String> lines) {
        words = lines;
    }

    List<String> words() {
        return words;
    }

    boolean isMoving() {
        return moving;
    }

    int dx() {
        return dx;
    }

    int dy() {
        return dy;
    }

    /** The rubber band, px, or null. */
    @Nullable
    Box marquee() {
        return marquee;
    }

    /** What a tool is drawing, mm, or null. */
    @Nullable
    Box drawn() {
        return drawn;
    }

    @Nullable
    Point measureFrom() {
        return measureFrom;
    }

    @Nullable
    Point measureTo() {
        return measureTo;
    }

    @Nullable
    Point pointer() {
        return pointer;
    }

    private void press(MouseEvent e) {
        view.requestFocus();
        pressed = new Point(e.getX(), e.getY());
        dx = 0;
        dy = 0;
        primary = e.getButton() == MouseButton.PRIMARY;
        panning = e.getButton() == MouseButton.MIDDLE || primary && e.isAltDown();
        if (panning) {
            view.setCursor(Cursor.CLOSED_HAND);
        }
        if (!primary || panning) {
            return;
        }
        if (tool != Tool.SELECT) {
            startDrawing(e);
            return;
        }
        String hit = view.at(e.getX(), e.getY());
        if (hit == null) {
            return;
        }
        if (e.isShiftDown() || e.isShortcutDown()) {
            Set<String> next = new HashSet<>(view.selection());
            if (!next.remove(hit)) {
                next.add(hit);
            }
            owner.select(next);
        } else if (!view.selection().contains(hit)) {
            if (view.isFloor(hit)) {
                return;
            }
            owner.select(Set.of(hit));
        }
        if (e.getClickCount() == 2) {
            owner.open(hit);
        }
    }

    private Point mm(double xPx, double yPx) {
        Camera c = view.camera();
        int step = tool == Tool.MEASURE ? 1 : snapMm;
        return new Point(Snap.to(c.xMm(xPx), step), Snap.to(c.yMm(yPx), step));
    }

    private void startDrawing(MouseEvent e) {
        Point at = mm(e.getX(), e.getY());
        if (tool == Tool.MEASURE) {
            measureFrom = at;
            measureTo = null;
        } else {
            drawn = new Box(at.x(), at.y(), 0, 0);
        }
        view.request();
    }

    private void drag(MouseEvent e) {
        Point from = pressed;
        if (from == null) {
            return;
        }
        double px = e.getX() - from.x();
        double py = e.getY() - from.y();
        if (panning) {
            pressed = new Point(e.getX(), e.getY());
            view.pan(px, py);
            return;
        }
        boolean begun = moving || marquee != null || tool != Tool.SELECT;
        if (!primary || !begun && Math.hypot(px, py) < CLICK_PX) {
            return;
        }
        if (tool != Tool.SELECT) {
            draw(e, from);
            return;
        }
        String hit = view.at(from.x(), from.y());
        if (moving || marquee == null && hit != null && view.selection().contains(hit)) {
            moveBy(px / view.camera().pxPerMm(), py / view.camera().pxPerMm(), e.isControlDown());
        } else {
            marquee = Box.between(from, new Point(e.getX(), e.getY()));
        }
        view.request();
    }

    private void draw(MouseEvent e, Point from) {
        Point at = mm(e.getX(), e.getY());
        if (tool == Tool.MEASURE) {
            Point start = measureFrom;
            // with Shift along one axis only
            if (start != null && e.isShiftDown()) {
                boolean across = Math.abs(at.x() - start.x()) >= Math.abs(at.y() - start.y());
                at = across ? new Point(at.x(), start.y()) : new Point(start.x(), at.y());
            }
            measureTo = at;
            words = owner.drawing(tool, start == null ? new Box(at.x(), at.y(), 0, 0) : Box.between(start, at));
        } else {
            Box box = Box.between(mm(from.x(), from.y()), at);
            drawn = box;
            words = owner.drawing(tool, box);
        }
        view.request();
    }

    private void moveBy(double mmX, double mmY, boolean fine) {
        Box box = view.selected();
        if (!moving) {
            moving = true;
            view.setCursor(Cursor.MOVE);
            pull = view.selection().size() > EDGES_PULL_UP_TO ? null : others();
        }
        if (box == null) {
            return;
        }
        double near = PULL_PX / view.camera().pxPerMm();
        int[] step = Snap.drag(box, mmX, mmY, fine ? 1 : snapMm, near, fine ? null : pull);
        if (step[0] != dx || step[1] != dy) {
            dx = step[0];
            dy = step[1];
            owner.dragging(dx, dy);
        }
    }

    /** Boxes of what is not dragged and stands near enough to be seen. */
    private SpatialGrid others() {
        Plan plan = view.plan();
        Camera c = view.camera();
        if (plan == null) {
            return new SpatialGrid(List.of());
        }
        Box seen = new Box(c.leftMm(), c.topMm(), view.getWidth() / c.pxPerMm(), view.getHeight() / c.pxPerMm());
        List<Box> boxes = new java.util.ArrayList<>();
        view.racks().within(seen).stream()
                .mapToObj(i -> plan.racks().get(i))
                .filter(m -> !view.selection().contains(m.id()))
                .forEach(m -> boxes.add(m.box()));
        view.things().within(seen).stream()
                .mapToObj(i -> plan.fixtures().get(i))
                .filter(t -> !view.selection().contains(t.id()))
                .forEach(t -> boxes.add(t.box()));
        return new SpatialGrid(boxes);
    }

    private void release(MouseEvent e) {
        view.setCursor(tool == Tool.SELECT ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        Box band = marquee;
        Box box = drawn;
        Point from = pressed;
        boolean wasMoving = moving;
        boolean wasPanning = panning;
        List<String> said = words;
        int stepX = dx;
        int stepY = dy;
        cancel();
        if (e.getButton() != MouseButton.PRIMARY || wasPanning) {
            return;
        }
        if (tool == Tool.MEASURE) {
            words = said;
            return;
        }
        if (box != null) {
            if (!owner.drawn(tool, box)) {
                tool(Tool.SELECT);
            }
        } else if (wasMoving) {
            if (stepX != 0 || stepY != 0) {
                owner.dropped(stepX, stepY);
            }
        } else if (band != null) {
            selectWithin(band, e.isShiftDown());
        } else if (from != null && !e.isShiftDown()) {
            String hit = view.at(from.x(), from.y());
            if (hit == null) {
                owner.select(Set.of());
            } else if (!view.selection().contains(hit)) {
                owner.select(Set.of(hit));
            }
        }
    }

    /** Ends whatever is going on without effect. */
    boolean cancel() {
        boolean was = moving || marquee != null || drawn != null || measureTo != null && pressed == null;
        if (pressed == null) {
            measureFrom = null;
            measureTo = null;
        }
        moving = false;
        panning = false;
        marquee = null;
        drawn = null;
        pressed = null;
        pull = null;
        words = List.of();
        view.request();
        return was;
    }

    private void selectWithin(Box px, boolean add) {
        Plan p = view.plan();
        Camera c = view.camera();
        if (p == null) {
            return;
        }
        Point a = new Point(c.xMm(px.x()), c.yMm(px.y()));
        Point b = new Point(c.xMm(px.right()), c.yMm(px.bottom()));
        Box mm = Box.between(a, b);
        Set<String> ids = add ? new HashSet<>(view.selection()) : new HashSet<>();
        view.racks().within(mm).stream().forEach(i -> ids.add(p.racks().get(i).id()));
        if (ids.isEmpty()) {
            view.things().within(mm).stream()
                    .forEach(i -> ids.add(p.fixtures().get(i).id()));
        }
        owner.select(ids);
    }

    private void scroll(ScrollEvent e) {
        if (e.isShiftDown()) {
            view.pan(e.getDeltaX() + e.getDeltaY(), 0);
        } else {
            view.zoomAbout(Math.pow(1.0015, e.getDeltaY()), e.getX(), e.getY());
        }
        e.consume();
    }

    private void move(MouseEvent e) {
        hover(view.at(e.getX(), e.getY()), new Point(e.getX(), e.getY()));
    }

    private void hover(@Nullable String id, @Nullable Point at) {
        if (tool != Tool.SELECT || moving || marquee != null || java.util.Objects.equals(id, hovered)) {
            return;
        }
        hovered = id;
        pointer = at;
        words = id == null ? List.of() : owner.hovered(id);
        view.request();
    }

    private void menu(ContextMenuEvent e) {
        double x = e.isKeyboardTrigger() ? view.getWidth() / 2 : e.getX();
        double y = e.isKeyboardTrigger() ? view.getHeight() / 2 : e.getY();
        if (!e.isKeyboardTrigger()) {
            String hit = view.at(x, y);
            if (hit != null && !view.selection().contains(hit)) {
                owner.select(Set.of(hit));
            }
        }
        cancel();
        owner.menu(e.getScreenX(), e.getScreenY(), mm(x, y));
        e.consume();
    }
}
