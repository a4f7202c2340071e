package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.hallwright.app.Review;
import org.hallwright.design.Fitting;
import org.hallwright.design.Rack;
import org.hallwright.draw.Point;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.hall.PlanSpots;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.racks.StripSpots;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From a new site to a comparison: hall, racks, problems, fix, compare")
class JourneyTest {
    private static final String OVERLAP = "design.racks-overlap";

    private static final String OTHER = "template.frankfurt-gb200";

    private static Review review(Driver d) {
        Review review = d.desk().review();
        assertNotNull(review);
        return review;
    }

    private static boolean overlaps(Driver d) {
        Review review = d.desk().review();
        return review != null
                && review.problems().stream().anyMatch(p -> p.code().equals(OVERLAP));
    }

    private static String t(Driver d, String key) {
        return d.desk().words().t(key);
    }

    private static boolean shows(Driver d, Screen.Id id) {
        return d.window().frame().shown() == id;
    }

    @Test
    @DisplayName("by mouse")
    void mouse() throws Exception {
        try (Driver d = new Driver("mouse")) {
            d.shot("start");
            d.click(t(d, "template.paris-ministry"));
            d.await(
                    "the hall of the template",
                    () -> shows(d, Screen.Id.HALL) && d.desk().isOpen());
            d.click(t(d, "screen.site"));
            d.await("the site", () -> shows(d, Screen.Id.SITE));
            d.shot("site");
            d.click(t(d, "screen.hall"));
            d.await("the hall", () -> shows(d, Screen.Id.HALL));
            d.shot("hall");
            d.click(t(d, "screen.racks"));
            d.await("the racks", () -> shows(d, Screen.Id.RACKS));
            d.shot("racks");

            d.click(t(d, "screen.hall"));
            d.await("the hall", () -> shows(d, Screen.Id.HALL));
            dragOntoNeighbour(d);

            String title = d.desk().words().problemTitle(OVERLAP);
            d.click("the problem's line", n -> n instanceof TableCell<?, ?> c && title.equals(c.getText()), 1);
            d.await("the fix button", () -> true);
            d.click(t(d, "action.fix"));
            d.await("the fixes", () -> javafx.stage.Window.getWindows().size() > 1);
            d.shot("fix");
            d.click(t(d, "fix.apply"));
            d.await("the overlap gone", () -> !overlaps(d));
            d.shot("fixed");

            fillRacks(d);

            d.click(t(d, "screen.compare"));
            d.await("the comparison", () -> shows(d, Screen.Id.COMPARE));
            d.click(t(d, "compare.add"));
            d.choose(t(d, OTHER));
            d.await("both designs side by side", () -> comparesTwo(d));
            d.shot("compare");
        }
    }

    /** A slip of the hand: the first rack ends half in the second; the plan says so before the button is let go. */
    private static void dragOntoNeighbour(Driver d) throws Exception {
        Rack first = review(d).design().racks().getFirst();
        Rack second = review(d).design().racks().get(1);
        Node plan = d.node("the plan", PlanSpots::isPlan);
        Point from = middle(d, first);
        Point to = new Point(
                (from.x() + middle(d, second).x()) / 2,
                (from.y() + middle(d, second).y()) / 2);
        d.drag(PlanSpots.onScreen(plan, from), PlanSpots.onScreen(plan, to));
        String clash = d.desk().words().t("hall.clash", 1);
        d.await("the violation before the drop", () -> PlanSpots.words(plan).contains(clash));
        assertEquals(first, review(d).design().rack(first.id()), "nothing has moved before the drop");
        d.shot("drag");
        d.drop();
        d.await("the overlap in the problems", () -> overlaps(d));
        Rack moved = review(d).design().rack(first.id());
        assertNotNull(moved);
        assertEquals(0, (moved.xMm() - first.xMm()) % 100, "the drag snaps to its step");
        assertEquals(0, (moved.yMm() - first.yMm()) % 100, "the drag snaps to its step");
        d.shot("problem");
    }

    private static Point middle(Driver d, Rack rack) {
        return HallModel.box(rack, d.desk().services().assessor().packs().catalog())
                .centre();
    }

    /** Two racks are chosen on the plan; a storage node goes from the library into one, and on into the other. */
    private static void fillRacks(Driver d) throws Exception {
        List<Rack> racks = review(d).design().racks();
        Rack one = racks.get(racks.size() - 2);
        Rack other = racks.getLast();
        d.click(t(d, "screen.hall"));
        d.await("the hall", () -> shows(d, Screen.Id.HALL));
        Node plan = d.node("the plan", PlanSpots::isPlan);
        // a rubber band from the free floor beside the last rack
        Point from = new Point(middle(d, other).x() + 800, middle(d, other).y() + 900);
        d.drag(PlanSpots.onScreen(plan, from), PlanSpots.onScreen(plan, middle(d, one)));
        d.drop();
        d.await("two racks chosen", () -> d.desk().selection().equals(Set.of(one.id(), other.id())));
        d.click(t(d, "screen.racks"));
        d.await("the racks", () -> shows(d, Screen.Id.RACKS));
        String storage = t(d, "library.storage-2u");
        Node strip = d.node("the elevations", StripSpots::isStrip);
        Node entry = d.node(
                "the library's entry",
                n -> n instanceof ListCell<?> && Driver.named(storage).test(n));
        d.carry(entry, StripSpots.free(strip, 0, 2 * Fitting.UNIT), "from-library");
        d.await("the storage in a rack", () -> fittings(d, one.id()) + fittings(d, other.id()) == 1);
        boolean inOne = fittings(d, one.id()) == 1;
        Rack holds = review(d).design().rack(inOne ? one.id() : other.id());
        assertNotNull(holds);
        d.drag(
                StripSpots.thing(strip, 0, holds.fittings().getFirst().id()),
                StripSpots.free(strip, 2, 2 * Fitting.UNIT));
        d.shot("between-racks");
        d.drop();
        d.await("the storage in the other rack", () -> fittings(d, inOne ? other.id() : one.id()) == 1);
        d.shot("racks-filled");
    }

    private static int fittings(Driver d, String id) {
        Rack rack = review(d).design().rack(id);
        return rack == null ? 0 : rack.fittings().size();
    }

    /** Whether the comparison has a column for each of two designs and one for the difference. */
    private static boolean comparesTwo(Driver d) {
        return d.has(node -> node instanceof TableView<?> table
                && t(d, "compare.title").equals(table.getAccessibleText())
                && table.getColumns().size() == 4
                && !table.getItems().isEmpty());
    }

    @Test
    @DisplayName("by keyboard alone")
    void keyboard() throws Exception {
        try (Driver d = new Driver("keys")) {
            // Tab walks to the template; nothing on the way holds the focus
            String wanted = t(d, "template.paris-ministry");
            for (int i = 0; i < 60 && !d.focus().contains(wanted); i++) {
                d.keys(KeyCode.TAB);
            }
            assertTrue(d.focus().contains(wanted), d.focus());
            d.shot("start");
            d.keys(KeyCode.SPACE);
            d.await(
                    "the hall of the template",
                    () -> shows(d, Screen.Id.HALL) && d.desk().isOpen());
            d.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
            d.await("the site", () -> shows(d, Screen.Id.SITE));
            d.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
            d.await("the racks", () -> shows(d, Screen.Id.RACKS));

            // a rack by its name, moved by arrows until it stands on its neighbour
            Rack first = review(d).design().racks().getFirst();
            d.keys(KeyCode.CONTROL, KeyCode.K);
            d.type(first.id());
            d.shot("palette");
            d.keys(KeyCode.ENTER);
            d.await(
                    "the rack selected on the plan",
                    () -> shows(d, Screen.Id.HALL) && d.desk().selection().equals(Set.of(first.id())));
            d.keys(KeyCode.RIGHT);
            d.await("the overlap in the problems", () -> overlaps(d));
            d.shot("problem");

            d.keys(KeyCode.F8);
            d.keys(KeyCode.CONTROL, KeyCode.PERIOD);
            d.await("the fixes", () -> javafx.stage.Window.getWindows().size() > 1);
            d.shot("fix");
            d.keys(KeyCode.ENTER);
            d.await("the overlap gone", () -> !overlaps(d));

            // back to before the slip, by name of the keys a planner knows
            d.keys(KeyCode.CONTROL, KeyCode.Z);
            d.await("the fix undone", () -> overlaps(d));
            d.keys(KeyCode.CONTROL, KeyCode.Z);
            d.await("the move undone", () -> !overlaps(d));
            assertEquals(first, review(d).design().rack(first.id()));

            for (int i = 0; i < 5; i++) {
                String before = d.focus();
                d.keys(KeyCode.F6);
                assertFalse(before.equals(d.focus()), "F6 leaves every pane, also " + before);
            }
            d.keys(KeyCode.CONTROL, KeyCode.DIGIT9);
            d.await("the comparison", () -> shows(d, Screen.Id.COMPARE));
            d.keys(KeyCode.CONTROL, KeyCode.K);
            d.type("FRANKFURT");
            d.keys(KeyCode.ENTER);
            d.await("both designs side by side", () -> comparesTwo(d));
            d.shot("compare");
        }
    }
}
