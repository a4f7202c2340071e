package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.RackType.PartKind;
import org.hallwright.design.Fitting;
import org.hallwright.design.Rack;
import org.hallwright.design.RackContents;
import org.hallwright.draw.Elevation;
import org.hallwright.draw.Palette;
import org.hallwright.draw.RackStrip;
import org.hallwright.engine.RackAssessment;
import org.hallwright.report.Block;

/** Elevations, five to a page: one rack of each kind that is fitted alike. */
final class ElevationPart {

    private static final int PER_PAGE = 5;
    private static final int MOST = 30;
    private static final double HEIGHT = 470;

    private final Subject subject;
    private final Prints p;

    ElevationPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.p = prints;
    }

    private record Kind(String type, int nodes, List<Fitting> fittings) {}

    List<Block> all() {
        Map<Kind, List<Rack>> kinds = new LinkedHashMap<>();
        for (Rack rack : subject.design().racks()) {
            Integer nodes = rack.nodes();
            kinds.computeIfAbsent(
                            new Kind(rack.type(), nodes == null ? -1 : nodes, rack.fittings()), k -> new ArrayList<>())
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
                    new RackStrip(racks, RackStrip.width(racks, 1), HEIGHT, 1)
                            .picture(p.t("section.elevations"), Palette.LIGHT, null),
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
        RackContents contents = RackContents.of(rack, catalog);
        String subtitle = type == null ? figures : rack.name() + " · " + figures;
        List<Elevation.Slot> slots = type == null ? List.of() : slots(contents, type);
        return new Elevation(rack.id(), title, subtitle, Elevation.Side.FRONT, contents.heightUnits(), slots, false);
    }

    private List<Elevation.Slot> slots(RackContents contents, RackType type) {
        Accelerator accelerator = subject.packs().catalog().acceleratorOf(type);
        NodeType node = subject.packs().catalog().node(type.node());
        String inside =
                accelerator == null || node == null ? "" : " · " + node.acceleratorCount() + " × " + accelerator.name();
        List<Elevation.Slot> slots = new ArrayList<>();
        for (RackContents.Item item : contents.items()) {
            if (item.face().isLane() || item.rearOnly()) {
                continue;
            }
            boolean behind = item.face() == Fitting.Face.REAR;
            Elevation.Style style =
                    behind ? Elevation.Style.BEHIND : item.known() ? Elevation.Style.SEEN : Elevation.Style.UNKNOWN;
            String name = item.kind() == PartKind.NODE ? item.name() + inside : name(item);
            boolean unknownHeight = !item.known() && item.kind() != null;
            slots.add(new Elevation.Slot(
                    "",
                    item.bottomSixths(),
                    item.heightSixths(),
                    unknownHeight ? "? U · " + name : name,
                    "",
                    colour(item),
                    style,
                    Elevation.Span.WHOLE,
                    false));
        }
        return slots;
    }

    private String name(RackContents.Item item) {
        PartKind kind = item.kind();
        if (!item.name().isEmpty()) {
            return item.name();
        }
        return p.t(
                kind == null
                        ? "part.not-itemised"
                        : "part." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static int colour(RackContents.Item item) {
        PartKind kind = item.kind();
        return Palette.category(kind == null ? 3 : kind.ordinal());
    }
}
