package org.hallwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.design.Fitting.Face;
import org.hallwright.engine.RackAssessment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a planner mounts in a rack")
class FittingTest {
    private static final Assessor ASSESSOR = new Assessor(Library.load());
    private static final Design DESIGN =
            Templates.FRANKFURT_GB200.create(ASSESSOR.packs().catalog());

    private static Fitting fitting(
            String id, int unit, int units, Face face, @Nullable Double powerW, @Nullable Double massKg) {
        return new Fitting(id, id, null, (unit - 1) * Fitting.UNIT, units * Fitting.UNIT, face, powerW, massKg);
    }

    private static Design with(Fitting... fittings) {
        String rack = DESIGN.racks().getFirst().id();
        return new RackEdit.PutFittings(rack, List.of(fittings)).apply(DESIGN).orThrow();
    }

    private static RackAssessment first(Design design) {
        RackAssessment found = ASSESSOR.review(design, null)
                .assessment()
                .rack(design.racks().getFirst().id());
        assertNotNull(found);
        return found;
    }

    @Test
    @DisplayName("adds its power, air heat and mass to that rack alone; an unknown power makes the rack's unknown")
    void counts() {
        RackAssessment before = first(DESIGN);
        Design next =
                with(fitting("sw", 44, 1, Face.FULL, 1_900.0, 12.0), fitting("st", 46, 2, Face.FULL, 600.0, 30.0));
        RackAssessment after = first(next);
        assertEquals(before.design().si() + 2_500, after.design().si(), 1e-6);
        assertEquals(before.idle().si() + 2_500, after.idle().si(), 1e-6);
        assertEquals(before.airHeat().si() + 2_500, after.airHeat().si(), 1e-6);
        assertEquals(before.liquidHeat().si(), after.liquidHeat().si(), 1e-6);
        assertEquals(before.mass().si() + 42, after.mass().si(), 1e-9);
        assertTrue(after.floorLoad().si() > before.floorLoad().si());
        Review all = ASSESSOR.review(next, null);
        RackAssessment other = all.assessment().rack(next.racks().get(1).id());
        assertNotNull(other);
        assertEquals(before.design().si(), other.design().si(), 1e-9);
        assertFalse(
                first(with(fitting("x", 44, 1, Face.FULL, null, 1.0))).design().isKnown());
    }

    @Test
    @DisplayName("is kept by the file, unknown power and all")
    void file() {
        Design next =
                with(fitting("a", 44, 1, Face.REAR, 12.5, null), fitting("pdu", 1, 42, Face.LANE_LEFT, 0.0, 14.0));
        Outcome<Design> again = DesignReader.read(DesignWriter.write(next));
        assertInstanceOf(Outcome.Ok.class, again);
        List<Fitting> read = again.orThrow().racks().getFirst().fittings();
        assertEquals(next.racks().getFirst().fittings(), read);
        assertNull(read.getLast().massKg());
    }

    @Test
    @DisplayName("may share units front and rear and in the lanes, but not one face, and not the nodes' place")
    void places() {
        assertEquals(
                0,
                told(with(
                        fitting("a", 44, 1, Face.FRONT, 1.0, 1.0),
                        fitting("b", 44, 1, Face.REAR, 1.0, 1.0),
                        fitting("c", 1, 48, Face.LANE_LEFT, 0.0, 1.0))));
        assertEquals(2, told(with(fitting("a", 44, 2, Face.FULL, 1.0, 1.0), fitting("b", 45, 1, Face.REAR, 1.0, 1.0))));
        // U 10 holds a compute tray of this rack type
        assertEquals(1, told(with(fitting("a", 10, 1, Face.FULL, 1.0, 1.0))));
        assertEquals(1, told(with(fitting("a", 48, 2, Face.FULL, 1.0, 1.0))));
    }

    private static long told(Design design) {
        return DesignCheck.check(design, ASSESSOR.packs().catalog()).stream()
                .map(Problem::message)
                .filter(m -> m == DesignMessage.FITTINGS_OVERLAP || m == DesignMessage.FITTING_ABOVE_RACK)
                .count();
    }

    @Test
    @DisplayName("finds the lowest free place, and none in a full rack")
    void finds() {
        RackContents contents =
                RackContents.of(DESIGN.racks().getFirst(), ASSESSOR.packs().catalog());
        int at = contents.place(5 * Fitting.UNIT, Fitting.UNIT, Face.FULL, null);
        assertTrue(contents.isFree(at, Fitting.UNIT, Face.FULL, null));
        assertEquals(-1, contents.place(0, 47 * Fitting.UNIT, Face.FULL, null));
        assertEquals(
                18,
                contents.items().stream()
                        .filter(i -> i.kind() == org.hallwright.catalog.RackType.PartKind.NODE)
                        .count());
    }
}
