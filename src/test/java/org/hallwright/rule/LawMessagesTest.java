package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hallwright.base.Message;
import org.hallwright.base.Texts;
import org.hallwright.codec.region.RegionPacks;
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
