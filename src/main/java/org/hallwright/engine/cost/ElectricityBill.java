package org.hallwright.engine.cost;

import org.hallwright.engine.explain.Figure;

/**
 * What a tariff makes of the site's load.
 *
 * @param price mean price of energy, demand charges apart, USD/J
 * @param charges demand charges and standing charges, USD/s
 */
public record ElectricityBill(Figure price, Figure charges) {}
