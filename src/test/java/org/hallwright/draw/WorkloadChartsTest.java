package org.hallwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkloadChartsTest {
    private static List<String> texts(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    @Test
    @DisplayName("Every part stands in the legend with its share, whatever the width and the size of the text")
    void parts() {
        var parts = List.of(
                new WorkloadCharts.Part("Compute", 0.7, "70 %"),
                new WorkloadCharts.Part("Memory", 0.2, "20 %"),
                new WorkloadCharts.Part("Network", 0.1, "10 %"));
        for (double width : new double[] {120, 900}) {
            var picture = WorkloadCharts.parts("t", parts, 22, Palette.LIGHT, width, 200);
            assertTrue(texts(picture).containsAll(List.of("Compute", "70 %", "Memory", "20 %", "Network", "10 %")));
        }
    }

    @Test
    @DisplayName("A frontier shows each point and the chosen one inside the picture; nothing to choose shows nothing")
    void frontier() {
        var steps = List.of(new WorkloadCharts.Step(10, 300), new WorkloadCharts.Step(60, 100));
        var picture = WorkloadCharts.frontier(
                "t",
                "x",
                "y",
                steps,
                new WorkloadCharts.Step(70, 320),
                11,
                java.util.Locale.ENGLISH,
                Palette.DARK,
                500,
                300);
        var circles = picture.shapes().stream()
                .filter(Shape.Circle.class::isInstance)
                .map(Shape.Circle.class::cast)
                .toList();
        assertEquals(3, circles.size());
        for (var circle : circles) {
            assertTrue(circle.x() > 0 && circle.x() < 500 && circle.y() > 0 && circle.y() < 300, circle.toString());
        }
        assertTrue(WorkloadCharts.frontier(
                        "t",
                        "x",
                        "y",
                        List.of(),
                        new WorkloadCharts.Step(0, 0),
                        11,
                        java.util.Locale.ENGLISH,
                        Palette.DARK,
                        500,
                        300)
                .shapes()
                .isEmpty());
    }
}
