package org.hallwright.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/** The machinery that edits share: each keeps what it does not touch as the same object. */
final class Edits {
    private Edits() {}

    static Outcome<Design> inHall(Design design, String hallId, UnaryOperator<Hall> change) {
        if (design.hall(hallId) == null) {
            return Outcome.failed(Problem.error(DesignMessage.NO_SUCH_HALL, hallId, hallId));
        }
        List<Hall> halls = new ArrayList<>(design.halls());
        try {
            halls.replaceAll(hall -> hall.id().equals(hallId) ? change.apply(hall) : hall);
        } catch (IllegalArgumentException e) {
            return Outcome.failed(
                    Problem.error(DesignMessage.NOT_ALLOWED, hallId, hallId, String.valueOf(e.getMessage())));
        }
        return Outcome.ok(design.withHalls(halls));
    }

    static Outcome<Design> inRow(Design design, String hallId, String rowId, UnaryOperator<Row> change) {
        Hall hall = design.hall(hallId);
        if (hall != null && hall.row(rowId) == null) {
            return Outcome.failed(Problem.error(DesignMessage.NO_SUCH_ROW, rowId, rowId));
        }
        return inHall(design, hallId, h -> {
            List<Row> rows = new ArrayList<>(h.rows());
            rows.replaceAll(row -> row.id().equals(rowId) ? change.apply(row) : row);
            return h.withRows(rows);
        });
    }

    /** Changes the named racks and keeps every row and hall without one of them as the same object. */
    static Outcome<Design> eachRack(Design design, Set<String> ids, Function<Rack, @Nullable Rack> change) {
        Set<String> left = new HashSet<>(ids);
        List<Hall> halls = new ArrayList<>(design.halls().size());
        try {
            for (Hall hall : design.halls()) {
                halls.add(left.isEmpty() ? hall : changed(hall, left, change));
            }
        } catch (IllegalArgumentException e) {
            return Outcome.failed(
                    Problem.error(DesignMessage.NOT_ALLOWED, design.name(), String.valueOf(e.getMessage()), ""));
        }
        if (!left.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            for (String id : new TreeSet<>(left)) {
                problems.add(Problem.error(DesignMessage.NO_SUCH_RACK, id, id));
            }
            return Outcome.failed(problems);
        }
        return Outcome.ok(design.withHalls(halls));
    }

    private static Hall changed(Hall hall, Set<String> left, Function<Rack, @Nullable Rack> change) {
        List<Row> rows = new ArrayList<>(hall.rows().size());
        boolean touched = false;
        for (Row row : hall.rows()) {
            Row next = left.isEmpty() ? row : changed(row, left, change);
            touched |= next != row;
            rows.add(next);
        }
        return touched ? hall.withRows(rows) : hall;
    }

    private static Row changed(Row row, Set<String> left, Function<Rack, @Nullable Rack> change) {
        List<Rack> racks = null;
        List<Rack> old = row.racks();
        for (int i = 0; i < old.size(); i++) {
            Rack rack = old.get(i);
            if (left.remove(rack.id())) {
                if (racks == null) {
                    racks = new ArrayList<>(old.subList(0, i));
                }
                Rack next = change.apply(rack);
                if (next != null) {
                    racks.add(next);
                }
            } else if (racks != null) {
                racks.add(rack);
            }
        }
        return racks == null ? row : row.withRacks(racks);
    }

    static <T> List<T> put(List<T> list, T item, Function<T, String> id) {
        List<T> next = new ArrayList<>(list);
        for (int i = 0; i < next.size(); i++) {
            if (id.apply(next.get(i)).equals(id.apply(item))) {
                next.set(i, item);
                return next;
            }
        }
        next.add(item);
        return next;
    }

    static <T> List<T> appended(List<T> list, T item) {
        List<T> next = new ArrayList<>(list);
        next.add(item);
        return next;
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        List<T> next = new ArrayList<>(list);
        next.removeIf(gone);
        return next;
    }

    static Set<String> sorted(Set<String> ids) {
        return Collections.unmodifiableSet(new TreeSet<>(ids));
    }
}
