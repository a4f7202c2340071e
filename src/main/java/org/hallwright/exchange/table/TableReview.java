package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;

/**
 * A table as reviewed.
 *
 * @param source {@code csv} or {@code xlsx}
 * @param profile the mapping that was used, each of its columns present in the table
 * @param headers names of the table's columns, in its order
 * @param sample the first rows as written, for a planner who maps columns
 * @param sheets names of the workbook's sheets; empty for CSV
 * @param decimalComma how numbers were read
 * @param rows rows that can be used, at least in part
 * @param problems rows that cannot, and what is wrong with the table; each with its place
 * @param rowsRead how many rows the table has below its header
 * @param others further sheets that belong to the first, in the order in which they are taken in
 */
public record TableReview(
        String source,
        Profile profile,
        List<String> headers,
        List<List<String>> sample,
        List<String> sheets,
        boolean decimalComma,
        List<RowReview> rows,
        List<Problem> problems,
        int rowsRead,
        List<TableReview> others) {

    public TableReview {
        headers = List.copyOf(headers);
        sample = List.copyOf(sample);
        sheets = List.copyOf(sheets);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        others = List.copyOf(others);
    }

    /** The rows of this sheet and of those that belong to it. */
    public List<RowReview> allRows() {
        List<RowReview> all = new ArrayList<>(rows);
        others.forEach(other -> all.addAll(other.rows));
        return all;
    }

    /** The problems of this sheet and of those that belong to it. */
    public List<Problem> allProblems() {
        List<Problem> all = new ArrayList<>(problems);
        others.forEach(other -> all.addAll(other.problems));
        return all;
    }

    TableReview with(List<TableReview> more, List<Problem> told) {
        return new TableReview(source, profile, headers, sample, sheets, decimalComma, rows, told, rowsRead, more);
    }
}
