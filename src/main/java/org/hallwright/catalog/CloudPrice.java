package org.hallwright.catalog;

/** What renting costs: an instance of a provider under a pricing model on a date. */
public record CloudPrice(
        String provider,
        String instance,
        String accelerator,
        int acceleratorCount,
        String model,
        String region,
        String date,
        Datum instanceHour,
        Datum acceleratorHour) {}
