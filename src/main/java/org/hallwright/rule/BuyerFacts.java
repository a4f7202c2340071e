package org.hallwright.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Equipment;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.region.CountryGroup;
import org.hallwright.region.ExportTerms;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.RegionPack;
import org.jspecify.annotations.Nullable;

/** What the bill of materials and the buyer answer to export control, supplier bans and domestic-content rules. */
final class BuyerFacts {

    /** Makers named in section 889(f)(3) of Public Law 115-232 (FAR 52.204-25). */
    private static final List<String> COVERED = List.of("huawei", "zte", "hytera", "hikvision", "dahua");

    private BuyerFacts() {}

    /** The accelerators: the strongest decides; one without a known figure leaves that figure to the others. */
    static void chips(Design design, Catalog catalog, RegionPack regions, Facts.Builder facts) {
        double tpp = 0;
        double bandwidth = 0;
        String worst = null;
        boolean american = false;
        boolean any = false;
        boolean domestic = true;
        String country = country(regions, design.site().region());
        for (String id : rackTypes(design)) {
            RackType type = catalog.rack(id);
            Accelerator chip = type == null ? null : catalog.acceleratorOf(type);
            if (chip == null) {
                continue;
            }
            any = true;
            List<String> seats = List.of(
                    catalog.vendorSeats().getOrDefault(chip.vendor(), "").split("/", -1));
            american |= seats.contains("US");
            domestic &= seats.contains(country);
            Double own = chip.tpp().value();
            if (own != null && own > tpp) {
                tpp = own;
                worst = chip.id();
            }
            bandwidth = Math.max(bandwidth, chip.memoryBandwidth().siOr(0) / 1e9);
        }
        if (!any) {
            return;
        }
        if (tpp > 0) {
            facts.put("chip_tpp", Fact.number(tpp), worst, null);
        }
        if (bandwidth > 0) {
            facts.number("chip_dram_bw_gbs", bandwidth);
        }
        if (american) {
            // A chip of another seat may still fall under the rules by technology or software: that stays open.
            facts.flag("chip_us_jurisdiction", true);
        }
        facts.flag("chip_domestic", domestic);
    }

    static TreeSet<String> rackTypes(Design design) {
        TreeSet<String> types = new TreeSet<>();
        for (Rack rack : design.racks()) {
            types.add(rack.type());
        }
        return types;
    }

    /** ISO country of a jurisdiction; a state of a federation is of its country. */
    static String country(RegionPack regions, String region) {
        Jurisdiction here = regions.jurisdictions().get(region);
        return CountryGroup.country(here == null ? region : here.iso());
    }

    /** Equipment of a maker on the list of section 889; a bill of materials that names none has none. */
    static void suppliers(Design design, Catalog catalog, Facts.Builder facts) {
        String found = null;
        for (String id : rackTypes(design)) {
            RackType type = catalog.rack(id);
            Accelerator chip = type == null ? null : catalog.acceleratorOf(type);
            found = chip != null && isCovered(chip.vendor()) ? id : found;
        }
        for (PowerPlan.Element element : design.power().elements()) {
            found = isCovered(vendor(catalog, element.equipment())) ? element.id() : found;
        }
        for (CoolingPlan.Unit unit : design.cooling().units()) {
            found = isCovered(vendor(catalog, unit.equipment())) ? unit.id() : found;
        }
        facts.put("covered_telecom_present", Fact.flag(found != null), found, null);
    }

    private static String vendor(Catalog catalog, @Nullable String equipment) {
        Equipment known = equipment == null ? null : catalog.equipment(equipment);
        return known == null ? "" : known.texts().getOrDefault("vendor", "");
    }

    private static boolean isCovered(String vendor) {
        String lower = vendor.toLowerCase(Locale.ROOT);
        return COVERED.stream().anyMatch(lower::contains);
    }

    /** The country group of the buyer's seat, the strictest first; {@code other} where the pack knows it has none. */
    static @Nullable String group(@Nullable ExportTerms terms, String seat) {
        if (terms == null) {
            return null;
        }
        String country = CountryGroup.country(seat);
        Map<String, List<String>> groups = terms.groups();
        for (String group : List.of("D5", "D4", "D1", "A5", "A6")) {
            boolean friendly = group.equals("D4") || group.equals("D1")
                    ? groups.getOrDefault("A5", List.of()).contains(country)
                            || groups.getOrDefault("A6", List.of()).contains(country)
                    : false;
            if (!friendly && groups.getOrDefault(group, List.of()).contains(country)) {
                return group;
            }
        }
        return terms.noGroup().contains(country) ? "other" : null;
    }
}
