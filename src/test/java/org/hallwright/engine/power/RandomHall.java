package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.equipment.OverloadTable;
import org.hallwright.engine.power.equipment.QuadraticLoss;

/** Halls for property tests: a topology, plausible equipment, racks dealt to its rows; the same hall for the same seed. */
final class RandomHall {

    private RandomHall() {}

    static GeneratedChain chain(Topology topology, double itW, int rows) {
        return new PowerNetworkBuilder(topology, itW, ElectricalCode.IEC)
                .mechanical(0.2 * itW)
                .rows(rows)
                .transformer(PowerElement.of("tx", ElementKind.MV_TRANSFORMER, itW / 2)
                        .withLoss(new QuadraticLoss(0.0007, 0, 0.0075))
                        .withOverload(OverloadTable.of(1.3, 1800)))
                .generator(
                        PowerElement.of("gen", ElementKind.GENERATOR, itW / 2).withReserve(new Reserve(12, 0, null, 0)))
                .ups(PowerElement.of("ups", ElementKind.UPS, itW / 4)
                        .withLoss(new QuadraticLoss(0.0065, 0.005, 0.0215))
                        .withOverload(OverloadTable.of(1.25, 600, 1.5, 60))
                        .withReserve(Reserve.battery(300 * itW / 4)))
                .busway(PowerElement.of("bus", ElementKind.BUSWAY, 1.2 * itW / rows)
                        .withLoss(QuadraticLoss.ohmic(0.995)))
                .build();
    }

    static PowerNetwork hall(Topology topology, double itW, int rows, int racks, long seed) {
        GeneratedChain chain = chain(topology, itW, rows);
        Random random = new Random(seed);
        double[] weight = new double[racks];
        double total = 0;
        for (int i = 0; i < racks; i++) {
            weight[i] = 0.5 + random.nextDouble();
            total += weight[i];
        }
        List<PowerLoad> loads = new ArrayList<>();
        for (int i = 0; i < racks; i++) {
            double designW = 0.8 * itW * weight[i] / total;
            String[] feeds = chain.rows().get(i % chain.rows().size()).feeds().toArray(String[]::new);
            LoadClass loadClass = LoadClass.values()[random.nextInt(3)];
            loads.add(PowerLoad.on("rack-" + i, loadClass, designW, 0.7 * designW, feeds));
        }
        return chain.network().withLoads(loads);
    }
}
