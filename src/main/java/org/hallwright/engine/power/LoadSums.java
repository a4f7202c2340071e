package org.hallwright.engine.power;

import java.util.Arrays;
import java.util.List;

/** Watts of the feed groups, by class and in all; always summed in the loads' order. */
final class LoadSums {

    private static final int CLASSES = LoadClass.values().length;

    private final double[] classW;
    /** Watts of each group. */
    final double[] groupW;

    LoadSums(FeedGroups groups, List<PowerLoad> loads, LoadCase loadCase) {
        this(groups, loads, loadCase, ones(loads.size()));
    }

    /** With every load multiplied by its {@code scale}. */
    LoadSums(FeedGroups groups, List<PowerLoad> loads, LoadCase loadCase, double[] scale) {
        classW = new double[groups.count() * CLASSES];
        groupW = new double[groups.count()];
        for (int g = 0; g < groups.count(); g++) {
            sum(groups, g, loads, loadCase, scale);
        }
    }

    private LoadSums(LoadSums other) {
        classW = other.classW.clone();
        groupW = other.groupW.clone();
    }

    /** The sums after some loads have other watts and nothing else has changed. */
    LoadSums changed(FeedGroups groups, List<PowerLoad> before, List<PowerLoad> after, LoadCase loadCase) {
        LoadSums sums = new LoadSums(this);
        boolean[] stale = new boolean[groups.count()];
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i) != before.get(i) && groups.groupOf[i] >= 0) {
                stale[groups.groupOf[i]] = true;
            }
        }
        double[] scale = new double[0];
        for (int g = 0; g < stale.length; g++) {
            if (stale[g]) {
                scale = scale.length == 0 ? ones(after.size()) : scale;
                sums.sum(groups, g, after, loadCase, scale);
            }
        }
        return sums;
    }

    private void sum(FeedGroups groups, int g, List<PowerLoad> loads, LoadCase loadCase, double[] scale) {
        Arrays.fill(classW, g * CLASSES, (g + 1) * CLASSES, 0);
        for (int member : groups.members[g]) {
            PowerLoad load = loads.get(member);
            classW[g * CLASSES + load.loadClass().ordinal()] += watts(load, loadCase) * scale[member];
        }
        double total = 0;
        for (int c = 0; c < CLASSES; c++) {
            total += classW[g * CLASSES + c];
        }
        groupW[g] = total;
    }

    /** Watts of a load; one whose watts cannot be is named as a problem and draws nothing. */
    static double watts(PowerLoad load, LoadCase loadCase) {
        return NetworkCheck.isUsableLoad(load) ? load.watts(loadCase) : 0;
    }

    /** The part of a group that must run: capped perhaps, but not dark. */
    double protectedW(int g) {
        return classW[g * CLASSES + LoadClass.CAPPABLE.ordinal()] + classW[g * CLASSES + LoadClass.CRITICAL.ordinal()];
    }

    double totalW() {
        double sum = 0;
        for (double group : groupW) {
            sum += group;
        }
        return sum;
    }

    static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
