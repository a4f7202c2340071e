package org.hallwright.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallwright.app.ImportSession;
import org.hallwright.design.Fixture;
import org.hallwright.exchange.drawing.Scans;
import org.hallwright.exchange.drawing.Sketch;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ImportModel;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Which layers of a drawing are taken and as what, and where it lies: two points in it and in the hall, typed or clicked. */
final class LayersPane {

    private static final String LINES_ONLY = "–";

    private final Desk desk;
    private final ImportModel model;
    private final Runnable decided;
    private final Canvas canvas = new Canvas(400, 300);
    private final Pane view = new Pane(canvas);
    private final TextField[] numbers = new TextField[8];
    private final VBox root = new VBox(10);
    private double @Nullable [] bounds;
    private int next;

    /** @param decided called when the planner has changed something */
    LayersPane(Desk desk, ImportModel model, Runnable decided) {
        this.desk = desk;
        this.model = model;
        this.decided = decided;
        ImportSession.Drawing drawing = model.drawing();
        Words w = desk.words();
        if (drawing != null) {
            Sketch sketch = drawing.sketch();
            bounds = bounds(drawing);
            if (sketch != null) {
                root.getChildren().addAll(Ui.section(w.t("import.layers")), layers(sketch));
            }
            root.getChildren().addAll(Ui.section(w.t("import.calibration")), calibration());
        }
        view.setMinSize(200, 160);
        view.setPrefHeight(360);
        view.getStyleClass().add("card");
        view.setAccessibleText(w.t("import.preview"));
        canvas.widthProperty().bind(view.widthProperty());
        canvas.heightProperty().bind(view.heightProperty());
        canvas.widthProperty().addListener((o, was, is) -> paint());
        canvas.heightProperty().addListener((o, was, is) -> paint());
        canvas.setOnMouseClicked(e -> clicked(e.getX(), e.getY()));
        VBox.setVgrow(view, Priority.ALWAYS);
        root.getChildren().add(view);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    private static double @Nullable [] bounds(ImportSession.Drawing drawing) {
        Sketch sketch = drawing.sketch();
        if (sketch != null) {
            return sketch.bounds(sketch.layers().keySet());
        }
        Scans.Picture picture = drawing.picture();
        return picture == null
                ? null
                : new double[] {0, 0, picture.columns() * picture.step(), picture.rows() * picture.step()};
    }

    private Node layers(Sketch sketch) {
        Words w = desk.words();
        GridPane grid = new GridPane(12, 4);
        grid.addRow(
                0,
                Ui.label(w.t("import.layer"), "muted"),
                Ui.label(w.t("import.things"), "muted"),
                Ui.label(w.t("import.obstacle"), "muted"));
        int row = 1;
        for (Map.Entry<String, Integer> layer : sketch.layers().entrySet()) {
            CheckBox shown = new CheckBox(layer.getKey());
            shown.setMnemonicParsing(false);
            shown.setSelected(model.hasLayer(layer.getKey()));
            shown.setOnAction(e -> {
                model.layer(layer.getKey(), shown.isSelected());
                changed();
            });
            ComboBox<String> kind = new ComboBox<>();
            kind.setAccessibleText(w.t("import.obstacle") + ": " + layer.getKey());
            kind.getItems().add(LINES_ONLY);
            for (Fixture.Kind each : Fixture.Kind.values()) {
                kind.getItems().add(word(each));
            }
            Fixture.Kind now = model.options().obstacles().get(layer.getKey());
            kind.setValue(now == null ? LINES_ONLY : word(now));
            kind.setOnAction(e -> {
                Fixture.Kind chosen = null;
                for (Fixture.Kind each : Fixture.Kind.values()) {
                    chosen = word(each).equals(kind.getValue()) ? each : chosen;
                }
                model.obstacle(layer.getKey(), chosen);
                changed();
            });
            grid.addRow(row++, shown, Ui.label(w.integer(layer.getValue()), "muted"), kind);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(180);
        scroll.setMinHeight(90);
        return scroll;
    }

    private static String word(Fixture.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node calibration() {
        Words w = desk.words();
        GridPane grid = new GridPane(8, 6);
        grid.addRow(
                0,
                Ui.label("", "muted"),
                Ui.label(w.t("import.in-drawing") + " x", "muted"),
                Ui.label("y", "muted"),
                Ui.label(w.t("import.in-hall") + " x, mm", "muted"),
                Ui.label("y, mm", "muted"));
        for (int point = 0; point < 2; point++) {
            String name = point == 0 ? "A" : "B";
            grid.add(Ui.label(name, "strong"), 0, point + 1);
            for (int i = 0; i < 4; i++) {
                boolean hall = i > 1;
                TextField number = new TextField();
                number.setPrefColumnCount(7);
                number.setAccessibleText(name + " " + (hall ? w.t("import.in-hall") : w.t("import.in-drawing"))
                        + (i % 2 == 0 ? " x" : " y"));
                int index = (hall ? 4 : 0) + point * 2 + i % 2;
                numbers[index] = number;
                number.setOnAction(e -> typed());
                number.focusedProperty().addListener((o, was, is) -> {
                    if (!is) {
                        typed();
                    }
                });
                grid.add(number, i + 1, point + 1);
            }
        }
        TextField unit = new TextField();
        unit.setPrefColumnCount(7);
        unit.setAccessibleText(w.t("import.unit"));
        unit.setOnAction(e -> {
            OptionalDouble mm = number(unit.getText(), false);
            model.unit(mm.isPresent() && mm.getAsDouble() > 0 ? (Double) mm.getAsDouble() : null);
            changed();
        });
        return new VBox(
                6,
                grid,
                Ui.row(8, Ui.label(w.t("import.unit"), "muted"), unit),
                Ui.label(w.t("import.click"), "muted"));
    }

    /** Hall coordinates take any length a planner types; the drawing's own are plain numbers. */
    private static OptionalDouble number(String text, boolean length) {
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        OptionalDouble parsed = QuantityText.parse(text, length ? Unit.MM : Unit.ONE);
        return length && parsed.isPresent() ? OptionalDouble.of(Unit.MM.fromSi(parsed.getAsDouble())) : parsed;
    }

    private void typed() {
        for (int point = 0; point < 4; point++) {
            OptionalDouble x = number(numbers[2 * point].getText(), point > 1);
            OptionalDouble y = number(numbers[2 * point + 1].getText(), point > 1);
            model.point(point, x.isPresent() && y.isPresent() ? new Spot(x.getAsDouble(), y.getAsDouble()) : null);
        }
        changed();
    }

    private void changed() {
        decided.run();
        paint();
    }

    private void clicked(double xPx, double yPx) {
        double[] b = bounds;
        if (b == null) {
            return;
        }
        double scale = scale(b);
        double x = (xPx - canvas.getWidth() / 2) / scale + (b[0] + b[2]) / 2;
        double y = -(yPx - canvas.getHeight() / 2) / scale + (b[1] + b[3]) / 2;
        int point = next;
        next = 1 - next;
        numbers[2 * point].setText(desk.words().number(x).replaceAll("[\\s\\u202f\\u00a0]", ""));
        numbers[2 * point + 1].setText(desk.words().number(y).replaceAll("[\\s\\u202f\\u00a0]", ""));
        model.point(point, new Spot(x, y));
        changed();
    }

    private double scale(double[] b) {
        return 0.92
                * Math.min(
                        canvas.getWidth() / Math.max(1e-9, b[2] - b[0]),
                        canvas.getHeight() / Math.max(1e-9, b[3] - b[1]));
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        ImportSession.Drawing drawing = model.drawing();
        double[] b = bounds;
        if (drawing == null || b == null || canvas.getWidth() < 2) {
            return;
        }
        double scale = scale(b);
        double cx = (b[0] + b[2]) / 2;
        double cy = (b[1] + b[3]) / 2;
        Sketch sketch = drawing.sketch();
        Scans.Picture picture = drawing.picture();
        if (picture != null) {
            g.drawImage(
                    Pictures.of(picture),
                    canvas.getWidth() / 2 - (b[2] - b[0]) / 2 * scale,
                    canvas.getHeight() / 2 - (b[3] - b[1]) / 2 * scale,
                    (b[2] - b[0]) * scale,
                    (b[3] - b[1]) * scale);
        }
        if (sketch != null) {
            Set<String> obstacles = model.options().obstacles().keySet();
            g.setLineWidth(1);
            for (Sketch.Path path : sketch.paths()) {
                boolean obstacle = obstacles.contains(path.layer());
                if (!obstacle && !model.hasLayer(path.layer())) {
                    continue;
                }
                g.setStroke(javafx.scene.paint.Color.web(obstacle ? "#B4530B" : "#5B6B7F"));
                List<Spot> points = new ArrayList<>(path.points());
                double[] xs = points.stream()
                        .mapToDouble(p -> (p.x() - cx) * scale + canvas.getWidth() / 2)
                        .toArray();
                double[] ys = points.stream()
                        .mapToDouble(p -> -(p.y() - cy) * scale + canvas.getHeight() / 2)
                        .toArray();
                if (path.closed()) {
                    g.strokePolygon(xs, ys, xs.length);
                } else {
                    g.strokePolyline(xs, ys, xs.length);
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            Spot p = model.point(i);
            if (p != null) {
                double x = (p.x() - cx) * scale + canvas.getWidth() / 2;
                double y = -(p.y() - cy) * scale + canvas.getHeight() / 2;
                g.setStroke(javafx.scene.paint.Color.web("#1F6FEB"));
                g.setLineWidth(2);
                g.strokeLine(x - 8, y, x + 8, y);
                g.strokeLine(x, y - 8, x, y + 8);
                g.setFill(javafx.scene.paint.Color.web("#1F6FEB"));
                g.fillText(i == 0 ? "A" : "B", x + 6, y - 6);
            }
        }
    }
}
