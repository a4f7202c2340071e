package org.hallwright.report;

import java.util.List;
import java.util.Locale;

/**
 * A report: its title, language, marking, and its blocks from top to bottom.
 *
 * @param marking printed at the top and bottom of every page; empty for none
 */
public record Report(String title, Locale language, String marking, List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
    }
}
