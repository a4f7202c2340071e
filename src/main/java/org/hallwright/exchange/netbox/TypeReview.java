package org.hallwright.exchange.netbox;

import java.util.List;
import java.util.stream.Stream;
import org.hallwright.base.Problem;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.Reviewed;
import org.hallwright.exchange.ReviewedField;
import org.jspecify.annotations.Nullable;

/**
 * The review of one file.
 *
 * @param place where the file stood
 * @param id stable identity: kind, maker and model; a second import of the same file has the same
 * @param stated what the file says, as it says it
 * @param fields each field with what was done with it
 * @param questions what only the planner can answer
 * @param remarks what is worth knowing of the type as a whole
 */
public record TypeReview(
        String place,
        NetBoxKind kind,
        String manufacturer,
        String model,
        String id,
        Stated stated,
        List<ReviewedField> fields,
        List<Question> questions,
        List<Problem> remarks)
        implements Reviewed {

    public TypeReview {
        fields = List.copyOf(fields);
        questions = List.copyOf(questions);
        remarks = List.copyOf(remarks);
    }

    @Override
    public String kindWord() {
        return kind.word();
    }

    @Override
    public String title() {
        return (manufacturer + " " + model).strip();
    }

    /** The field with the name, or null. */
    public @Nullable ReviewedField field(String name) {
        for (ReviewedField field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    public boolean has(FieldState state) {
        return fields.stream().anyMatch(field -> field.state() == state);
    }

    /** Whether maker and model are known; without them nothing tells two types apart. */
    boolean isNamed() {
        return !manufacturer.isEmpty() && !model.isEmpty();
    }

    TypeReview withRemarks(List<Problem> more) {
        return more.isEmpty()
                ? this
                : new TypeReview(
                        place,
                        kind,
                        manufacturer,
                        model,
                        id,
                        stated,
                        fields,
                        questions,
                        Stream.concat(remarks.stream(), more.stream()).toList());
    }

    /**
     * What the file says, unjudged. Null is "does not say".
     *
     * @param uHeight rack units
     * @param weightKg mass, kg
     * @param powerPorts number of power inputs
     * @param sumMaximumDrawW sum of the inputs' maximum draws, W: not what the machine takes, since inputs may be redundant
     * @param largestPortDrawW largest of them, W
     */
    public record Stated(
            @Nullable Double uHeight,
            @Nullable Boolean isFullDepth,
            @Nullable Double weightKg,
            int powerPorts,
            @Nullable Double sumMaximumDrawW,
            @Nullable Double largestPortDrawW) {}
}
