package org.hallwright.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.codec.MappingSheet;
import org.hallwright.design.Design;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.engine.Packs;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.exchange.ReviewedField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A planner's table")
final class TableImportTest {

    private static final Packs PACKS = Library.load();

    @TempDir
    Path folder;

    private Path csv(String text) throws Exception {
        return Files.writeString(folder.resolve("list.csv"), text);
    }

    private static TableReview review(Path file) {
        return TableImport.review(file, TableOptions.NONE).orThrow();
    }

    private static Design design() {
        return Templates.values()[0].create(PACKS.catalog());
    }

    private static FieldState state(RowReview row, Field field) {
        return row.fields().stream()
                .filter(f -> f.name().equals(field.word()))
                .map(ReviewedField::state)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> errors(TableReview review) {
        return review.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(p -> p.code() + "@" + p.place())
                .toList();
    }

    @Test
    @DisplayName("in German, with semicolons, decimal commas, a title above and old letters, becomes own types")
    void germanList() throws Exception {
        String text = "Geräteliste;;;;;\n;;;;;\nHersteller;Modell;Anzahl;HE;Leistung (kW);Gewicht [kg]\n"
                + "Müller;Speicher 9;4;4;1,25;38,5\nMüller;Schrank 47;;47;;\nKöhl;Switch;2;0,5;350 W;1.250 g\n";
        Path file = Files.write(folder.resolve("liste.csv"), text.getBytes(Charset.forName("windows-1252")));
        TableReview review = review(file);
        assertEquals(RowKind.EQUIPMENT, review.profile().rows());
        assertTrue(review.decimalComma());
        assertEquals(3, review.rows().size());
        RowReview first = review.rows().getFirst();
        assertEquals("Müller Speicher 9", first.title());
        assertEquals("liste.csv:4", first.place());
        assertEquals(1250.0, first.number(Field.POWER));
        assertEquals(38.5, first.number(Field.MASS));
        assertEquals(FieldState.CONVERTED, state(first, Field.POWER));
        RowReview second = review.rows().get(1);
        assertNull(second.number(Field.POWER));
        assertEquals(FieldState.MISSING, state(second, Field.POWER));
        RowReview third = review.rows().get(2);
        assertEquals(350.0, third.number(Field.POWER));
        assertEquals(1.25, third.number(Field.MASS));
        Design design = design();
        ImportPlan plan = TablePlan.of(review, design, PACKS.catalog(), null, "liste.csv");
        Design after = plan.applyTo(design).orThrow();
        assertEquals(3, after.equipment().devices().size());
        OwnDevice half = after.equipment().devices().stream()
                .filter(d -> d.name().equals("Köhl Switch"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, half.heightSixths());
        assertNotNull(half.power());
        ImportPlan again =
                TablePlan.of(review, after, PACKS.with(after.equipment()).catalog(), null, "liste.csv");
        assertNull(again.edit());
        assertEquals(3, again.unchanged());
    }

    private static void gives(TableReview review, int row, Field field, double expected) {
        Double value = review.rows().get(row).number(field);
        assertNotNull(value, field.word());
        assertEquals(expected, value, 1e-6 * expected, field.word());
    }

    @Test
    @DisplayName("of racks named by their cabinet, in BTU/h, pounds and inches, is understood; its sum is passed over")
    void unitsOfTheOtherSide() throws Exception {
        TableReview review = review(csv("Cabinet,Heat Load (BTU/h),Weight (lbs),Width (in),Depth (in),U\n"
                + "R1,\"42,650\",2100,24,48\",48\nR2,38557,\"1,984.5\",24,4 ft,48\nTotal,81207,4084.5,,,\n"));
        assertEquals(RowKind.RACKS, review.profile().rows());
        assertEquals(
                List.of("R1", "R2"),
                review.rows().stream().map(RowReview::title).toList());
        gives(review, 0, Field.POWER, 42_650 * 0.29307107);
        gives(review, 0, Field.MASS, 2100 * 0.45359237);
        gives(review, 0, Field.DEPTH, 1219.2);
        gives(review, 1, Field.DEPTH, 1219.2);
        gives(review, 1, Field.POWER, 38_557 * 0.29307107);
        assertEquals(List.of(), errors(review));
        assertTrue(review.problems().stream().anyMatch(p -> p.code().equals("table.a-sum")));
    }

    @Test
    @DisplayName("names things by their description, says n/a where it does not know, and counts in Arabic digits")
    void wordsForUnknown() throws Exception {
        TableReview review = review(csv("Equipment list\n\nItem,Description,Qty,Power [W],Weight [kg],Height [U]\n"
                + "1,GPU server,16,\"10,200\",130.5,8\n2,Switch,٤,n/a,tbd,1\n3,Panel,2,-,٣٫٥,1\n"));
        assertEquals(
                List.of("GPU server", "Switch", "Panel"),
                review.rows().stream().map(RowReview::title).toList());
        gives(review, 0, Field.POWER, 10_200);
        gives(review, 1, Field.QUANTITY, 4);
        assertNull(review.rows().get(1).number(Field.POWER));
        assertEquals(FieldState.MISSING, state(review.rows().get(1), Field.POWER));
        gives(review, 2, Field.MASS, 3.5);
        assertEquals(List.of(), errors(review));
    }

    @Test
    @DisplayName("that says no height is not doubted for one unit's sake, and the unit taken is told")
    void noHeight() throws Exception {
        TableReview review = review(csv("Name;Typ;Anzahl;Leistung kW;Gewicht kg\nGPU-Server;Server;4;10,2;130\n"));
        RowReview row = review.rows().getFirst();
        assertEquals("GPU-Server", row.title());
        gives(review, 0, Field.POWER, 10_200);
        assertEquals(FieldState.DEFAULTED, state(row, Field.HEIGHT));
    }

    @Test
    @DisplayName("with its names in the first row is not read from a row of numbers that looks like names")
    void headerIsNotData() throws Exception {
        TableReview review =
                review(csv("Rack ID,Max Power Consumption (kW),Total Weight (kg),Footprint W (mm),Cooling\n"
                        + "R01,130,1360,600,liquid\n"));
        assertEquals(RowKind.RACKS, review.profile().rows());
        gives(review, 0, Field.POWER, 130_000);
        gives(review, 0, Field.WIDTH, 600);
    }

    @Test
    @DisplayName("tells every bad cell with its row and column, and uses the rest")
    void everyBadCell() throws Exception {
        TableReview review = review(csv("name,hall,x_mm,y_mm,facing,type,power_kw\n"
                + "A,,1200,1200,north,nv-gb200-nvl72,\n"
                + "B,,NaN,1200,south,nv-gb200-nvl72,\n"
                + "C,,1e999,1,up,nv-gb200-nvl72,\n"
                + "D,,1,2,sideways,nv-gb200-nvl72,twelve\n"
                + ",,1,2,,nv-gb200-nvl72,\n"
                + "A,,5,5,n,nv-gb200-nvl72,\n"
                + "E,,1,2,n,nv-gb200-nvl72,-4\n"
                + "F,,99999999,2,n,nv-gb200-nvl72,1\n"));
        assertEquals(
                List.of(
                        "table.not-a-number@list.csv:3",
                        "table.not-a-number@list.csv:4",
                        "table.not-one-of@list.csv:5",
                        "table.not-a-number@list.csv:5",
                        "table.missing-value@list.csv:6",
                        "table.duplicate@list.csv:7",
                        "table.out-of-range@list.csv:8",
                        "table.out-of-range@list.csv:9"),
                errors(review).stream()
                        .sorted((a, b) -> a.substring(a.indexOf('@')).compareTo(b.substring(b.indexOf('@'))))
                        .toList());
        assertEquals(6, review.rows().size());
        assertEquals(8, review.rowsRead());
    }

    @Test
    @DisplayName("doubts what cannot be: a desktop of 180 kW stays unknown, with what may have been meant")
    void implausible() throws Exception {
        TableReview review = review(csv("manufacturer,model,u_height,power_w,weight_kg\nAcme,PC,1,180000,9000\n"));
        RowReview row = review.rows().getFirst();
        assertNull(row.number(Field.POWER));
        ReviewedField power = row.fields().stream()
                .filter(f -> f.name().equals("power"))
                .findFirst()
                .orElseThrow();
        assertEquals(FieldState.SUSPICIOUS, power.state());
        assertEquals(180.0, power.suggestion());
        ImportPlan plan = TablePlan.of(review, design(), PACKS.catalog(), null, "x");
        assertNull(plan.applyTo(design())
                .orThrow()
                .equipment()
                .devices()
                .getFirst()
                .power());
    }

    @Test
    @DisplayName("with numbers of either decimal mark is read as it proves itself")
    void decimalMarks() {
        assertEquals(OptionalDouble.of(1234.5), Amounts.parse("1.234,5", Field.POWER, "", true));
        assertEquals(OptionalDouble.of(1234.5), Amounts.parse("1,234.5", Field.POWER, "", false));
        assertEquals(OptionalDouble.of(1.234), Amounts.parse("1,234", Field.POWER, "", true));
        assertEquals(OptionalDouble.of(1234), Amounts.parse("1,234", Field.POWER, "", false));
        assertEquals(OptionalDouble.of(12_500), Amounts.parse("12.5 kW", Field.POWER, "", false));
        assertEquals(OptionalDouble.of(1234.5), Amounts.parse("1 234,5", Field.POWER, "", true));
        assertEquals(OptionalDouble.of(1234.5), Amounts.parse("1'234.5", Field.POWER, "", false));
        assertEquals(OptionalDouble.of(609.6), Amounts.parse("2 ft", Field.WIDTH, "", false));
        assertEquals(OptionalDouble.of(0.45359237), Amounts.parse("16 oz", Field.MASS, "", false));
        assertEquals(OptionalDouble.of(0.3), Amounts.parse("30 %", Field.LIQUID, "", false));
        for (String bad : new String[] {"NaN", "Infinity", "1e999", "12.5.6", "1,2,3", "12 kVA", "0x10", "", "--5"}) {
            assertEquals(OptionalDouble.empty(), Amounts.parse(bad, Field.POWER, "", false), bad);
        }
    }

    @Test
    @DisplayName("of NetBox or openDCIM is recognised by its columns")
    void recognised() throws Exception {
        assertEquals(
                "netbox-racks",
                review(
                                csv(
                                        "site,location,name,facility_id,tenant,status,role,rack_type,width,u_height,outer_width,"
                                                + "outer_depth,outer_unit,weight,weight_unit\nHQ,,R1,,,active,,,19,42,24,42,in,300,lb\n"))
                        .profile()
                        .id());
        RowReview rack = review(folder.resolve("list.csv")).rows().getFirst();
        assertEquals(609.6, rack.number(Field.WIDTH));
        assertEquals(136.077711, rack.number(Field.MASS));
        assertEquals(
                "netbox-devices",
                review(csv("name,role,manufacturer,device_type,status,site,location,rack,position,face\n"
                                + "s1,server,Dell,R760,active,HQ,,R1,12,front\n"))
                        .profile()
                        .id());
        assertEquals(
                "opendcim",
                review(csv("DataCenterID,Cabinet,Position,Label,Height,Manufacturer,Model,Hostname,SerialNo,AssetTag,"
                                + "HalfDepth,BackSide\nDC1,R1,3,web,2,HP,DL380,w1,,,0,0\n"))
                        .profile()
                        .id());
    }

    @Test
    @DisplayName("may be mapped by hand, and the mapping saved and used again")
    void savedMapping() throws Exception {
        Path file = csv("Schrankbez.;Wo;Verbrauch\nR1;links;12,5\n");
        assertTrue(TableImport.review(file, TableOptions.NONE) instanceof Outcome.Failed);
        TableOptions options = new TableOptions(
                null,
                RowKind.RACKS,
                List.of(
                        new TableOptions.Change("Schrankbez.", Field.NAME, ""),
                        new TableOptions.Change("Verbrauch", Field.POWER, "kW")),
                null,
                null);
        TableReview review = TableImport.review(file, options).orThrow();
        assertEquals(12_500.0, review.rows().getFirst().number(Field.POWER));
        String saved = review.profile().sheet("Unsere Liste").write();
        Profile profile = MappingSheet.read(saved.getBytes(StandardCharsets.UTF_8))
                .then(Profile::of)
                .orThrow();
        TableReview again =
                TableImport.review(file, TableOptions.NONE.with(profile)).orThrow();
        assertEquals(review.rows(), again.rows());
        for (String bad : new String[] {
            saved.replace("racks", "planets"),
            saved.replace("\"power\"", "\"colour\""),
            saved.replace("kW", "lightyear"),
            saved.replace("hallwright.import-profile/1", "x/1"),
            saved.replace("\"name\" : \"Unsere Liste\",", ""),
            saved + "x"
        }) {
            Outcome<Profile> read =
                    MappingSheet.read(bad.getBytes(StandardCharsets.UTF_8)).then(Profile::of);
            assertFalse(read.isOk(), bad);
        }
        TableOptions unknown = new TableOptions(
                profile, null, List.of(new TableOptions.Change("Nirgends", Field.MASS, "")), null, null);
        assertEquals(
                List.of("table.no-such-column@list.csv"),
                errors(TableImport.review(file, unknown).orThrow()));
    }

    @Test
    @DisplayName("in a workbook keeps numbers, dates and formulas' values, whatever the sheet looks like")
    void workbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet front = book.newWorksheet("Deckblatt");
            front.value(0, 0, "Nothing here");
            Worksheet sheet = book.newWorksheet("Racks");
            String[] header = {"Name", "Power (kW)", "Width", "Depth", "Phase"};
            for (int c = 0; c < header.length; c++) {
                sheet.value(3, c, header[c]);
            }
            sheet.value(4, 0, "R-1");
            sheet.value(4, 1, 12.1);
            sheet.value(4, 2, 600);
            sheet.value(4, 3, 1200);
            sheet.value(4, 4, LocalDate.of(2027, 3, 1));
            sheet.style(4, 4).format("dd.mm.yyyy").set();
        }
        Path file = Files.write(folder.resolve("list.xlsx"), bytes.toByteArray());
        TableOptions options = new TableOptions(null, null, List.of(), "racks", null);
        TableReview review = TableImport.review(file, options).orThrow();
        assertEquals(List.of("Deckblatt", "Racks"), review.sheets());
        RowReview row = review.rows().getFirst();
        assertEquals("list.xlsx:5", row.place());
        assertEquals(12_100.0, row.number(Field.POWER));
        assertEquals("2027-03-01", row.text(Field.PHASE));
        List<String> codes =
                TableImport.review(file, new TableOptions(null, null, List.of(), "Keller", null)).problems().stream()
                        .map(Problem::code)
                        .toList();
        assertEquals(List.of("table.no-sheet"), codes);
    }

    @Test
    @DisplayName("of quantities sets the racks down in free rows of the hall, once")
    void quantities() throws Exception {
        Path file = csv(
                "kind,model,quantity,width_mm,depth_mm,u_height,power_kw,mass_kg\nrack,Storage X,9,600,1200,48,14,900\n");
        Design design = design();
        String hall = design.halls().getFirst().id();
        ImportPlan plan = TablePlan.of(review(file), design, PACKS.catalog(), hall, "list.csv");
        Design after = plan.applyTo(design).orThrow();
        assertEquals(design.rackCount() + 9, after.rackCount());
        OwnRack own = after.equipment().racks().getFirst();
        assertEquals("Storage X", own.name());
        assertTrue(own.source().startsWith("list.csv"));
        assertEquals(
                List.of(),
                org.hallwright.design.DesignCheck.check(
                                after, PACKS.with(after.equipment()).catalog())
                        .stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .toList());
        assertNull(
                TablePlan.of(review(file), after, PACKS.with(after.equipment()).catalog(), hall, "list.csv")
                        .edit());
    }

    @Test
    @DisplayName("of a million rows is cut off at the limit with a word, and holds no more than its share")
    void tooManyRows() throws Exception {
        StringBuilder text = new StringBuilder("name,type,x_mm,y_mm\n");
        for (int i = 0; i < TableImport.MOST_ITEMS + 10; i++) {
            text.append('r').append(i).append(",?,bad,0\n");
        }
        TableReview review = review(csv(text.toString()));
        assertEquals(TableImport.MOST_ITEMS, review.rows().size());
        assertTrue(
                errors(review).getLast().startsWith("csv.too-many-rows@list.csv:"),
                errors(review).getLast());
        assertTrue(review.problems().size() < 1100, review.problems().size() + " problems are listed");
        assertTrue(review.problems().stream().anyMatch(p -> p.code().equals("table.more-rows")));
    }
}
