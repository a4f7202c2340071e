package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Site;
import org.hallwright.region.Verdict;

/** One design against every site: the gravest verdict of each domain, with the rules that block. */
public final class SiteMatrix {

    private final List<Site> sites;
    private final Map<String, RuleBook> books = new LinkedHashMap<>();

    private SiteMatrix(List<Site> sites) {
        this.sites = List.copyOf(sites);
    }

    /** Gathers the rules of every site of the pack; do this once and evaluate often. */
    public static SiteMatrix of(RegionPack pack) {
        SiteMatrix matrix = new SiteMatrix(pack.sites());
        for (Site site : matrix.sites) {
            matrix.books.put(site.id(), RuleBook.of(pack, site));
        }
        return matrix;
    }

    /**
     * One site.
     *
     * @param site where
     * @param domains gravest verdict by domain
     * @param counts how many rules gave each verdict
     * @param blocking findings that fail, today or on a date in the book
     * @param findings all of them
     */
    public record Row(
            Site site,
            Map<String, Verdict> domains,
            Map<Verdict, Integer> counts,
            List<Finding> blocking,
            List<Finding> findings) {
        /** The gravest verdict of all. */
        public Verdict worst() {
            Verdict worst = Verdict.NOT_APPLICABLE;
            for (Verdict verdict : domains.values()) {
                worst = verdict.compareTo(worst) > 0 ? verdict : worst;
            }
            return worst;
        }
    }

    /** A row for each site in pack order; {@code facts} gives what is known of the design on that site. */
    public List<Row> evaluate(Function<Site, Facts> facts, LocalDate date) {
        List<Row> rows = new ArrayList<>(sites.size());
        for (Site site : sites) {
            RuleBook book = books.get(site.id());
            if (book != null) {
                rows.add(row(site, book.check(facts.apply(site), date)));
            }
        }
        return rows;
    }

    private static Row row(Site site, List<Finding> findings) {
        Map<String, Verdict> domains = new TreeMap<>();
        Map<Verdict, Integer> counts = new TreeMap<>();
        List<Finding> blocking = new ArrayList<>();
        for (Finding finding : findings) {
            Verdict verdict = finding.verdict();
            domains.merge(finding.rule().domain(), verdict, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            counts.merge(verdict, 1, Integer::sum);
            if (verdict.blocks()) {
                blocking.add(finding);
            }
        }
        return new Row(site, domains, counts, List.copyOf(blocking), findings);
    }
}
