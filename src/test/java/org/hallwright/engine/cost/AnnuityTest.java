package org.hallwright.engine.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnnuityTest {

    @Test
    @DisplayName("annuities by class of life equal the present value with refresh over equal horizons")
    void annuityIsNpvWithRefresh() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 500; run++) {
            RealRate rate = new RealRate(random.nextDouble(-0.02, 0.15));
            LifeClass life =
                    new LifeClass("x", random.nextDouble(1, 1e9), random.nextDouble(0, 1), random.nextDouble(0.5, 40));
            // A horizon of whole lives, and one that ends in the middle of a life.
            for (double horizon : new double[] {life.lifeYears() * random.nextInt(1, 6), random.nextDouble(0.1, 60)}) {
                double annuity = life.yearlyCharge(rate) * Annuity.presentValueFactor(rate.perYear(), horizon);
                assertEquals(annuity, life.presentValue(rate, horizon), 1e-9 * life.price() * 60, life + " " + horizon);
            }
        }
    }

    @Test
    @DisplayName("the payments of an annuity repay the principal, at any rate and at none")
    void repays() {
        for (double rate : new double[] {0, 1e-15, 1e-9, 0.003, 0.05, 0.4, -0.01}) {
            double payment = Annuity.payment(1_000, rate, 24);
            double owed = 1_000;
            for (int period = 0; period < 24; period++) {
                owed = owed * (1 + rate) - payment;
            }
            assertEquals(0, owed, 1e-6 * Math.pow(1 + Math.max(0, rate), 24), "rate " + rate);
        }
    }

    @Test
    @DisplayName("a longer life or a higher residual never raises the charge; a higher rate never lowers it")
    void monotone() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 300; run++) {
            double rate = random.nextDouble(0, 0.2);
            double life = random.nextDouble(1, 30);
            double residual = random.nextDouble(0, 0.9);
            double charge = Annuity.yearlyCharge(100, residual, rate, life);
            assertTrue(Annuity.yearlyCharge(100, residual, rate, life + 1) <= charge + 1e-12);
            assertTrue(Annuity.yearlyCharge(100, residual + 0.05, rate, life) <= charge + 1e-12);
            assertTrue(Annuity.yearlyCharge(100, residual, rate + 0.01, life) >= charge - 1e-12);
        }
    }

    @Test
    @DisplayName("real and nominal reckoning give the same present value when each keeps to its own flows")
    void realAndNominal() {
        RealRate real = new RealRate(0.035);
        double inflation = 0.024;
        RealFlows flows = new RealFlows(100, 20, 30, 40, 5);
        double inReal = Discounting.npv(real, flows);
        double inNominal = Discounting.npv(real.withInflation(inflation), flows.withInflation(inflation));
        assertEquals(inReal, inNominal, 1e-10);
        assertEquals(
                real.perYear(),
                real.withInflation(inflation).withoutInflation(inflation).perYear(),
                1e-15);
        assertEquals(100, flows.withInflation(0.05).withoutInflation(0.05).byYear()[0], 1e-12);
        assertEquals(5, flows.withInflation(0.05).withoutInflation(0.05).byYear()[4], 1e-12);
    }

    @Test
    @DisplayName("levelised cost discounts the output too: level cost over level output is their plain ratio")
    void levelised() {
        RealRate rate = new RealRate(0.08);
        RealFlows cost = new RealFlows(0, 50, 50, 50, 50);
        assertEquals(5, Discounting.levelised(rate, cost, new double[] {0, 10, 10, 10, 10}), 1e-12);
        // Capital first, output later: the same as the annuity over the output of a year.
        RealFlows capital = new RealFlows(1_000, 0, 0, 0, 0, 0);
        double[] output = {0, 10, 10, 10, 10, 10};
        assertEquals(Annuity.payment(1_000, 0.08, 5) / 10, Discounting.levelised(rate, capital, output), 1e-9);
        assertTrue(Discounting.levelised(rate, capital, output) > 1_000 / 50.0);
    }

    @Test
    @DisplayName("interest during construction lies between none and that on the whole sum")
    void construction() {
        assertEquals(1, Annuity.growthDuringConstruction(0.08, 0));
        assertEquals(1, Annuity.growthDuringConstruction(0, 3));
        double growth = Annuity.growthDuringConstruction(0.08, 2);
        assertTrue(growth > 1 && growth < Math.pow(1.08, 2));
        // Many small instalments, compounded one by one.
        double instalments = 0;
        for (int k = 0; k < 20_000; k++) {
            instalments += Math.pow(1.08, 2 * (k + 0.5) / 20_000) / 20_000;
        }
        assertEquals(instalments, growth, 1e-8);
    }

    @Test
    @DisplayName("what cannot be meant is refused with the value and what is allowed")
    void refuses() {
        String message = assertThrows(IllegalArgumentException.class, () -> Annuity.capitalRecoveryFactor(0.08, -3))
                .getMessage();
        assertTrue(String.valueOf(message).contains("-3"), message);
        assertThrows(IllegalArgumentException.class, () -> new RealRate(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new LifeClass("x", 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Utilisation(1, 1.2, 1));
        assertThrows(IllegalArgumentException.class, () -> OutputCost.perMillionTokens(2, 0, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Discounting.factor(java.util.List.of(new Discounting.Step(30, 0.035)), 40));
    }
}
