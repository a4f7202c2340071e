package org.hallwright.engine.year;

import java.util.List;

/**
 * The electrical losses of the IT supply as a function of the IT load: stages from the racks towards the grid, each
 * losing {@code a + b x + c x2} of its rating at {@code x} = output over rating. The power chain sums its equipment into
 * such stages.
 *
 * @param stages first the stage next to the racks
 */
public record PowerLosses(List<Stage> stages) {
    /** Where ISO/IEC 30134-2 meters the IT energy. */
    public enum Meter {
        /** Category 1: output of the UPS. */
        UPS_OUTPUT,
        /** Category 2: output of the power distribution units. */
        PDU_OUTPUT,
        /** Category 3: input of the IT equipment. */
        IT_INPUT
    }

    /**
     * One stage of conversion or transport.
     *
     * @param name what it is, for the energy table
     * @param ratedW rating of all units that share the load
     * @param a loss at no load, share of rating
     * @param b proportional loss
     * @param c square loss
     * @param feeds the metering point its output is at or upstream of
     */
    public record Stage(String name, double ratedW, double a, double b, double c, Meter feeds) {
        /** A loss is never negative. */
        public Stage {
            // Equipment far too large for its load loses more than the load: absurd, but what the plan says.
            if (!(ratedW > 0) || !(a >= 0) || !(b >= 0) || !(c >= 0) || !(a + b + c < 1e9)) {
                throw new IllegalArgumentException("stage " + name + ": rating " + ratedW + " W must be above 0 and a="
                        + a + ", b=" + b + ", c=" + c + " not negative and finite");
            }
        }

        /** Loss at an output, W. */
        public double lossW(double outputW) {
            double x = outputW / ratedW;
            return ratedW * (a + x * (b + x * c));
        }

        /** Output over input at a share of the rating. */
        public double efficiency(double load) {
            return load <= 0 ? 0 : load / (load + a + load * (b + load * c));
        }

        /** The ENERGY STAR weighting for UPS above 10 kW: 25 % at quarter, 50 % at half, 25 % at three quarters load. */
        public double weightedEfficiency() {
            return 0.25 * efficiency(0.25) + 0.5 * efficiency(0.5) + 0.25 * efficiency(0.75);
        }
    }

    /** Stages in order from the racks. */
    public PowerLosses {
        stages = List.copyOf(stages);
    }

    /** A supply without losses. */
    public static final PowerLosses NONE = new PowerLosses(List.of());

    /**
     * Losses at fixed efficiencies, as studies and press figures state them.
     *
     * @param upsEfficiency output over input of the UPS
     * @param distributionLoss loss of transformers and distribution, share of the IT power
     */
    public static PowerLosses atEfficiency(double ratedW, double upsEfficiency, double distributionLoss) {
        if (!(upsEfficiency > 0.5 && upsEfficiency <= 1) || !(distributionLoss >= 0 && distributionLoss < 0.5)) {
            throw new IllegalArgumentException("UPS efficiency " + upsEfficiency + " must lie above 0.5 to 1 and loss "
                    + distributionLoss + " from 0 to 0.5");
        }
        return new PowerLosses(List.of(
                new Stage("distribution", ratedW, 0, distributionLoss / (1 - distributionLoss), 0, Meter.PDU_OUTPUT),
                new Stage("UPS", ratedW, 0, 1 / upsEfficiency - 1, 0, Meter.UPS_OUTPUT)));
    }

    /** Sum of all losses at an IT load, W. */
    public double lossW(double itW) {
        double output = itW;
        for (int i = 0; i < stages.size(); i++) {
            output += stages.get(i).lossW(output);
        }
        return output - itW;
    }

    /** Power at a metering point at an IT load, W: the IT load plus the losses between that point and the racks. */
    public double atMeterW(double itW, Meter meter) {
        double output = itW;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            // Stages at or upstream of the meter are the facility's; those below it belong to the metered load.
            if (stage.feeds().compareTo(meter) <= 0) {
                break;
            }
            output += stage.lossW(output);
        }
        return output;
    }
}
