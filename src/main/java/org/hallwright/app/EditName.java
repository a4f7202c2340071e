package org.hallwright.app;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hallwright.design.Edit;
import org.hallwright.design.HallEdit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;

/** The key of an edit's name for people, such as {@code edit.move-racks}. */
public final class EditName {

    /** As much as the store takes for a name, in characters. */
    private static final int LONGEST = 400;

    private EditName() {}

    /** The message key, of which every language has the text. */
    public static String of(Edit edit) {
        String simple = edit.getClass().getSimpleName();
        return "edit." + simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * The key and, behind a space, what the edit touches: "edit.move-racks A03–A08 (6), +600 · 0 mm". Ids, numbers and
     * units only, so it needs no language and reads the same in the audit log.
     */
    public static String full(Edit edit) {
        String subject = subject(edit);
        String name = subject.isEmpty() ? of(edit) : of(edit) + " " + subject;
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static String subject(Edit edit) {
        return switch (edit) {
            case RackEdit.MoveRacks e -> some(e.racks()) + ", " + signed(e.dxMm()) + " · " + signed(e.dyMm()) + " mm";
            case Edit.PlaceRacks e -> some(e.racks().stream().map(Rack::id).toList());
            case HallEdit.AddRacks e -> some(e.racks().stream().map(Rack::id).toList());
            case HallEdit.AddRow e -> e.row().name() + " (" + e.row().racks().size() + ")";
            case HallEdit.RemoveRow e -> e.row();
            case HallEdit.RenameRow e -> e.row() + " → " + e.name();
            case RackEdit.RemoveRacks e -> some(e.racks());
            case RackEdit.TurnRacks e -> some(e.racks());
            case RackEdit.FaceRacks e -> some(e.racks()) + " → " + e.facing();
            case RackEdit.ChangeRackType e -> some(e.racks()) + " → " + e.type();
            case RackEdit.RenameRack e -> e.rack() + " → " + e.name();
            case RackEdit.AssignFeeds e -> some(e.racks()) + " → " + String.join(" + ", e.feeds());
            case RackEdit.AssignLoop e -> some(e.racks()) + " → " + Objects.requireNonNullElse(e.loop(), "–");
            case RackEdit.AssignPool e -> some(e.racks()) + " → " + Objects.requireNonNullElse(e.pool(), "–");
            case RackEdit.AssignPhase e -> some(e.racks()) + " → " + Objects.requireNonNullElse(e.phase(), "–");
            case RackEdit.FitNodes e -> some(e.racks());
            case RackEdit.PutFittings e -> e.rack() + " (" + e.fittings().size() + ")";
            case PlanEdit.RenameDesign e -> e.name();
            case HallEdit.PutFixture e -> e.fixture().id();
            case HallEdit.RemoveFixture e -> e.fixture();
            case PlanEdit.PutEvidence e -> e.evidence().metric();
            case PlanEdit.RemoveEvidence e -> e.metric();
            case PlanEdit.PutWaiver e -> e.waiver().rule();
            case PlanEdit.RemoveWaiver e -> e.rule();
            case PlanEdit.SetAssumption e -> e.assumption();
            case PlanEdit.SetMoney e -> e.money().currency();
            case PlanEdit.PutWorkload e -> e.workload().id();
            case PlanEdit.RemoveWorkload e -> e.workload();
            case PlanEdit.PutOwnModel e -> e.model().id();
            case PlanEdit.PutPool e -> e.pool().id();
            case PlanEdit.RemovePool e -> e.pool();
            case HallEdit.ResizeHall e -> e.widthMm() + " × " + e.depthMm() + " mm";
            default -> "";
        };
    }

    private static String some(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return switch (all.size()) {
            case 0 -> "–";
            case 1 -> all.getFirst();
            default -> all.getFirst() + "–" + all.getLast() + " (" + all.size() + ")";
        };
    }

    private static String signed(int mm) {
        return mm > 0 ? "+" + mm : Integer.toString(mm);
    }
}
