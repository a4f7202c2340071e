package org.hallwright.codec.throughput;

import java.util.List;
import java.util.Locale;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the form of all bad input: code, severity, pointer, message. */
public final class ProblemsWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemsWriter() {}

    public static String json(List<Problem> problems, Locale locale) {
        var root = JSON.createObjectNode();
        var array = root.putArray("problems");
        for (var problem : problems) {
            var node = array.addObject();
            node.put("code", problem.code());
            node.put("severity", problem.severity().name());
            node.put("pointer", problem.place());
            node.put("message", Texts.of(problem, locale));
        }
        return JSON.writeValueAsString(root);
    }
}
