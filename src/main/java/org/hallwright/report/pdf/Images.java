package org.hallwright.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Ink;
import org.hallwright.draw.Shape;

/** Pictures of ink (scanned floor plans) as image objects, each once in the file however often it is drawn. */
final class Images {

    private static final int PAPER = 0xFFFFFFFF;

    private final PDDocument pdf;
    private final PDResources resources;
    private final Map<Shape.Scan, String> names = new HashMap<>();

    Images(PDDocument pdf, PDResources resources) {
        this.pdf = pdf;
        this.resources = resources;
    }

    /** The name by which content streams call it. */
    String name(Shape.Scan scan) {
        return names.computeIfAbsent(scan, this::embed);
    }

    private String embed(Shape.Scan scan) {
        Ink ink = scan.ink();
        byte[] rgb = new byte[3 * ink.columns() * ink.rows()];
        int at = 0;
        for (int row = 0; row < ink.rows(); row++) {
            for (int column = 0; column < ink.columns(); column++) {
                int pixel = Colours.over(Colours.withAlpha(scan.colour(), ink.at(column, row)), PAPER);
                rgb[at++] = (byte) (pixel >> 16);
                rgb[at++] = (byte) (pixel >> 8);
                rgb[at++] = (byte) pixel;
            }
        }
        try {
            PDStream stream = new PDStream(pdf, new ByteArrayInputStream(rgb), COSName.FLATE_DECODE);
            PDImageXObject image = new PDImageXObject(stream, resources);
            image.setWidth(ink.columns());
            image.setHeight(ink.rows());
            image.setBitsPerComponent(8);
            image.setColorSpace(PDDeviceRGB.INSTANCE);
            String name = "I" + (names.size() + 1);
            resources.put(COSName.getPDFName(name), image);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
