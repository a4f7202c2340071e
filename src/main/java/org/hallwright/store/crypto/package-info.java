/**
 * Encryption at rest: one random key for each project or archive, wrapped by a passphrase. Only the platform's own
 * ciphers, and Argon2id; see src/docs/decisions/0061-encryption-at-rest.md.
 */
@NullMarked
package org.hallwright.store.crypto;

import org.jspecify.annotations.NullMarked;
