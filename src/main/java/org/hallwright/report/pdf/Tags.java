package org.hallwright.report.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The structure tree (ISO 32000-1, 14.7): what a screen reader reads, in the order in which it reads it. */
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final Map<PDPage, List<PDStructureElement>> byPage = new IdentityHashMap<>();
    private final List<PDPage> pages = new ArrayList<>();
    private final Map<PDAnnotation, PDStructureElement> annotations = new LinkedHashMap<>();

    Tags(PDDocument pdf) {
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(marked);
        document = new PDStructureElement("Document", root);
        root.appendKid(document);
    }

    PDStructureElement document() {
        return document;
    }

    void page(PDPage page) {
        page.setStructParents(pages.size());
        // From link to link in the order of the structure (PDF/UA-1, 7.18.3).
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        pages.add(page);
        byPage.put(page, new ArrayList<>());
    }

    /** A new element of a standard type (ISO 32000-1, 14.8.4) as the last child. */
    PDStructureElement child(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Makes a stretch of a page's content the element's next; the number goes into the content. */
    int content(PDStructureElement element, PDPage page) {
        List<PDStructureElement> on = byPage.get(page);
        if (on == null) {
            throw new IllegalStateException("the page was not announced");
        }
        int id = on.size();
        on.add(element);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(id);
        element.appendKid(reference);
        return id;
    }

    /** Makes an annotation of the page the element's next (ISO 32000-1, 14.7.4.3). */
    void annotation(PDStructureElement element, PDPage page, PDAnnotation annotation) {
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        reference.getCOSObject().setItem(COSName.PG, page.getCOSObject());
        element.appendKid(reference);
        annotations.put(annotation, element);
    }

    /** An attribute of an element, as owner, name and name of a value. */
    static COSDictionary attribute(PDStructureElement element, String owner) {
        COSDictionary attribute = new COSDictionary();
        attribute.setName(COSName.O, owner);
        element.getCOSObject().setItem(COSName.A, attribute);
        return attribute;
    }

    /** The way back from a page's content to its elements: made once, at the end. */
    void finish() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            COSArray elements = new COSArray();
            byPage.getOrDefault(pages.get(i), List.of()).forEach(e -> elements.add(e.getCOSObject()));
            numbers.add(COSInteger.get(i));
            numbers.add(elements);
        }
        int key = pages.size();
        for (Map.Entry<PDAnnotation, PDStructureElement> each : annotations.entrySet()) {
            each.getKey().setStructParent(key);
            numbers.add(COSInteger.get(key));
            numbers.add(each.getValue().getCOSObject());
            key++;
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.getPDFName("Nums"), numbers);
        root.getCOSObject().setItem(COSName.getPDFName("ParentTree"), tree);
        root.setParentTreeNextKey(key);
    }
}
