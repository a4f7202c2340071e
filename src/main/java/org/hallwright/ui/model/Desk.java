package org.hallwright.ui.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.Waiver;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.MoneyUnit;
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
    private final LongWork longWork;
    private final Since since = new Since();
    private boolean readOnly;
    private final Clock clock = Clock.systemDefaultZone();

    public Desk(Services services, Settings settings, Executor worker, Executor view) {
        this(services, settings, worker, worker, view);
    }

    /**
     * @param worker does edits, one after the other
     * @param longWorker does what takes long, so that no edit waits for it
     * @param view the window's thread
     */
    public Desk(Services services, Settings settings, Executor worker, Executor longWorker, Executor view) {
        this.services = services;
        this.settings = settings;
        this.words = settings.words();
        this.worker = worker;
        this.longWork = new LongWork(longWorker, view, watcher());
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
        words = in(next.words(), review);
        services.remember(next);
        refreshProblems();
    }

    /** The words, with sums in the money of the design. */
    private static Words in(Words words, @Nullable Review of) {
        CostResult cost = of == null ? null : of.assessment().cost();
        return words.in(cost == null ? MoneyUnit.USD : cost.money());
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

    private LongWork.Watcher watcher() {
        return new LongWork.Watcher() {
            @Override
            public void changed() {
                tell(Change.STATUS);
            }

            @Override
            public void cancelled(String name) {
                say(words.t("job.cancelled", name));
            }

            @Override
            public void unexpected(Throwable error) {
                Desk.this.unexpected(error);
            }
        };
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

    /** A workspace ready to be shown: its problems stand in words already. */
    public record Opened(Workspace workspace, List<ProblemRow> rows) {}

    /** Makes ready what {@link #show(Opened)} shows; may be called on any thread. */
    public Opened prepare(Workspace opened) {
        return new Opened(opened, ProblemRows.of(opened.review(), words));
    }

    /** Shows another workspace. */
    public void show(Workspace opened) {
        show(prepare(opened));
    }

    /** Shows another workspace that was made ready beside the window. */
    public void show(Opened ready) {
        Workspace opened = ready.workspace();
        workspace = opened;
        review = opened.review();
        words = in(words, review);
        readOnly = false;
        hallId = review.design().halls().isEmpty()
                ? null
                : review.design().halls().getFirst().id();
        selection = Set.of();
        why = null;
        since.begin(keys(ready.rows()), opened.now());
        showProblems(review, ready.rows());
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
                    unexpected(e);
                });
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

    /**
     * Does something that may take seconds: it is shown with its progress and can be cancelled; edits do not wait for it.
     * Cancelled work leaves everything as it was.
     *
     * @param name what it is, in the planner's words
     * @param job the work; it tells {@link Progress} how far it is
     * @param then what the view does with the result
     */
    public <T> Job longWork(String name, Function<Progress, T> job, Consumer<T> then) {
        return longWork.begin(name, job, then);
    }

    /** Does something short on the view's thread, such as showing the part of long work that is ready. */
    public void later(Runnable shown) {
        view.execute(shown);
    }

    /** What is under way, oldest first. */
    public List<Job> jobs() {
        return longWork.jobs();
    }

    /** Something that should not happen has: the work is kept, the log has the details, the planner gets a short code. */
    public void unexpected(Throwable error) {
        String code = ErrorCode.of(error);
        services.log(code, error);
        say(words.t("error.unexpected", code));
    }

    /** The day on this machine's calendar, against which waivers run out. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether edits are refused: the planner looks, and changes nothing by mistake. */
    public boolean isReadOnly() {
        return readOnly;
    }

    public void readOnly(boolean on) {
        readOnly = on;
        say(words.t(on ? "read-only.on" : "read-only.off"));
        tell(Change.DESIGN);
    }

    private boolean refused() {
        if (readOnly) {
            say(words.t("read-only.refused"));
        }
        return readOnly;
    }

    /** Makes an edit; what is wrong with it is said in the status line and nothing changes. */
    public void apply(Edit edit) {
        apply(edit, selection);
    }

    /** Makes an edit and selects what it brought. */
    public void apply(Edit edit, Set<String> thenSelected) {
        Workspace to = workspace;
        if (to != null && !refused()) {
            work(() -> seen(to.apply(edit)), outcome -> done(outcome, thenSelected, to));
        }
    }

    public void undo() {
        Workspace to = workspace;
        if (to != null && to.canUndo() && !refused()) {
            work(() -> seen(to.undo()), outcome -> done(outcome, selection, to));
        }
    }

    public void redo() {
        Workspace to = workspace;
        if (to != null && to.canRedo() && !refused()) {
            work(() -> seen(to.redo()), outcome -> done(outcome, selection, to));
        }
    }

    /** Goes to a moment of the history, back or forth. */
    public void goTo(int index) {
        Workspace to = workspace;
        if (to != null && index != to.now() && !refused()) {
            work(() -> seen(to.goTo(index)), outcome -> done(outcome, selection, to));
        }
    }

    /** Gives the moment that is now a name. */
    public void checkpoint(String name) {
        Workspace to = workspace;
        if (to == null || name.isBlank()) {
            return;
        }
        work(() -> to.checkpoint(name.strip()), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Boolean> ok -> {
                    say(words.t("history.named", name.strip()));
                    tell(Change.DESIGN);
                }
                case Outcome.Failed<Boolean> failed -> say(firstSentence(failed.problems()));
            }
        });
    }

    /**
     * What was installed counts from now on: the packs are read anew, the open design is assessed with them, and its history
     * says so.
     */
    public void adoptPacks(String note, Runnable then) {
        Workspace to = workspace;
        work(
                () -> {
                    services.adoptPacks();
                    return to == null
                            ? Optional.<Outcome<Seen>>empty()
                            : Optional.of(seen(to.under(services.assessor(), note)));
                },
                outcome -> {
                    if (to != null) {
                        outcome.ifPresent(seen -> done(seen, selection, to));
                    }
                    then.run();
                });
    }

    /** A review with its problems in words: made by the worker, so that the window has only to show them. */
    private record Seen(Review review, List<ProblemRow> rows) {}

    private Outcome<Seen> seen(Outcome<Review> outcome) {
        Words in = words;
        return outcome.then(r -> Outcome.ok(new Seen(r, ProblemRows.of(r, in))));
    }

    private void done(Outcome<Seen> outcome, Set<String> thenSelected, Workspace of) {
        if (of != workspace) {
            return;
        }
        switch (outcome) {
            case Outcome.Ok<Seen> ok -> {
                Review next = ok.value().review();
                review = next;
                words = in(words, next);
                since.at(keys(ok.value().rows()), of.now());
                Set<String> present = new TreeSet<>(thenSelected);
                present.retainAll(next.design().ids());
                selection = Collections.unmodifiableSet(present);
                Figure old = why;
                why = old == null ? null : next.assessment().figure(old.id());
                if (hallId == null || next.design().hall(hallId) == null) {
                    hallId = next.design().halls().isEmpty()
                            ? null
                            : next.design().halls().getFirst().id();
                }
                showProblems(next, ok.value().rows());
                status = "";
                tell(Change.DESIGN);
                tell(Change.SELECTION);
            }
            case Outcome.Failed<Seen> failed -> say(firstSentence(failed.problems()));
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
                : problems.stream()
                        .filter(p -> p.verdict() == verdict && p.waiver() == null)
                        .count();
    }

    private void refreshProblems() {
        Review r = review;
        if (r != null) {
            showProblems(r, ProblemRows.of(r, words));
        }
    }

    private void showProblems(Review of, List<ProblemRow> found) {
        Workspace w = workspace;
        List<Workspace.Moment> moments = w == null ? List.of() : w.history();
        List<ProblemRow> rows = new ArrayList<>();
        for (ProblemRow row : found) {
            int moment = since.of(row.key());
            String edit = moment > 0 && moment < moments.size()
                    ? "#" + moment + " " + words.editName(moments.get(moment).name())
                    : "";
            rows.add(row.with(edit, waiver(of, row)));
        }
        problems = List.copyOf(rows);
    }

    private static Set<String> keys(List<ProblemRow> rows) {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.key()));
        return keys;
    }

    /** The waiver that is in force for a problem; one that has run out counts as none. */
    private @Nullable Waiver waiver(Review of, ProblemRow row) {
        for (Waiver waiver : of.design().waivers()) {
            boolean same = waiver.rule().equals(row.rule()) && waiver.object().equals(row.object());
            if (same && !waiver.expires().isBefore(today())) {
                return waiver;
            }
        }
        return null;
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

    /** The moments of the design, newest first. */
    public List<HistoryRow> history() {
        Workspace w = workspace;
        if (w == null) {
            return List.of();
        }
        List<HistoryRow> rows = new ArrayList<>();
        List<Workspace.Moment> moments = w.history();
        var names = w.checkpoints();
        int now = w.now();
        for (int i = moments.size() - 1; i >= 0; i--) {
            HistoryRow.State state =
                    i < now ? HistoryRow.State.DONE : i == now ? HistoryRow.State.NOW : HistoryRow.State.UNDONE;
            rows.add(new HistoryRow(i, words.editName(moments.get(i).name()), names.getOrDefault(i, ""), state));
        }
        return rows;
    }
}
