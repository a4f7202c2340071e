package org.hallwright.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hallwright.codec.region.RegionPacks;
import org.hallwright.region.RegionPack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an edit waits for: all rules of Germany for one design; and all 57 sites. The aim is under 2 ms for the first. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class RuleBookBenchmark {

    private final RegionPack pack = RegionPacks.onBoard().orThrow();
    private final RuleBook germany = RuleBook.of(pack, "DE");
    private final SiteMatrix matrix = SiteMatrix.of(pack);
    private final LocalDate date = pack.asOf();
    private final Facts facts = Facts.builder()
            .number("it_design_power_kw", 12_000)
            .flag("defence_only", false)
            .number("nonredundant_connection_kw", 18_000)
            .number("rated_energy_input_mw", 16)
            .number("facility_peak_mw", 16)
            .number("annual_energy_mwh", 110_000)
            .day("commissioning_date", LocalDate.of(2027, 10, 1))
            .number("pue_annual", 1.18)
            .number("pue_excl_heat_upgrade", 1.18)
            .number("erf", 0.12)
            .flag("heat_exemption_evidence", false)
            .number("renewable_share_unsubsidised", 0.8)
            .number("refrigerant_gwp_max", 675)
            .number("chiller_unit_kw", 1400)
            .number("noise_night_dba", 44)
            .choice("receptor_zone", "mixed")
            .number("generator_thermal_input_mw", 48)
            .number("breaker_utilisation", 0.79)
            .members("certifications", "iso50001_or_emas", "bsi_c5")
            .members("reported_kpis", "pue_annual", "wue_annual", "erf", "ref")
            .build();

    /** All rules of one jurisdiction after an edit. */
    @Benchmark
    public List<Finding> allRulesOfOneDesign() {
        return germany.check(facts, date);
    }

    /** The whole matrix, facts of the engine aside. */
    @Benchmark
    public List<SiteMatrix.Row> allSites() {
        return matrix.evaluate(site -> facts, date);
    }
}
