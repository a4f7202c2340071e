package org.hallwright.codec.archive;

import java.util.Base64;
import java.util.List;
import org.hallwright.base.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that lies beside a pack: who signed it, and with what.
 *
 * @param role the role in which it is signed; part of what is signed
 * @param signatures one for each key and algorithm
 */
public record SignatureSheet(String role, List<Mark> signatures) {

    private static final String SCHEMA = "hallwright.signatures/1";

    public SignatureSheet {
        signatures = List.copyOf(signatures);
    }

    /** One signature: the key's id, the algorithm's name, the signature's bytes. */
    public record Mark(String keyId, String algorithm, byte[] value) {}

    public static Outcome<SignatureSheet> read(byte[] json) {
        return Node.read(
                json,
                SCHEMA,
                root -> new SignatureSheet(
                        root.text("role"),
                        root.list(
                                "signatures",
                                s -> new Mark(s.hex("key", 32), s.text("algorithm"), s.base64("value")))));
    }

    public byte[] toJson() {
        ObjectNode root = Node.object();
        root.put("schema", SCHEMA).put("role", role);
        ArrayNode array = root.putArray("signatures");
        for (Mark mark : signatures) {
            array.addObject()
                    .put("key", mark.keyId())
                    .put("algorithm", mark.algorithm())
                    .put("value", Base64.getEncoder().encodeToString(mark.value()));
        }
        return Node.bytes(root);
    }
}
