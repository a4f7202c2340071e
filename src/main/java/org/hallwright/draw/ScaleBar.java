package org.hallwright.draw;

/** A scale bar of a round length that is between 80 and 200 px long. */
public record ScaleBar(double lengthMm, double lengthPx) {
    public static ScaleBar of(double pxPerMm) {
        return of(pxPerMm, 80);
    }

    /** A bar of a round length that is at least so many px long. */
    static ScaleBar of(double pxPerMm, double leastPx) {
        double mm = Ticks.niceAtLeast(leastPx / pxPerMm);
        return new ScaleBar(mm, mm * pxPerMm);
    }

    /** "6 m", or mm where the bar is shorter than a metre. */
    public String label(double share) {
        double mm = lengthMm * share;
        return lengthMm >= 1000 ? Ticks.label(mm / 1000) + " m" : Ticks.label(mm) + " mm";
    }
}
