package org.hallwright.engine.year;

import java.util.List;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatReuse;
import org.jspecify.annotations.Nullable;

/**
 * Everything a year needs.
 *
 * @param weather outdoor air, any climate offset already in it
 * @param loads the IT load in classes of like racks
 * @param losses losses of the IT supply
 * @param lossesInRoomShare share of those losses that the room air takes up
 * @param baseLoadW lighting, controls and offices, at all hours; its heat goes to the room
 * @param plant the cooling
 * @param reuse heat sold, or null
 * @param surroundings grid, water and contracts
 */
public record YearInput(
        WeatherYear weather,
        List<LoadClass> loads,
        PowerLosses losses,
        double lossesInRoomShare,
        double baseLoadW,
        CoolingPlant plant,
        @Nullable HeatReuse reuse,
        Surroundings surroundings) {
    /** At least one load, and cold plates only where there are loops for them. */
    public YearInput {
        loads = List.copyOf(loads);
        if (loads.isEmpty()) {
            throw new IllegalArgumentException("a year needs at least one load class");
        }
        if (!(lossesInRoomShare >= 0 && lossesInRoomShare <= 1) || !(baseLoadW >= 0)) {
            throw new IllegalArgumentException("share of losses in the room " + lossesInRoomShare
                    + " must lie from 0 to 1, base load " + baseLoadW + " W must not be negative");
        }
    }

    /** The same year under other weather. */
    public YearInput withWeather(WeatherYear other) {
        return new YearInput(other, loads, losses, lossesInRoomShare, baseLoadW, plant, reuse, surroundings);
    }

    /** The same year with every load at a constant share of its maximum. */
    public YearInput atLoad(double share) {
        List<LoadClass> constant = loads.stream()
                .map(c -> new LoadClass(c.count(), 0, c.maxW(), c.liquidShare(), new double[] {share}))
                .toList();
        return new YearInput(weather, constant, losses, lossesInRoomShare, baseLoadW, plant, reuse, surroundings);
    }
}
