package org.hallwright.engine;

import java.util.Map;
import org.hallwright.design.Design;
import org.hallwright.design.Rack;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.power.ChainLoss;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.PowerResult;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.plan.PlanNetwork;
import org.hallwright.engine.power.plan.SiteSupply;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatReuse;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.region.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Brings the racks' power to the chain, and the chain's losses to the year. */
final class SupplyMapping {

    /** Share of the supply's losses that stays in conditioned rooms; transformers and engines stand outside. */
    private static final double LOSSES_IN_ROOM = 0.5;

    /** Lighting, controls, offices, over the IT design power. */
    private static final double BASE_SHARE = 0.005;

    private SupplyMapping() {}

    static PowerNetwork network(Design design, Packs packs, Map<String, RackAssessment> racks) {
        return PlanNetwork.of(
                design, packs.catalog(), SiteSupply.usual(code(design, packs)), new PlanNetwork.RackWatts() {
                    @Override
                    public double designW(Rack rack) {
                        RackAssessment assessment = racks.get(rack.id());
                        return assessment == null || !assessment.design().isKnown()
                                ? 0
                                : assessment.design().si();
                    }

                    @Override
                    public double expectedW(Rack rack) {
                        RackAssessment assessment = racks.get(rack.id());
                        return assessment == null || !assessment.expected().isKnown()
                                ? 0
                                : assessment.expected().si();
                    }
                });
    }

    /** The electrical code of the site's jurisdiction; IEC where the pack does not say. */
    static ElectricalCode code(Design design, Packs packs) {
        Jurisdiction region = packs.regions().jurisdictions().get(design.site().region());
        return region != null && region.electricalCode().equals("NEC") ? ElectricalCode.NEC : ElectricalCode.IEC;
    }

    static SiteYear.Basis year(
            Design design,
            Packs packs,
            WeatherYear weather,
            CoolingPlant plant,
            PowerResult power,
            double designItW,
            double liquidShare,
            @Nullable HeatReuse reuse) {
        Jurisdiction region = packs.regions().jurisdictions().get(design.site().region());
        double grams = 0;
        if (region != null) {
            Jurisdiction.Sourced carbon = region.carbonSubnationalGPerKwh() != null
                    ? region.carbonSubnationalGPerKwh()
                    : region.carbonGPerKwh();
            grams = carbon == null ? 0 : carbon.value();
        }
        return new SiteYear.Basis(
                weather,
                designItW,
                liquidShare,
                losses(power.totals().chainLoss()),
                LOSSES_IN_ROOM,
                BASE_SHARE * designItW,
                plant,
                reuse,
                grams / 1000,
                0,
                1);
    }

    /** The chain as the one stage that the hours of a year need: its whole loss against its load. */
    private static PowerLosses losses(ChainLoss chain) {
        return chain.loadDesignW() <= 0
                ? PowerLosses.NONE
                : new PowerLosses(java.util.List.of(new PowerLosses.Stage(
                        "supply",
                        chain.loadDesignW(),
                        chain.curve().a(),
                        chain.curve().b(),
                        chain.curve().c(),
                        PowerLosses.Meter.UPS_OUTPUT)));
    }
}
