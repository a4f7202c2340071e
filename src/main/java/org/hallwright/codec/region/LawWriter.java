package org.hallwright.codec.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Texts;
import org.hallwright.rule.Conflicts;
import org.hallwright.rule.Finding;
import org.hallwright.rule.Flips;
import org.hallwright.rule.Lexicon;
import org.hallwright.rule.PartCheck;
import org.hallwright.rule.PhaseCalendar;
import org.jspecify.annotations.Nullable;

/** Writes what follows from the law beyond single verdicts: calendar, flips, conflicts, export control. */
public final class LawWriter {

    private LawWriter() {}

    public static String calendar(List<PhaseCalendar.Entry> entries, Locale locale) {
        List<Object> rows = new ArrayList<>();
        for (PhaseCalendar.Entry entry : entries) {
            Map<String, Object> row = LawJson.object();
            LocalDate date = entry.date();
            row.put("date", date == null ? null : date.toString());
            row.put("rule", entry.rule().id());
            row.put("title", Lexicon.title(entry.rule(), locale));
            row.put("region", entry.region());
            row.put("before", entry.before() == null ? null : FindingsWriter.limit(entry.before()));
            row.put("after", FindingsWriter.limit(entry.after()));
            row.put("unit", entry.rule().unit());
            row.put("verdict", entry.verdict().name());
            if (entry.waitsFor() != null) {
                row.put("waitsFor", entry.waitsFor());
            }
            rows.add(row);
        }
        return document("calendar", rows);
    }

    public static String flips(List<Flips.Flip> flips, Locale locale) {
        List<Object> rows = new ArrayList<>();
        for (Flips.Flip flip : flips) {
            Map<String, Object> row = LawJson.object();
            row.put("rule", flip.rule());
            row.put("worse", flip.worse());
            row.put("before", side(flip.before(), locale));
            row.put("after", side(flip.after(), locale));
            rows.add(row);
        }
        return document("flips", rows);
    }

    private static @Nullable Map<String, Object> side(@Nullable Finding finding, Locale locale) {
        return finding == null ? null : FindingsWriter.row(finding, locale);
    }

    public static String conflicts(List<Conflicts.Case> cases, Locale locale) {
        List<Object> rows = new ArrayList<>();
        for (Conflicts.Case each : cases) {
            Map<String, Object> row = LawJson.object();
            row.put("id", each.conflict().id());
            row.put("title", Lexicon.title(each.conflict(), locale));
            row.put("note", each.conflict().note());
            List<Object> findings = new ArrayList<>();
            each.findings().forEach(finding -> findings.add(FindingsWriter.row(finding, locale)));
            row.put("findings", findings);
            rows.add(row);
        }
        return document("conflicts", rows);
    }

    public static String exports(List<PartCheck> checks, Locale locale) {
        List<Object> rows = new ArrayList<>();
        for (PartCheck check : checks) {
            Map<String, Object> row = LawJson.object();
            row.put("accelerator", check.accelerator());
            row.put("name", check.name());
            row.put("tpp", check.part().tpp());
            row.put("performanceDensity", check.part().performanceDensity());
            row.put("dramGbPerS", check.part().dramGbPerS());
            row.put("destination", check.buyer().destination());
            row.put("ultimateParent", check.buyer().ultimateParent());
            row.put("verdict", check.ruling().verdict().name());
            row.put("eccn", check.ruling().eccn());
            row.put("because", check.ruling().because());
            row.put(
                    "reason",
                    Texts.of(check.ruling().reason(), locale, check.ruling().arguments()));
            row.put("citation", check.ruling().citation().text());
            rows.add(row);
        }
        return document("exportControl", rows);
    }

    /** The verdicts of each phase that are not calm, with the day they were given for. */
    public static String phases(Map<String, LocalDate> days, Map<String, List<Finding>> findings, Locale locale) {
        List<Object> rows = new ArrayList<>();
        findings.forEach((phase, own) -> {
            Map<String, Object> row = LawJson.object();
            row.put("phase", phase);
            LocalDate day = days.get(phase);
            row.put("date", day == null ? null : day.toString());
            List<Object> verdicts = new ArrayList<>();
            own.forEach(finding -> verdicts.add(FindingsWriter.row(finding, locale)));
            row.put("verdicts", verdicts);
            rows.add(row);
        });
        return document("phases", rows);
    }

    private static String document(String name, List<Object> rows) {
        Map<String, Object> root = LawJson.object();
        root.put(name, rows);
        root.put("notLegalAdvice", true);
        return LawJson.write(root);
    }
}
