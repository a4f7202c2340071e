package org.hallwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.jspecify.annotations.Nullable;

/**
 * One open design: what it is now, what it was before, and what follows from it. An edit is accepted in one step: the
 * next snapshot is made, kept, and assessed; whoever listens hears of it. Calls may come from any thread and are done
 * one after the other; listeners are called on the caller's thread.
 */
public final class Workspace {

    /**
     * A moment of the design.
     *
     * @param name what made it: the edit's name (see {@link EditName#full}), or how the design came here
     * @param edit the edit, or null for the first moment and for those of earlier sessions
     * @param design the snapshot, or null where the keeper has it and nobody has asked for it yet
     */
    public record Moment(
            String name, @Nullable Edit edit, @Nullable Design design) {}

    private Assessor assessor;
    private final Keeper keeper;
    private final List<Consumer<Review>> listeners = new CopyOnWriteArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final TreeMap<Integer, String> checkpoints = new TreeMap<>();
    private int now;
    private boolean saved = true;
    private Review review;

    private Workspace(Assessor assessor, Keeper keeper, List<Moment> history, int now, Design design) {
        if (now < 0 || now >= history.size()) {
            throw new IllegalArgumentException("moment " + now + " of " + history.size());
        }
        this.assessor = assessor;
        this.keeper = keeper;
        this.moments.addAll(history);
        this.now = now;
        this.review = assessor.review(design, null);
    }

    /** Opens a design that the keeper already holds, with its older and newer moments; only what is now is read. */
    public static Outcome<Workspace> open(Assessor assessor, Keeper keeper, List<Moment> history, int now) {
        Design design = history.get(now).design();
        Outcome<Design> read = design != null ? Outcome.ok(design) : keeper.load(now);
        return read.then(found -> Outcome.ok(new Workspace(assessor, keeper, history, now, found)));
    }

    /** The same, with the names that were given to moments: index in the history to name. */
    public static Outcome<Workspace> open(
            Assessor assessor, Keeper keeper, List<Moment> history, int now, NavigableMap<Integer, String> names) {
        return open(assessor, keeper, history, now).then(workspace -> {
            workspace.checkpoints.putAll(names);
            return Outcome.ok(workspace);
        });
    }

    /** Opens a design that is kept in memory only. */
    public static Workspace inMemory(Assessor assessor, Design design) {
        return new Workspace(assessor, Keeper.NONE, List.of(new Moment("open", null, design)), 0, design);
    }

    /** The design as it is and all that follows from it. */
    public synchronized Review review() {
        return review;
    }

    public Design design() {
        return review().design();
    }

    /**
     * Makes an edit. It is kept (on disk, where there is a store) before this returns.
     *
     * @return the new review, or why the edit cannot be made; then nothing has changed
     */
    public Outcome<Review> apply(Edit edit) {
        Outcome<Review> result;
        synchronized (this) {
            Outcome<Design> next = edit.apply(review.design());
            result = next.then(design -> {
                Moment moment = new Moment(EditName.full(edit), edit, design);
                return keeper.keep(moment, now).then(onDisk -> {
                    saved = onDisk;
                    moments.subList(now + 1, moments.size()).clear();
                    checkpoints.tailMap(now, false).clear();
                    moments.add(moment);
                    now++;
                    review = assessor.review(design, review);
                    return Outcome.ok(review);
                });
            });
        }
        if (result.isOk()) {
            tell();
        }
        return result;
    }

    /**
     * What an edit would do, without making it: the preview of a fix or of a drag.
     */
    public Outcome<Review> preview(Edit edit) {
        Review before;
        Assessor with;
        synchronized (this) {
            before = review;
            with = assessor;
        }
        return edit.apply(before.design()).then(design -> Outcome.ok(with.review(design, before)));
    }

    /** Whether the last edit is on disk; false for a design that lives in memory. */
    public synchronized boolean isSaved() {
        return saved && keeper != Keeper.NONE;
    }

    public synchronized boolean canUndo() {
        return now > 0;
    }

    public synchronized boolean canRedo() {
        return now < moments.size() - 1;
    }

    /** Goes back one edit; does nothing at the beginning. */
    public Outcome<Review> undo() {
        return go(-1);
    }

    /** Goes forward one edit that was undone; does nothing at the end. */
    public Outcome<Review> redo() {
        return go(1);
    }

    private Outcome<Review> go(int step) {
        return goTo(now() + step);
    }

    /** Goes to any moment of the history; does nothing where there is none with that index. */
    public Outcome<Review> goTo(int to) {
        Outcome<Review> result;
        synchronized (this) {
            if (to < 0 || to >= moments.size()) {
                return Outcome.ok(review);
            }
            Design there = moments.get(to).design();
            Outcome<Design> read = there != null ? Outcome.ok(there) : keeper.load(to);
            result = read.then(design -> keeper.point(to, design).then(onDisk -> {
                saved = onDisk;
                now = to;
                moments.set(
                        to, new Moment(moments.get(to).name(), moments.get(to).edit(), design));
                review = assessor.review(design, review);
                return Outcome.ok(review);
            }));
        }
        if (result.isOk()) {
            tell();
        }
        return result;
    }

    /** Gives the moment that is now a name, kept like an edit; an earlier name of the same moment is replaced. */
    public synchronized Outcome<Boolean> checkpoint(String name) {
        return keeper.name(name).then(onDisk -> {
            checkpoints.put(now, name);
            return Outcome.ok(onDisk);
        });
    }

    /**
     * Goes on with other packs: what is now is assessed anew with them, and its moment bears the note like a name. A note that
     * cannot be kept is a warning.
     */
    public Outcome<Review> under(Assessor next, String note) {
        List<Problem> notKept;
        synchronized (this) {
            assessor = next;
            review = next.review(review.design(), null);
            String name = checkpoints.getOrDefault(now, "");
            notKept = checkpoint(name.isEmpty() ? note : name + "; " + note).problems();
        }
        tell();
        return Outcome.ok(review(), notKept);
    }

    /** The moments with a name: index in {@link #history()} to name. */
    public synchronized NavigableMap<Integer, String> checkpoints() {
        return new TreeMap<>(checkpoints);
    }

    /** Every moment, oldest first; those after {@link #now()} were undone. */
    public synchronized List<Moment> history() {
        return List.copyOf(moments);
    }

    /** Index in {@link #history()} of the moment that is now. */
    public synchronized int now() {
        return now;
    }

    /** Hears of every new review. */
    public void listen(Consumer<Review> listener) {
        listeners.add(listener);
    }

    private void tell() {
        Review told = review();
        for (Consumer<Review> listener : listeners) {
            listener.accept(told);
        }
    }
}
