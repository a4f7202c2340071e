package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.hallwright.design.PowerPlan;
import org.hallwright.ui.frame.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The grid's terms and a battery, by mouse on the Power screen")
class SupplyJourneyTest {

    @Test
    @DisplayName("a battery joins a board; the grid's terms open and are taken as they are")
    void battery() throws Exception {
        try (Driver d = new Driver("supply")) {
            d.click(d.desk().words().t("template.paris-ministry"));
            d.await("the hall", () -> d.desk().isOpen());
            d.click(d.desk().words().t("screen.power"));
            d.await("the power chain", () -> d.window().frame().shown() == Screen.Id.POWER);
            d.click(d.desk().words().t("power.grid") + " …");
            d.await("the grid's terms", () -> d.text().contains(d.desk().words().t("power.grid.text")));
            d.shot("grid");
            d.click(d.desk().words().t("power.grid.take"));
            d.await(
                    "the window alone",
                    () -> !d.text().contains(d.desk().words().t("power.grid.text")));
            d.click(d.desk().words().t("power.battery") + " …");
            d.await("the battery", () -> d.text().contains(d.desk().words().t("power.battery.text")));
            d.shot("battery");
            d.click(d.desk().words().t("power.grid.take"));
            d.await("the battery in the plan", () -> element(d) != null);
            PowerPlan.Element bess = element(d);
            assertNotNull(bess);
            assertEquals(2e6, bess.ratedW());
            assertEquals(7.2e9, bess.energyJ());
        }
    }

    private static PowerPlan.@Nullable Element element(Driver d) {
        var review = d.desk().review();
        return review == null ? null : review.design().power().element("bess-1");
    }
}
