package org.hallwright.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.ChainLoss;
import org.hallwright.engine.power.PowerLoad;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.PowerResult;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.plan.PlanNetwork;
import org.hallwright.engine.power.plan.SiteSupply;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatReuse;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Brings the racks' power to the chain, and the chain's losses to the year. */
final class SupplyMapping {

    /** Share of the supply's losses that stays in conditioned rooms; transformers and engines stand outside. */
    private static final double LOSSES_IN_ROOM = 0.5;

    /** Lighting, controls, offices, over the IT design power. */
    private static final double BASE_SHARE = 0.005;

    private final PowerNetwork network;
    private final Map<Row, List<PowerLoad>> loads;

    private SupplyMapping(PowerNetwork network, Map<Row, List<PowerLoad>> loads) {
        this.network = network;
        this.loads = Collections.unmodifiableMap(loads);
    }

    PowerNetwork network() {
        return network;
    }

    /** What the racks of each row draw. */
    Map<Row, List<PowerLoad>> loads() {
        return loads;
    }

    /**
     * The chain with the racks on it. Parts that are as they were before are the same objects, and where all of them are
     * the whole network is.
     */
    static SupplyMapping of(
            Design design,
            Packs packs,
            Map<RackClass, RackAssessment> classes,
            Map<Row, RowTally> tallies,
            PowerCap cap,
            @Nullable Assessment before) {
        boolean sameCap =
                before != null && PowerCap.of(before.design(), before.figures()).equals(cap);
        Map<Row, List<PowerLoad>> known =
                before == null || !sameCap ? Map.of() : before.work().loads();
        PlanNetwork.RackWatts watts = watts(classes, cap);
        Map<Row, List<PowerLoad>> loads = new IdentityHashMap<>();
        List<PowerLoad> all = new ArrayList<>();
        List<PowerLoad> old = before == null ? List.of() : before.network().loads();
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                List<PowerLoad> own = known.get(row);
                if (own == null || before == null || !asBefore(tallies.get(row), classes, before)) {
                    own = loads(row, packs, watts, old, all.size());
                }
                loads.put(row, own);
                all.addAll(own);
            }
        }
        boolean samePlan = before != null
                && before.design().power() == design.power()
                && before.design().assumptions().equals(design.assumptions())
                && code(before.design(), packs) == code(design, packs);
        if (!samePlan || before == null) {
            PowerNetwork fresh = PlanNetwork.of(
                    design.withHalls(List.of()), packs.catalog(), SiteSupply.usual(code(design, packs)), watts);
            return new SupplyMapping(fresh.withLoads(all), loads);
        }
        return new SupplyMapping(
                same(all, old) ? before.network() : before.network().withLoads(all), loads);
    }

    /** A row's loads; one that is equal to the load that stood in its place is that load. */
    private static List<PowerLoad> loads(
            Row row, Packs packs, PlanNetwork.RackWatts watts, List<PowerLoad> old, int from) {
        List<PowerLoad> own = new ArrayList<>(row.racks().size());
        for (Rack rack : row.racks()) {
            PowerLoad load = PlanNetwork.load(rack, packs.catalog(), watts);
            int place = from + own.size();
            own.add(place < old.size() && old.get(place).equals(load) ? old.get(place) : load);
        }
        return List.copyOf(own);
    }

    /** Whether every class of a row is the same object as before, so that its racks draw the same. */
    private static boolean asBefore(
            @Nullable RowTally tally, Map<RackClass, RackAssessment> classes, Assessment before) {
        if (tally == null) {
            return false;
        }
        for (RackClass rackClass : tally.counts().keySet()) {
            Memo.Worked old = before.work().classes().get(rackClass);
            if (old == null || old.assessment() != classes.get(rackClass)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // identity is what tells that nothing has to be worked again
    private static boolean same(List<PowerLoad> a, List<PowerLoad> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static PlanNetwork.RackWatts watts(Map<RackClass, RackAssessment> classes, PowerCap cap) {
        return new PlanNetwork.RackWatts() {
            @Override
            public double designW(Rack rack) {
                return held(rack, RackAssessment::design);
            }

            @Override
            public double expectedW(Rack rack) {
                return held(rack, RackAssessment::expected);
            }

            private double held(Rack rack, Function<RackAssessment, Figure> of) {
                RackAssessment found = classes.get(RackClass.of(rack));
                if (found == null || !of.apply(found).isKnown()) {
                    return 0;
                }
                double idleW = found.idle().isKnown() ? found.idle().si() : 0;
                double mostW =
                        found.design().isKnown() ? cap.held(found.design().si(), idleW) : Double.MAX_VALUE;
                return Math.min(of.apply(found).si(), mostW);
            }
        };
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
        Figure carbon = GridIntensity.mean(design, packs);
        return new SiteYear.Basis(
                weather,
                designItW,
                liquidShare,
                losses(power.totals().chainLoss()),
                LOSSES_IN_ROOM,
                BASE_SHARE * designItW,
                plant,
                reuse,
                carbon == null ? 0 : Unit.KG_PER_KWH.fromSi(carbon.si()),
                design.site().grid().carbon(),
                SiteAssumptions.of(design));
    }

    /** The chain as the stages that the hours of a year need, each with its loss against its output. */
    private static PowerLosses losses(ChainLoss chain) {
        List<PowerLosses.Stage> stages = new ArrayList<>();
        for (ChainLoss.Stage stage : chain.stages()) {
            stages.add(new PowerLosses.Stage(
                    stage.part().name().toLowerCase(Locale.ROOT),
                    stage.ratedW(),
                    stage.curve().a(),
                    stage.curve().b(),
                    stage.curve().c(),
                    switch (stage.part()) {
                        case DISTRIBUTION -> PowerLosses.Meter.IT_INPUT;
                        case PDU -> PowerLosses.Meter.PDU_OUTPUT;
                        case UPS, SUPPLY -> PowerLosses.Meter.UPS_OUTPUT;
                    }));
        }
        return new PowerLosses(stages);
    }
}
