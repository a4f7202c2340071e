package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.equipment.ParallelUnits;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a chain of a topology for a load, from one example of each kind of equipment. Every system has its own
 * transformers, generators, switchboard and UPS; rows of racks hang on busways of two systems (of one in N and N+1).
 *
 * <pre>{@code
 * GeneratedChain chain = new PowerNetworkBuilder(Topology.TWO_N, 2e6, ElectricalCode.IEC)
 *         .transformer(PowerElement.of("tx", ElementKind.MV_TRANSFORMER, 2.4e6))
 *         .ups(PowerElement.of("ups", ElementKind.UPS, 1.25e6))
 *         .busway(PowerElement.of("bus", ElementKind.BUSWAY, 280e3))
 *         .build();
 * }</pre>
 */
public final class PowerNetworkBuilder {

    /** Room for the losses between a stage and the racks. */
    private static final double LOSS_MARGIN = 1.05;

    private final Topology topology;
    private final double itDesignW;
    private final ElectricalCode code;
    private double mechanicalW;
    private int blocks = 3;
    private @Nullable PowerElement transformer;
    private @Nullable PowerElement generator;
    private @Nullable PowerElement ups;
    private @Nullable PowerElement pdu;
    private PowerElement transferSwitch =
            PowerElement.of("sts", ElementKind.TRANSFER_SWITCH, Double.NaN).withReserve(Reserve.transfer(0.004));
    private PowerElement busway = PowerElement.of("bus", ElementKind.BUSWAY, Double.NaN);
    private int rows = 1;

    private final List<PowerElement> elements = new ArrayList<>();
    private final List<PowerLink> links = new ArrayList<>();

    public PowerNetworkBuilder(Topology topology, double itDesignW, ElectricalCode code) {
        if (!(itDesignW >= 1 && itDesignW <= 1e10)) {
            throw new IllegalArgumentException("IT design power is " + itDesignW + " W but must be 1 W to 10 GW");
        }
        this.topology = topology;
        this.itDesignW = itDesignW;
        this.code = code;
    }

    /** Cooling and other loads on the switchboards, W: they size transformers and generators. */
    public PowerNetworkBuilder mechanical(double watts) {
        if (!(watts >= 0 && watts <= 1e10)) {
            throw new IllegalArgumentException("mechanical load is " + watts + " W but must be 0 to 10 GW");
        }
        mechanicalW = watts;
        return this;
    }

    /** Blocks that share the catcher; only for block redundancy. */
    public PowerNetworkBuilder blocks(int count) {
        if (count < 2 || count > 20) {
            throw new IllegalArgumentException("blocks are " + count + " but must be 2 to 20");
        }
        blocks = count;
        return this;
    }

    public PowerNetworkBuilder transformer(PowerElement example) {
        transformer = example;
        return this;
    }

    public PowerNetworkBuilder generator(PowerElement example) {
        generator = example;
        return this;
    }

    public PowerNetworkBuilder ups(PowerElement example) {
        ups = example;
        return this;
    }

    public PowerNetworkBuilder pdu(PowerElement example) {
        pdu = example;
        return this;
    }

    public PowerNetworkBuilder transferSwitch(PowerElement example) {
        transferSwitch = example;
        return this;
    }

    /** The example's rating sets the fewest rows. */
    public PowerNetworkBuilder busway(PowerElement example) {
        busway = example;
        return this;
    }

    /** Rows of racks at least. */
    public PowerNetworkBuilder rows(int count) {
        if (count < 1 || count > 10_000) {
            throw new IllegalArgumentException("rows are " + count + " but must be 1 to 10000");
        }
        rows = count;
        return this;
    }

    /** Lays the chain out. Ids say what and where: {@code ups-a}, {@code bus-b-12}. */
    public GeneratedChain build() {
        elements.clear();
        links.clear();
        int systems = topology.systems(blocks);
        double systemW = itDesignW / topology.needed(blocks);
        int utilities = topology == Topology.N || topology == Topology.N_PLUS_1 ? 1 : 2;
        for (int u = 0; u < utilities; u++) {
            elements.add(PowerElement.of("utility-" + letter(u), ElementKind.UTILITY, Double.NaN));
        }
        List<String> outputs = new ArrayList<>();
        List<String> boards = new ArrayList<>();
        for (int s = 0; s < systems; s++) {
            boards.add(board(s, utilities, systemW));
            outputs.add(upsOf(s, systemW));
        }
        List<GeneratedChain.FeedRow> feedRows = rowsOf(outputs, systemW);
        return new GeneratedChain(new PowerNetwork(elements, links, List.of(), code), feedRows, boards);
    }

    /** Transformer, generators and switchboard of a system; the switchboard's id. */
    private String board(int s, int utilities, double systemW) {
        double boardW = systemW * LOSS_MARGIN * LOSS_MARGIN + mechanicalW / topology.needed(blocks);
        String board = "swgr-" + letter(s);
        String utility = "utility-" + letter(s % utilities);
        if (transformer == null) {
            links.add(new PowerLink(utility, board));
        } else {
            String id = "tx-" + letter(s);
            elements.add(sized(transformer, id, boardW));
            links.add(new PowerLink(utility, id));
            links.add(new PowerLink(id, board));
        }
        elements.add(PowerElement.of(board, ElementKind.SWITCHGEAR, boardW * LOSS_MARGIN));
        if (generator != null) {
            String id = "gen-" + letter(s);
            elements.add(sized(generator, id, boardW));
            links.add(PowerLink.standby(id, board));
        }
        return board;
    }

    private String upsOf(int s, double systemW) {
        String board = "swgr-" + letter(s);
        if (ups == null) {
            return board;
        }
        String id = "ups-" + letter(s);
        elements.add(sized(ups, id, systemW * LOSS_MARGIN));
        links.add(new PowerLink(board, id));
        return id;
    }

    /** As many units as the load needs, the topology's spare ones added. */
    private PowerElement sized(PowerElement example, String id, double watts) {
        if (!NetworkCheck.isUsableRating(example.unitRatedW())) {
            return example.withId(id);
        }
        int spare = topology.spareUnits();
        int units = ParallelUnits.sizedFor(watts, example.unitRatedW(), spare).units();
        PowerElement sized = example.withId(id).withUnits(units, spare);
        Reserve reserve = example.reserve();
        return sized.withReserve(
                new Reserve(reserve.startS(), reserve.storedJ() * units, reserve.fuel(), reserve.usableFuel() * units));
    }

    private List<GeneratedChain.FeedRow> rowsOf(List<String> outputs, double systemW) {
        int count = rows;
        if (NetworkCheck.isUsableRating(busway.unitRatedW())) {
            count = Math.max(count, (int) Math.ceil(itDesignW / busway.unitRatedW() - 1e-9));
        }
        List<int[]> pairs = pairs(outputs.size());
        // Every pair carries the same number of rows, so that the systems are loaded alike.
        count = (count + pairs.size() - 1) / pairs.size() * pairs.size();
        List<GeneratedChain.FeedRow> feedRows = new ArrayList<>();
        int[] onSystem = new int[outputs.size()];
        for (int row = 0; row < count; row++) {
            List<String> feeds = new ArrayList<>();
            if (topology == Topology.BLOCK_REDUNDANT) {
                int block = pairs.get(row % pairs.size())[0];
                for (int side = 0; side < 2; side++) {
                    feeds.add(rowBus(switched(outputs, block, side, systemW), letter(block) + (side + 1), row));
                }
            } else {
                for (int system : pairs.get(row % pairs.size())) {
                    String from = distribution(outputs.get(system), system, onSystem[system]++);
                    feeds.add(rowBus(from, letter(system), row));
                }
            }
            feedRows.add(new GeneratedChain.FeedRow(feeds, itDesignW / count));
        }
        return feedRows;
    }

    /** The systems that feed one row. */
    private List<int[]> pairs(int systems) {
        List<int[]> pairs = new ArrayList<>();
        if (topology == Topology.BLOCK_REDUNDANT) {
            for (int block = 0; block < systems - 1; block++) {
                pairs.add(new int[] {block});
            }
        } else if (systems == 1) {
            pairs.add(new int[] {0});
        } else {
            for (int i = 0; i < systems; i++) {
                for (int j = i + 1; j < systems; j++) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }

    /** One of a block's two transfer switches: its own UPS first, the catcher (the last system) in reserve. */
    private String switched(List<String> outputs, int block, int side, double systemW) {
        String id = "sts-" + letter(block) + (side + 1);
        if (!has(id)) {
            double ratedW = NetworkCheck.isUsableRating(transferSwitch.unitRatedW())
                    ? transferSwitch.unitRatedW()
                    : systemW * LOSS_MARGIN;
            PowerElement example = transferSwitch;
            elements.add(new PowerElement(
                    id,
                    example.kind(),
                    ratedW,
                    1,
                    0,
                    example.loss(),
                    example.overload(),
                    example.breaker(),
                    example.input(),
                    example.output(),
                    example.reserve()));
            links.add(new PowerLink(outputs.get(block), id));
            links.add(PowerLink.standby(outputs.getLast(), id));
        }
        return id;
    }

    /** The PDU that a row hangs on, or the UPS itself where no PDU is used. */
    private String distribution(String output, int system, int nth) {
        if (pdu == null) {
            return output;
        }
        double rowW = NetworkCheck.isUsableRating(busway.unitRatedW()) ? busway.unitRatedW() : itDesignW / rows;
        int perPdu = Math.max(1, (int) Math.floor(pdu.unitRatedW() / rowW + 1e-9));
        String id = "pdu-" + letter(system) + "-" + (nth / perPdu + 1);
        if (!has(id)) {
            elements.add(pdu.withId(id));
            links.add(new PowerLink(output, id));
        }
        return id;
    }

    private String rowBus(String from, String system, int row) {
        String id = "bus-" + system + "-" + (row + 1);
        elements.add(busway.withId(id));
        links.add(new PowerLink(from, id));
        return id;
    }

    private boolean has(String id) {
        for (PowerElement element : elements) {
            if (element.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static String letter(int s) {
        return String.valueOf((char) ('a' + s));
    }
}
