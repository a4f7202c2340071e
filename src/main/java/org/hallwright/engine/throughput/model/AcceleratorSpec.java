package org.hallwright.engine.throughput.model;

/**
 * One accelerator as a data sheet gives it: dense peaks, never sparse ones; link rates in one direction.
 *
 * @param id                  identity used to find calibrated factors, for example {@code h100-sxm}
 * @param stack               software stack; collectives never span two stacks (cuda, rocm, neuron, xla ...)
 * @param peak16FlopPerS      dense BF16/FP16 FLOP/s, above zero
 * @param peak8FlopPerS       dense FP8 (or INT8) FLOP/s, zero when not supported
 * @param peak4FlopPerS       dense FP4 FLOP/s, zero when not supported
 * @param exponentialsPerS    exponentials per second of the units that softmax runs on
 * @param memoryBytes         device memory, bytes
 * @param memoryBytesPerS     memory bandwidth, bytes/s
 * @param scaleUpBytesPerS    scale-up link rate per accelerator and direction, bytes/s
 * @param scaleUpDomain       accelerators that share the scale-up fabric, at least 1
 * @param scaleOutBytesPerS   network rate per accelerator and direction, bytes/s
 * @param tdpW                rated power of the part, W
 * @param idleW               power of the part at rest, W
 */
public record AcceleratorSpec(
        String id,
        String stack,
        double peak16FlopPerS,
        double peak8FlopPerS,
        double peak4FlopPerS,
        double exponentialsPerS,
        double memoryBytes,
        double memoryBytesPerS,
        double scaleUpBytesPerS,
        int scaleUpDomain,
        double scaleOutBytesPerS,
        double tdpW,
        double idleW) {

    /** FLOP at the 16-bit peak for each exponential: 4,096 and 16 a clock and multiprocessor on Hopper. */
    private static final double FLOP_PER_EXPONENTIAL = 256;

    private static final double REPORTED = 1.068;

    public AcceleratorSpec {
        positive("peak16FlopPerS", peak16FlopPerS);
        positive("exponentialsPerS", exponentialsPerS);
        notNegative("peak8FlopPerS", peak8FlopPerS);
        notNegative("peak4FlopPerS", peak4FlopPerS);
        positive("memoryBytes", memoryBytes);
        positive("memoryBytesPerS", memoryBytesPerS);
        notNegative("scaleUpBytesPerS", scaleUpBytesPerS);
        notNegative("scaleOutBytesPerS", scaleOutBytesPerS);
        notNegative("tdpW", tdpW);
        notNegative("idleW", idleW);
        if (scaleUpDomain < 1) {
            throw new IllegalArgumentException("scaleUpDomain " + scaleUpDomain + " is below 1");
        }
    }

    /**
     * Bytes the device reports. GPU makers print GB and fit about as many GiB: 81,559 MiB on an H100 of 80 GB, 183,359 MiB on a
     * B200 of 180 GB; others print what there is.
     */
    public double reportedBytes() {
        return memoryBytes * (stack.equals("cuda") || stack.equals("rocm") ? REPORTED : 1);
    }

    /** Exponentials per second of a part whose vendor states none: Hopper's proportion to the 16-bit peak. */
    public static double usualExponentialsPerS(double peak16FlopPerS) {
        return peak16FlopPerS / FLOP_PER_EXPONENTIAL;
    }

    /** Dense peak for a format, FLOP/s; zero when the part does not multiply in it. */
    public double peakFlopPerS(Precision precision) {
        return switch (precision) {
            case FP32 -> peak16FlopPerS / 8;
            case BF16, FP16 -> peak16FlopPerS;
            case INT8, FP8, MXFP8 -> peak8FlopPerS;
            case FP4 -> peak4FlopPerS;
        };
    }

    public boolean supports(Precision precision) {
        return peakFlopPerS(precision) > 0;
    }

    /** The same part behind other links; zero keeps what it has. */
    public AcceleratorSpec behind(int domain, double scaleOut) {
        return new AcceleratorSpec(
                id,
                stack,
                peak16FlopPerS,
                peak8FlopPerS,
                peak4FlopPerS,
                exponentialsPerS,
                memoryBytes,
                memoryBytesPerS,
                scaleUpBytesPerS,
                domain > 0 ? domain : scaleUpDomain,
                scaleOut > 0 ? scaleOut : scaleOutBytesPerS,
                tdpW,
                idleW);
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " " + value + " must be above zero and finite");
        }
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " " + value + " must be zero or above and finite");
        }
    }
}
