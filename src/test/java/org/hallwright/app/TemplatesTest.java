package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Severity;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.design.Design;
import org.hallwright.design.DesignCheck;
import org.hallwright.design.Edit;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.region.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every template")
final class TemplatesTest {

    private static final List<String> HEADLINES = List.of(
            "itDesignPower",
            "itExpectedPower",
            "facilityPeakPower",
            "pueAnnual",
            "wueAnnual",
            "annualEnergy",
            "annualCarbon",
            "capex",
            "opexPerYear",
            "tco",
            "costPerAcceleratorHour",
            "floorLoadMax");

    private static Packs packs;

    @BeforeAll
    static void load() {
        packs = Library.load();
    }

    @ParameterizedTest
    @EnumSource(Templates.class)
    void isWholeAndItsFileGivesItBack(Templates template) {
        Design design = template.create(packs.catalog());
        assertEquals(
                0,
                DesignCheck.check(design, packs.catalog()).stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .count());
        byte[] bytes = DesignWriter.write(design);
        Design again = DesignReader.read(bytes).orThrow();
        assertEquals(design, again);
        assertEquals(DesignWriter.hash(design), DesignWriter.hash(again));
    }

    @ParameterizedTest
    @EnumSource(Templates.class)
    void hasEveryHeadlineWithItsBandAndAtLeastOneVerdictEachWay(Templates template) {
        Review review = new Assessor(packs).review(template.create(packs.catalog()), null);
        for (String id : HEADLINES) {
            Figure figure = review.assessment().figure(id);
            assertNotNull(figure, id);
            assertTrue(figure.isKnown(), id);
        }
        assertTrue(review.assessment().figures().keySet().stream()
                .anyMatch(id -> id.equals("trainingStepTime") || id.equals("servingTokensPerSecond")));
        assertTrue(review.counts().getOrDefault(Verdict.PASS, 0) > 0, "some rule passes");
        long worth = review.counts().getOrDefault(Verdict.FAIL, 0)
                + review.counts().getOrDefault(Verdict.WARN, 0)
                + review.problems().stream()
                        .filter(p -> p.severity() == Severity.ERROR || p.severity() == Severity.WARNING)
                        .count();
        assertTrue(worth > 0, "some finding is worth reading");
    }

    @Test
    @DisplayName("explains its headline figures: the leaves give the same bits again")
    void leavesGiveTheSameBits() {
        Assessment assessment = Engine.assess(Templates.FRANKFURT_GB200.create(packs.catalog()), packs, null);
        for (String id : HEADLINES) {
            Figure figure = assessment.figure(id);
            assertNotNull(figure, id);
            assertEquals(
                    Double.doubleToLongBits(figure.si()), Double.doubleToLongBits(Explanation.recompute(figure)), id);
        }
        for (String id : List.of("trainingStepTime", "trainingTime")) {
            Figure figure = assessment.figure(id);
            assertNotNull(figure, id);
            assertEquals(figure.si(), Explanation.recompute(figure), 0, id);
        }
        for (var work : assessment.fleet().work()) {
            var lines = assessment.fleet().runs(work.workload().id(), packs);
            assertTrue(lines.size() > 6, "every line of how a workload runs has its why");
            for (Figure line : lines) {
                assertEquals(line.si(), Explanation.recompute(line), 0, line.id());
            }
        }
    }

    @Test
    @DisplayName("Frankfurt: 48 × 132 kW, of which 115 kW in liquid and 17 kW in air each")
    void frankfurtDrawsWhatAnEngineerExpects() {
        Assessment assessment = Engine.assess(Templates.FRANKFURT_GB200.create(packs.catalog()), packs, null);
        Figure it = assessment.figure("itDesignPower");
        assertNotNull(it);
        assertEquals(6.336e6, it.si(), 1);
        var rack = assessment.rack("A01");
        assertNotNull(rack);
        assertEquals(132e3, rack.design().si(), 1e-6);
        assertEquals(115e3, rack.liquidHeat().si(), 500);
        assertEquals(17e3, rack.airHeat().si(), 500);
    }

    @Test
    @DisplayName("An edit followed by incremental assessment equals a full one bit for bit")
    void incrementalEqualsFull() {
        Design design = Templates.TEXAS_MIXED.create(packs.catalog());
        Assessment before = Engine.assess(design, packs, null);
        List<Edit> edits = List.of(
                new RackEdit.MoveRacks(java.util.Set.of("A01"), -600, 0),
                new RackEdit.ChangeRackType(java.util.Set.of("A02", "B03"), "nv-gb200-nvl72"),
                new RackEdit.RemoveRacks(java.util.Set.of("C02")),
                new RackEdit.FitNodes(java.util.Set.of("E01"), 2));
        for (Edit edit : edits) {
            Design next = edit.apply(design).orThrow();
            Assessment step = Engine.assess(next, packs, before);
            Assessment full = Engine.assess(next, packs, null);
            assertEquals(full.figures().keySet(), step.figures().keySet());
            for (String id : full.figures().keySet()) {
                Figure a = full.figures().get(id);
                Figure b = step.figures().get(id);
                assertNotNull(a);
                assertNotNull(b);
                assertEquals(a.range(), b.range(), id);
            }
            assertEquals(full.problems(), step.problems());
            design = next;
            before = step;
        }
    }

    @Test
    @DisplayName("Undo gives the earlier snapshot itself back, and redo the later one")
    void undoIsAPointer() {
        Workspace workspace = Workspace.inMemory(new Assessor(packs), Templates.PARIS_MINISTRY.create(packs.catalog()));
        Design first = workspace.design();
        assertTrue(workspace
                .apply(new RackEdit.MoveRacks(java.util.Set.of("A01"), -600, 0))
                .isOk());
        Design second = workspace.design();
        assertFalse(first == second);
        workspace.undo();
        assertTrue(workspace.design() == first);
        workspace.redo();
        assertTrue(workspace.design() == second);
        assertFalse(workspace
                .apply(new RackEdit.RemoveRacks(java.util.Set.of("no-such")))
                .isOk());
        assertTrue(workspace.design() == second);
    }
}
