package org.hallwright.ui.frame;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hallwright.base.Problem;
import org.hallwright.ui.model.Words;

/** Problems as sentences below one another: as many as anyone reads, and how many more there are. */
public final class Sentences {
    private static final int MOST = 12;
    private static final double WIDTH = 560;

    private Sentences() {}

    public static VBox of(List<Problem> problems, Words words) {
        VBox box = new VBox(6);
        for (Problem p : problems.subList(0, Math.min(MOST, problems.size()))) {
            String place = p.place().isEmpty() ? "" : "  (" + p.place() + ")";
            box.getChildren().add(sentence(words.of(p) + place, "plain"));
        }
        if (problems.size() > MOST) {
            box.getChildren().add(sentence(words.t("status.more", problems.size() - MOST), "muted"));
        }
        return box;
    }

    /** One sentence, wrapped. */
    public static Label sentence(String text, String style) {
        Label label = Ui.label(text, style);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        return label;
    }
}
