package org.hallwright.report;

import java.util.Locale;
import org.hallwright.quantity.QuantityText;

/** What stands in a table's cell: words, a number, or the mark of what is not known. */
public sealed interface Cell {

    /** As printed. */
    String text();

    /** Words; the tone only repeats what they say. */
    record Text(String text, Block.Tone tone) implements Cell {
        public Text(String text) {
            this(text, Block.Tone.PLAIN);
        }
    }

    /**
     * A number in the unit that its column or its row names.
     *
     * @param value as spreadsheets and JSON take it
     * @param text as a reader of the language takes it
     */
    record Number(double value, String text) implements Cell {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a number in a table must be finite, not " + value);
            }
        }
    }

    /** Not known: never zero and never empty. */
    record Unknown() implements Cell {
        @Override
        public String text() {
            return "?";
        }
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(String text, Block.Tone tone) {
        return new Text(text, tone);
    }

    static Cell of(double value, Locale locale) {
        return Double.isFinite(value) ? new Number(value, QuantityText.number(value, locale)) : new Unknown();
    }
}
