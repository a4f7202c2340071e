package org.hallwright.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a screen reader meets it: elements in their order, with their text. */
final class PdfText {

    private final Map<COSDictionary, Map<Integer, String>> texts = new IdentityHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    PdfText(PDDocument pdf) {
        try {
            for (PDPage page : pdf.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> byId = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, byId));
                texts.put(page.getCOSObject(), byId);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        walk(pdf.getDocumentCatalog().getStructureTreeRoot(), 0);
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> byId) {
        if (content.getMCID() >= 0) {
            byId.put(content.getMCID(), said(content));
        }
    }

    /** The text of a piece of content; where one is stated for it, that one (ISO 32000-1, 14.9.4). */
    private static String said(PDMarkedContent content) {
        String actual = content.getActualText();
        if (actual != null) {
            return actual;
        }
        StringBuilder text = new StringBuilder();
        for (Object each : content.getContents()) {
            if (each instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (each instanceof PDMarkedContent inner) {
                text.append(said(inner));
            }
        }
        return text.toString();
    }

    private void walk(PDStructureNode node, int depth) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String type = element.getStructureType();
                counts.merge(type, 1, Integer::sum);
                String alternative = element.getAlternateDescription();
                lines.add("  ".repeat(depth) + type + (alternative == null ? own(element) : " [" + alternative + "]"));
                walk(element, depth + 1);
            }
        }
    }

    /** The element's own text; that of a figure is in its alternative. */
    private String own(PDStructureElement element) {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDMarkedContentReference reference) {
                COSBase page = reference.getCOSObject().getDictionaryObject(COSName.PG);
                text.append(' ').append(texts.getOrDefault(page, Map.of()).get(reference.getMCID()));
            }
        }
        return text.toString();
    }

    /** One line for each element, indented. */
    String tree() {
        return String.join("\n", lines) + "\n";
    }

    int count(String type) {
        return counts.getOrDefault(type, 0);
    }
}
