package org.hallwright.base;

import java.util.List;
import java.util.function.Function;

/**
 * What came of something that can fail in an expected way. A broken invariant is an exception; a bad file, an
 * impossible edit or a wrong unit is a {@link Failed}, with every problem found and not the first alone.
 */
public sealed interface Outcome<T> {

    /** What there is to say: warnings beside a value, or the reasons why there is none. */
    List<Problem> problems();

    /** It worked; {@code problems} hold no error. */
    record Ok<T>(T value, List<Problem> problems) implements Outcome<T> {
        public Ok {
            problems = List.copyOf(problems);
        }
    }

    /** It did not work and nothing was changed. */
    record Failed<T>(List<Problem> problems) implements Outcome<T> {
        public Failed {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a failure needs a reason");
            }
        }
    }

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value, List.of());
    }

    static <T> Outcome<T> ok(T value, List<Problem> problems) {
        return new Ok<>(value, problems);
    }

    static <T> Outcome<T> failed(Problem... problems) {
        return new Failed<>(List.of(problems));
    }

    static <T> Outcome<T> failed(List<Problem> problems) {
        return new Failed<>(problems);
    }

    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    /** The next step on the value; the problems of both are kept. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
        return switch (this) {
            case Failed<T> failed -> new Failed<>(failed.problems());
            case Ok<T> ok -> {
                Outcome<R> next = step.apply(ok.value());
                List<Problem> all = new java.util.ArrayList<>(ok.problems());
                all.addAll(next.problems());
                yield switch (next) {
                    case Ok<R> done -> new Ok<>(done.value(), all);
                    case Failed<R> failed -> new Failed<>(all);
                };
            }
        };
    }

    /**
     * The value, where the caller knows that there is one.
     *
     * @throws IllegalStateException naming the first problem where there is none
     */
    default T orThrow() {
        return switch (this) {
            case Ok<T> ok -> ok.value();
            case Failed<T> failed -> {
                Problem first = failed.problems().getFirst();
                throw new IllegalStateException(first.code() + " at " + first.place() + " " + first.arguments());
            }
        };
    }
}
