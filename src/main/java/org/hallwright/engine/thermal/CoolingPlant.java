package org.hallwright.engine.thermal;

import org.jspecify.annotations.Nullable;

/**
 * The cooling of one building: air side with its water circuit and, where there are cold plates, the liquid side with
 * its own.
 *
 * @param air how room air is treated
 * @param airRejection where the heat of the coils goes, or null if outdoor air alone cools the room
 * @param airWaterRiseK temperature rise of the water across the coils
 * @param liquid the loops to the cold plates, or null
 * @param liquidRejection where their heat goes; needed with {@code liquid}
 * @param mechanicalLossShare transformer and cable loss of the cooling plant's own supply, share of its power
 */
public record CoolingPlant(
        AirSide air,
        @Nullable HeatRejection airRejection,
        double airWaterRiseK,
        @Nullable LiquidSide liquid,
        @Nullable HeatRejection liquidRejection,
        double mechanicalLossShare) {
    /** Every loop has a heat sink. */
    public CoolingPlant {
        if (air.economiser() == AirSide.Economiser.NONE && airRejection == null) {
            throw new IllegalArgumentException(
                    "room air has no heat sink: add a cooler, a chiller or an air economiser");
        }
        if ((liquid == null) != (liquidRejection == null)) {
            throw new IllegalArgumentException("a liquid loop and its heat rejection come together");
        }
        Checks.within(airWaterRiseK, 2, 30, "coil water rise (K)");
        Checks.within(mechanicalLossShare, 0, 0.2, "mechanical supply loss share");
    }

    /** The same without a loss in the plant's own supply. */
    public static CoolingPlant of(
            AirSide air,
            HeatRejection airRejection,
            @Nullable LiquidSide liquid,
            @Nullable HeatRejection liquidRejection) {
        return new CoolingPlant(air, airRejection, 8, liquid, liquidRejection, 0.01);
    }
}
