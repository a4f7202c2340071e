package org.hallwright.codec.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code pack verify} and {@code recover} say with {@code --json}. */
public final class PackReport {

    private PackReport() {}

    /** A place in a pack, what happens to it, and its values. */
    public record Change(String path, String kind, String before, String after) {}

    /** A verdict of a design that would turn. */
    public record Flip(String design, String rule, String object, String before, String after) {}

    /** Who signed: a name, and the key's fingerprint. */
    public record Signer(String name, String keyId) {}

    /** A pack with its signers, what it would change, and the verdicts that would turn. */
    public static String write(
            PackManifest manifest, String sha256, List<Signer> signers, List<Change> changes, List<Flip> flips) {
        ObjectNode root = Node.object();
        root.put("id", manifest.id()).put("version", manifest.version()).put("sequence", manifest.sequence());
        root.put("role", manifest.role())
                .put("date", manifest.date().toString())
                .put("sha256", sha256);
        ArrayNode by = root.putArray("signers");
        signers.forEach(signer -> by.add(signer.name()));
        ArrayNode keys = root.putArray("keys");
        signers.forEach(signer -> keys.add(signer.keyId()));
        ArrayNode array = root.putArray("changes");
        for (Change change : changes) {
            array.addObject()
                    .put("path", change.path())
                    .put("kind", change.kind())
                    .put("before", change.before())
                    .put("after", change.after());
        }
        ArrayNode turning = root.putArray("flips");
        for (Flip flip : flips) {
            turning.addObject()
                    .put("design", flip.design())
                    .put("rule", flip.rule())
                    .put("object", flip.object())
                    .put("before", flip.before())
                    .put("after", flip.after());
        }
        return new String(Node.bytes(root), StandardCharsets.UTF_8);
    }

    /** Something recovered: its name, where it came from, and how many newer states are lost. */
    public record Recovered(String name, String from, int lost) {}

    /** What a recovery found and what it did not. */
    public static String recovery(String target, List<Recovered> found, List<String> lost) {
        ObjectNode root = Node.object();
        root.put("recoveredTo", target);
        ArrayNode array = root.putArray("designs");
        for (Recovered each : found) {
            array.addObject().put("name", each.name()).put("from", each.from()).put("newerLost", each.lost());
        }
        ArrayNode missing = root.putArray("lost");
        lost.forEach(missing::add);
        return new String(Node.bytes(root), StandardCharsets.UTF_8);
    }
}
