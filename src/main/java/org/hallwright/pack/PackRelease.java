package org.hallwright.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.ReleaseSheet;
import org.hallwright.codec.archive.ShelfSheet;

/**
 * The signed list of packs that belong together: itself a pack, with the id {@code release} and signed in the role of that
 * name. Once one is installed, a pack it names goes in only as it names it, so that nobody can put together an old price
 * list and new rules, each rightly signed.
 */
public final class PackRelease {

    /** Id and role of the list. */
    public static final String RELEASE = "release";

    /** The one file in it. */
    public static final String FILE = "release.json";

    private PackRelease() {}

    /** Notes on what does not belong together; a failure where the pack may not be installed. */
    static Outcome<List<Problem>> check(
            PackShelf shelf, ShelfSheet sheet, SignedPack next, String digest, boolean rollBack) {
        String id = next.manifest().id();
        if (id.equals(RELEASE) != next.manifest().role().equals(RELEASE)) {
            return Outcome.failed(Problem.error(
                    PackMessage.ROLE_DIFFERS, "/role", next.manifest().role(), RELEASE));
        }
        if (id.equals(RELEASE)) {
            return read(next.files()).then(list -> Outcome.ok(stragglers(list, sheet)));
        }
        if (sheet.installed().stream().noneMatch(i -> i.id().equals(RELEASE))) {
            return Outcome.ok(List.of());
        }
        return shelf.files(RELEASE).then(PackRelease::read).then(list -> {
            for (ReleaseSheet.Member member : list.packs()) {
                boolean same = member.sequence() == next.manifest().sequence()
                        && member.sha256().equals(digest);
                if (member.id().equals(id) && !same) {
                    Object[] told = {id, next.manifest().sequence(), member.sequence()};
                    return rollBack
                            ? Outcome.ok(List.of(Problem.warning(PackMessage.NOT_OF_RELEASE, "", told)))
                            : Outcome.failed(Problem.error(PackMessage.NOT_OF_RELEASE, "", told));
                }
            }
            return Outcome.ok(List.of());
        });
    }

    private static Outcome<ReleaseSheet> read(SortedMap<String, byte[]> files) {
        byte[] json = files.get(FILE);
        return json == null
                ? Outcome.failed(Problem.error(PackMessage.FILE_MISSING, FILE, FILE))
                : ReleaseSheet.read(json);
    }

    /** Installed packs that the new list names otherwise: they are to be brought up next. */
    private static List<Problem> stragglers(ReleaseSheet list, ShelfSheet sheet) {
        List<Problem> notes = new ArrayList<>();
        for (ReleaseSheet.Member member : list.packs()) {
            for (ShelfSheet.Installed installed : sheet.installed()) {
                if (installed.id().equals(member.id()) && !installed.sha256().equals(member.sha256())) {
                    notes.add(Problem.warning(
                            PackMessage.NOT_OF_RELEASE, "", installed.id(), installed.sequence(), member.sequence()));
                }
            }
        }
        return notes;
    }
}
