package org.hallwright.ui.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.frame.WholeScreen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Layer;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;

/** The first page: go on with a design, or begin from a template. */
public final class StartScreen implements WholeScreen {
    private final Desk desk;
    private final Palette palette;
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);
    private final Doors doors;
    private boolean made;

    /** Where the page leads. */
    public interface Doors {
        void openFile();

        void importFile();

        void template(String id);

        void blank();

        void recent(Services.Recent recent);
    }

    public StartScreen(Desk desk, Palette palette, Doors doors) {
        this.desk = desk;
        this.palette = palette;
        this.doors = doors;
        page.getStyleClass().add("page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
    }

    @Override
    public Node node() {
        return scroll;
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
                        8,
                        Ui.button(w.t("start.open"), doors::openFile),
                        Ui.button(w.t("start.import"), doors::importFile),
                        Ui.button(w.t("start.blank"), doors::blank)));
        var recents = desk.services().recent();
        if (!recents.isEmpty()) {
            page.getChildren().add(Ui.section(w.t("start.recent")));
            VBox list = new VBox(4);
            for (Services.Recent r : recents) {
                Button b = Ui.button(r.name(), () -> doors.recent(r), "link-row");
                b.setGraphic(Ui.label(r.when(), "faint"));
                b.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
                list.getChildren().add(b);
            }
            page.getChildren().add(list);
        }
        page.getChildren().add(Ui.section(w.t("start.templates")));
        FlowPane cards = new FlowPane(16, 16);
        Map<String, Card> waiting = new LinkedHashMap<>();
        for (String t : desk.services().templates()) {
            Card card = new Card(t);
            waiting.put(t, card);
            cards.getChildren().add(card.button);
        }
        page.getChildren().add(cards);
        Ui.onceShown(page, () -> draw(waiting));
    }

    /** Assesses the templates one after the other beside the window; each card shows its plan as soon as it is there. */
    private void draw(Map<String, Card> cards) {
        desk.longWork(
                desk.words().t("start.drawing"),
                progress -> {
                    int done = 0;
                    for (Map.Entry<String, Card> card : cards.entrySet()) {
                        Outcome<Plan> drawn = drawn(card.getKey());
                        desk.later(() -> card.getValue().show(drawn));
                        progress.at((double) ++done / cards.size());
                    }
                    return done;
                },
                done -> {});
    }

    /** A template to begin from, with its plan once it is drawn. */
    private final class Card {
        private final Button button = new Button();
        private final PicturePane picture;
        private final Label text;
        private final String title;

        Card(String template) {
            // two cards still stand beside one another at 200 %
            double s = Math.min(1.6, desk.settings().textScale());
            Words w = desk.words();
            picture = new PicturePane(300 * s, 170 * s);
            picture.setMouseTransparent(true);
            title = w.t("template." + template);
            String summary = w.t("template." + template + ".text");
            Label name = Ui.cut(title, "card-title");
            name.setWrapText(true);
            text = Ui.cut(summary, "muted");
            text.setWrapText(true);
            VBox box = new VBox(6, picture, name, text);
            box.setPrefWidth(300 * s);
            button.setGraphic(box);
            button.setPrefSize(330 * s, 300 * s);
            button.setMinSize(330 * s, 300 * s);
            button.setMaxSize(330 * s, 300 * s);
            button.getStyleClass().add("template-card");
            button.setAccessibleText(title + ". " + summary);
            button.setOnAction(e -> doors.template(template));
        }

        void show(Outcome<Plan> drawn) {
            switch (drawn) {
                case Outcome.Ok<Plan> ok ->
                    picture.show((width, height) -> PlanDrawing.thumbnail(ok.value(), palette, width, height, title));
                case Outcome.Failed<Plan> failed -> text.setText(desk.firstSentence(failed.problems()));
            }
        }
    }

    private Outcome<Plan> drawn(String template) {
        return desk.services().template(template).then(design -> {
            Review review = desk.services().assessor().review(design, null);
            var catalog = desk.services().assessor().packs().catalog();
            var model = new HallModel(review, catalog, design.halls().getFirst(), Layer.POWER, desk.words(), List.of());
            return Outcome.ok(model.plan());
        });
    }
}
