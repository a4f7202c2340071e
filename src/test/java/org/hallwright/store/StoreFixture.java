package org.hallwright.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.hallwright.base.Message;
import org.hallwright.base.Outcome;

/** What the store's tests share. */
final class StoreFixture {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOON);

    /** The long forms, as the profile "long" asks for: thousands of cuts, kills and damages. */
    static final boolean LONG = Boolean.getBoolean("hallwright.long");

    private StoreFixture() {}

    static RevisionStore open(Path root) {
        return RevisionStore.open(StorePlace.under(root), CLOCK).orThrow();
    }

    static Edit edit(String name) {
        return new Edit("A. Planner", name, "{\"edit\":\"" + name + "\"}");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** JSON-like bytes of about the given number of racks. */
    static StringBuilder racks(int count, long seed) {
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder(count * 160);
        json.append("{\"racks\":[");
        for (int i = 0; i < count; i++) {
            json.append("{\"id\":\"rack-")
                    .append(i)
                    .append("\",\"type\":\"gb200-nvl72\",\"xM\":")
                    .append(i % 100 * 0.6)
                    .append(",\"yM\":")
                    .append(i / 100 * 2.4)
                    .append(",\"feeds\":[\"A\",\"B\"],\"serial\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\"},\n");
        }
        return json.append("]}");
    }

    /** The current database file. */
    static Path newest(StorePlace place) {
        try {
            return place.generation(Identity.read(place.identityFile()).current());
        } catch (java.io.IOException | StoreFailure e) {
            throw new AssertionError(e);
        }
    }

    /** Makes {@code to} the same as {@code from}: files only, those not in {@code from} are deleted. */
    static void copy(Path from, Path to) throws java.io.IOException {
        java.nio.file.Files.createDirectories(to);
        try (var old = java.nio.file.Files.list(to)) {
            for (Path file : old.toList()) {
                java.nio.file.Files.delete(file);
            }
        }
        try (var files = java.nio.file.Files.list(from)) {
            for (Path file : files.toList()) {
                java.nio.file.Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    static StoreKeys keys(int seed) {
        byte[][] keys = new byte[3][32];
        Random random = new Random(seed);
        for (byte[] key : keys) {
            random.nextBytes(key);
        }
        return new StoreKeys(keys[0], keys[1], keys[2]);
    }

    static Message onlyProblem(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> throw new AssertionError("expected a problem, got " + ok.value());
            case Outcome.Failed<?> failed ->
                only(failed.problems().stream().map(p -> p.message()).toList());
        };
    }

    private static Message only(List<Message> messages) {
        if (messages.size() != 1) {
            throw new AssertionError("expected one problem, got " + messages);
        }
        return messages.getFirst();
    }
}
