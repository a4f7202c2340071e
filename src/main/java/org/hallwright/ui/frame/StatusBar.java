package org.hallwright.ui.frame;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hallwright.app.Review;
import org.hallwright.engine.explain.Figure;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Job;
import org.hallwright.ui.model.Words;

/** Live headline figures, the last message, and which packs they rest on. */
final class StatusBar extends HBox {
    private static final List<String> HEADLINES = List.of(
            "itDesignPower",
            "itExpectedPower",
            "pueAnnual",
            "wueAnnual",
            "trainingTime",
            "servingTokensPerSecond",
            "tokensPerKwh",
            "tco",
            "costPerAcceleratorHour");

    private final Desk desk;
    private final HBox figures = new WholeRow(18);
    private final Label message = Ui.cut("", "status-message");
    private final HBox jobs = Ui.row(6);
    private final Label packs = Ui.label("", "muted");

    StatusBar(Desk desk) {
        this.desk = desk;
        getStyleClass().add("status-bar");
        HBox.setHgrow(figures, Priority.ALWAYS);
        // what does not fit is left out; every figure also stands in the inspector
        message.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        packs.setMinWidth(Region.USE_PREF_SIZE);
        jobs.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(figures, jobs, message, packs);
        refresh();
    }

    void refresh() {
        Words w = desk.words();
        figures.getChildren().clear();
        showJobs(w);
        Review review = desk.review();
        String said = desk.status();
        message.setText(desk.isBusy() && said.isEmpty() ? w.t("status.working") : said);
        message.setAccessibleText(said);
        if (review == null) {
            packs.setText("");
            return;
        }
        for (String id : HEADLINES) {
            Figure figure = review.assessment().figure(id);
            if (figure != null) {
                figures.getChildren().add(headline(figure, w));
            }
        }
        packs.setText(w.t("status.racks", review.design().rackCount()));
    }

    /** What is under way: name, bar, what is left, and the way to stop it. */
    private void showJobs(Words w) {
        List<Job> all = desk.jobs();
        if (all.isEmpty()) {
            jobs.getChildren().clear();
            return;
        }
        Job job = all.getFirst();
        if (jobs.getChildren().isEmpty() || jobs.getUserData() != job) {
            jobs.setUserData(job);
            ProgressBar bar = new ProgressBar(job.fraction());
            bar.setPrefWidth(110);
            bar.setAccessibleText(job.name());
            Button cancel = Ui.icon("fth-x", w.t("job.cancel", job.name()), () -> {
                job.cancel();
                desk.say(w.t("job.cancelling", job.name()));
            });
            Label name = Ui.cut(job.name(), "status-message");
            name.setMaxWidth(220 * desk.settings().textScale());
            jobs.getChildren().setAll(name, bar, Ui.label("", "muted"), cancel);
        }
        if (jobs.getChildren().get(1) instanceof ProgressBar bar
                && jobs.getChildren().get(2) instanceof Label left) {
            bar.setProgress(job.fraction());
            long seconds = job.secondsLeft();
            String more = all.size() > 1 ? " +" + (all.size() - 1) : "";
            left.setText((seconds < 0 ? "" : w.t("job.left", seconds)) + more);
        }
    }

    private Button headline(Figure figure, Words w) {
        HBox parts =
                Ui.row(5, Ui.label(w.figureName("short." + figure.id()), "muted"), Ui.label(w.value(figure), "strong"));
        String band = w.band(figure);
        if (!band.isEmpty()) {
            parts.getChildren().add(Ui.label(band, "faint"));
        }
        Button button = new Button();
        button.setGraphic(parts);
        button.getStyleClass().add("headline");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(w.t("why.of", w.figureName(figure.id()), w.value(figure)));
        button.setOnAction(e -> desk.ask(figure));
        return button;
    }
}
