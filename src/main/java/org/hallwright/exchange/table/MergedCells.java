package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands what stands in a merged cell to every row that it spans: a rack's name beside all of its devices. */
final class MergedCells {

    private final List<XlsxWalk.Merged> waiting;
    private final Map<XlsxWalk.Merged, String> open = new HashMap<>();
    private int next;

    MergedCells(List<XlsxWalk.Merged> merged) {
        this.waiting = merged.stream()
                .sorted(Comparator.comparingInt(XlsxWalk.Merged::firstRow))
                .toList();
    }

    /** @param row from 1, never lower than the one before */
    List<String> filled(int row, List<String> cells) {
        open.keySet().removeIf(each -> each.lastRow() < row);
        while (next < waiting.size() && waiting.get(next).firstRow() <= row) {
            XlsxWalk.Merged begun = waiting.get(next++);
            if (begun.firstRow() == row && begun.column() < cells.size()) {
                open.put(begun, cells.get(begun.column()));
            }
        }
        if (open.isEmpty() || cells.stream().allMatch(String::isBlank)) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        open.forEach((cell, text) -> {
            if (cell.column() < filled.size() && filled.get(cell.column()).isBlank()) {
                filled.set(cell.column(), text);
            }
        });
        return filled;
    }
}
