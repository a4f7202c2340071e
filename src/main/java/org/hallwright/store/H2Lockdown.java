package org.hallwright.store;

/**
 * Keeps a database from naming Java classes. A stored view, alias or trigger can otherwise call any static method of the
 * platform at the first query. H2 reads the property once, when its classes load.
 */
public final class H2Lockdown {

    private static final String PROPERTY = "h2.allowedClasses";

    /** The name of no class: nothing is allowed. An empty value would mean the same today; this one cannot be misread. */
    private static final String NOTHING = "org.hallwright.none";

    private H2Lockdown() {}

    /** Called by the program's first line, and again before the first database is opened. */
    public static void apply() {
        System.setProperty(PROPERTY, NOTHING);
    }
}
