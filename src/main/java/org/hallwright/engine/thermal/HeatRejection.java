package org.hallwright.engine.thermal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes the heat of one water circuit to the sky: coolers without compressors first, in the order given (a
 * thermosyphon before its tower), then chillers for what is left. Without chillers the supply temperature floats above
 * its set point in the hours that are too warm.
 *
 * @param free coolers in the order the return water meets them
 * @param chiller one of the equal chillers, or null
 * @param chillersRunning chillers that may run (without redundant ones)
 * @param chillersInstalled chillers that stand there, at least those that may run
 * @param chillerLeavingMaxC highest temperature the chillers leave; many plants run cold and mix up
 * @param condenserCooler what cools the condensers of water-cooled chillers, or null
 * @param facilityPump pumps of the circuit
 * @param condenserPump pumps between condensers and their cooler
 * @param fixedPartLoad part load at which chillers are held, above 0, or 0 to stage them by load
 */
public record HeatRejection(
        List<SinkCooler> free,
        @Nullable Chiller chiller,
        int chillersRunning,
        int chillersInstalled,
        double chillerLeavingMaxC,
        @Nullable SinkCooler condenserCooler,
        PumpLoop facilityPump,
        PumpLoop condenserPump,
        double fixedPartLoad) {
    /** Something must take the heat, and water-cooled chillers need a cooler. */
    public HeatRejection {
        free = List.copyOf(free);
        if (free.isEmpty() && chiller == null) {
            throw new IllegalArgumentException("a circuit needs a cooler or a chiller: its heat has nowhere to go");
        }
        if (chiller != null) {
            Checks.within(chillersRunning, 1, 1000, "chillers running");
            Checks.within(chillersInstalled, chillersRunning, 1000, "chillers installed");
            if (chiller.condenser() == Chiller.Condenser.WATER && condenserCooler == null) {
                throw new IllegalArgumentException("water-cooled chillers need a cooling tower or dry cooler");
            }
        }
        Checks.within(chillerLeavingMaxC, -10, 45, "highest chiller leaving temperature (degC)");
        Checks.within(fixedPartLoad, 0, 1, "fixed part load");
    }

    /** Coolers only; the loop may get warmer than wished in the hottest hours. */
    public static HeatRejection freeOnly(SinkCooler... coolers) {
        return new HeatRejection(List.of(coolers), null, 0, 0, 45, null, PumpLoop.facility(), PumpLoop.facility(), 0);
    }

    /** Air-cooled chillers behind an optional free cooler. */
    public static HeatRejection airCooled(Chiller chiller, int running, int installed, SinkCooler... free) {
        return new HeatRejection(
                List.of(free), chiller, running, installed, 45, null, PumpLoop.facility(), PumpLoop.facility(), 0);
    }

    /** Water-cooled chillers with their tower, behind optional free coolers. */
    public static HeatRejection waterCooled(
            Chiller chiller, int running, int installed, SinkCooler condenserCooler, SinkCooler... free) {
        return new HeatRejection(
                List.of(free),
                chiller,
                running,
                installed,
                45,
                condenserCooler,
                PumpLoop.facility(),
                PumpLoop.facility(),
                0);
    }
}
