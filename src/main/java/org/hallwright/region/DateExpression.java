package org.hallwright.region;

import java.time.LocalDate;

/** A date in a rule: fixed, or counted from a date of the project. */
public sealed interface DateExpression {

    record On(LocalDate date) implements DateExpression {}

    /** So many years after a date of the project; 29 February becomes 28 February in a common year. */
    record After(Anchor anchor, int years) implements DateExpression {}

    /** The project dates that rules count from. */
    enum Anchor {
        COMMISSIONING("commissioning", "commissioning_date"),
        CONNECTION("connection", "grid_application_date");

        private final String word;
        private final String metric;

        Anchor(String word, String metric) {
            this.word = word;
            this.metric = metric;
        }

        public String word() {
            return word;
        }

        /** The metric that holds the date. */
        public String metric() {
            return metric;
        }
    }

    default String text() {
        return switch (this) {
            case On on -> on.date.toString();
            case After after -> after.anchor.word + "+" + after.years + "y";
        };
    }
}
