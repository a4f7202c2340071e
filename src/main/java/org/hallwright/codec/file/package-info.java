/**
 * Reading and writing whole files so that a failure, a kill or a power cut leaves the old file or the new one, never a
 * third thing. The lowest room that touches a disk; packs, archives, exports and settings are written through it.
 */
@NullMarked
package org.hallwright.codec.file;

import org.jspecify.annotations.NullMarked;
