package org.hallwright.rule;

import org.hallwright.base.Message;

/** Reasons of verdicts, and what facts can be wrong with. */
public enum RuleMessage implements Message {
    DOES_NOT_APPLY("rule.does-not-apply"),
    APPLIES_UNKNOWN("rule.applies-unknown"),
    PROPOSED("rule.proposed"),
    NOT_YET_APPLICABLE("rule.not-yet-applicable"),
    NO_RULE("rule.no-rule"),
    TO_REPORT("rule.to-report"),
    EXCEPTION("rule.exception"),
    EXCEPTION_OPEN("rule.exception-open"),
    LIMIT_UNKNOWN("rule.limit-unknown"),
    METRIC_UNKNOWN("rule.metric-unknown"),
    EVIDENCE_MISSING("rule.evidence-missing"),
    DATE_UNKNOWN("rule.date-unknown"),
    BAND_ABOVE("rule.band-above"),
    BAND_FROM("rule.band-from"),
    BAND_BELOW("rule.band-below"),
    BAND_UP_TO("rule.band-up-to"),
    BAND_OTHER("rule.band-other"),
    UNDETERMINED("rule.undetermined"),
    MET("rule.met"),
    MET_BEFORE_START("rule.met-before-start"),
    MET_UNTIL("rule.met-until"),
    DECLARED("rule.declared"),
    NOT_DECLARED("rule.not-declared"),
    MISSED("rule.missed"),
    LACKS("rule.lacks"),
    LACKS_ANY("rule.lacks-any"),
    MISSED_GUIDELINE("rule.missed-guideline"),
    MISSED_LATER("rule.missed-later"),
    NOT_SPOKEN_OF("rule.not-spoken-of"),
    NOT_YET_DECLARED("rule.not-yet-declared"),

    BOUND_BELOW("rule.bound-below"),
    BOUND_AT_MOST("rule.bound-at-most"),
    BOUND_ABOVE("rule.bound-above"),
    BOUND_AT_LEAST("rule.bound-at-least"),
    BOUND_BEFORE("rule.bound-before"),
    BOUND_UNTIL("rule.bound-until"),
    BOUND_AFTER("rule.bound-after"),
    BOUND_FROM("rule.bound-from"),
    BOUND_NOT("rule.bound-not"),
    BOUND_ONE_OF("rule.bound-one-of"),
    BOUND_NONE_OF("rule.bound-none-of"),
    BOUND_ONLY("rule.bound-only"),
    GAP_SPARE("rule.gap-spare"),
    GAP_TOO_HIGH("rule.gap-too-high"),
    GAP_TOO_LOW("rule.gap-too-low"),
    FROM_TO("rule.from-to"),
    YES("rule.yes"),
    NO("rule.no"),
    NONE("rule.none"),
    AND("rule.and"),
    OR("rule.or"),
    NOT("rule.not"),

    REMEDY_BRING("rule.remedy-bring"),
    REMEDY_OR("rule.remedy-or"),
    REMEDY_HOLD("rule.remedy-hold"),
    REMEDY_HOLD_ANY("rule.remedy-hold-any"),
    REMEDY_REPORT("rule.remedy-report"),

    EXPORT_NOT_CONTROLLED("rule.export-not-controlled"),
    EXPORT_NOT_SUBJECT("rule.export-not-subject"),
    EXPORT_NO_LICENCE("rule.export-no-licence"),
    EXPORT_LICENCE("rule.export-licence"),
    EXPORT_CASE_BY_CASE("rule.export-case-by-case"),
    EXPORT_DENIAL("rule.export-denial"),
    EXPORT_UNKNOWN("rule.export-unknown"),

    FACTS_UNREADABLE("rule.facts-unreadable"),
    FACTS_UNKNOWN_METRIC("rule.facts-unknown-metric"),
    FACTS_WRONG_KIND("rule.facts-wrong-kind"),
    FACTS_WRONG_UNIT("rule.facts-wrong-unit"),
    FACTS_BAND_ORDER("rule.facts-band-order"),
    FACTS_UNUSUAL_CHOICE("rule.facts-unusual-choice"),
    REGION_UNKNOWN("rule.region-unknown"),
    REGION_MISSING("rule.region-missing"),
    RULE_UNKNOWN("rule.rule-unknown"),
    DATE_UNREADABLE("rule.date-unreadable"),
    WAIVED("rule.waived"),
    WAIVER_UNKNOWN_RULE("rule.waiver-unknown-rule"),
    WAIVER_EXPIRED("rule.waiver-expired"),
    EXAMPLE_DIFFERS("rule.example-differs"),
    WORKSHEET_COLUMNS("rule.worksheet-columns"),
    WORKSHEET_INCOMPLETE("rule.worksheet-incomplete"),
    WORKSHEET_VALUE("rule.worksheet-value");

    private final String key;

    RuleMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
