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
import org.hallwright.design.Workload;
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

    @Test
    @DisplayName(
            "divides requests between pools so that the design yields what the division does; a training run stays whole")
    void splits() {
        Workload.Serving serve =
                new Workload.Serving("serve", "Serve", "blackwell", 0.5, "llama-3.1-70b", "fp8", 1000, 300, 0, 0, 9000);
        Workload train = MIXED.workloads().getFirst();
        Design design = MIXED.withWorkloads(List.of(train, serve));
        int gpu = racks(design, "blackwell");
        int asic = racks(design, "trainium");
        Map<String, Map<String, Double>> work = Map.of(
                "blackwell",
                Map.of(train.id(), gpu * 0.75, "serve", gpu * 0.25),
                "trainium",
                Map.of("serve", asic * 0.5));
        Map<String, Map<String, Double>> tokens =
                Map.of("blackwell", Map.of("serve", 2e6), "trainium", Map.of("serve", 1e6));
        Division division = new Division(
                Map.of("blackwell", gpu, "trainium", asic), work, tokens, 0, 0, 0, 0, 0, 0, true, List.of());
        Design after = FleetEdit.of(design, PACKS.catalog(), division)
                .edit()
                .apply(design)
                .orThrow();
        assertEquals(3, after.workloads().size());
        for (Workload workload : after.workloads()) {
            String of = workload.id().startsWith("serve") ? "serve" : train.id();
            double racks = workload.share() * racks(after, workload.pool());
            assertEquals(
                    Objects.requireNonNull(work.get(workload.pool())).getOrDefault(of, -1.0),
                    racks,
                    1e-9,
                    workload.id());
        }
        double target = 0;
        for (Workload workload : after.workloads()) {
            target += workload instanceof Workload.Serving s ? s.targetTokensPerS() : 0;
        }
        assertEquals(9000, target, 1e-9, "what is asked for stays the same in all");
        assertEquals(
                6000,
                after.workloads().stream()
                        .filter(w -> w.pool().equals("blackwell") && w instanceof Workload.Serving)
                        .map(Workload.Serving.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .targetTokensPerS(),
                1e-9);
    }
}
