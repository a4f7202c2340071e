package org.hallwright.exchange.netbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.codec.yaml.YamlReader;
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
    private final Map<String, Integer> byId = new HashMap<>();

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
        run.refused.addAll(SourceFiles.each(paths, ENDINGS, YamlReader.LARGEST_BYTES, run::file, progress));
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
                int number = 0;
                for (YamlNode document : documents) {
                    number++;
                    String place = documents.size() == 1 ? file.place() : file.place() + "#" + number;
                    document(place, document, notes);
                }
            }
        }
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
        for (Problem note : notes) {
            review = review.withRemark(note.within(place));
        }
        Integer twin = byId.putIfAbsent(review.id(), types.size());
        if (twin != null) {
            review = review.withRemark(Problem.warning(
                    NetBoxMessage.TWIN,
                    place,
                    types.get(twin).place(),
                    types.get(twin).model()));
        }
        types.add(review);
    }
}
