package org.hallwright.codec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.Fitting;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.Phase;
import org.hallwright.design.Pool;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.design.Site;
import org.hallwright.design.Underlay;
import org.hallwright.design.Waiver;
import org.hallwright.design.Workload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a design from its JSON, with every problem found and its place as a JSON pointer (RFC 6901). */
public final class DesignReader {

    private static final int MOST_RACKS = 200_000;
    private static final double MOST = 1e15;

    private final Set<String> rackIds = new HashSet<>();
    private final Set<String> otherIds = new HashSet<>();

    private DesignReader() {}

    /**
     * What bytes gave.
     *
     * @param draft the design, harmless values in the place of wrong ones; null where its places would not be the
     *     file's. Only for finding further problems: it is used as a design where there is no error
     * @param problems all that is wrong, each at its JSON pointer
     */
    public record Reading(@Nullable Design draft, List<Problem> problems) {

        /** The design, or what is wrong with it. */
        public Outcome<Design> outcome() {
            return draft == null || problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)
                    ? Outcome.failed(problems)
                    : Outcome.ok(draft, problems);
        }
    }

    /** The design, or what is wrong with the bytes. */
    public static Outcome<Design> read(byte[] bytes) {
        return draft(bytes).outcome();
    }

    /** As much of a design as the bytes give. */
    public static Reading draft(byte[] bytes) {
        return switch (Json.read(bytes)) {
            case Outcome.Failed<JsonNode> failed -> new Reading(null, failed.problems());
            case Outcome.Ok<JsonNode> ok -> {
                Cursor root = Cursor.root(ok.value());
                if (!root.requireObject() || !schemaFits(root)) {
                    yield new Reading(null, root.problems());
                }
                Design design = new DesignReader().design(root);
                root.refuseOthers();
                yield new Reading(root.hasGaps() ? null : design, root.problems());
            }
        };
    }

    private static boolean schemaFits(Cursor root) {
        Cursor at = root.at("schema");
        String schema = at.text();
        String prefix = DesignWords.SCHEMA_NAME + "/";
        if (!schema.startsWith(prefix) || !schema.substring(prefix.length()).matches("\\d{1,6}")) {
            at.problem(CodecMessage.NOT_THIS_SCHEMA, schema, prefix + DesignWords.SCHEMA_VERSION);
            return false;
        }
        int version = Integer.parseInt(schema.substring(prefix.length()));
        if (version > DesignWords.SCHEMA_VERSION) {
            at.problem(CodecMessage.NEWER_SCHEMA, version, DesignWords.SCHEMA_VERSION);
            return false;
        }
        if (version < 1) {
            at.problem(CodecMessage.NOT_THIS_SCHEMA, schema, prefix + DesignWords.SCHEMA_VERSION);
            return false;
        }
        return true;
    }

    private @Nullable Design design(Cursor root) {
        String name = root.at("name").text();
        Site site = SiteJson.read(root.at("site"));
        List<Hall> halls = root.at("halls").list(this::hall);
        PowerPlan power = power(root.at("power"));
        CoolingPlan cooling = cooling(root.at("cooling"));
        List<Pool> pools = root.at("pools").list(c -> {
            String id = uniqueId(c);
            String poolName = c.at("name").textOr(id);
            return c.build(() -> new Pool(id, poolName));
        });
        List<Workload> workloads = root.at("workloads").list(this::workload);
        List<Phase> phases = root.at("phases").list(c -> {
            String id = uniqueId(c);
            String phaseName = c.at("name").textOr(id);
            var date = c.at("date").date();
            return c.build(() -> new Phase(id, phaseName, date));
        });
        Set<String> metrics = new HashSet<>();
        List<Evidence> evidence = root.at("evidence").list(c -> evidence(c, metrics));
        List<Waiver> waivers = root.at("waivers").list(c -> {
            String rule = c.at("rule").text();
            String object = c.at("object").textOr("");
            String reason = c.at("reason").text();
            String by = c.at("name").text();
            var expires = c.at("expires").date();
            return c.build(() -> new Waiver(rule, object, reason, by, expires));
        });
        TreeMap<String, Double> assumptions = new TreeMap<>();
        for (Map.Entry<String, Cursor> entry : root.at("assumptions").fields().entrySet()) {
            assumptions.put(entry.getKey(), entry.getValue().number(-MOST, MOST));
        }
        OwnEquipment equipment = OwnEquipmentJson.read(root.at("equipment"));
        MoneyTerms money = MoneyJson.read(root.at("money"), assumptions);
        if (site == null || power == null || cooling == null || equipment == null || money == null) {
            return null;
        }
        return root.build(() -> new Design(
                name,
                site,
                halls,
                power,
                cooling,
                pools,
                workloads,
                phases,
                evidence,
                waivers,
                assumptions,
                equipment,
                money));
    }

    private @Nullable Hall hall(Cursor c) {
        String id = uniqueId(c);
        String name = c.at("name").textOr(id);
        int width = c.at("widthMm").whole(1000, Hall.LONGEST_MM);
        int depth = c.at("depthMm").whole(1000, Hall.LONGEST_MM);
        int height = c.at("heightMm").wholeOr(4000, 2000, 30_000);
        Double floor = c.at("floorLimitPa").numberOrNull(500, 1e6);
        Hall.Containment containment =
                c.at("containment").wordOr(Hall.Containment.NONE, Hall.Containment.class, Cursor::kebab);
        List<Row> rows = c.at("rows").list(this::row);
        List<Fixture> fixtures = c.at("fixtures").list(this::fixture);
        Underlay underlay = UnderlayJson.read(c.at("underlay"));
        return c.build(() -> new Hall(id, name, width, depth, height, floor, containment, rows, fixtures, underlay));
    }

    private @Nullable Row row(Cursor c) {
        String id = uniqueId(c);
        String name = c.at("name").textOr(id);
        List<Rack> racks = c.at("racks").list(this::rack);
        return c.build(() -> new Row(id, name, racks));
    }

    private @Nullable Rack rack(Cursor c) {
        String id = c.at("id").id();
        c.unique(id, rackIds);
        if (rackIds.size() > MOST_RACKS) {
            c.problem(CodecMessage.LIMIT, MOST_RACKS + " racks");
            return null;
        }
        String name = c.at("name").textOr(id);
        String type = c.at("type").id();
        int x = c.at("xMm").whole(-2 * Hall.LONGEST_MM, 2 * Hall.LONGEST_MM);
        int y = c.at("yMm").whole(-2 * Hall.LONGEST_MM, 2 * Hall.LONGEST_MM);
        Rack.Facing facing = c.at("facing").wordOr(Rack.Facing.SOUTH, Rack.Facing.class, Cursor::kebab);
        List<String> feeds = c.at("feeds").ids();
        String loop = c.at("loop").idOrNull();
        String pool = c.at("pool").idOrNull();
        String phase = c.at("phase").idOrNull();
        Integer nodes = c.has("nodes") ? (Integer) c.at("nodes").whole(0, 1000) : null;
        Rack.Criticality criticality =
                c.at("criticality").wordOr(Rack.Criticality.CAPPABLE, Rack.Criticality.class, Cursor::kebab);
        List<Fitting> fittings = c.at("fittings").list(DesignReader::fitting);
        return c.build(
                () -> new Rack(id, name, type, x, y, facing, feeds, loop, pool, phase, nodes, criticality, fittings));
    }

    private static @Nullable Fitting fitting(Cursor c) {
        String id = c.at("id").id();
        String name = c.at("name").textOr(id);
        String item = c.at("item").idOrNull();
        int bottom = c.at("bottomSixths").whole(0, Fitting.HIGHEST);
        int height = c.at("heightSixths").whole(1, Fitting.HIGHEST);
        Fitting.Face face = c.at("face").wordOr(Fitting.Face.FULL, Fitting.Face.class, Cursor::kebab);
        Double power = c.at("powerW").numberOrNull(0, 1e6);
        Double mass = c.at("massKg").numberOrNull(0, 10_000);
        return c.build(() -> new Fitting(id, name, item, bottom, height, face, power, mass));
    }

    private @Nullable Fixture fixture(Cursor c) {
        String id = uniqueId(c);
        String name = c.at("name").textOr(id);
        Fixture.Kind kind = c.at("kind").word(Fixture.Kind.class, Cursor::kebab);
        int x = c.at("xMm").whole(-Hall.LONGEST_MM, Hall.LONGEST_MM);
        int y = c.at("yMm").whole(-Hall.LONGEST_MM, Hall.LONGEST_MM);
        int width = c.at("widthMm").whole(1, Hall.LONGEST_MM);
        int depth = c.at("depthMm").whole(1, Hall.LONGEST_MM);
        String element = c.at("element").idOrNull();
        return c.build(() -> new Fixture(id, name, kind, x, y, width, depth, element));
    }

    private @Nullable PowerPlan power(Cursor c) {
        if (!c.isPresent()) {
            return PowerPlan.NONE;
        }
        if (!c.requireObject()) {
            return null;
        }
        PowerPlan.Topology topology =
                c.at("topology").wordOr(PowerPlan.Topology.N, PowerPlan.Topology.class, DesignWords::topology);
        List<PowerPlan.Element> elements = c.at("elements").list(e -> {
            String id = uniqueId(e);
            String name = e.at("name").textOr(id);
            PowerPlan.Kind kind = e.at("kind").word(PowerPlan.Kind.class, Cursor::kebab);
            String equipment = e.at("equipment").idOrNull();
            Double rated = e.at("ratedW").numberOrNull(1, 1e10);
            int units = e.at("units").wholeOr(1, 1, 10_000);
            int spare = e.at("spareUnits").wholeOr(0, 0, 9_999);
            double length = e.at("lengthM").numberOr(0, 0, 100_000);
            Double energy = e.at("energyJ").numberOrNull(1, 1e15);
            return e.build(() -> new PowerPlan.Element(id, name, kind, equipment, rated, units, spare, length, energy));
        });
        List<PowerPlan.Link> links = c.at("links").list(l -> {
            String from = l.at("from").id();
            String to = l.at("to").id();
            boolean standby = l.at("standby").flagOr(false);
            return l.build(() -> new PowerPlan.Link(from, to, standby));
        });
        Double cap = c.at("itCapW").numberOrNull(1, 1e10);
        c.refuseOthers();
        return c.build(() -> new PowerPlan(topology, elements, links, cap));
    }

    private @Nullable CoolingPlan cooling(Cursor c) {
        if (!c.isPresent()) {
            return CoolingPlan.NONE;
        }
        if (!c.requireObject()) {
            return null;
        }
        List<CoolingPlan.Unit> units = c.at("units").list(u -> {
            String id = uniqueId(u);
            String name = u.at("name").textOr(id);
            CoolingPlan.Kind kind = u.at("kind").word(CoolingPlan.Kind.class, Cursor::kebab);
            String equipment = u.at("equipment").idOrNull();
            Double rated = u.at("ratedW").numberOrNull(1, 1e9);
            int count = u.at("units").wholeOr(1, 1, 10_000);
            int spare = u.at("spareUnits").wholeOr(0, 0, 9_999);
            String loop = u.at("loop").id();
            return u.build(() -> new CoolingPlan.Unit(id, name, kind, equipment, rated, count, spare, loop));
        });
        List<CoolingPlan.Loop> loops = c.at("loops").list(l -> {
            String id = uniqueId(l);
            String name = l.at("name").textOr(id);
            CoolingPlan.Medium medium = l.at("medium").word(CoolingPlan.Medium.class, Cursor::kebab);
            double supply = l.at("supplyC").number(2, 70);
            double rise = l.at("riseK").number(1, 40);
            String rejects = l.at("rejectsTo").idOrNull();
            return l.build(() -> new CoolingPlan.Loop(id, name, medium, supply, rise, rejects));
        });
        double air = c.at("supplyAirC").numberOr(24, 5, 45);
        double reuse = c.at("heatReuseW").numberOr(0, 0, 1e10);
        double reuseC = c.at("heatReuseC").numberOr(0, 0, 120);
        c.refuseOthers();
        return c.build(() -> new CoolingPlan(units, loops, air, reuse, reuseC));
    }

    private @Nullable Workload workload(Cursor c) {
        String id = uniqueId(c);
        String name = c.at("name").textOr(id);
        String pool = c.at("pool").id();
        double share = c.at("share").numberOr(1, 0, 1);
        String kind = c.at("kind").text();
        switch (kind) {
            case "training" -> {
                String model = c.at("model").id();
                String precision = c.at("precision").text();
                double tokens = c.at("tokens").number(1e6, 1e16);
                int batch = c.at("batchSequences").whole(1, 10_000_000);
                int sequence = c.at("sequenceLength").whole(1, 10_000_000);
                boolean adapters = c.at("adapters").flagOr(false);
                double maintenance = c.at("maintenanceShare").numberOr(Workload.Training.USUAL_MAINTENANCE, 0, 0.5);
                return c.build(() -> new Workload.Training(
                        id, name, pool, share, model, precision, tokens, batch, sequence, adapters, maintenance));
            }
            case "serving" -> {
                String model = c.at("model").id();
                String precision = c.at("precision").text();
                int input = c.at("inputTokens").whole(1, 10_000_000);
                int output = c.at("outputTokens").whole(0, 10_000_000);
                double ttft = c.at("ttftLimitS").numberOr(0, 0, 1e5);
                double tpot = c.at("tpotLimitS").numberOr(0, 0, 1e4);
                double target = c.at("targetTokensPerS").numberOr(0, 0, 1e12);
                double accepted = c.at("acceptedTokens").numberOr(1, 1, 4);
                boolean apart = c.at("apart").flagOr(false);
                return c.build(() -> new Workload.Serving(
                        id, name, pool, share, model, precision, input, output, ttft, tpot, target, accepted, apart));
            }
            case "batch" -> {
                double hours = c.at("nodeHoursPerYear").number(0, 1e10);
                double duty = c.at("computeDuty").number(0, 1);
                return c.build(() -> new Workload.Batch(id, name, pool, share, hours, duty));
            }
            default -> {
                c.at("kind").problem(CodecMessage.NOT_ONE_OF, kind, "training, serving, batch");
                return null;
            }
        }
    }

    private static @Nullable Evidence evidence(Cursor c, Set<String> metrics) {
        String metric = c.at("metric").id();
        if (!metrics.add(metric)) {
            c.at("metric").problem(CodecMessage.DUPLICATE_ID, metric);
        }
        Evidence.Value value = value(c.at("value"), c);
        String document = c.at("document").textOr("");
        String author = c.at("author").textOr("");
        var date = c.at("date").dateOrNull();
        return value == null ? null : c.build(() -> new Evidence(metric, value, document, author, date));
    }

    private static Evidence.@Nullable Value value(Cursor v, Cursor parent) {
        if (v.isNumber()) {
            double number = v.number(-MOST, MOST);
            double low = parent.at("low").numberOr(number, -MOST, MOST);
            double high = parent.at("high").numberOr(number, -MOST, MOST);
            if (low > number || number > high) {
                parent.problem(CodecMessage.REFUSED, "low ≤ value ≤ high");
            }
            return new Evidence.Value.Number(
                    low, number, high, parent.at("unit").textOr(""));
        }
        if (v.isFlag()) {
            return new Evidence.Value.Flag(v.flagOr(false));
        }
        if (v.isArray()) {
            return new Evidence.Value.Words(v.texts());
        }
        if (v.isObject()) {
            Evidence.Value.Day day = new Evidence.Value.Day(v.at("day").date());
            v.refuseOthers();
            return day;
        }
        if (v.isText()) {
            return new Evidence.Value.Text(v.text());
        }
        v.problem(CodecMessage.MISSING);
        return null;
    }

    private String uniqueId(Cursor c) {
        String id = c.at("id").id();
        c.unique(id, otherIds);
        return id;
    }
}
