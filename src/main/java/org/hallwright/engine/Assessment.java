package org.hallwright.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.PowerResult;
import org.hallwright.engine.thermal.CoolingDesign;
import org.jspecify.annotations.Nullable;

/**
 * All that the engine says of a design. Every figure can be asked why.
 *
 * @param design the snapshot assessed
 * @param figures the design's headline figures by id, in the order of print
 * @param racks the assessment of each rack by id; racks alike share one object
 * @param problems what is wrong with the design itself, apart from the law
 * @param fleet pools and what their workloads come to
 * @param network the power chain as it was computed
 * @param power what each element of the power chain carries, normally and after any single loss
 * @param air the air of each hall, by the hall itself
 * @param cooling capacity of the plant's groups at the design hour
 * @param year the year, or null where the plant or the climate is not known
 * @param cost what it costs, or null where there are no racks
 * @param work what the next assessment may use again
 */
public record Assessment(
        Design design,
        Map<String, Figure> figures,
        Map<String, RackAssessment> racks,
        List<Problem> problems,
        Fleet fleet,
        PowerNetwork network,
        PowerResult power,
        Map<Hall, HallAir> air,
        List<CoolingDesign.Check> cooling,
        @Nullable SiteYear year,
        @Nullable CostResult cost,
        Memo work) {

    public Assessment {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        problems = List.copyOf(problems);
        cooling = List.copyOf(cooling);
    }

    /** A headline figure by id, or null where the design has none of that kind. */
    public @Nullable Figure figure(String id) {
        return figures.get(id);
    }

    /** Inlet temperature of a rack, °C, or null where its air heat is not known. */
    public @Nullable Double inletC(String rackId) {
        for (HallAir own : air.values()) {
            Double inlet = own.inletC().get(rackId);
            if (inlet != null) {
                return inlet;
            }
        }
        return null;
    }

    /** A rack's assessment, or null where its type is unknown. */
    public @Nullable RackAssessment rack(String id) {
        return racks.get(id);
    }
}
