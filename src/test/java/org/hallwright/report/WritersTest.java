package org.hallwright.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hallwright.report.xlsx.XlsxWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A report's other forms")
final class WritersTest {

    @Test
    @DisplayName("XLSX: a sheet for each table, numbers as numbers, units in heads, the same bytes twice")
    void workbook() throws Exception {
        byte[] file = XlsxWriter.write(SampleReport.of("Hall of tests", "VS-NfD"));
        assertArrayEquals(file, XlsxWriter.write(SampleReport.of("Hall of tests", "VS-NfD")));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertEquals(
                    List.of("Report", "Caption of a table"),
                    sheets.stream().map(Sheet::getName).toList());
            List<Row> rows = sheets.get(1).read();
            assertTrue(rows.getFirst().getCellText(0).startsWith("VS-NfD"));
            Row head = rows.stream()
                    .filter(r -> r.getCellText(0).equals("Name"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Power, kW", head.getCellText(1));
            Row first = rows.get(rows.indexOf(head) + 1);
            assertEquals(CellType.NUMBER, first.getCell(1).getType());
            assertEquals(1234.5, first.getCell(1).asNumber().doubleValue());
            assertEquals("?", rows.get(rows.indexOf(head) + 2).getCellText(2));
        }
    }

    @Test
    @DisplayName("XLSX: a name that looks like a formula is a text, whatever it holds")
    void hostileWorkbook() throws Exception {
        byte[] file = XlsxWriter.write(SampleReport.of(SampleReport.HOSTILE, SampleReport.HOSTILE));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(java.util.Objects::nonNull)
                            .forEach(cell -> assertFalse(cell.getType() == CellType.FORMULA, cell.getRawValue()));
                }
            }
        }
    }

    @Test
    @DisplayName("CSV: tables below each other, numbers with points, no formula")
    void csv() {
        String csv = CsvWriter.write(SampleReport.of(SampleReport.HOSTILE, "+VS"));
        assertTrue(csv.startsWith("'+VS\r\n\"'=cmd"), csv.substring(0, 40));
        assertTrue(csv.contains("Name,\"Power, kW\",State\r\nRow 1,1234.5,passes\r\nRow 2,1235.5,?\r\n"), csv);
    }

    @Test
    @DisplayName("JSON: every block, numbers as numbers, what is not known as null")
    void json() {
        JsonNode root = JsonMapper.builder().build().readTree(JsonWriter.write(SampleReport.of("Hall", "X")));
        assertEquals("hallwright.report/1", root.path("schema").asString());
        JsonNode blocks = root.path("sections").path(0).path("blocks");
        JsonNode table = blocks.path(blocks.size() - 1);
        assertEquals("kW", table.path("columns").path(1).path("unit").asString());
        assertEquals(1234.5, table.path("rows").path(0).path(1).asDouble());
        assertTrue(table.path("rows").path(1).path(2).isNull());
    }

    @Test
    @DisplayName("HTML: heads with scope, figures with alternatives, everything escaped")
    void html() {
        String html = HtmlWriter.write(SampleReport.of(SampleReport.HOSTILE, SampleReport.HOSTILE));
        assertTrue(html.contains("<th scope=\"col\" class=\"n\">Power, kW</th>"));
        assertTrue(html.contains("<div role=\"img\" aria-label=\"A box and a line\">"));
        assertFalse(html.contains("<script"));
        assertEquals(html, HtmlWriter.write(SampleReport.of(SampleReport.HOSTILE, SampleReport.HOSTILE)));
    }

    @Test
    @DisplayName("A marking goes into the file's name once")
    void fileNames() {
        assertEquals("plan_VS-NfD.pdf", Marking.inName("plan.pdf", "VS-NfD"));
        assertEquals("plan_VS-NfD.pdf", Marking.inName("plan_VS-NfD.pdf", "VS-NfD"));
        assertEquals("plan_TOP-SECRET-x.pdf", Marking.inName("plan.pdf", "TOP SECRET // ../x"));
        assertEquals("plan.pdf", Marking.inName("plan.pdf", ""));
    }
}
