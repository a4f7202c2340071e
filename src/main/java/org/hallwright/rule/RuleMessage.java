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
    OUTSIDE("rule.outside"),
    MISSED_GUIDELINE("rule.missed-guideline"),
    MISSED_LATER("rule.missed-later"),

    REMEDY_BELOW("rule.remedy-below"),
    REMEDY_AT_MOST("rule.remedy-at-most"),
    REMEDY_ABOVE("rule.remedy-above"),
    REMEDY_AT_LEAST("rule.remedy-at-least"),
    REMEDY_EQUAL("rule.remedy-equal"),
    REMEDY_OTHER_THAN("rule.remedy-other-than"),
    REMEDY_ONE_OF("rule.remedy-one-of"),
    REMEDY_WITHIN("rule.remedy-within"),
    REMEDY_HOLD("rule.remedy-hold"),
    REMEDY_HOLD_ANY("rule.remedy-hold-any"),
    REMEDY_REPORT("rule.remedy-report"),

    EXPORT_NOT_CONTROLLED("rule.export-not-controlled"),
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
    RULE_UNKNOWN("rule.rule-unknown"),
    DATE_UNREADABLE("rule.date-unreadable"),
    FILE_UNREADABLE("rule.file-unreadable"),
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
