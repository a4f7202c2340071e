package org.hallwright.base;

/**
 * A user-facing sentence, named by a key such as {@code power.rack-without-feed}. Each room keeps its sentences in an
 * enum of its own; the text stands in {@code messages/<room>.properties} (the part of the key before the first dot is
 * the room), once for each language.
 */
public interface Message {

    /** The key: room, dot, name in lower case with hyphens. Stable: it is also the problem's code. */
    String key();
}
