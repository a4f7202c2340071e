package org.hallwright.codec;

import org.hallwright.base.Outcome;
import org.hallwright.design.Tariff;
import tools.jackson.databind.JsonNode;

/** Reads a tariff that stands alone in a file, in the form it has in a design. */
public final class TariffReader {

    private TariffReader() {}

    /** The tariff, or every problem at its JSON pointer. */
    public static Outcome<Tariff> read(byte[] bytes) {
        return switch (Json.read(bytes)) {
            case Outcome.Failed<JsonNode> failed -> Outcome.failed(failed.problems());
            case Outcome.Ok<JsonNode> ok -> {
                Cursor root = Cursor.root(ok.value());
                Tariff tariff = MoneyJson.tariff(root);
                yield tariff == null || root.hasErrors() ? Outcome.failed(root.problems()) : Outcome.ok(tariff);
            }
        };
    }
}
