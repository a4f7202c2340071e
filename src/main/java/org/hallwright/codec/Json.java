package org.hallwright.codec;

import java.nio.charset.StandardCharsets;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Strict JSON: bounded, without duplicate keys, without anything after the end. Jackson's own defaults leave document
 * and token count open and accept duplicate keys.
 */
public final class Json {

    /** The largest file that is read, bytes. */
    public static final long LARGEST_BYTES = 256L << 20;

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_TOKENS = 20_000_000;
    private static final int EXCERPT = 24;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .maxDocumentLength(LARGEST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The document, or what is wrong with it and where. */
    public static Outcome<JsonNode> read(byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            return Outcome.failed(Problem.error(CodecMessage.TOO_LARGE, "", bytes.length, LARGEST_BYTES));
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                return Outcome.failed(Problem.error(CodecMessage.TRUNCATED, "", 1, 1));
            }
            return Outcome.ok(node);
        } catch (JacksonException e) {
            return Outcome.failed(problem(e, bytes));
        } catch (StackOverflowError e) {
            return Outcome.failed(Problem.error(CodecMessage.LIMIT, "", "depth ≤ " + DEEPEST));
        }
    }

    /** The parser's exception in our words: its own speak of its classes and switches. */
    private static Problem problem(JacksonException e, byte[] bytes) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        String original = String.valueOf(e.getOriginalMessage());
        if (e instanceof UnexpectedEndOfInputException || original.startsWith("Unexpected end-of-input")) {
            return Problem.error(CodecMessage.TRUNCATED, "", line, column);
        }
        if (e instanceof StreamConstraintsException) {
            return Problem.error(CodecMessage.LIMIT, "", limit(original));
        }
        if (original.startsWith("Duplicate")) {
            return Problem.error(CodecMessage.DUPLICATE_KEY, "", line, column, quoted(original));
        }
        int offset = (int) Math.clamp(at == null ? 0 : at.getByteOffset(), 0, bytes.length);
        int back = wordBefore(bytes, offset);
        return Problem.error(
                CodecMessage.NOT_JSON, "", line, Math.max(1, column - back), excerpt(bytes, offset - back));
    }

    private static String limit(String original) {
        if (original.contains("nesting depth")) {
            return "depth ≤ " + DEEPEST;
        }
        if (original.startsWith("String")) {
            return "text ≤ " + LONGEST_TEXT;
        }
        if (original.startsWith("Name")) {
            return "name ≤ " + LONGEST_NAME;
        }
        if (original.startsWith("Number")) {
            return "number ≤ " + LONGEST_NUMBER;
        }
        return original.startsWith("Token") ? "tokens ≤ " + MOST_TOKENS : "bytes ≤ " + LARGEST_BYTES;
    }

    private static String quoted(String original) {
        int first = original.indexOf('"');
        int last = original.lastIndexOf('"');
        return first < 0 || last <= first ? "?" : original.substring(first + 1, last);
    }

    /** How many bytes of a word, such as NaN, the parser had already passed when it objected. */
    private static int wordBefore(byte[] bytes, int offset) {
        int back = 0;
        while (back < EXCERPT && back < offset && Character.isLetterOrDigit(bytes[offset - back - 1])) {
            back++;
        }
        return back;
    }

    /** What stands at the place, as far as it can be shown on one line. */
    private static String excerpt(byte[] bytes, int offset) {
        int length = Math.min(EXCERPT, bytes.length - offset);
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        return text.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{C}|\uFFFD", "·")
                .strip();
    }

    /** What a node is, in the words of JSON, with its text or number in front where that is short. */
    public static String describe(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return "nothing";
        }
        return switch (node.getNodeType()) {
            case STRING -> "text “" + Cursor.plain(node.stringValue()) + "”";
            case NUMBER -> "number " + Cursor.plain(node.asString());
            case BOOLEAN -> node.asString();
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case NULL, MISSING -> "null";
            case BINARY -> "binary";
        };
    }

    /** Indented, with LF: for people to read. */
    static byte[] pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }
}
