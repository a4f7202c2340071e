package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;

/** Elevations, five to a page: one rack of each kind that is fitted alike. */
final class ElevationPart {

    private static final int PER_PAGE = 5;
    private static final int MOST_PARTS = 60;
    private static final int SIXTHS = 6;
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
        if (!shown.isEmpty()) {
            blocks.add(contents(shown));
        }
        if (kinds.size() > MOST) {
            blocks.add(new Block.Paragraph(p.t("elevations-more", kinds.size() - MOST), true));
        }
        return blocks;
    }

    /** What stands where in each kind, from the floor up: the drawing's colours in words. */
    private Block contents(List<List<Rack>> kinds) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Rack> kind : kinds) {
            Rack rack = kind.getFirst();
            RackType type = subject.packs().catalog().rack(rack.type());
            String kindName = type == null ? rack.type() : type.name();
            List<RackContents.Item> items = new ArrayList<>(
                    RackContents.of(rack, subject.packs().catalog()).items());
            items.sort(Comparator.comparingInt(RackContents.Item::bottomSixths));
            for (int from = 0; from < items.size(); ) {
                RackContents.Item first = items.get(from);
                int to = from + 1;
                while (to < items.size() && alike(first, items.get(to))) {
                    to++;
                }
                rows.add(List.of(
                        Cell.of(kindName),
                        Cell.of(first.face().isLane() ? "0U" : units(first, items.get(to - 1))),
                        Cell.of(to - from, p.locale()),
                        Cell.of(name(first))));
                from = to;
            }
        }
        return new Block.Table(
                p.t("caption-contents"),
                List.of(
                        Column.prose(p.t("rack-type")),
                        Column.text(p.t("rack-units")),
                        Column.number(p.t("count"), ""),
                        Column.prose(p.t("part"))),
                rows,
                MOST_PARTS);
    }

    private boolean alike(RackContents.Item a, RackContents.Item b) {
        return a.kind() == b.kind() && name(a).equals(name(b)) && a.face() == b.face();
    }

    /** The units from the lowest that is touched to the highest, "?" where a height is not known. */
    private static String units(RackContents.Item low, RackContents.Item high) {
        int from = low.bottomSixths() / SIXTHS + 1;
        int to = (high.topSixths() + SIXTHS - 1) / SIXTHS;
        String span = from == to ? "U" + from : "U" + from + "–" + to;
        return low.known() && high.known() ? span : span + " ?";
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
