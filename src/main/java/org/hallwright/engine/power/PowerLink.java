package org.hallwright.engine.power;

import org.hallwright.engine.power.equipment.CableRun;
import org.jspecify.annotations.Nullable;

/**
 * A connection.
 *
 * @param from id of the supplying element
 * @param to id of the supplied element
 * @param priority 0 carries load normally; higher ones only when all lower ones are dead (standby, bypass, reserve)
 * @param cable its cable, or null where its loss is neglected
 */
public record PowerLink(
        String from, String to, int priority, @Nullable CableRun cable) {

    public PowerLink(String from, String to) {
        this(from, to, 0, null);
    }

    public static PowerLink standby(String from, String to) {
        return new PowerLink(from, to, 1, null);
    }
}
