package org.hallwright.codec.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.codec.yaml.YamlNode.Scalar;
import org.hallwright.codec.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 within bounds: 3 MB, 50 levels, 50 aliases, no duplicate keys, no tags but those of the plain types. Values
 * behind an alias are shared, and counted as often as they are seen, so that a small file cannot stand for a huge one.
 */
public final class YamlReader {

    /** The largest file, bytes. */
    public static final int LARGEST_BYTES = 3 << 20;

    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 50;
    private static final long MOST_VALUES = 500_000;
    private static final String CORE_TAG = "tag:yaml.org,2002:";
    private static final List<String> PLAIN_TAGS = List.of("str", "int", "float", "bool", "null", "map", "seq");

    /** YAML 1.2.2, 10.3.2: how the core schema writes null. */
    private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");

    /** YAML 1.1 merge key (yaml.org/type/merge.html): what the library's own tools read takes part. */
    private static final String MERGE = "<<";

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(LARGEST_BYTES)
            .setParseComments(false)
            .build();

    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Long> sharedSizes = new IdentityHashMap<>();
    private int aliases;
    private long values;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    private static final Pattern PARTING_TAB =
            Pattern.compile("(?m)(?<=^ {0,40}(?:- ){0,3}[\\w.-]{1,80}:) *\\t[ \\t]*|\\t+(?=#)|[ \\t]*\\t[ \\t]*$");

    /** The documents of the file, or the reason why it is none; problems name the line in their place ({@code :12}). */
    public static Outcome<List<YamlNode>> read(byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            return Outcome.failed(Problem.error(YamlMessage.TOO_LARGE, "", bytes.length, LARGEST_BYTES));
        }
        List<Problem> notes = new ArrayList<>();
        String text = decode(bytes, notes);
        if (text == null) {
            return Outcome.failed(Problem.error(YamlMessage.NOT_TEXT, ""));
        }
        try {
            List<YamlNode> documents =
                    new YamlReader(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, blanked(text)))).documents();
            return documents.isEmpty()
                    ? Outcome.failed(Problem.error(YamlMessage.EMPTY, ""))
                    : Outcome.ok(documents, notes);
        } catch (Refused e) {
            return Outcome.failed(e.problem);
        } catch (MarkedYamlEngineException e) {
            String where =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            return Outcome.failed(Problem.error(YamlMessage.NOT_YAML, where, firstLine(e.getProblem())));
        } catch (YamlEngineException e) {
            return Outcome.failed(Problem.error(YamlMessage.NOT_YAML, "", firstLine(e.getMessage())));
        }
    }

    /** Tabs may part a key from its value and a value from its comment (YAML 1.2.2, 6.2); the engine takes blanks alone. */
    private static String blanked(String text) {
        return text.indexOf('\t') < 0 ? text : PARTING_TAB.matcher(text).replaceAll(" ");
    }

    private static String firstLine(@Nullable String said) {
        String line = said == null ? "" : said.lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    /** UTF-8 unless a byte order mark says otherwise; text of an old Windows tool is read as such and said to be. */
    private static @Nullable String decode(byte[] bytes, List<Problem> notes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        String utf8 = strict(bytes, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                return null;
            }
        }
        notes.add(Problem.warning(YamlMessage.OTHER_ENCODING, ""));
        return strict(bytes, 0, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private List<YamlNode> documents() {
        List<YamlNode> all = new ArrayList<>();
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                anchors.clear();
                YamlNode document = node(events.next(), 1);
                if (!(document instanceof Scalar scalar && scalar.text() == null)) {
                    all.add(document);
                }
            }
        }
        return all;
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private YamlNode node(Event event, int depth) {
        int line = line(event);
        if (depth > DEEPEST) {
            throw new Refused(Problem.error(YamlMessage.TOO_DEEP, ":" + line, DEEPEST));
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias.getAlias(), line);
        }
        long before = values;
        count(1, line);
        YamlNode node = switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(scalar.getTag().orElse(null), line);
                String text = scalar.getValue();
                yield new Scalar(scalar.isPlain() && NULLS.contains(text) ? null : text, line);
            }
            case CollectionStartEvent start -> {
                refuseTag(start.getTag().orElse(null), line);
                yield start instanceof MappingStartEvent ? mapping(line, depth) : sequence(line, depth);
            }
            default -> throw new YamlEngineException("unexpected " + event.getEventId());
        };
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> {
            anchors.put(anchor, node);
            sharedSizes.put(node, values - before);
        });
        return node;
    }

    private static void refuseTag(@Nullable String tag, int line) {
        if (tag != null && !tag.equals("!")) {
            String plain = tag.startsWith(CORE_TAG) ? tag.substring(CORE_TAG.length()) : tag;
            if (!PLAIN_TAGS.contains(plain)) {
                throw new Refused(Problem.error(YamlMessage.TAG, ":" + line, shortened(tag)));
            }
        }
    }

    private YamlNode alias(Anchor name, int line) {
        if (++aliases > MOST_ALIASES) {
            throw new Refused(Problem.error(YamlMessage.TOO_MANY_ALIASES, ":" + line, MOST_ALIASES));
        }
        YamlNode target = anchors.get(name);
        if (target == null) {
            throw new Refused(Problem.error(YamlMessage.UNKNOWN_ALIAS, ":" + line, shortened(name.getValue())));
        }
        count(sharedSizes.getOrDefault(target, 1L), line);
        return target;
    }

    private void count(long more, int line) {
        values += more;
        if (values > MOST_VALUES) {
            throw new Refused(Problem.error(YamlMessage.TOO_MANY_VALUES, ":" + line, MOST_VALUES));
        }
    }

    private Mapping mapping(int line, int depth) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        List<YamlNode> merged = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            int at = line(next);
            if (next instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getValue().equals(MERGE)) {
                merged.add(node(events.next(), depth + 1));
                continue;
            }
            if (!(node(next, depth + 1) instanceof Scalar key)) {
                throw new Refused(Problem.error(YamlMessage.NOT_YAML, ":" + at, "a field's name must be a text"));
            }
            String name = key.text() == null ? "" : key.text();
            if (fields.putIfAbsent(name, node(events.next(), depth + 1)) != null) {
                throw new Refused(Problem.error(YamlMessage.DUPLICATE_KEY, ":" + at, shortened(name)));
            }
        }
        merged.forEach(source -> merge(source, fields));
        return new Mapping(fields, line);
    }

    /** Fields of another mapping, or of several, where this one does not state them itself. */
    private static void merge(YamlNode source, Map<String, YamlNode> fields) {
        switch (source) {
            case Mapping mapping -> mapping.fields().forEach(fields::putIfAbsent);
            case Sequence sequence -> sequence.items().forEach(each -> merge(each, fields));
            case Scalar scalar ->
                throw new Refused(Problem.error(YamlMessage.NOT_YAML, ":" + scalar.line(), "<< needs a mapping"));
        }
    }

    private Sequence sequence(int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Sequence(items, line);
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** Leaves the recursion with the reason; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }
}
