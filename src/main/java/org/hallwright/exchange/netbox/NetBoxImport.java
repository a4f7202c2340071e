package org.hallwright.exchange.netbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
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

    /** Files read ahead and reviewed side by side; the largest of them together stay well within memory. */
    private static final int BATCH = 64;

    /** A file so large is reviewed at once. */
    private static final int BATCH_FILE_BYTES = 1 << 18;

    private final List<SourceFile> waiting = new ArrayList<>();
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
        return review(paths, share -> {});
    }

    /**
     * The same, telling the share that is done before each file.
     *
     * @param progress hears numbers from 0 to 1; what it throws ends the review
     */
    public static Result review(List<Path> paths, DoubleConsumer progress) {
        NetBoxImport run = new NetBoxImport();
        List<Problem> skipped = SourceFiles.each(paths, ENDINGS, YamlReader.LARGEST_BYTES, run::file, progress);
        run.reviewWaiting();
        run.refused.addAll(skipped);
        return run.result();
    }

    /** The review of one file already read. */
    static Result review(SourceFile file) {
        NetBoxImport run = new NetBoxImport();
        run.file(file);
        run.reviewWaiting();
        return run.result();
    }

    private Result result() {
        return new Result(types, refused);
    }

    private void file(SourceFile file) {
        waiting.add(file);
        if (waiting.size() == BATCH || file.bytes().length > BATCH_FILE_BYTES) {
            reviewWaiting();
        }
    }

    /** Reviews what waits, on all cores; what compares files with each other is done afterwards in their order. */
    private void reviewWaiting() {
        for (Result each :
                waiting.parallelStream().map(NetBoxImport::reviewAlone).toList()) {
            refused.addAll(each.refused());
            each.types().forEach(type -> types.add(type.withRemarks(comparedWithOthers(type))));
        }
        waiting.clear();
    }

    private static Result reviewAlone(SourceFile file) {
        return switch (YamlReader.read(file.bytes())) {
            case Outcome.Failed<List<YamlNode>>(List<Problem> why) ->
                new Result(
                        List.of(),
                        why.stream()
                                .map(problem -> problem.within(file.place()))
                                .toList());
            case Outcome.Ok<List<YamlNode>>(List<YamlNode> documents, List<Problem> notes) -> {
                List<TypeReview> reviews = new ArrayList<>();
                List<Problem> refused = new ArrayList<>();
                List<YamlNode> entries =
                        documents.stream().flatMap(NetBoxImport::entries).toList();
                for (int i = 0; i < entries.size(); i++) {
                    String place = entries.size() == 1 ? file.place() : file.place() + "#" + (i + 1);
                    YamlNode entry = entries.get(i);
                    NetBoxKind kind = entry instanceof Mapping mapping ? NetBoxKind.of(place, mapping) : null;
                    if (kind == null) {
                        refused.add(Problem.error(NetBoxMessage.NOT_A_TYPE, place + ":" + entry.line()));
                    } else {
                        reviews.add(review(kind, place, (Mapping) entry, notes));
                    }
                }
                yield new Result(reviews, refused);
            }
        };
    }

    /** A list of types at the top level holds as many as entries. */
    private static Stream<YamlNode> entries(YamlNode document) {
        return document instanceof Sequence list && list.items().stream().anyMatch(Mapping.class::isInstance)
                ? list.items().stream()
                : Stream.of(document);
    }

    private static TypeReview review(NetBoxKind kind, String place, Mapping type, List<Problem> notes) {
        TypeReview review = switch (kind) {
            case DEVICE -> new DeviceReviewer(place, type).review();
            case MODULE -> new ModuleReviewer(place, type).review();
            case RACK -> new RackReviewer(place, type).review();
        };
        List<Problem> remarks = new ArrayList<>();
        notes.forEach(note -> remarks.add(note.within(place)));
        NetBoxKind folder = NetBoxKind.ofFolder(place);
        if (folder != null && folder != kind) {
            remarks.add(Problem.warning(NetBoxMessage.OTHER_KIND, place, folder.word(), kind.word()));
        }
        return review.withRemarks(remarks);
    }

    /** The same type again, or another under the same short name. */
    private List<Problem> comparedWithOthers(TypeReview review) {
        if (!review.isNamed()) {
            return List.of();
        }
        TypeReview twin = byId.putIfAbsent(review.id(), review);
        if (twin != null) {
            return List.of(Problem.warning(NetBoxMessage.TWIN, review.place(), twin.place(), twin.model()));
        }
        if (!(review.field("slug") instanceof ReviewedField slug && slug.value() instanceof String text)) {
            return List.of();
        }
        TypeReview holder = bySlug.putIfAbsent(review.kind().word() + ":" + text, review);
        return holder == null
                ? List.of()
                : List.of(Problem.warning(NetBoxMessage.SLUG_TWICE, review.place(), text, holder.place()));
    }
}
