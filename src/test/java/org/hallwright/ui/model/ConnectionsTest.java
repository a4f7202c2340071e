package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.ui.model.Connections.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What racks hang on")
final class ConnectionsTest {
    private static final Design DESIGN =
            Templates.TEXAS_MIXED.create(Library.load().catalog());

    private static Connections of(String... racks) {
        return new Connections(DESIGN, Set.of(racks));
    }

    @Test
    @DisplayName("offers every feed that racks use, and neither what feeds others nor what is no feed")
    void feeds() {
        List<String> feeds = of("A01").feeds();
        DESIGN.racks().forEach(rack -> assertTrue(feeds.containsAll(rack.feeds()), rack.id()));
        DESIGN.power()
                .links()
                .forEach(link -> assertFalse(feeds.contains(link.from())
                        && DESIGN.racks().stream().noneMatch(r -> r.feeds().contains(link.from()))));
    }

    @Test
    @DisplayName("tells what the chosen have in common, and nothing where they differ")
    void common() {
        Rack a = DESIGN.racks().getFirst();
        Rack b = DESIGN.racks().getLast();
        assertEquals(new Choice(a.pool()), of(a.id()).common(r -> new Choice(r.pool())));
        assertFalse(a.type().equals(b.type()));
        assertNull(of(a.id(), b.id()).common(Rack::type));
        assertEquals(Rack.Criticality.CAPPABLE, of(a.id(), b.id()).common(Rack::criticality));
    }

    @Test
    @DisplayName("changes what was chosen in one step and leaves the rest")
    void edit() {
        Rack a = DESIGN.racks().getFirst();
        Connections one = of(a.id());
        assertNull(one.edit(null, null, null, null, null));
        assertNull(one.edit(Set.copyOf(a.feeds()), new Choice(a.loop()), new Choice(a.pool()), null, a.criticality()));
        assertInstanceOf(RackEdit.AssignLoop.class, one.edit(null, Choice.NONE, null, null, null));
        Edit both = one.edit(Set.of(), null, Choice.NONE, null, Rack.Criticality.CRITICAL);
        assertNotNull(both);
        Rack after = both.apply(DESIGN).orThrow().rack(a.id());
        assertEquals(a.withFeeds(List.of()).withPool(null).withCriticality(Rack.Criticality.CRITICAL), after);
    }

    @Test
    @DisplayName("makes the pool that is asked for anew, in the same step")
    void newPool() {
        Connections one = of(DESIGN.racks().getFirst().id());
        Choice made = one.pools().getLast();
        assertTrue(one.isNew(made));
        Edit edit = one.edit(null, null, made, null, null);
        assertNotNull(edit);
        Design after = edit.apply(DESIGN).orThrow();
        assertEquals(DESIGN.pools().size() + 1, after.pools().size());
        assertEquals(made.value(), after.racks().getFirst().pool());
    }
}
