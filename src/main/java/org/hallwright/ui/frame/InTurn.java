package org.hallwright.ui.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Shows what is costly to lay out for the first time over several pulses, so that what is pressed meanwhile is answered:
 * a choice box costs the FX thread some ten milliseconds, a table two for each of its rows. A window takes one step in a
 * pulse, whichever pane it is for.
 */
public final class InTurn extends AnimationTimer {
    private final Queue<Runnable> steps = new ArrayDeque<>();

    private InTurn() {}

    /** Does a step in a pulse of its own, after those that wait already. */
    static void next(Scene scene, Runnable step) {
        InTurn own = (InTurn) scene.getProperties().computeIfAbsent(InTurn.class, key -> new InTurn());
        own.steps.add(step);
        own.start();
    }

    @Override
    public void handle(long now) {
        Runnable step = steps.poll();
        if (step == null) {
            stop();
        } else {
            step.run();
        }
    }

    /** Shows the children of a pane a few at a time, once it stands in a window. */
    public static void fill(Pane pane, int each) {
        Deque<Node> left = new ArrayDeque<>(pane.getChildren());
        pane.getChildren().setAll(take(left, each));
        pane.sceneProperty().addListener((o, was, is) -> rest(pane, left, each));
        rest(pane, left, each);
    }

    private static void rest(Pane pane, Deque<Node> left, int each) {
        Scene scene = pane.getScene();
        if (scene != null && !left.isEmpty()) {
            next(scene, () -> {
                // a pane that was left meanwhile goes on when it is shown again
                if (pane.getScene() != null) {
                    pane.getChildren().addAll(take(left, each));
                    rest(pane, left, each);
                }
            });
        }
    }

    private static List<Node> take(Deque<Node> left, int each) {
        List<Node> taken = new ArrayList<>();
        while (taken.size() < each && !left.isEmpty()) {
            taken.add(left.poll());
        }
        return taken;
    }

    /** How much of its height a list of rows is given for now: a few rows more with each step. */
    public static final class Rows {
        private final Region list;
        private final double stepPx;
        private double allowed;
        private boolean waiting;

        public Rows(Region list, double stepPx) {
            this.list = list;
            this.stepPx = stepPx;
            allowed = stepPx;
        }

        /** The height to take of that wanted. */
        public double height(double wanted) {
            Scene scene = list.getScene();
            if (wanted > allowed && !waiting && scene != null) {
                waiting = true;
                next(scene, this::grow);
            }
            return Math.min(wanted, allowed);
        }

        private void grow() {
            waiting = false;
            allowed += stepPx;
            if (list.getParent() != null) {
                list.getParent().requestLayout();
            }
        }
    }
}
