package org.hallwright.ui.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The manual that came with the program, in a window of its own. Nothing is fetched from anywhere. */
public final class Manual {
    private static final String FOLDER = "/org/hallwright/manual/";

    private static final String CONTENTS = "README.md";
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+\\.md)\\)");

    private final Words words;
    private final Stage stage = new Stage();
    private final ListView<String> pages = new ListView<>();
    private final VBox page = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(page);
    private final Map<String, Node> anchors = new HashMap<>();
    private String shown = "";

    private Manual(Node owner, Desk desk) {
        words = desk.words();
        double scale = desk.settings().textScale();
        pages.getItems().setAll(contents());
        pages.setAccessibleText(words.t("manual.pages"));
        pages.setCellFactory(v -> new Cell());
        pages.setMinWidth(160);
        pages.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !is.equals(shown)) {
                open(is, "");
            }
        });
        page.getStyleClass().add("manual");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(words.t("manual.title"));
        scroll.getStyleClass().add("page-scroll");
        SplitPane split = new SplitPane(pages, scroll);
        split.setDividerPositions(0.24);
        split.getStyleClass().addAll("root", "manual-window");
        if (owner.getScene().getRoot() instanceof javafx.scene.Parent root) {
            split.getStylesheets().addAll(root.getStylesheets());
        }
        SplitPane.setResizableWithParent(pages, false);
        Scene scene = new Scene(split, 900 * Math.min(1.4, scale), 720);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.initOwner(owner.getScene().getWindow());
        stage.setTitle(words.t("manual.title"));
        stage.setScene(scene);
    }

    /** Opens the manual where a screen is described. */
    static Stage show(Node owner, Desk desk, Screen.Id screen) {
        Manual manual = new Manual(owner, desk);
        manual.open(screen.manualPage(), screen.manualHeading());
        manual.stage.show();
        manual.scroll.requestFocus();
        return manual.stage;
    }

    /** The pages in the order in which the contents link to them. */
    static List<String> contents() {
        List<String> files = new ArrayList<>(List.of(CONTENTS));
        Matcher link = LINK.matcher(Objects.requireNonNull(text(CONTENTS), "the manual has contents"));
        while (link.find()) {
            files.add(link.group(1));
        }
        return files;
    }

    /** The text of a page, or null where there is none of that name. */
    static @Nullable String text(String file) {
        if (!file.equals(CONTENTS) && !file.matches("[a-z-]+\\.md")) {
            return null;
        }
        try (InputStream in = Manual.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(String file, String anchor) {
        String text = text(file);
        if (text == null) {
            return;
        }
        if (!file.equals(shown)) {
            shown = file;
            anchors.clear();
            page.getChildren().clear();
            for (Markdown.Block block : Markdown.blocks(text)) {
                page.getChildren().add(node(block));
            }
            pages.getSelectionModel().select(file);
            scroll.setVvalue(0);
        }
        Node at = anchors.get(anchor);
        if (at != null) {
            // once the page has its height
            Platform.runLater(() -> {
                page.applyCss();
                page.layout();
                double room = page.getHeight() - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(
                        room <= 0 ? 0 : Math.min(1, at.getBoundsInParent().getMinY() / room));
            });
        }
    }

    private Node node(Markdown.Block block) {
        return switch (block) {
            case Markdown.Heading h -> {
                Label label =
                        Ui.label(h.text(), h.level() == 1 ? "page-title" : h.level() == 2 ? "card-title" : "strong");
                label.setWrapText(true);
                anchors.put(Markdown.anchor(h.text()), label);
                yield label;
            }
            case Markdown.Paragraph p -> {
                TextFlow flow = flow(p.text());
                if (p.mark().isEmpty()) {
                    yield flow;
                }
                Label mark = Ui.label(p.mark(), "muted");
                mark.setMinWidth(Region.USE_PREF_SIZE);
                javafx.scene.layout.HBox row = new javafx.scene.layout.HBox(8, mark, flow);
                javafx.scene.layout.HBox.setHgrow(flow, javafx.scene.layout.Priority.ALWAYS);
                yield row;
            }
            case Markdown.Code c -> {
                Label label = Ui.label(c.text(), "manual-code");
                label.setMaxWidth(Double.MAX_VALUE);
                label.setWrapText(true);
                yield label;
            }
            case Markdown.Table t -> table(t);
        };
    }

    private Node table(Markdown.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("manual-table");
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = table.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                TextFlow cell = flow(row.get(c));
                cell.getStyleClass().add(r == 0 ? "manual-head" : "manual-cell");
                GridPane.setHgrow(cell, javafx.scene.layout.Priority.SOMETIMES);
                grid.add(cell, c, r);
            }
        }
        return grid;
    }

    private TextFlow flow(String text) {
        TextFlow flow = new TextFlow();
        for (Markdown.Span span : Markdown.spans(text)) {
            switch (span.style()) {
                case LINK -> {
                    Hyperlink link = new Hyperlink(span.text());
                    String[] to = span.link().split("#", 2);
                    String file = to[0].isEmpty() ? shown : to[0];
                    link.setDisable(text(file) == null);
                    link.setOnAction(e -> open(file, to.length > 1 ? to[1] : ""));
                    flow.getChildren().add(link);
                }
                default -> {
                    Text piece = new Text(span.text());
                    piece.getStyleClass()
                            .add(
                                    switch (span.style()) {
                                        case STRONG -> "manual-strong";
                                        case CODE -> "manual-mono";
                                        case EMPHASIS -> "manual-em";
                                        default -> "manual-text";
                                    });
                    flow.getChildren().add(piece);
                }
            }
        }
        return flow;
    }

    /** A page's own title. */
    private static final class Cell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String file, boolean empty) {
            super.updateItem(file, empty);
            String text = empty || file == null ? null : text(file);
            setText(text == null ? null : text.lines().findFirst().orElse("").replaceFirst("^#+\\s*", ""));
        }
    }
}
