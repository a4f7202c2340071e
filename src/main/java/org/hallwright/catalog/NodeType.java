package org.hallwright.catalog;

import java.util.List;

/** A node (server or tray) that holds accelerators. Powers are of the whole node at its input. */
public record NodeType(
        String id,
        String name,
        String accelerator,
        int acceleratorCount,
        Datum rackUnits,
        Datum depth,
        Datum maxPower,
        Datum typicalPower,
        Datum mass,
        Datum inletTempMin,
        Datum inletTempMax,
        Datum airflow,
        Datum liquidHeatFraction,
        Datum liquidFlow,
        String psuRedundancy,
        String psuDescription,
        Datum price,
        Datum leadTime,
        String sale,
        List<String> notes) {

    public NodeType {
        notes = List.copyOf(notes);
    }
}
