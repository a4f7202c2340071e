package org.hallwright.app.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.hallwright.advise.layout.HallLayout;
import org.hallwright.advise.layout.HallLayout.RowSpec;
import org.hallwright.advise.layout.PlantSizing;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.Evidence.Value;
import org.hallwright.design.Hall;
import org.hallwright.design.Hall.Containment;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.Pool;
import org.hallwright.design.PowerPlan.Topology;
import org.hallwright.design.Site;
import org.hallwright.design.Workload;
import org.jspecify.annotations.Nullable;

/** The designs one can begin with. */
public enum Templates {
    FRANKFURT_GB200("frankfurt-gb200"),
    JOHOR_TRAINIUM3("johor-trainium3"),
    TEXAS_MIXED("texas-mixed"),
    PARIS_MINISTRY("paris-ministry"),
    CAMPUS_10000("campus-10000"),
    NATIONAL_TRAINIUM3("national-trainium3"),
    NATIONAL_GB300("national-gb300"),
    NATIONAL_MIXED("national-mixed");

    private static final double KPA = 1000;
    private static final String GB200 = "nv-gb200-nvl72";
    private static final String GB300 = "nv-gb300-nvl72";
    private static final String TRN3 = "aws-trn3-gen2-ultraserver";
    private static final String DGX_H100 = "nv-dgx-h100-rack";
    private static final String DGX_B200 = "nv-dgx-b200-rack";
    private static final String MI355X = "oem-mi355x-rack";

    private final String id;

    Templates(String id) {
        this.id = id;
    }

    /** The id of {@code hallwright new}; also the message key's end in {@code template.<id>}. */
    public String id() {
        return id;
    }

    /** The template with the id, or null. */
    public static @Nullable Templates of(String id) {
        for (Templates template : values()) {
            if (template.id.equals(id)) {
                return template;
            }
        }
        return null;
    }

    /** A fresh design from this template. The same catalogue gives the same design. */
    public Design create(Catalog catalog) {
        return switch (this) {
            case FRANKFURT_GB200 -> frankfurt(catalog);
            case JOHOR_TRAINIUM3 -> johor(catalog);
            case TEXAS_MIXED -> texas(catalog);
            case PARIS_MINISTRY -> paris(catalog);
            case CAMPUS_10000 -> campus(catalog);
            case NATIONAL_TRAINIUM3 -> national(catalog, "National training site, Trainium3", 0, 52);
            case NATIONAL_GB300 -> national(catalog, "National training site, GB300", 72, 0);
            case NATIONAL_MIXED -> national(catalog, "National training site, mixed", 36, 26);
        };
    }

    private static Design frankfurt(Catalog catalog) {
        RackType gb200 = type(catalog, GB200);
        List<RowSpec> rows = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "D")) {
            rows.add(new RowSpec(name, gb200, 12, "blackwell", "tcs"));
        }
        Hall hall = HallLayout.hall("hall-1", "Hall 1", "", rows, Containment.HOT_AISLE, 15 * KPA);
        Workload train = new Workload.Training(
                "train-405b", "Train 405B", "blackwell", 0.6, "llama3-405b", "bf16", 15.6e12, 2048, 8192);
        Workload serve = new Workload.Serving(
                "serve-70b", "Serve 70B", "blackwell", 0.4, "llama3-70b", "fp8", 1024, 512, 1.0, 0.05, 0);
        Site site = new Site("DE", "DE-FRA", LocalDate.of(2028, 7, 1), 10e6, 0.95, 0);
        return assemble(
                catalog,
                "Frankfurt GB200",
                site,
                List.of(hall),
                Topology.TWO_N,
                32,
                true,
                24,
                List.of(new Pool("blackwell", "GB200 NVL72")),
                List.of(train, serve),
                List.of(
                        stated("operator_type", new Value.Text("public")),
                        stated("defence_only", new Value.Flag(false)),
                        stated("heat_exemption_evidence", new Value.Flag(false)),
                        number("distance_heat_network_km", 2.5, "km"),
                        stated("water_source", new Value.Text("potable")),
                        stated("receptor_zone", new Value.Text("commercial")),
                        stated("certifications", new Value.Words(List.of("iso50001_or_emas"))),
                        stated("ai_workload_share", new Value.Number(1, 1, 1, "-"))));
    }

    private static Design johor(Catalog catalog) {
        RackType trn3 = type(catalog, TRN3);
        List<RowSpec> rows = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "D")) {
            rows.add(new RowSpec(name, trn3, 8, "trainium", "tcs"));
        }
        Hall hall = HallLayout.hall("hall-1", "Hall 1", "", rows, Containment.HOT_AISLE, 16 * KPA);
        Workload train =
                new Workload.Training("train-70b", "Train 70B", "trainium", 1, "llama3-70b", "bf16", 15e12, 1024, 8192);
        Site site = new Site("MY-01", "MY-JHB", LocalDate.of(2028, 1, 1), 25e6, 0.95, 0);
        return assemble(
                catalog,
                "Johor Trainium3",
                site,
                List.of(hall),
                Topology.N_PLUS_1,
                34,
                true,
                26,
                List.of(new Pool("trainium", "Trainium3 UltraServer")),
                List.of(train),
                List.of(stated("water_source", new Value.Text("reclaimed"))));
    }

    private static Design texas(Catalog catalog) {
        List<RowSpec> rows = List.of(
                new RowSpec("A", type(catalog, GB300), 12, "blackwell", "tcs"),
                new RowSpec("B", type(catalog, GB300), 12, "blackwell", "tcs"),
                new RowSpec("C", type(catalog, TRN3), 6, "trainium", "tcs"),
                new RowSpec("D", type(catalog, TRN3), 6, "trainium", "tcs"),
                new RowSpec("E", type(catalog, DGX_B200), 14, "dgx", null),
                new RowSpec("F", type(catalog, DGX_B200), 14, "dgx", null));
        Hall hall = HallLayout.hall("hall-1", "Hall 1", "", rows, Containment.HOT_AISLE, 18 * KPA);
        Site site = new Site("US-TX", "TX-DFW", LocalDate.of(2028, 1, 1), 30e6, 0.95, 0);
        return assemble(
                catalog,
                "Texas mixed hall",
                site,
                List.of(hall),
                Topology.TWO_N,
                32,
                true,
                24,
                List.of(
                        new Pool("blackwell", "GB300 NVL72"),
                        new Pool("trainium", "Trainium3 UltraServer"),
                        new Pool("dgx", "DGX B200")),
                List.of(
                        new Workload.Training(
                                "train-405b", "Train 405B", "blackwell", 1, "llama3-405b", "bf16", 15.6e12, 1024, 8192),
                        new Workload.Training(
                                "train-70b", "Train 70B", "trainium", 1, "llama3-70b", "bf16", 15e12, 1024, 8192),
                        new Workload.Serving(
                                "serve-70b", "Serve 70B", "dgx", 1, "llama3-70b", "fp8", 1024, 512, 1.0, 0.05, 0)),
                List.of());
    }

    private static Design paris(Catalog catalog) {
        RackType dgx = type(catalog, DGX_H100);
        List<RowSpec> rows =
                List.of(new RowSpec("A", dgx, 6, "ministry", null), new RowSpec("B", dgx, 6, "ministry", null));
        Hall hall = HallLayout.hall("room-1", "Room 1", "", rows, Containment.COLD_AISLE, 10 * KPA);
        Site site = new Site("FR", "FR-PAR", LocalDate.of(2027, 9, 1), 1.2e6, 0.95, 0);
        return assemble(
                catalog,
                "Paris ministry room",
                site,
                List.of(hall),
                Topology.TWO_N,
                30,
                false,
                24,
                List.of(new Pool("ministry", "DGX H100")),
                List.of(new Workload.Serving(
                        "serve-70b", "Serve 70B", "ministry", 1, "llama3-70b", "fp8", 1024, 512, 1.0, 0.05, 0)),
                List.of(
                        stated("operator_type", new Value.Text("public")),
                        stated("defence_only", new Value.Flag(false)),
                        stated("water_source", new Value.Text("none")),
                        stated("certifications", new Value.Words(List.of("nis2_programme")))));
    }

    private static Design campus(Catalog catalog) {
        List<Hall> halls = new ArrayList<>();
        for (int h = 1; h <= 10; h++) {
            String prefix = "h" + h + "-";
            String typeId = h <= 6 ? GB300 : h <= 8 ? MI355X : DGX_B200;
            String pool = h <= 6 ? "blackwell" : h <= 8 ? "instinct" : "dgx";
            RackType type = type(catalog, typeId);
            boolean liquid = type.liquidHeatFraction().siOr(0) > 0;
            List<RowSpec> rows = new ArrayList<>();
            for (int r = 1; r <= 20; r++) {
                rows.add(new RowSpec((r < 10 ? "0" : "") + r + "-", type, 50, pool, liquid ? "tcs" : null));
            }
            halls.add(HallLayout.hall("hall-" + h, "Hall " + h, prefix, rows, Containment.HOT_AISLE, 18 * KPA));
        }
        Site site = new Site("US-TX", "TX-ABI", LocalDate.of(2029, 1, 1), 2e9, 0.95, 0);
        return assemble(
                catalog,
                "Campus of 10,000 racks",
                site,
                halls,
                Topology.TWO_N,
                32,
                true,
                24,
                List.of(
                        new Pool("blackwell", "GB300 NVL72"),
                        new Pool("instinct", "MI355X"),
                        new Pool("dgx", "DGX B200")),
                List.of(new Workload.Training(
                        "train-405b", "Train 405B", "blackwell", 1, "llama3-405b", "bf16", 15.6e12, 8192, 8192)),
                List.of());
    }

    /**
     * The question many planners begin with: ten megawatts of training for a nation, from one vendor or from two. Place,
     * plant and model are the same in all three, so that comparing them compares silicon.
     */
    private static Design national(Catalog catalog, String name, int gb300, int trn3) {
        List<RowSpec> rows = new ArrayList<>();
        List<Pool> pools = new ArrayList<>();
        List<Workload> workloads = new ArrayList<>();
        rows(rows, type(catalog, GB300), gb300, 18, "blackwell");
        rows(rows, type(catalog, TRN3), trn3, 13, "trainium");
        if (gb300 > 0) {
            pools.add(new Pool("blackwell", "GB300 NVL72"));
            workloads.add(nationalModel("train-blackwell", "blackwell"));
        }
        if (trn3 > 0) {
            pools.add(new Pool("trainium", "Trainium3 UltraServer"));
            workloads.add(nationalModel("train-trainium", "trainium"));
        }
        Hall hall = HallLayout.hall("hall-1", "Hall 1", "", rows, Containment.HOT_AISLE, 18 * KPA);
        Site site = new Site("FR", "FR-PAR", LocalDate.of(2029, 1, 1), 16e6, 0.95, 0);
        return assemble(
                catalog,
                name,
                site,
                List.of(hall),
                Topology.N_PLUS_1,
                32,
                true,
                24,
                pools,
                workloads,
                List.of(stated("operator_type", new Value.Text("public"))));
    }

    private static Workload nationalModel(String id, String pool) {
        return new Workload.Training(id, "Train a 405B model", pool, 1, "llama3-405b", "bf16", 15.6e12, 1024, 8192);
    }

    /** As many rows as it takes, each as long as the next. */
    private static void rows(List<RowSpec> rows, RackType type, int racks, int perRow, String pool) {
        for (int placed = 0; placed < racks; placed += perRow) {
            String name = String.valueOf((char) ('A' + rows.size()));
            rows.add(new RowSpec(name, type, Math.min(perRow, racks - placed), pool, "tcs"));
        }
    }

    private static Design assemble(
            Catalog catalog,
            String name,
            Site site,
            List<Hall> halls,
            Topology topology,
            double facilitySupplyC,
            boolean adiabatic,
            double supplyAirC,
            List<Pool> pools,
            List<Workload> workloads,
            List<Evidence> evidence) {
        PlantSizing.Plant plant = PlantSizing.plant(
                halls, catalog, new PlantSizing.Settings(topology, facilitySupplyC, adiabatic, supplyAirC));
        return new Design(
                name,
                site,
                plant.halls(),
                plant.power(),
                plant.cooling(),
                pools,
                workloads,
                List.of(),
                evidence,
                List.of(),
                new TreeMap<>(),
                OwnEquipment.NONE,
                MoneyTerms.USUAL);
    }

    private static RackType type(Catalog catalog, String id) {
        return Objects.requireNonNull(catalog.rack(id), () -> "the catalogue has no rack type '" + id + "'");
    }

    private static Evidence stated(String metric, Value value) {
        return Evidence.stated(metric, value);
    }

    private static Evidence number(String metric, double value, String unit) {
        return Evidence.stated(metric, new Value.Number(value, value, value, unit));
    }
}
