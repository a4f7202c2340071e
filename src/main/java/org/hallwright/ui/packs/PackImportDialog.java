package org.hallwright.ui.packs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallwright.app.PackFile;
import org.hallwright.app.PackImport;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.pack.PackDiff;
import org.hallwright.pack.SignedPack;
import org.hallwright.region.Verdict;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Sentences;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.PackFacts;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * A pack that came by courier, before it is let in: who signed it, what it would change, which verdicts of which designs
 * would turn. What the policy does not let in is refused; what it lets in only with a reason asks for one.
 */
final class PackImportDialog {
    private static final double WIDTH = 700;

    private final Desk desk;
    private final Words words;
    private final Node owner;
    private final Runnable installed;

    PackImportDialog(Desk desk, Node owner, Runnable installed) {
        this.desk = desk;
        this.words = desk.words();
        this.owner = owner;
        this.installed = installed;
    }

    /** What was found in a pack; notes are warnings, such as that it is past its date. */
    private record Found(PackImport door, PackFile file, PackImport.Preview preview, List<Problem> notes) {}

    /** Checks the pack beside the window, against every design of the planner, then shows what it is. */
    void open(Path path) {
        Review review = desk.review();
        desk.work(() -> designs(review), designs -> open(path, designs));
    }

    private void open(Path path, List<Design> designs) {
        String name = String.valueOf(path.getFileName());
        desk.longWork(words.t("packs.looking", name), progress -> look(path, designs), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Found> ok -> show(ok.value());
                case Outcome.Failed<Found> failed -> refuse(name, failed.problems());
            }
        });
    }

    private Outcome<Found> look(Path path, List<Design> designs) {
        return desk.services()
                .packImport()
                .then(door -> PackFile.read(path).then(file -> {
                    Outcome<PackImport.Preview> preview = door.look(file, designs);
                    return preview.then(seen -> Outcome.ok(new Found(door, file, seen, preview.problems())));
                }));
    }

    /** The open design and those of earlier sessions that can be read, each once by its name. */
    private List<Design> designs(@Nullable Review review) {
        Map<String, Design> byName = new LinkedHashMap<>();
        if (review != null) {
            byName.put(review.design().name(), review.design());
        }
        for (Services.Recent recent : desk.services().recent()) {
            if (!byName.containsKey(recent.name())
                    && desk.services().peek(recent.key()) instanceof Outcome.Ok<Design> ok) {
                byName.put(recent.name(), ok.value());
            }
        }
        return List.copyOf(byName.values());
    }

    private void refuse(String name, List<Problem> problems) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        Ask.dress(alert, owner, words.t("packs.refused"), words.t("packs.refused.text", name));
        alert.getDialogPane().setContent(Sentences.of(problems, words));
        alert.getButtonTypes().setAll(new ButtonType(words.t("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        alert.show();
        desk.say(words.t("packs.refused.text", name));
    }

    private void show(Found found) {
        PackImport.Preview preview = found.preview();
        SignedPack pack = preview.pack();
        var dialog = Ask.dialog(
                owner,
                words,
                words.t("packs.install"),
                words.t(
                        "packs.head",
                        pack.manifest().title(),
                        pack.manifest().id(),
                        pack.manifest().version()),
                words.t("packs.install.ok"));
        Field<String> older = Field.words(words, words.t("packs.reason-older"), "");
        Field<String> unsigned = Field.words(words, words.t("packs.reason-unsigned"), "");
        VBox content = new VBox(10, facts(preview));
        if (!found.notes().isEmpty()) {
            content.getChildren().add(Sentences.of(found.notes(), words));
        }
        if (preview.older()) {
            content.getChildren().addAll(Sentences.sentence(words.t("packs.older"), "strong"), reason(older));
        }
        if (!preview.doubts().isEmpty()) {
            content.getChildren()
                    .addAll(
                            Sentences.sentence(words.t("packs.doubts"), "strong"),
                            Sentences.of(preview.doubts(), words),
                            reason(unsigned));
        }
        content.getChildren()
                .addAll(
                        Ui.section(words.t("packs.flips", preview.flips().size())),
                        flips(preview.flips()),
                        Ui.section(words.t("packs.changes", preview.changes().size())),
                        changes(preview.changes()));
        content.setPrefWidth(WIDTH * desk.settings().textScale());
        dialog.getDialogPane().setContent(content);
        Ask.guard(
                dialog,
                () -> (!preview.older() || older.insist()) && (preview.doubts().isEmpty() || unsigned.insist()));
        if (Ask.isOk(dialog)) {
            install(
                    found,
                    preview.older() ? older.value() : Optional.empty(),
                    preview.doubts().isEmpty() ? Optional.empty() : unsigned.value());
        }
    }

    private Node facts(PackImport.Preview preview) {
        GridPane form = Ask.form();
        int row = 0;
        for (PackFacts.Line line : PackFacts.of(preview, words)) {
            Label name = Ui.label(line.name(), "muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            form.add(name, 0, row);
            form.add(Sentences.sentence(line.value(), "plain"), 1, row++);
        }
        return form;
    }

    private static Node reason(Field<String> field) {
        Label name = Ui.label(field.input().getAccessibleText());
        name.setLabelFor(field.input());
        return new VBox(4, name, field.input(), field.error());
    }

    private Node flips(List<PackImport.Flip> flips) {
        if (flips.isEmpty()) {
            return Sentences.sentence(words.t("packs.no-flips"), "muted");
        }
        double s = desk.settings().textScale();
        TableView<PackImport.Flip> table = Tables.table(words.t("packs.flips", flips.size()), s);
        table.getColumns().add(Tables.text(words.t("packs.design"), 170 * s, PackImport.Flip::design, ""));
        table.getColumns().add(Tables.text(words.t("packs.rule"), 190 * s, PackImport.Flip::rule, "strong"));
        table.getColumns().add(Tables.text(words.t("packs.object"), 130 * s, PackImport.Flip::object, ""));
        table.getColumns().add(Tables.text(words.t("fix.before"), 150 * s, f -> verdict(f.before()), ""));
        table.getColumns().add(Tables.text(words.t("fix.after"), 150 * s, f -> verdict(f.after()), ""));
        table.getItems().setAll(flips);
        table.setPrefHeight((1.5 + Math.min(5, flips.size())) * 30 * s);
        return table;
    }

    private String verdict(Verdict verdict) {
        return words.label("report.verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private Node changes(List<PackDiff.Change> changes) {
        double s = desk.settings().textScale();
        TableView<PackDiff.Change> table = Tables.table(words.t("packs.changes", changes.size()), s);
        table.getColumns().add(Tables.text(words.t("packs.place"), 320 * s, PackDiff.Change::path, ""));
        table.getColumns().add(Tables.text(words.t("fix.before"), 150 * s, PackDiff.Change::before, ""));
        table.getColumns().add(Tables.text(words.t("fix.after"), 150 * s, PackDiff.Change::after, ""));
        table.setPlaceholder(Ui.label(words.t("packs.no-changes"), "muted"));
        table.getItems().setAll(changes);
        table.setPrefHeight(7 * 30 * s);
        return table;
    }

    private void install(Found found, Optional<String> olderReason, Optional<String> unsignedReason) {
        String older = olderReason.orElse(null);
        String unsigned = unsignedReason.orElse(null);
        String name = found.preview().pack().manifest().id();
        desk.longWork(
                words.t("packs.installing", name),
                progress -> found.door().install(found.file(), older, unsigned),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Ok<SignedPack> ok -> {
                            String version = ok.value().manifest().version();
                            desk.adoptPacks(words.t("packs.since", name, version), () -> {
                                installed.run();
                                desk.say(words.t("packs.installed", name, version));
                            });
                        }
                        case Outcome.Failed<SignedPack> failed -> refuse(name, failed.problems());
                    }
                });
    }
}
