package org.hallwright.engine.cost;

import java.util.List;

/**
 * A sum of quantities times unit prices, all in one currency.
 *
 * @param lines in the order of print
 */
public record BillOfQuantities(List<Line> lines) {

    /** So many of a thing at a price each. */
    public record Line(String what, double quantity, double unitPrice) {
        public Line {
            Inputs.notNegative("quantity of " + what, quantity);
            Inputs.notNegative("unit price of " + what, unitPrice);
        }

        public double amount() {
            return quantity * unitPrice;
        }
    }

    public BillOfQuantities {
        lines = List.copyOf(lines);
    }

    public static BillOfQuantities of(Line... lines) {
        return new BillOfQuantities(List.of(lines));
    }

    public double total() {
        double total = 0;
        for (Line line : lines) {
            total += line.amount();
        }
        return total;
    }

    /** The total per unit of something: a node, an accelerator, a kilowatt. */
    public double per(double units) {
        return total() / Inputs.positive("units", units);
    }

    /** What the total comes to where one price alone is known: units in a budget. */
    public static double unitsFor(double budget, double pricePerUnit) {
        return Inputs.notNegative("budget", budget) / Inputs.positive("price per unit", pricePerUnit);
    }
}
