package org.hallwright.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;

/** Says once what is true of many: a reader of ten thousand racks wants one line and a count. */
final class Alike {

    /** So many of a kind are told one by one. */
    private static final int FEW = 4;

    private Alike() {}

    private record Kind(Message message, Severity severity) {}

    /** The problems; of each kind that has many the first, and one line with how many more there are and where. */
    static List<Problem> gathered(List<Problem> problems) {
        Map<Kind, List<Problem>> kinds = new LinkedHashMap<>();
        for (Problem problem : problems) {
            kinds.computeIfAbsent(new Kind(problem.message(), problem.severity()), k -> new ArrayList<>())
                    .add(problem);
        }
        List<Problem> gathered = new ArrayList<>();
        kinds.forEach((kind, all) -> {
            if (all.size() <= FEW) {
                gathered.addAll(all);
                return;
            }
            gathered.add(all.getFirst());
            List<String> places = all.subList(1, all.size()).stream()
                    .map(Problem::place)
                    .distinct()
                    .toList();
            gathered.add(new Problem(
                    EngineMessage.ALIKE,
                    kind.severity(),
                    all.get(1).place(),
                    List.of(
                            all.size() - 1,
                            places.getFirst(),
                            places.getLast(),
                            kind.message().key())));
        });
        return gathered;
    }
}
