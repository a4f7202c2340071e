/** The small JSON documents that travel beside designs and packs: manifests, signatures, trust, installed state. */
@NullMarked
package org.hallwright.codec.archive;

import org.jspecify.annotations.NullMarked;
