package org.hallwright.app;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.Reviewed;
import org.hallwright.exchange.ReviewedField;

/** The review of a language model's configuration: its dimensions, and the weights that follow from them. */
record ModelReview(String place, TransformerModel model) implements Reviewed {

    @Override
    public String kindWord() {
        return "model";
    }

    @Override
    public String title() {
        return model.name();
    }

    @Override
    public String id() {
        return "model:" + model.name();
    }

    @Override
    public List<ReviewedField> fields() {
        List<ReviewedField> fields = new ArrayList<>();
        taken(fields, "layers", model.layers());
        taken(fields, "hidden", model.hidden());
        taken(fields, "heads", model.heads());
        taken(fields, "key_value_heads", model.kvHeads());
        taken(fields, "head_dim", model.headDim());
        taken(fields, "ffn", model.ffn());
        taken(fields, "vocabulary", model.vocab());
        if (model.experts() > 0) {
            taken(fields, "experts", model.experts());
            taken(fields, "experts_per_token", model.topK());
            taken(fields, "expert_ffn", model.expertFfn());
            taken(fields, "shared_experts", model.sharedExperts());
        }
        follows(fields, "parameters", model.parameters());
        follows(fields, "active_weights", model.activeWeights());
        follows(fields, "kv_elements_per_token", model.kvElementsPerToken());
        return fields;
    }

    private static void taken(List<ReviewedField> fields, String name, int value) {
        fields.add(new ReviewedField(name, FieldState.TAKEN, Integer.toString(value), value, "", null, null));
    }

    private static void follows(List<ReviewedField> fields, String name, double value) {
        fields.add(new ReviewedField(name, FieldState.CONVERTED, null, value, "", null, null));
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }

    @Override
    public List<Problem> remarks() {
        return List.of();
    }
}
