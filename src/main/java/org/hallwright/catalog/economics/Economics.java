package org.hallwright.catalog.economics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * The economics pack: what building, running, financing and moving cost, each figure with its source.
 *
 * @param asOf date of the pack
 * @param currency ISO 4217 code of money in it unless a unit says otherwise
 * @param exchange rates of exchange
 * @param facts measured values, in the order of the pack
 * @param statements facts in words
 * @param tariffs published electricity tariffs
 * @param residuals what used equipment fetched
 * @param discounts of cloud providers for commitment
 * @param sources documents by id
 */
public record Economics(
        String asOf,
        String currency,
        Exchange exchange,
        List<EconomicFact> facts,
        List<Statement> statements,
        List<TariffSheet> tariffs,
        List<ResidualCurve> residuals,
        List<CommitmentDiscount> discounts,
        Map<String, SourceDocument> sources) {

    public Economics {
        facts = List.copyOf(facts);
        statements = List.copyOf(statements);
        tariffs = List.copyOf(tariffs);
        residuals = List.copyOf(residuals);
        discounts = List.copyOf(discounts);
        sources = Map.copyOf(sources);
    }

    /** The facts of a group, in the order of the pack. */
    public List<EconomicFact> group(String group) {
        List<EconomicFact> found = new ArrayList<>();
        for (EconomicFact fact : facts) {
            if (fact.group().equals(group)) {
                found.add(fact);
            }
        }
        return found;
    }

    /** The statements of a group, in the order of the pack. */
    public List<Statement> statements(String group) {
        List<Statement> found = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.group().equals(group)) {
                found.add(statement);
            }
        }
        return found;
    }

    /** The first fact of a group with the label and measure, or null. */
    public @Nullable EconomicFact fact(String group, String label, String measure) {
        for (EconomicFact fact : facts) {
            if (fact.group().equals(group)
                    && fact.measure().equals(measure)
                    && fact.label().equals(label)) {
                return fact;
            }
        }
        return null;
    }

    /**
     * The fact of a group for the first region of a chain that has one, or null: a state before its country, a member
     * before the EU.
     *
     * @param chain region ids from narrow to wide
     */
    public @Nullable EconomicFact regional(String group, String measure, List<String> chain) {
        for (String region : chain) {
            for (EconomicFact fact : facts) {
                if (fact.group().equals(group) && fact.measure().equals(measure) && region.equals(fact.region())) {
                    return fact;
                }
            }
        }
        return null;
    }

    /** A source's title for a reader; its id where the pack does not describe it. */
    public String sourceTitle(Datum datum) {
        String id = datum.source();
        if (id == null) {
            return "";
        }
        SourceDocument source = sources.get(id);
        return source == null ? id : source.publisher() + ", " + source.title() + " (" + source.date() + ")";
    }
}
