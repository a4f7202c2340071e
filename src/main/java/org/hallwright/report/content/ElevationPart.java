package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Rack;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Elevation;
import org.hallwright.draw.Palette;
import org.hallwright.engine.RackAssessment;
import org.hallwright.report.Block;

/** Elevations, five to a page: one rack of each kind that is fitted alike. */
final class ElevationPart {

    private static final int PER_PAGE = 5;
    private static final int MOST = 30;
    private static final int USUAL_UNITS = 48;
    private static final double HEIGHT = 470;
    private static final int NODE_COLOUR = Palette.category(0);

    private final Subject subject;
    private final Prints p;

    ElevationPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.p = prints;
    }

    private record Kind(String type, int nodes) {}

    List<Block> all() {
        Map<Kind, List<Rack>> kinds = new LinkedHashMap<>();
        for (Rack rack : subject.design().racks()) {
            Integer nodes = rack.nodes();
            kinds.computeIfAbsent(new Kind(rack.type(), nodes == null ? -1 : nodes), k -> new ArrayList<>())
                    .add(rack);
        }
        List<List<Rack>> shown = kinds.values().stream().limit(MOST).toList();
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += PER_PAGE) {
            List<List<Rack>> page = shown.subList(from, Math.min(shown.size(), from + PER_PAGE));
            List<Elevation> racks = new ArrayList<>();
            StringBuilder said = new StringBuilder();
            for (List<Rack> kind : page) {
                racks.add(elevation(kind));
                said.append(said.isEmpty() ? "" : "; ").append(words(kind));
            }
            blocks.add(new Block.Drawing(
                    Elevation.strip(
                            p.t("section.elevations"),
                            racks,
                            Palette.LIGHT,
                            racks.size() * Elevation.WIDTH + 24,
                            HEIGHT),
                    p.t("elevations-caption"),
                    said + "."));
        }
        if (kinds.size() > MOST) {
            blocks.add(new Block.Paragraph(p.t("elevations-more", kinds.size() - MOST), true));
        }
        return blocks;
    }

    private String words(List<Rack> kind) {
        Rack rack = kind.getFirst();
        RackType type = subject.packs().catalog().rack(rack.type());
        RackAssessment one = subject.assessment().rack(rack.id());
        return p.t(
                "elevation-words",
                kind.size(),
                type == null ? rack.type() : type.name(),
                one == null ? "?" : p.value(one.design()),
                one == null ? "?" : p.value(one.mass()));
    }

    private Elevation elevation(List<Rack> kind) {
        Rack rack = kind.getFirst();
        Catalog catalog = subject.packs().catalog();
        RackType type = catalog.rack(rack.type());
        RackAssessment one = subject.assessment().rack(rack.id());
        String figures = one == null ? "?" : p.value(one.design()) + " · " + p.value(one.mass());
        String title =
                (kind.size() == 1 ? "" : p.count(kind.size()) + " × ") + (type == null ? rack.type() : type.name());
        if (type == null) {
            return new Elevation(title, figures, USUAL_UNITS, List.of(), false);
        }
        Double height = type.heightUnits().value();
        int rackUnits = height == null ? USUAL_UNITS : (int) Math.round(height);
        return new Elevation(
                title, rack.name() + " · " + figures, rackUnits, slots(catalog, rack, type, rackUnits), false);
    }

    private List<Elevation.Slot> slots(Catalog catalog, Rack rack, RackType type, int rackUnits) {
        NodeType node = catalog.node(type.node());
        Accelerator accelerator = catalog.acceleratorOf(type);
        Integer planned = rack.nodes();
        int fitted = planned == null ? type.nodesPerSystem() : planned;
        int here = Math.min((int) Math.ceil(type.nodesPerSystem() / (double) type.cabinets()), fitted);
        Double units = node == null ? null : node.rackUnits().value();
        boolean known = units != null;
        int each =
                units == null ? Math.max(1, rackUnits / Math.max(1, here + 1)) : Math.max(1, (int) Math.round(units));
        String label = (node == null ? type.name() : node.name())
                + (accelerator == null || node == null
                        ? ""
                        : " · " + node.acceleratorCount() + " × " + accelerator.name());
        List<Elevation.Slot> slots = new ArrayList<>();
        int from = 1;
        for (int i = 0; i < here && from + each - 1 <= rackUnits; i++) {
            slots.add(new Elevation.Slot(
                    from, each, known ? label : "? U · " + label, known ? NODE_COLOUR : Colours.NONE));
            from += each;
        }
        return slots;
    }
}
