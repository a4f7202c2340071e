package org.hallwright.engine.power;

import org.jspecify.annotations.Nullable;

/**
 * What a contingency does, in a line.
 *
 * @param contingency what was lost
 * @param survivable no protected load goes dark or is interrupted, no critical load is shed, no cappable load is switched off.
 *     Protected is what must run: critical and cappable load
 * @param untouched nothing at all goes dark, is interrupted, shed or capped
 * @param darkW load without power once all is settled, W, shed load aside
 * @param darkProtectedW the protected part of it
 * @param interruptedW load without power until generators run or a switch has moved, W
 * @param shedW load switched off or capped to relieve overloads, W
 * @param shedProtectedW the part of it that should not be: critical load, and cappable load that is switched off
 * @param bindingElement the element with the highest load over its limit right after the loss, or null where none has a limit
 * @param bindingLoad its load over its limit
 * @param allowedS how long it may stay so; infinite within the limit
 * @param shortage a load that goes dark although a feed of it lives, or null: then its power supplies bind, whatever
 *     the elements could carry
 */
public record FailureSummary(
        Contingency contingency,
        boolean survivable,
        boolean untouched,
        double darkW,
        double darkProtectedW,
        double interruptedW,
        double shedW,
        double shedProtectedW,
        @Nullable String bindingElement,
        double bindingLoad,
        double allowedS,
        @Nullable Shortage shortage) {

    /**
     * Too few power supplies with power.
     *
     * @param load one of the loads alike
     * @param left supplies on living feeds
     * @param needed supplies that carry the load
     */
    public record Shortage(String load, int left, int needed) {}
}
