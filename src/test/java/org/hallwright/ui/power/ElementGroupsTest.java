package org.hallwright.ui.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.PowerPlan.Element;
import org.hallwright.design.PowerPlan.Kind;
import org.hallwright.design.PowerPlan.Link;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alike elements of a large chain")
final class ElementGroupsTest {

    /** A utility over blocks of transformer, generator, board and five busways each. */
    private static PowerPlan campus(int blocks) {
        List<Element> elements = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        elements.add(element("utility", Kind.UTILITY));
        for (int b = 0; b < blocks; b++) {
            elements.add(element("tx-" + b, Kind.MV_TRANSFORMER));
            elements.add(element("gen-" + b, Kind.GENERATOR));
            elements.add(element("board-" + b, Kind.SWITCHGEAR));
            links.add(new Link("utility", "tx-" + b, false));
            links.add(new Link("tx-" + b, "board-" + b, false));
            links.add(new Link("gen-" + b, "board-" + b, true));
            for (int i = 0; i < 5; i++) {
                elements.add(element("bus-" + b + "-" + i, Kind.BUSWAY));
                links.add(new Link("board-" + b, "bus-" + b + "-" + i, false));
            }
        }
        return new PowerPlan(PowerPlan.Topology.N, elements, links);
    }

    private static Element element(String id, Kind kind) {
        return new Element(id, id, kind, null, 1e6, 1, 0, 0);
    }

    @Test
    @DisplayName("are one box for each kind that is supplied alike, and every element is drawn once")
    void gathered() {
        PowerPlan plan = campus(10);
        ElementGroups groups = new ElementGroups(plan, Set.of());
        assertEquals(4, groups.closed().size(), "transformers, generators, boards, busways");
        assertEquals(50, groups.members(groups.drawn("bus-0-0")).size());
        assertEquals("utility", groups.drawn("utility"));
        int members = groups.closed().values().stream().mapToInt(List::size).sum();
        assertEquals(plan.elements().size(), members + 1);
    }

    @Test
    @DisplayName("are drawn one by one once their group is opened, and what hangs below stays gathered")
    void opened() {
        PowerPlan plan = campus(10);
        String transformers = new ElementGroups(plan, Set.of()).groupOf("tx-3");
        ElementGroups groups = new ElementGroups(plan, Set.of(transformers));
        assertEquals("tx-3", groups.drawn("tx-3"));
        assertEquals(transformers, groups.groupOf("tx-3"));
        assertEquals(3, groups.closed().size());
        assertFalse(groups.drawn("board-3").equals("board-3"));
    }

    @Test
    @DisplayName("stay single in a small chain, and where they feed one another in a loop")
    void single() {
        assertTrue(new ElementGroups(campus(3), Set.of()).closed().isEmpty());
        PowerPlan plan = campus(10);
        List<Link> links = new ArrayList<>(plan.links());
        for (int b = 0; b < 10; b++) {
            links.add(new Link("bus-" + b + "-0", "board-" + b, false));
        }
        ElementGroups groups = new ElementGroups(new PowerPlan(plan.topology(), plan.elements(), links), Set.of());
        assertEquals("board-1", groups.drawn("board-1"));
        assertEquals(2, groups.closed().size(), "transformers and generators stand above the loop");
    }
}
