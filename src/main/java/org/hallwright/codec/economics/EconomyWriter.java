package org.hallwright.codec.economics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.advise.compare.Comparison;
import org.hallwright.advise.fleet.Division;
import org.hallwright.advise.fleet.FleetProblem;
import org.hallwright.advise.fleet.VendorSwap;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.engine.cost.CostAssumption;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.cost.CostYear;
import org.hallwright.engine.cost.RentComparison;
import org.hallwright.engine.cost.Spread;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.portability.Migration;
import org.hallwright.engine.portability.Port;
import org.hallwright.engine.supply.Programme;
import org.hallwright.engine.supply.Resilience;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes cost, comparison, fleet and supply as the command line's contract has them. */
public final class EconomyWriter {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int DRIVERS = 12;

    private final Locale locale;
    private final MoneyUnit money;

    /**
     * @param locale of messages
     * @param money in which sums are written
     */
    public EconomyWriter(Locale locale, MoneyUnit money) {
        this.locale = locale;
        this.money = money;
    }

    /** {@code hallwright.cost/1}. */
    public String cost(
            String design, String priceYear, CostResult cost, List<RentComparison> rents, List<Problem> problems) {
        ObjectNode root = document("hallwright.cost/1");
        root.put("design", design);
        root.put("priceYear", priceYear);
        root.put("money", "real");
        root.put("complete", cost.complete());
        ObjectNode figures = root.putObject("figures");
        cost.figures().forEach((id, figure) -> figure(figures.putObject(id), figure));
        ObjectNode assumed = root.putObject("assumptions");
        for (CostAssumption assumption : CostAssumption.values()) {
            if (cost.assumptions().has(assumption)) {
                figure(assumed.putObject(assumption.id()), cost.assumptions().get(assumption));
            }
        }
        lines(root.putArray("capex"), cost.capex());
        lines(root.putArray("annuities"), cost.charges());
        lines(root.putArray("opex"), cost.opex());
        ArrayNode years = root.putArray("years");
        for (CostYear year : cost.years()) {
            ObjectNode row = years.addObject();
            row.put("year", year.year());
            ObjectNode amounts = row.putObject("lines");
            year.usdByLine().forEach((line, usd) -> amounts.put(line, usd * money.perUsd()));
        }
        ArrayNode drivers = root.putArray("drivers");
        for (Spread.Driver driver : cost.tornado("tco").stream().limit(DRIVERS).toList()) {
            ObjectNode row = drivers.addObject();
            row.put("input", driver.input().id());
            row.put("object", driver.input().object());
            row.put("tcoAtLow", driver.atLow() * money.perUsd());
            row.put("tcoAtHigh", driver.atHigh() * money.perUsd());
        }
        ArrayNode against = root.putArray("against");
        for (RentComparison rent : rents) {
            ObjectNode row = against.addObject();
            row.put("rent", rent.rent());
            figure(row.putObject("pricePerAcceleratorHour"), rent.rentPerAcceleratorHour());
            figure(row.putObject("breakEvenUse"), rent.breakEvenUse());
            figure(row.putObject("savingPerYear"), rent.savingPerYear());
            figure(row.putObject("breakEvenHours"), rent.breakEvenHours());
        }
        problems(root.putArray("problems"), problems);
        return text(root);
    }

    /** {@code hallwright.comparison/1}. */
    public String comparison(Comparison comparison, boolean differencesOnly) {
        ObjectNode root = document("hallwright.comparison/1");
        ArrayNode designs = root.putArray("designs");
        for (int d = 0; d < comparison.designs().size(); d++) {
            ObjectNode row = designs.addObject();
            row.put("name", comparison.designs().get(d));
            row.put("efficient", comparison.efficient().get(d));
        }
        ArrayNode rows = root.putArray("figures");
        for (Comparison.Row row : comparison.rows()) {
            if (differencesOnly && !row.differs()) {
                continue;
            }
            ObjectNode out = rows.addObject();
            out.put("figure", row.figure());
            ArrayNode cells = out.putArray("values");
            for (Comparison.Cell cell : row.cells()) {
                ObjectNode node = cells.addObject();
                Figure figure = cell.figure();
                if (figure != null) {
                    figure(node, figure);
                }
                Range difference = cell.difference();
                if (difference != null) {
                    Range printed = scaled(difference, row.unit());
                    node.put("difference", printed.value());
                    node.put("differenceLow", printed.low());
                    node.put("differenceHigh", printed.high());
                    Double percent = cell.percent(row.cells().getFirst());
                    if (percent != null) {
                        node.put("percent", percent);
                    }
                    node.put("differs", cell.differs());
                }
            }
        }
        ArrayNode drivers = root.putArray("costDrivers");
        for (Comparison.Driver driver : comparison.drivers()) {
            ObjectNode node = drivers.addObject();
            node.put("design", comparison.designs().get(driver.design()));
            node.put("line", driver.line());
            node.put("perYear", driver.usdPerYear() * money.perUsd());
        }
        return text(root);
    }

    /** {@code hallwright.fleet/1}. */
    public String fleet(FleetProblem problem, @Nullable Division division) {
        ObjectNode root = document("hallwright.fleet/1");
        root.put("goal", problem.goal().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("feasible", division != null);
        if (division != null) {
            root.put("proven", division.proven());
            ObjectNode pools = root.putObject("pools");
            division.units().forEach((pool, units) -> {
                ObjectNode node = pools.putObject(pool);
                node.put("racks", units);
                ObjectNode work = node.putObject("racksAtWork");
                division.work().getOrDefault(pool, Map.of()).forEach(work::put);
            });
            ObjectNode tokens = root.putObject("tokensPerSecond");
            division.tokensPerS().forEach(tokens::put);
            root.put("capex", division.capexUsd() * money.perUsd());
            root.put("costPerYear", division.costUsdPerYear() * money.perUsd());
            root.put("facilityPowerMw", division.facilityW() / 1e6);
            root.put("energyGwh", Unit.GWH.fromSi(division.energyJPerYear()));
            root.put("leadWeeks", division.leadWeeks());
            ArrayNode marginals = root.putArray("oneMoreWouldBuy");
            for (Division.Marginal marginal : division.marginals()) {
                ObjectNode node = marginals.addObject();
                node.put("limit", marginal.limit().name().toLowerCase(Locale.ROOT));
                node.put("oneMore", marginal.limit().unit());
                node.put("gain", marginal.gain() * (money(problem.goal()) ? money.perUsd() : 1));
                node.put("unit", gainUnit(problem.goal()));
            }
        }
        return text(root);
    }

    private static boolean money(FleetProblem.Goal goal) {
        return goal == FleetProblem.Goal.LEAST_COST || goal == FleetProblem.Goal.EARLIEST;
    }

    private String gainUnit(FleetProblem.Goal goal) {
        return switch (goal) {
            case MOST_TOKENS -> "multiples of today's work";
            case LEAST_COST, EARLIEST -> money.code() + "/a";
            case LEAST_ENERGY -> "J/a";
        };
    }

    /** {@code hallwright.supply/1}. */
    public String supply(SupplyPlan plan, List<Resilience.Source> sources) {
        ObjectNode root = document("hallwright.supply/1");
        ArrayNode phases = root.putArray("phases");
        for (SupplyPlan.PhasePlan phase : plan.phases()) {
            ObjectNode node = phases.addObject();
            node.put("phase", phase.phase());
            node.put("date", phase.date().toString());
            node.put("racks", phase.racks());
            node.put("earliest", phase.plan().earliest().toString());
            node.put("earliestLow", phase.plan().earliestBand().get(0).toString());
            node.put("earliestHigh", phase.plan().earliestBand().get(1).toString());
            ArrayNode tasks = node.putArray("tasks");
            for (Programme.Slot slot : phase.plan().slots()) {
                ObjectNode task = tasks.addObject();
                task.put("task", slot.task().id());
                task.put("name", slot.task().name());
                task.put("kind", slot.task().kind().name().toLowerCase(Locale.ROOT));
                task.put("weeks", slot.task().weeks().value());
                task.put("weeksLow", slot.task().weeks().low());
                task.put("weeksHigh", slot.task().weeks().high());
                task.put("orderBy", slot.orderBy().toString());
                task.put("orderBySafe", slot.orderBySafe().toString());
                task.put("slackWeeks", slot.slackWeeks());
                task.put("critical", slot.critical());
                task.put("criticalShare", slot.criticalShare());
                task.put("slipIfHighWeeks", slot.slipIfHighWeeks());
            }
        }
        ArrayNode concentration = root.putArray("concentration");
        double all = sources.stream().mapToDouble(Resilience.Source::tokensPerS).sum();
        for (Resilience.Shares share : Resilience.shares(sources)) {
            ObjectNode node = concentration.addObject();
            node.put("of", share.measure().name().toLowerCase(Locale.ROOT));
            node.put("by", share.dimension().name().toLowerCase(Locale.ROOT));
            node.put("hhi", share.hhi());
            ObjectNode parts = node.putObject("shares");
            share.shares().forEach(parts::put);
            if (all > 0 && !share.shares().isEmpty()) {
                String largest = share.shares().keySet().iterator().next();
                double left = Resilience.tokensAfterStop(sources, share.dimension(), largest, 2);
                node.put("largest", largest);
                node.put("tokensKeptTwoYearsAfterItsStop", left / all);
            }
        }
        ObjectNode licences = root.putObject("tokensKeptAfterLicenceWithdrawal");
        Resilience.keptAfterLicence(sources).forEach(licences::put);
        problems(root.putArray("problems"), plan.problems());
        return text(root);
    }

    /** {@code hallwright.swap/1}: what went, what came, and figures before and after. */
    public String swap(VendorSwap.Proposal swap, Map<String, List<@Nullable Figure>> figures, List<Problem> problems) {
        ObjectNode root = document("hallwright.swap/1");
        root.put("replaced", swap.replaced());
        root.put("systems", swap.systems());
        root.put("placed", swap.placed());
        ObjectNode all = root.putObject("figures");
        figures.forEach((id, both) -> {
            ObjectNode row = all.putObject(id);
            Figure before = both.getFirst();
            Figure after = both.getLast();
            if (before != null) {
                figure(row.putObject("before"), before);
            }
            if (after != null) {
                figure(row.putObject("after"), after);
            }
        });
        problems(root.putArray("problems"), problems);
        return text(root);
    }

    /** {@code hallwright.software/1}: moving each pool to other stacks, task by task. */
    public String ports(List<Port> ports) {
        ObjectNode root = document("hallwright.software/1");
        ArrayNode rows = root.putArray("ports");
        for (Port port : ports) {
            ObjectNode row = rows.addObject();
            row.put("pool", port.pool());
            row.put("from", port.from());
            row.put("to", port.to().id());
            ObjectNode support = row.putObject("support");
            port.to().words().forEach(support::put);
            row.put("runtimeTiedToCloud", port.to().runtimeTiedToCloud());
            band(row.putObject("personMonths"), port.effort().personMonths(), 1);
            band(row.putObject("portCost"), port.portCost(), money.perUsd());
            Range leave = port.costToLeave();
            if (leave != null) {
                band(row.putObject("costToLeave"), leave, money.perUsd());
            }
            ArrayNode tasks = row.putArray("tasks");
            for (Migration.Line line : port.effort().lines()) {
                ObjectNode task = tasks.addObject();
                task.put("task", line.task());
                task.put("count", line.count());
                band(task.putObject("engineerWeeks"), line.engineerWeeks(), 1);
                task.put("source", line.source());
            }
        }
        return text(root);
    }

    private static void band(ObjectNode node, Range range, double k) {
        node.put("value", range.value() * k);
        node.put("low", range.low() * k);
        node.put("high", range.high() * k);
    }

    private ObjectNode document(String schema) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", schema);
        root.put("currency", money.code());
        return root;
    }

    private static String text(ObjectNode root) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private void lines(ArrayNode array, List<Figure> lines) {
        for (Figure line : lines) {
            ObjectNode node = array.addObject();
            node.put("line", line.id());
            figure(node, line);
        }
    }

    private void figure(ObjectNode node, Figure figure) {
        Range range = figure.range();
        node.put("unit", money.symbol(figure.unit()));
        if (range == null) {
            node.putNull("value");
            node.putNull("low");
            node.putNull("high");
        } else {
            Range printed = scaled(range, figure.unit());
            node.put("value", printed.value());
            node.put("low", printed.low());
            node.put("high", printed.high());
        }
        node.put("basis", figure.basis().word());
    }

    private Range scaled(Range si, Unit unit) {
        return money.fromSi(si, unit);
    }

    private void problems(ArrayNode array, List<Problem> problems) {
        for (Problem problem : problems) {
            ObjectNode node = array.addObject();
            node.put("code", problem.code());
            node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            node.put("pointer", problem.place());
            node.put("message", Texts.of(problem, locale));
        }
    }
}
