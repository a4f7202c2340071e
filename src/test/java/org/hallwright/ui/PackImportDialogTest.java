package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hallwright.app.Library;
import org.hallwright.app.PackFile;
import org.hallwright.app.PackImport;
import org.hallwright.app.StricterLaw;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.engine.Packs;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.SignedPack;
import org.hallwright.pack.SigningKey;
import org.hallwright.pack.Trust;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.packs.PacksScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A pack on a medium, at the desk")
class PackImportDialogTest {
    private static final SigningKey KEY = SigningKey.generate("Rules office");
    private static final PackShelf.Actor ACTOR = new PackShelf.Actor("planner", Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    Path folder;

    private PackShelf shelf;

    @BeforeEach
    void trust() {
        shelf = new PackShelf(folder.resolve("packs"));
        byte[] trust = new TrustSheet(
                        1,
                        LocalDate.of(2028, 1, 1),
                        1,
                        List.of(KEY.publicKey()),
                        List.of(new TrustSheet.Role("rules", 1, List.of(KEY.publicKey()))),
                        List.of())
                .toJson();
        shelf.installTrust(trust, Trust.sign(trust, List.of(KEY)).toJson(), ACTOR)
                .orThrow();
    }

    private final class Door extends TestServices {
        private final boolean unsigned;

        Door(boolean unsigned) {
            this.unsigned = unsigned;
        }

        @Override
        public Outcome<PackImport> packImport() {
            PolicySheet policy =
                    new PolicySheet(new PolicySheet.Marking(List.of(), ""), "", false, false, "", false, unsigned);
            return Outcome.ok(new PackImport(policy, shelf, ACTOR, assessor().packs()));
        }

        @Override
        public void adoptPacks() {
            use(Library.loaded(shelf).packs());
        }

        @Override
        public List<ShelfSheet.Installed> installedPacks() {
            return shelf.sheet().orThrow().installed();
        }
    }

    private static List<Packs.Ref> used(Driver d) {
        return d.desk().services().assessor().packs().refs();
    }

    private static List<Finding> findings(Driver d) {
        return Objects.requireNonNull(d.desk().review()).findings();
    }

    private static String version(List<Packs.Ref> refs) {
        return refs.stream()
                .filter(ref -> ref.id().equals("regions"))
                .map(Packs.Ref::version)
                .findFirst()
                .orElseThrow();
    }

    /** The law on board made stricter, and perhaps signed. */
    private Path medium(boolean signed) throws Exception {
        byte[] pack = SignedPack.build(
                new PackManifest(
                        "regions",
                        "2027.01",
                        1,
                        "rules",
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2027, 11, 1),
                        "Law of January",
                        List.of(),
                        List.of()),
                StricterLaw.files());
        Path file = folder.resolve("regions.pack");
        Files.write(file, pack);
        if (signed) {
            Files.write(
                    folder.resolve("regions.pack" + PackFile.SIGNATURES),
                    SignedPack.sign(pack, "rules", List.of(KEY)).toJson());
        }
        return file;
    }

    private static void look(Driver d, Path file) throws Exception {
        ScreenshotTool.onFx(() -> {
            d.desk()
                    .show(d.desk()
                            .services()
                            .begin(Templates.JOHOR_TRAINIUM3.create(
                                    d.desk().services().assessor().packs().catalog()))
                            .orThrow());
            PacksScreen screen = new PacksScreen(d.desk(), d.window()::settings);
            Stage stage = new Stage();
            stage.setScene(new Scene((javafx.scene.Parent) screen.node(), 900, 700));
            stage.show();
            screen.refresh(Desk.Change.DESIGN);
            screen.look(file);
            return null;
        });
        d.await(
                "the dialogue",
                () -> Window.getWindows().stream()
                                .filter(w -> w.isShowing() && !(w instanceof javafx.stage.PopupWindow))
                                .count()
                        > 2);
    }

    @Test
    @DisplayName("shows signer, fingerprints, dates and what turns; Enter installs it, and the log has it")
    void signed() throws Exception {
        Path file = medium(true);
        try (Driver d = new Driver("pack", new Door(false))) {
            look(d, file);
            d.shot("import");
            String shown = d.read();
            assertTrue(shown.contains("Rules office"), shown);
            assertTrue(shown.contains(Sha256.inFours(KEY.id())), shown);
            assertTrue(
                    shown.contains(
                            Sha256.inFours(Sha256.of(Files.readAllBytes(file)).hex())),
                    shown);
            assertTrue(shown.contains("2026-11-01") && shown.contains("2027-11-01"), shown);
            assertTrue(shown.contains("MY-"), "a Malaysian rule turns: " + shown);
            assertTrue(shelf.sheet().orThrow().installed().isEmpty(), "only looked at so far");
            List<Packs.Ref> before = used(d);
            Map<String, Verdict> was = new HashMap<>();
            findings(d).forEach(f -> was.put(f.rule().id(), f.verdict()));
            d.keys(KeyCode.ENTER);
            d.await(
                    "the pack installed",
                    () -> !shelf.sheet().orThrow().installed().isEmpty());
            d.await("the packs in use", () -> !used(d).equals(before));
            d.await("the word that it is in use", () -> d.desk().status().contains("rests on it now"));
            assertEquals("2027.01", version(used(d)), "the desk rests on it at once");
            assertTrue(
                    findings(d).stream()
                            .anyMatch(f -> f.verdict() != was.get(f.rule().id())),
                    "the open design is judged anew");
            assertEquals(
                    "From here on with regions 2027.01",
                    d.desk().history().getFirst().checkpoint());
            assertEquals(
                    "pack-install", shelf.audit().verify().orThrow().getLast().what());
        }
    }

    @Test
    @DisplayName("without signatures it is refused, and nothing is installed")
    void refused() throws Exception {
        Path file = medium(false);
        try (Driver d = new Driver("pack-refused", new Door(false))) {
            look(d, file);
            d.shot("refused");
            assertTrue(d.read().contains(d.desk().words().t("packs.refused.text", "regions.pack")), d.read());
            d.keys(KeyCode.ESCAPE);
            assertTrue(shelf.sheet().orThrow().installed().isEmpty());
        }
    }

    @Test
    @DisplayName("without signatures under a policy that allows it: only with a reason, which the log keeps")
    void unsignedWithReason() throws Exception {
        Path file = medium(false);
        try (Driver d = new Driver("pack-unsigned", new Door(true))) {
            look(d, file);
            d.keys(KeyCode.ENTER);
            assertTrue(shelf.sheet().orThrow().installed().isEmpty(), "no reason was given");
            d.await("the field that asks why", () -> true);
            assertFalse(d.focus().isEmpty());
            d.type("EXERCISE");
            d.shot("reason");
            List<Packs.Ref> before = used(d);
            Map<String, Verdict> was = new HashMap<>();
            findings(d).forEach(f -> was.put(f.rule().id(), f.verdict()));
            d.keys(KeyCode.ENTER);
            d.await(
                    "the pack installed",
                    () -> !shelf.sheet().orThrow().installed().isEmpty());
            var last = shelf.audit().verify().orThrow().getLast();
            assertEquals("pack-install-unsigned", last.what());
            assertEquals("exercise", last.detail().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
