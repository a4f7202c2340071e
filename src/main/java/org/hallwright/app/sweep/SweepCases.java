package org.hallwright.app.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hallwright.app.AssumedValue;
import org.hallwright.app.BaseDesign;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.DesignPatch;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.SweepPlan;
import org.hallwright.codec.SweepPlan.Case;
import org.hallwright.codec.SweepPlan.Setting;
import org.hallwright.codec.SweepReader;
import org.hallwright.codec.file.InputFile;
import org.hallwright.design.Design;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.Packs;
import org.jspecify.annotations.Nullable;

/** The designs of a plan. May be asked by several threads at once. */
public final class SweepCases {

    private static final int LARGEST_PLAN = 64 << 20;
    private static final String BASE = "base";
    private static final String SITE = "site";
    private static final String RACK = "rack";
    private static final String ASSUME = "assume.";

    private final SweepPlan plan;
    private final Path file;
    private final Packs packs;
    private final Map<String, Outcome<Design>> bases = new ConcurrentHashMap<>();

    private SweepCases(SweepPlan plan, Path file, Packs packs) {
        this.plan = plan;
        this.file = file;
        this.packs = packs;
    }

    /** The cases of the plan in a file; one whose name ends in {@code .csv} is read as CSV. */
    public static Outcome<SweepCases> read(Path file, Packs packs) {
        Outcome<byte[]> bytes = InputFile.read(file, LARGEST_PLAN);
        return (String.valueOf(file.getFileName()).endsWith(".csv")
                        ? bytes.then(there -> SweepReader.csv(file))
                        : bytes.then(SweepReader::json))
                .then(plan -> Outcome.ok(new SweepCases(plan, file, packs)));
    }

    public SweepPlan plan() {
        return plan;
    }

    Packs packs() {
        return packs;
    }

    /** SHA-256 over the packs that designs are assessed with. */
    String packsHash() {
        String refs = packs.refs().stream()
                .map(ref -> ref.id() + " " + ref.version() + " " + ref.sha256() + "\n")
                .collect(Collectors.joining());
        return Sha256.of(refs.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The hash by which a case's design is known. */
    public static String hash(Design design) {
        return DesignWriter.hash(design).hex();
    }

    /** The design of a case, or what is wrong with its settings and where in the plan. */
    public Outcome<Design> design(Case each) {
        Setting named = each.settings().get(BASE);
        String base = named == null ? plan.base() : named.value().toString();
        if (base == null) {
            return Outcome.failed(Problem.error(SweepMessage.NO_BASE, each.id()));
        }
        Outcome<Design> design = bases.computeIfAbsent(base, name -> BaseDesign.read(name, file, packs));
        Map<String, Setting> pointers = new LinkedHashMap<>();
        for (Map.Entry<String, Setting> entry : each.settings().entrySet()) {
            if (entry.getKey().startsWith("/")) {
                pointers.put(entry.getKey(), entry.getValue());
            } else {
                design = design.then(so -> named(so, entry.getKey(), entry.getValue()));
            }
        }
        return design.then(so -> DesignPatch.set(so, pointers));
    }

    /** What is more than one place in a design. */
    private Outcome<Design> named(Design design, String name, Setting setting) {
        String text = text(setting.value());
        return switch (name) {
            case BASE -> Outcome.ok(design);
            case SITE -> site(design, text, setting.place());
            case RACK -> rack(design, text, setting.place());
            default ->
                name.startsWith(ASSUME)
                        ? AssumedValue.edit(name.substring(ASSUME.length()), text, setting.place())
                                .then(edit -> edit.apply(design))
                        : Outcome.failed(Problem.error(
                                SweepMessage.NO_SUCH_KNOB,
                                setting.place(),
                                name,
                                String.join(", ", BASE, SITE, RACK, ASSUME + "NAME")));
        };
    }

    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private Outcome<Design> site(Design design, String id, String place) {
        org.hallwright.region.@Nullable Site there = packs.site(id);
        if (there == null) {
            String known = String.join(
                    ", ",
                    new TreeSet<>(packs.regions().sites().stream()
                            .map(site -> site.id())
                            .toList()));
            return Outcome.failed(Problem.error(SweepMessage.NO_SUCH_SITE, place, id, known));
        }
        return Outcome.ok(design.withSite(design.site().movedTo(there.region(), there.id())));
    }

    /** Every rack of another type, where it stands. */
    private Outcome<Design> rack(Design design, String type, String place) {
        if (packs.with(design.equipment()).catalog().rack(type) == null) {
            return Outcome.failed(Problem.error(SweepMessage.NO_SUCH_RACK, place, type));
        }
        TreeSet<String> all = new TreeSet<>();
        for (Rack rack : design.racks()) {
            all.add(rack.id());
        }
        return all.isEmpty() ? Outcome.ok(design) : new RackEdit.ChangeRackType(all, type).apply(design);
    }

    /** Every case that cannot be made, each with what is wrong; empty where all can. */
    public List<Problem> problems() {
        return plan.cases().stream()
                .flatMap(each -> design(each).problems().stream())
                .filter(problem -> problem.severity() == org.hallwright.base.Severity.ERROR)
                .distinct()
                .toList();
    }
}
