package org.hallwright.draw;

/** A scale bar of a round length that is between 80 and 200 px long. */
public record ScaleBar(double lengthMm, double lengthPx) {
    public static ScaleBar of(double pxPerMm) {
        return of(pxPerMm, 80);
    }

    /** A bar of a round length that is at least so many px long. */
    static ScaleBar of(double pxPerMm, double leastPx) {
        double half = Ticks.niceAtLeast(leastPx / 2 / pxPerMm);
        // quarters of a thousand would leave a decimal at the middle of the bar
        double power = Math.pow(10, Math.floor(Math.log10(half) + 1e-9));
        double mm = 2 * (half / power > 2 && half / power < 5 ? 5 * power : half);
        return new ScaleBar(mm, mm * pxPerMm);
    }

    /** "6 m", or mm where the bar is shorter than two metres; whole numbers at both ends and in the middle. */
    public String label(double share) {
        long mm = Math.round(lengthMm * share);
        return lengthMm >= 2000 ? mm / 1000 + " m" : mm + " mm";
    }
}
