package org.hallwright.store;

import java.util.List;

/**
 * A design's line of revisions, oldest first, from its base to the last that redo can reach.
 *
 * @param revisions the line; revisions left behind by an edit after an undo are not on it
 * @param current index of the current revision
 */
public record History(List<Revision> revisions, int current) {

    public History {
        revisions = List.copyOf(revisions);
        if (current < 0 || current >= revisions.size()) {
            throw new IllegalArgumentException(
                    "current " + current + " is not among " + revisions.size() + " revisions");
        }
    }

    public Revision currentRevision() {
        return revisions.get(current);
    }
}
