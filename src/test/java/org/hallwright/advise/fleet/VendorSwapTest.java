package org.hallwright.advise.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallwright.app.Assessor;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.design.Rack;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.Efficiency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Swapping the vendor")
final class VendorSwapTest {

    private static final Packs PACKS = Library.load();
    private static final Assessor ASSESSOR = new Assessor(PACKS);
    private static final Review MIXED = ASSESSOR.review(Templates.NATIONAL_MIXED.create(PACKS.catalog()), null);
    private static final String GPU = "nv-gb300-nvl72";
    private static final String ASIC = "aws-trn3-gen2-ultraserver";

    private static VendorSwap.Proposal propose(String pool, String to, Swap.Equal equal) {
        return VendorSwap.propose(MIXED.assessment(), PACKS, VendorSwap.ofPool(MIXED.design(), pool), to, equal)
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource(Swap.Equal.class)
    @DisplayName(
            "takes as many systems as keep the measure: the fewest for tokens, the most that take no more for the rest")
    void measure(Swap.Equal equal) {
        VendorSwap.Proposal swap = propose("trainium", GPU, equal);
        double all = swap.systems() * swap.perSystem();
        if (equal == Swap.Equal.TOKENS) {
            assertTrue(all >= swap.total() * (1 - 1e-9) && all - swap.perSystem() < swap.total());
        } else {
            assertTrue(all <= swap.total() * (1 + 1e-9) && all + swap.perSystem() > swap.total() * (1 - 1e-9));
        }
        assertEquals(VendorSwap.ofPool(MIXED.design(), "trainium").size(), swap.replaced());
    }

    @Test
    @DisplayName("is one edit: the pool has the new racks where the old ones stood, all else is as it was")
    void oneEdit() {
        VendorSwap.Proposal swap = propose("trainium", GPU, Swap.Equal.POWER);
        Design after = swap.edit().apply(MIXED.design()).orThrow();
        Set<String> pool = VendorSwap.ofPool(after, "trainium");
        assertEquals(swap.placed(), pool.size());
        for (String id : pool) {
            Rack rack = Objects.requireNonNull(after.rack(id));
            assertEquals(GPU, rack.type());
            assertTrue(!rack.feeds().isEmpty(), id + " keeps the feeds of its place");
        }
        assertEquals(VendorSwap.ofPool(MIXED.design(), "blackwell"), VendorSwap.ofPool(after, "blackwell"));
        assertEquals(
                after.racks().size(),
                after.racks().stream().map(Rack::id).collect(Collectors.toSet()).size());
        Review review = ASSESSOR.review(after, MIXED);
        assertTrue(
                review.problems().stream().noneMatch(p -> p.code().contains("overlap")),
                String.valueOf(review.problems()));
    }

    @Test
    @DisplayName("says how many find a place where the rows are full, and puts no rack beyond the hall")
    void full() {
        VendorSwap.Proposal swap = propose("blackwell", ASIC, Swap.Equal.TOKENS);
        assertTrue(swap.placed() < swap.systems(), swap.placed() + " of " + swap.systems());
        Design after = swap.edit().apply(MIXED.design()).orThrow();
        after.halls()
                .forEach(hall -> hall.rows()
                        .forEach(row -> row.racks()
                                .forEach(rack -> assertTrue(
                                        rack.xMm() >= 0 && rack.xMm() <= hall.widthMm() && rack.yMm() <= hall.depthMm(),
                                        rack.id()))));
    }

    @Test
    @DisplayName("refuses a rack the catalogue does not know, and a set without racks, by name")
    void refused() {
        Set<String> some = VendorSwap.ofPool(MIXED.design(), "trainium");
        assertInstanceOf(
                Outcome.Failed.class,
                VendorSwap.propose(MIXED.assessment(), PACKS, some, "no-such-rack", Swap.Equal.POWER));
        assertInstanceOf(
                Outcome.Failed.class, VendorSwap.propose(MIXED.assessment(), PACKS, Set.of(), GPU, Swap.Equal.POWER));
    }

    @Test
    @DisplayName(
            "beside it: moves to every other stack with the stack's own effort, and the catalogue's racks per watt")
    void softwareAndSilicon() {
        EconomyReview economy = EconomyReview.of(MIXED, PACKS);
        var ports = economy.ports(EconomyReview.Stated.USUAL, null);
        double neuron = ports.stream()
                .filter(p -> p.pool().equals("blackwell") && p.to().id().equals("neuron"))
                .findFirst()
                .orElseThrow()
                .effort()
                .engineerWeeks()
                .value();
        double rocm = ports.stream()
                .filter(p -> p.pool().equals("blackwell") && p.to().id().equals("rocm"))
                .findFirst()
                .orElseThrow()
                .effort()
                .engineerWeeks()
                .value();
        // One model family each: 10 weeks to Neuron and 4 to ROCm in the catalogue.
        assertEquals(6, neuron - rocm, 1e-9);
        var more = economy.ports(new EconomyReview.Stated(3, 4, EconomyReview.Stated.USUAL.resaleShare()), "rocm");
        assertTrue(more.getFirst().effort().engineerWeeks().value() > rocm);
        var rows = EconomyReview.efficiency(PACKS, "bf16");
        assertTrue(rows.size() > 5);
        for (int i = 1; i < rows.size(); i++) {
            assertTrue(rows.get(i - 1).tflopsPerWatt().value()
                    >= rows.get(i).tflopsPerWatt().value());
        }
        double tau = Efficiency.processExplains(rows);
        assertTrue(tau > -1 && tau < 1, "nanometres alone decide nothing: " + tau);
    }
}
