/**
 * What comes in from other people's tools and what goes out to them. Nothing is copied blindly: an import is a review that
 * says for each field what was done with it and why, and a planner decides.
 */
@NullMarked
package org.hallwright.exchange;

import org.jspecify.annotations.NullMarked;
