package org.hallwright.codec;

import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
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

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(1 << 20)
                            .maxNameLength(256)
                            .maxNumberLength(64)
                            .maxTokenCount(20_000_000)
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
            return Outcome.failed(problem(e));
        } catch (StackOverflowError e) {
            return Outcome.failed(Problem.error(CodecMessage.LIMIT, "", "nesting depth 100"));
        }
    }

    private static Problem problem(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        String original = String.valueOf(e.getOriginalMessage());
        if (e instanceof UnexpectedEndOfInputException || original.startsWith("Unexpected end-of-input")) {
            return Problem.error(CodecMessage.TRUNCATED, "", line, column);
        }
        if (e instanceof StreamConstraintsException) {
            return Problem.error(CodecMessage.LIMIT, "", firstSentence(original));
        }
        if (original.startsWith("Duplicate")) {
            return Problem.error(CodecMessage.DUPLICATE_KEY, "", line, column, firstSentence(original));
        }
        return Problem.error(CodecMessage.NOT_JSON, "", line, column, firstSentence(original));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** Indented, with LF: for people to read. */
    static byte[] pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }
}
