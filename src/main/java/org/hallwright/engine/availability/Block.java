package org.hallwright.engine.availability;

import java.util.List;

/**
 * A reliability block diagram (IEC 61078): parts that fail and are repaired independently of one another. Results are
 * steady-state.
 */
public sealed interface Block {

    /** Hours of a year, 365 days. */
    double HOURS_PER_YEAR = 8_760;

    /** Share of time in which it works, 0 to 1. */
    double availability();

    /** How often it stops working, per hour. */
    double failuresPerHour();

    /** Hours of a year in which it does not work. */
    default double downtimeHoursPerYear() {
        return (1 - availability()) * HOURS_PER_YEAR;
    }

    /** Mean hours from a stop to the next start, 0 where it never stops. */
    default double meanOutageHours() {
        return failuresPerHour() == 0 ? 0 : (1 - availability()) / failuresPerHour();
    }

    /**
     * One part.
     *
     * @param mtbfHours mean time from a repair to the next failure, above zero
     * @param mttrHours mean time to repair, zero or more
     */
    record Part(String name, double mtbfHours, double mttrHours) implements Block {
        public Part {
            if (!(mtbfHours > 0 && mtbfHours <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("MTBF of " + name + " must be above zero: " + mtbfHours);
            }
            if (!(mttrHours >= 0 && mttrHours <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("MTTR of " + name + " must be zero or more: " + mttrHours);
            }
        }

        @Override
        public double availability() {
            return mtbfHours / (mtbfHours + mttrHours);
        }

        @Override
        public double failuresPerHour() {
            return 1 / (mtbfHours + mttrHours);
        }
    }

    /** All must work. */
    record Series(List<Block> parts) implements Block {
        public Series {
            parts = List.copyOf(parts);
        }

        @Override
        public double availability() {
            double a = 1;
            for (Block part : parts) {
                a *= part.availability();
            }
            return a;
        }

        /** Each part stops the whole while all others work. */
        @Override
        public double failuresPerHour() {
            double a = availability();
            double f = 0;
            for (Block part : parts) {
                f += part.availability() == 0 ? 0 : a / part.availability() * part.failuresPerHour();
            }
            return f;
        }
    }

    /** One of them suffices: paths A and B. */
    record Parallel(List<Block> paths) implements Block {
        public Parallel {
            paths = List.copyOf(paths);
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("parallel paths must be at least one");
            }
        }

        @Override
        public double availability() {
            double u = 1;
            for (Block path : paths) {
                u *= 1 - path.availability();
            }
            return 1 - u;
        }

        @Override
        public double failuresPerHour() {
            double f = 0;
            for (int i = 0; i < paths.size(); i++) {
                double othersDown = 1;
                for (int j = 0; j < paths.size(); j++) {
                    othersDown *= j == i ? 1 : 1 - paths.get(j).availability();
                }
                f += othersDown * paths.get(i).failuresPerHour();
            }
            return f;
        }
    }

    /**
     * Some of several alike must work: N+1 is {@code needed} N of {@code installed} N + 1.
     *
     * @param needed 1 to {@code installed}
     * @param installed at most 1,000
     */
    record Redundant(Block unit, int needed, int installed) implements Block {
        public Redundant {
            if (needed < 1 || needed > installed || installed > 1_000) {
                throw new IllegalArgumentException(
                        "needed " + needed + " of " + installed + " must satisfy 1 ≤ needed ≤ installed ≤ 1000");
            }
        }

        @Override
        public double availability() {
            double a = 0;
            for (int working = needed; working <= installed; working++) {
                a += exactly(working);
            }
            return Math.min(1, a);
        }

        /** From exactly as many as needed, the failure of any one. */
        @Override
        public double failuresPerHour() {
            double a = unit.availability();
            return a == 0 ? 0 : exactly(needed) * needed * unit.failuresPerHour() / a;
        }

        private double exactly(int working) {
            double a = unit.availability();
            double p = 1;
            for (int i = 0; i < working; i++) {
                p *= a * (installed - i) / (working - i);
            }
            for (int i = working; i < installed; i++) {
                p *= 1 - a;
            }
            return p;
        }
    }
}
