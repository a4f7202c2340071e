package org.hallwright.ui.frame;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * A text field that is checked as it is typed: below it stands what is wrong and what is allowed, and what was typed stays
 * as it is.
 *
 * @param <T> what the text means
 */
public final class Field<T> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField input = new TextField();
    private final Label error = Ui.label("", "field-error");
    private final Function<String, Optional<T>> reader;
    private final String allowed;

    private Field(String name, String text, Function<String, Optional<T>> reader, String allowed) {
        this.reader = reader;
        this.allowed = allowed;
        input.setText(text);
        input.setAccessibleText(name);
        input.setPrefColumnCount(18);
        error.setWrapText(true);
        error.setMaxWidth(420);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        input.textProperty().addListener((o, was, is) -> check());
    }

    /**
     * A quantity in any unit a planner types ("40 kBTU/h", "12,5 kW", "3 ft"), shown in the unit of the planner's choice.
     *
     * @param si value to begin with, SI
     * @param unit the field's own unit, in which a number without one is read
     * @param leastSi least allowed, SI
     * @param mostSi most allowed, SI
     */
    public static Field<Double> quantity(
            Words words, String name, double si, Unit unit, double leastSi, double mostSi) {
        Unit shown = words.unitFor(si, unit);
        String symbol = words.money().printed(shown);
        String text = words.number(words.money().fromSi(si, shown)) + (symbol.isEmpty() ? "" : " " + symbol);
        String allowed = words.t("field.quantity", words.print(leastSi, unit), words.print(mostSi, unit), symbol);
        return new Field<>(
                name,
                text,
                typed -> {
                    OptionalDouble read = words.parse(typed, shown);
                    return read.isPresent() && read.getAsDouble() >= leastSi && read.getAsDouble() <= mostSi
                            ? Optional.of(read.getAsDouble())
                            : Optional.empty();
                },
                allowed);
    }

    /**
     * A quantity that may be left empty for "not stated".
     *
     * @param si value to begin with, SI, or null
     * @param unit the field's own unit
     */
    public static Field<Optional<Double>> optionalQuantity(
            Words words, String name, @Nullable Double si, Unit unit, double leastSi, double mostSi) {
        Field<Double> filled = quantity(words, name, si == null ? leastSi : si, unit, leastSi, mostSi);
        return new Field<>(
                name,
                si == null ? "" : filled.input.getText(),
                typed -> typed.isBlank()
                        ? Optional.of(Optional.empty())
                        : filled.reader.apply(typed).map(Optional::of),
                words.t("field.or-empty", filled.allowed));
    }

    /**
     * Text of any other meaning.
     *
     * @param reader the meaning, empty where the text has none
     * @param allowed what is allowed, for the planner
     */
    public static <T> Field<T> of(String name, String text, Function<String, Optional<T>> reader, String allowed) {
        return new Field<>(name, text, reader, allowed);
    }

    /** Checks all; the first wrong one keeps the focus, the others only say what is wrong. */
    public static boolean insistAll(List<Field<?>> fields) {
        boolean ok = true;
        for (Field<?> field : fields) {
            ok = (ok ? field.insist() : field.check()) && ok;
        }
        return ok;
    }

    /** Words that must not be missing. */
    public static Field<String> words(Words words, String name, String text) {
        return new Field<>(
                name,
                text,
                typed -> typed.isBlank() ? Optional.empty() : Optional.of(typed.strip()),
                words.t("field.words"));
    }

    /** A day after another one, as ISO (2027-03-31) or as the language writes it. */
    public static Field<LocalDate> day(Words words, String name, LocalDate start, LocalDate after) {
        List<DateTimeFormatter> formats = List.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(words.locale()));
        return new Field<>(
                name,
                start.toString(),
                typed -> {
                    for (DateTimeFormatter format : formats) {
                        try {
                            LocalDate day = LocalDate.parse(typed.strip(), format);
                            return day.isAfter(after) ? Optional.of(day) : Optional.empty();
                        } catch (DateTimeParseException e) {
                            // another way of writing it, perhaps
                        }
                    }
                    return Optional.empty();
                },
                words.t("field.day", after.toString()));
    }

    public TextField input() {
        return input;
    }

    public Label error() {
        return error;
    }

    /** Whether the text means something allowed; if not, the field says what is. */
    public boolean check() {
        boolean ok = reader.apply(input.getText()).isPresent();
        error.setText(ok ? "" : allowed);
        input.pseudoClassStateChanged(WRONG, !ok);
        input.setAccessibleHelp(error.getText());
        return ok;
    }

    /** As {@link #check}, and the focus goes to the field where it is wrong. */
    public boolean insist() {
        boolean ok = check();
        if (!ok) {
            input.requestFocus();
        }
        return ok;
    }

    /** What was typed, where it is allowed. */
    public Optional<T> value() {
        return reader.apply(input.getText());
    }
}
