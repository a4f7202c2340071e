package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts of the desk in every language")
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/hallwright/ui");
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern ACTION = Pattern.compile("Action\\.of\\(\\s*\"([a-z0-9.-]+)\"\\s*,");

    private static Properties bundle(String suffix) throws IOException {
        Properties p = new Properties();
        String name = "/org/hallwright/messages/ui" + suffix + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            p.load(in);
        }
        return p;
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Matcher m = USED.matcher(text);
                while (m.find()) {
                    keys.add("ui." + m.group(1));
                }
                Matcher a = ACTION.matcher(text);
                while (a.find()) {
                    keys.add("ui.action." + a.group(1));
                }
            }
        }
        return keys;
    }

    @Test
    @DisplayName("Every key that the code names has an English text")
    void noKeyIsMissing() throws IOException {
        Set<String> missing = used();
        assertTrue(missing.size() > 150, "the search for keys finds them: " + missing.size());
        missing.removeAll(bundle("").stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    @DisplayName("German and French have every text, with the same placeholders, and every pattern is well formed")
    void complete() throws IOException {
        Properties en = bundle("");
        for (String language : new String[] {"_de", "_fr"}) {
            Properties other = bundle(language);
            assertEquals(en.stringPropertyNames(), other.stringPropertyNames());
            for (String key : en.stringPropertyNames()) {
                String text = other.getProperty(key);
                assertFalse(text.isBlank() && !en.getProperty(key).isBlank(), key + language);
                assertEquals(
                        new MessageFormat(en.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length,
                        new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length,
                        key + language);
            }
        }
    }

    @Test
    @DisplayName("No text of the desk is written into a control by hand")
    void nothingHardCoded() throws IOException {
        // words of three letters and more in a label, button or column that do not come from the bundle
        Pattern literal = Pattern.compile(
                "(?:Ui\\.label|Ui\\.button|Ui\\.cut|Ui\\.section|Tables\\.text|setText|setTitle)\\(\\s*\"([^\"]*[a-z]{3}[^\"]*)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher m = literal.matcher(Files.readString(file));
                while (m.find()) {
                    found.add(m.group(1));
                }
            }
        }
        found.remove("Hallwright");
        assertEquals(Set.of(), found);
    }

    @Test
    @DisplayName("Quantities are printed in a unit of their size and in the reader's notation")
    void quantities() {
        Words en = new Words(Locale.ENGLISH, false);
        Words de = new Words(Locale.GERMAN, true);
        assertEquals("6.34 MW", en.print(6.34e6, Unit.KW));
        assertEquals("6,34 MW", de.print(6.34e6, Unit.KW));
        assertEquals("132 kW", en.print(132e3, Unit.MW));
        assertEquals("412 M USD", en.print(412e6, Unit.USD));
        assertEquals("371–455", en.band(371e6, 412e6, 455e6, Unit.USD));
        assertEquals("", en.band(5, 5, 5, Unit.KW));
        assertTrue(de.print(20, Unit.DEG_C).endsWith("°F"));
    }

    @Test
    @DisplayName("Sums are told in the design's money and read back from it; dollars stay dollars")
    void money() {
        Words euros = new Words(Locale.ENGLISH, false).in(new MoneyUnit("EUR", 0.8));
        double si = Unit.USD_PER_KWH.toSi(0.2);
        assertEquals("0.16 EUR/kWh", euros.print(si, Unit.USD_PER_KWH));
        for (String typed : List.of("0.16", "0.16 EUR/kWh", "160 EUR/MWh", "0.2 USD/kWh")) {
            assertEquals(si, euros.parse(typed, Unit.USD_PER_KWH).orElseThrow(), si * 1e-12, typed);
        }
        assertEquals(12_500, euros.parse("12.5 kW", Unit.KW).orElseThrow(), 1e-9, "what is no money is read as ever");
        assertEquals("0.9 tCO₂e", euros.print(900, Unit.TCO2E).replace("0.90", "0.9"));
    }

    @Test
    @DisplayName("Exact numbers are read back as the same number in every language")
    void exact() {
        SplittableRandom random = new SplittableRandom(8);
        for (Locale locale : Words.OFFERED) {
            Words words = new Words(locale, false);
            for (int i = 0; i < 200; i++) {
                double value = Math.round(random.nextDouble(-1, 2_000) * 1e3) / 1e3;
                assertEquals(
                        value, QuantityText.parse(words.exact(value), Unit.ONE).orElseThrow(), words.exact(value));
            }
        }
    }
}
