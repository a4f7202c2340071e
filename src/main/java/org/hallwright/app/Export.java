package org.hallwright.app;

import java.util.Locale;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.draw.SvgWriter;
import org.hallwright.engine.Packs;
import org.hallwright.engine.RackAssessment;
import org.hallwright.report.content.HallPlan;

/** What leaves the program as a file: drawings and lists; {@link Reports} has the reports. */
public final class Export {

    private Export() {}

    /** The plan of a hall to scale, as SVG. */
    public static String svg(Review review, Packs packs, Hall hall, Locale locale) {
        return SvgWriter.write(HallPlan.picture(
                review.assessment(),
                hall,
                packs.with(review.design().equipment()).catalog(),
                locale));
    }

    /**
     * The racks as CSV (RFC 4180), SI numbers with points; a cell that a spreadsheet would run as a formula is quoted as
     * text.
     */
    public static String csv(Review review) {
        StringBuilder csv = new StringBuilder(
                "hall,row,id,name,type,x_mm,y_mm,facing,pool,loop,feeds,design_kw,expected_kw,mass_kg\r\n");
        Design design = review.design();
        for (Hall hall : design.halls()) {
            for (var row : hall.rows()) {
                for (var rack : row.racks()) {
                    RackAssessment found = review.assessment().rack(rack.id());
                    String[] cells = {
                        hall.id(),
                        row.name(),
                        rack.id(),
                        rack.name(),
                        rack.type(),
                        Integer.toString(rack.xMm()),
                        Integer.toString(rack.yMm()),
                        rack.facing().name().toLowerCase(Locale.ROOT),
                        rack.pool() == null ? "" : rack.pool(),
                        rack.loop() == null ? "" : rack.loop(),
                        String.join(" ", rack.feeds()),
                        found == null || !found.design().isKnown()
                                ? ""
                                : number(found.design().si() / 1000),
                        found == null || !found.expected().isKnown()
                                ? ""
                                : number(found.expected().si() / 1000),
                        found == null || !found.mass().isKnown()
                                ? ""
                                : number(found.mass().si())
                    };
                    for (int i = 0; i < cells.length; i++) {
                        csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
                    }
                    csv.append("\r\n");
                }
            }
        }
        return csv.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+")
                ? "'" + text
                : text;
        return safe.matches("[^,\"\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
