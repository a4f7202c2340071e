package org.hallwright.design;

import org.hallwright.base.Ids;

/** Accelerators of one software stack that can work on one job. No collective spans two pools. */
public record Pool(String id, String name) {
    public Pool {
        Ids.require(id);
    }
}
