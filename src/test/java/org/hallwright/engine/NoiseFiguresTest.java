package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.thermal.Noise;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Levels of sound as figures")
final class NoiseFiguresTest {
    private static Packs packs;
    private static Design hall;
    private static double coolerDb;

    /** One group of four coolers of known sound outdoors, nothing else. */
    @BeforeAll
    static void load() {
        packs = Library.load();
        Catalog catalog = packs.catalog();
        var cooler = catalog.equipment().values().stream()
                .filter(e -> e.value("soundPower").isKnown())
                .findFirst()
                .orElseThrow();
        coolerDb = Objects.requireNonNull(cooler.value("soundPower").si()).value();
        Design design = Templates.FRANKFURT_GB200.create(catalog);
        String loop = design.cooling().loops().getFirst().id();
        CoolingPlan plan = new CoolingPlan(
                List.of(new CoolingPlan.Unit(
                        "coolers", "coolers", CoolingPlan.Kind.DRY_COOLER, cooler.id(), 1e6, 4, 0, loop)),
                design.cooling().loops(),
                24,
                0,
                0);
        hall = design.withCooling(plan).withPower(PowerPlan.NONE);
    }

    private static Design at(double receptorM, String unit) {
        List<Evidence> evidence = new ArrayList<>(hall.evidence());
        evidence.add(Evidence.stated(
                "receptor_distance_m", new Evidence.Value.Number(receptorM, receptorM, receptorM, unit)));
        return hall.withEvidence(evidence);
    }

    private static double level(Design design, String figure) {
        return Objects.requireNonNull(Engine.assess(design, packs, null).figure(figure))
                .si();
    }

    @Test
    @DisplayName("four coolers at 200 m, as by hand")
    void byHand() {
        double powerDb = coolerDb + 10 * Math.log10(4);
        assertEquals(powerDb, level(hall, "plantSoundPower"), 1e-9);
        assertEquals(powerDb - 20 * Math.log10(200) - 8, level(at(200, "m"), "noiseReceptorDay"), 1e-9);
        assertEquals(level(at(200, "m"), "noiseReceptorDay"), level(at(0.2, "km"), "noiseReceptorNight"), 1e-9);
        assertNull(Engine.assess(hall, packs, null).figure("noiseReceptorDay"), "no distance, no level");
    }

    @Test
    @DisplayName("slower fans by night and a wall take away what they should")
    void quieter() {
        Design design = at(200, "m");
        TreeMap<String, Double> set = new TreeMap<>(design.assumptions());
        set.put(NoiseFigures.NIGHT_SPEED, 0.7);
        set.put(NoiseFigures.BARRIER, 10.0);
        Design quiet = design.withAssumptions(set);
        assertEquals(level(design, "noiseReceptorDay") - 10, level(quiet, "noiseReceptorDay"), 1e-9);
        double fansDb = Noise.atSpeedDbA(100, 0.7) - 100;
        assertEquals(level(quiet, "noiseReceptorDay") + fansDb, level(quiet, "noiseReceptorNight"), 1e-9);
    }
}
