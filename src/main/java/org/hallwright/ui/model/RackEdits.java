package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fitting;
import org.hallwright.design.Fitting.Face;
import org.hallwright.design.Rack;
import org.hallwright.design.RackContents;
import org.hallwright.design.RackEdit;
import org.jspecify.annotations.Nullable;

/** Edits of what racks hold; null where there is nothing to do or no place. */
public final class RackEdits {
    private final Design design;
    private final Catalog catalog;

    public RackEdits(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
    }

    /** Puts an entry of the library into a rack, a device at the first free place from a height up. */
    public @Nullable Edit place(RackLibrary.Entry entry, Rack rack, int fromSixths) {
        return switch (entry.kind()) {
            case RACK_TYPE -> new RackEdit.ChangeRackType(Set.of(rack.id()), entry.id());
            case NODE -> nodes(rack, 1);
            case DEVICE -> {
                RackContents contents = RackContents.of(rack, catalog);
                int at = contents.place(fromSixths, entry.heightSixths(), entry.face(), null);
                yield at < 0 ? null : mounted(rack, fitting(entry, rack, at));
            }
        };
    }

    private static Fitting fitting(RackLibrary.Entry entry, Rack rack, int at) {
        return new Fitting(
                freeId(rack.fittings(), entry.id()),
                entry.name(),
                entry.id(),
                at,
                entry.heightSixths(),
                entry.face(),
                entry.powerW(),
                entry.massKg());
    }

    /** A free id among the fittings of a rack. */
    public static String freeId(List<Fitting> fittings, String wanted) {
        Set<String> taken = new HashSet<>();
        fittings.forEach(f -> taken.add(f.id()));
        return RowGenerator.free(taken, wanted);
    }

    /** Mounts one more thing, or the changed one with its id. */
    public Edit mounted(Rack rack, Fitting fitting) {
        List<Fitting> all = new ArrayList<>(rack.fittings());
        all.removeIf(f -> f.id().equals(fitting.id()));
        all.add(fitting);
        return new RackEdit.PutFittings(rack.id(), all);
    }

    /** Fits a rack with so many nodes more or fewer; null beyond what it holds. */
    public @Nullable Edit nodes(Rack rack, int more) {
        RackType type = catalog.rack(rack.type());
        if (type == null) {
            return null;
        }
        int full = type.nodesPerSystem();
        int next = (rack.nodes() == null ? full : rack.nodes()) + more;
        return next < 0 || next > full ? null : new RackEdit.FitNodes(Set.of(rack.id()), next == full ? null : next);
    }

    /** Fills a rack with an entry from a height up, as often as there is room. */
    public @Nullable Edit fill(RackLibrary.Entry entry, Rack rack, int fromSixths) {
        if (entry.kind() == RackLibrary.Kind.NODE) {
            return rack.nodes() == null ? null : new RackEdit.FitNodes(Set.of(rack.id()), null);
        }
        Rack filled = rack;
        int at = fromSixths;
        while (entry.kind() == RackLibrary.Kind.DEVICE && filled.fittings().size() < Rack.MOST_FITTINGS) {
            at = RackContents.of(filled, catalog).place(at, entry.heightSixths(), entry.face(), null);
            if (at < 0) {
                break;
            }
            List<Fitting> all = new ArrayList<>(filled.fittings());
            all.add(fitting(entry, filled, at));
            filled = filled.withFittings(all);
        }
        return filled == rack ? null : new RackEdit.PutFittings(rack.id(), filled.fittings());
    }

    /** Moves a fitting by some sixths of a unit over whatever is in between to the next free place; null where none. */
    public @Nullable Edit shift(Rack rack, Fitting f, int bySixths) {
        RackContents contents = RackContents.of(rack, catalog);
        for (int at = f.bottomSixths() + bySixths; at >= 0 && at <= Fitting.HIGHEST; at += bySixths) {
            if (contents.isFree(at, f.heightSixths(), f.face(), f.id())) {
                return mounted(rack, f.at(at));
            }
            if (at + f.heightSixths() > contents.heightUnits() * Fitting.UNIT) {
                return null;
            }
        }
        return null;
    }

    /** Moves a fitting into another rack, or within one, at or above a height; null where there is no place. */
    public @Nullable Edit move(Rack from, Fitting f, Rack to, int fromSixths) {
        String own = from.id().equals(to.id()) ? f.id() : null;
        int at = RackContents.of(to, catalog).place(fromSixths, f.heightSixths(), f.face(), own);
        if (at < 0) {
            return null;
        }
        if (own != null) {
            return at == f.bottomSixths() ? null : mounted(from, f.at(at));
        }
        Fitting arrived = f.withId(freeId(to.fittings(), f.id())).at(at);
        return new Edit.Together(List.of(removed(from, f.id()), mounted(to, arrived)));
    }

    /** Moves one node into another rack of the same type; null where it is full, empty or of another type. */
    public @Nullable Edit moveNode(Rack from, Rack to) {
        Edit out = from.type().equals(to.type()) && !from.id().equals(to.id()) ? nodes(from, -1) : null;
        Edit in = out == null ? null : nodes(to, 1);
        return out == null || in == null ? null : new Edit.Together(List.of(out, in));
    }

    /** Turns a fitting from one face to the next where that is free. */
    public @Nullable Edit flip(Rack rack, Fitting f) {
        Face[] order = f.face().isLane()
                ? new Face[] {Face.LANE_LEFT, Face.LANE_RIGHT}
                : new Face[] {Face.FULL, Face.FRONT, Face.REAR};
        RackContents contents = RackContents.of(rack, catalog);
        int now = List.of(order).indexOf(f.face());
        for (int i = 1; i < order.length; i++) {
            Face next = order[(now + i) % order.length];
            if (contents.isFree(f.bottomSixths(), f.heightSixths(), next, f.id())) {
                return mounted(rack, f.withFace(next));
            }
        }
        return null;
    }

    public Edit removed(Rack rack, String fittingId) {
        return new RackEdit.PutFittings(
                rack.id(),
                rack.fittings().stream().filter(f -> !f.id().equals(fittingId)).toList());
    }

    /** The rack with the id, or null. */
    public @Nullable Rack rack(String id) {
        return design.rack(id);
    }
}
