package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hallwright.advise.layout.HallLayout;
import org.hallwright.advise.layout.HallLayout.RowSpec;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.engine.structure.FloorLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the floor carries")
final class FloorCheckTest {
    private static Packs packs;
    private static RackType type;

    @BeforeAll
    static void load() {
        packs = Library.load();
        type = java.util.Objects.requireNonNull(packs.catalog().rack("nv-gb200-nvl72"));
    }

    private static Hall hall(int rows, double limitPa) {
        List<RowSpec> specs = java.util.stream.IntStream.range(0, rows)
                .mapToObj(i -> new RowSpec(String.valueOf((char) ('A' + i)), type, 4, null, null))
                .toList();
        return HallLayout.hall("hall-1", "Hall", "", specs, Hall.Containment.HOT_AISLE, limitPa);
    }

    private static Assessment assess(Hall hall) {
        Design design = Templates.FRANKFURT_GB200.create(packs.catalog()).withHalls(List.of(hall));
        return Engine.assess(design, packs, null);
    }

    private static double value(Assessment assessment, String figure) {
        return java.util.Objects.requireNonNull(assessment.figure(figure))
                .known()
                .value();
    }

    private static List<String> floor(Assessment assessment, Severity severity) {
        return assessment.problems().stream()
                .filter(p -> p.severity() == severity)
                .map(Problem::code)
                .filter(code -> code.startsWith("engine.floor"))
                .toList();
    }

    @Test
    @DisplayName("a bay is the footprint and half of the aisles, as by hand")
    void bay() {
        Assessment assessment = assess(hall(4, 15_000));
        double massKg = value(assessment, "massOnFloor") / 16;
        FloorLoad load = new FloorLoad(massKg, type.widthMm() / 1000.0, type.depthMm() / 1000.0);
        assertEquals(load.footprintPa(), value(assessment, "floorLoadMax"), 1e-6);
        // The layout's aisles are 1.2 m, half before and half behind: 1.2 m of aisle belong to each rack.
        assertEquals(load.bayPa(1.2), value(assessment, "floorLoadBay"), 1e-6);
        assertEquals(load.footN(1.5), value(assessment, "pointLoadMax"), 1e-6);
    }

    @Test
    @DisplayName("a slab fails by the bay and warns by the footprint")
    void verdicts() {
        Assessment fine = assess(hall(2, 40_000));
        assertEquals(List.of(), floor(fine, Severity.ERROR));
        assertEquals(List.of(), floor(fine, Severity.WARNING));
        Assessment spread = assess(hall(2, 15_000));
        assertEquals(List.of(), floor(spread, Severity.ERROR));
        assertEquals(List.of("engine.floor-spread-needed"), floor(spread, Severity.WARNING));
        Assessment over = assess(hall(2, 5_000));
        assertEquals(List.of("engine.floor-limit-exceeded"), floor(over, Severity.ERROR));
    }

    @Test
    @DisplayName("rows back to back have less floor each; a wall or a far row gives no more than a slab spreads")
    void shares() {
        Hall hall = hall(2, 15_000);
        double apart = AisleShares.of(hall, packs.catalog()).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        assertEquals(2 * AisleShares.MOST_PER_SIDE_M, apart, 1e-12);
        var second = hall.rows().get(1);
        var near = second.withRacks(second.racks().stream()
                .map(r -> r.at(r.xMm(), r.yMm() - HallLayout.COLD_AISLE_MM))
                .toList());
        var close = AisleShares.of(hall.withRows(List.of(hall.rows().getFirst(), near)), packs.catalog());
        close.values().forEach(share -> assertEquals(AisleShares.MOST_PER_SIDE_M, share, 1e-12));
        assertTrue(apart > close.values().iterator().next());
    }
}
