package org.hallwright.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.PackImport;
import org.hallwright.app.Workspace;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.ui.model.Progress;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Settings;

/** The real packs and templates, kept in memory. */
public class TestServices implements Services {
    private volatile Assessor assessor;

    public TestServices() {
        assessor = new Assessor(Library.load());
    }

    /** What is on the desk rests on these packs from now on. */
    protected final void use(Packs packs) {
        assessor = new Assessor(packs);
    }

    @Override
    public Assessor assessor() {
        return assessor;
    }

    @Override
    public Outcome<Workspace> unlock(Path path, char[] passphrase, Progress progress) {
        throw new UnsupportedOperationException("no files here");
    }

    @Override
    public Outcome<Path> seal(Workspace workspace, Path path, char[] passphrase) {
        throw new UnsupportedOperationException("no files here");
    }

    @Override
    public Outcome<PackImport> packImport() {
        throw new UnsupportedOperationException("no packs here");
    }

    @Override
    public List<String> templates() {
        // the campus takes seconds to assess; tests and pictures that want it ask for it by name
        return Arrays.stream(Templates.values())
                .filter(t -> t != Templates.CAMPUS_10000)
                .map(Templates::id)
                .toList();
    }

    @Override
    public Outcome<Design> template(String id) {
        return Outcome.ok(java.util.Objects.requireNonNull(Templates.of(id))
                .create(assessor.packs().catalog()));
    }

    @Override
    public List<Recent> recent() {
        return List.of();
    }

    @Override
    public Outcome<Workspace> open(Path path, Progress progress) {
        throw new UnsupportedOperationException("no files here");
    }

    @Override
    public Outcome<Workspace> begin(Design design) {
        return Outcome.ok(Workspace.inMemory(assessor, design));
    }

    @Override
    public Outcome<Path> save(Workspace workspace, Path path) {
        return Outcome.ok(path);
    }

    @Override
    public Outcome<Path> write(String text, Path path) {
        return Outcome.ok(path);
    }

    @Override
    public Outcome<Path> write(byte[] bytes, Path path) {
        return Outcome.ok(path);
    }

    @Override
    public Outcome<Workspace> reopen(long key) {
        throw new UnsupportedOperationException("nothing is stored here");
    }

    @Override
    public void remember(Settings settings) {}

    @Override
    public void log(String code, Throwable error) {
        throw new AssertionError(code, error);
    }
}
