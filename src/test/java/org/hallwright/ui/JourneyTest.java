package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import org.hallwright.app.Review;
import org.hallwright.design.Rack;
import org.hallwright.ui.frame.Screen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From a new site to a comparison: hall, racks, problems, fix, compare")
class JourneyTest {
    private static final String OVERLAP = "design.racks-overlap";

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

            // a rack is put on its neighbour, as a slip of the hand would
            d.click(t(d, "screen.hall"));
            Rack first = review(d).design().racks().getFirst();
            Rack second = review(d).design().racks().get(1);
            ScreenshotTool.onFx(() -> {
                d.desk()
                        .apply(new org.hallwright.design.Edit.MoveRacks(
                                Set.of(first.id()), second.xMm() - first.xMm() - 100, second.yMm() - first.yMm()));
                return null;
            });
            d.await("the overlap in the problems", () -> overlaps(d));
            d.shot("problem");

            String title = d.desk().words().problemTitle(OVERLAP);
            d.click("the problem's line", n -> n instanceof TableCell<?, ?> c && title.equals(c.getText()), 1);
            d.await("the fix button", () -> true);
            d.click(t(d, "action.fix"));
            d.await("the fixes", () -> javafx.stage.Window.getWindows().size() > 1);
            d.shot("fix");
            d.click(t(d, "fix.apply"));
            d.await("the overlap gone", () -> !overlaps(d));
            d.shot("fixed");

            d.click(t(d, "screen.compare"));
            d.await("the comparison", () -> shows(d, Screen.Id.COMPARE));
            d.shot("compare");
        }
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
            d.shot("compare");
        }
    }
}
