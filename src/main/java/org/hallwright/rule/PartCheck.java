package org.hallwright.rule;

import java.time.LocalDate;
import java.util.List;
import org.hallwright.catalog.Accelerator;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * Export control of one accelerator for one buyer.
 *
 * @param accelerator catalogue id
 * @param name as the catalogue prints it
 * @param part what the control list looks at
 * @param buyer destination and ultimate parent
 * @param ruling what follows
 */
public record PartCheck(
        String accelerator,
        String name,
        ExportControl.Part part,
        ExportControl.Buyer buyer,
        ExportControl.Ruling ruling) {

    /**
     * @param seat ISO country of the maker's seat: a part of another seat falls under United States rules only where the
     *     planner's evidence says so
     * @param destination jurisdiction of the site
     */
    public static PartCheck of(
            ExportControl control, Accelerator chip, String seat, String destination, Facts facts, LocalDate date) {
        Double bandwidth = chip.memoryBandwidth().si() == null
                ? null
                : Double.valueOf(chip.memoryBandwidth().siOr(0) / 1e9);
        ExportControl.Part part = new ExportControl.Part(chip.tpp().value(), number(facts, "chip_pd"), bandwidth);
        String parent = facts.get("operator_hq_region") instanceof Fact.Choice(String own) ? own : null;
        ExportControl.Buyer buyer = new ExportControl.Buyer(destination, parent);
        boolean licence = facts.get("export_licence_held") instanceof Fact.Flag(boolean held) && held;
        boolean american = List.of(seat.split("/", -1)).contains("US");
        ExportControl.Ruling ruling = american
                ? control.rule(part, buyer, licence, date)
                : control.elsewhere(facts.get("chip_us_jurisdiction"), part, buyer, licence, date);
        return new PartCheck(chip.id(), chip.name(), part, buyer, ruling);
    }

    private static @Nullable Double number(Facts facts, String metric) {
        return facts.get(metric) instanceof Fact.Num(Range range) ? range.value() : null;
    }
}
