package org.hallwright.catalog.economics;

/** Shares off a provider's on-demand price for a commitment of one and of three years. */
public record CommitmentDiscount(String provider, double oneYear, double threeYear) {}
