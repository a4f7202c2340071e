package org.hallwright.catalog;

/** A document that figures come from. {@code access}: whether it was read, quoted by a third party, or recalled. */
public record SourceDocument(String id, String title, String publisher, String date, String kind, String access) {}
