package org.hallwright.codec.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.codec.yaml.YamlNode.Scalar;
import org.hallwright.codec.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

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

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(LARGEST_BYTES)
                    .setMaxAliasesForCollections(MOST_ALIASES)
                    .build())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST)
                    .maxStringLength(LARGEST_BYTES)
                    .maxNameLength(1024)
                    .maxNumberLength(LARGEST_BYTES)
                    .build())
            .build();

    private final YAMLParser parser;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Long> sharedSizes = new java.util.IdentityHashMap<>();
    private int aliases;
    private long values;

    private YamlReader(YAMLParser parser) {
        this.parser = parser;
    }

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
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            List<YamlNode> documents = new YamlReader((YAMLParser) parser).documents();
            return documents.isEmpty()
                    ? Outcome.failed(Problem.error(YamlMessage.EMPTY, ""))
                    : Outcome.ok(documents, notes);
        } catch (Refused e) {
            return Outcome.failed(e.problem);
        } catch (JacksonException e) {
            return Outcome.failed(notYaml(e.getLocation(), e.getOriginalMessage()));
        } catch (YamlEngineException | IllegalStateException | IndexOutOfBoundsException e) {
            // The scanner below Jackson leaves some of its own exceptions untranslated.
            return Outcome.failed(notYaml(null, e.getMessage()));
        }
    }

    private static Problem notYaml(@Nullable TokenStreamLocation at, @Nullable String message) {
        int line = at == null ? 0 : at.getLineNr();
        String said = message == null ? "" : message.lines().findFirst().orElse("");
        return Problem.error(
                YamlMessage.NOT_YAML,
                line > 0 ? ":" + line : "",
                said.length() > 160 ? said.substring(0, 160) + "…" : said);
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
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return all;
            }
            anchors.clear();
            all.add(node(token, 1));
        }
    }

    private YamlNode node(JsonToken token, int depth) {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) {
            throw new Refused(Problem.error(YamlMessage.TOO_DEEP, ":" + line, DEEPEST));
        }
        if (parser.isCurrentAlias()) {
            return alias(parser.getString(), line);
        }
        String anchor = anchor();
        refuseTags(line);
        long before = values;
        count(1, line);
        YamlNode node = switch (token) {
            case START_OBJECT -> mapping(line, depth);
            case START_ARRAY -> sequence(line, depth);
            case VALUE_NULL -> new Scalar(null, line);
            default -> new Scalar(parser.getString(), line);
        };
        if (anchor != null) {
            anchors.put(anchor, node);
            sharedSizes.put(node, values - before);
        }
        return node;
    }

    private @Nullable String anchor() {
        Object id = parser.getObjectId();
        return id == null ? null : id.toString();
    }

    private void refuseTags(int line) {
        Object type = parser.getTypeId();
        if (type != null) {
            String tag = type.toString();
            String plain = tag.startsWith(CORE_TAG) ? tag.substring(CORE_TAG.length()) : tag;
            if (!PLAIN_TAGS.contains(plain)) {
                throw new Refused(Problem.error(YamlMessage.TAG, ":" + line, tag));
            }
        }
    }

    private YamlNode alias(String name, int line) {
        if (++aliases > MOST_ALIASES) {
            throw new Refused(Problem.error(YamlMessage.TOO_MANY_ALIASES, ":" + line, MOST_ALIASES));
        }
        YamlNode target = anchors.get(name);
        if (target == null) {
            throw new Refused(Problem.error(YamlMessage.UNKNOWN_ALIAS, ":" + line, name));
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
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = parser.currentTokenLocation().getLineNr();
            YamlNode value = node(parser.nextToken(), depth + 1);
            if (fields.putIfAbsent(name, value) != null) {
                throw new Refused(Problem.error(YamlMessage.DUPLICATE_KEY, ":" + at, shortened(name)));
            }
        }
        return new Mapping(fields, line);
    }

    private Sequence sequence(int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
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
