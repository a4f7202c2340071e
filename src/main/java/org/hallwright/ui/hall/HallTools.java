package org.hallwright.ui.hall;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hallwright.app.Review;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Rack;
import org.hallwright.draw.Box;
import org.hallwright.draw.GridLabels;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.RowGenerator;
import org.hallwright.ui.model.Snap;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** What the hall's drawing tools make of a click or of a box that was drawn. */
final class HallTools {
    private static final int RACKS_OF_A_CLICK = 10;
    private static final double CLICK_MM = 50;

    private final Desk desk;
    private final HallScreen screen;
    private final PlanView view;
    private final PlanFinder finder;

    HallTools(Desk desk, HallScreen screen, PlanView view) {
        this.desk = desk;
        this.screen = screen;
        this.view = view;
        this.finder = new PlanFinder(desk.words());
    }

    /** The type and facing that the row and rack tools begin with: those of the design. */
    void typeOf(Review review) {
        if (!review.design().racks().isEmpty()) {
            Rack first = review.design().racks().getFirst();
            screen.bar().type(screen.catalog().rack(first.type()));
            screen.bar().facing(first.facing());
        }
    }

    private RowGenerator row(RackType type, Box mm) {
        boolean click = isClick(mm);
        Rack.Facing facing = screen.bar().facing();
        boolean along = click ? facing.alongX() : mm.w() >= mm.h();
        Rack.Facing face = facing.alongX() == along ? facing : along ? Rack.Facing.SOUTH : Rack.Facing.EAST;
        double length = along ? mm.w() : mm.h();
        int racks = click ? RACKS_OF_A_CLICK : (int) Math.clamp(Math.round(length / type.widthMm()), 1, 500);
        return new RowGenerator(1, racks, 0, (int) mm.x(), (int) mm.y(), face, 0, 0);
    }

    /** What a tool makes of a box that was drawn, or of a click; null where it makes nothing. */
    @Nullable
    Edit drawn(Tool tool, Box mm) {
        HallModel m = screen.model();
        Review review = desk.review();
        RackType type = screen.bar().type();
        if (m == null || review == null) {
            return null;
        }
        Fixture.Kind kind = tool.kind();
        return switch (tool) {
            case ROW -> type == null ? null : row(type, mm).edit(review.design(), m.hall(), type);
            case RACK -> type == null ? null : rack(m, type, mm);
            default -> kind == null ? null : new HallEdit.PutFixture(m.hall().id(), thing(m, kind, box(tool, mm)));
        };
    }

    private Edit rack(HallModel m, RackType type, Box mm) {
        Rack.Facing facing = screen.bar().facing();
        boolean along = facing.alongX();
        double w = along ? type.widthMm() : type.depthMm();
        double h = along ? type.depthMm() : type.widthMm();
        Box at = new Box(mm.x() - w / 2, mm.y() - h / 2, w, h);
        int[] step = Snap.drag(at, 0, 0, 1, GridLabels.TILE_MM / 2, view.racks());
        return m.edits()
                .addRack(type.id(), (int) Math.round(at.x() + step[0]), (int) Math.round(at.y() + step[1]), facing);
    }

    /** The box as drawn, or one of the tool's usual size about a click. */
    private static Box box(Tool tool, Box mm) {
        return isClick(mm)
                ? new Box(mm.x() - tool.widthMm() / 2.0, mm.y() - tool.depthMm() / 2.0, tool.widthMm(), tool.depthMm())
                : new Box(mm.x(), mm.y(), Math.max(CLICK_MM, mm.w()), Math.max(CLICK_MM, mm.h()));
    }

    private static boolean isClick(Box mm) {
        return mm.w() < CLICK_MM && mm.h() < CLICK_MM;
    }

    /** A new thing in a box; a CDU or PDU stands for the first one of the plant that has no place yet. */
    Fixture thing(HallModel m, Fixture.Kind kind, Box box) {
        String name = desk.words().t("fixture." + kind.name().toLowerCase(Locale.ROOT));
        return linked(m.edits().thing(kind, name, (int) box.x(), (int) box.y(), (int) box.w(), (int) box.h()));
    }

    private Fixture linked(Fixture f) {
        Review review = desk.review();
        if (review == null) {
            return f;
        }
        Set<String> placed = new HashSet<>();
        review.design().halls().forEach(h -> h.fixtures().forEach(x -> placed.add(String.valueOf(x.element()))));
        Optional<String> element = switch (f.kind()) {
            case CDU ->
                review.design().cooling().units().stream()
                        .filter(u -> u.kind().name().equals("CDU"))
                        .map(u -> u.id())
                        .filter(id -> !placed.contains(id))
                        .findFirst();
            case PDU ->
                review.design().power().elements().stream()
                        .filter(e -> e.kind().name().equals("PDU"))
                        .map(e -> e.id())
                        .filter(id -> !placed.contains(id))
                        .findFirst();
            default -> Optional.empty();
        };
        return element.map(
                        id -> new Fixture(f.id(), f.name(), f.kind(), f.xMm(), f.yMm(), f.widthMm(), f.depthMm(), id))
                .orElse(f);
    }

    /** What stands beside the pointer while a tool draws. */
    List<String> drawing(Tool tool, Box mm) {
        Words w = desk.words();
        String size = w.integer(Math.round(mm.w())) + " × " + w.integer(Math.round(mm.h())) + " mm";
        RackType type = screen.bar().type();
        if (tool == Tool.MEASURE) {
            return List.of(finder.distance(mm));
        }
        if (tool == Tool.ROW && type != null) {
            return List.of(row(type, mm).racks() + " × " + type.name(), size);
        }
        return List.of(w.t("tool." + tool.word()), size);
    }
}
