package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import org.hallwright.catalog.RackType;
import org.hallwright.ui.frame.Screen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Designs for a goal, by mouse on the Workload screen")
class GoalJourneyTest {

    @Test
    @DisplayName("are searched beside the window, told with what binds, and one of them opens as a new design")
    void opensOne() throws Exception {
        try (Driver d = new Driver("goal")) {
            d.click(d.desk().words().t("template.paris-ministry"));
            d.await("the hall", () -> d.desk().isOpen());
            d.click(d.desk().words().t("screen.workload"));
            d.await("the workloads", () -> d.window().frame().shown() == Screen.Id.WORKLOAD);
            d.click(d.desk().words().t("action.workload.goal"));
            d.await("the goal", () -> d.text().contains(d.desk().words().t("goal.text")));
            ListView<?> racks = (ListView<?>) d.node(
                    "the racks",
                    node -> node instanceof ListView
                            && d.desk().words().t("goal.racks").equals(node.getAccessibleText()));
            ScreenshotTool.onFx(() -> {
                for (int i = 0; i < racks.getItems().size(); i++) {
                    if (racks.getItems().get(i) instanceof RackType type
                            && type.id().equals("nv-dgx-b200-rack")) {
                        racks.getSelectionModel().select(i);
                        racks.scrollTo(i);
                    }
                }
                return null;
            });
            d.shot("goal");
            d.click(d.desk().words().t("goal.search"));
            d.await("the offers", () -> d.text().contains(d.desk().words().t("goal.open")));
            d.shot("offers");
            assertTrue(d.text().contains("MW"), d.text());
            d.click(d.desk().words().t("goal.open"));
            d.await("the new design", () -> name(d).contains("DGX B200"));
            assertEquals(Screen.Id.HALL, d.window().frame().shown());
        }
    }

    private static String name(Driver d) {
        var review = d.desk().review();
        assertNotNull(review);
        return review.design().name();
    }
}
