package org.hallwright.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.app.Review;
import org.hallwright.design.Rack;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.Words;

/** What the command search offers: every action of every screen, and what is found by a typed word. */
final class PaletteOffers {
    private static final int MOST_RACKS = 20;
    private static final int MOST_HITS = 40;

    private final Frame frame;

    PaletteOffers(Frame frame) {
        this.frame = frame;
    }

    /** Every action there is: those of the screen that is shown, the common ones, then the other screens'. */
    List<CommandPalette.Entry> entries() {
        Words w = frame.desk().words();
        List<CommandPalette.Entry> entries = new ArrayList<>();
        for (Action a : frame.actions()) {
            entries.add(new CommandPalette.Entry(
                    w.t("action." + a.id()), a.shortcut(), a.run(), a.enabled().getAsBoolean()));
        }
        for (Screen.Id id : Screen.Id.values()) {
            if (id == frame.shown()) {
                continue;
            }
            for (Action a : frame.screen(id).actions()) {
                String text = w.t("screen." + id.word()) + ": " + w.t("action." + a.id());
                entries.add(new CommandPalette.Entry(text, a.shortcut(), () -> {
                    frame.show(id);
                    if (a.enabled().getAsBoolean()) {
                        a.run().run();
                    }
                }));
            }
        }
        return entries;
    }

    /** Racks by id or name, and problems by rule. */
    List<CommandPalette.Entry> objects(String typed) {
        List<CommandPalette.Entry> hits = new ArrayList<>(racks(typed));
        for (ProblemRow row : frame.desk().problems()) {
            if (hits.size() >= MOST_HITS) {
                break;
            }
            if (CommandPalette.matches((row.rule() + " " + row.title()).toLowerCase(Locale.ROOT), typed)) {
                String text = frame.desk().words().t("palette.problem", row.title(), row.object());
                hits.add(new CommandPalette.Entry(text, "", () -> frame.reveal(row)));
            }
        }
        return hits;
    }

    private List<CommandPalette.Entry> racks(String typed) {
        Review review = frame.desk().review();
        List<CommandPalette.Entry> hits = new ArrayList<>();
        if (review == null) {
            return hits;
        }
        for (Rack rack : review.design().racks()) {
            boolean hit = rack.id().toLowerCase(Locale.ROOT).startsWith(typed)
                    || rack.name().toLowerCase(Locale.ROOT).startsWith(typed);
            if (hit) {
                String text = frame.desk().words().t("palette.rack", rack.name(), rack.type());
                hits.add(new CommandPalette.Entry(text, "", () -> frame.goToRack(rack.id())));
            }
            if (hits.size() == MOST_RACKS) {
                break;
            }
        }
        return hits;
    }
}
