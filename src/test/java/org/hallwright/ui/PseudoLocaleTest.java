package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;
import org.hallwright.base.Texts;
import org.hallwright.codec.DesignWriter;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Marking;
import org.hallwright.ui.model.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a pseudo language")
class PseudoLocaleTest {
    private static final Pattern FROM_BUNDLE = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Pattern DIGEST = Pattern.compile("(?:[0-9a-f]{4} ){7,}[0-9a-f]{4}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L} _-]+");
    private static final Pattern JSON_TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Set<String> HARD_CODED = new TreeSet<>();
    private static final Set<String> CUT = new TreeSet<>();
    private static final Set<String> DATA = new HashSet<>();
    private static int texts;

    @BeforeAll
    static void walk() throws Exception {
        Pseudo.write();
        Matcher text = JSON_TEXT.matcher(data());
        while (text.find()) {
            DATA.addAll(parts(text.group(1)));
        }
        Settings settings = Settings.DEFAULT.withLocale(Pseudo.LOCALE);
        try (Windows.Open open = Windows.open(settings, "paris-ministry", 1600, 1000)) {
            for (Screen.Id id : Screen.Id.values()) {
                open.show(id);
                open.walk(node -> visit(id.name(), node));
            }
            open.walkDialogues((command, node) -> {
                // the manual is a document of its own, in English
                if (!command.equals("manual")) {
                    visit(command, node);
                }
            });
        }
    }

    private static void visit(String place, Node node) {
        if (node instanceof Control control && control.getContextMenu() != null) {
            control.getContextMenu().getItems().forEach(item -> words(place, item.getText()));
        }
        if (node instanceof MenuButton button) {
            button.getItems().forEach(item -> words(place, item.getText()));
        }
        if (node instanceof Labeled labeled) {
            look(place, labeled);
        }
    }

    private static void words(String place, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        texts++;
        for (String part : parts(own(text))) {
            if (!DATA.contains(part)) {
                HARD_CODED.add(place + ": \"" + part + "\" in \"" + text + "\"");
            }
        }
    }

    private static void look(String id, Labeled labeled) {
        words(id, labeled.getText());
        boolean shows = labeled.getTooltip() != null || labeled.getOnMouseEntered() != null;
        boolean cell = labeled instanceof IndexedCell;
        for (Node part : labeled.getChildrenUnmodifiable()) {
            // cells and labels that show their whole text on hover and focus may be cut
            if (part instanceof Text drawn && !cell && !shows && isCut(drawn.getText(), labeled.getText())) {
                CUT.add(id + ": \"" + drawn.getText() + "\" for \"" + labeled.getText() + "\" "
                        + labeled.getStyleClass());
            }
        }
    }

    /** What is left of a text without what came from bundles, which may stand in one another. */
    private static String own(String text) {
        String before = "";
        String now = text;
        while (!now.equals(before)) {
            before = now;
            now = DIGEST.matcher(now).replaceAll(" ");
            now = FROM_BUNDLE.matcher(now).replaceAll(" ");
        }
        return now;
    }

    /** The pieces between signs and numbers that have at least three letters together. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SIGNS.split(text)) {
            if (WORD.matcher(part).find()) {
                parts.add(part.strip().toLowerCase(Locale.ROOT));
            }
        }
        return parts;
    }

    private static boolean isCut(String drawn, String whole) {
        return drawn.length() < whole.length() && drawn.endsWith("...");
    }

    /** Everything that is a name and no text: what packs, the design, the units and the markings are called. */
    private static String data() throws IOException, URISyntaxException {
        StringBuilder all = new StringBuilder(
                // the product's name, keys, and terms that every language of the field shares
                "\"Hallwright\" \"SHA-\" \"Ctrl\" \"Alt\" \"Shift\" \"Delete\" \"Insert\" \"MFU\" \"TTFT\" \"TPOT\" \"batch\" \"qps\" ");
        Path classes = Path.of(
                Texts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/hallwright/packs"))) {
            files.filter(f -> f.toString().endsWith(".json")).forEach(f -> {
                try {
                    all.append(Files.readString(f)).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        for (String template : Windows.SERVICES.templates()) {
            all.append(new String(
                    DesignWriter.write(Windows.SERVICES.template(template).orThrow()), StandardCharsets.UTF_8));
        }
        Arrays.stream(Unit.values())
                .forEach(u -> all.append('"').append(u.symbol()).append("\" "));
        Marking.SCHEMES.forEach(
                s -> s.levels().forEach(m -> all.append('"').append(m.words()).append("\" ")));
        return all.toString();
    }

    @Test
    @DisplayName("no word of any screen is written into the program")
    void nothingHardCoded() {
        assertTrue(texts > 400, "texts seen: " + texts);
        assertEquals(Set.of(), HARD_CODED);
    }

    @Test
    @DisplayName("no button or label is cut, though every text is a third longer than in English")
    void nothingCut() {
        assertEquals(Set.of(), CUT);
    }
}
