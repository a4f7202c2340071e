package org.hallwright.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.hallwright.report.Report;

/** What a file says of itself: title, language, marking, conformance (ISO 19005-2, 6.6; ISO 14289-1, clauses 5 and 7.1). */
final class Metadata {

    private static final String PRODUCER = "Hallwright";

    private final PDDocument pdf;
    private final Report report;

    Metadata(PDDocument pdf, Report report) {
        this.pdf = pdf;
        this.report = report;
    }

    void write() throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(report.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(title());
        if (!author().isEmpty()) {
            info.setAuthor(author());
        }
        info.setSubject(subject());
        info.setKeywords(keywords());
        info.setCreator(PRODUCER);
        info.setProducer(PRODUCER);
        GregorianCalendar day = GregorianCalendar.from(report.date().atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        info.setCreationDate(day);
        info.setModificationDate(day);
        pdf.setDocumentInformation(info);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        intent();
    }

    /** Which RGB is meant; by hand, because PDFBox asks the desktop's colour management for it. */
    private void intent() throws IOException {
        PDStream profile = new PDStream(pdf, new ByteArrayInputStream(SrgbProfile.bytes()), COSName.FLATE_DECODE);
        profile.getCOSObject().setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB");
        intent.setString(COSName.getPDFName("RegistryName"), "http://www.color.org");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OutputIntents"), intents);
    }

    private String title() {
        return clean(
                (report.marking().isEmpty() ? "" : report.marking() + " – ") + report.title() + " – " + report.kind());
    }

    private String author() {
        return clean(report.author());
    }

    private String subject() {
        return clean(report.kind() + ", " + report.revision());
    }

    private String keywords() {
        return clean(report.marking().isEmpty() ? report.shortRevision() : report.marking());
    }

    /** Without the control characters that neither XML nor a title may hold. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0x7F && c < 0xFFFE || c > 0xFFFF)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The packet; properties of PDF/UA need their description, because PDF/A does not know them. */
    private String xmp() {
        String author = author().isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + escaped(author()) + "</rdf:li></rdf:Seq></dc:creator>\n";
        String marking = clean(report.marking());
        String rights = marking.isEmpty()
                ? ""
                : "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(marking)
                        + "</rdf:li></rdf:Alt></dc:rights>\n";
        String day = report.date() + "T00:00:00Z";
        String packet = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <dc:subject><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:subject>
                %s%s</rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%s</pdf:Producer>
                <pdf:Keywords>%s</pdf:Keywords>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """;
        return String.format(
                java.util.Locale.ROOT,
                packet,
                escaped(title()),
                escaped(subject()),
                report.language().toLanguageTag(),
                escaped(keywords()),
                author,
                rights,
                day,
                day,
                PRODUCER,
                PRODUCER,
                escaped(keywords()));
    }
}
