package org.hallwright.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hallwright.base.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A workbook laid out for people")
final class WorkbooksOfStrangersTest {

    @TempDir
    Path folder;

    private TableReview review(Consumer<Workbook> filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            filling.accept(book);
        }
        Path file = Files.write(folder.resolve("list.xlsx"), bytes.toByteArray());
        return TableImport.review(file, TableOptions.NONE).orThrow();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            switch (cells[c]) {
                case Number number -> sheet.value(row, c, number);
                case Object text -> sheet.value(row, c, text.toString());
            }
        }
    }

    private static List<String> codes(TableReview review) {
        return review.problems().stream().map(Problem::code).toList();
    }

    @Test
    @DisplayName("names a rack once for all its devices, and says with a bare U where they stand")
    void mergedRack() throws IOException {
        TableReview review = review(book -> {
            Worksheet sheet = book.newWorksheet("List");
            row(sheet, 0, "Rack", "U", "Device", "Power (W)");
            row(sheet, 1, "R1", 10, "a", 500);
            row(sheet, 2, "", 12, "b", 600);
            row(sheet, 3, "", 14, "c", 700);
            row(sheet, 4, "R2", 1, "d", 800);
            sheet.range(1, 0, 3, 0).merge();
        });
        assertEquals(RowKind.DEVICES, review.profile().rows());
        assertEquals(
                List.of("R1", "R1", "R1", "R2"),
                review.rows().stream().map(r -> r.text(Field.RACK)).toList());
        assertEquals(
                List.of(10.0, 12.0, 14.0, 1.0),
                review.rows().stream().map(r -> r.number(Field.POSITION)).toList());
        assertEquals(List.of(), codes(review));
    }

    @Test
    @DisplayName("begins with a cover: the sheet that holds the table is read, and that is said")
    void cover() throws IOException {
        TableReview review = review(book -> {
            row(book.newWorksheet("Cover"), 0, "Inventory of the agency");
            book.newWorksheet("Empty");
            Worksheet sheet = book.newWorksheet("Racks");
            row(sheet, 0, "Name", "Power (kW)", "Width");
            row(sheet, 1, "R1", 12, 600);
        });
        assertEquals(12_000.0, review.rows().getFirst().number(Field.POWER));
        assertTrue(codes(review).contains("table.sheet-chosen"), codes(review).toString());
    }

    @Test
    @DisplayName("whose formulas were never computed gives no number, and says why")
    void formulas() throws IOException {
        TableReview review = review(book -> {
            Worksheet sheet = book.newWorksheet("Racks");
            row(sheet, 0, "Name", "Power (kW)", "Width");
            row(sheet, 1, "R1", 12, 600);
            row(sheet, 2, "R2");
            sheet.formula(2, 1, "B2*2");
        });
        assertEquals(null, review.rows().get(1).number(Field.POWER));
        assertTrue(
                codes(review).contains("table.formula-without-value"),
                codes(review).toString());
    }

    @Test
    @DisplayName("as NetBox's own tables export it: units written out, heights with their U, types called Type")
    void netBoxTables() throws IOException {
        TableReview racks = review(book -> {
            Worksheet sheet = book.newWorksheet("Racks");
            row(
                    sheet,
                    0,
                    "Name",
                    "Site",
                    "Location",
                    "Status",
                    "Rack type",
                    "Height",
                    "Outer width",
                    "Outer unit",
                    "Weight",
                    "Weight unit");
            row(sheet, 1, "R101", "AMS1", "Hall A", "Active", "", "48U", 600, "Millimeters", 275.5, "Pounds");
        });
        assertEquals("netbox-racks", racks.profile().id());
        RowReview rack = racks.rows().getFirst();
        assertEquals(48.0, rack.number(Field.HEIGHT));
        assertEquals(600.0, rack.number(Field.WIDTH));
        assertEquals(124.964697935, rack.number(Field.MASS));
        TableReview devices = review(book -> {
            Worksheet sheet = book.newWorksheet("Devices");
            row(sheet, 0, "Name", "Status", "Location", "Rack", "Manufacturer", "Type", "Position", "Face");
            row(sheet, 1, "s1", "Active", "Hall A", "R101", "Dell", "PowerEdge R760", "10.0", "Front");
        });
        assertEquals("netbox-devices", devices.profile().id());
        assertEquals("PowerEdge R760", devices.rows().getFirst().text(Field.MODEL));
    }
}
