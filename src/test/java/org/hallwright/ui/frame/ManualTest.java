package org.hallwright.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The manual that travels with the program")
class ManualTest {
    @Test
    @DisplayName("has a page and a heading for every screen")
    void everyScreen() {
        for (Screen.Id id : Screen.Id.values()) {
            String text = Manual.text(id.manualPage());
            assertNotNull(text, id.name());
            Set<String> headings = Markdown.blocks(text).stream()
                    .filter(Markdown.Heading.class::isInstance)
                    .map(b -> Markdown.anchor(((Markdown.Heading) b).text()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(headings.contains(id.manualHeading()), id + ": " + id.manualHeading() + " in " + headings);
        }
    }

    @Test
    @DisplayName("lists every page in its contents, and every page it lists is there")
    void contents() throws Exception {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/docs/manual"))) {
            pages.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".md"))
                    .forEach(files::add);
        }
        assertEquals(files, new TreeSet<>(Manual.contents()), "link each page in src/docs/manual/README.md");
    }

    @Test
    @DisplayName("is read as it is written: headings, lists, tables, code, strong, links; pictures leave their words")
    void markdown() {
        List<Markdown.Block> blocks = Markdown.blocks("""
                # Title

                A **strong** word, `code`, [a link](power.md#ups)
                and ![a picture](x.png).

                - one
                - two
                  goes on

                | a | b |
                | --- | --- |
                | 1 | 2 |

                    as it is
                """);
        assertEquals(new Markdown.Heading(1, "Title"), blocks.get(0));
        assertEquals(
                List.of(
                        new Markdown.Span(Markdown.Style.PLAIN, "A ", ""),
                        new Markdown.Span(Markdown.Style.STRONG, "strong", ""),
                        new Markdown.Span(Markdown.Style.PLAIN, " word, ", ""),
                        new Markdown.Span(Markdown.Style.CODE, "code", ""),
                        new Markdown.Span(Markdown.Style.PLAIN, ", ", ""),
                        new Markdown.Span(Markdown.Style.LINK, "a link", "power.md#ups"),
                        new Markdown.Span(Markdown.Style.PLAIN, " and ", ""),
                        new Markdown.Span(Markdown.Style.EMPHASIS, "a picture", ""),
                        new Markdown.Span(Markdown.Style.PLAIN, ".", "")),
                Markdown.spans(((Markdown.Paragraph) blocks.get(1)).text()));
        assertEquals(new Markdown.Paragraph("•", "one"), blocks.get(2));
        assertEquals(new Markdown.Paragraph("•", "two goes on"), blocks.get(3));
        assertEquals(new Markdown.Table(List.of(List.of("a", "b"), List.of("1", "2"))), blocks.get(4));
        assertEquals(new Markdown.Code("as it is"), blocks.get(5));
    }
}
