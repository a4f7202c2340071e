package org.hallwright.report;

import java.util.List;
import org.hallwright.draw.Picture;

/** A piece of a report, the same for every file format. */
public sealed interface Block {

    /** How a text or a figure is meant, beside its words: never said by colour alone. */
    enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD
    }

    /** A heading; level 1 is the report's title, level 2 a section. */
    record Heading(int level, String text) implements Block {}

    /** Running text; a note is smaller and stands back. */
    record Paragraph(String text, boolean note) implements Block {
        public Paragraph(String text) {
            this(text, false);
        }
    }

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Names with their values, such as the title block. */
    record Facts(String caption, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A line of {@link Facts}; {@code fixed} asks for a face in which digits of a digest are told apart. */
    record Fact(String name, String value, boolean fixed) {
        public Fact(String name, String value) {
            this(name, value, false);
        }
    }

    /** Headline figures side by side. */
    record Keys(String caption, List<Key> keys) implements Block {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** A headline figure: what it is, its value with unit, its band (may be empty). */
    record Key(String name, String value, String band, Tone tone) {}

    /**
     * A table.
     *
     * @param caption what it shows, read out before it
     * @param mostPrinted rows that paper shows; spreadsheets, CSV and JSON hold them all
     */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows, int mostPrinted) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of '" + caption + "' has " + row.size() + " cells under "
                            + columns.size() + " columns");
                }
            }
        }

        public Table(String caption, List<Column> columns, List<List<Cell>> rows) {
            this(caption, columns, rows, Integer.MAX_VALUE);
        }

        /** The rows that paper shows. */
        public List<List<Cell>> printed() {
            return rows.subList(0, Math.min(rows.size(), mostPrinted));
        }
    }

    /**
     * A column.
     *
     * @param unit of every number in it; empty where there is none or rows name their own
     * @param numeric whether its cells stand to the right
     * @param wide whether it takes the width that others leave
     */
    record Column(String name, String unit, boolean numeric, boolean wide) {
        public static Column text(String name) {
            return new Column(name, "", false, false);
        }

        public static Column prose(String name) {
            return new Column(name, "", false, true);
        }

        public static Column number(String name, String unit) {
            return new Column(name, unit, true, false);
        }

        /** Name and unit, as a head prints them. */
        public String head() {
            return unit.isEmpty() ? name : name + ", " + unit;
        }
    }

    /**
     * A drawing.
     *
     * @param caption printed below it
     * @param alternative the sentence that stands for it where it cannot be seen
     */
    record Drawing(Picture picture, String caption, String alternative) implements Block {}

    /**
     * One finding as a reader has to see it.
     *
     * @param verdict with its mark, in words
     * @param title of the rule
     * @param sentence what was found, with value and limit
     * @param citation instrument, article and the rule's id
     */
    record Finding(Tone tone, String verdict, String title, String sentence, String citation) implements Block {}

    /** Lines for wet signatures, each with the role of who signs. */
    record Signatures(List<String> roles, String name, String place, String signature) implements Block {
        public Signatures {
            roles = List.copyOf(roles);
        }
    }

    /** What follows begins on a new page of paper. */
    record NewPage() implements Block {}
}
