package org.hallwright.app.facility;

import java.util.List;
import java.util.Locale;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.RowAnswer;
import org.hallwright.engine.power.Topology;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Rows about racks of the catalogue, systems rolled up from their parts, codes and topologies. */
final class ElectricalRows {
    private static final String NO_PARTS = "the parts of this system and their losses are not public";

    private ElectricalRows() {}

    /** Power of a rack, or how its heat divides, from the catalogue. */
    static List<RowAnswer> rack(FacilityRow row, Catalog catalog) {
        RackType type = named(row.words(), catalog);
        Range system = type == null ? null : type.systemPower().si();
        if (type == null || system == null) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "no rack of this name in the catalogue"));
        }
        if (!row.unit().equals("kW") || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "a figure of the rack other than its power"));
        }
        String text = row.what().toLowerCase(Locale.ROOT);
        if (row.values().size() == 2 && text.contains("liquid") && text.contains("air")) {
            return split(row, type, system);
        }
        Range peak = type.peakPower().si();
        boolean wiring = peak != null && Words.any(text, "peak", "nameplate", "maximum", "provision");
        Range power = wiring && peak != null ? peak : system;
        return List.of(RowAnswer.within(
                row,
                row.kind(),
                row.values().getFirst(),
                Unit.KW.fromSi(power.low()),
                Unit.KW.fromSi(power.value()),
                Unit.KW.fromSi(power.high()),
                (wiring ? "highest" : "design") + " power of " + type.name() + " in the catalogue"));
    }

    private static List<RowAnswer> split(FacilityRow row, RackType type, Range system) {
        Range share = type.liquidHeatFraction().si();
        if (share == null) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "the catalogue does not say what liquid takes"));
        }
        String how = "share of liquid times design power of " + type.name();
        return List.of(
                RowAnswer.within(
                        row,
                        row.kind() + ".1",
                        row.values().get(0),
                        Unit.KW.fromSi(share.low() * system.low()),
                        Unit.KW.fromSi(share.value() * system.value()),
                        Unit.KW.fromSi(share.high() * system.high()),
                        how),
                RowAnswer.within(
                        row,
                        row.kind() + ".2",
                        row.values().get(1),
                        Unit.KW.fromSi((1 - share.high()) * system.low()),
                        Unit.KW.fromSi((1 - share.value()) * system.value()),
                        Unit.KW.fromSi((1 - share.low()) * system.high()),
                        how));
    }

    /** The rack whose name shares the most telling words with the text: those that hold a digit must all be there. */
    private static @Nullable RackType named(String text, Catalog catalog) {
        RackType best = null;
        int most = 0;
        for (RackType type : catalog.racks().values()) {
            int shared = 0;
            boolean all = true;
            for (String word : type.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\(.*?\\)", "")
                    .split("[^a-z0-9]+")) {
                boolean telling = word.length() > 2 && word.matches(".*[0-9].*");
                boolean there = text.matches("(?s).*\\b" + word + "\\b.*");
                all &= there || !telling;
                shared += there && (telling || word.length() > 4) ? 1 : 0;
            }
            if (all && shared > most) {
                most = shared;
                best = type;
            }
        }
        return best;
    }

    /** Power of a whole system, rolled up from its nodes through its conversion stages. */
    static List<RowAnswer> power(FacilityRow row) {
        String words = row.words();
        boolean idle = words.contains("idle");
        boolean peak = words.contains("peak");
        if (!words.contains("frontier")
                || idle == peak
                || !row.unit().equals("MW")
                || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), NO_PARTS));
        }
        FrontierChain system = FrontierChain.withoutOneCabinet();
        return List.of(RowAnswer.of(
                row,
                row.kind(),
                row.values().getFirst(),
                Unit.MW.fromSi(system.inputW(idle ? FrontierChain.NODE_IDLE_W : FrontierChain.NODE_PEAK_W)),
                "nodes through both conversion stages, switches and pumps, from the public description of its parts"));
    }

    /** Efficiency of a system's conversion stages at a mean load. */
    static List<RowAnswer> systemEfficiency(FacilityRow row) {
        double megawatt = Words.before(row.what(), "MW");
        if (!row.words().contains("frontier")
                || Double.isNaN(megawatt)
                || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), NO_PARTS));
        }
        return List.of(RowAnswer.of(
                row,
                row.kind(),
                row.values().getFirst(),
                FrontierChain.withoutOneCabinet().efficiencyAt(Unit.MW.toSi(megawatt)),
                "both conversion stages at the node load that draws this power"));
    }

    static List<RowAnswer> rule(FacilityRow row) {
        String words = row.words();
        if (words.contains("continuous")
                && words.contains("breaker")
                && row.values().size() == 1) {
            ElectricalCode code = Words.any(words, "iec", "bs 7671") ? ElectricalCode.IEC : ElectricalCode.NEC;
            return List.of(RowAnswer.of(
                    row,
                    row.kind(),
                    row.values().getFirst(),
                    code.continuousShare(false),
                    "continuous share of a breaker under the " + code));
        }
        return List.of(RowAnswer.uncovered(row, row.kind(), "a rule of thumb, not a figure of one piece of equipment"));
    }

    /** How many more servers the spare of a topology can carry when it is used, and how much is left stranded. */
    static List<RowAnswer> planning(FacilityRow row) {
        Topology topology = Words.any(row.words(), "4n/3", "4n3")
                ? Topology.DISTRIBUTED_4N_3
                : Words.any(row.words(), "3n/2", "3n2") ? Topology.DISTRIBUTED_3N_2 : null;
        if (topology == null || row.values().size() != 2 || !row.words().contains("more servers")) {
            return List.of(
                    RowAnswer.uncovered(row, row.kind(), "no topology stated, or a figure of a placement policy"));
        }
        return List.of(
                RowAnswer.uncovered(row, row.kind() + ".1", "what is stranded depends on where the racks are put"),
                RowAnswer.of(
                        row,
                        row.kind() + ".2",
                        row.values().get(1),
                        topology.installedShare(0) - 1,
                        "installed over needed capacity of the topology, less one"));
    }
}
