package org.hallwright.ui.racks;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.hallwright.draw.Elevation;
import org.hallwright.draw.Palette;
import org.hallwright.draw.RackStrip;
import org.hallwright.ui.paint.CanvasPen;
import org.jspecify.annotations.Nullable;

/** Elevations side by side on screen: things are chosen, dragged between racks, and dropped from the library. */
final class StripView extends Region implements LibraryPane.Hand {
    private static final double LARGEST = 8000;
    private static final double CLICK_PX = 4;

    /** What the owner does with gestures. Heights are sixths of a unit. */
    interface Owner {
        /** A press on a place of a rack; the slot's id is empty where there is nothing of the planner's. */
        void pressed(String rack, int sixths, String slot, boolean node);

        /** What is dragged would land here; the owner shows a ghost. */
        void over(String fromRack, String slot, String rack, int sixths);

        void dropped(String fromRack, String slot, String rack, int sixths);

        /** An entry of the library is over a place, or nothing more is. */
        void libraryOver(@Nullable String rack, int sixths);

        void libraryDropped(String rack, int sixths);

        void left();

        void menu(double screenX, double screenY);
    }

    private final Palette palette;
    private final double textScale;
    private final Owner owner;
    private final Canvas canvas = new Canvas();
    private List<Elevation> racks = List.of();
    private String title = "";
    private RackStrip.@Nullable Cursor cursor;
    private RackStrip strip;
    private double pressX;
    private double pressY;
    private RackStrip.@Nullable Hit pressed;
    private boolean dragging;

    StripView(Palette palette, double textScale, Owner owner) {
        this.palette = palette;
        this.textScale = textScale;
        this.owner = owner;
        strip = new RackStrip(racks, 100, 100, textScale);
        getStyleClass().add("strip-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 240);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        setOnContextMenuRequested(this::menu);
        focusedProperty().addListener((o, was, is) -> requestLayout());
    }

    void show(List<Elevation> elevations, String newTitle, RackStrip.@Nullable Cursor newCursor) {
        racks = elevations;
        title = newTitle;
        cursor = newCursor;
        setPrefWidth(Math.min(LARGEST, RackStrip.width(elevations, textScale)));
        setMinHeight(Math.min(LARGEST, RackStrip.leastHeight(elevations, textScale)));
        setAccessibleText(newTitle);
        requestLayout();
    }

    /** What is drawn where. */
    RackStrip drawn() {
        return strip;
    }

    void announce(String text) {
        setAccessibleText(text);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    protected void layoutChildren() {
        double w = Math.min(LARGEST, getWidth());
        double h = Math.min(LARGEST, getHeight());
        if (w < 1 || h < 1) {
            return;
        }
        strip = new RackStrip(racks, w, h, textScale);
        canvas.setWidth(w);
        canvas.setHeight(h);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, w, h);
        new CanvasPen(g, false).picture(strip.picture(title, palette, isFocused() ? cursor : null));
    }

    private void press(MouseEvent e) {
        requestFocus();
        pressX = e.getX();
        pressY = e.getY();
        dragging = false;
        pressed = strip.hit(e.getX(), e.getY());
        RackStrip.Hit hit = pressed;
        if (hit != null) {
            Elevation.Slot slot = hit.slot();
            owner.pressed(racks.get(hit.rack()).rack(), hit.sixths(), slot == null ? "" : slot.id(), slot != null);
        }
    }

    private void drag(MouseEvent e) {
        RackStrip.Hit from = pressed;
        if (from == null
                || from.slot() == null
                || e.getButton() != MouseButton.PRIMARY
                || !dragging && Math.hypot(e.getX() - pressX, e.getY() - pressY) < CLICK_PX) {
            return;
        }
        dragging = true;
        setCursor(Cursor.MOVE);
        RackStrip.Hit to = strip.hit(e.getX(), e.getY());
        if (to == null) {
            owner.left();
        } else {
            int grip = from.sixths() - from.slot().bottomSixths();
            owner.over(
                    racks.get(from.rack()).rack(),
                    from.slot().id(),
                    racks.get(to.rack()).rack(),
                    Math.max(0, to.sixths() - grip));
        }
    }

    private void release(MouseEvent e) {
        RackStrip.Hit from = pressed;
        boolean was = dragging;
        pressed = null;
        dragging = false;
        setCursor(Cursor.DEFAULT);
        RackStrip.Hit to = was ? strip.hit(e.getX(), e.getY()) : null;
        owner.left();
        if (was && to != null && from != null && from.slot() != null) {
            int grip = from.sixths() - from.slot().bottomSixths();
            owner.dropped(
                    racks.get(from.rack()).rack(),
                    from.slot().id(),
                    racks.get(to.rack()).rack(),
                    Math.max(0, to.sixths() - grip));
        }
    }

    private void menu(ContextMenuEvent e) {
        owner.menu(e.getScreenX(), e.getScreenY());
        e.consume();
    }

    @Override
    public void over(double screenX, double screenY) {
        RackStrip.Hit hit = at(screenX, screenY);
        owner.libraryOver(hit == null ? null : racks.get(hit.rack()).rack(), hit == null ? 0 : hit.sixths());
    }

    @Override
    public void drop(double screenX, double screenY) {
        RackStrip.Hit hit = at(screenX, screenY);
        owner.libraryOver(null, 0);
        if (hit != null) {
            owner.libraryDropped(racks.get(hit.rack()).rack(), hit.sixths());
        }
    }

    private RackStrip.@Nullable Hit at(double screenX, double screenY) {
        Point2D here = screenToLocal(screenX, screenY);
        return here == null ? null : strip.hit(here.getX(), here.getY());
    }
}
