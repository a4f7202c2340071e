package org.hallwright.catalog;

/** Cost, lead time, life, upkeep and space that the equipment of a class shares. */
public record EquipmentClass(
        String id,
        String name,
        Datum cost,
        Datum leadTime,
        Datum serviceLife,
        Datum maintenance,
        String clearance,
        Datum areaPerUnit) {}
