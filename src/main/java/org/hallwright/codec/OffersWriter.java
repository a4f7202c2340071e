package org.hallwright.codec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.advise.goal.Answer;
import org.hallwright.advise.goal.Answer.Offer;
import org.hallwright.advise.goal.Answer.Step;
import org.hallwright.advise.goal.Limit;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes designs for a goal: the contract of {@code hallwright optimize --json}. */
public final class OffersWriter {

    /** Name and version of the contract; additions only. */
    public static final String SCHEMA = "hallwright.offers/1";

    /** Figures that tell designs apart. */
    private static final List<String> TOLD = List.of(
            "itDesignPower",
            "facilityPeakPower",
            "accelerators",
            "capex",
            "opexPerYear",
            "costPerYear",
            "tco",
            "costPerAcceleratorHour",
            "annualEnergy",
            "annualWater",
            "pueAnnual",
            "carbonPerYear");

    private final JsonGenerator json;
    private final Answer answer;
    private final Catalog catalog;
    private final Locale locale;

    private OffersWriter(JsonGenerator json, Answer answer, Catalog catalog, Locale locale) {
        this.json = json;
        this.answer = answer;
        this.catalog = catalog;
        this.locale = locale;
    }

    /** @param engine the engine's version */
    public static String write(Answer answer, Packs packs, String engine, Locale locale) {
        return ProblemWriter.document(
                json -> new OffersWriter(json, answer, packs.catalog(), locale).all(packs, engine));
    }

    private void all(Packs packs, String engine) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("best", Cursor.kebab(answer.goal().best()));
        json.writeStringProperty("engine", engine);
        ReviewWriter.packs(json, packs.refs());
        json.writeArrayPropertyStart("offers");
        for (int i = 0; i < answer.offers().size(); i++) {
            offer(i + 1, answer.offers().get(i));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("leftOut");
        for (Answer.LeftOut out : answer.leftOut()) {
            json.writeStartObject();
            json.writeStringProperty("rack", out.type());
            json.writeStringProperty("code", out.reason().code());
            json.writeStringProperty("reason", Texts.of(out.reason(), locale));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void offer(int number, Offer offer) {
        Design design = offer.trial().design();
        json.writeStartObject();
        json.writeNumberProperty("number", number);
        json.writeStringProperty("name", design.name());
        json.writeStringProperty("hash", DesignWriter.hash(design).hex());
        racks(offer.trial().mix().racks());
        json.writeNumberProperty("halls", design.halls().size());
        json.writeNumberProperty(
                "rows",
                design.halls().stream().mapToInt(hall -> hall.rows().size()).sum());
        json.writeObjectPropertyStart("delivers");
        amount(offer.trial().yield(), answer.goal().yield().unit());
        json.writeEndObject();
        json.writeObjectPropertyStart("figures");
        for (String id : TOLD) {
            Figure figure = offer.trial().assessment().figure(id);
            if (figure != null) {
                json.writeObjectPropertyStart(id);
                ExplanationWriter.values(json, figure);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        limits(offer.uses());
        json.writeArrayPropertyStart("binding");
        for (Problem problem : offer.binding()) {
            json.writeStartObject();
            json.writeStringProperty("what", problem.place());
            json.writeStringProperty("code", problem.code());
            json.writeStringProperty("message", Texts.of(problem, locale));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("next");
        offer.next().forEach(this::step);
        json.writeEndArray();
        json.writeArrayPropertyStart("fails");
        offer.trial().objections().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void racks(Map<String, Integer> racks) {
        json.writeArrayPropertyStart("racks");
        racks.forEach((id, count) -> {
            RackType type = catalog.rack(id);
            json.writeStartObject();
            json.writeStringProperty("rack", id);
            json.writeNumberProperty("count", count);
            if (type != null) {
                json.writeStringProperty("name", type.name());
                json.writeStringProperty("sale", type.sale());
                json.writeStringProperty("status", type.status());
            }
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void limits(List<Answer.Use> uses) {
        json.writeArrayPropertyStart("limits");
        for (Answer.Use use : uses) {
            json.writeStartObject();
            json.writeStringProperty("limit", use.limit().field());
            json.writeStringProperty("unit", use.limit().unit());
            json.writeNumberProperty("there", use.there() / use.limit().one());
            json.writeNumberProperty("taken", use.taken().value() / use.limit().one());
            json.writeNumberProperty("low", use.taken().low() / use.limit().one());
            json.writeNumberProperty("high", use.taken().high() / use.limit().one());
            json.writeBooleanProperty("surely", use.surely());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void step(Step step) {
        Unit unit = answer.goal().yield().unit();
        json.writeStartObject();
        json.writeStringProperty("rack", step.type());
        json.writeNumberProperty("count", step.racks());
        json.writeNumberProperty("gain", unit.fromSi(step.gain()));
        json.writeStringProperty("unit", unit.symbol());
        json.writeObjectPropertyStart("takes");
        step.takes().forEach((limit, more) -> json.writeNumberProperty(limit.field(), more / limit.one()));
        json.writeEndObject();
        json.writeObjectPropertyStart("gainOfOneMore");
        for (Limit limit : step.takes().keySet()) {
            if (step.gainPer(limit) > 0) {
                json.writeNumberProperty(limit.field(), unit.fromSi(step.gainPer(limit)));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void amount(@Nullable Range si, Unit unit) {
        Range range = si == null ? null : si.in(unit);
        if (range != null) {
            json.writeNumberProperty("value", range.value());
            json.writeNumberProperty("low", range.low());
            json.writeNumberProperty("high", range.high());
        }
        json.writeStringProperty("unit", unit.symbol());
    }
}
