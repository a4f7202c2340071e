package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hallwright.base.Message;
import org.hallwright.base.Texts;
import org.hallwright.codec.region.RegionPacks;
import org.hallwright.region.Conflict;
import org.hallwright.region.RegionMessage;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Rule;
import org.hallwright.region.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sentences of the law rooms")
final class LawMessagesTest {

    private static final Object[] MARKS = {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>"};

    private static List<Message> all() {
        List<Message> all = new ArrayList<>(List.of(RuleMessage.values()));
        all.addAll(List.of(RegionMessage.values()));
        return all;
    }

    @Test
    @DisplayName("exist in every language, with the same values in them")
    void everyLanguage() {
        for (Message message : all()) {
            String english = Texts.of(message, Locale.ENGLISH, MARKS);
            assertNotEquals(message.key(), english, message.key());
            for (Locale locale : List.of(Locale.GERMAN, Locale.FRENCH)) {
                String text = Texts.of(message, locale, MARKS);
                assertNotEquals(english, text, message.key() + " is not translated to " + locale);
                assertEquals(marks(english), marks(text), message.key() + " in " + locale);
                assertFalse(text.contains("''") || text.contains("{"), text);
            }
        }
    }

    @Test
    @DisplayName("call every metric and every field of law by a name of the language")
    void namesInEveryLanguage() {
        RegionPack pack = RegionPacks.onBoard().orThrow();
        Lexicon lexicon = new Lexicon(pack.metrics());
        for (String metric : pack.metrics().keySet()) {
            String english = lexicon.name(metric, Locale.ENGLISH);
            assertEquals(pack.metrics().get(metric).name(), english, metric);
            for (Locale locale : List.of(Locale.GERMAN, Locale.FRENCH)) {
                assertNotEquals(english, lexicon.name(metric, locale), metric + " in " + locale);
            }
        }
        Set<String> domains = pack.allRules().stream()
                .map(placed -> placed.rule().domain())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String domain : domains) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
                String key = "domain." + domain;
                assertNotEquals(key, Texts.label(key, locale), key + " in " + locale);
            }
        }
        assertEquals("new field", Lexicon.domain("new-field", Locale.GERMAN));
    }

    @Test
    @DisplayName("call every certificate and indicator that a rule asks for by words, in every language")
    void wordsForWhatRulesAsk() {
        RegionPack pack = RegionPacks.onBoard().orThrow();
        Lexicon lexicon = new Lexicon(pack.metrics());
        Set<String> codes = new TreeSet<>();
        pack.allRules().forEach(placed -> {
            Rule rule = placed.rule();
            if (Set.of("certifications", "reported_kpis").contains(rule.metric())) {
                for (String asked : asked(rule.limit())) {
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
                        if (lexicon.word(rule.metric(), asked, locale).equals(asked)) {
                            codes.add(asked + " in " + locale);
                        }
                    }
                }
            }
        });
        assertEquals(Set.of(), codes);
        assertEquals("new_paper", lexicon.word("certifications", "new_paper", Locale.FRENCH));
    }

    @Test
    @DisplayName(
            "hold the shipped title of every rule and conflict, no other, and its translations with the same numbers")
    void titles() throws IOException {
        RegionPack pack = RegionPacks.onBoard().orThrow();
        Map<String, String> shipped = new TreeMap<>();
        pack.allRules()
                .forEach(placed ->
                        shipped.put("rules." + placed.rule().id(), placed.rule().title()));
        pack.conflicts().forEach(conflict -> shipped.put("rules." + conflict.id(), conflict.title()));
        assertEquals(shipped.keySet(), keys(""));
        shipped.forEach((key, title) -> assertEquals(title, Texts.label(key, Locale.ROOT), key));
        for (Locale locale : List.of(Locale.GERMAN, Locale.FRENCH)) {
            assertEquals(shipped.keySet(), keys("_" + locale.getLanguage()));
            shipped.forEach((key, title) -> {
                String text = Texts.label(key, locale);
                assertFalse(text.isBlank() || text.contains("''"), key + " in " + locale);
                assertEquals(numbers(title), numbers(text), key + " in " + locale);
            });
        }
    }

    @Test
    @DisplayName("leave the title of a rule to its pack where that words it otherwise, or brings the rule")
    void titlesOfAnotherPack() {
        Conflict shipped = RegionPacks.onBoard().orThrow().conflicts().getFirst();
        assertNotEquals(shipped.title(), Lexicon.title(shipped, Locale.GERMAN));
        Conflict reworded = new Conflict(shipped.id(), "Both sides yield", shipped.sides(), shipped.note());
        assertEquals("Both sides yield", Lexicon.title(reworded, Locale.GERMAN));
        Finding brought = Packs.finding(Packs.with(Packs.rule("'id':'T-NEW'")), "CH", "T-NEW", "{}", "2027-01-01");
        assertEquals("t", brought.title(Locale.FRENCH));
        Finding known = Packs.finding("DE", "DE-ENEFG-11-1", "{}", "2027-01-01");
        assertEquals("Bestandsrechenzentren: PUE-Grenzwert", known.title(Locale.GERMAN));
        assertEquals("Existing sites: PUE limit", known.title(Locale.ENGLISH));
    }

    private static Set<String> keys(String suffix) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        Texts.class.getResourceAsStream("/org/hallwright/messages/rules" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** The digits of each number in order, without the marks between them, which differ by language. */
    private static List<String> numbers(String text) {
        return Pattern.compile("\\d+(?:[., ]\\d+)*")
                .matcher(text.replace('³', '3'))
                .results()
                .map(number -> number.group().replaceAll("\\D", ""))
                .sorted()
                .toList();
    }

    private static List<String> asked(Term limit) {
        return switch (limit) {
            case Term.Text(String word) -> List.of(word);
            case Term.Members(List<String> words) -> words;
            default -> List.of();
        };
    }

    private static TreeSet<String> marks(String text) {
        return Pattern.compile("<\\d>")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
