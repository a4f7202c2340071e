package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.app.Review;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Texts;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.region.Jurisdiction;
import org.hallwright.ui.TestServices;
import org.hallwright.ui.frame.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every text whose key is put together at run time")
class KeyFamiliesTest {
    private static final List<Templates> TEMPLATES = List.of(
            Templates.FRANKFURT_GB200, Templates.JOHOR_TRAINIUM3, Templates.TEXAS_MIXED, Templates.PARIS_MINISTRY);

    private static final Set<String> HEADLINES = new TreeSet<>();
    private static final Set<String> BELOW = new TreeSet<>();
    private static final Set<String> PROBLEMS = new TreeSet<>();

    @BeforeAll
    static void assess() {
        TestServices services = new TestServices();
        for (Templates template : TEMPLATES) {
            Review review = services.begin(services.template(template.id()).orThrow())
                    .orThrow()
                    .review();
            Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Deque<Figure> open = new ArrayDeque<>(review.assessment().figures().values());
            review.assessment().figures().values().forEach(f -> HEADLINES.add(f.id()));
            review.assessment().racks().values().forEach(rack -> open.add(rack.design()));
            while (!open.isEmpty()) {
                Figure figure = open.pop();
                if (seen.add(figure) && figure.why() instanceof Why.Computed c) {
                    open.addAll(c.inputs());
                }
                BELOW.add(figure.id());
            }
            review.problems().forEach(p -> PROBLEMS.add(p.code()));
        }
    }

    private static void complete(String prefix, Set<String> ends) {
        for (Locale language : Words.LANGUAGES) {
            Set<String> missing = new TreeSet<>();
            for (String end : ends) {
                String key = "ui." + prefix + end;
                if (Texts.label(key, language).equals(key)) {
                    missing.add(key);
                }
            }
            assertEquals(Set.of(), missing, language.toString());
        }
    }

    @Test
    @DisplayName("names every headline figure of every template")
    void figures() {
        complete("figure.", HEADLINES);
    }

    @Test
    @DisplayName("names every figure that stands below a headline in its explanation")
    void explanations() {
        complete("figure.", BELOW);
    }

    @Test
    @DisplayName("names every problem that a template has")
    void problems() {
        complete("problem.", PROBLEMS);
    }

    @Test
    @DisplayName("names the classes of water stress that the law's jurisdictions have")
    void waterStress() {
        Set<String> classes = new TreeSet<>();
        new TestServices()
                .assessor().packs().regions().jurisdictions().values().stream()
                        .map(Jurisdiction::waterStress)
                        .filter(word -> !word.isBlank())
                        .forEach(classes::add);
        complete("site.water.", classes);
    }

    @Test
    @DisplayName("names every template, screen, layer, verdict, grouping, group of figures and marking scheme")
    void others() {
        for (Templates template : Templates.values()) {
            complete("template.", Set.of(template.id(), template.id() + ".text"));
        }
        for (Screen.Id id : Screen.Id.values()) {
            complete("", Set.of("screen." + id.word(), "action.go." + id.word()));
        }
        for (Layer layer : Layer.values()) {
            complete("layer.", Set.of(layer.word()));
        }
        for (Verdict verdict : Verdict.values()) {
            complete("verdict.", Set.of(verdict.style()));
        }
        for (ProblemList.Grouping grouping : ProblemList.Grouping.values()) {
            complete("problems.group.", Set.of(grouping.word()));
        }
        for (FigureGroup group : FigureGroup.values()) {
            complete("group.", Set.of(group.word()));
        }
        for (Marking.Scheme scheme : Marking.SCHEMES) {
            complete("settings.scheme.", Set.of(scheme.word()));
            for (Marking level : scheme.levels()) {
                assertNotNull(Marking.schemeOf(level.words()));
            }
        }
    }
}
