package org.hallwright.draw;

import org.hallwright.design.Underlay;
import org.jspecify.annotations.Nullable;

/**
 * What lies under a plan, ready to be drawn: unpacked once and not at each frame.
 *
 * @param ink the pixels of its scan, or null where it has none
 */
public record Ground(Underlay underlay, @Nullable Ink ink) {

    public static @Nullable Ground of(@Nullable Underlay underlay) {
        if (underlay == null) {
            return null;
        }
        Underlay.Scan scan = underlay.scan();
        return new Ground(underlay, scan == null ? null : Ink.of(scan));
    }
}
