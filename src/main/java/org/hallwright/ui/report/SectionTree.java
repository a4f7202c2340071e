package org.hallwright.ui.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import org.hallwright.report.Section;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The sections of a report as a tree with tick boxes: a group's box ticks all of it. */
final class SectionTree {

    /** A line of the tree; a group has no section. */
    private record Line(String name, @Nullable Section section) {}

    private record Group(String key, List<Section> sections) {}

    private static final List<Group> GROUPS = List.of(
            new Group("answer", List.of(Section.SUMMARY, Section.COMPLIANCE, Section.PROBLEMS, Section.WAIVERS)),
            new Group("hall", List.of(Section.PLAN, Section.ELEVATIONS)),
            new Group("plant", List.of(Section.POWER, Section.COOLING)),
            new Group("work", List.of(Section.WORKLOAD, Section.YEAR)),
            new Group("money", List.of(Section.COST, Section.PROGRAMME)),
            new Group("proof", List.of(Section.ASSUMPTIONS, Section.WHY, Section.PROVENANCE)),
            new Group("sign", List.of(Section.APPROVAL)));

    private final TreeView<Line> tree;
    private boolean quiet;

    /** @param changed told after the planner has changed a tick */
    SectionTree(Words w, Runnable changed) {
        CheckBoxTreeItem<Line> root = new CheckBoxTreeItem<>(new Line(w.t("report.sections"), null));
        for (Group group : GROUPS) {
            CheckBoxTreeItem<Line> branch = new CheckBoxTreeItem<>(new Line(w.t("report.group." + group.key()), null));
            for (Section section : group.sections()) {
                String name = w.label("report.section." + section.id());
                CheckBoxTreeItem<Line> leaf = new CheckBoxTreeItem<>(new Line(name, section));
                leaf.selectedProperty().addListener((o, was, is) -> {
                    if (!quiet) {
                        changed.run();
                    }
                });
                branch.getChildren().add(leaf);
            }
            branch.setExpanded(true);
            root.getChildren().add(branch);
        }
        root.setExpanded(true);
        tree = new TreeView<>(root) {
            private final InTurn.Rows rows = new InTurn.Rows(this, 160);

            @Override
            public void resize(double width, double height) {
                super.resize(width, rows.height(height));
            }
        };
        tree.setShowRoot(false);
        tree.setAccessibleText(w.t("report.sections"));
        tree.setCellFactory(view -> new Box());
        tree.setOnKeyPressed(e -> {
            TreeItem<Line> item = tree.getSelectionModel().getSelectedItem();
            if (e.getCode() == javafx.scene.input.KeyCode.SPACE && item instanceof CheckBoxTreeItem<Line> box) {
                box.setSelected(!box.isSelected());
                e.consume();
            }
        });
    }

    /** A line with its box; the tree itself has the focus, and Space ticks. */
    private static final class Box extends CheckBoxTreeCell<Line> {
        @Override
        public void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? null : line.name());
            if (line != null && getGraphic() instanceof CheckBox box) {
                box.setFocusTraversable(false);
                box.setAccessibleText(line.name());
            }
        }
    }

    TreeView<?> node() {
        return tree;
    }

    Set<Section> ticked() {
        EnumSet<Section> ticked = EnumSet.noneOf(Section.class);
        for (TreeItem<Line> branch : tree.getRoot().getChildren()) {
            for (TreeItem<Line> leaf : branch.getChildren()) {
                Section section = leaf.getValue().section();
                if (section != null && leaf instanceof CheckBoxTreeItem<Line> box && box.isSelected()) {
                    ticked.add(section);
                }
            }
        }
        return ticked;
    }

    /** Ticks these and no others, without telling. */
    void tick(Set<Section> sections) {
        quiet = true;
        for (TreeItem<Line> branch : tree.getRoot().getChildren()) {
            for (TreeItem<Line> leaf : branch.getChildren()) {
                if (leaf instanceof CheckBoxTreeItem<Line> box) {
                    box.setSelected(sections.contains(leaf.getValue().section()));
                }
            }
        }
        quiet = false;
    }
}
