package org.hallwright.rule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.codec.region.FactsReader;
import org.hallwright.codec.region.RegionPackReader;
import org.hallwright.codec.region.RegionPacks;
import org.hallwright.region.RegionPack;

/** The pack on board, and small packs written for one test. */
final class Packs {

    static final RegionPack ON_BOARD = RegionPacks.onBoard().orThrow();

    private Packs() {}

    static Facts facts(String json) {
        return FactsReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), ON_BOARD.metrics())
                .orThrow();
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** The finding of one rule of the pack on board. */
    static Finding finding(String region, String rule, String json, String date) {
        return finding(ON_BOARD, region, rule, json, date);
    }

    static Finding finding(RegionPack pack, String region, String rule, String json, String date) {
        for (Finding finding : RuleBook.of(pack, region).check(facts(json), day(date))) {
            if (finding.rule().id().equals(rule)) {
                return finding;
            }
        }
        throw new IllegalArgumentException(region + " has no rule " + rule);
    }

    /** The pack on board with one more rule file laid over it; apostrophes stand for quotes. */
    static RegionPack with(String additions) {
        return read(additions).orThrow();
    }

    static Outcome<RegionPack> read(String additions) {
        Map<String, byte[]> files = new LinkedHashMap<>(RegionPacks.files());
        files.put("more.json", additions.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return RegionPackReader.read(files);
    }

    /** A rule of jurisdiction CH in which only the given fields differ from a plain limit on PUE. */
    static String rule(String fields) {
        String plain = """
                'id':'T','title':'t','domain':'energy','metric':'pue_annual','operator':'<=','limit':1.5,'unit':'-',
                'appliesWhen':{'all':[]},'phaseIn':[],'exceptions':[],'severity':'legal_prohibition',
                'status':'in_force','instrument':'Test Act','article':'1','inForce':'2020-01-01',
                'inForceDate':'2020-01-01','confidence':'verified','sourceIds':['REC']""";
        StringBuilder text = new StringBuilder(plain);
        for (String field : fields.split("\\|", -1)) {
            if (field.isBlank()) {
                continue;
            }
            String name = field.substring(0, field.indexOf(':') + 1).strip();
            String quoted = java.util.regex.Pattern.quote(name);
            String replaced = text.toString()
                    .replaceFirst(
                            quoted + "('[^']*'|\\[[^\\]]*\\]|\\{'all':\\[\\]\\}|[-0-9.]+)",
                            java.util.regex.Matcher.quoteReplacement(field.strip()));
            text = new StringBuilder(replaced);
        }
        return "{'rules':{'CH':[{" + text + "}]}}";
    }
}
