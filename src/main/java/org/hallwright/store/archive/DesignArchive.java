package org.hallwright.store.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.ArchiveManifest;
import org.hallwright.codec.file.StrictZip;

/**
 * A design as it travels.
 *
 * @param manifest what is in it
 * @param design the canonical JSON of the design
 * @param attachments evidence and other files by path, sorted; paths begin with {@code evidence/}
 */
public record DesignArchive(ArchiveManifest manifest, byte[] design, Map<String, byte[]> attachments) {

    private static final String MANIFEST = "manifest.json";
    private static final String DESIGN = "design.json";
    private static final String EVIDENCE = "evidence/";

    public DesignArchive {
        attachments = new TreeMap<>(attachments);
    }

    /** An archive of these parts, with the manifest that describes them. */
    public static DesignArchive of(
            String name,
            String marking,
            List<ArchiveManifest.PackRef> packs,
            byte[] design,
            Map<String, byte[]> attachments) {
        List<ArchiveManifest.FileRef> files = new ArrayList<>();
        files.add(ref(DESIGN, design));
        new TreeMap<>(attachments).forEach((path, bytes) -> {
            if (!path.startsWith(EVIDENCE)) {
                throw new IllegalArgumentException("attachments lie under " + EVIDENCE + ", not at " + path);
            }
            files.add(ref(path, bytes));
        });
        return new DesignArchive(
                new ArchiveManifest(name, Sha256.of(design).hex(), marking, packs, files), design, attachments);
    }

    private static ArchiveManifest.FileRef ref(String path, byte[] bytes) {
        return new ArchiveManifest.FileRef(path, bytes.length, Sha256.of(bytes).hex());
    }

    /** The file's bytes: the same for the same content, on every machine. */
    public byte[] toBytes() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, manifest.toJson());
        entries.put(DESIGN, design);
        entries.putAll(attachments);
        return StrictZip.write(entries);
    }

    /** Reads and checks every byte. */
    public static Outcome<DesignArchive> read(byte[] file) {
        Map<String, byte[]> entries;
        try {
            entries = StrictZip.read(file);
        } catch (StrictZip.BadZipException e) {
            return Outcome.failed(
                    Problem.error(ArchiveMessage.BAD_ZIP, e.entry(), e.flaw().name(), e.entry()));
        }
        byte[] manifest = entries.remove(MANIFEST);
        if (manifest == null) {
            return Outcome.failed(Problem.error(ArchiveMessage.MISSING, MANIFEST, MANIFEST));
        }
        return ArchiveManifest.read(manifest).then(read -> check(read, manifest, entries));
    }

    private static Outcome<DesignArchive> check(ArchiveManifest manifest, byte[] json, Map<String, byte[]> entries) {
        List<Problem> problems = new ArrayList<>();
        if (!java.util.Arrays.equals(json, manifest.toJson())) {
            // Written differently, it might mean something else to another reader.
            problems.add(Problem.error(ArchiveMessage.ALTERED, MANIFEST, MANIFEST));
        }
        Map<String, byte[]> unlisted = new LinkedHashMap<>(entries);
        for (ArchiveManifest.FileRef file : manifest.files()) {
            byte[] content = unlisted.remove(file.path());
            if (content == null) {
                problems.add(Problem.error(ArchiveMessage.MISSING, file.path(), file.path()));
            } else if (content.length != file.bytes()
                    || !Sha256.of(content).hex().equals(file.sha256())) {
                problems.add(Problem.error(ArchiveMessage.ALTERED, file.path(), file.path()));
            }
        }
        unlisted.keySet().forEach(path -> problems.add(Problem.error(ArchiveMessage.UNLISTED, path, path)));
        byte[] design = entries.get(DESIGN);
        if (design == null) {
            problems.add(Problem.error(ArchiveMessage.MISSING, DESIGN, DESIGN));
        } else if (!Sha256.of(design).hex().equals(manifest.designHash())) {
            problems.add(Problem.error(ArchiveMessage.ALTERED, DESIGN, DESIGN));
        }
        if (design == null || !problems.isEmpty()) {
            return Outcome.failed(problems.stream().distinct().toList());
        }
        Map<String, byte[]> attachments = new TreeMap<>(entries);
        attachments.remove(DESIGN);
        return Outcome.ok(new DesignArchive(manifest, design, attachments));
    }
}
