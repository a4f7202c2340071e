package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.base.Texts;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Actions and their keys")
class ActionsTest {
    @Test
    @DisplayName(
            "On every screen each action has a text in three languages, an id of its own, and keys that nothing else has")
    void unambiguous() throws Exception {
        Set<String> wrong = new TreeSet<>();
        Set<String> all = new HashSet<>();
        try (Windows.Open open = Windows.open(Settings.DEFAULT, "paris-ministry", 980, 940)) {
            for (Screen.Id id : Screen.Id.values()) {
                List<Action> actions = ScreenshotTool.onFx(() -> {
                    open.window().frame().show(id);
                    return open.window().frame().actions();
                });
                Set<String> ids = new HashSet<>();
                Map<String, String> keys = new HashMap<>();
                for (Action action : actions) {
                    all.add(action.id());
                    if (!ids.add(action.id())) {
                        wrong.add(id + ": twice " + action.id());
                    }
                    for (Locale language : Words.LANGUAGES) {
                        String key = "ui.action." + action.id();
                        if (Texts.label(key, language).equals(key)) {
                            wrong.add(language + ": no text for " + key);
                        }
                    }
                    var combination = action.keys();
                    if (combination != null) {
                        String other = keys.put(combination.getName(), action.id());
                        if (other != null) {
                            wrong.add(id + ": " + combination.getName() + " is " + other + " and " + action.id());
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(all.size() > 60, "actions: " + all.size());
    }

    @Test
    @DisplayName("The command palette holds every action of every screen, whatever screen is shown")
    void paletteHoldsAll() throws Exception {
        try (Windows.Open open = Windows.open(Settings.DEFAULT, "paris-ministry", 980, 940)) {
            Set<String> missing = new TreeSet<>();
            ScreenshotTool.onFx(() -> {
                Words w = open.desk().words();
                open.window().frame().show(Screen.Id.COST);
                List<String> offered = open.window().frame().paletteTexts();
                for (Screen.Id id : Screen.Id.values()) {
                    open.window().frame().show(id);
                    for (Action action : open.window().frame().actions()) {
                        String text = w.t("action." + action.id());
                        if (offered.stream().noneMatch(o -> o.endsWith(text))) {
                            missing.add(id + ": " + text);
                        }
                    }
                }
                return null;
            });
            assertEquals(Set.of(), missing);
        }
    }
}
