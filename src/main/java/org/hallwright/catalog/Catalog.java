package org.hallwright.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be bought, by id, in the order of the pack.
 *
 * @param vendorSeats ISO country of a vendor's seat by vendor id; two joined by a slash where there are two
 * @param sources documents by id
 */
public record Catalog(
        Map<String, Accelerator> accelerators,
        Map<String, NodeType> nodes,
        Map<String, RackType> racks,
        Map<String, Equipment> equipment,
        Map<String, EquipmentClass> equipmentClasses,
        List<CloudPrice> cloudPrices,
        Map<String, String> vendors,
        Map<String, String> vendorSeats,
        Map<String, SourceDocument> sources) {

    public @Nullable RackType rack(String id) {
        return racks.get(id);
    }

    public @Nullable NodeType node(String id) {
        return nodes.get(id);
    }

    public @Nullable Accelerator accelerator(String id) {
        return accelerators.get(id);
    }

    public @Nullable Equipment equipment(String id) {
        return equipment.get(id);
    }

    /** The accelerator inside a rack, or null where the rack or its node is unknown. */
    public @Nullable Accelerator acceleratorOf(RackType rack) {
        NodeType node = nodes.get(rack.node());
        return node == null ? null : accelerators.get(node.accelerator());
    }

    /** A source's title for a reader; its id where the pack does not describe it. */
    public String sourceTitle(@Nullable String id) {
        if (id == null) {
            return "";
        }
        SourceDocument source = sources.get(id);
        return source == null ? id : source.title();
    }
}
