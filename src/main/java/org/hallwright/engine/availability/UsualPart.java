package org.hallwright.engine.availability;

import org.hallwright.quantity.Range;

/**
 * Failure and repair of common parts, for planning only: engineering judgement in the order of magnitude of IEEE 493 (Gold
 * Book) and operators' experience. A supplier's figures replace them.
 */
public enum UsualPart {
    /** A medium-voltage feed from a public grid. */
    UTILITY(new Range(2_000, 5_000, 20_000), new Range(0.5, 2, 6)),
    TRANSFORMER(new Range(500_000, 1_500_000, 4_000_000), new Range(50, 300, 1_000)),
    SWITCHGEAR(new Range(400_000, 1_500_000, 4_000_000), new Range(4, 30, 100)),
    /** Start and run; the failure to start is in the time between failures. */
    GENERATOR(new Range(700, 2_000, 8_000), new Range(8, 24, 100)),
    UPS(new Range(50_000, 200_000, 600_000), new Range(4, 8, 24)),
    TRANSFER_SWITCH(new Range(200_000, 800_000, 2_500_000), new Range(4, 8, 24)),
    BUSWAY(new Range(1_000_000, 3_000_000, 10_000_000), new Range(4, 12, 48)),
    CHILLER(new Range(5_000, 15_000, 40_000), new Range(8, 24, 72)),
    DRY_COOLER(new Range(20_000, 60_000, 200_000), new Range(4, 12, 48)),
    CDU(new Range(30_000, 100_000, 300_000), new Range(4, 8, 24)),
    PUMP(new Range(20_000, 50_000, 150_000), new Range(4, 12, 48));

    private final Range mtbfHours;
    private final Range mttrHours;

    UsualPart(Range mtbfHours, Range mttrHours) {
        this.mtbfHours = mtbfHours;
        this.mttrHours = mttrHours;
    }

    public Range mtbfHours() {
        return mtbfHours;
    }

    public Range mttrHours() {
        return mttrHours;
    }

    /** Which end of the bands. */
    public enum End {
        WORST,
        USUAL,
        BEST
    }

    /** The part at one end of both its bands. */
    public Block.Part at(End end) {
        return switch (end) {
            case WORST -> new Block.Part(name(), mtbfHours.low(), mttrHours.high());
            case USUAL -> new Block.Part(name(), mtbfHours.value(), mttrHours.value());
            case BEST -> new Block.Part(name(), mtbfHours.high(), mttrHours.low());
        };
    }

    /** The availability of a diagram with its parts at their worst, usual and best. */
    public static Range band(java.util.function.Function<End, Block> diagram) {
        return Range.spanning(
                diagram.apply(End.WORST).availability(),
                diagram.apply(End.USUAL).availability(),
                diagram.apply(End.BEST).availability());
    }
}
