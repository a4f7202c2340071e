package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;
import org.hallwright.codec.csv.CsvText;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ReviewedField;
import org.jspecify.annotations.Nullable;

/** Reads one row by a mapping: every cell is taken, converted, doubted or missing, and a bad one spoils no other. */
final class RowReader {

    private static final int LONGEST_TEXT = 200;

    /** What is believed of one rack: the densest announced systems stay below. */
    private static final double MOST_RACK_W = 1e6;

    private static final double MOST_RACK_KG = 6000;

    /** What is believed of a unit of height: a GPU tray of 1 U draws and weighs less. */
    private static final double MOST_W_PER_U = 10_000;

    private static final double MOST_KG_PER_U = 60;

    private final String place;
    private final RowKind kind;
    private final List<String> cells;
    private final boolean decimalComma;
    private final Map<Field, Object> values = new EnumMap<>(Field.class);
    private final List<ReviewedField> fields = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A column of the table that gives something. */
    record Mapped(int index, String header, Field field, String unit) {}

    RowReader(String place, RowKind kind, List<String> cells, boolean decimalComma) {
        this.place = place;
        this.kind = kind;
        this.cells = cells;
        this.decimalComma = decimalComma;
    }

    /** What is wrong with single cells. */
    List<Problem> problems() {
        return problems;
    }

    /** The review, or null where the row does not even say what it is. */
    @Nullable
    RowReview review(List<Mapped> columns) {
        for (Mapped column : columns) {
            String text = cell(column.index());
            if (!text.isEmpty() && !column.field().isNumber()) {
                values.put(column.field(), shortened(text));
            }
        }
        for (Mapped column : columns) {
            String text = cell(column.index());
            if (text.isEmpty()) {
                continue;
            }
            if (column.field().isNumber() && Words.isUnknown(text)) {
                unknown(column, text);
            } else if (column.field().isNumber()) {
                number(column, text);
            } else {
                words(column, text);
            }
        }
        String title = title();
        if (Words.isSum(title)) {
            problems.clear();
            problems.add(Problem.info(TableMessage.A_SUM, place, title));
            return null;
        }
        doubts();
        missing();
        if (title.isEmpty()) {
            problems.add(Problem.error(TableMessage.MISSING_VALUE, place, needed()));
            return null;
        }
        String id = kind == RowKind.EQUIPMENT || !(values.get(Field.ID) instanceof String own) ? title : own;
        return new RowReview(place, kind, title, id, values, fields, List.of());
    }

    private String cell(int index) {
        return index < cells.size() ? CsvText.plain(cells.get(index).strip()) : "";
    }

    private static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private String needed() {
        return switch (kind) {
            case RACKS -> "name";
            case DEVICES -> "name, model";
            case EQUIPMENT -> "model, name";
        };
    }

    private String title() {
        String name = word(Field.NAME);
        String model = (word(Field.MANUFACTURER) + " " + word(Field.MODEL)).strip();
        String type = word(Field.TYPE);
        return switch (kind) {
            case RACKS -> name.isEmpty() ? word(Field.ID) : name;
            case DEVICES -> name.isEmpty() ? model : name;
            case EQUIPMENT -> {
                // "Typ" alone is a kind of thing; with its maker it is a model.
                boolean byModel = !word(Field.MODEL).isEmpty()
                        && (name.isEmpty() || !word(Field.MANUFACTURER).isEmpty());
                yield byModel ? model : !name.isEmpty() ? name : type;
            }
        };
    }

    private String word(Field field) {
        return values.get(field) instanceof String text ? text : "";
    }

    private void unknown(Mapped column, String text) {
        Field field = column.field();
        fields.add(new ReviewedField(
                field.word(),
                FieldState.MISSING,
                shortened(text),
                null,
                field.unit(),
                Problem.unknown(TableMessage.SAID_UNKNOWN, place, shortened(text)),
                null));
    }

    private void number(Mapped column, String text) {
        Field field = column.field();
        String unit = unit(column);
        OptionalDouble read = Amounts.parse(text, field, unit, decimalComma);
        if (read.isEmpty()) {
            TableMessage why = field.unit().isEmpty() ? TableMessage.NOT_A_COUNT : TableMessage.NOT_A_NUMBER;
            refuse(column, text, why, column.header(), shortened(text), field.unit());
            return;
        }
        double value = read.getAsDouble();
        if (value < field.least() || value > field.most()) {
            refuse(column, text, TableMessage.OUT_OF_RANGE, column.header(), value, field.least(), field.most());
            return;
        }
        values.put(field, value);
        OptionalDouble plain = Amounts.parse(text, field, "", false);
        boolean asWritten = plain.isPresent() && plain.getAsDouble() == value && text.matches("[-+0-9.eE]+");
        Problem reason =
                asWritten ? null : Problem.info(TableMessage.CONVERTED, place, shortened(text), value, field.unit());
        fields.add(new ReviewedField(
                field.word(),
                asWritten ? FieldState.TAKEN : FieldState.CONVERTED,
                text,
                value,
                field.unit(),
                reason,
                null));
    }

    /** A unit in a column of its own holds for its row: NetBox writes weight_unit and outer_unit. */
    private String unit(Mapped column) {
        String own = switch (column.field()) {
            case MASS -> word(Field.MASS_UNIT);
            case WIDTH, DEPTH -> word(Field.OUTER_UNIT);
            default -> "";
        };
        return own.isEmpty() ? column.unit() : own;
    }

    private void words(Mapped column, String text) {
        Field field = column.field();
        String meant = switch (field) {
            case FACING -> Words.facing(text);
            case FACE -> Words.face(text);
            case KIND -> Words.kind(text);
            case HALF_DEPTH, FULL_DEPTH, BACK_SIDE -> Words.flag(text);
            case CRITICALITY -> Words.criticality(text);
            default -> shortened(text);
        };
        if (meant == null) {
            values.remove(field);
            refuse(column, text, TableMessage.NOT_ONE_OF, column.header(), shortened(text), Words.allowed(field));
            return;
        }
        values.put(field, meant);
        boolean same = meant.equals(text);
        fields.add(new ReviewedField(
                field.word(),
                same ? FieldState.TAKEN : FieldState.CONVERTED,
                text,
                meant,
                "",
                same ? null : Problem.info(TableMessage.CONVERTED_WORD, place, shortened(text), meant),
                null));
    }

    private void refuse(Mapped column, String text, Message message, Object... arguments) {
        Problem problem = Problem.error(message, place, arguments);
        problems.add(problem);
        fields.add(new ReviewedField(
                column.field().word(),
                FieldState.SUSPICIOUS,
                shortened(text),
                null,
                column.field().unit(),
                problem,
                null));
    }

    private void doubts() {
        double units = values.get(Field.HEIGHT) instanceof Double u ? Math.max(1, u) : 1;
        // Of what does not say how high it is, no more is asked than of a rack.
        boolean rack = kind == RowKind.RACKS
                || "rack".equals(values.get(Field.KIND))
                || units > 20
                || values.get(Field.HEIGHT) == null;
        doubt(Field.POWER, rack ? MOST_RACK_W : MOST_W_PER_U * units, TableMessage.POWER_IMPLAUSIBLE, rack, units);
        doubt(
                Field.PEAK,
                rack ? 1.5 * MOST_RACK_W : 1.5 * MOST_W_PER_U * units,
                TableMessage.POWER_IMPLAUSIBLE,
                rack,
                units);
        doubt(Field.MASS, rack ? MOST_RACK_KG : MOST_KG_PER_U * units, TableMessage.MASS_IMPLAUSIBLE, rack, units);
    }

    /** A value beyond belief counts as unknown; a thousand times too much looks like milliwatts or grams. */
    private void doubt(Field field, double most, TableMessage message, boolean rack, double units) {
        if (!(values.get(field) instanceof Double value) || value <= most) {
            return;
        }
        values.remove(field);
        fields.removeIf(f -> f.name().equals(field.word()));
        String of = rack ? "rack" : String.format(Locale.ROOT, "%.0f U", units);
        Object meant = value / 1000 <= most ? (Object) (value / 1000) : null;
        fields.add(new ReviewedField(
                field.word(),
                FieldState.SUSPICIOUS,
                String.valueOf(value),
                null,
                field.unit(),
                Problem.warning(message, place, value, of),
                meant));
    }

    private void missing() {
        height();
        boolean typed = kind == RowKind.RACKS && !word(Field.TYPE).isEmpty();
        if (kind == RowKind.DEVICES || typed) {
            return;
        }
        absent(Field.POWER, TableMessage.UNKNOWN_POWER);
        absent(Field.MASS, TableMessage.UNKNOWN_MASS);
    }

    /** A device that does not say its height is taken as one unit high, unless its type is known already. */
    private void height() {
        boolean described = values.get(Field.POWER) != null || values.get(Field.MASS) != null;
        boolean device = kind == RowKind.DEVICES || kind == RowKind.EQUIPMENT && !"rack".equals(values.get(Field.KIND));
        if (device && described && values.get(Field.HEIGHT) == null) {
            fields.add(new ReviewedField(
                    Field.HEIGHT.word(),
                    FieldState.DEFAULTED,
                    null,
                    null,
                    Field.HEIGHT.unit(),
                    Problem.warning(TableMessage.ONE_UNIT, place),
                    1.0));
        }
    }

    private void absent(Field field, TableMessage message) {
        boolean there = fields.stream().anyMatch(f -> f.name().equals(field.word()));
        if (!there) {
            fields.add(new ReviewedField(
                    field.word(), FieldState.MISSING, null, null, field.unit(), Problem.unknown(message, place), null));
        }
    }
}
