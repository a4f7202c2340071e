package org.hallwright.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hallwright.app.EditName;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Edit;
import org.hallwright.design.PlanEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every message")
final class MessagesTest {

    private static final List<String> SUFFIXES = List.of("", "_de", "_fr");

    @Test
    @DisplayName("has a text in English, German and French")
    void hasATextInEveryLanguage() throws Exception {
        Map<String, Set<String>> keysByRoom = new TreeMap<>();
        for (Class<?> type : messageEnums()) {
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    String key = ((Message) constant).key();
                    keysByRoom
                            .computeIfAbsent(key.substring(0, key.indexOf('.')), r -> new TreeSet<>())
                            .add(key);
                }
            }
        }
        assertTrue(keysByRoom.size() > 3, "rooms with messages: " + keysByRoom.keySet());
        for (Class<?> edit : records(Edit.class)) {
            String simple = edit.getSimpleName();
            String key = "edit." + simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            keysByRoom.computeIfAbsent("edit", r -> new TreeSet<>()).add(key);
        }
        assertTrue(records(Edit.class).size() > 40, "edits are found");
        assertEquals("edit.rename-design", EditName.of(new PlanEdit.RenameDesign("x")));
        for (Templates template : Templates.values()) {
            keysByRoom.computeIfAbsent("template", r -> new TreeSet<>()).add("template." + template.id());
        }
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Set<String>> room : keysByRoom.entrySet()) {
            for (String suffix : SUFFIXES) {
                Properties texts = texts(room.getKey() + suffix + ".properties");
                for (String key : room.getValue()) {
                    String text = texts.getProperty(key);
                    if (text == null || text.isBlank()) {
                        missing.add(room.getKey() + suffix + ": " + key);
                    } else {
                        // A pattern that MessageFormat refuses would fail in front of a planner.
                        assertFalse(new MessageFormat(text, Locale.ROOT)
                                .format(new Object[0])
                                .isEmpty());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** Every enum of messages: by our convention its name ends in Message. */
    private static List<Class<?>> messageEnums() throws Exception {
        Path classes = Path.of(Message.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Message.class"))
                    .sorted()
                    .toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (type.isEnum() && Message.class.isAssignableFrom(type)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private static Properties texts(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/org/hallwright/messages/" + file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return properties;
    }

    private static List<Class<?>> records(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> each : sealed.getPermittedSubclasses()) {
            records.addAll(each.isSealed() ? records(each) : List.of(each));
        }
        return records;
    }
}
