package org.hallwright.engine.supply;

import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/** Whether a thing can be bought at all. */
public final class Sale {

    private Sale() {}

    /**
     * What the catalogue's word on sale means for a design that plans to buy.
     *
     * @param sale the word: {@code yes, rack-only, in-talks, limited, cloud-only, restricted}; null counts as yes
     * @param insideRackSystem whether it is bought as part of its rack system
     * @param place object of the design
     * @param name of the item, for a reader
     * @return the finding, or null where it can be ordered
     */
    public static @Nullable Problem check(@Nullable String sale, boolean insideRackSystem, String place, String name) {
        return switch (sale == null ? "yes" : sale) {
            case "yes" -> null;
            case "cloud-only" -> Problem.error(SupplyMessage.CLOUD_ONLY, place, name);
            case "in-talks" -> Problem.warning(SupplyMessage.IN_TALKS, place, name);
            case "rack-only" -> insideRackSystem ? null : Problem.error(SupplyMessage.RACK_ONLY, place, name);
            case "limited" -> Problem.warning(SupplyMessage.LIMITED, place, name);
            case "restricted" -> Problem.warning(SupplyMessage.RESTRICTED, place, name);
            default ->
                throw new IllegalArgumentException("unknown word of sale '" + sale + "' of " + name
                        + "; known are yes, rack-only, in-talks, limited, cloud-only, restricted");
        };
    }
}
