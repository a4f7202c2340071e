package org.hallwright.exchange.table;

import org.hallwright.base.Message;

/** What can be wrong with a table, its columns and its rows. */
public enum TableMessage implements Message {
    NOT_XLSX("table.not-xlsx"),
    OLD_EXCEL("table.old-excel"),
    TOO_LARGE("table.too-large"),
    PART_TOO_LARGE("table.part-too-large"),
    BOMB("table.bomb"),
    UNSAFE_PART("table.unsafe-part"),
    DOCTYPE("table.doctype"),
    TOO_DEEP("table.too-deep"),
    BAD_CELL_REFERENCE("table.bad-cell-reference"),
    TOO_MANY_CELLS("table.too-many-cells"),
    BROKEN("table.broken"),
    NO_SHEET("table.no-sheet"),
    SHEET_CHOSEN("table.sheet-chosen"),
    FORMULA_ERROR("table.formula-error"),
    FORMULA_WITHOUT_VALUE("table.formula-without-value"),
    NO_HEADER("table.no-header"),
    COLUMN_TWICE("table.column-twice"),
    COLUMN_IGNORED("table.column-ignored"),
    NO_COLUMN("table.no-column"),
    NO_SUCH_COLUMN("table.no-such-column"),
    NO_SUCH_PROFILE("table.no-such-profile"),
    BAD_MAPPING("table.bad-mapping"),
    BAD_PROFILE("table.bad-profile"),
    A_SUM("table.a-sum"),
    SAID_UNKNOWN("table.said-unknown"),
    ONE_UNIT("table.one-unit"),
    MISSING_VALUE("table.missing-value"),
    NOT_A_NUMBER("table.not-a-number"),
    NOT_A_COUNT("table.not-a-count"),
    OUT_OF_RANGE("table.out-of-range"),
    NOT_ONE_OF("table.not-one-of"),
    CONVERTED("table.converted"),
    CONVERTED_WORD("table.converted-word"),
    DEFAULTED("table.defaulted"),
    UNKNOWN_POWER("table.unknown-power"),
    UNKNOWN_MASS("table.unknown-mass"),
    UNKNOWN_TYPE("table.unknown-type"),
    OWN_TYPE("table.own-type"),
    DUPLICATE("table.duplicate"),
    NO_SUCH_RACK("table.no-such-rack"),
    NO_SUCH_HALL("table.no-such-hall"),
    NO_PLACE("table.no-place"),
    POWER_IMPLAUSIBLE("table.power-implausible"),
    MASS_IMPLAUSIBLE("table.mass-implausible"),
    MORE_ROWS("table.more-rows"),
    NOT_PLACED("table.not-placed"),
    TAKEN_UNITS("table.taken-units"),
    NOTHING_NEW("table.nothing-new");

    private final String key;

    TableMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
