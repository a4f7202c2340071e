package org.hallwright.app;

/** Which program this is; results carry it so that they can be reproduced. */
public final class Version {

    /** The engine's version; it changes whenever a result may. */
    public static final String ENGINE = "0.1.0";

    private Version() {}
}
