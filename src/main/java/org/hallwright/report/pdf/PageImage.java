package org.hallwright.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page of one of our own PDFs as a screen shows it.
 *
 * @param argb opaque pixels, row by row
 * @param text what stands on the page, for readers
 * @param page counted from 1
 * @param pages how many there are
 */
public record PageImage(int width, int height, int[] argb, String text, int page, int pages) {

    /**
     * The page, or the last one where there are fewer.
     *
     * @param pdf as {@link PdfWriter} wrote it
     * @param scale pixels for a point
     */
    public static PageImage of(byte[] pdf, int page, float scale) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            int shown = Math.clamp(page, 1, pages);
            BufferedImage image = new PDFRenderer(document).renderImage(shown - 1, scale, ImageType.RGB);
            int w = image.getWidth();
            int h = image.getHeight();
            int[] argb = image.getRGB(0, 0, w, h, null, 0, w);
            PDFTextStripper text = new PDFTextStripper();
            text.setLineSeparator("\n");
            text.setStartPage(shown);
            text.setEndPage(shown);
            return new PageImage(w, h, argb, text.getText(document), shown, pages);
        } catch (IOException e) {
            // Nothing is read but memory, and we wrote it.
            throw new UncheckedIOException(e);
        }
    }
}
