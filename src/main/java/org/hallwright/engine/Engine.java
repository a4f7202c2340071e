package org.hallwright.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hallwright.base.Problem;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.climate.DesignAir;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.PowerResult;
import org.hallwright.engine.thermal.CoolingDesign;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The engine: a design and packs in, an assessment out. Pure; the same input gives the same bits on every machine. */
public final class Engine {

    private static final String OBJECT = "design";

    private static final Formula TIMES = Formula.product("classTotal", Unit.KW, "n · x", "arithmetic");

    private final Design design;
    private final Packs packs;
    private final @Nullable Assessment before;
    private final SiteClimate climate;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Engine(Design design, Packs packs, @Nullable Assessment before) {
        this.design = design;
        this.packs = packs;
        this.before = before;
        this.climate = new SiteClimate(design.site(), packs, before);
    }

    /**
     * Assesses a design.
     *
     * @param before an earlier assessment with the same packs, whose results for unchanged parts are used again, or null.
     *     It changes how long this takes and nothing else.
     */
    public static Assessment assess(Design design, Packs packs, @Nullable Assessment before) {
        return new Engine(design, packs, before).run();
    }

    private Assessment run() {
        Map<Row, RowTally> tallies = tallies();
        Map<RackClass, Integer> counts = counts(tallies);
        Fleet free = Fleet.assess(
                design, counts, packs, before == null ? null : before.work().fleet(), problems);
        Map<RackClass, Memo.Worked> worked = classes(counts, new FleetFigures(free, packs));
        Map<RackClass, RackAssessment> classes = new LinkedHashMap<>();
        worked.forEach((rackClass, one) -> classes.put(rackClass, one.assessment()));
        Map<String, RackAssessment> racks = racks(classes, tallies);
        totals(counts, classes);
        List<Problem> floors = new ArrayList<>();
        FloorCheck.check(design, packs.catalog(), tallies, classes, figures, floors);
        PowerCap.check(design, figures, problems);
        PowerCap cap = PowerCap.of(design, figures);
        Figure held = cap.expected(counts, classes);
        if (held != null) {
            figures.put("itExpectedPower", held);
        }
        Fleet fleet = free.at(Pace.of(cap, counts, classes), counts, packs);
        SupplyMapping supply = SupplyMapping.of(design, packs, classes, tallies, cap, before);
        PowerNetwork network = supply.network();
        PowerResult power = before == null
                ? PowerResult.of(network)
                : network == before.network() ? before.power() : before.power().update(network);
        problems.addAll(Alike.gathered(power.problems()));
        Map<Hall, HallAir> air = air(classes);
        WeatherYear weather = climate.weather(problems);
        DesignAir outdoors = climate.designAir(weather);
        new InletFigures(design, packs.catalog(), climate, figures, problems).add(air, outdoors);
        EquipmentFit.check(design, packs.catalog(), problems);
        CoolingPlant plant = PlantMapping.plant(design.cooling(), packs.catalog(), problems);
        List<CoolingDesign.Check> cooling = List.of();
        SiteYear year = null;
        if (plant != null && weather != null && outdoors != null && !classes.isEmpty()) {
            cooling = PlantChecks.check(design, packs.catalog(), plant, outdoors.hour(), figures, problems);
            year = year(weather, plant, power);
            if (year != null) {
                addYear(year, network, power);
            }
        }
        new FleetFigures(fleet, packs).addTo(figures);
        new TransientFigures(design, packs.catalog(), counts).addTo(figures);
        new GridFigures(design, network, cap, counts, classes, figures, problems).add();
        new StandbyFigures(design, packs.catalog(), network, climate, figures).add(outdoors, problems);
        new PhaseFigures(design, packs.catalog(), classes).addTo(figures, tallies.values());
        PhaseRamp.check(design, racks, figures, problems);
        NoiseFigures.add(design, packs.catalog(), figures);
        CostResult cost =
                classes.isEmpty() ? null : CostMapping.assess(design, packs, counts, classes, figures, year, problems);
        if (cost != null) {
            addCost(cost);
        }
        problems.addAll(Alike.gathered(floors));
        DesignLimits.check(design, packs, classes, figures, problems);
        Memo memo = new Memo(
                Collections.unmodifiableMap(tallies), worked, supply.loads(), climate.key(), weather, outdoors, free);
        return new Assessment(design, figures, racks, problems, fleet, network, power, air, cooling, year, cost, memo);
    }

    private void addYear(SiteYear year, PowerNetwork network, PowerResult power) {
        Figure capped = PowerCap.capped(design, figures);
        Figure highest = capped == null ? headline("itDesignPower") : capped;
        new YearFigures(
                        year,
                        headline("itExpectedPower"),
                        highest,
                        climate.error(),
                        SupplyTolerance.of(network, power),
                        GridIntensity.mean(design, packs))
                .addTo(figures);
    }

    private void addCost(CostResult cost) {
        cost.figures().forEach(figures::putIfAbsent);
        Figure carbon = cost.figure("carbonPerYear");
        if (carbon != null) {
            figures.put("annualCarbon", carbon.named("annualCarbon", "site"));
        }
        problems.addAll(cost.problems());
    }

    private Map<Row, RowTally> tallies() {
        Map<Row, RowTally> known = before == null ? Map.of() : before.work().rows();
        Map<Row, RowTally> tallies = new IdentityHashMap<>();
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                RowTally old = known.get(row);
                tallies.put(row, old != null && old.row() == row ? old : RowTally.of(row));
            }
        }
        return tallies;
    }

    /** Racks by class over the whole design, in an order that does not depend on where they stand. */
    private Map<RackClass, Integer> counts(Map<Row, RowTally> tallies) {
        Map<RackClass, Integer> counts = new TreeMap<>(RackClass.BY_NAME);
        for (RowTally tally : tallies.values()) {
            tally.counts().forEach((rackClass, count) -> counts.merge(rackClass, count, Integer::sum));
        }
        if (counts.isEmpty()) {
            problems.add(Problem.info(EngineMessage.NO_RACKS, OBJECT));
        }
        return counts;
    }

    private Map<RackClass, Memo.Worked> classes(Map<RackClass, Integer> counts, FleetFigures fleet) {
        Map<RackClass, Memo.Worked> known =
                before == null ? Map.of() : before.work().classes();
        Map<RackClass, Memo.Worked> classes = new LinkedHashMap<>();
        Map<String, Figure> duties = new HashMap<>();
        for (RackClass rackClass : counts.keySet()) {
            RackType type = packs.catalog().rack(rackClass.type());
            if (type != null) {
                String pool = rackClass.pool();
                Figure duty = duties.computeIfAbsent(pool == null ? "" : pool, p -> fleet.duty(pool));
                Memo.Worked old = known.get(rackClass);
                classes.put(
                        rackClass,
                        old != null && old.duty().range() != null && same(old.duty(), duty)
                                ? old
                                : new Memo.Worked(
                                        duty,
                                        RackModel.assess(
                                                type, rackClass.nodes(), rackClass.fitted(), duty, packs.catalog())));
            }
        }
        return Collections.unmodifiableMap(classes);
    }

    /** The same figure for the same reasons; a figure's leaves are records, so equality goes all the way down. */
    private static boolean same(Figure a, Figure b) {
        return a.equals(b);
    }

    /** Each rack's assessment. Rows that are the same objects, with classes that are, keep their entries. */
    private Map<String, RackAssessment> racks(Map<RackClass, RackAssessment> classes, Map<Row, RowTally> tallies) {
        boolean keeps = before != null && sameClasses(classes, before);
        Map<String, RackAssessment> racks = new HashMap<>(design.rackCount() * 2);
        if (keeps && before != null) {
            racks.putAll(before.racks());
            for (Row row : before.work().rows().keySet()) {
                if (!tallies.containsKey(row)) {
                    row.racks().forEach(rack -> racks.remove(rack.id()));
                }
            }
        }
        Map<Row, RowTally> known = keeps && before != null ? before.work().rows() : Map.of();
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                if (!known.containsKey(row)) {
                    for (Rack rack : row.racks()) {
                        RackAssessment assessment = classes.get(RackClass.of(rack));
                        if (assessment != null) {
                            racks.put(rack.id(), assessment);
                        }
                    }
                }
            }
        }
        return Collections.unmodifiableMap(racks);
    }

    private void totals(Map<RackClass, Integer> counts, Map<RackClass, RackAssessment> classes) {
        total("itDesignPower", Unit.MW, "P_IT = Σ n_k · P_design,k", counts, classes, RackAssessment::design);
        total("itExpectedPower", Unit.MW, "P_exp = Σ n_k · P_exp,k", counts, classes, RackAssessment::expected);
        total("itIdlePower", Unit.MW, "P_idle = Σ n_k · P_idle,k", counts, classes, RackAssessment::idle);
        total("itNameplatePower", Unit.MW, "P_wire = Σ n_k · P_wire,k", counts, classes, RackAssessment::nameplate);
        total("liquidHeat", Unit.MW, "Q_liq = Σ n_k · Q_liq,k", counts, classes, RackAssessment::liquidHeat);
        total("airHeat", Unit.MW, "Q_air = Σ n_k · Q_air,k", counts, classes, RackAssessment::airHeat);
        total("accelerators", Unit.COUNT, "n = Σ n_k · n_acc,k", counts, classes, RackAssessment::accelerators);
        total("massOnFloor", Unit.TONNE, "m = Σ n_k · m_k", counts, classes, RackAssessment::mass);
    }

    private void total(
            String id,
            Unit unit,
            String text,
            Map<RackClass, Integer> counts,
            Map<RackClass, RackAssessment> classes,
            Function<RackAssessment, Figure> of) {
        List<Figure> parts = new ArrayList<>();
        classes.forEach((rackClass, rack) -> {
            Integer count = counts.get(rackClass);
            parts.add(TIMES.of(
                    rackClass.type(),
                    Figure.counted("racks", rackClass.type(), count == null ? 0 : count),
                    of.apply(rack)));
        });
        figures.put(id, Formula.sum(id, unit, text).of(OBJECT, parts));
    }

    private Figure headline(String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }

    /** The air of each hall; a hall that is the same object, with classes that are, keeps its air. */
    private Map<Hall, HallAir> air(Map<RackClass, RackAssessment> classes) {
        boolean keeps = before != null
                && before.design().cooling() == design.cooling()
                && before.design().site().site().equals(design.site().site())
                && Objects.equals(
                        before.design().site().weather(), design.site().weather())
                && sameClasses(classes, before);
        double pressurePa = climate.pressurePa();
        Map<Hall, HallAir> air = new IdentityHashMap<>();
        for (Hall hall : design.halls()) {
            HallAir old = keeps && before != null ? before.air().get(hall) : null;
            air.put(hall, old != null ? old : HallAir.of(hall, design.cooling(), classes, packs.catalog(), pressurePa));
        }
        return Collections.unmodifiableMap(air);
    }

    private static boolean sameClasses(Map<RackClass, RackAssessment> classes, Assessment before) {
        for (Map.Entry<RackClass, Memo.Worked> old : before.work().classes().entrySet()) {
            RackAssessment now = classes.get(old.getKey());
            if (now != null && now != old.getValue().assessment()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable SiteYear year(WeatherYear weather, CoolingPlant plant, PowerResult power) {
        Figure it = figures.get("itDesignPower");
        Figure liquid = figures.get("liquidHeat");
        Figure expected = figures.get("itExpectedPower");
        if (it == null
                || liquid == null
                || expected == null
                || !it.isKnown()
                || !liquid.isKnown()
                || !expected.isKnown()) {
            return null;
        }
        double share = it.si() > 0 ? Math.clamp(liquid.si() / it.si(), 0.0, 1.0) : 0;
        boolean hasLoop = plant.liquid() != null;
        if (share > 0 && !hasLoop) {
            problems.add(
                    Problem.error(EngineMessage.LIQUID_RACK_WITHOUT_LOOP, "cooling", Math.round(liquid.si() / 1000)));
        }
        SiteYear.Basis basis = SupplyMapping.year(
                design,
                packs,
                weather,
                plant,
                power,
                it.si(),
                hasLoop ? share : 0,
                PlantMapping.reuse(design.cooling()));
        SiteYear old = before == null ? null : before.year();
        return old == null ? new SiteYear(basis) : old.basis().equals(basis) ? old : old.with(basis);
    }
}
