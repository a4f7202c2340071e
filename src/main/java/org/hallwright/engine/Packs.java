package org.hallwright.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.OwnModel;
import org.hallwright.engine.climate.ClimateTable;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Site;
import org.jspecify.annotations.Nullable;

/**
 * The data a design is assessed with.
 *
 * @param catalog what can be bought
 * @param regions jurisdictions, sites, metrics and rules
 * @param climates monthly tables by site id
 * @param economics building, staff, tariff and finance facts
 * @param calibration measured factors of accelerators and software
 * @param models the model library by id
 * @param refs which packs these are, for the title block of a result
 */
public record Packs(
        Catalog catalog,
        RegionPack regions,
        Map<String, ClimateTable> climates,
        Economics economics,
        Calibration calibration,
        Map<String, TransformerModel> models,
        List<Ref> refs) {

    public Packs {
        climates = Collections.unmodifiableMap(new LinkedHashMap<>(climates));
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        refs = List.copyOf(refs);
    }

    /**
     * A pack by name, version and content.
     *
     * @param sha256 digest of its bytes
     */
    public record Ref(String id, String version, String sha256) {}

    /**
     * These packs with a planner's own rack types and models among those of the catalogue; the very same object where there
     * are none. An id that the catalogue has already keeps the catalogue's meaning.
     */
    public Packs with(OwnEquipment own) {
        if (own.racks().isEmpty() && own.models().isEmpty()) {
            return this;
        }
        Map<String, RackType> racks = new LinkedHashMap<>(catalog.racks());
        own.racks().forEach(rack -> racks.putIfAbsent(rack.id(), rack.asRackType()));
        Catalog wider = new Catalog(
                catalog.accelerators(),
                catalog.nodes(),
                Collections.unmodifiableMap(racks),
                catalog.equipment(),
                catalog.equipmentClasses(),
                catalog.cloudPrices(),
                catalog.vendors(),
                catalog.vendorSeats(),
                catalog.sources());
        Map<String, TransformerModel> library = new LinkedHashMap<>(models);
        own.models().forEach(model -> library.putIfAbsent(model.id(), transformer(model)));
        return new Packs(wider, regions, climates, economics, calibration, library, refs);
    }

    private static TransformerModel transformer(OwnModel m) {
        return new TransformerModel(
                m.id(),
                m.layers(),
                m.denseLayers(),
                m.hidden(),
                m.heads(),
                m.kvHeads(),
                m.headDim(),
                m.ffn(),
                m.gated(),
                m.vocab(),
                m.experts(),
                m.topK(),
                m.expertFfn(),
                m.sharedExperts(),
                new TransformerModel.Latent(m.latentRank(), m.queryRank(), m.ropeDim(), m.keyDim()),
                new TransformerModel.Window(m.windowTokens(), m.windowLayers()),
                m.tied());
    }

    /** A site by id, or null. */
    public @Nullable Site site(String id) {
        for (Site site : regions.sites()) {
            if (site.id().equals(id)) {
                return site;
            }
        }
        return null;
    }
}
