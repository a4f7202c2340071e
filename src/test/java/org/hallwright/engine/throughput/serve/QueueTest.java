package org.hallwright.engine.throughput.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueueTest {
    @Test
    @DisplayName("Erlang C: five places offered four erlangs make 55.4 % wait (Erlang's table)")
    void erlang() {
        assertEquals(0.5541, new Queue(5, 1, 0.8, 1).waitProbability(), 1e-4);
    }

    @Test
    @DisplayName("One place is M/M/1: all closed forms agree")
    void single() {
        var queue = new Queue(1, 2, 0.75, 1);
        assertEquals(0.75, queue.waitProbability(), 1e-12);
        assertEquals(2 * 0.75 / 0.25, queue.meanS(), 1e-12);
        assertEquals(2 / 0.25 * Math.log(0.75 / 0.01), queue.percentileS(0.99), 1e-9);
        assertEquals(queue.meanS() / 2, new Queue(1, 2, 0.75, 0.5).meanS(), 1e-12, "M/D/1 waits half as long");
        assertThrows(IllegalArgumentException.class, () -> new Queue(1, 2, 1, 1));
    }

    @Test
    @DisplayName("Waiting grows with load and shrinks with places; percentiles are ordered")
    void monotone() {
        for (int places = 1; places <= 512; places *= 2) {
            for (double load = 0.05; load < 0.93; load += 0.05) {
                var queue = new Queue(places, 1, load, 1);
                assertTrue(queue.meanS() <= new Queue(places, 1, load + 0.05, 1).meanS());
                assertTrue(new Queue(places + 1, 1, load, 1).meanS() <= queue.meanS());
                assertTrue(queue.percentileS(0.5) <= queue.percentileS(0.99));
                assertTrue(queue.waitProbability() >= 0 && queue.waitProbability() <= 1);
            }
        }
    }
}
