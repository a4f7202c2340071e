package org.hallwright.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Fitting;
import org.hallwright.design.Hall;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Row;
import org.hallwright.engine.Packs;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.quantity.Basis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Racks exported as a table")
final class RoundTripTest {

    private static final Packs PACKS = Library.load();

    @TempDir
    Path folder;

    private static Catalog catalog(Design design) {
        return PACKS.with(design.equipment()).catalog();
    }

    /** A design whose racks have odd names, own types, and every property set somewhere. */
    private static Design odd() {
        Design design = Templates.values()[0].create(PACKS.catalog());
        OwnRack own = new OwnRack(
                "Storage_47",
                "=Storage \"47\"; Süd",
                800,
                1200,
                47,
                new Value(11_000, 12_345.678, 14_000.5, Basis.ESTIMATE),
                Value.of(15_000, Basis.PUBLISHED),
                new Value(880.123456789, 912.5, 950, Basis.DERIVED),
                new Value(0.2, 0.25, 0.8, Basis.ESTIMATE),
                "offer");
        Random random = new Random(3);
        List<Hall> halls = new ArrayList<>();
        int n = 0;
        for (Hall hall : design.halls()) {
            List<Row> rows = new ArrayList<>();
            for (Row row : hall.rows()) {
                List<Rack> racks = new ArrayList<>();
                for (Rack rack : row.racks()) {
                    Rack next = rack.withIdentity(
                                    rack.id(),
                                    List.of("-1", "a,b", "x;y", "Ü 7", rack.id())
                                            .get(n % 5))
                            .facing(Rack.Facing.values()[n % 4])
                            .at(random.nextInt(20_000), random.nextInt(20_000))
                            .withCriticality(Rack.Criticality.values()[n % 3]);
                    racks.add(n % 7 == 0 ? next.withType("Storage_47") : next.withNodes(n % 2 == 0 ? null : 3));
                    n++;
                }
                rows.add(new Row(row.id(), n % 2 == 0 ? "@row" : row.name(), racks));
            }
            halls.add(hall.withRows(rows));
        }
        return design.withHalls(halls).withEquipment(new OwnEquipment(List.of(own), List.of(), List.of()));
    }

    private static Design without(Design design) {
        List<Hall> halls = new ArrayList<>();
        for (Hall hall : design.halls()) {
            halls.add(hall.withRows(List.of()));
        }
        return design.withHalls(halls).withEquipment(OwnEquipment.NONE);
    }

    private static RackTable table(Design design) {
        return new RackTable(design, catalog(design), id -> RackTable.Figures.NONE);
    }

    private ImportPlan plan(Path file, Design into) {
        TableReview review = TableImport.review(file, TableOptions.NONE).orThrow();
        assertTrue(
                review.problems().stream().noneMatch(p -> p.severity() == org.hallwright.base.Severity.ERROR),
                review.problems().toString());
        return TablePlan.of(
                review, into, catalog(into), null, file.getFileName().toString());
    }

    private void comesBack(Path file, String profile) {
        Design design = odd();
        assertEquals(
                profile,
                TableImport.review(file, TableOptions.NONE).orThrow().profile().id());
        assertNull(plan(file, design).edit(), "importing a design's own racks again must change nothing");
        Design empty = without(design);
        Design filled = plan(file, empty).applyTo(empty).orThrow();
        assertEquals(design.halls(), filled.halls());
        assertEquals(1, filled.equipment().racks().size());
        OwnRack own = filled.equipment().racks().getFirst();
        OwnRack was = design.equipment().racks().getFirst();
        assertEquals(was, own, "with its bands and what each rests on");
        assertNull(plan(file, filled).edit(), "and a second import as well");
        assertEquals(design.rackCount(), plan(file, filled).unchanged());
    }

    @Test
    @DisplayName("come back from CSV without loss, and a second import changes nothing")
    void csv() throws Exception {
        comesBack(
                Files.writeString(folder.resolve("racks.csv"), table(odd()).csv(), StandardCharsets.UTF_8),
                "hallwright-racks");
    }

    @Test
    @DisplayName("come back from XLSX without loss")
    void xlsx() throws Exception {
        comesBack(Files.write(folder.resolve("racks.xlsx"), table(odd()).xlsx()), "hallwright-racks");
    }

    @Test
    @DisplayName("come back from one workbook with all that hangs in them and every own type, used or not")
    void wholeWorkbook() throws Exception {
        Design odd = odd();
        OwnDevice half = new OwnDevice(
                "acme-half", "Acme ½ U; x", 3, false, new Value(80, 100, 130, Basis.ESTIMATE), null, "sheet 7");
        OwnDevice third = new OwnDevice("third", "Third", 2, true, null, Value.of(4.25, Basis.PUBLISHED), "label");
        OwnRack unused = new OwnRack("unused", "Unused", 600, 1000, 42, null, null, null, null, "drawer");
        OwnRack used = odd.equipment().racks().getFirst();
        Rack first = odd.racks().getFirst();
        List<Fitting> mounted = List.of(
                new Fitting("a", "plain shelf", null, 0, 6, Fitting.Face.FRONT, null, 3.5),
                new Fitting("b", "switch", "acme-half", 6, 3, Fitting.Face.REAR, 99.5, null),
                new Fitting("c", "third", "third", 12, 2, Fitting.Face.FULL, null, null),
                new Fitting("d", "strip", null, 0, 120, Fitting.Face.LANE_LEFT, 0.0, 7.0));
        Design design = new RackEdit.PutFittings(first.id(), mounted)
                .apply(odd.withEquipment(new OwnEquipment(List.of(used, unused), List.of(half, third), List.of())))
                .orThrow();
        Path file = Files.write(folder.resolve("whole.xlsx"), table(design).xlsx());
        assertNull(plan(file, design).edit(), "importing a design's own workbook again must change nothing");
        Design empty = without(design);
        Design filled = plan(file, empty).applyTo(empty).orThrow();
        assertEquals(design.halls(), filled.halls());
        assertEquals(design.equipment(), filled.equipment());
        Path types =
                Files.writeString(folder.resolve("types.csv"), table(design).types());
        Path devices =
                Files.writeString(folder.resolve("devices.csv"), table(design).devices());
        assertNull(plan(types, filled).edit());
        assertNull(plan(devices, filled).edit());
        assertEquals(
                design.equipment(), plan(types, empty).applyTo(empty).orThrow().equipment());
    }

    @Test
    @DisplayName("come back from NetBox's rack table without loss")
    void netBox() throws Exception {
        comesBack(Files.writeString(folder.resolve("netbox.csv"), table(odd()).netBox()), "netbox-racks");
    }

    @Test
    @DisplayName("that lost some rows and changed others change just those")
    void changes() throws Exception {
        Design design = odd();
        Rack first = design.racks().getFirst();
        Design moved =
                new RackEdit.MoveRacks(Set.of(first.id()), 600, 0).apply(design).orThrow();
        Path file = Files.writeString(folder.resolve("racks.csv"), table(moved).csv());
        ImportPlan plan = plan(file, design);
        assertEquals(List.of(0, 1, design.rackCount() - 1), List.of(plan.added(), plan.changed(), plan.unchanged()));
        assertEquals(moved.halls(), plan.applyTo(design).orThrow().halls());
    }

    @Test
    @DisplayName("what is mounted comes back as well, and two things in the same units are told")
    void devices() throws Exception {
        Design design = Templates.values()[0].create(PACKS.catalog());
        Rack rack = design.racks().getFirst();
        String list = "rack,name,manufacturer,model,position,height,face,half_depth,power_w,weight_kg\n"
                + rack.name() + ",sw-1,Acme,Switch 9,47,1,front,yes,350,8\n"
                + rack.name() + ",sw-2,Acme,Switch 9,47,1,rear,yes,350,8\n"
                + rack.name() + ",sw-3,Acme,Store,46.5,1,front,no,900,20\n"
                + rack.name() + ",none,Acme,Shelf,,1,,,,\n"
                + "nowhere,x,Acme,Shelf,1,1,,,,\n";
        Path file = Files.writeString(folder.resolve("devices.csv"), list);
        TableReview review = TableImport.review(file, TableOptions.NONE).orThrow();
        assertEquals(RowKind.DEVICES, review.profile().rows());
        ImportPlan plan = TablePlan.of(review, design, catalog(design), null, "devices.csv");
        assertEquals(
                List.of("table.taken-units", "table.not-placed", "table.no-such-rack"),
                plan.problems().stream().map(p -> p.code()).toList());
        Design after = plan.applyTo(design).orThrow();
        List<Fitting> mounted = after.racks().getFirst().fittings();
        assertEquals(List.of("sw-1", "sw-2"), mounted.stream().map(f -> f.id()).toList());
        assertEquals(46 * 6, mounted.getFirst().bottomSixths());
        assertEquals(350.0, mounted.getFirst().powerW());
        assertNull(
                TablePlan.of(review, after, catalog(after), null, "devices.csv").edit());
        Path again = Files.writeString(folder.resolve("again.csv"), table(after).devices());
        assertEquals(
                "hallwright-devices",
                TableImport.review(again, TableOptions.NONE).orThrow().profile().id());
        assertNull(plan(again, after).edit());
        Design bare = after.withHalls(design.halls());
        assertEquals(after.halls(), plan(again, bare).applyTo(bare).orThrow().halls());
    }
}
