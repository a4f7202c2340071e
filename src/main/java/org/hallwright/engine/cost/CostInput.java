package org.hallwright.engine.cost;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hallwright.engine.explain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What the other rooms know of a design that costs money. Any figure may be unknown; then what depends on it is left out
 * and the result says so.
 *
 * @param purchases what is bought; an empty list of power and cooling plant means that the plant is costed per watt
 * @param plantByEquipment whether the purchases of class POWER and COOLING are the whole plant; otherwise they are left
 *     out and the plant is costed per watt of IT power
 * @param itDesignPower rated IT power, W
 * @param facilityEnergyPerYear at the site's meter, J
 * @param facilityPeak highest draw at the meter, W
 * @param waterPerYear m³
 * @param siteArea land to buy, m²
 * @param accelerators how many are installed
 * @param servers machines to look after
 * @param denseFlops peak dense rate of all accelerators by precision, FLOP/s
 * @param outputs what the workloads yield
 * @param dieselPerYear burnt in tests and outages, m³
 * @param bill what the tariff makes of the load, or null where one price holds for every hour
 * @param assumptions everything else, each named and changeable
 */
public record CostInput(
        List<Purchase> purchases,
        boolean plantByEquipment,
        Figure itDesignPower,
        Figure facilityEnergyPerYear,
        Figure facilityPeak,
        Figure waterPerYear,
        Figure siteArea,
        Figure accelerators,
        Figure servers,
        SortedMap<String, Figure> denseFlops,
        List<TokenOutput> outputs,
        Figure dieselPerYear,
        @Nullable ElectricityBill bill,
        CostAssumptions assumptions) {

    public CostInput {
        purchases = List.copyOf(purchases);
        denseFlops = Collections.unmodifiableSortedMap(new TreeMap<>(denseFlops));
        outputs = List.copyOf(outputs);
    }

    public CostInput withAssumptions(CostAssumptions other) {
        return new CostInput(
                purchases,
                plantByEquipment,
                itDesignPower,
                facilityEnergyPerYear,
                facilityPeak,
                waterPerYear,
                siteArea,
                accelerators,
                servers,
                denseFlops,
                outputs,
                dieselPerYear,
                bill,
                other);
    }
}
