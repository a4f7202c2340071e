package org.hallwright.exchange.netbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.codec.yaml.YamlNode.Sequence;
import org.hallwright.codec.yaml.YamlReader;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.exchange.SourceFiles;
import org.hallwright.exchange.SourceFiles.SourceFile;

/**
 * Reviews files of the NetBox device type library, or folders or zip archives of them. Each file ends in exactly one of the
 * two lists of the result: reviewed, or refused with the reason.
 *
 * @see <a href="https://github.com/netbox-community/devicetype-library">the library and its schema</a>
 */
public final class NetBoxImport {

    private static final Set<String> ENDINGS = Set.of(".yaml", ".yml");

    private final List<TypeReview> types = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();
    private final Map<String, TypeReview> byId = new HashMap<>();
    private final Map<String, TypeReview> bySlug = new HashMap<>();

    private NetBoxImport() {}

    /**
     * What came of it.
     *
     * @param types reviewed types in the order of their files
     * @param refused files that are no types or could not be read, and files of other kinds, each with its reason
     */
    public record Result(List<TypeReview> types, List<Problem> refused) {
        public Result {
            types = List.copyOf(types);
            refused = List.copyOf(refused);
        }
    }

    public static Result review(List<Path> paths) {
        NetBoxImport run = new NetBoxImport();
        run.refused.addAll(SourceFiles.each(paths, ENDINGS, YamlReader.LARGEST_BYTES, run::file));
        return new Result(run.types, run.refused);
    }

    /** The review of one file already read. */
    static Result review(SourceFile file) {
        NetBoxImport run = new NetBoxImport();
        run.file(file);
        return new Result(run.types, run.refused);
    }

    private void file(SourceFile file) {
        switch (YamlReader.read(file.bytes())) {
            case Outcome.Failed<List<YamlNode>>(List<Problem> why) ->
                why.forEach(problem -> refused.add(problem.within(file.place())));
            case Outcome.Ok<List<YamlNode>>(List<YamlNode> documents, List<Problem> notes) -> {
                List<YamlNode> entries =
                        documents.stream().flatMap(NetBoxImport::entries).toList();
                int number = 0;
                for (YamlNode entry : entries) {
                    number++;
                    String place = entries.size() == 1 ? file.place() : file.place() + "#" + number;
                    document(place, entry, notes);
                }
            }
        }
    }

    /** A list of types at the top level holds as many as entries. */
    private static Stream<YamlNode> entries(YamlNode document) {
        return document instanceof Sequence list && list.items().stream().anyMatch(Mapping.class::isInstance)
                ? list.items().stream()
                : Stream.of(document);
    }

    private void document(String place, YamlNode document, List<Problem> notes) {
        NetBoxKind kind = document instanceof Mapping mapping ? NetBoxKind.of(place, mapping) : null;
        if (kind == null) {
            refused.add(Problem.error(NetBoxMessage.NOT_A_TYPE, place + ":" + document.line()));
            return;
        }
        Mapping mapping = (Mapping) document;
        TypeReview review = switch (kind) {
            case DEVICE -> new DeviceReviewer(place, mapping).review();
            case MODULE -> new ModuleReviewer(place, mapping).review();
            case RACK -> new RackReviewer(place, mapping).review();
        };
        List<Problem> remarks = new ArrayList<>();
        notes.forEach(note -> remarks.add(note.within(place)));
        NetBoxKind folder = NetBoxKind.ofFolder(place);
        if (folder != null && folder != kind) {
            remarks.add(Problem.warning(NetBoxMessage.OTHER_KIND, place, folder.word(), kind.word()));
        }
        if (review.isNamed()) {
            compare(review, remarks);
        }
        types.add(review.withRemarks(remarks));
    }

    /** The same type again, or another under the same short name. */
    private void compare(TypeReview review, List<Problem> remarks) {
        TypeReview twin = byId.putIfAbsent(review.id(), review);
        if (twin != null) {
            remarks.add(Problem.warning(NetBoxMessage.TWIN, review.place(), twin.place(), twin.model()));
            return;
        }
        ReviewedField slug = review.field("slug");
        if (slug != null && slug.value() instanceof String text) {
            TypeReview holder = bySlug.putIfAbsent(review.kind().word() + ":" + text, review);
            if (holder != null) {
                remarks.add(Problem.warning(NetBoxMessage.SLUG_TWICE, review.place(), text, holder.place()));
            }
        }
    }
}
