package org.hallwright.codec.archive;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.hallwright.base.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom this machine believes: root keys, of which a number must agree to any change of this sheet, and for each role the
 * keys that may sign packs in it.
 *
 * @param version counts up with every change
 * @param expires the day after which the sheet is called old
 * @param threshold how many root keys must have signed
 * @param roots the root keys
 * @param roles keys by role
 * @param revoked ids of keys that no longer count, whatever role lists them
 */
public record TrustSheet(
        long version, LocalDate expires, int threshold, List<Key> roots, List<Role> roles, List<String> revoked) {

    private static final String SCHEMA = "hallwright.trust/1";

    public TrustSheet {
        roots = List.copyOf(roots);
        roles = List.copyOf(roles);
        revoked = List.copyOf(revoked);
    }

    /** A pair of public keys (X.509 encoding) under one name. */
    public record Key(String name, byte[] ed25519, byte[] mlDsa87) {}

    /** A role, how many of its keys must sign a pack, and the keys. */
    public record Role(String name, int threshold, List<Key> keys) {
        public Role {
            keys = List.copyOf(keys);
        }
    }

    public static Outcome<TrustSheet> read(byte[] json) {
        return Node.read(
                json,
                SCHEMA,
                root -> new TrustSheet(
                        root.whole("version", 1, Long.MAX_VALUE / 2),
                        root.date("expires"),
                        (int) root.whole("threshold", 1, 100),
                        root.list("roots", TrustSheet::key),
                        root.list(
                                "roles",
                                r -> new Role(
                                        r.text("name"),
                                        (int) r.whole("threshold", 1, 100),
                                        r.list("keys", TrustSheet::key))),
                        root.list("revoked", k -> k.hex("key", 32))));
    }

    private static Key key(Node node) throws Node.Mismatch {
        return new Key(node.text("name"), node.base64("ed25519"), node.base64("mlDsa87"));
    }

    public byte[] toJson() {
        ObjectNode root = Node.object();
        root.put("schema", SCHEMA).put("version", version).put("expires", expires.toString());
        root.put("threshold", threshold);
        keys(root.putArray("roots"), roots);
        ArrayNode roleArray = root.putArray("roles");
        for (Role role : roles) {
            ObjectNode each = roleArray.addObject().put("name", role.name()).put("threshold", role.threshold());
            keys(each.putArray("keys"), role.keys());
        }
        ArrayNode revokedArray = root.putArray("revoked");
        revoked.forEach(key -> revokedArray.addObject().put("key", key));
        return Node.bytes(root);
    }

    private static void keys(ArrayNode array, List<Key> keys) {
        Base64.Encoder base64 = Base64.getEncoder();
        for (Key key : keys) {
            array.addObject()
                    .put("name", key.name())
                    .put("ed25519", base64.encodeToString(key.ed25519()))
                    .put("mlDsa87", base64.encodeToString(key.mlDsa87()));
        }
    }
}
