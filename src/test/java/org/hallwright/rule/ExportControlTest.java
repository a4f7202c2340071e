package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hallwright.region.ExportTerms;
import org.hallwright.region.Verdict;
import org.hallwright.rule.ExportControl.Buyer;
import org.hallwright.rule.ExportControl.Part;
import org.hallwright.rule.ExportControl.Ruling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Export control of an accelerator")
final class ExportControlTest {

    private static final String TODAY = "2026-11-22";

    private static Ruling rule(Part part, @Nullable String destination, @Nullable String parent, String date) {
        ExportTerms terms = Packs.ON_BOARD.export();
        assertNotNull(terms);
        return new ExportControl(terms, Packs.ON_BOARD.metrics())
                .rule(part, new Buyer(destination, parent), false, Packs.day(date));
    }

    @ParameterizedTest
    @CsvSource({
        "4800,0.1,3A090.a",
        "4799.9,5.92,3A090.a",
        "1600,5.92,3A090.a",
        "1600,5.91,3A090.b",
        "1599.9,9,''",
        "2400,1.6,3A090.b",
        "2399,1.6,''",
        "4799,1.59,''",
        "1600,3.2,3A090.b",
        "1600,3.19,''",
        "2368,2.9,''",
        "4992,6.0,3A090.a",
        "15832,19.4,3A090.a",
    })
    @DisplayName("the class follows from performance and density, limits included")
    void classes(double tpp, double density, String eccn) {
        assertEquals(
                eccn, rule(new Part(tpp, density, 3000.0), "CN", "CN", TODAY).eccn());
    }

    @ParameterizedTest
    @CsvSource({
        "DE,DE,PASS",
        "DE,US,PASS",
        "SG,SG,PASS",
        "BR,BR,PASS",
        "IN,IN,PASS",
        "DE,CN,FAIL",
        "DE,MO,FAIL",
        "AE,AE,NEEDS_EVIDENCE",
        "SA,US,NEEDS_EVIDENCE",
        "DE,AE,PASS",
        "CN,CN,FAIL",
        "VN,DE,NEEDS_EVIDENCE",
    })
    @DisplayName("the destination decides, and the ultimate parent wherever the site is")
    void buyers(String destination, String parent, Verdict expected) {
        Part large = new Part(36_000.0, 22.0, 8000.0);
        assertEquals(expected, rule(large, destination, parent, TODAY).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "15832,3350,2026-01-15,NEEDS_EVIDENCE,EXPORT_CASE_BY_CASE",
        "15832,3350,2026-01-14,FAIL,EXPORT_DENIAL",
        "20999,6499,2026-06-01,NEEDS_EVIDENCE,EXPORT_CASE_BY_CASE",
        "21000,6499,2026-06-01,FAIL,EXPORT_DENIAL",
        "20999,6500,2026-06-01,FAIL,EXPORT_DENIAL",
    })
    @DisplayName(
            "for China it is case by case below 21,000 and 6,500 GB/s from 15 January 2026, else denial is presumed")
    void review(double tpp, double dram, String date, Verdict verdict, RuleMessage reason) {
        Ruling ruling = rule(new Part(tpp, 20.0, dram), "CN", "CN", date);
        assertEquals(verdict, ruling.verdict());
        assertEquals(reason, ruling.reason());
        assertTrue(ruling.citation().text().contains("3A090"));
    }

    @Test
    @DisplayName("what is not known is not a pass")
    void unknown() {
        Part part = new Part(36_000.0, null, null);
        assertEquals(Verdict.NEEDS_EVIDENCE, rule(part, null, "DE", TODAY).verdict());
        assertEquals(Verdict.NEEDS_EVIDENCE, rule(part, "DE", null, TODAY).verdict());
        assertEquals(
                Verdict.NEEDS_EVIDENCE,
                rule(new Part(2000.0, null, 1.0), "CN", "CN", TODAY).verdict());
        assertEquals(
                Verdict.NEEDS_EVIDENCE,
                rule(new Part(null, null, null), "DE", "DE", TODAY).verdict());
        assertEquals(
                Verdict.PASS,
                rule(new Part(1000.0, null, null), "CN", "CN", TODAY).verdict());
        // Certain without the density: nothing can take the part out of the class.
        assertEquals(Verdict.PASS, rule(part, "DE", "DE", TODAY).verdict());
    }

    @Test
    @DisplayName("a licence that is held turns the demand for one into a pass")
    void licence() {
        ExportTerms terms = Packs.ON_BOARD.export();
        assertNotNull(terms);
        Ruling ruling = new ExportControl(terms, Packs.ON_BOARD.metrics())
                .rule(new Part(36_000.0, 22.0, 8000.0), new Buyer("AE", "AE"), true, Packs.day(TODAY));
        assertEquals(Verdict.PASS, ruling.verdict());
    }
}
