package org.hallwright.engine.structure;

/**
 * A non-blocking folded-Clos (fat-tree) network of equal switches, as accelerator clusters use it on every rail: each
 * switch gives half its ports down and half up, except at the top, where all go down (Leiserson, IEEE Trans. Comp. 1985; Al-Fares et
 * al., SIGCOMM 2008). Two tiers reach {@code k²/2} ports, three {@code k³/4}. It counts what takes space, power
 * and cable trays; it says nothing about traffic.
 *
 * @param endpoints ports of the cluster that are connected, one for each accelerator
 * @param switchPorts ports of one switch, k, even
 */
public record FoldedClos(long endpoints, int switchPorts) {

    public FoldedClos {
        if (switchPorts < 4 || switchPorts > 1024 || switchPorts % 2 != 0) {
            throw new IllegalArgumentException(
                    "switch ports are " + switchPorts + " but must be an even number from 4 to 1024");
        }
        long most = (long) switchPorts * switchPorts * switchPorts / 4;
        if (endpoints < 1 || endpoints > most) {
            throw new IllegalArgumentException("endpoints are " + endpoints + " but three tiers of " + switchPorts
                    + "-port switches take 1 to " + most);
        }
    }

    /** Tiers of switches needed: 1, 2 or 3. */
    public int tiers() {
        if (endpoints <= switchPorts) {
            return 1;
        }
        return endpoints <= (long) switchPorts * switchPorts / 2 ? 2 : 3;
    }

    /** Switches that the endpoints hang on. */
    public long leafSwitches() {
        return tiers() == 1 ? 1 : ceil(endpoints, switchPorts / 2);
    }

    /** Switches of the second tier. */
    public long spineSwitches() {
        return switch (tiers()) {
            case 1 -> 0;
            case 2 -> ceil(leafSwitches(), 2);
            default -> leafSwitches();
        };
    }

    /** Switches of the third tier. */
    public long coreSwitches() {
        return tiers() < 3 ? 0 : ceil(spineSwitches(), 2);
    }

    public long switches() {
        return leafSwitches() + spineSwitches() + coreSwitches();
    }

    /** Cables between two neighbouring tiers, and between the endpoints and the first. */
    public long cablesPerTier() {
        return endpoints;
    }

    /** All cables. */
    public long cables() {
        return endpoints * tiers();
    }

    private static long ceil(long count, long each) {
        return (count + each - 1) / each;
    }
}
