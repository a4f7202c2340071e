package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Message;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.exchange.drawing.DxfTags.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads ASCII DXF from R12 to 2018: header, blocks and entities, of which the lines, polylines with bulges, arcs, circles,
 * ellipses, splines, solids, outlines of hatches, inserts, dimensions and texts that a floor plan is made of. What it does not draw is counted by name. Nothing outside
 * the file is followed.
 *
 * @see <a href="https://help.autodesk.com/view/OARX/2018/ENU/?guid=GUID-235B22E0-A567-4CF6-92D3-38A2306D73F3">DXF reference</a>
 */
public final class DxfReader {

    /** The largest file, bytes. */
    public static final int LARGEST_BYTES = 64 << 20;

    private static final int MOST_ENTITIES = 2_000_000;

    private final String place;
    private final DxfTags tags;
    private final List<Problem> notes = new ArrayList<>();
    private final Map<String, Block> blocks = new HashMap<>();
    private final List<Record> entities = new ArrayList<>();
    private final Map<String, Integer> header = new HashMap<>();
    private int count;

    /** Entities that are inserted together, about a base point. */
    record Block(String name, double x, double y, boolean external, List<Record> entities) {}

    /** Ends the reading with its reason; never leaves this package. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Refused(Message message, String place, Object... arguments) {
            super(message.key(), null, false, false);
            this.problem = Problem.error(message, place, arguments);
        }

        Problem problem() {
            return problem;
        }
    }

    private DxfReader(String text, String place) {
        this.tags = new DxfTags(text);
        this.place = place;
    }

    /** The drawing, with what of it was not drawn; {@code place} names the file in problems. */
    public static Outcome<Sketch> read(byte[] bytes, String place) {
        if (bytes.length > LARGEST_BYTES) {
            return Outcome.failed(Problem.error(DrawingMessage.TOO_LARGE, place, bytes.length, LARGEST_BYTES));
        }
        if (starts(bytes, "AutoCAD Binary DXF")) {
            return Outcome.failed(Problem.error(DrawingMessage.BINARY_DXF, place));
        }
        if (starts(bytes, "AC10")) {
            return Outcome.failed(Problem.error(DrawingMessage.DWG, place));
        }
        String text = DrawingText.of(bytes);
        if (text == null) {
            return Outcome.failed(Problem.error(DrawingMessage.NOT_DXF, place));
        }
        try {
            return new DxfReader(text, place).read();
        } catch (Refused e) {
            return Outcome.failed(e.problem());
        }
    }

    private static boolean starts(byte[] bytes, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= bytes.length || bytes[i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Outcome<Sketch> read() {
        boolean ended = sections();
        if (entities.isEmpty() && blocks.isEmpty() && header.isEmpty()) {
            return Outcome.failed(Problem.error(DrawingMessage.NOT_DXF, place));
        }
        if (!ended) {
            notes.add(Problem.warning(DrawingMessage.TRUNCATED, place + ":" + tags.lineNumber()));
        }
        DxfGeometry geometry = new DxfGeometry(place, blocks, notes);
        geometry.draw(entities);
        Sketch sketch = new Sketch(unit(), geometry.paths(), geometry.texts());
        if (sketch.paths().isEmpty() && sketch.texts().isEmpty()) {
            List<Problem> all = new ArrayList<>(notes);
            all.add(Problem.error(DrawingMessage.EMPTY, place));
            return Outcome.failed(all);
        }
        return Outcome.ok(sketch, notes);
    }

    /** $INSUNITS, or by $MEASUREMENT what an old drawing can only hint at: nothing. */
    private @Nullable Double unit() {
        Integer units = header.get("$INSUNITS");
        Double mm = units == null ? null : millimetres(units);
        if (mm == null) {
            notes.add(
                    units == null || units == 0
                            ? Problem.warning(DrawingMessage.NO_UNITS, place)
                            : Problem.warning(DrawingMessage.UNKNOWN_UNITS, place, units));
        }
        return mm;
    }

    private static @Nullable Double millimetres(int units) {
        double surveyFoot = 1200.0 / 3937 * 1000;
        return switch (units) {
            case 1 -> 25.4;
            case 2 -> 304.8;
            case 3 -> 1_609_344.0;
            case 4 -> 1.0;
            case 5 -> 10.0;
            case 6 -> 1000.0;
            case 7 -> 1e6;
            case 8 -> 25.4e-6;
            case 9 -> 0.0254;
            case 10 -> 914.4;
            case 11 -> 1e-7;
            case 12 -> 1e-6;
            case 13 -> 1e-3;
            case 14 -> 100.0;
            case 15 -> 1e4;
            case 16 -> 1e5;
            case 17 -> 1e12;
            case 21 -> surveyFoot;
            case 22 -> surveyFoot / 12;
            case 23 -> 3 * surveyFoot;
            case 24 -> 5280 * surveyFoot;
            // Astronomical units, light years, parsecs: no drawing of a hall.
            default -> null;
        };
    }

    /** Whether the file came to its end as it should. */
    private boolean sections() {
        String section = "";
        boolean named = false;
        while (tags.next()) {
            if (tags.code() == 0) {
                String type = tags.value().strip();
                switch (type) {
                    case "SECTION" -> named = true;
                    case "ENDSEC" -> section = "";
                    case "EOF" -> {
                        return true;
                    }
                    default -> {
                        if (section.equals("ENTITIES") || section.equals("BLOCKS")) {
                            if (!things(section)) {
                                return false;
                            }
                            section = "";
                        }
                    }
                }
            } else if (named && tags.code() == 2) {
                section = tags.value().strip().toUpperCase(Locale.ROOT);
                named = false;
                if (section.equals("HEADER")) {
                    header.put("", 0);
                    section = header() ? "" : section;
                }
            }
        }
        return false;
    }

    /** Reads variables up to the end of the section. */
    private boolean header() {
        String variable = "";
        while (tags.next()) {
            if (tags.code() == 0) {
                return true;
            }
            if (tags.code() == 9) {
                variable = tags.value().strip();
            } else if (tags.code() == 70) {
                double number = Record.parse(tags.value());
                if (number == Math.rint(number)) {
                    header.put(variable, (int) number);
                }
            }
        }
        return false;
    }

    /** Reads entities, or blocks with theirs, from the current pair to the end of the section. */
    private boolean things(String section) {
        List<Record> target = entities;
        Record record = new Record(tags.value().strip(), tags.lineNumber());
        Record block = null;
        List<Record> inside = new ArrayList<>();
        boolean blocksSection = section.equals("BLOCKS");
        while (tags.next()) {
            if (tags.code() != 0) {
                record.codes.add(tags.code());
                record.values.add(tags.value());
                continue;
            }
            if (blocksSection && record.type.equals("BLOCK")) {
                block = record;
                inside = new ArrayList<>();
            } else if (blocksSection && record.type.equals("ENDBLK") && block != null) {
                block(block, inside);
                block = null;
            } else if (!blocksSection || block != null) {
                add(blocksSection ? inside : target, record);
            }
            String type = tags.value().strip();
            if (type.equals("ENDSEC") || type.equals("EOF")) {
                return true;
            }
            record = new Record(type, tags.lineNumber());
        }
        add(blocksSection ? inside : target, record);
        return false;
    }

    private void add(List<Record> target, Record record) {
        if (++count > MOST_ENTITIES) {
            throw new Refused(DrawingMessage.TOO_MANY_ENTITIES, place + ":" + record.line, MOST_ENTITIES);
        }
        target.add(record);
    }

    private void block(Record head, List<Record> inside) {
        String name = head.text(2, "").toUpperCase(Locale.ROOT);
        double flags = head.number(70, 0);
        boolean external = Double.isFinite(flags) && ((int) flags & (4 | 8)) != 0
                || !head.text(1, "").isEmpty();
        double x = head.number(10, 0);
        double y = head.number(20, 0);
        blocks.put(name, new Block(name, Double.isNaN(x) ? 0 : x, Double.isNaN(y) ? 0 : y, external, inside));
    }

    /** Counts by a word. */
    static void count(Map<String, Integer> counts, String word) {
        counts.merge(word, 1, Integer::sum);
    }

    /** Counts in the order of first sight. */
    static Map<String, Integer> counts() {
        return new LinkedHashMap<>();
    }
}
