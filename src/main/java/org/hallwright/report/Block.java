package org.hallwright.report;

import java.util.List;
import org.hallwright.draw.Picture;

/** A piece of a report, the same for every file format. */
public sealed interface Block {

    /** A heading; level 1 is the report's title. */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param caption what it shows, read out before it
     * @param numeric for each column whether its cells are numbers, which stand to the right
     */
    record Table(String caption, List<String> head, List<Boolean> numeric, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            numeric = List.copyOf(numeric);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A drawing with the sentence that stands for it where it cannot be seen. */
    record Drawing(Picture picture, String alternative) implements Block {}

    /** Lines for wet signatures, each with the role of who signs. */
    record Signatures(List<String> roles) implements Block {
        public Signatures {
            roles = List.copyOf(roles);
        }
    }
}
