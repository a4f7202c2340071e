package org.hallwright.advise.fleet;

/** How many systems of another vendor stand in for a row or pool. */
public final class Swap {

    private Swap() {}

    /** What is to stay equal. */
    public enum Equal {
        /** At least as many tokens per second. */
        TOKENS,
        /** At most as much power. */
        POWER,
        /** At most as much money. */
        COST,
        /** At most as much floor. */
        FLOOR
    }

    /**
     * Whole systems of the other kind.
     *
     * @param equal what is to stay equal
     * @param total of it in what is replaced, any unit
     * @param perSystem of it in one system of the other kind, the same unit, above zero
     * @return the fewest that deliver as much, or the most that take no more
     */
    public static int systems(Equal equal, double total, double perSystem) {
        if (!(total >= 0 && total <= 1e30) || !(perSystem > 0 && perSystem <= 1e30)) {
            throw new IllegalArgumentException(
                    "total " + total + " must be zero or more and " + perSystem + " per system above zero");
        }
        double exact = total / perSystem;
        // A ratio that is whole but for rounding is whole.
        double whole = Math.rint(exact);
        double systems = Math.abs(exact - whole) < 1e-9 * Math.max(1, whole)
                ? whole
                : equal == Equal.TOKENS ? Math.ceil(exact) : Math.floor(exact);
        if (systems > 1_000_000) {
            throw new IllegalArgumentException(systems + " systems are more than a site can hold (1000000)");
        }
        return (int) systems;
    }
}
