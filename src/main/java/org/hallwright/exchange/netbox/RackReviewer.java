package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.exchange.netbox.Common.MassBounds;
import org.hallwright.exchange.netbox.TypeReview.Stated;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Reviews a rack type: the cabinet or frame itself. Its dimensions must fit each other before they are believed. */
final class RackReviewer {

    private static final Set<String> KNOWN = Set.of(
            "manufacturer",
            "model",
            "slug",
            "form_factor",
            "description",
            "comments",
            "width",
            "u_height",
            "starting_unit",
            "desc_units",
            "outer_width",
            "outer_height",
            "outer_depth",
            "outer_unit",
            "mounting_depth",
            "weight",
            "max_weight",
            "weight_unit",
            "tags",
            "custom_fields");

    private static final List<String> FORMS = List.of(
            "2-post-frame",
            "4-post-frame",
            "4-post-cabinet",
            "wall-frame",
            "wall-frame-vertical",
            "wall-cabinet",
            "wall-cabinet-vertical");

    private static final Set<Double> WIDTHS_IN = Set.of(10.0, 19.0, 20.0, 21.0, 23.0);
    private static final Set<Unit> LENGTHS = Set.of(Unit.MM, Unit.CM, Unit.M, Unit.IN, Unit.FT);
    private static final double MM_PER_U = Unit.MM.fromSi(Unit.U.toSi(1));
    private static final double MM_PER_IN = Unit.MM.fromSi(Unit.IN.toSi(1));

    private final Fields fields;
    private final Common common;
    private final List<Problem> remarks = new ArrayList<>();

    RackReviewer(String place, Mapping file) {
        this.fields = new Fields(place, file);
        this.common = new Common(fields);
    }

    TypeReview review() {
        common.names();
        fields.text("slug", true);
        Prose prose = new Prose(fields.peek("description"), fields.peek("comments"), fields.peek("model"));
        fields.text("description", false);
        fields.text("comments", false);
        String form = form();
        boolean twoPosts = "2-post-frame".equals(form);
        boolean wall = form != null && form.startsWith("wall");

        Double statedU = fields.peekNumber("u_height");
        if (statedU == null && !fields.has("u_height")) {
            fields.defaulted("u_height", 42.0, "U", NetBoxMessage.RACK_HEIGHT_DEFAULT);
        }
        Double u = height(statedU);
        if (!fields.has("starting_unit")) {
            fields.defaulted("starting_unit", 1.0, "", NetBoxMessage.RACK_STARTING_UNIT_DEFAULT);
        }
        common.number("starting_unit", "", 1, 100, NetBoxMessage.OUT_OF_RANGE, null);
        fields.flag("desc_units");
        width();

        Double outerWidth = outer("outer_width", 100, 2000, prose.side(false));
        Double outerHeight = outer("outer_height", 50, 4000, null);
        // A frame of two posts is as deep as its posts.
        Double outerDepth = outer("outer_depth", twoPosts ? 50 : 100, 2500, prose.side(true));
        fields.text("outer_unit", false);
        mountingDepth(outerDepth, wall || twoPosts, prose);

        Double massKg = common.mass("weight", new MassBounds(1, Plausible.MOST_RACK_KG), true);
        double leastLoad = wall ? 5 : Plausible.LEAST_FLOOR_LOAD_KG;
        Double loadKg = common.mass("max_weight", new MassBounds(leastLoad, Plausible.MOST_FLOOR_LOAD_KG), true);
        if (massKg != null && loadKg != null && loadKg < massKg) {
            remarks.add(Problem.warning(NetBoxMessage.CARRIES_LESS, fields.at("max_weight"), loadKg, massKg));
        }
        if (u != null && outerHeight != null && u * MM_PER_U > outerHeight) {
            remarks.add(Problem.warning(
                    NetBoxMessage.TALLER_INSIDE, fields.at("outer_height"), u, Math.rint(u * MM_PER_U), outerHeight));
        }
        Double inches = fields.peekNumber("width");
        if (outerWidth != null && inches != null && inches * MM_PER_IN > outerWidth) {
            remarks.add(Problem.warning(NetBoxMessage.WIDER_INSIDE, fields.at("outer_width"), inches, outerWidth));
        }
        fields.nameTheRest(KNOWN);
        Stated stated = new Stated(statedU, null, massKg, 0, null, null);
        return Reviews.of(NetBoxKind.RACK, fields, stated, List.of(), remarks);
    }

    private @Nullable Double height(@Nullable Double stated) {
        if (stated != null && stated != Math.rint(stated)) {
            fields.suspicious("u_height", "U", NetBoxMessage.RACK_HEIGHT_WHOLE, Math.floor(stated), stated);
            return null;
        }
        return common.number("u_height", "U", 1, Plausible.MOST_RACK_U, NetBoxMessage.HEIGHT_IMPLAUSIBLE, null);
    }

    private @Nullable String form() {
        if (fields.peek("form_factor") == null) {
            fields.missing("form_factor", "", NetBoxMessage.REQUIRED, null);
        }
        return fields.word("form_factor", FORMS);
    }

    private void width() {
        Double width = fields.peekNumber("width");
        String text = fields.peek("width");
        if (text == null) {
            fields.defaulted("width", 19.0, "in", NetBoxMessage.RACK_WIDTH_DEFAULT);
        } else if (width != null && WIDTHS_IN.contains(width)) {
            fields.taken("width", width, "in");
        } else {
            fields.suspicious("width", "in", NetBoxMessage.NOT_ONE_OF, null, Fields.shorten(text), "10, 19, 21, 23");
        }
    }

    /** An outer dimension in mm; other units are converted. Null where it is missing or not to be believed. */
    private @Nullable Double outer(String name, double leastMm, double mostMm, Prose.@Nullable Found described) {
        String text = fields.peek(name);
        if (text == null) {
            fields.missing(
                    name,
                    "mm",
                    described == null ? NetBoxMessage.DIMENSION_NOT_STATED : NetBoxMessage.IN_PROSE,
                    described == null ? null : described.value(),
                    described == null ? "" : described.words());
            return null;
        }
        Double number = Fields.number(text);
        if (number == null) {
            Double meant = Fields.lenient(text, Unit.MM);
            fields.suspicious(
                    name,
                    "mm",
                    meant == null ? NetBoxMessage.NOT_A_NUMBER : NetBoxMessage.NOT_PLAIN,
                    meant,
                    Fields.shorten(text));
            return null;
        }
        String unitText = fields.peek("outer_unit");
        Unit unit = unitText == null ? null : Unit.of(unitText.toLowerCase(Locale.ROOT));
        if (unit == null || !LENGTHS.contains(unit)) {
            fields.suspicious(
                    name,
                    "mm",
                    NetBoxMessage.UNKNOWN_UNIT,
                    null,
                    text,
                    unitText == null ? "" : Fields.shorten(unitText));
            return null;
        }
        double mm = inMm(number, unit);
        if (mm < leastMm || mm > mostMm) {
            Double other =
                    described == null ? otherUnit(number, unit, leastMm, mostMm) : Double.valueOf(described.value());
            fields.suspicious(name, "mm", NetBoxMessage.OUT_OF_RANGE, other, mm, leastMm, mostMm);
            return null;
        }
        if (unit == Unit.MM) {
            fields.add(new ReviewedField(name, FieldState.TAKEN, text, mm, "mm", null, null));
        } else {
            fields.converted(name, mm, "mm", NetBoxMessage.CONVERTED_UNIT, text, unit.symbol(), mm);
        }
        return mm;
    }

    private static double inMm(double number, Unit unit) {
        return Fields.rounded(Unit.MM.fromSi(unit.toSi(number)));
    }

    /** The dimension if the number was meant in the other unit of the format and then is plausible. */
    private static @Nullable Double otherUnit(double number, Unit written, double leastMm, double mostMm) {
        double mm = inMm(number, written == Unit.IN ? Unit.MM : Unit.IN);
        return mm >= leastMm && mm <= mostMm ? mm : null;
    }

    private void mountingDepth(@Nullable Double outerDepthMm, boolean shallow, Prose prose) {
        String name = "mounting_depth";
        String text = fields.peek(name);
        if (text == null) {
            fields.missing(name, "mm", NetBoxMessage.DIMENSION_NOT_STATED, null);
            return;
        }
        Double mm = Fields.number(text);
        if (mm == null) {
            fields.suspicious(name, "mm", NetBoxMessage.NOT_A_NUMBER, null, text);
            return;
        }
        Prose.Found described = prose.side(true);
        double least = shallow ? 50 : Plausible.LEAST_MOUNTING_DEPTH_MM;
        Double suggestion = described == null
                ? otherUnit(mm, Unit.MM, least, Plausible.MOST_MOUNTING_DEPTH_MM)
                : Double.valueOf(described.value());
        String words = described == null ? "" : described.words();
        if (outerDepthMm != null && mm > outerDepthMm) {
            fields.suspicious(name, "mm", NetBoxMessage.DEEPER_INSIDE, suggestion, mm, outerDepthMm);
        } else if (mm < least || mm > Plausible.MOST_MOUNTING_DEPTH_MM) {
            fields.suspicious(name, "mm", NetBoxMessage.MOUNTING_DEPTH, suggestion, mm, least, words);
        } else if (outerDepthMm != null && mm < Plausible.LEAST_MOUNTING_SHARE * outerDepthMm) {
            fields.suspicious(name, "mm", NetBoxMessage.MOUNTING_SHALLOW, suggestion, mm, outerDepthMm);
        } else {
            fields.add(new ReviewedField(name, FieldState.TAKEN, text, mm, "mm", null, null));
        }
    }
}
