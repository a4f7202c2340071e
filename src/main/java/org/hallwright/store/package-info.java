/**
 * The working store: every accepted edit of every design, durable before it is acknowledged, in a private H2 database.
 * The only user of {@code java.sql}. It knows designs as bytes, a name and a hash; what they mean is the business of
 * {@code design} and {@code codec}. All calls block and belong to one worker thread, which the caller owns.
 */
@NullMarked
package org.hallwright.store;

import org.jspecify.annotations.NullMarked;
