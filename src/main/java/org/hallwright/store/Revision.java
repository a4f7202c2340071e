package org.hallwright.store;

import java.time.Instant;

/**
 * One revision of a design: the state after an edit. Revisions are never changed and never deleted.
 *
 * @param id counts up over the whole store
 * @param designId the design in which the edit was made (a branch shares the revisions before it)
 * @param parentId the revision it was made on, 0 for the first
 * @param author who made the edit
 * @param at when, by that machine's clock; the order of revisions is that of their ids
 * @param editName what it was
 * @param designHash the content hash that the caller gave
 * @param snapshotBytes length of the whole design in bytes
 * @param seal check value over all of this, the snapshot and the parent's seal, in hexadecimal
 */
public record Revision(
        long id,
        long designId,
        long parentId,
        String author,
        Instant at,
        String editName,
        String designHash,
        long snapshotBytes,
        String seal) {}
