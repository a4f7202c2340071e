package org.hallwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The accessibility conformance report")
final class AccessibilityReportTest {
    private static final Set<String> TERMS =
            Set.of("Supports", "Partially Supports", "Does Not Support", "Not Applicable", "Not Evaluated");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    @DisplayName("claims in every row only what a test of the build shows")
    void everyRow() throws Exception {
        Set<String> wrong = new TreeSet<>();
        int rows = 0;
        for (String line : Files.readAllLines(Path.of("src/docs/accessibility.md"))) {
            if (!line.startsWith("| ")
                    || line.startsWith("| ---")
                    || line.matches("\\| (criterion|clause|provision) .*")) {
                continue;
            }
            rows++;
            List<String> cells = Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                    .map(String::strip)
                    .toList();
            String term = cells.get(cells.size() - 3);
            String remark = cells.get(cells.size() - 2);
            String test = cells.getLast();
            if (!TERMS.contains(term) || remark.length() < 10) {
                wrong.add("no term or remark: " + line);
            }
            boolean claims = !term.equals("Not Applicable") && !term.equals("Not Evaluated");
            Matcher named = TEST.matcher(test);
            boolean found = false;
            while (named.find()) {
                found = true;
                if (!exists(named.group(1), named.group(2))) {
                    wrong.add("no such test: " + named.group());
                }
            }
            if (claims != found) {
                wrong.add("a claim needs a test, and only a claim has one: " + line);
            }
        }
        assertTrue(rows > 45, "rows: " + rows);
        assertEquals(Set.of(), wrong);
    }

    private static boolean exists(String type, String method) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(f -> f.getFileName().toString().equals(type + ".java"))
                    .findFirst()
                    .orElse(null);
            if (file == null) {
                return false;
            }
            String code = Files.readString(file);
            return code.contains("void " + method + "(")
                    && Pattern.compile("@(Parameterized)?Test\\b").matcher(code).find();
        }
    }
}
