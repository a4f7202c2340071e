package org.hallwright.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.hallwright.design.Rack;
import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Palette;
import org.hallwright.draw.PixelPen;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.draw.Point;

/**
 * Prints frame times of 10,000 racks with 42 slots each while panning, zooming and dragging 1,000 of them, at each level of
 * detail: what the raster thread takes for one frame of the plan. Sixty frames a second leave 16.7 ms.
 */
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
        Set<String> dragged = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            dragged.add("R" + i * 10);
        }
        Camera whole = Camera.fit(hall, W, H, 20);
        for (double zoom : new double[] {1, 6, 14}) {
            Camera start = new Camera(whole.pxPerMm() * zoom, 0, 0).centredOn(new Point(62_000, 62_000), W, H);
            System.out.printf(Locale.ROOT, "a rack is %.1f px%n", 1200 * start.pxPerMm());
            run("pan", f -> plan, f -> start.pan(f, f / 2.0));
            run("zoom", f -> plan, f -> start.zoomAbout(1 + Math.sin(f / 40.0) / 3, W / 2.0, H / 2.0));
            run("drag", f -> plan.moved(dragged, 100 * f, 0), f -> start);
        }
    }

    private static void run(String name, IntFunction<Plan> plan, IntFunction<Camera> camera) {
        int[] pixels = new int[W * H];
        double[] ms = new double[FRAMES];
        double[] work = new double[FRAMES];
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        for (int f = -60; f < FRAMES; f++) {
            long t = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            PixelPen pen = new PixelPen(pixels, W, H);
            pen.clear(Palette.LIGHT.canvas());
            new PlanDrawing(plan.apply(f), camera.apply(f), Palette.LIGHT, W, H, 1).draw(pen);
            if (f >= 0) {
                ms[f] = (System.nanoTime() - t) / 1e6;
                work[f] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
            }
        }
        Arrays.sort(ms);
        Arrays.sort(work);
        System.out.printf(
                Locale.ROOT,
                "  %-5s median %6.2f ms, 99th percentile %6.2f ms; own work %6.2f and %6.2f ms%n",
                name,
                ms[FRAMES / 2],
                ms[FRAMES * 99 / 100],
                work[FRAMES / 2],
                work[FRAMES * 99 / 100]);
    }
}
