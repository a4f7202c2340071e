/** What a fleet runs and what it runs on: models, accelerators, precisions, calibrated factors. */
@NullMarked
package org.hallwright.engine.throughput.model;

import org.jspecify.annotations.NullMarked;
