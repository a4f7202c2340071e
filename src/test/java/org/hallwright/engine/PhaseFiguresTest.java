package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.equipment.PhaseBalance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The phases of the racks' feeds")
final class PhaseFiguresTest {

    private static final Packs PACKS = Library.load();
    private static final Design PARIS = Templates.PARIS_MINISTRY.create(PACKS.catalog());

    private static Figure imbalance(Design design) {
        return Objects.requireNonNull(Engine.assess(design, PACKS, null).figure("phaseImbalance"));
    }

    /** Every rack of Paris as one of nodes with two supplies on each of two feeds. */
    private static Design twoAndTwo(int nodes) {
        Set<String> all = PARIS.racks().stream().map(Rack::id).collect(Collectors.toSet());
        return new RackEdit.ChangeRackType(all, "oem-rtx-pro-rack")
                .apply(PARIS)
                .then(design -> new RackEdit.FitNodes(all, nodes).apply(design))
                .orThrow();
    }

    @Test
    @DisplayName("64 supplies in turn are 22, 21 and 21; eight racks of eight that all begin on L1 are 24, 24 and 16")
    void reference() {
        assertEquals(new PhaseBalance(22, 21, 21), PhaseBalance.NONE.withShared(64, 1));
        assertEquals(new PhaseBalance(24, 24, 16), PhaseBalance.NONE.withInTurn(8, 8, 1));
        assertEquals(3.0 / 64, PhaseBalance.NONE.withShared(64, 1).spread(), 1e-12);
        assertEquals(0.375, PhaseBalance.NONE.withInTurn(8, 8, 1).spread(), 1e-12);
        assertEquals(PhaseBalance.inTurn(5, 5, 5, 5), PhaseBalance.NONE.withInTurn(1, 4, 5));
    }

    @Test
    @DisplayName("Three supplies of a DGX on each feed load the phases alike however racks are turned")
    void threes() {
        assertEquals(0, imbalance(PARIS).known().high(), 0);
    }

    @Test
    @DisplayName(
            "Four supplies on a feed are 2, 1 and 1 where every rack begins on L1; whoever deals them is far better")
    void fours() {
        Figure figure = imbalance(twoAndTwo(2));
        assertEquals(0.75, figure.known().high(), 1e-12);
        assertTrue(figure.si() < 0.75 && figure.si() == figure.known().low());
        assertEquals(PhaseFigures.UNROTATED, Explanation.driver(figure).id());
        Design told = new PlanEdit.SetAssumption(PhaseFigures.UNROTATED, 1.0)
                .apply(twoAndTwo(2))
                .orThrow();
        assertEquals(0.75, imbalance(told).si(), 1e-12);
        assertFalse(imbalance(twoAndTwo(3)).known().high() > 0, "six supplies are two on each phase");
    }

    @Test
    @DisplayName("The order of racks does not matter")
    void order() {
        Design mixed = new RackEdit.FitNodes(
                        Set.of(PARIS.racks().iterator().next().id()), 1)
                .apply(twoAndTwo(2))
                .orThrow();
        List<Rack> racks =
                new ArrayList<>(mixed.halls().getFirst().rows().getFirst().racks());
        Collections.shuffle(racks, new Random(7));
        Design shuffled = mixed.withHalls(mixed.halls().stream()
                .map(hall -> hall.withRows(hall.rows().stream()
                        .map(row -> row == hall.rows().getFirst()
                                        && hall == mixed.halls().getFirst()
                                ? row.withRacks(racks)
                                : row)
                        .toList()))
                .toList());
        assertEquals(imbalance(mixed), imbalance(shuffled));
    }
}
