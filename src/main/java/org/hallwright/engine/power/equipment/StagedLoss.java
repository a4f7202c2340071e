package org.hallwright.engine.power.equipment;

/**
 * Equal modules in parallel of which only as many run as lose least, never fewer than the load and the redundancy
 * need ("variable module management" of modular UPS, smart rectifier staging).
 *
 * @param module loss curve of one module, as a fraction of the module's rating
 * @param modules installed
 * @param redundant modules that must run beyond those that carry the load
 */
public record StagedLoss(LossCurve module, int modules, int redundant) implements LossCurve {

    public StagedLoss {
        Check.atLeast("modules", modules, 1);
        Check.atLeast("redundant modules", redundant, 0);
        if (redundant >= modules) {
            throw new IllegalArgumentException(
                    redundant + " redundant of " + modules + " modules leaves none to carry load");
        }
    }

    /** Modules that run at load {@code x} of the whole rating. */
    public int running(double x) {
        int fewest = Math.min(modules, (int) Math.ceil(x * modules - 1e-9) + redundant);
        int best = Math.max(1, fewest);
        double least = lossWith(best, x);
        for (int on = best + 1; on <= modules; on++) {
            double loss = lossWith(on, x);
            if (loss < least) {
                least = loss;
                best = on;
            }
        }
        return best;
    }

    @Override
    public double lossFraction(double x) {
        return lossWith(running(x), x);
    }

    private double lossWith(int on, double x) {
        return module.lossFraction(x * modules / on) * on / modules;
    }
}
