package org.hallwright.engine.power.equipment;

/**
 * A rack with a busbar fed by power shelves (OCP ORv3, NVL72): all modules of all shelves share the busbar.
 *
 * @param shelves installed
 * @param modulesPerShelf rectifiers of one shelf
 * @param moduleW rated output of one rectifier
 * @param loss loss of one rectifier against its load
 */
public record ShelfRack(int shelves, int modulesPerShelf, double moduleW, LossCurve loss) {

    public ShelfRack {
        Check.atLeast("shelves", shelves, 1);
        Check.atLeast("modules per shelf", modulesPerShelf, 1);
        Check.positive("module rating (W)", moduleW);
    }

    /** Sum of all rectifiers (W); the eight 33 kW shelves of a GB200 rack make 264 kW, twice its design power. */
    public double installedW() {
        return shelves * shelfW();
    }

    private double shelfW() {
        return modulesPerShelf * moduleW;
    }

    /** Output (W) with one module of every shelf in reserve. */
    public double usableOneModuleSpareW() {
        return shelves * (modulesPerShelf - 1) * moduleW;
    }

    /** Output (W) with the worst feed of {@code feeds} lost, shelves dealt to the feeds in turn. */
    public double usableOneFeedLostW(int feeds) {
        Check.atLeast("feeds", feeds, 1);
        int worst = (shelves + feeds - 1) / feeds;
        return (shelves - worst) * shelfW();
    }

    /** AC input (W) for {@code busbarW}, {@code lostShelves} being without supply. */
    public double inputW(double busbarW, int lostShelves) {
        Check.within("shelves lost", lostShelves, 0, shelves - 1.0);
        int modules = (shelves - lostShelves) * modulesPerShelf;
        return new PowerSupplies(modules, modules, moduleW, loss).inputW(busbarW);
    }
}
