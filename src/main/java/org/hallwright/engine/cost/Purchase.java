package org.hallwright.engine.cost;

import org.hallwright.engine.explain.Figure;

/**
 * So many of one thing that is bought at first.
 *
 * @param id of the catalogue or the design
 * @param name for a reader
 * @param costClass which life and maintenance it has
 * @param quantity how many
 * @param unitPrice price of one, delivered, USD; unknown where the catalogue has none
 */
public record Purchase(String id, String name, CostClass costClass, Figure quantity, Figure unitPrice) {}
