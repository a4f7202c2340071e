package org.hallwright.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A report: what it is of, and its sections from top to bottom.
 *
 * @param title the design's name
 * @param kind what kind of report it is, in words
 * @param language of every text in it
 * @param marking printed on every page, in the metadata and in the file's name; empty for none
 * @param author who answers for it; may be empty
 * @param date the day it speaks of: asked for, or that of the data it rests on; never the clock's
 * @param revision the design's content hash, hex
 * @param front the title block
 * @param parts the sections
 */
public record Report(
        String title,
        String kind,
        Locale language,
        String marking,
        String author,
        LocalDate date,
        String revision,
        List<Block> front,
        List<Part> parts) {

    public Report {
        front = List.copyOf(front);
        parts = List.copyOf(parts);
    }

    /** A section with its blocks; its heading is not among them. */
    public record Part(Section section, String title, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** The revision in short, as footers print it. */
    public String shortRevision() {
        return revision.substring(0, Math.min(12, revision.length()));
    }
}
