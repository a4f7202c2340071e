package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.hallwright.design.Design;
import org.hallwright.design.OwnEquipment;
import org.hallwright.exchange.Reviewed;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.imports.ImportScreen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From a NetBox file of strangers' types to the design's own equipment and back")
final class ImportJourneyTest {
    private static final String TYPES = """
            manufacturer: Maker
            model: Box 1
            slug: maker-box-1
            u_height: 2
            is_full_depth: true
            weight: 20
            weight_unit: kg
            power-ports:
              - name: PSU1
                type: iec-60320-c14
                maximum_draw: 500
            ---
            manufacturer: Maker
            model: Box 2
            slug: maker-box-2
            u_height: 1
            is_full_depth: false
            weight: 18
            weight_unit: lb
            power-ports:
              - name: PSU1
                type: iec-60320-c14
                maximum_draw: 300
            ---
            manufacturer: Maker
            model: Box 3
            slug: maker-box-3
            u_height: tall
            is_full_depth: true
            """;

    @TempDir
    private Path folder;

    private static Design design(Driver d) {
        return Objects.requireNonNull(d.desk().review()).design();
    }

    private static List<String> ids(Driver d) {
        return design(d).equipment().devices().stream()
                .map(OwnEquipment.OwnDevice::id)
                .toList();
    }

    private static String t(Driver d, String key) {
        return d.desk().words().t(key);
    }

    private static TableView<?> table(Driver d, String name) throws Exception {
        return (TableView<?>) d.node(name, n -> n instanceof TableView<?> && name.equals(n.getAccessibleText()));
    }

    /** Tab walks to what has these words; nothing on the way holds the focus. */
    private static void walkTo(Driver d, String words) throws Exception {
        for (int i = 0; i < 60 && !d.focus().contains(words); i++) {
            d.keys(KeyCode.TAB);
        }
        assertTrue(d.focus().contains(words), d.focus());
    }

    @Test
    @DisplayName("by keyboard alone: review, confirm as one step, undo")
    void keyboard() throws Exception {
        Path file = Files.writeString(folder.resolve("types.yaml"), TYPES);
        try (Driver d = new Driver("import-keys")) {
            walkTo(d, t(d, "template.paris-ministry"));
            d.keys(KeyCode.SPACE);
            d.await("the design", () -> d.desk().isOpen());
            Design before = design(d);
            d.keys(KeyCode.CONTROL, KeyCode.I);
            d.await("the import", () -> d.window().frame().shown() == Screen.Id.IMPORT);
            ImportScreen screen = assertInstanceOf(
                    ImportScreen.class,
                    ScreenshotTool.onFx(() -> d.window().frame().screen(Screen.Id.IMPORT)));
            ScreenshotTool.onFx(() -> {
                screen.open(file);
                return null;
            });
            TableView<?> items = table(d, t(d, "import.items"));
            d.await("all three types", () -> items.getItems().size() == 3);
            assertEquals(before, design(d), "a review changes nothing");
            d.shot("review");

            walkTo(d, t(d, "import.items"));
            d.keys(KeyCode.DOWN);
            assertEquals("device:maker/box-2", chosen(items));
            assertTrue(fields(d).stream().anyMatch(f -> "18".equals(f.written())), "the second type's fields");
            d.shot("second");

            walkTo(d, t(d, "import.confirm"));
            d.keys(KeyCode.SPACE);
            d.await("the types in the design", () -> !design(d).equals(before));
            assertTrue(ids(d).containsAll(List.of("maker-box-1", "maker-box-2")), ids(d).toString());
            d.shot("confirmed");

            d.keys(KeyCode.CONTROL, KeyCode.Z);
            d.await("all of it undone by one step", () -> design(d).equals(before));
        }
    }

    private static String chosen(TableView<?> items) throws Exception {
        return ScreenshotTool.onFx(() -> ((Reviewed) items.getSelectionModel().getSelectedItem()).id());
    }

    private static List<ReviewedField> fields(Driver d) throws Exception {
        TableView<?> fields = table(d, t(d, "import.fields"));
        return ScreenshotTool.onFx(
                () -> fields.getItems().stream().map(ReviewedField.class::cast).toList());
    }
}
