package org.hallwright.store;

import java.time.Instant;

/**
 * One design of the store and where its history stands.
 *
 * @param id counts up over the store
 * @param name as the planner calls it
 * @param baseId the revision with which it begins; undo goes no further
 * @param headId the current revision
 * @param tipId the newest revision of the current line; redo goes no further
 * @param revisionCount how many revisions were ever made in it
 * @param changedAt when it was last changed
 */
public record DesignEntry(
        long id, String name, long baseId, long headId, long tipId, long revisionCount, Instant changedAt) {

    public boolean canUndo() {
        return headId != baseId;
    }

    public boolean canRedo() {
        return headId != tipId;
    }
}
