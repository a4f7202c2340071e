package org.hallwright.ui.racks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.hallwright.app.Review;
import org.hallwright.design.Edit;
import org.hallwright.design.Fitting;
import org.hallwright.design.Rack;
import org.hallwright.design.RackContents;
import org.hallwright.design.RackEdit;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Elevations;
import org.hallwright.ui.model.RackEdits;
import org.hallwright.ui.model.RackLibrary;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** What is done on the racks' strip, by pointer and by key alike. */
final class RackCommands implements StripView.Owner {
    private final Desk desk;
    private final RacksScreen screen;
    private final Node root;
    private int rackIndex;
    private int unit;
    private String chosenItem = "";
    private Elevations.@Nullable Ghost ghost;

    RackCommands(Desk desk, RacksScreen screen, Node root) {
        this.desk = desk;
        this.screen = screen;
        this.root = root;
    }

    // --- where the keyboard is ---

    int rackIndex() {
        return Math.max(0, rackIndex);
    }

    int unit() {
        return unit;
    }

    String chosenItem() {
        return chosenItem;
    }

    Elevations.@Nullable Ghost ghost() {
        return ghost;
    }

    /** The rack that the library's entries are judged for. */
    @Nullable
    Rack target() {
        List<Rack> racks = screen.racks();
        return racks.isEmpty() ? null : racks.get(Math.min(rackIndex(), racks.size() - 1));
    }

    private @Nullable Fitting fitting() {
        Rack rack = target();
        return rack == null
                ? null
                : rack.fittings().stream()
                        .filter(f -> f.id().equals(chosenItem))
                        .findFirst()
                        .orElse(null);
    }

    void choose(String rackId, String slot) {
        for (int i = 0; i < screen.racks().size(); i++) {
            if (screen.racks().get(i).id().equals(rackId)) {
                rackIndex = i;
            }
        }
        chosenItem = slot;
        Fitting f = fitting();
        if (f != null) {
            unit = f.bottomSixths();
        }
        screen.redraw();
    }

    /** The library's choice shows where it would go. */
    void chosenEntry() {
        RackLibrary.Entry entry = screen.library().chosen();
        Rack rack = target();
        ghost = entry == null || rack == null || entry.kind() != RackLibrary.Kind.DEVICE
                ? null
                : ghost(entry, rack, unit);
        screen.redraw();
    }

    // --- edits ---

    private @Nullable RackEdits edits() {
        Review review = desk.review();
        return review == null ? null : new RackEdits(review.design(), screen.catalog());
    }

    private void apply(@Nullable Edit edit) {
        ghost = null;
        if (edit == null) {
            desk.say(desk.words().t("racks.no-place"));
            screen.redraw();
        } else {
            desk.apply(edit);
        }
    }

    void place() {
        place(target(), unit);
    }

    private void place(@Nullable Rack rack, int fromSixths) {
        RackLibrary.Entry entry = screen.library().chosen();
        RackEdits edits = edits();
        if (entry == null || rack == null || edits == null) {
            desk.say(desk.words().t("racks.choose"));
            return;
        }
        if (entry.kind() == RackLibrary.Kind.RACK_TYPE && desk.selection().size() > 1) {
            apply(new RackEdit.ChangeRackType(racksSelected(), entry.id()));
        } else {
            apply(edits.place(entry, rack, fromSixths));
        }
    }

    private java.util.Set<String> racksSelected() {
        java.util.Set<String> ids = new java.util.TreeSet<>();
        screen.racks().forEach(r -> ids.add(r.id()));
        return ids;
    }

    void fill() {
        RackLibrary.Entry entry = screen.library().chosen();
        RackEdits edits = edits();
        Rack rack = target();
        if (entry == null || rack == null || edits == null) {
            desk.say(desk.words().t("racks.choose"));
        } else {
            apply(edits.fill(entry, rack, unit));
        }
    }

    void mount() {
        Rack rack = target();
        RackEdits edits = edits();
        if (rack == null || edits == null) {
            desk.say(desk.words().t("racks.choose"));
            return;
        }
        RackLibrary.Entry chosen = screen.library().chosen();
        RackLibrary.Entry device = chosen != null && chosen.kind() == RackLibrary.Kind.DEVICE ? chosen : null;
        Fitting now = fitting();
        int height = device == null ? Fitting.UNIT : device.heightSixths();
        Fitting.Face face = device == null ? Fitting.Face.FULL : device.face();
        int free = RackContents.of(rack, screen.catalog()).place(unit, height, face, null);
        Fitting start = now != null
                ? now
                : new Fitting(
                        RackEdits.freeId(rack.fittings(), device == null ? "device" : device.id()),
                        device == null ? desk.words().t("mount.device") : device.name(),
                        device == null ? null : device.id(),
                        Math.max(0, free),
                        height,
                        face,
                        device == null ? null : device.powerW(),
                        device == null ? null : device.massKg());
        new MountDialog(desk, start)
                .ask(root, desk.words().t("action.racks.mount"))
                .ifPresent(f -> apply(edits.mounted(rack, f)));
    }

    private void remove() {
        Rack rack = target();
        RackEdits edits = edits();
        if (rack == null || edits == null) {
            return;
        }
        Fitting f = fitting();
        apply(f == null ? edits.nodes(rack, -1) : edits.removed(rack, f.id()));
    }

    private void shift(int bySixths) {
        withFitting((edits, rack, f) -> edits.shift(rack, f, bySixths));
    }

    private void flip() {
        withFitting(RackEdits::flip);
    }

    private void toRack(int by) {
        int to = rackIndex() + by;
        if (to < 0 || to >= screen.racks().size()) {
            return;
        }
        Rack other = screen.racks().get(to);
        Fitting f = fitting();
        Rack rack = target();
        RackEdits edits = edits();
        if (rack == null || edits == null) {
            return;
        }
        Edit edit = f == null ? edits.moveNode(rack, other) : edits.move(rack, f, other, f.bottomSixths());
        if (edit != null) {
            rackIndex = to;
        }
        apply(edit);
    }

    private interface OnFitting {
        @Nullable
        Edit edit(RackEdits edits, Rack rack, Fitting f);
    }

    private void withFitting(OnFitting what) {
        Rack rack = target();
        Fitting f = fitting();
        RackEdits edits = edits();
        if (rack == null || f == null || edits == null) {
            desk.say(desk.words().t("racks.choose-item"));
        } else {
            apply(what.edit(edits, rack, f));
        }
    }

    /** Closes every gap on the front with panels of one unit. */
    private void blank() {
        Rack rack = target();
        Review review = desk.review();
        RackEdits edits = edits();
        if (rack == null || review == null || edits == null) {
            return;
        }
        Optional<RackLibrary.Entry> panel = new RackLibrary(review, screen.catalog(), desk.words())
                .entries(rack, "blank-1u").stream()
                        .filter(e -> e.id().equals("blank-1u"))
                        .findFirst();
        panel.ifPresent(e -> apply(edits.fill(e, rack, 0)));
    }

    // --- cursor ---

    private void step(int racks, int units) {
        List<Rack> all = screen.racks();
        if (all.isEmpty()) {
            return;
        }
        rackIndex = Math.clamp((long) rackIndex() + racks, 0, all.size() - 1);
        Rack rack = all.get(rackIndex);
        RackContents contents = RackContents.of(rack, screen.catalog());
        int top = (contents.heightUnits() - 1) * Fitting.UNIT;
        unit = Math.clamp((long) unit / Fitting.UNIT * Fitting.UNIT + (long) units * Fitting.UNIT, 0, top);
        chosenItem = "";
        String there = "";
        for (RackContents.Item item : contents.items()) {
            if (item.bottomSixths() <= unit && unit < item.topSixths() && !item.rearOnly()) {
                Fitting f = item.fitting();
                chosenItem = f == null ? "" : f.id();
                there = item.name();
            }
        }
        if (racks != 0) {
            screen.refresh(Desk.Change.SELECTION);
        } else {
            screen.redraw();
        }
        screen.strip().announce(desk.words().t("racks.cursor", rack.name(), unit / Fitting.UNIT + 1, there));
    }

    private void escape() {
        ghost = null;
        chosenItem = "";
        screen.redraw();
    }

    // --- the pointer ---

    @Override
    public void pressed(String rack, int sixths, String slot, boolean node) {
        unit = sixths / Fitting.UNIT * Fitting.UNIT;
        ghost = null;
        int before = rackIndex;
        choose(rack, slot);
        if (before != rackIndex) {
            screen.refresh(Desk.Change.SELECTION);
        }
    }

    private Elevations.Ghost ghost(RackLibrary.Entry entry, Rack rack, int sixths) {
        Words w = desk.words();
        Review review = desk.review();
        RackContents contents = RackContents.of(rack, screen.catalog());
        int height = Math.max(1, entry.heightSixths());
        int at = contents.place(sixths, height, entry.face(), null);
        boolean room = at >= 0;
        int shown = room ? at : Math.clamp(sixths, 0, Math.max(0, contents.heightUnits() * Fitting.UNIT - height));
        String against = "";
        if (review != null) {
            for (RackLibrary.Point p : new RackLibrary(review, screen.catalog(), w).fits(entry, rack)) {
                if (p.ok() != null && !p.ok() && against.isEmpty()) {
                    against = p.name() + " ✕ " + p.why();
                }
            }
        }
        String label = w.t("racks.place-at", shown / Fitting.UNIT + 1, (shown + height - 1) / Fitting.UNIT + 1);
        return new Elevations.Ghost(rack.id(), shown, height, entry.face(), label, against, room && against.isEmpty());
    }

    @Override
    public void over(String fromRack, String slot, String rack, int sixths) {
        RackEdits edits = edits();
        Rack from = edits == null ? null : edits.rack(fromRack);
        Rack to = edits == null ? null : edits.rack(rack);
        if (from == null || to == null || edits == null) {
            return;
        }
        Fitting f = from.fittings().stream()
                .filter(x -> x.id().equals(slot))
                .findFirst()
                .orElse(null);
        Words w = desk.words();
        if (f != null) {
            RackContents contents = RackContents.of(to, screen.catalog());
            String own = fromRack.equals(rack) ? f.id() : null;
            int at = contents.place(sixths, f.heightSixths(), f.face(), own);
            int most = Math.max(0, contents.heightUnits() * Fitting.UNIT - f.heightSixths());
            int shown = at >= 0 ? at : Math.clamp(sixths, 0, most);
            String label =
                    w.t("racks.place-at", shown / Fitting.UNIT + 1, (shown + f.heightSixths() - 1) / Fitting.UNIT + 1);
            ghost = new Elevations.Ghost(rack, shown, f.heightSixths(), f.face(), label, "", at >= 0);
        } else if (!fromRack.equals(rack)) {
            boolean fine = edits.moveNode(from, to) != null;
            String label = w.t(fine ? "racks.node-here" : "racks.node-not-here");
            ghost = new Elevations.Ghost(
                    rack, sixths / Fitting.UNIT * Fitting.UNIT, Fitting.UNIT * 2, Fitting.Face.FULL, label, "", fine);
        } else {
            ghost = null;
        }
        screen.redraw();
    }

    @Override
    public void dropped(String fromRack, String slot, String rack, int sixths) {
        RackEdits edits = edits();
        Rack from = edits == null ? null : edits.rack(fromRack);
        Rack to = edits == null ? null : edits.rack(rack);
        if (from == null || to == null || edits == null) {
            return;
        }
        Fitting f = from.fittings().stream()
                .filter(x -> x.id().equals(slot))
                .findFirst()
                .orElse(null);
        if (f != null) {
            apply(edits.move(from, f, to, sixths));
        } else if (!fromRack.equals(rack)) {
            apply(edits.moveNode(from, to));
        }
    }

    @Override
    public void libraryOver(@Nullable String rack, int sixths) {
        RackLibrary.Entry entry = screen.library().chosen();
        RackEdits edits = edits();
        Rack to = rack == null || edits == null ? null : edits.rack(rack);
        ghost = entry == null || to == null ? null : ghost(entry, to, sixths);
        screen.redraw();
    }

    @Override
    public void libraryDropped(String rack, int sixths) {
        choose(rack, "");
        place(target(), sixths);
    }

    @Override
    public void left() {
        if (ghost != null) {
            ghost = null;
            screen.redraw();
        }
    }

    @Override
    public void menu(double screenX, double screenY) {
        screen.contextMenu().show(root, screenX, screenY);
    }

    // --- actions ---

    private boolean hasRack() {
        return target() != null;
    }

    private boolean onDrawing() {
        return hasRack() && screen.onDrawing();
    }

    private boolean hasItem() {
        return fitting() != null;
    }

    private List<Action> editing() {
        return List.of(
                Action.of("racks.place", "Enter", this::place, this::onDrawing),
                Action.of("racks.fill", "Shift+Enter", this::fill, this::onDrawing),
                Action.of("racks.mount", "M", this::mount, this::hasRack),
                Action.of("racks.remove", "Delete", this::remove, this::hasRack),
                Action.of("racks.up", "CLOSE_BRACKET", () -> shift(Fitting.UNIT), this::hasItem),
                Action.of("racks.down", "OPEN_BRACKET", () -> shift(-Fitting.UNIT), this::hasItem),
                Action.of("racks.to-right", "Alt+Right", () -> toRack(1), this::hasRack),
                Action.of("racks.to-left", "Alt+Left", () -> toRack(-1), this::hasRack),
                Action.of("racks.flip", "F", this::flip, this::hasItem),
                Action.of("racks.blank", "B", this::blank, this::hasRack));
    }

    List<Action> actions() {
        List<Action> list = new ArrayList<>(editing());
        list.add(Action.of("racks.search", "Slash", () -> screen.library().focusSearch(), desk::isOpen));
        list.add(Action.of("racks.view", "V", screen::nextView, desk::isOpen));
        list.add(Action.of("racks.escape", "Esc", this::escape, desk::isOpen));
        int[][] steps = {{-1, 0}, {1, 0}, {0, 1}, {0, -1}};
        String[] names = {"Left", "Right", "Up", "Down"};
        for (int i = 0; i < names.length; i++) {
            int r = steps[i][0];
            int u = steps[i][1];
            String word = names[i].toLowerCase(Locale.ROOT);
            list.add(Action.of("racks.step-" + word, names[i], () -> step(r, u), this::onStrip));
        }
        return list;
    }

    private boolean onStrip() {
        return onDrawing() && screen.strip().isFocused();
    }

    List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        for (Action a : editing()) {
            MenuItem item =
                    new MenuItem(desk.words().t("action." + a.id()) + (a.keys() == null ? "" : "   " + a.shortcut()));
            item.setDisable(!a.enabled().getAsBoolean());
            item.setOnAction(e -> a.run().run());
            items.add(item);
        }
        return items;
    }
}
