package org.hallwright.advise.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.Rack;
import org.hallwright.engine.Packs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Making a division of the fleet true")
final class FleetEditTest {

    private static final Packs PACKS = Library.load();
    private static final Assessor ASSESSOR = new Assessor(PACKS);
    private static final Design MIXED = Templates.NATIONAL_MIXED.create(PACKS.catalog());

    private static Division division(Map<String, Integer> units, Map<String, Map<String, Double>> work) {
        return new Division(units, work, Map.of(), 0, 0, 0, 0, 0, 0, true, List.of());
    }

    private static int racks(Design design, String pool) {
        return VendorSwap.ofPool(design, pool).size();
    }

    @Test
    @DisplayName(
            "gives every pool its racks, in one edit, without a rack upon another, and the work to the pool that does it")
    void divides() {
        int gpu = racks(MIXED, "blackwell");
        int asic = racks(MIXED, "trainium");
        String job = MIXED.workloads().getFirst().id();
        FleetEdit.Proposal proposal = FleetEdit.of(
                MIXED,
                PACKS.catalog(),
                division(
                        Map.of("blackwell", gpu + 6, "trainium", asic - 8),
                        Map.of("blackwell", Map.of(job, (gpu + 6) / 2.0))));
        assertEquals(
                new FleetEdit.Change(gpu, gpu + 6, gpu + 6), proposal.pools().get("blackwell"));
        assertEquals(0, proposal.homeless());
        Design after = proposal.edit().apply(MIXED).orThrow();
        assertEquals(gpu + 6, racks(after, "blackwell"));
        assertEquals(asic - 8, racks(after, "trainium"));
        HashSet<String> types = new HashSet<>();
        for (Rack rack : after.racks()) {
            if ("blackwell".equals(rack.pool())) {
                types.add(rack.type());
                assertTrue(!rack.feeds().isEmpty(), rack.id());
            }
        }
        assertEquals(1, types.size(), "a pool grows by its own kind");
        var moved = Objects.requireNonNull(after.workloads().stream()
                .filter(w -> w.id().equals(job))
                .findFirst()
                .orElse(null));
        assertEquals("blackwell", moved.pool());
        assertEquals(0.5, moved.share(), 1e-12);
        Review review = ASSESSOR.review(after, null);
        assertTrue(
                review.problems().stream().noneMatch(p -> p.code().contains("overlap")),
                String.valueOf(review.problems()));
    }

    @Test
    @DisplayName("counts the racks that no row has a place for, and places the rest")
    void full() {
        int gpu = racks(MIXED, "blackwell");
        FleetEdit.Proposal proposal = FleetEdit.of(
                MIXED,
                PACKS.catalog(),
                division(Map.of("blackwell", gpu + 10_000, "trainium", racks(MIXED, "trainium")), Map.of()));
        FleetEdit.Change change = Objects.requireNonNull(proposal.pools().get("blackwell"));
        assertTrue(proposal.homeless() > 0);
        assertEquals(gpu + 10_000 - change.after(), proposal.homeless());
        assertEquals(change.after(), racks(proposal.edit().apply(MIXED).orThrow(), "blackwell"));
    }

    @Test
    @DisplayName("changes nothing where the division is what stands already")
    void nothing() {
        FleetEdit.Proposal proposal = FleetEdit.of(
                MIXED,
                PACKS.catalog(),
                division(
                        Map.of("blackwell", racks(MIXED, "blackwell"), "trainium", racks(MIXED, "trainium")),
                        Map.of()));
        assertEquals(MIXED, proposal.edit().apply(MIXED).orThrow());
    }
}
