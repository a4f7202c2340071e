package org.hallwright.engine;

import java.util.List;
import org.hallwright.catalog.Catalog;

/**
 * The data a design is assessed with.
 *
 * @param catalog what can be bought
 * @param refs which packs these are, for the title block of a result
 */
public record Packs(Catalog catalog, List<Ref> refs) {

    public Packs {
        refs = List.copyOf(refs);
    }

    /**
     * A pack by name, version and content.
     *
     * @param sha256 digest of its bytes
     */
    public record Ref(String id, String version, String sha256) {}
}
