package org.hallwright.exchange.epw;

import org.hallwright.engine.climate.WeatherYear;

/**
 * A weather file as read.
 *
 * @param city first field of the LOCATION line
 * @param country country code of the file
 * @param source data set, such as TMY3
 * @param latitude degrees north
 * @param longitude degrees east
 * @param elevationM height above the sea
 * @param weather the hours
 */
public record EpwFile(
        String city,
        String country,
        String source,
        double latitude,
        double longitude,
        double elevationM,
        WeatherYear weather) {}
