package org.hallwright.engine.power;

import java.util.Arrays;

/**
 * Watts through every element. One element at a time from the loads towards the sources; the sum at an element is always
 * taken in the same order, so the same bits come out whichever elements are worked again.
 */
final class Flow {

    /** What each element gives and takes, W. */
    final double[] outW;

    final double[] inW;
    /** What each link takes from its source, W: the delivered power with its cable's loss. */
    final double[] sentW;

    private final Graph graph;

    Flow(Graph graph) {
        this.graph = graph;
        outW = new double[graph.size()];
        inW = new double[graph.size()];
        sentW = new double[graph.linkFrom.length];
    }

    Flow(Flow other) {
        graph = other.graph;
        outW = other.outW.clone();
        inW = other.inW.clone();
        sentW = other.sentW.clone();
    }

    /** Every element. */
    void all(Structure structure, double[] groupW) {
        Arrays.fill(sentW, 0);
        for (int e = graph.size() - 1; e >= 0; e--) {
            one(e, structure, groupW);
        }
    }

    /** One element, all that it supplies being done. */
    void one(int e, Structure structure, double[] groupW) {
        double out = 0;
        for (int slot : graph.groups.slotsOf[e]) {
            out += structure.slotShare[slot] * groupW[graph.groups.slotGroup[slot]];
        }
        for (int link : graph.out[e]) {
            out += sentW[link];
        }
        double in = out;
        if (structure.alive[e]) {
            double ratedW = graph.unitRatedW[e] * structure.unitsUp[e];
            if (!(out == 0 && graph.source[e])) {
                in += graph.lossW(e, out, ratedW);
            }
        }
        outW[e] = out;
        inW[e] = in;
        for (int link : graph.in[e]) {
            send(link, structure.share[link], in);
        }
    }

    /** Puts on a link its share of what the element behind it takes. */
    void send(int link, double share, double intoW) {
        double delivered = share * intoW;
        sentW[link] = delivered + graph.linkLossPerW2[link] * delivered * delivered;
    }

    /** What all sources together give, W, their own losses included. */
    double facilityW() {
        double sum = 0;
        for (int e = 0; e < outW.length; e++) {
            if (graph.source[e]) {
                sum += inW[e];
            }
        }
        return sum;
    }

    /** Loss of all cables, W. */
    double cableLossW(Structure structure) {
        double sum = 0;
        for (int link = 0; link < sentW.length; link++) {
            sum += sentW[link] - structure.share[link] * inW[graph.linkTo[link]];
        }
        return sum;
    }
}
