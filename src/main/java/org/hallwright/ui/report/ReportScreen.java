package org.hallwright.ui.report;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.hallwright.app.Review;
import org.hallwright.design.Hall;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Picture;
import org.hallwright.draw.PlanDrawing;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Layer;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;

/** The plan as it goes into a report, and the way to a file. */
public final class ReportScreen implements Screen {
    /** A page of 16 by 10, as reports print it. */
    private static final double PAGE_W = 1200;

    private static final double PAGE_H = 750;

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final PicturePane preview = new PicturePane(900, 560);
    private final Consumer<Picture> savePicture;

    public ReportScreen(Desk desk, Consumer<Picture> savePicture) {
        this.desk = desk;
        this.savePicture = savePicture;
        Words w = desk.words();
        FlowPane bar = new FlowPane(
                12, 6, Ui.button(w.t("report.svg"), this::save, "accent"), Ui.label(w.t("report.text"), "muted"));
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        root.setTop(bar);
        root.setCenter(preview);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean docksProblems() {
        return false;
    }

    private Picture picture(Review review, Hall hall, double width, double height) {
        HallModel model = new HallModel(
                review, desk.services().assessor().packs().catalog(), hall, Layer.POWER, desk.words(), desk.problems());
        // paper is white whatever the desk's theme
        return PlanDrawing.picture(
                model.plan(), Palette.LIGHT, width, height, review.design().name() + " – " + hall.name());
    }

    private void save() {
        Review review = desk.review();
        Hall hall = desk.hall();
        if (review != null && hall != null) {
            savePicture.accept(picture(review, hall, PAGE_W, PAGE_H));
        }
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Hall hall = desk.hall();
        Words w = desk.words();
        if (review == null || hall == null) {
            root.setTop(null);
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (change == Desk.Change.DESIGN) {
            preview.show((width, height) -> picture(review, hall, width, height));
        }
    }
}
