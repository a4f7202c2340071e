package org.hallwright.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hallwright.codec.SweepPlan.Case;

/** Lists the cases of a plan: the contract of {@code hallwright sweep plan --json}. */
public final class SweepListWriter {

    private static final String SCHEMA = "hallwright.sweep-cases/1";

    private SweepListWriter() {}

    /** @param hash of a case's design */
    public static String write(SweepPlan plan, Function<Case, String> hash) {
        List<Object> cases = new ArrayList<>();
        plan.cases().forEach(each -> cases.add(fields(each, hash.apply(each))));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("cases", cases);
        return JsonText.of(root);
    }

    /** One case on one line. */
    public static String line(Case each, String hash) {
        return JsonText.line(fields(each, hash));
    }

    private static Map<String, Object> fields(Case each, String hash) {
        Map<String, Object> set = new LinkedHashMap<>();
        each.settings().forEach((column, setting) -> set.put(column, setting.value()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", each.id());
        fields.put("hash", hash);
        fields.put("set", set);
        return fields;
    }

    /** What a run did: the contract of {@code hallwright sweep run --json}. */
    public static String done(String file, int assessed, int kept) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("file", file);
        root.put("assessed", assessed);
        root.put("kept", kept);
        return JsonText.of(root);
    }
}
