package org.hallwright.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country, state or union whose rules bind a site.
 *
 * @param id unique in the pack, such as {@code DE} or {@code US-TX}
 * @param name in words
 * @param iso ISO 3166 country, or EU
 * @param inherits ids of the jurisdictions whose rules bind here too
 * @param electricalCode NEC or IEC
 * @param grid supply facts for the site screen
 * @param carbonGPerKwh of the grid (g CO2e/kWh), national, or null
 * @param carbonSubnationalGPerKwh of the state or province where the pack has it; for planning this one wins
 * @param priceUsdPerKwh of a large industrial user, without VAT, or null
 * @param waterStress Aqueduct class in words; may be empty
 * @param sites places in it
 * @param rules its own rules, without inherited ones
 * @param notRules statements that there is no rule
 * @param note what a reader should know; may be empty
 */
public record Jurisdiction(
        String id,
        String name,
        String iso,
        List<String> inherits,
        String electricalCode,
        Grid grid,
        @Nullable Sourced carbonGPerKwh,
        @Nullable Sourced carbonSubnationalGPerKwh,
        @Nullable Sourced priceUsdPerKwh,
        String waterStress,
        List<Site> sites,
        List<Rule> rules,
        List<String> notRules,
        String note) {

    public Jurisdiction {
        inherits = List.copyOf(inherits);
        sites = List.copyOf(sites);
        rules = List.copyOf(rules);
        notRules = List.copyOf(notRules);
    }

    /** Frequency, low voltage and usual connection voltages, in words as the pack has them. */
    public record Grid(String frequencyHz, String lowVoltageV, List<String> connectionKv, Confidence confidence) {
        public Grid {
            connectionKv = List.copyOf(connectionKv);
        }
    }

    /** A number with its year, scope and sources. */
    public record Sourced(
            double value, String unit, String year, String scope, Confidence confidence, List<String> sources) {
        public Sourced {
            sources = List.copyOf(sources);
        }
    }
}
