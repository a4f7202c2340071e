package org.hallwright.app.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hallwright.app.Assessor;
import org.hallwright.app.Goals;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Review;
import org.hallwright.app.Version;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.SweepLine;
import org.hallwright.codec.SweepPlan.Case;
import org.hallwright.design.Design;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Assesses a part of a plan and appends a line for each case as soon as it is known. A run that was killed goes on where it
 * stopped: whole lines are kept, a torn last one is written again.
 */
public final class SweepRun {

    private final SweepCases cases;
    private final String packs;
    private final FileChannel out;
    private final ConcurrentLinkedQueue<Case> open = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Problem> refused = new ConcurrentLinkedQueue<>();

    private SweepRun(SweepCases cases, FileChannel out) {
        this.cases = cases;
        this.packs = cases.packsHash();
        this.out = out;
    }

    /**
     * What a run did.
     *
     * @param assessed in this run
     * @param kept from runs before
     */
    public record Done(int assessed, int kept) {}

    /**
     * Assesses what the part's file does not hold yet.
     *
     * @param threads that assess at once, at least 1
     * @return what was done, or every case that could not be made; the others are assessed all the same
     */
    public static Outcome<Done> run(SweepCases cases, SweepPart part, Path file, int threads) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = lock(channel);
            if (lock == null) {
                return Outcome.failed(Problem.error(SweepMessage.BUSY, "", String.valueOf(file.getFileName())));
            }
            Outcome<SweepFile> before = SweepFile.read(Channels.newInputStream(channel), file);
            if (before instanceof Outcome.Failed<SweepFile> failed) {
                return Outcome.failed(failed.problems());
            }
            SweepFile there = before.orThrow();
            channel.truncate(there.end());
            channel.position(there.end());
            SweepRun run = new SweepRun(cases, channel);
            List<Problem> strange = run.plan(part, there);
            if (!strange.isEmpty()) {
                return Outcome.failed(strange);
            }
            int wanted = run.open.size();
            run.all(threads);
            if (!run.refused.isEmpty()) {
                return Outcome.failed(List.copyOf(run.refused));
            }
            List<Problem> notes = there.torn() ? List.of(Problem.info(SweepMessage.TORN, "")) : List.of();
            return Outcome.ok(new Done(wanted, there.lines().size()), notes);
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE,
                    "",
                    String.valueOf(file.getFileName()),
                    e.getClass().getSimpleName()));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Queues the part's cases that have no line yet; names the lines that are of another part, plan or version. */
    private List<Problem> plan(SweepPart part, SweepFile there) {
        Map<String, SweepLine> known = new HashMap<>();
        there.lines().forEach(line -> known.put(line.id(), line));
        List<Problem> strange = new ArrayList<>();
        for (int i = 0; i < cases.plan().cases().size(); i++) {
            Case each = cases.plan().cases().get(i);
            if (!part.has(i)) {
                continue;
            }
            SweepLine line = known.remove(each.id());
            if (line == null) {
                open.add(each);
                continue;
            }
            if (!line.engine().equals(Version.ENGINE) || !line.packs().equals(packs)) {
                strange.add(Problem.error(
                        SweepMessage.OTHER_VERSIONS,
                        line.id(),
                        line.engine(),
                        brief(line.packs()),
                        Version.ENGINE,
                        brief(packs)));
            } else if (!(cases.design(each) instanceof Outcome.Ok<Design> ok)
                    || !SweepCases.hash(ok.value()).equals(line.hash())) {
                strange.add(Problem.error(SweepMessage.OTHER_PLAN, line.id(), line.id()));
            }
        }
        known.keySet().stream().sorted().forEach(id -> strange.add(Problem.error(SweepMessage.OTHER_PART, id, id)));
        return strange;
    }

    static String brief(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private void all(int threads) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    work();
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            open.clear();
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            open.clear();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            pool.close();
        }
    }

    /** Takes cases until there are none; each review begins from the one before, neighbours have most in common. */
    private void work() throws IOException {
        Assessor assessor = new Assessor(cases.packs());
        Review last = null;
        for (Case each = open.poll(); each != null; each = open.poll()) {
            switch (cases.design(each)) {
                case Outcome.Failed<Design> failed -> refused.addAll(failed.problems());
                case Outcome.Ok<Design> ok -> {
                    last = assessor.review(ok.value(), last);
                    append(line(each, last).json() + "\n");
                }
            }
        }
    }

    private SweepLine line(Case each, Review review) {
        int undetermined = review.counts().getOrDefault(Verdict.NEEDS_EVIDENCE, 0);
        return new SweepLine(
                each.id(),
                SweepCases.hash(review.design()),
                Version.ENGINE,
                packs,
                SweepLine.values(review.assessment().figures()),
                List.copyOf(Goals.objections(review)),
                undetermined);
    }

    private synchronized void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
