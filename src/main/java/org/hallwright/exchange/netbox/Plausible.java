package org.hallwright.exchange.netbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be true of equipment in a rack. The bounds are wide on purpose: a value beyond them is almost surely a slip, a
 * value within them is not thereby right.
 */
final class Plausible {

    /** Densest liquid-cooled tray sold (GB200/GB300 compute tray, about 6 kW in 1U), with a margin, W per rack unit. */
    static final double MOST_W_PER_U = 8000;

    /** Densest air-cooled server: dual-socket 1U with four 700 W accelerators, about 3 kW, W per rack unit. */
    static final double MOST_AIR_W_PER_U = 3500;

    /** Least of an accelerator system: eight-way boards of 2020 and later draw 0.8 to 1.3 kW per unit, W per rack unit. */
    static final double LEAST_ACCELERATOR_W_PER_U = 400;

    /** Heaviest thing in one unit: UPS battery trays and power shelves weigh 35 to 45 kg, kg per rack unit. */
    static final double MOST_KG_PER_U = 50;

    /** A blanking panel of plastic, one unit, weighs this much, kg per rack unit. */
    static final double LEAST_KG_PER_U = 0.1;

    /** A thing that two people can still hang into a rack without a slot of its own, kg. */
    static final double MOST_KG_ZERO_U = 80;

    /** The heaviest line card or power supply, kg. */
    static final double MOST_KG_MODULE = 60;

    /** EIA-310 cabinets mount equipment on rails 300 to 1,100 mm apart in floor cabinets; 24-inch telecom ones more, mm. */
    static final double LEAST_MOUNTING_DEPTH_MM = 250;

    static final double MOST_MOUNTING_DEPTH_MM = 1300;

    /** Share of a cabinet's depth that its rails span at least; doors, plugs and manifolds take the rest. */
    static final double LEAST_MOUNTING_SHARE = 0.4;

    /** The tallest rack sold, units. */
    static final double MOST_RACK_U = 60;

    /** The tallest single piece of equipment in the library is a 50U chassis, units. */
    static final double MOST_DEVICE_U = 55;

    /** A loaded floor cabinet stands for at least this much, kg. */
    static final double LEAST_FLOOR_LOAD_KG = 150;

    static final double MOST_FLOOR_LOAD_KG = 5000;

    /** The heaviest empty cabinet, kg. */
    static final double MOST_RACK_KG = 1000;

    /**
     * What an inlet can carry at the highest of its rated voltages, W: rated current (the North American rating where it is
     * higher) times voltage. IEC 60320-1 and UL 498 for appliance couplers, NEMA WD 6, IEC 60309-2, CEE 7.
     */
    private static final Map<String, Double> INLET_W = Map.ofEntries(
            Map.entry("iec-60320-c6", 10.0 * 250),
            Map.entry("iec-60320-c8", 10.0 * 250),
            Map.entry("iec-60320-c14", 15.0 * 250),
            Map.entry("iec-60320-c16", 15.0 * 250),
            Map.entry("iec-60320-c20", 20.0 * 250),
            Map.entry("iec-60320-c22", 20.0 * 250),
            Map.entry("nema-1-15p", 15.0 * 125),
            Map.entry("nema-5-15p", 15.0 * 125),
            Map.entry("nema-5-20p", 20.0 * 125),
            Map.entry("nema-5-30p", 30.0 * 125),
            Map.entry("nema-6-15p", 15.0 * 250),
            Map.entry("nema-6-20p", 20.0 * 250),
            Map.entry("nema-6-30p", 30.0 * 250),
            Map.entry("nema-l5-15p", 15.0 * 125),
            Map.entry("nema-l5-20p", 20.0 * 125),
            Map.entry("nema-l5-30p", 30.0 * 125),
            Map.entry("nema-l6-15p", 15.0 * 250),
            Map.entry("nema-l6-20p", 20.0 * 250),
            Map.entry("nema-l6-30p", 30.0 * 250),
            Map.entry("nema-l21-20p", 20.0 * 208 * Math.sqrt(3)),
            Map.entry("nema-l21-30p", 30.0 * 208 * Math.sqrt(3)),
            Map.entry("ita-c", 2.5 * 250),
            Map.entry("ita-e", 16.0 * 250),
            Map.entry("ita-f", 16.0 * 250),
            Map.entry("ita-ef", 16.0 * 250),
            Map.entry("ita-g", 13.0 * 250),
            Map.entry("ita-i", 15.0 * 250),
            Map.entry("ita-j", 10.0 * 250),
            Map.entry("ita-l", 16.0 * 250),
            Map.entry("usb-a", 25.0),
            Map.entry("usb-micro-b", 25.0),
            Map.entry("usb-mini-b", 25.0),
            Map.entry("usb-c", 240.0));

    private Plausible() {}

    /** The most an inlet of the type can carry, W, or null where its type says nothing. */
    static @Nullable Double mostInletW(@Nullable String type) {
        return type == null ? null : INLET_W.get(type);
    }
}
