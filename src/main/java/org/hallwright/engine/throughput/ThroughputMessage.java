package org.hallwright.engine.throughput;

import org.hallwright.base.Message;

/** What the throughput engine may have to tell a planner. */
public enum ThroughputMessage implements Message {
    /** {0} the pool's accelerator. */
    EMPTY_POOL("throughput.empty-pool"),
    /** {0} model, {1} how many times the memory, {2} needed GB per accelerator, {3} usable GB. */
    DOES_NOT_FIT("throughput.does-not-fit"),
    /** {0} model, {1} how many more accelerators would do. */
    FITS_WITH_MORE("throughput.fits-with-more"),
    /** {0} model, {1} format. */
    FITS_IN_FORMAT("throughput.fits-in-format"),
    /** {0} more accelerators, {1} racks they fill, {2} accelerators of a rack. */
    MORE_RACKS("throughput.more-racks"),
    /** {0} format, {1} accelerator, {2} format used instead. */
    PRECISION_NOT_SUPPORTED("throughput.precision-not-supported"),
    /** {0} batch, {1} accelerators idle. */
    BATCH_TOO_SMALL("throughput.batch-too-small"),
    /** {0} accelerators left over, {1} in the pool, {2} used. */
    LEFT_OVER("throughput.left-over"),
    /** {0} limit on TTFT ms, {1} limit on TPOT ms, {2} best TTFT ms, {3} best TPOT ms. */
    LIMITS_NOT_REACHED("throughput.limits-not-reached"),
    /** {0} wanted tokens/s, {1} served tokens/s, {2} more accelerators that would do. */
    TARGET_NOT_REACHED("throughput.target-not-reached"),
    /** {0} accelerator, {1} where its factors come from. */
    INHERITED("throughput.inherited"),
    /** {0} accelerator: nothing related was ever measured. */
    UNMEASURED("throughput.unmeasured"),
    /** {0} stacks: pools are planned apart. */
    POOLS_APART("throughput.pools-apart"),
    /** {0} field, {1} value, {2} allowed range. */
    OUT_OF_RANGE("throughput.out-of-range"),
    /** {0} heads, {1} tensor degrees that divide them. */
    HEADS_NOT_DIVISIBLE("throughput.heads-not-divisible"),
    /** {0} what is wrong with a model file. */
    BAD_MODEL_FILE("throughput.bad-model-file"),
    /** {0} name. */
    UNKNOWN_MODEL("throughput.unknown-model"),
    /** {0} name. */
    UNKNOWN_ACCELERATOR("throughput.unknown-accelerator"),
    /** {0} text. */
    UNKNOWN_PRECISION("throughput.unknown-precision"),
    /** {0} what is wrong with a rows file. */
    BAD_ROWS_FILE("throughput.bad-rows-file");

    private final String key;

    ThroughputMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
