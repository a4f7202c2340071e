package org.hallwright.engine.thermal;

/**
 * The place where water gives its heat to the outdoor air without a compressor: a dry cooler, one with wetted pads, or a
 * tower. Several equal units stand behind one record; the ratings are those of the whole field at its design load.
 *
 * @param kind what the heat goes to
 * @param designW heat rejected at the design point by the units that run (without redundant ones)
 * @param approachK leaving water less sink temperature (dry bulb, pad outlet or wet bulb) at the design load
 * @param approachExponent how the approach follows the load: 1 in proportion, 0 not at all
 * @param exchangerApproachK approach of a plate exchanger between this water and the facility water, 0 if there is none
 * @param rangeK temperature change of the water at design load
 * @param fanW fan power at full speed
 * @param fanExponent power against flow: 3 ideal variable speed, 0 constant speed
 * @param padEfficiency share of the wet-bulb depression that wetted pads take off the air, 0 if there are none
 * @param padsOnC dry bulb from which the pads are wetted
 * @param cyclesOfConcentration dissolved solids in the basin over those in the make-up, above 1
 * @param driftFraction droplets carried off, as a share of the circulated water
 * @param latentShare share of a tower's heat that evaporates water: 1 the usual conservative rule, below 0 to work it
 *     out from the state of the air each hour
 */
public record SinkCooler(
        Kind kind,
        double designW,
        double approachK,
        double approachExponent,
        double exchangerApproachK,
        double rangeK,
        double fanW,
        double fanExponent,
        double padEfficiency,
        double padsOnC,
        double cyclesOfConcentration,
        double driftFraction,
        double latentShare) {
    /** What carries the heat off. */
    public enum Kind {
        /** Finned coils in outdoor air; also a thermosyphon, which has no pump of its own. */
        DRY,
        /** Dry coils behind pads wetted on hot days. */
        ADIABATIC,
        /** Open or closed evaporative tower. */
        TOWER
    }

    /** Share of the tower's heat to be worked out from the air. */
    public static final double LATENT_FROM_AIR = -1;

    /** Ratings of a cooler that exists. */
    public SinkCooler {
        Checks.positive(designW, "design heat (W)");
        Checks.within(approachK, 0.5, 40, "approach (K)");
        Checks.within(approachExponent, 0, 1, "approach exponent");
        Checks.within(exchangerApproachK, 0, 10, "exchanger approach (K)");
        Checks.within(rangeK, 1, 40, "water range (K)");
        Checks.notNegative(fanW, "fan power (W)");
        Checks.within(fanExponent, 0, 3, "fan exponent");
        Checks.within(padEfficiency, 0, 1, "pad efficiency");
        Checks.within(cyclesOfConcentration, 1.01, 50, "cycles of concentration");
        Checks.within(driftFraction, 0, 0.02, "drift fraction");
        Checks.within(latentShare, -1, 1, "latent share");
    }

    /** A dry cooler of good size: 8 K approach, fans of 0.03 W per W at full speed, driven at variable speed. */
    public static SinkCooler dry(double designW, double approachK, double fanW) {
        return new SinkCooler(Kind.DRY, designW, approachK, 1, 0, 8, fanW, 2.8, 0, 99, 5, 0, 0);
    }

    /** A dry cooler whose air passes wetted pads above a dry bulb. */
    public static SinkCooler adiabatic(
            double designW, double approachK, double fanW, double padEfficiency, double padsOnC) {
        return new SinkCooler(Kind.ADIABATIC, designW, approachK, 1, 0, 8, fanW, 2.8, padEfficiency, padsOnC, 3, 0, 0);
    }

    /** An open tower with variable-speed fans, evaporation worked out from the air. */
    public static SinkCooler tower(double designW, double approachK, double rangeK, double fanW, double cycles) {
        return new SinkCooler(
                Kind.TOWER, designW, approachK, 0.5, 1.5, rangeK, fanW, 2.8, 0, 99, cycles, 5e-5, LATENT_FROM_AIR);
    }

    /** Approach at a share of the design load, K. */
    public double approachAtK(double loadShare) {
        if (approachExponent == 0) {
            return approachK;
        }
        double x = Math.clamp(loadShare, 0.0, 1.5);
        double scaled = approachExponent == 1 ? x : Math.pow(x, approachExponent);
        return Math.max(approachK * scaled, Math.min(1, approachK));
    }

    /** Temperature of the air or wet bulb that the water can come near to, degC. */
    public double sinkC(double dryBulbC, double wetBulbC) {
        return switch (kind) {
            case DRY -> dryBulbC;
            case ADIABATIC -> dryBulbC >= padsOnC ? dryBulbC - padEfficiency * (dryBulbC - wetBulbC) : dryBulbC;
            case TOWER -> wetBulbC;
        };
    }
}
