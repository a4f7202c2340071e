package org.hallwright.region;

/** A document a rule comes from; {@code seen} says how it was read. Texts may be empty. */
public record LawSource(String id, String title, String url, String publisher, String date, String seen, String note) {}
