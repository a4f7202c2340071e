package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.equipment.OverloadTable;
import org.hallwright.engine.power.equipment.QuadraticLoss;

/** Ten thousand racks in 500 rows on 20 blocks of 2N: 1,340 elements from the grid to the busways. */
final class LargeHall {

    static final int RACKS = 10_000;
    private static final int BLOCKS = 20;
    private static final int PDUS = 5;
    private static final int ROWS_PER_PDU = 5;
    private static final double RACK_W = 40e3;

    private LargeHall() {}

    static PowerNetwork network() {
        double blockW = RACK_W * RACKS / BLOCKS * 1.2;
        List<PowerElement> elements = new ArrayList<>();
        List<PowerLink> links = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            elements.add(PowerElement.of("grid-" + side, ElementKind.UTILITY, 2 * blockW * BLOCKS));
        }
        for (int block = 0; block < BLOCKS; block++) {
            for (String side : List.of("a", "b")) {
                String at = side + block;
                add(
                        elements,
                        links,
                        "grid-" + side,
                        PowerElement.of("tx-" + at, ElementKind.MV_TRANSFORMER, 2.5e6)
                                .withUnits((int) Math.ceil(1.3 * blockW / 2.5e6), 0)
                                .withLoss(new QuadraticLoss(0.0011, 0, 0.0076))
                                .withOverload(OverloadTable.of(1.3, 1800)));
                add(elements, links, "tx-" + at, PowerElement.of("board-" + at, ElementKind.SWITCHGEAR, 1.4 * blockW));
                elements.add(PowerElement.of("gen-" + at, ElementKind.GENERATOR, 2.5e6)
                        .withUnits((int) Math.ceil(1.3 * blockW / 2.5e6) + 1, 1)
                        .withReserve(Reserve.transfer(10)));
                links.add(PowerLink.standby("gen-" + at, "board-" + at));
                add(
                        elements,
                        links,
                        "board-" + at,
                        PowerElement.of("ups-" + at, ElementKind.UPS, 1.25e6)
                                .withUnits((int) Math.ceil(1.1 * blockW / 1.25e6), 0)
                                .withLoss(new QuadraticLoss(0.006353, 0.002356, 0.021157))
                                .withOverload(OverloadTable.of(1.25, 600, 1.5, 60))
                                .withReserve(Reserve.battery(300 * 1.1 * blockW)));
                for (int pdu = 0; pdu < PDUS; pdu++) {
                    add(
                            elements,
                            links,
                            "ups-" + at,
                            PowerElement.of("pdu-" + at + "-" + pdu, ElementKind.PDU, blockW / PDUS)
                                    .withLoss(QuadraticLoss.ohmic(0.997)));
                }
            }
            for (int row = 0; row < PDUS * ROWS_PER_PDU; row++) {
                String[] feeds = new String[2];
                for (int s = 0; s < 2; s++) {
                    String at = (s == 0 ? "a" : "b") + block;
                    feeds[s] = "bus-" + at + "-" + row;
                    add(
                            elements,
                            links,
                            "pdu-" + at + "-" + row / ROWS_PER_PDU,
                            PowerElement.of(feeds[s], ElementKind.BUSWAY, blockW / PDUS / ROWS_PER_PDU)
                                    .withLoss(QuadraticLoss.ohmic(0.998)));
                }
                rows.add(feeds);
            }
        }
        Random random = new Random(17);
        List<PowerLoad> loads = new ArrayList<>();
        for (int i = 0; i < RACKS; i++) {
            double designW = RACK_W * (0.8 + 0.4 * random.nextDouble());
            LoadClass loadClass = LoadClass.values()[random.nextInt(3)];
            loads.add(PowerLoad.on("rack-" + i, loadClass, designW, 0.8 * designW, rows.get(i % rows.size())));
        }
        return new PowerNetwork(elements, links, loads, ElectricalCode.IEC);
    }

    private static void add(List<PowerElement> elements, List<PowerLink> links, String from, PowerElement element) {
        elements.add(element);
        links.add(new PowerLink(from, element.id()));
    }
}
