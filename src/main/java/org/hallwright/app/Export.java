package org.hallwright.app;

import java.util.Locale;
import org.hallwright.catalog.Catalog;
import org.hallwright.codec.DesignWriter;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.draw.SvgWriter;
import org.hallwright.engine.Packs;
import org.hallwright.engine.RackAssessment;
import org.hallwright.exchange.drawing.DxfWriter;
import org.hallwright.exchange.drawing.PngPicture;
import org.hallwright.exchange.netbox.NetBoxYaml;
import org.hallwright.exchange.table.RackTable;
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

    /** The plan of a hall as PNG, 300 pixels an inch of its SVG. */
    public static byte[] png(Review review, Packs packs, Hall hall, Locale locale) {
        Catalog catalog = packs.with(review.design().equipment()).catalog();
        return PngPicture.of(HallPlan.picture(review.assessment(), hall, catalog, locale), 300.0 / 96);
    }

    /** The plan of a hall as DXF, millimetres. */
    public static String dxf(Design design, Packs packs, Hall hall) {
        return DxfWriter.write(hall, packs.with(design.equipment()).catalog());
    }

    /** The planner's own types as the NetBox library's YAML. */
    public static String netBoxTypes(Design design) {
        return NetBoxYaml.of(design.equipment());
    }

    /** The design file itself, canonical JSON. */
    public static byte[] json(Design design) {
        return DesignWriter.write(design);
    }

    /** The racks as a table: CSV, XLSX, or as NetBox imports them. */
    public static RackTable racks(Review review, Packs packs) {
        Catalog catalog = packs.with(review.design().equipment()).catalog();
        return new RackTable(review.design(), catalog, id -> {
            RackAssessment found = review.assessment().rack(id);
            return found == null
                    ? RackTable.Figures.NONE
                    : new RackTable.Figures(
                            RackTable.Figures.value(found.design().range()),
                            RackTable.Figures.value(found.expected().range()),
                            RackTable.Figures.value(found.mass().range()));
        });
    }
}
