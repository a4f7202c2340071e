package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.DesignCheck;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.SiteYear;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the plan and the year answer to rules")
final class PlanFactsTest {

    private static final Packs PACKS = Library.load();

    private static Facts facts(Hall hall) {
        Facts.Builder facts = Facts.builder();
        Design design = Templates.PARIS_MINISTRY.create(PACKS.catalog()).withHalls(List.of(hall));
        PlanFacts.put(design, DesignCheck.check(design, PACKS.catalog(), null).aisles(), facts);
        return facts.build();
    }

    private static Hall hall(Fixture... fixtures) {
        Hall template = Templates.PARIS_MINISTRY.create(PACKS.catalog()).halls().getFirst();
        Rack near = Rack.of("near", "nv-dgx-h100", 2_000, 3_000, Rack.Facing.NORTH);
        Rack far = Rack.of("far", "nv-dgx-h100", 10_000, 3_000, Rack.Facing.NORTH);
        return new Hall(
                template.id(),
                template.name(),
                template.widthMm(),
                template.depthMm(),
                template.heightMm(),
                template.floorLimitPa(),
                template.containment(),
                List.of(new Row("row", "row", List.of(near, far))),
                List.of(fixtures),
                null);
    }

    private static Fixture fixture(String id, Fixture.Kind kind, int x, int y, int width, int depth) {
        return new Fixture(id, id, kind, x, y, width, depth, null);
    }

    @Test
    @DisplayName(
            "the way out is as wide as the narrowest of doors and aisles, and leads from the farthest rack to the nearest door")
    void ways() {
        Facts facts = facts(hall(
                fixture("door", Fixture.Kind.DOOR, 0, 2_000, 200, 900),
                fixture("cold", Fixture.Kind.COLD_AISLE, 2_000, 4_200, 9_000, 1_200),
                fixture("hot", Fixture.Kind.HOT_AISLE, 2_000, 1_000, 9_000, 800)));
        assertEquals(Fact.number(1.2), facts.get("aisle_cold_m"));
        assertEquals(Fact.number(0.8), facts.get("aisle_hot_m"));
        assertEquals(Fact.number(0.8), facts.get("egress_width_m"));
        Fact.Num path = assertInstanceOf(Fact.Num.class, facts.get("egress_path_m"));
        // The door's middle is at (0.1, 2.45); the far rack at (10, 3); the row is 8 m long.
        Range band = path.range();
        assertEquals(9.9 + 0.55, band.low(), 1e-9);
        assertEquals(band.low() + 8, band.high(), 1e-9);
    }

    @Test
    @DisplayName("without a door nothing is known of the way out")
    void noDoor() {
        Facts facts = facts(hall(fixture("cold", Fixture.Kind.COLD_AISLE, 2_000, 4_200, 9_000, 1_200)));
        assertNull(facts.get("egress_width_m"));
        assertNull(facts.get("egress_path_m"));
    }

    @Test
    @DisplayName("up to the economiser's temperatures no compressor ran in any hour of the year")
    void economiser() {
        Assessment assessment = Engine.assess(Templates.FRANKFURT_GB200.create(PACKS.catalog()), PACKS, null);
        SiteYear year = Objects.requireNonNull(assessment.year());
        YearResult full = year.full(
                Objects.requireNonNull(assessment.figure("itDesignPower")).si(), 0);
        Facts.Builder builder = Facts.builder();
        EconomiserFacts.put(year.weather(), full, builder);
        double limitC = assertInstanceOf(Fact.Num.class, builder.build().get("economizer_full_db_c"))
                .range()
                .value();
        int free = 0;
        for (int hour = 0; hour < 8_760; hour++) {
            boolean colder = year.weather().dryBulbC(hour) < limitC - 1e-9;
            free += colder ? 1 : 0;
            assertTrue(!colder || full.hours().freeCooling(hour), "hour " + hour);
        }
        assertTrue(free > 0);
    }
}
