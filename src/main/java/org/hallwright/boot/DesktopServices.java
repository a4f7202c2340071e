package org.hallwright.boot;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.DesignStore;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.PackImport;
import org.hallwright.app.TextFiles;
import org.hallwright.app.Workspace;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Times;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.design.Design;
import org.hallwright.pack.PackShelf;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.Unit;
import org.hallwright.store.DesignEntry;
import org.hallwright.store.StorePlace;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.ui.model.Marking;
import org.hallwright.ui.model.Progress;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The desk's services: packs on board, the planner's store, files. Without a store it works in memory and says so. The packs
 * are read when the {@link #assessor} is first asked for, which the first window does not do.
 */
final class DesktopServices implements Services, AutoCloseable {
    private static final int MOST_RECENT = 8;

    /** Share of opening a file that is done once it is read; the rest is keeping and assessing it. */
    private static final double READ = 0.3;

    private final PackShelf shelf = Library.shelf();
    private final Path folder;
    private final LocalLog log;
    private final StoreDoor door;
    private final PolicySheet policy;
    private final @Nullable DesignStore store;
    private final List<Problem> notices;
    private @Nullable InUse inUse;
    private @Nullable DesignLease lease;

    DesktopServices(StoreDoor door, StoreDoor.Opened opened) {
        this.door = door;
        folder = folder(door);
        log = new LocalLog(folder, InstantSource.system());
        policy = door.policy();
        store = opened.store();
        notices = opened.notices();
    }

    private static Path folder(StoreDoor door) {
        Path memory = door.place().memory();
        return Objects.requireNonNullElse(memory.toAbsolutePath().getParent(), memory);
    }

    /**
     * What there is to say of the start: that the store was rebuilt, that another process holds it, that an installed pack
     * cannot be used. Reads the packs.
     */
    List<Problem> notices() {
        return Stream.concat(notices.stream(), inUse().notes().stream()).toList();
    }

    /** What designs are assessed with, and installed packs that cannot be used for it. */
    private record InUse(Assessor assessor, List<Problem> notes) {}

    /** Reads the packs for whoever asks first; others wait for that. */
    private InUse inUse() {
        synchronized (shelf) {
            if (inUse == null) {
                Library.Loaded loaded = Library.loaded(shelf);
                inUse = new InUse(new Assessor(loaded.packs()), loaded.notes());
            }
            return inUse;
        }
    }

    @Override
    public Assessor assessor() {
        return inUse().assessor();
    }

    @Override
    public void adoptPacks() {
        synchronized (shelf) {
            inUse = null;
            inUse();
        }
    }

    @Override
    public PolicySheet policy() {
        return policy;
    }

    @Override
    public Outcome<PackImport> packImport() {
        PackShelf.Actor planner = new PackShelf.Actor(System.getProperty("user.name", "?"), Instant.now());
        return PackImport.on(shelf, planner, assessor().packs());
    }

    @Override
    public List<ShelfSheet.Installed> installedPacks() {
        return shelf.sheet() instanceof Outcome.Ok<ShelfSheet> sheet
                ? sheet.value().installed()
                : List.of();
    }

    @Override
    public List<String> templates() {
        return Arrays.stream(Templates.values()).map(Templates::id).toList();
    }

    @Override
    public Outcome<Design> template(String id) {
        Templates template = Templates.of(id);
        return template == null
                ? Outcome.failed(Problem.error(LibraryMessage.NO_SUCH_TEMPLATE, "", id, String.join(", ", templates())))
                : Outcome.ok(template.create(assessor().packs().catalog()));
    }

    @Override
    public List<Recent> recent() {
        List<Recent> recent = new ArrayList<>();
        if (store != null) {
            List<DesignEntry> entries = new ArrayList<>(store.designs());
            entries.sort(java.util.Comparator.comparing(DesignEntry::changedAt).reversed());
            for (DesignEntry e : entries.subList(0, Math.min(MOST_RECENT, entries.size()))) {
                recent.add(new Recent(e.id(), e.name(), Times.print(e.changedAt())));
            }
        }
        return recent;
    }

    @Override
    public Outcome<Workspace> reopen(long key) {
        return store == null
                ? Outcome.failed(Problem.error(LibraryMessage.NO_SUCH_OBJECT, "", key))
                : store.open(key, assessor());
    }

    @Override
    public Outcome<Design> peek(long key) {
        return store == null ? Outcome.failed(Problem.error(LibraryMessage.NO_SUCH_OBJECT, "", key)) : store.look(key);
    }

    @Override
    public Outcome<Workspace> open(Path path, Progress progress) {
        return opened(path, DesignFiles.readAsItIs(path), progress);
    }

    @Override
    public Outcome<Workspace> unlock(Path path, char[] passphrase, Progress progress) {
        return opened(path, DesignFiles.readAsItIs(path, passphrase, policy.fips()), progress);
    }

    private Outcome<Workspace> opened(Path path, Outcome<Design> read, Progress progress) {
        return read.then(design -> {
            progress.at(READ);
            return leased(path, () -> begin(design));
        });
    }

    @Override
    public Outcome<Workspace> look(Path path, Progress progress) {
        return DesignFiles.readAsItIs(path).then(design -> {
            progress.at(READ);
            return Outcome.ok(Workspace.inMemory(assessor(), design));
        });
    }

    @Override
    public boolean isWritable(Path path) {
        return Files.isWritable(path);
    }

    /** Does what needs the file for this process alone; the lease on the file before it ends once that has worked. */
    private synchronized <T> Outcome<T> leased(Path path, Supplier<Outcome<T>> work) {
        DesignLease before = lease;
        if (before != null && before.isOn(path)) {
            return work.get();
        }
        return DesignLease.take(path).then(held -> {
            Outcome<T> done = work.get();
            lease = done.isOk() ? held.lease() : before;
            DesignLease over = done.isOk() ? before : held.lease();
            if (over != null) {
                over.close();
            }
            return done;
        });
    }

    private synchronized void release() {
        DesignLease held = lease;
        lease = null;
        if (held != null) {
            held.close();
        }
    }

    @Override
    public Outcome<Workspace> begin(Design design) {
        return store == null ? Outcome.ok(Workspace.inMemory(assessor(), design)) : store.begin(design, assessor());
    }

    @Override
    public Outcome<Path> save(Workspace workspace, Path path) {
        return leased(path, () -> DesignFiles.write(workspace.design(), path, true));
    }

    @Override
    public Outcome<Path> seal(Workspace workspace, Path path, char[] passphrase) {
        KdfSettings settings = KdfSettings.ofThisMachine(policy.fips());
        String marking = settings().marking();
        return leased(
                path,
                () -> DesignFiles.seal(workspace.design(), assessor().packs(), marking, path, passphrase, settings));
    }

    @Override
    public @Nullable String recoverySheet() {
        return door.isLocked() ? door.sheet() : null;
    }

    @Override
    public Outcome<String> makeRecoverySheet(char[] passphrase, String marking, Locale locale) {
        return door.makeSheet(passphrase, marking, locale);
    }

    @Override
    public Outcome<Path> write(String text, Path path) {
        try {
            SafeFiles.write(path.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
            return Outcome.ok(path);
        } catch (IOException e) {
            String name = String.valueOf(path.getFileName());
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE, "", name, e.getClass().getSimpleName()));
        }
    }

    @Override
    public Outcome<Path> write(byte[] bytes, Path path) {
        return TextFiles.write(bytes, path);
    }

    // --- settings and log ---

    Settings settings() {
        return marked(read(folder), policy);
    }

    /** The settings before there is a store, for the window that asks for its passphrase. */
    static Settings settings(StoreDoor door) {
        return marked(read(folder(door)), door.policy());
    }

    /** A marking that the policy does not know gives way to the policy's own. */
    private static Settings marked(Settings read, PolicySheet policy) {
        PolicySheet.Marking house = policy.marking();
        String preset = house.preset();
        boolean untouched = read.marking().equals(Settings.DEFAULT.marking());
        if ((house.allows(read.marking()) && !untouched)
                || (preset.isEmpty() && house.allowed().isEmpty())) {
            return read;
        }
        Marking marking = Marking.of(preset.isEmpty() ? house.allowed().getFirst() : preset);
        return read.withMarking(marking.words(), marking.colour());
    }

    private static Settings read(Path folder) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(Files.readString(folder.resolve("desk.properties"))));
        } catch (IOException | IllegalArgumentException e) {
            return Settings.DEFAULT.withLocale(platformLanguage());
        }
        Settings d = Settings.DEFAULT;
        try {
            return new Settings(
                    Locale.forLanguageTag(
                            p.getProperty("language", platformLanguage().toLanguageTag())),
                    p.getProperty("theme", d.theme()),
                    Double.parseDouble(p.getProperty("textScale", "1")),
                    Boolean.parseBoolean(p.getProperty("usCustomary", "false")),
                    units(p),
                    p.getProperty("marking", d.marking()),
                    Integer.parseInt(p.getProperty("markingColour", Integer.toString(d.markingColour()))));
        } catch (NumberFormatException e) {
            // a file someone has edited by hand: begin anew rather than not at all
            return d.withLocale(platformLanguage());
        }
    }

    /** Units of single quantities; a line that names none is passed over. */
    private static Map<Dimension, Unit> units(Properties p) {
        Map<Dimension, Unit> units = new EnumMap<>(Dimension.class);
        for (Unit unit : Unit.values()) {
            if (unit.name().equals(p.getProperty("unit." + unit.dimension().name()))) {
                units.put(unit.dimension(), unit);
            }
        }
        return units;
    }

    private static Locale platformLanguage() {
        String language = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        return language.equals("de") ? Locale.GERMAN : language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    @Override
    public void remember(Settings s) {
        Properties p = new Properties();
        p.setProperty("language", s.locale().toLanguageTag());
        p.setProperty("theme", s.theme());
        p.setProperty("textScale", Double.toString(s.textScale()));
        p.setProperty("usCustomary", Boolean.toString(s.usCustomary()));
        s.units().forEach((dimension, unit) -> p.setProperty("unit." + dimension.name(), unit.name()));
        p.setProperty("marking", s.marking());
        p.setProperty("markingColour", Integer.toString(s.markingColour()));
        StringWriter text = new StringWriter();
        try {
            p.store(text, null);
            StorePlace.createPrivate(folder);
            SafeFiles.write(folder.resolve("desk.properties"), text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log("settings", e);
        }
    }

    @Override
    public void log(String code, Throwable error) {
        log.error(code, error);
    }

    @Override
    public void note(String sentence) {
        log.note(sentence);
    }

    @Override
    public String logText() {
        return log.text();
    }

    @Override
    public void close() {
        release();
        if (store != null) {
            store.close();
        }
    }
}
