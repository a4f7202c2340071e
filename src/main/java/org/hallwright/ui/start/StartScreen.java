package org.hallwright.ui.start;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.draw.Palette;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Layer;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;

/** The first page: go on with a design, or begin from a template. */
public final class StartScreen implements Screen {
    private final Desk desk;
    private final Palette palette;
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);
    private final Runnable openFile;
    private final Consumer<Design> begin;
    private final Consumer<Services.Recent> openRecent;
    private boolean made;

    public StartScreen(
            Desk desk,
            Palette palette,
            Runnable openFile,
            Consumer<Design> begin,
            Consumer<Services.Recent> openRecent) {
        this.desk = desk;
        this.palette = palette;
        this.openFile = openFile;
        this.begin = begin;
        this.openRecent = openRecent;
        page.getStyleClass().add("page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public boolean docksProblems() {
        return false;
    }

    @Override
    public boolean showsInspector() {
        return false;
    }

    @Override
    public void refresh(Desk.Change change) {
        if (made) {
            return;
        }
        made = true;
        Words w = desk.words();
        Label title = Ui.label(w.t("start.title"), "page-title");
        Label text = Ui.label(w.t("start.text"), "muted");
        text.setWrapText(true);
        page.getChildren().addAll(Ui.column(4, title, text));
        page.getChildren()
                .add(Ui.row(
                        8, Ui.button(w.t("start.open"), openFile), Ui.button(w.t("start.blank"), this::beginBlank)));
        var recents = desk.services().recent();
        if (!recents.isEmpty()) {
            page.getChildren().add(Ui.section(w.t("start.recent")));
            VBox list = new VBox(4);
            for (Services.Recent r : recents) {
                Button b = Ui.button(r.name(), () -> openRecent.accept(r), "link-row");
                b.setGraphic(Ui.label(r.when(), "faint"));
                b.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
                list.getChildren().add(b);
            }
            page.getChildren().add(list);
        }
        page.getChildren().add(Ui.section(w.t("start.templates")));
        FlowPane cards = new FlowPane(16, 16);
        for (String t : desk.services().templates()) {
            cards.getChildren().add(card(t));
        }
        page.getChildren().add(cards);
    }

    /** An empty hall on the first template's site: rows, walls and plant are up to the planner. */
    private void beginBlank() {
        Words w = desk.words();
        desk.work(() -> desk.services().template(desk.services().templates().getFirst()), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Design> ok ->
                    begin.accept(HallModel.blank(
                            w.t("start.blank.name"),
                            w.t("start.blank.hall"),
                            ok.value().site()));
                case Outcome.Failed<Design> failed -> desk.say(desk.firstSentence(failed.problems()));
            }
        });
    }

    private Button card(String template) {
        double s = desk.settings().textScale();
        PicturePane picture = new PicturePane(300 * s, 170 * s);
        picture.setMouseTransparent(true);
        Words w = desk.words();
        String title = w.t("template." + template);
        String summary = w.t("template." + template + ".text");
        Label name = Ui.cut(title, "card-title");
        name.setWrapText(true);
        Label text = Ui.cut(summary, "muted");
        text.setWrapText(true);
        VBox box = new VBox(6, picture, name, text);
        box.setPrefWidth(300 * s);
        Button card = new Button();
        card.setGraphic(box);
        card.setPrefSize(330 * s, 300 * s);
        card.setMinSize(330 * s, 300 * s);
        card.setMaxSize(330 * s, 300 * s);
        card.getStyleClass().add("template-card");
        card.setAccessibleText(title + ". " + summary);
        card.setDisable(true);
        desk.work(() -> drawn(template), drawn -> {
            if (drawn instanceof Outcome.Ok<Drawn> ok) {
                card.setDisable(false);
                card.setOnAction(e -> begin.accept(ok.value().design()));
                var plan = ok.value().plan();
                picture.show((width, height) -> PlanDrawing.thumbnail(plan, palette, width, height, title));
            } else {
                text.setText(desk.firstSentence(drawn.problems()));
            }
        });
        return card;
    }

    private record Drawn(Design design, org.hallwright.draw.Plan plan) {}

    private Outcome<Drawn> drawn(String template) {
        return desk.services().template(template).then(design -> {
            Review review = desk.services().assessor().review(design, null);
            var catalog = desk.services().assessor().packs().catalog();
            var model = new HallModel(
                    review, catalog, design.halls().getFirst(), Layer.POWER, desk.words(), java.util.List.of());
            return Outcome.ok(new Drawn(design, model.plan()));
        });
    }
}
