package org.hallwright.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hallwright.advise.fleet.Swap;
import org.hallwright.advise.fleet.VendorSwap;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.supply.SupplyMessage;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright swap DESIGN --to RACK [--pool P | --row R] --equal tokens|power|cost|floor [-o DESIGN]}. */
@Command(
        name = "swap",
        mixinStandardHelpOptions = true,
        description = {
            "Replace a pool or a row by another vendor's racks of equal tokens, power, cost or floor.",
            "Everything is computed again; with -o the new design is written."
        })
final class SwapCommand implements Callable<Integer> {

    /** Figures that tell what the swap did. */
    private static final List<String> TOLD = List.of(
            "itDesignPower",
            "accelerators",
            "trainingTokensPerSecond",
            "servingTokensPerSecond",
            "capex",
            "costPerYear",
            "costPerAcceleratorHour",
            "annualEnergy");

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--to", required = true, paramLabel = "RACK", description = "Catalogue id of the rack that comes.")
    @Nullable
    String to;

    @Option(names = "--pool", description = "The pool to replace; else the row, else every rack.")
    @Nullable
    String pool;

    @Option(names = "--row", description = "The row to replace.")
    @Nullable
    String row;

    @Option(names = "--equal", defaultValue = "tokens", description = "tokens, power, cost or floor.")
    String equal = "tokens";

    @Mixin
    NewDesign target = new NewDesign();

    @Override
    public Integer call() {
        Swap.Equal measure;
        try {
            measure = Swap.Equal.valueOf(equal.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return terminal.badInput(null, List.of(Problem.error(SupplyMessage.SWAP_BY_WHAT, "--equal", equal)));
        }
        Packs packs = Library.load();
        Assessor assessor = new Assessor(packs);
        return terminal.answer(file.path, file.review(packs), before -> {
            Design design = before.design();
            Outcome<VendorSwap.Proposal> proposed = VendorSwap.propose(
                    before.assessment(), assessor.packs(design), racks(design), Objects.requireNonNull(to), measure);
            return terminal.answer(file.path, proposed, swap -> finish(assessor, before, swap));
        });
    }

    private Set<String> racks(Design design) {
        if (pool != null) {
            return VendorSwap.ofPool(design, pool);
        }
        Set<String> racks = new HashSet<>();
        for (Hall hall : design.halls()) {
            for (Row each : hall.rows()) {
                if (row == null || row.equals(each.id())) {
                    each.racks().stream().map(Rack::id).forEach(racks::add);
                }
            }
        }
        return racks;
    }

    private int finish(Assessor assessor, Review before, VendorSwap.Proposal swap) {
        Outcome<Design> swapped = swap.edit().apply(before.design());
        if (swapped instanceof Outcome.Failed<Design> failed) {
            return terminal.badInput(file.path, failed.problems());
        }
        Design design = swapped.orThrow();
        Review after = assessor.review(design, before);
        if (target.write(design) instanceof Outcome.Failed<Design> failed) {
            return terminal.badInput(target.path, failed.problems());
        }
        List<Problem> notes = new ArrayList<>();
        if (swap.placed() < swap.systems()) {
            notes.add(Problem.warning(SupplyMessage.SWAP_ROWS_FULL, "", swap.placed(), swap.systems()));
        }
        Map<String, List<@Nullable Figure>> figures = new LinkedHashMap<>();
        for (String id : TOLD) {
            Figure then = before.assessment().figure(id);
            Figure now = after.assessment().figure(id);
            if (then != null || now != null) {
                List<@Nullable Figure> both = new ArrayList<>();
                both.add(then);
                both.add(now);
                figures.put(id, both);
            }
        }
        if (terminal.json()) {
            terminal.print(new EconomyWriter(terminal.locale(), MoneyUnit.USD).swap(swap, figures, notes));
        } else {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%d racks go, %d come (%d have a place)%n",
                            swap.replaced(),
                            swap.systems(),
                            swap.placed());
            notes.forEach(note -> terminal.out().println("  ! " + Texts.of(note, terminal.locale())));
            figures.forEach((id, both) -> terminal.out()
                    .printf(
                            "  %-26s %-34s → %s%n",
                            id, text(both.get(0), terminal.locale()), text(both.get(1), terminal.locale())));
            terminal.out().flush();
        }
        return HallwrightCommand.OK;
    }

    private static String text(@Nullable Figure figure, Locale locale) {
        Range range = figure == null ? null : figure.range();
        return figure == null || range == null ? "?" : QuantityText.print(range, figure.unit(), locale);
    }
}
