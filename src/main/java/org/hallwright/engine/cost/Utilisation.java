package org.hallwright.engine.cost;

/**
 * Why a bought accelerator-hour is not a used one. Each share is counted once: hours in which the system is up; of
 * these, hours given to a job; of these, hours whose work is kept (no restart, no lost step). Tokens per second measured
 * under load hold the model's own efficiency already, so that one never enters here.
 *
 * @param availability share of calendar hours, 0 to 1
 * @param allocated share of available hours, 0 to 1
 * @param goodput share of allocated hours, 0 to 1
 */
public record Utilisation(double availability, double allocated, double goodput) {

    public static final Utilisation FULL = new Utilisation(1, 1, 1);

    public Utilisation {
        Inputs.within("availability", availability, 0, 1);
        Inputs.within("allocated share", allocated, 0, 1);
        Inputs.within("goodput", goodput, 0, 1);
    }

    /** Share of calendar hours that end in kept work. */
    public double delivered() {
        return availability * allocated * goodput;
    }
}
