package org.hallwright.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.quantity.Range;
import org.hallwright.region.Metric;
import org.jspecify.annotations.Nullable;

/** What is known of a design: facts by metric id, each perhaps with the object that causes it. */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of());

    private final Map<String, Entry> entries;

    private Facts(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /**
     * @param fact what is known
     * @param object id of the object that causes it, or null
     * @param decidedBy the input that would narrow a band, or null where the metric itself is the input
     */
    public record Entry(
            Fact fact, @Nullable String object, @Nullable Said decidedBy) {}

    public static Facts none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    public @Nullable Fact get(String metric) {
        Entry entry = entries.get(metric);
        return entry == null ? null : entry.fact();
    }

    public @Nullable Entry entry(String metric) {
        return entries.get(metric);
    }

    /** In the order in which they were put. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** These facts with others put over them. */
    public Facts with(Facts others) {
        Builder builder = builder();
        builder.entries.putAll(entries);
        builder.entries.putAll(others.entries);
        return builder.build();
    }

    /** The date a fact holds where it holds exactly one. */
    @Nullable
    LocalDate day(String metric) {
        return get(metric) instanceof Fact.Day day && day.earliest().equals(day.latest()) ? day.earliest() : null;
    }

    /** Collects facts; a later one replaces an earlier one of the same metric. */
    public static final class Builder {

        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        public Builder put(String metric, Fact fact) {
            return decided(metric, fact, null, null);
        }

        public Builder put(String metric, Fact fact, @Nullable String object, @Nullable String decidedBy) {
            return decided(metric, fact, object, decidedBy == null ? null : Said.name(decidedBy));
        }

        Builder decided(String metric, Fact fact, @Nullable String object, @Nullable Said decidedBy) {
            entries.put(metric, new Entry(fact, object, decidedBy));
            return this;
        }

        /** A fact beside what is known already: an open set grows by its words, anything else is replaced. */
        Builder merge(String metric, Fact fact, @Nullable Said decidedBy) {
            Entry known = entries.get(metric);
            boolean grows = known != null
                    && known.fact() instanceof Fact.Members before
                    && fact instanceof Fact.Members now
                    && !(before.closed() && now.closed());
            Fact sum = grows && known != null ? grown((Fact.Members) known.fact(), (Fact.Members) fact) : fact;
            return decided(metric, sum, null, decidedBy);
        }

        /** What the later one says of a word counts. */
        private static Fact grown(Fact.Members before, Fact.Members now) {
            Set<String> values = new LinkedHashSet<>(before.values());
            values.removeAll(now.absent());
            values.addAll(now.values());
            Set<String> absent = new LinkedHashSet<>(before.absent());
            absent.addAll(now.absent());
            absent.removeAll(now.values());
            return new Fact.Members(List.copyOf(values), List.copyOf(absent), before.closed() || now.closed());
        }

        /** All of these facts: over those of the same metrics, and open sets added to them. */
        public Builder putAll(Facts others) {
            others.entries.forEach((metric, entry) -> {
                if (entry.fact() instanceof Fact.Members set && !set.closed()) {
                    merge(metric, set, entry.decidedBy());
                } else {
                    entries.put(metric, entry);
                }
            });
            return this;
        }

        /** A number in the metric's unit. */
        public Builder number(String metric, double value) {
            return put(metric, Fact.number(value));
        }

        /** A number in the metric's unit with its band. */
        public Builder number(String metric, Range range) {
            return put(metric, Fact.number(range));
        }

        public Builder flag(String metric, boolean value) {
            return put(metric, Fact.flag(value));
        }

        public Builder day(String metric, LocalDate date) {
            return put(metric, Fact.day(date));
        }

        public Builder choice(String metric, String value) {
            return put(metric, Fact.choice(value));
        }

        public Builder members(String metric, String... values) {
            return put(metric, Fact.members(List.of(values)));
        }

        public Facts build() {
            return new Facts(Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
        }

        /**
         * The facts, once each of them is known to fit its metric.
         *
         * @throws IllegalArgumentException naming a metric that is not in the registry, or a fact of another kind
         */
        public Facts build(Map<String, Metric> registry) {
            entries.forEach((id, entry) -> {
                Metric metric = registry.get(id);
                if (metric == null || !fits(entry.fact(), metric.kind())) {
                    throw new IllegalArgumentException("no fact for " + id + ": " + entry.fact());
                }
            });
            return build();
        }

        private static boolean fits(Fact fact, Metric.Kind kind) {
            return switch (fact) {
                case Fact.Num n -> kind == Metric.Kind.NUMBER;
                case Fact.Extent e -> kind == Metric.Kind.NUMBER;
                case Fact.Flag f -> kind == Metric.Kind.FLAG;
                case Fact.Day d -> kind == Metric.Kind.DATE;
                case Fact.Choice c -> kind == Metric.Kind.CHOICE;
                case Fact.Members m -> kind == Metric.Kind.SET;
            };
        }
    }
}
