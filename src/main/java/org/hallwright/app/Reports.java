package org.hallwright.app;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hallwright.codec.DesignWriter;
import org.hallwright.engine.Packs;
import org.hallwright.report.CsvWriter;
import org.hallwright.report.HtmlWriter;
import org.hallwright.report.JsonWriter;
import org.hallwright.report.Report;
import org.hallwright.report.ReportOptions;
import org.hallwright.report.content.ReportBuilder;
import org.hallwright.report.content.Subject;
import org.hallwright.report.pdf.PdfWriter;
import org.hallwright.report.xlsx.XlsxWriter;
import org.jspecify.annotations.Nullable;

/** Reports of a reviewed design, in the formats in which they leave. */
public final class Reports {

    private Reports() {}

    /** What a report can be written as. */
    public enum Format {
        PDF,
        HTML,
        XLSX,
        CSV,
        JSON;

        /** The file name's ending, without the point. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The format a file name asks for by its ending, or null. */
        public static @Nullable Format of(String fileName) {
            String lower = fileName.toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (lower.endsWith("." + format.ending())) {
                    return format;
                }
            }
            return null;
        }

        /** All endings, for a sentence that says what is allowed. */
        public static String all() {
            StringBuilder all = new StringBuilder();
            for (Format format : values()) {
                all.append(all.isEmpty() ? "" : ", ").append(format.ending());
            }
            return all.toString();
        }
    }

    /** The report tree. */
    public static Report of(Review review, Packs packs, ReportOptions options) {
        Subject subject = new Subject(
                review.assessment(),
                review.findings(),
                review.problems(),
                packs.with(review.design().equipment()),
                DesignWriter.hash(review.design()),
                Version.ENGINE);
        return ReportBuilder.of(subject, options);
    }

    /** The file's bytes; the same report gives the same. */
    public static byte[] bytes(Report report, Format format) {
        return switch (format) {
            case PDF -> PdfWriter.write(report);
            case HTML -> HtmlWriter.write(report).getBytes(StandardCharsets.UTF_8);
            case XLSX -> XlsxWriter.write(report);
            case CSV -> CsvWriter.write(report).getBytes(StandardCharsets.UTF_8);
            case JSON -> JsonWriter.write(report).getBytes(StandardCharsets.UTF_8);
        };
    }
}
