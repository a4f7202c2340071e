package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.engine.explain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The open design as the desk shows it: the last review, what is selected, what was said. Edits are done by the worker
 * and reported on the view's thread; every method here is called on the view's thread.
 */
public final class Desk {
    /** What has changed; a screen refreshes what it shows of it. */
    public enum Change {
        DESIGN,
        SELECTION,
        WHY,
        STATUS
    }

    private final Services services;
    private final Executor worker;
    private final Executor view;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    private Settings settings;
    private Words words;
    private @Nullable Workspace workspace;
    private @Nullable Review review;
    private List<ProblemRow> problems = List.of();
    private Set<String> selection = Set.of();
    private @Nullable String hallId;
    private @Nullable Figure why;
    private String status = "";
    private int busy;

    public Desk(Services services, Settings settings, Executor worker, Executor view) {
        this.services = services;
        this.settings = settings;
        this.words = settings.words();
        this.worker = worker;
        this.view = view;
    }

    public Services services() {
        return services;
    }

    public Settings settings() {
        return settings;
    }

    public Words words() {
        return words;
    }

    public void change(Settings next) {
        settings = next;
        words = next.words();
        services.remember(next);
        refreshProblems();
    }

    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** A window that is made anew (language, text size) leaves no listener behind. */
    public void forgetListeners() {
        listeners.clear();
    }

    private void tell(Change change) {
        listeners.forEach(l -> l.accept(change));
    }

    // --- the open design ---

    public boolean isOpen() {
        return review != null;
    }

    public @Nullable Review review() {
        return review;
    }

    public @Nullable Workspace workspace() {
        return workspace;
    }

    /** Shows another workspace. */
    public void show(Workspace opened) {
        workspace = opened;
        review = opened.review();
        hallId = review.design().halls().isEmpty()
                ? null
                : review.design().halls().getFirst().id();
        selection = Set.of();
        why = null;
        refreshProblems();
        tell(Change.DESIGN);
        tell(Change.SELECTION);
    }

    /** Does something long on the worker, then something short on the view's thread. */
    public <T> void work(java.util.function.Supplier<T> job, Consumer<T> then) {
        busy++;
        tell(Change.STATUS);
        worker.execute(() -> {
            T result;
            try {
                result = job.get();
            } catch (RuntimeException | Error e) {
                view.execute(() -> {
                    busy--;
                    say(words.t("error.unexpected", ErrorCode.of(e)));
                });
                services.log(ErrorCode.of(e), e);
                return;
            }
            view.execute(() -> {
                busy--;
                then.accept(result);
                tell(Change.STATUS);
            });
        });
    }

    public boolean isBusy() {
        return busy > 0;
    }

    /** Makes an edit; what is wrong with it is said in the status line and nothing changes. */
    public void apply(Edit edit) {
        apply(edit, selection);
    }

    /** Makes an edit and selects what it brought. */
    public void apply(Edit edit, Set<String> thenSelected) {
        Workspace to = workspace;
        if (to != null) {
            work(() -> to.apply(edit), outcome -> done(outcome, thenSelected, to));
        }
    }

    public void undo() {
        Workspace to = workspace;
        if (to != null && to.canUndo()) {
            work(to::undo, outcome -> done(outcome, selection, to));
        }
    }

    public void redo() {
        Workspace to = workspace;
        if (to != null && to.canRedo()) {
            work(to::redo, outcome -> done(outcome, selection, to));
        }
    }

    private void done(Outcome<Review> outcome, Set<String> thenSelected, Workspace of) {
        if (of != workspace) {
            return;
        }
        switch (outcome) {
            case Outcome.Ok<Review> ok -> {
                review = ok.value();
                Set<String> present = new TreeSet<>(thenSelected);
                present.removeIf(id -> ok.value().design().rack(id) == null);
                selection = Collections.unmodifiableSet(present);
                Figure old = why;
                why = old == null ? null : review.assessment().figure(old.id());
                if (hallId == null || ok.value().design().hall(hallId) == null) {
                    hallId = ok.value().design().halls().isEmpty()
                            ? null
                            : ok.value().design().halls().getFirst().id();
                }
                refreshProblems();
                status = "";
                tell(Change.DESIGN);
                tell(Change.SELECTION);
            }
            case Outcome.Failed<Review> failed -> say(firstSentence(failed.problems()));
        }
    }

    public String firstSentence(List<Problem> list) {
        String more = list.size() > 1 ? " " + words.t("status.more", list.size() - 1) : "";
        return words.of(list.getFirst()) + more;
    }

    /** The hall on the plan. */
    public @Nullable Hall hall() {
        Review r = review;
        String id = hallId;
        return r == null || id == null ? null : r.design().hall(id);
    }

    public void showHall(String id) {
        hallId = id;
        select(Set.of());
        tell(Change.DESIGN);
    }

    public List<ProblemRow> problems() {
        return problems;
    }

    public long count(Verdict verdict) {
        Review r = review;
        return verdict == Verdict.PASS
                ? r == null ? 0 : ProblemRows.passes(r)
                : problems.stream().filter(p -> p.verdict() == verdict).count();
    }

    private void refreshProblems() {
        Review r = review;
        problems = r == null ? List.of() : ProblemRows.of(r, words);
    }

    /** A headline figure, or null where there is none. */
    public @Nullable Figure figure(String id) {
        Review r = review;
        return r == null ? null : r.assessment().figure(id);
    }

    // --- selection, why, status ---

    public Set<String> selection() {
        return selection;
    }

    public void select(Set<String> ids) {
        if (!selection.equals(ids)) {
            selection = Collections.unmodifiableSet(new TreeSet<>(ids));
            why = null;
            tell(Change.SELECTION);
        }
    }

    public @Nullable Figure why() {
        return why;
    }

    public void ask(@Nullable Figure figure) {
        why = figure;
        tell(Change.WHY);
    }

    public String status() {
        return status;
    }

    public void say(String text) {
        status = text;
        tell(Change.STATUS);
    }

    /** Whether the design is kept, in words. */
    public String savedState() {
        Workspace w = workspace;
        return w == null ? "" : words.t(busy > 0 ? "top.saving" : "top.saved", w.now());
    }

    /** The names of the last edits, newest first, with a mark at the one that is now. */
    public List<String> history() {
        Workspace w = workspace;
        if (w == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        List<Workspace.Moment> moments = w.history();
        for (int i = moments.size() - 1; i >= 0; i--) {
            names.add((i == w.now() ? "● " : "   ")
                    + words.editName(moments.get(i).name()));
        }
        return names;
    }
}
