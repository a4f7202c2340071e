package org.hallwright.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the pictures of the README and the manual anew, in true colour, without a display:
 * {@code ./mvnw test -Dtest=ScreenshotsTest -Dscreenshots=src/docs/images}.
 */
@DisplayName("The pictures of the README and the manual")
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "drawn on request only")
class ScreenshotsTest {
    /** File to screen, template, theme, text size and language, as {@link ScreenshotTool} reads them. */
    private static Map<String, String> shots() {
        Map<String, String> shots = new LinkedHashMap<>();
        shots.put("start", "start:");
        shots.put("hall-light", "hall+select:frankfurt-gb200");
        shots.put("hall-dark", "hall+select+why:texas-mixed:dark");
        shots.put("hall-contrast", "hall+select:paris-ministry:high_contrast");
        shots.put("hall-german-large", "hall+select:texas-mixed:light:2.0:de");
        shots.put("hall-arabic", "hall+select:paris-ministry:light:1:ar");
        shots.put("site-light", "site:frankfurt-gb200");
        shots.put("site-dark", "site:paris-ministry:dark");
        shots.put("racks", "racks+select:texas-mixed");
        shots.put("power", "power+lose:texas-mixed");
        shots.put("palette", "hall+palette:frankfurt-gb200");
        shots.put("why-floating", "report+why:frankfurt-gb200:dark");
        shots.put("workload", "workload:texas-mixed");
        shots.put("year", "year:texas-mixed");
        shots.put("year-dark", "year:texas-mixed:dark");
        shots.put("cost", "cost:texas-mixed");
        shots.put(
                "compare",
                "compare+do=compare.template.national-gb300+do=compare.template.national-mixed:national-trainium3");
        shots.put("report", "report:frankfurt-gb200");
        shots.put("packs", "packs:paris-ministry");
        for (String template :
                new String[] {"frankfurt-gb200", "johor-trainium3", "texas-mixed", "paris-ministry", "campus-10000"}) {
            shots.put("template-" + template, "hall:" + template);
        }
        return shots;
    }

    @Test
    @DisplayName("are drawn anew")
    void draw() throws Exception {
        Windows.start();
        Path folder = Path.of(System.getProperty("screenshots"));
        var worker = Executors.newSingleThreadExecutor(r -> {
            Thread t = new Thread(r, "work");
            t.setDaemon(true);
            return t;
        });
        for (Map.Entry<String, String> shot : shots().entrySet()) {
            ScreenshotTool.draw(
                    shot.getValue().split(":", -1),
                    folder.resolve(shot.getKey() + ".png"),
                    1600,
                    1000,
                    Windows.SERVICES,
                    worker);
        }
        worker.shutdown();
    }
}
