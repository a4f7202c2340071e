package org.hallwright.ui.frame;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** A place of the rail that has nothing to show yet: it says what is missing and where to go on meanwhile. */
public final class MissingScreen implements Screen {
    private final Desk desk;
    private final Id id;
    private final StackPane root = new StackPane();

    public MissingScreen(Desk desk, Id id) {
        this.desk = desk;
        this.id = id;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh(Desk.Change change) {
        Words w = desk.words();
        root.getChildren().setAll(Ui.empty(w.t("screen." + id.word()), w.t("missing." + id.word())));
    }
}
