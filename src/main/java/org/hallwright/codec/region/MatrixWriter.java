package org.hallwright.codec.region;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;
import org.hallwright.rule.SiteMatrix;

/** Writes the matrix of sites as JSON. */
public final class MatrixWriter {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    private MatrixWriter() {}

    /** {@code {"date", "sites": [{"site", "region", "worst", "domains", "counts", "blocking", "figures"}]}}. */
    public static String write(LocalDate date, List<SiteMatrix.Row> rows, Map<String, Map<String, Figure>> figures) {
        List<Object> sites = new ArrayList<>();
        for (SiteMatrix.Row row : rows) {
            Map<String, Object> site = LawJson.object();
            site.put("site", row.site().id());
            site.put("name", row.site().name());
            site.put("region", row.site().region());
            site.put("worst", row.worst().name());
            site.put("domains", names(row.domains()));
            Map<String, Object> counts = LawJson.object();
            row.counts().forEach((verdict, count) -> counts.put(verdict.name(), count));
            site.put("counts", counts);
            List<Object> blocking = new ArrayList<>();
            for (Finding finding : row.blocking()) {
                Map<String, Object> rule = LawJson.object();
                rule.put("rule", finding.rule().id());
                rule.put("verdict", finding.verdict().name());
                LocalDate future = finding.futureDate();
                if (future != null) {
                    rule.put("date", future.toString());
                }
                FindingsWriter.value(rule, finding);
                rule.put("limit", FindingsWriter.limit(finding.limit()));
                rule.put("unit", finding.rule().unit());
                blocking.add(rule);
            }
            site.put("blocking", blocking);
            site.put("figures", figures(figures.getOrDefault(row.site().id(), Map.of())));
            sites.add(site);
        }
        Map<String, Object> root = LawJson.object();
        root.put("date", date.toString());
        root.put("sites", sites);
        root.put("notLegalAdvice", true);
        return LawJson.write(root);
    }

    /** One row for each site: place, gravest verdict, blocking rules, a column for each domain, figures with units. */
    public static String csv(
            List<SiteMatrix.Row> rows, List<String> ids, Map<String, ? extends Map<String, Figure>> figures) {
        TreeSet<String> domains = new TreeSet<>();
        rows.forEach(row -> domains.addAll(row.domains().keySet()));
        List<String> header = new ArrayList<>(List.of("site", "name", "region", "worst", "fails", "blocking"));
        header.addAll(domains);
        Map<String, String> units = LawJson.strings();
        figures.values()
                .forEach(own -> own.forEach(
                        (id, figure) -> units.putIfAbsent(id, figure.unit().symbol())));
        ids.forEach(id -> header.add(units.getOrDefault(id, "").isEmpty() ? id : id + " (" + units.get(id) + ")"));
        StringBuilder csv = new StringBuilder(WorksheetCodec.line(header));
        for (SiteMatrix.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(
                    row.site().id(),
                    row.site().name(),
                    row.site().region(),
                    row.worst().name(),
                    Integer.toString(row.blocking().size()),
                    row.blocking().stream()
                            .map(finding -> finding.rule().id())
                            .collect(java.util.stream.Collectors.joining(" "))));
            for (String domain : domains) {
                Verdict verdict = row.domains().get(domain);
                cells.add(verdict == null ? "" : verdict.name());
            }
            Map<String, Figure> own = figures.get(row.site().id());
            for (String id : ids) {
                Figure figure = own == null ? null : own.get(id);
                Range range = figure == null ? null : figure.range();
                cells.add(
                        figure == null || range == null
                                ? ""
                                : new BigDecimal(range.in(figure.unit()).value(), SIX_DIGITS).toPlainString());
            }
            csv.append(WorksheetCodec.line(cells));
        }
        return csv.toString();
    }

    /** Value, band and unit as a figure is printed; a figure that is not known has a null value. */
    private static Map<String, Object> figures(Map<String, Figure> figures) {
        Map<String, Object> all = LawJson.object();
        figures.forEach((id, figure) -> {
            Range range = figure.range();
            Range shown = range == null ? null : range.in(figure.unit());
            Map<String, Object> one = LawJson.object();
            one.put("value", shown == null ? null : shown.value());
            one.put("unit", figure.unit().symbol());
            if (shown != null) {
                one.put("low", shown.low());
                one.put("high", shown.high());
            }
            all.put(id, one);
        });
        return all;
    }

    private static Map<String, Object> names(Map<String, Verdict> domains) {
        Map<String, Object> names = LawJson.object();
        domains.forEach((domain, verdict) -> names.put(domain, verdict.name()));
        return names;
    }
}
