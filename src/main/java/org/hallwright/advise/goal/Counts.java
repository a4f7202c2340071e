package org.hallwright.advise.goal;

/**
 * The numbers of racks that are looked at: each up to 64, every other up to 128, every fourth up to 256 and so on. They lie
 * within 3 % of one another, and large ones are multiples of powers of two, which parallel layouts divide best.
 */
final class Counts {

    /** Most racks of one type. */
    static final int MOST = 8_192;

    private static final int EACH = 64;
    private static final int PER_DOUBLING = EACH / 2;

    /** How many numbers there are. */
    static final int SIZE = EACH + PER_DOUBLING * Integer.numberOfTrailingZeros(MOST / EACH);

    private Counts() {}

    /** The number at an index, 0 to {@link #SIZE} exclusive, rising. */
    static int at(int index) {
        if (index < EACH) {
            return index + 1;
        }
        int doublings = (index - EACH) / PER_DOUBLING;
        int within = (index - EACH) % PER_DOUBLING;
        return (EACH << doublings) + (within + 1) * (2 << doublings);
    }

    /** The index of a number that is among them. */
    static int indexOf(int count) {
        if (count <= EACH) {
            return count - 1;
        }
        int doublings = 31 - Integer.numberOfLeadingZeros((count - 1) / EACH);
        return EACH + doublings * PER_DOUBLING + (count - (EACH << doublings)) / (2 << doublings) - 1;
    }
}
