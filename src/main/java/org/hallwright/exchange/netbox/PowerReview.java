package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hallwright.base.Problem;
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

    private final Fields fields;
    private final List<Question> questions;
    private final List<Problem> remarks;
    private final PowerPorts ports;
    private final List<Double> draws;

    PowerReview(Fields fields, PowerPorts ports, List<Question> questions, List<Problem> remarks) {
        this.fields = fields;
        this.ports = ports;
        this.questions = questions;
        this.remarks = remarks;
        this.draws = ports.draws();
    }

    /** What is known beside the inputs themselves. */
    record Around(
            @Nullable Double uHeight,
            @Nullable Boolean isPowered,
            boolean child,
            boolean passive,
            int supplyBays,
            Prose prose) {}

    /** Concludes what the nameplate power is, or why it is not known. */
    void conclude(Around around) {
        if (around.supplyBays() > ports.inputs() && ports.inputs() > 0) {
            remarks.add(Problem.warning(
                    NetBoxMessage.MORE_BAYS_THAN_INPUTS, fields.place(), around.supplyBays(), ports.inputs()));
        }
        if (draws.isEmpty()) {
            unknown(around);
            return;
        }
        double sum = Fields.rounded(draws.stream().mapToDouble(d -> d).sum());
        double largest = draws.stream().mapToDouble(d -> d).max().orElseThrow();
        Problem doubt = doubt(around, sum);
        if (draws.size() < ports.inputs()) {
            suspicious(NetBoxMessage.DRAW_IN_PART, null, draws.size(), ports.inputs(), largest);
            ask(NetBoxMessage.ASK_PART, largest, sum);
        } else if (draws.size() > 1) {
            boolean equal = draws.stream().allMatch(d -> d == largest);
            suspicious(
                    equal ? NetBoxMessage.EQUAL_INPUTS : NetBoxMessage.SEVERAL_INPUTS,
                    between(around, largest, sum),
                    draws.size(),
                    largest,
                    sum);
            ask(NetBoxMessage.ASK_SCHEME, largest, sum);
        } else {
            single(around, largest, doubt);
        }
        if (draws.size() > 1 && doubt != null) {
            remarks.add(doubt);
        }
        if (draws.size() > 1 && ports.outlets() > 0) {
            remarks.add(Problem.warning(NetBoxMessage.PASSES_ON, fields.place(), sum, ports.outlets()));
        }
        compareWithProse(around, sum);
    }

    /** One input is believed unless something speaks against it. */
    private void single(Around around, double draw, @Nullable Problem doubt) {
        PowerPorts.Unplain unplain = ports.unplain();
        Prose.Found found = around.prose().power();
        Problem against = Stream.of(unpowered(around, draw), doubt, ports.beyondInlet(), proseSaysMore(around, draw))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (against != null) {
            suspicious(against, found == null ? null : found.value());
        } else if (ports.outlets() > 0) {
            suspicious(NetBoxMessage.PASSES_ON, null, draw, ports.outlets());
        } else if (unplain != null) {
            suspicious(NetBoxMessage.NOT_PLAIN, unplain.watts(), unplain.written());
        } else {
            fields.add(new ReviewedField(NAMEPLATE, FieldState.TAKEN, String.valueOf(draw), draw, "W", null, null));
        }
    }

    /** What the description says, where it lies between what one input and what all of them carry. */
    private @Nullable Double between(Around around, double largest, double sum) {
        Prose.Found found = ports.outlets() > 0 ? null : around.prose().power();
        return found != null && found.value() >= largest && found.value() <= sum ? found.value() : null;
    }

    /** Per rack unit; what hangs beside the slots is cooled like something of one. */
    private static double per(double sumW, @Nullable Double uHeight) {
        return uHeight == null || uHeight <= 0 ? sumW : Fields.rounded(sumW / uHeight);
    }

    private @Nullable Problem unpowered(Around around, double draw) {
        return Boolean.FALSE.equals(around.isPowered())
                ? Problem.warning(NetBoxMessage.UNPOWERED_DRAW, fields.at("is_powered"), draw)
                : null;
    }

    private @Nullable Problem doubt(Around around, double sumW) {
        if (ports.outlets() > 0 || around.uHeight() == null) {
            return null;
        }
        double perU = per(sumW, around.uHeight());
        boolean accelerators = around.prose().speaksOfAccelerators();
        NetBoxMessage why = null;
        if (accelerators && around.uHeight() > 0 && perU < Plausible.LEAST_ACCELERATOR_W_PER_U) {
            why = NetBoxMessage.DRAW_LOW_FOR_ACCELERATORS;
        } else if (perU > (accelerators ? Plausible.MOST_W_PER_U : Plausible.MOST_AIR_W_PER_U)) {
            why = NetBoxMessage.DRAW_HIGH;
        }
        return why == null ? null : Problem.warning(why, fields.at("power-ports"), sumW, perU);
    }

    private void compareWithProse(Around around, double sum) {
        Problem more = proseSaysMore(around, sum);
        Prose.Found found = around.prose().power();
        if (more == null || found == null || draws.size() < 2) {
            return;
        }
        remarks.add(more);
        questions.add(new Question(
                NAMEPLATE,
                Problem.warning(NetBoxMessage.ASK_PROSE, fields.place(), found.value(), sum, found.words()),
                List.of(
                        new Answer("as-described", NetBoxMessage.ANSWER_DESCRIBED, found.value(), "W"),
                        new Answer("additive", NetBoxMessage.ANSWER_ADDITIVE, sum, "W"))));
    }

    /** That the description speaks of clearly more than all inputs carry; null where it does not. */
    private @Nullable Problem proseSaysMore(Around around, double sum) {
        Prose.Found found = ports.outlets() > 0 ? null : around.prose().power();
        return found == null || found.value() <= 1.2 * sum
                ? null
                : Problem.warning(NetBoxMessage.PROSE_SAYS_MORE, fields.place(), found.value(), sum, found.words());
    }

    private void suspicious(NetBoxMessage why, @Nullable Object suggestion, Object... arguments) {
        suspicious(Problem.warning(why, fields.at("power-ports"), arguments), suggestion);
    }

    private void suspicious(Problem reason, @Nullable Object suggestion) {
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
        if (ports.inputs() > 0) {
            why = NetBoxMessage.DRAW_NOT_STATED;
            if (suggestion == null && ports.allocatedW() > 0) {
                why = NetBoxMessage.ONLY_ALLOCATED;
                suggestion = ports.allocatedW();
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
        fields.missing(NAMEPLATE, "W", why, suggestion, ports.inputs());
    }
}
