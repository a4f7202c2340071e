package org.hallwright.codec;

import java.util.List;
import java.util.Set;
import org.hallwright.design.OwnModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The planner's own models in the design file. */
final class OwnModelJson {
    private static final int MOST = OwnModel.LARGEST;

    private OwnModelJson() {}

    static @Nullable OwnModel read(Cursor c, Set<String> ids) {
        String id = c.at("id").id();
        c.unique(id, ids);
        String name = c.at("name").textOr(id);
        int layers = c.at("layers").whole(1, MOST);
        int hidden = c.at("hidden").whole(1, MOST);
        int heads = c.at("heads").whole(1, MOST);
        int kvHeads = c.at("kvHeads").whole(1, MOST);
        int headDim = c.at("headDim").whole(1, MOST);
        int ffn = c.at("ffn").whole(0, MOST);
        boolean gated = c.at("gated").flagOr(true);
        int vocab = c.at("vocab").whole(0, MOST);
        boolean tied = c.at("tied").flagOr(false);
        int experts = c.at("experts").wholeOr(0, 0, MOST);
        int dense = c.at("denseLayers").wholeOr(experts > 0 ? 0 : layers, 0, MOST);
        int topK = c.at("topK").wholeOr(0, 0, MOST);
        int expertFfn = c.at("expertFfn").wholeOr(0, 0, MOST);
        int shared = c.at("sharedExperts").wholeOr(0, 0, MOST);
        int latent = c.at("latentRank").wholeOr(0, 0, MOST);
        int query = c.at("queryRank").wholeOr(0, 0, MOST);
        int rope = c.at("ropeDim").wholeOr(0, 0, MOST);
        int key = c.at("keyDim").wholeOr(latent > 0 ? headDim : 0, 0, MOST);
        int window = c.at("windowTokens").wholeOr(0, 0, MOST);
        int windowed = c.at("windowLayers").wholeOr(0, 0, MOST);
        String source = c.at("source").textOr("");
        return c.build(() -> new OwnModel(
                id, name, layers, dense, hidden, heads, kvHeads, headDim, ffn, gated, vocab, experts, topK, expertFfn,
                shared, latent, query, rope, key, window, windowed, tied, source));
    }

    /** Writes nothing where there is nothing, so that designs without own models keep their bytes. */
    static void write(JsonGenerator j, List<OwnModel> models) {
        if (models.isEmpty()) {
            return;
        }
        j.writeArrayPropertyStart("models");
        for (OwnModel m : models) {
            j.writeStartObject();
            j.writeStringProperty("id", m.id());
            j.writeStringProperty("name", m.name());
            j.writeNumberProperty("layers", m.layers());
            j.writeNumberProperty("hidden", m.hidden());
            j.writeNumberProperty("heads", m.heads());
            j.writeNumberProperty("kvHeads", m.kvHeads());
            j.writeNumberProperty("headDim", m.headDim());
            j.writeNumberProperty("ffn", m.ffn());
            j.writeBooleanProperty("gated", m.gated());
            j.writeNumberProperty("vocab", m.vocab());
            j.writeBooleanProperty("tied", m.tied());
            if (m.experts() > 0) {
                j.writeNumberProperty("experts", m.experts());
                j.writeNumberProperty("denseLayers", m.denseLayers());
                j.writeNumberProperty("topK", m.topK());
                j.writeNumberProperty("expertFfn", m.expertFfn());
                j.writeNumberProperty("sharedExperts", m.sharedExperts());
            }
            if (m.latentRank() > 0) {
                j.writeNumberProperty("latentRank", m.latentRank());
                j.writeNumberProperty("queryRank", m.queryRank());
                j.writeNumberProperty("ropeDim", m.ropeDim());
                j.writeNumberProperty("keyDim", m.keyDim());
            }
            if (m.windowLayers() > 0) {
                j.writeNumberProperty("windowTokens", m.windowTokens());
                j.writeNumberProperty("windowLayers", m.windowLayers());
            }
            j.writeStringProperty("source", m.source());
            j.writeEndObject();
        }
        j.writeEndArray();
    }
}
