package org.hallwright.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.SweepPlan.Setting;
import org.hallwright.design.Design;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sets single values in a design by their JSON pointers (RFC 6901). */
public final class DesignPatch {

    private DesignPatch() {}

    /**
     * The design with the values set; it is read again as from its file, so that nothing gets in that a file could not
     * hold. Problems stand at the settings' own places.
     */
    public static Outcome<Design> set(Design design, Map<String, Setting> byPointer) {
        if (byPointer.isEmpty()) {
            return Outcome.ok(design);
        }
        JsonNode root = Json.read(DesignWriter.write(design)).orThrow();
        List<Problem> problems = new ArrayList<>();
        byPointer.forEach((pointer, setting) -> {
            if (!set(root, pointer, setting.value())) {
                problems.add(Problem.error(CodecMessage.NO_SUCH_PLACE, setting.place(), pointer));
            }
        });
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        return switch (DesignReader.read(Json.pretty(root))) {
            case Outcome.Ok<Design> ok -> ok;
            case Outcome.Failed<Design> failed ->
                Outcome.failed(failed.problems().stream()
                        .map(problem -> atSetting(problem, byPointer))
                        .toList());
        };
    }

    private static boolean set(JsonNode root, String pointer, Object value) {
        int last = pointer.lastIndexOf('/');
        if (last < 0) {
            return false;
        }
        JsonNode parent = root.at(JsonPointer.compile(pointer.substring(0, last)));
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            object.set(name, node(value));
            return true;
        }
        if (parent instanceof ArrayNode array
                && name.matches("0|[1-9]\\d{0,6}")
                && Integer.parseInt(name) < array.size()) {
            array.set(Integer.parseInt(name), node(value));
            return true;
        }
        return false;
    }

    private static JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Boolean flag -> nodes.booleanNode(flag);
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> nodes.numberNode(number.longValue());
            case Double number -> nodes.numberNode(number);
            default -> nodes.stringNode(value.toString());
        };
    }

    /** The problem where the plan set what is wrong; where nothing of the plan is to blame, as it is. */
    private static Problem atSetting(Problem problem, Map<String, Setting> byPointer) {
        @Nullable Setting blamed = byPointer.get(problem.place());
        return blamed == null
                ? problem
                : new Problem(problem.message(), problem.severity(), blamed.place(), problem.arguments());
    }
}
