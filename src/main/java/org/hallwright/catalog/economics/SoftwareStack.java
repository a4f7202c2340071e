package org.hallwright.catalog.economics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hallwright.catalog.Datum;

/**
 * A software stack of an accelerator family.
 *
 * @param words support by name, as the catalogue prints it: {@code pytorch, jax, openxla, cuda, vllm, openSource,
 *     airGapNote}
 * @param portingEffort engineer-weeks for a model family from a PyTorch and CUDA code base
 */
public record SoftwareStack(String id, String name, String vendor, Map<String, String> words, Datum portingEffort) {

    public SoftwareStack {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** One of the words, or nothing. */
    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    /**
     * Whether its runtime's terms tie use to a cloud, so that another site needs written terms of its own. Read from the
     * editor's note on air-gapped use.
     */
    public boolean runtimeTiedToCloud() {
        String note = word("airGapNote").toLowerCase(java.util.Locale.ROOT);
        return note.contains("ties use to") || note.contains("cloud service");
    }
}
