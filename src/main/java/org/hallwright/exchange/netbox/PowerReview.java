package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.Question.Answer;
import org.hallwright.exchange.ReviewedField;
import org.jspecify.annotations.Nullable;

/**
 * What a device takes. The library states the rating of each power input. That is no load: two equal inputs are mostly one
 * redundant pair, and a chassis with eight supplies never draws eight ratings. So more than one rated input is a
 * question to the planner and never a sum.
 */
final class PowerReview {

    /** The field that carries the answer; the library has none. */
    static final String NAMEPLATE = "nameplate_power";

    private static final Set<String> PORT_FIELDS =
            Set.of("name", "type", "maximum_draw", "allocated_draw", "label", "description");

    private final Fields fields;
    private final List<Question> questions;
    private final List<Problem> remarks;
    private final List<Mapping> ports;
    private final List<Double> draws = new ArrayList<>();
    private final List<Double> stated = new ArrayList<>();
    private double allocatedW;

    PowerReview(Fields fields, List<Question> questions, List<Problem> remarks) {
        this.fields = fields;
        this.questions = questions;
        this.remarks = remarks;
        this.ports = fields.entries("power-ports");
        for (Mapping port : ports) {
            read(port);
        }
        if (!ports.isEmpty()) {
            fields.taken("power-ports", ports.size(), "");
        }
    }

    int portCount() {
        return ports.size();
    }

    /** Sum of what is stated, W, or null where nothing is. */
    @Nullable
    Double statedSumW() {
        return stated.isEmpty()
                ? null
                : Fields.rounded(stated.stream().mapToDouble(d -> d).sum());
    }

    @Nullable
    Double statedLargestW() {
        return stated.isEmpty()
                ? null
                : stated.stream().mapToDouble(d -> d).max().orElseThrow();
    }

    private void read(Mapping port) {
        String name = text(port, "name", "?");
        String where = fields.place() + ":" + port.line();
        for (String field : port.fields().keySet()) {
            String close = PORT_FIELDS.contains(field) ? null : Fields.closest(field, PORT_FIELDS);
            if (close != null && port.get(close) == null) {
                remarks.add(Problem.warning(NetBoxMessage.MISSPELT, where, Fields.shorten(field), close));
            }
        }
        Double maximum = draw(port, "maximum_draw", name, where);
        Double allocated = draw(port, "allocated_draw", name, where);
        if (allocated != null) {
            allocatedW += allocated;
        }
        if (maximum == null) {
            return;
        }
        if (allocated != null && allocated > maximum) {
            remarks.add(Problem.warning(NetBoxMessage.ALLOCATED_ABOVE_MAXIMUM, where, name, allocated, maximum));
        }
        String type = text(port, "type", "");
        Double most = Plausible.mostInletW(type);
        if (most != null && maximum > most) {
            remarks.add(Problem.warning(NetBoxMessage.DRAW_ABOVE_INLET, where, name, maximum, type, Math.rint(most)));
        }
        draws.add(maximum);
    }

    /** A draw above zero; anything else is named and unknown. */
    private @Nullable Double draw(Mapping port, String field, String name, String where) {
        YamlNode node = port.get(field);
        String text = node == null ? null : node.scalarText();
        if (text == null) {
            return null;
        }
        Double value = Fields.number(text.strip());
        if (value == null) {
            value = Fields.lenient(text, org.hallwright.quantity.Unit.W);
        }
        if (value == null) {
            remarks.add(Problem.warning(NetBoxMessage.PORT_NOT_A_NUMBER, where, name, field, Fields.shorten(text)));
            return null;
        }
        if (field.equals("maximum_draw")) {
            stated.add(value);
        }
        if (value <= 0) {
            remarks.add(Problem.warning(NetBoxMessage.DRAW_NOT_POSITIVE, where, name, field, value));
            return null;
        }
        return value;
    }

    private static String text(Mapping entry, String field, String otherwise) {
        YamlNode node = entry.get(field);
        String text = node == null ? null : node.scalarText();
        return text == null ? otherwise : Fields.shorten(text.strip());
    }

    /** What is known beside the inputs themselves. */
    record Around(
            @Nullable Double uHeight,
            @Nullable Boolean isPowered,
            boolean child,
            boolean passive,
            int outlets,
            int supplyBays,
            Prose prose) {}

    /** Concludes what the nameplate power is, or why it is not known. */
    void conclude(Around around) {
        if (around.supplyBays() > ports.size() && !ports.isEmpty()) {
            remarks.add(Problem.warning(
                    NetBoxMessage.MORE_BAYS_THAN_INPUTS, fields.place(), around.supplyBays(), ports.size()));
        }
        if (draws.isEmpty()) {
            unknown(around);
            return;
        }
        double sum = Fields.rounded(draws.stream().mapToDouble(d -> d).sum());
        double largest = draws.stream().mapToDouble(d -> d).max().orElseThrow();
        NetBoxMessage doubt = doubt(around, sum);
        if (draws.size() < ports.size()) {
            suspicious(NetBoxMessage.DRAW_IN_PART, null, draws.size(), ports.size(), largest);
            ask(NetBoxMessage.ASK_PART, largest, sum);
        } else if (draws.size() > 1) {
            boolean equal = draws.stream().allMatch(d -> d == largest);
            suspicious(
                    equal ? NetBoxMessage.EQUAL_INPUTS : NetBoxMessage.SEVERAL_INPUTS,
                    null,
                    draws.size(),
                    largest,
                    sum);
            ask(NetBoxMessage.ASK_SCHEME, largest, sum);
        } else if (doubt != null) {
            Prose.Found found = around.prose().power();
            suspicious(doubt, found == null ? null : found.value(), sum, per(sum, around.uHeight()));
        } else if (around.outlets() > 0) {
            suspicious(NetBoxMessage.PASSES_ON, null, sum, around.outlets());
        } else {
            fields.add(
                    new ReviewedField(NAMEPLATE, FieldState.TAKEN, String.valueOf(largest), largest, "W", null, null));
        }
        if (draws.size() > 1 && doubt != null) {
            remarks.add(Problem.warning(doubt, fields.place(), sum, per(sum, around.uHeight())));
        }
        if (draws.size() > 1 && around.outlets() > 0) {
            remarks.add(Problem.warning(NetBoxMessage.PASSES_ON, fields.place(), sum, around.outlets()));
        }
        compareWithProse(around, sum);
    }

    private static double per(double sumW, @Nullable Double uHeight) {
        return uHeight == null || uHeight <= 0 ? sumW : Fields.rounded(sumW / uHeight);
    }

    private static @Nullable NetBoxMessage doubt(Around around, double sumW) {
        if (around.outlets() > 0 || around.uHeight() == null || around.uHeight() <= 0) {
            return null;
        }
        double perU = sumW / around.uHeight();
        if (around.prose().speaksOfAccelerators() && perU < Plausible.LEAST_ACCELERATOR_W_PER_U) {
            return NetBoxMessage.DRAW_LOW_FOR_ACCELERATORS;
        }
        double most = around.prose().speaksOfAccelerators() ? Plausible.MOST_W_PER_U : Plausible.MOST_AIR_W_PER_U;
        return perU > most ? NetBoxMessage.DRAW_HIGH : null;
    }

    private void compareWithProse(Around around, double sum) {
        Prose.Found found = around.outlets() > 0 ? null : around.prose().power();
        if (found != null && found.value() > 1.2 * sum) {
            remarks.add(
                    Problem.warning(NetBoxMessage.PROSE_SAYS_MORE, fields.place(), found.value(), sum, found.words()));
            if (draws.size() > 1) {
                questions.add(new Question(
                        NAMEPLATE,
                        Problem.warning(NetBoxMessage.ASK_PROSE, fields.place(), found.value(), sum, found.words()),
                        List.of(
                                new Answer("as-described", NetBoxMessage.ANSWER_DESCRIBED, found.value(), "W"),
                                new Answer("additive", NetBoxMessage.ANSWER_ADDITIVE, sum, "W"))));
            }
        }
    }

    private void suspicious(NetBoxMessage why, @Nullable Object suggestion, Object... arguments) {
        Problem reason = Problem.warning(why, fields.at("power-ports"), arguments);
        String written = draws.toString();
        fields.add(new ReviewedField(
                NAMEPLATE, FieldState.SUSPICIOUS, Fields.shorten(written), null, "W", reason, suggestion));
    }

    private void ask(NetBoxMessage ask, double largest, double sum) {
        List<Answer> answers = new ArrayList<>();
        int n = draws.size();
        boolean equal = draws.stream().allMatch(d -> d == largest);
        answers.add(new Answer("additive", NetBoxMessage.ANSWER_ADDITIVE, sum, "W"));
        if (equal && n > 2) {
            answers.add(new Answer("n+1", NetBoxMessage.ANSWER_N_PLUS_1, (n - 1) * largest, "W"));
        }
        if (equal && n > 2 && n % 2 == 0) {
            answers.add(new Answer("2n", NetBoxMessage.ANSWER_2N, n / 2 * largest, "W"));
        }
        answers.add(new Answer("one-carries-all", NetBoxMessage.ANSWER_ONE, largest, "W"));
        questions.add(new Question(NAMEPLATE, Problem.warning(ask, fields.place(), n, largest, sum), answers));
    }

    private void unknown(Around around) {
        Prose.Found found = around.prose().power();
        Object suggestion = found == null ? null : found.value();
        NetBoxMessage why;
        if (!ports.isEmpty()) {
            why = NetBoxMessage.DRAW_NOT_STATED;
            if (suggestion == null && allocatedW > 0) {
                why = NetBoxMessage.ONLY_ALLOCATED;
                suggestion = allocatedW;
            }
        } else if (Boolean.FALSE.equals(around.isPowered())) {
            boolean passive = around.passive() && !around.prose().speaksOfBusbar();
            why = passive ? NetBoxMessage.PASSIVE : NetBoxMessage.FED_BY_RACK;
            suggestion = passive ? Double.valueOf(0) : suggestion;
        } else if (around.child()) {
            why = NetBoxMessage.FED_BY_PARENT;
        } else if (around.supplyBays() > 0) {
            why = NetBoxMessage.POWER_IN_MODULES;
        } else if (around.passive()) {
            why = NetBoxMessage.PASSIVE;
            suggestion = Double.valueOf(0);
        } else {
            why = NetBoxMessage.POWER_NOT_STATED;
        }
        fields.missing(NAMEPLATE, "W", why, suggestion, ports.size());
    }
}
