package org.hallwright.exchange.netbox;

import org.hallwright.base.Message;

/** What a review of NetBox types has to say. */
public enum NetBoxMessage implements Message {
    REQUIRED("netbox.required"),
    NOT_A_SINGLE_VALUE("netbox.not-a-single-value"),
    NOT_A_NUMBER("netbox.not-a-number"),
    NOT_PLAIN("netbox.not-plain"),
    NOT_YES_OR_NO("netbox.not-yes-or-no"),
    NOT_ONE_OF("netbox.not-one-of"),
    WRITTEN_OTHERWISE("netbox.written-otherwise"),
    CONVERTED_UNIT("netbox.converted-unit"),
    NOT_A_LIST("netbox.not-a-list"),
    ODD_ENTRY("netbox.odd-entry"),
    COUNTED("netbox.counted"),
    NOT_NEEDED("netbox.not-needed"),
    UNKNOWN_FIELD("netbox.unknown-field"),
    MISSPELT("netbox.misspelt"),
    STRAY_MAKER("netbox.stray-maker"),
    MASS_NOT_STATED("netbox.mass-not-stated"),
    MASS_WITHOUT_UNIT("netbox.mass-without-unit"),
    UNKNOWN_UNIT("netbox.unknown-unit"),
    MASS_NOT_POSITIVE("netbox.mass-not-positive"),
    MASS_HIGH("netbox.mass-high"),
    MASS_LOW("netbox.mass-low"),
    OUT_OF_RANGE("netbox.out-of-range"),
    HEIGHT_NOT_STATED("netbox.height-not-stated"),
    HEIGHT_IMPLAUSIBLE("netbox.height-implausible"),
    HEIGHT_STEP("netbox.height-step"),
    ZERO_U("netbox.zero-u"),
    HALF_U("netbox.half-u"),
    HALF_DEPTH("netbox.half-depth"),
    DEPTH_DEFAULT("netbox.depth-default"),
    CHILD("netbox.child"),
    PARENT("netbox.parent"),
    MODULE("netbox.module"),
    AIRFLOW_NOT_STATED("netbox.airflow-not-stated"),
    AIRFLOW_REVERSED("netbox.airflow-reversed"),
    AIRFLOW_ACROSS("netbox.airflow-across"),
    NOT_IN_FORMAT("netbox.not-in-format"),
    IN_PROSE("netbox.in-prose"),
    POWER_NOT_STATED("netbox.power-not-stated"),
    DRAW_NOT_STATED("netbox.draw-not-stated"),
    ONLY_ALLOCATED("netbox.only-allocated"),
    FED_BY_RACK("netbox.fed-by-rack"),
    FED_BY_PARENT("netbox.fed-by-parent"),
    POWER_IN_MODULES("netbox.power-in-modules"),
    PASSIVE("netbox.passive"),
    SUPPLY_RATING("netbox.supply-rating"),
    PASSES_ON("netbox.passes-on"),
    EQUAL_INPUTS("netbox.equal-inputs"),
    SEVERAL_INPUTS("netbox.several-inputs"),
    DRAW_IN_PART("netbox.draw-in-part"),
    DRAW_HIGH("netbox.draw-high"),
    DRAW_LOW_FOR_ACCELERATORS("netbox.draw-low-for-accelerators"),
    DRAW_ABOVE_INLET("netbox.draw-above-inlet"),
    DRAW_NOT_POSITIVE("netbox.draw-not-positive"),
    DRAW_IN_A_BAY("netbox.draw-in-a-bay"),
    PORT_NOT_A_NUMBER("netbox.port-not-a-number"),
    ALLOCATED_ABOVE_MAXIMUM("netbox.allocated-above-maximum"),
    MORE_BAYS_THAN_INPUTS("netbox.more-bays-than-inputs"),
    PROSE_SAYS_MORE("netbox.prose-says-more"),
    ASK_SCHEME("netbox.ask-scheme"),
    ASK_PART("netbox.ask-part"),
    ASK_PROSE("netbox.ask-prose"),
    ANSWER_ADDITIVE("netbox.answer-additive"),
    ANSWER_N_PLUS_1("netbox.answer-n-plus-1"),
    ANSWER_2N("netbox.answer-2n"),
    ANSWER_ONE("netbox.answer-one"),
    ANSWER_DESCRIBED("netbox.answer-described"),
    RACK_HEIGHT_DEFAULT("netbox.rack-height-default"),
    RACK_STARTING_UNIT_DEFAULT("netbox.rack-starting-unit-default"),
    RACK_WIDTH_DEFAULT("netbox.rack-width-default"),
    DIMENSION_NOT_STATED("netbox.dimension-not-stated"),
    DEEPER_INSIDE("netbox.deeper-inside"),
    MOUNTING_DEPTH("netbox.mounting-depth"),
    MOUNTING_SHALLOW("netbox.mounting-shallow"),
    CARRIES_LESS("netbox.carries-less"),
    TALLER_INSIDE("netbox.taller-inside"),
    WIDER_INSIDE("netbox.wider-inside"),
    NOT_A_TYPE("netbox.not-a-type"),
    TWIN("netbox.twin");

    private final String key;

    NetBoxMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
