package org.hallwright.engine.power.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hallwright.app.template.Templates;
import org.hallwright.base.Severity;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.codec.CatalogReader;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.power.Contingency;
import org.hallwright.engine.power.ElementKind;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.LoadClass;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.PowerLoad;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.PowerResult;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.pack.BuiltInPack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanNetworkTest {

    private static final Catalog CATALOG = CatalogReader.read(
                    BuiltInPack.bytes("catalog", "catalog.json"),
                    BuiltInPack.bytes("catalog", "facility-equipment.json"))
            .orThrow();

    /** Racks at their system power. */
    private static final PlanNetwork.RackWatts WATTS = new PlanNetwork.RackWatts() {
        @Override
        public double designW(Rack rack) {
            RackType type = CATALOG.rack(rack.type());
            return type == null ? 0 : type.systemPower().siOr(0);
        }

        @Override
        public double expectedW(Rack rack) {
            return 0.8 * designW(rack);
        }
    };

    private static PowerNetwork network(Design design) {
        return PlanNetwork.of(design, CATALOG, SiteSupply.usual(ElectricalCode.IEC), WATTS);
    }

    @ParameterizedTest
    @EnumSource(Templates.class)
    @DisplayName("Every template's racks are supplied through elements with curves, and its losses are plausible")
    void templates(Templates template) {
        Design design = template.create(CATALOG);
        PowerResult result = PowerResult.of(network(design));
        double designW = 0;
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    designW += WATTS.designW(rack);
                }
            }
        }
        assertEquals(designW, result.totals().loadDesignW(), 1e-6 * designW);
        assertEquals(0, result.totals().unsuppliedW(), 1e-6 * designW);
        double efficiency = result.totals().efficiencyDesign();
        assertTrue(efficiency > 0.94 && efficiency < 0.975, template + " " + efficiency);
        assertTrue(
                result.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR),
                result.problems().toString());
        assertNotNull(result.totals().generatorAutonomyH());
        assertNotNull(result.totals().batteryBridgeS());
    }

    @Test
    @DisplayName("2N halves: the loss of a UPS system doubles the other, and the racks stay up")
    void lossOfASide() {
        Design design = Templates.FRANKFURT_GB200.create(CATALOG);
        PowerResult result = PowerResult.of(network(design));
        ElementResult a = result.element("ups-A");
        ElementResult b = result.element("ups-B");
        assertNotNull(a);
        assertNotNull(b);
        assertEquals(a.loadW(), b.loadW(), 1e-6 * a.loadW());
        assertTrue(result.simulator().fail(Contingency.of("ups-A")).summary().untouched());
    }

    @Test
    @DisplayName("Supplies are dealt over the feeds as the node's redundancy says")
    void supplies() {
        Rack rack =
                Rack.of("r", "nv-dgx-h100-rack", 0, 0, Rack.Facing.NORTH).withFeeds(java.util.List.of("a", "b", "c"));
        PowerLoad load = PlanNetwork.load(rack, CATALOG, WATTS);
        assertEquals(4, load.suppliesNeeded());
        assertEquals(2, load.feeds().getFirst().supplies());
        assertEquals(LoadClass.CAPPABLE, load.loadClass());
        Rack gb200 = Rack.of("g", "nv-gb200-nvl72", 0, 0, Rack.Facing.NORTH).withFeeds(java.util.List.of("a", "b"));
        PowerLoad shelf = PlanNetwork.load(gb200, CATALOG, WATTS);
        assertEquals(2, shelf.suppliesNeeded());
        assertEquals(4, shelf.feeds().get(0).supplies() + shelf.feeds().get(1).supplies());
    }

    @Test
    @DisplayName("Equipment of every power family becomes an element with its rating")
    void families() {
        EquipmentModels models = new EquipmentModels(SiteSupply.usual(ElectricalCode.NEC), PlanAssumptions.TYPICAL);
        PowerElement transformer = element(models, "tx-dry-2500", ElementKind.MV_TRANSFORMER);
        assertEquals(2.5e6 * 0.98, transformer.unitRatedW(), 1e-6);
        PowerElement ups = element(models, "ups-93pm-500", ElementKind.UPS);
        assertEquals(500e3, ups.unitRatedW(), 1e-6);
        assertEquals(60, ups.overload().allowedSeconds(1.25));
        assertEquals(300 * 500e3, ups.reserve().storedJ(), 1e-3);
        // 400 A track busway under the NEC: 80 % of it, at 415 V; its IEC sister carries all of it.
        assertEquals(
                Math.sqrt(3) * 415 * 320 * 0.98,
                element(models, "bus-starline-t3-225", ElementKind.BUSWAY).unitRatedW() * 400 / 225,
                1);
        assertEquals(
                Math.sqrt(3) * 415 * 400 * 0.98,
                element(models, "bus-impb-400-iec", ElementKind.BUSWAY).unitRatedW(),
                1);
        PowerElement generator = element(models, "gen-qsk60-1730", ElementKind.GENERATOR);
        assertEquals(10, generator.reserve().startS());
        assertEquals(48 * 394, generator.reserve().usableFuel(), 1e-6);
        PowerElement sts = element(models, "sts2-250", ElementKind.TRANSFER_SWITCH);
        assertEquals(0.004, sts.reserve().startS(), 1e-12);
        PowerElement pdu = element(models, "pdu-300", ElementKind.PDU);
        assertNotNull(pdu.input());
        assertEquals(480, pdu.input().volts());
        assertEquals(
                12.0 * 1.6e6,
                element(models, "drups-2000", ElementKind.UPS).reserve().storedJ(),
                1);
        assertEquals(
                1.9e6, element(models, "bess-megapack-2xl", ElementKind.BESS).unitRatedW(), 1);
        assertEquals(
                3.9 * 3.6e9,
                element(models, "bess-megapack-2xl", ElementKind.BESS).reserve().storedJ(),
                1);
    }

    private static PowerElement element(EquipmentModels models, String equipment, ElementKind kind) {
        return models.element(equipment, kind, CATALOG.equipment(equipment), null, 10);
    }
}
