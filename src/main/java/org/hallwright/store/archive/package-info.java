/**
 * The file in which a design travels ({@code .hallwright}): a zip of canonical JSON with a manifest and hashes, the same
 * bytes for the same design, under a passphrase where wanted.
 */
@NullMarked
package org.hallwright.store.archive;

import org.jspecify.annotations.NullMarked;
