package org.hallwright.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallwright.design.Rack;
import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Palette;
import org.hallwright.draw.PixelPen;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.draw.Point;

/** Prints how long the FX thread would be held by drawing 10,000 racks at each level of detail while panning. */
public final class PlanFrameBenchmark {
    private static final int W = 1200;
    private static final int H = 800;
    private static final int FRAMES = 300;

    private PlanFrameBenchmark() {}

    public static void main(String[] args) {
        List<Plan.Mark> marks = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Box box = new Box(2000 + i % 200 * 600.0, 2000 + i / 200 * 2400.0, 600, 1200);
            marks.add(new Plan.Mark(
                    "R" + i,
                    "R" + i,
                    box,
                    Rack.Facing.SOUTH,
                    "132",
                    Colours.bin(i % 7),
                    42,
                    i % 97 == 0 ? Plan.Flag.FAIL : Plan.Flag.NONE));
        }
        Box hall = new Box(0, 0, 125_000, 125_000);
        Plan plan =
                new Plan(hall, List.of(), List.of(), marks, List.of(), new Plan.Legend("", true, List.of(), List.of()));
        int[] pixels = new int[W * H];
        Camera whole = Camera.fit(hall, W, H, 20);
        for (double zoom : new double[] {1, 6, 14}) {
            Camera start = new Camera(whole.pxPerMm() * zoom, 0, 0).centredOn(new Point(62_000, 62_000), W, H);
            double[] ms = new double[FRAMES];
            for (int f = -60; f < FRAMES; f++) {
                long t = System.nanoTime();
                PixelPen pen = new PixelPen(pixels, W, H);
                pen.clear(Palette.LIGHT.canvas());
                new PlanDrawing(plan, start.pan(f, f / 2.0), Palette.LIGHT, W, H, 1).draw(pen);
                if (f >= 0) {
                    ms[f] = (System.nanoTime() - t) / 1e6;
                }
            }
            Arrays.sort(ms);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "zoom %5.1f: rack %5.1f px, median %.2f ms, 99th percentile %.2f ms%n",
                    zoom,
                    1200 * start.pxPerMm(),
                    ms[FRAMES / 2],
                    ms[FRAMES * 99 / 100]);
        }
    }
}
