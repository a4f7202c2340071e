package org.hallwright.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hallwright.report.pdf.PdfWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("A report as PDF")
final class PdfWriterTest {

    /** The golden structure: what a screen reader meets, element by element. */
    private static final String STRUCTURE = """
            Document
              P Engineering report
              H1 Hall of tests
              Table
                TR
                  TH Site
                  TD Frankfurt
              Sect
                H2 Summary
                P Grüße, Œuvre, ≥ 5 °C, 3 m², ✓ €.
                L
                  LI
                    LBody Power 6.34 MW 5.76–6.48
                Div
                  P ✕ fails
                  P A rule
                  P Found 2, required at most 1.
                  P Act, s. 1
                L
                  LI
                    Lbl •
                    LBody first
                  LI
                    Lbl •
                    LBody second
                H3 Table
                Table
                  Caption Caption of a table
                  THead
                    TR
                      TH Name
                      TH Power, kW
                      TH State
                  TBody
                    TR
                      TD Row 1
                      TD 1,235
                      TD passes
                    TR
                      TD Row 2
                      TD 1,236
                      TD ?
                    TR
                      TD Row 3
                      TD 1,237
                      TD passes
              Sect
                H2 Approval
                Figure [A box and a line]
                P Below the drawing
                Div
                  P Planned by
                  P Name
                  P Place
                  P Signature
            """;

    private static PDDocument read(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    @Test
    @DisplayName("reads aloud as it is set")
    void readsAloud() throws IOException {
        try (PDDocument pdf = read(PdfWriter.write(SampleReport.of("Hall of tests", "")))) {
            assertEquals(STRUCTURE, new PdfText(pdf).tree());
        }
    }

    @Test
    @DisplayName("is the same bytes twice")
    void sameBytes() {
        Report report = SampleReport.of("Hall of tests", "VS-NfD", 200);
        assertArrayEquals(PdfWriter.write(report), PdfWriter.write(report));
    }

    @Test
    @DisplayName("is PDF/A-2a and PDF/UA-1 in the eyes of veraPDF, hostile names and long tables included")
    void conforms() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<byte[]> files = List.of(
                PdfWriter.write(SampleReport.of(SampleReport.HOSTILE, SampleReport.HOSTILE, 60)),
                PdfWriter.write(SampleReport.ofManySections("Many sections")));
        List<String> failed = new ArrayList<>();
        for (byte[] file : files) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
                try (PDFAParser parser =
                                Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    assertTrue(result.getTotalAssertions() > 100, "nothing was checked");
                    for (TestAssertion each : result.getTestAssertions()) {
                        if (each.getStatus() == TestAssertion.Status.FAILED) {
                            failed.add(flavour + " " + each.getRuleId().getClause() + " " + each.getMessage());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), failed.stream().distinct().toList());
    }

    @Test
    @DisplayName("embeds every face it uses")
    void embedsFaces() throws IOException {
        try (PDDocument pdf = read(PdfWriter.write(SampleReport.of("Hall of tests", "X")))) {
            int faces = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+Hallwright.*"), font.getName());
                    faces++;
                }
            }
            assertTrue(faces >= 3);
        }
    }

    @Test
    @DisplayName("carries its marking on every page and in its metadata, whose XML holds against any name")
    void marked() throws Exception {
        Report report = SampleReport.of(SampleReport.HOSTILE, "VS-NfD", 150);
        try (PDDocument pdf = read(PdfWriter.write(report))) {
            assertTrue(pdf.getNumberOfPages() > 2);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertEquals(3, text.split("VS-NfD", -1).length, "top and bottom of page " + page);
                assertTrue(text.contains("Page " + page + " of " + pdf.getNumberOfPages()));
            }
            assertTrue(pdf.getDocumentInformation().getTitle().startsWith("VS-NfD"));
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var xml = factory.newDocumentBuilder()
                    .parse(pdf.getDocumentCatalog().getMetadata().exportXMPMetadata());
            assertTrue(xml.getDocumentElement().getTextContent().contains("VS-NfD"));
        }
    }

    @Test
    @DisplayName("repeats a long table's head on each page for eyes alone, and cuts no row")
    void longTables() throws IOException {
        try (PDDocument pdf = read(PdfWriter.write(SampleReport.of("Hall of tests", "", 150)))) {
            PdfText text = new PdfText(pdf);
            assertEquals(3 + 1, text.count("TH"), "a head and the title block's name");
            for (int row = 1; row <= 150; row++) {
                assertTrue(text.tree().contains("TD Row " + row + "\n"));
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertTrue(stripper.getText(pdf).contains("Power, kW"));
        }
    }

    @Test
    @DisplayName("leads from its list of sections to each of them, as its bookmarks do")
    void links() throws IOException {
        Report report = SampleReport.ofManySections("Many sections");
        try (PDDocument pdf = read(PdfWriter.write(report))) {
            List<PDPage> targets = new ArrayList<>();
            for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
                PDAnnotationLink link = assertInstanceOf(PDAnnotationLink.class, annotation);
                PDPageXYZDestination to = assertInstanceOf(PDPageXYZDestination.class, link.getDestination());
                assertTrue(link.getStructParent() >= pdf.getNumberOfPages());
                targets.add(to.getPage());
            }
            List<PDPage> marked = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                marked.add(assertInstanceOf(PDPageXYZDestination.class, item.getDestination())
                        .getPage());
            }
            assertEquals(report.parts().size(), targets.size());
            assertEquals(marked, targets);
        }
    }

    @Test
    @DisplayName("prints what its faces have and the numbers of what they have not, and never dies of a name")
    void anyName() throws IOException {
        try (PDDocument pdf = read(PdfWriter.write(SampleReport.of(SampleReport.HOSTILE, "")))) {
            String tree = new PdfText(pdf).tree();
            assertTrue(tree.contains("<script>&\"(\\)"), tree);
            assertFalse(tree.contains("漢"));
            assertTrue(tree.contains("[U+6F22") && tree.contains("U+5B57]"), tree);
            assertTrue(tree.contains("[U+1F600]"), tree);
            assertNotNull(pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    @DisplayName(
            "prints names in the scripts of its further face, embeds that face only then, and reads them aloud as typed")
    void otherScripts() throws IOException {
        String name = "قاعة الرياض, Hà Nội, Ђорђе, Łódź, ירושלים, Երևան, თბილისი";
        try (PDDocument pdf = read(PdfWriter.write(SampleReport.of(name, "")))) {
            String tree = new PdfText(pdf).tree();
            assertTrue(tree.contains("قاعة الرياض, Hà Nội, Ђорђе, Łódź"), tree);
            assertTrue(tree.contains("ירושלים") && tree.contains("Երևան, თბილისი"), tree);
            assertFalse(tree.contains("U+"), tree);
            assertNotNull(pdf.getPage(0).getResources().getFont(COSName.getPDFName("F5")));
        }
        try (PDDocument pdf = read(PdfWriter.write(SampleReport.of("Łódź", "")))) {
            Set<COSName> faces = new HashSet<>();
            pdf.getPage(0).getResources().getFontNames().forEach(faces::add);
            assertEquals(3, faces.size());
        }
    }

    @Test
    @DisplayName("says on its first page which characters it could not print")
    void saysWhatIsMissing() throws IOException {
        try (PDDocument pdf = read(PdfWriter.write(SampleReport.of("Hall 漢字", "")))) {
            String tree = new PdfText(pdf).tree();
            assertTrue(tree.contains("stand as their Unicode numbers: U+5B57 U+6F22"), tree);
        }
    }
}
