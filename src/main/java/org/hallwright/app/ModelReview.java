package org.hallwright.app;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.OwnModel;
import org.hallwright.design.PlanEdit;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ImportIds;
import org.hallwright.exchange.ImportPlan;
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
        if (model.window().layers() > 0) {
            taken(fields, "window", model.window().tokens());
            taken(fields, "window_layers", model.window().layers());
        }
        follows(fields, "parameters", model.parameters());
        follows(fields, "active_weights", model.activeWeights());
        follows(fields, "kv_elements_per_token", model.kvElements(1));
        return fields;
    }

    /** Puts the model among the design's own; nothing where it is there as it is. */
    ImportPlan plan(Design design) {
        OwnModel own = own();
        for (OwnModel before : design.equipment().models()) {
            if (before.id().equals(own.id())) {
                return before.equals(own)
                        ? new ImportPlan(List.of(), 0, 0, 1, List.of())
                        : new ImportPlan(List.of(new PlanEdit.PutOwnModel(own)), 0, 1, 0, List.of());
            }
        }
        return new ImportPlan(List.of(new PlanEdit.PutOwnModel(own)), 1, 0, 0, List.of());
    }

    private OwnModel own() {
        var latent = model.latent();
        var window = model.window();
        return new OwnModel(
                ImportIds.of(model.name(), "model"),
                model.name(),
                model.layers(),
                model.denseLayers(),
                model.hidden(),
                model.heads(),
                model.kvHeads(),
                model.headDim(),
                model.ffn(),
                model.gated(),
                model.vocab(),
                model.experts(),
                model.topK(),
                model.expertFfn(),
                model.sharedExperts(),
                latent.kvRank(),
                latent.queryRank(),
                latent.ropeDim(),
                latent.keyDim(),
                window.tokens(),
                window.layers(),
                model.tied(),
                place);
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
