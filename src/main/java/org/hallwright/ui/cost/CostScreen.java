package org.hallwright.ui.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Review;
import org.hallwright.draw.Palette;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Cost, supply, alternatives, software and assumptions of the design, a page each. */
public final class CostScreen implements Screen {

    private static final int ASSUMPTIONS = 4;

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final TabPane tabs;
    private final CostPane costs;
    private final SupplyPane supply;
    private final AlternativesPane alternatives;
    private final SoftwarePane software;
    private final AssumptionsPane assumptions;

    public CostScreen(Desk desk, Palette palette) {
        this.desk = desk;
        Words w = desk.words();
        costs = new CostPane(desk, palette);
        supply = new SupplyPane(desk, palette);
        alternatives = new AlternativesPane(desk);
        software = new SoftwarePane(desk);
        assumptions = new AssumptionsPane(desk);
        tabs = new TabPane(
                new Tab(w.t("cost.tab.cost")),
                new Tab(w.t("cost.tab.supply")),
                new Tab(w.t("cost.tab.alternatives")),
                new Tab(w.t("cost.tab.software")),
                new Tab(w.t("cost.tab.assumptions")));
        tabs.setAccessibleText(w.t("screen.cost"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> fill());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean docksProblems() {
        return false;
    }

    @Override
    public List<Action> actions() {
        BooleanSupplier open = desk::isOpen;
        List<Action> all = new ArrayList<>();
        String[] names = {"cost", "supply", "alternatives", "software", "assumptions"};
        for (int i = 0; i < names.length; i++) {
            int index = i;
            all.add(Action.of(
                    "cost." + names[i], "", () -> tabs.getSelectionModel().select(index), open));
        }
        all.add(Action.of(
                "cost.tariff",
                "",
                () -> {
                    tabs.getSelectionModel().select(ASSUMPTIONS);
                    assumptions.changeTariff();
                },
                open));
        all.add(Action.of(
                "cost.divide",
                "",
                () -> {
                    tabs.getSelectionModel().select(2);
                    alternatives.divide();
                },
                open));
        all.add(Action.of(
                "cost.swap",
                "",
                () -> {
                    tabs.getSelectionModel().select(2);
                    alternatives.swap();
                },
                open));
        return all;
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (review.assessment().cost() == null) {
            root.setCenter(Ui.empty(w.t("screen.cost"), w.t("missing.cost")));
            return;
        }
        if (change != Desk.Change.DESIGN && root.getCenter() == tabs) {
            return;
        }
        root.setCenter(tabs);
        for (Tab tab : tabs.getTabs()) {
            // The page of assumptions is filled anew where it stands: who types in it keeps the focus.
            if (tabs.getTabs().indexOf(tab) != ASSUMPTIONS) {
                tab.setContent(null);
            }
        }
        fill();
    }

    /** Only the page that is looked at is worked out. */
    private void fill() {
        Review review = desk.review();
        CostResult cost = review == null ? null : review.assessment().cost();
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (review == null || cost == null || tab == null) {
            return;
        }
        if (tabs.getSelectionModel().getSelectedIndex() == ASSUMPTIONS) {
            tab.setContent(assumptions.show(cost.assumptions()));
            return;
        }
        if (tab.getContent() != null) {
            return;
        }
        EconomyReview economy =
                EconomyReview.of(review, desk.services().assessor().packs());
        tab.setContent(
                switch (tabs.getSelectionModel().getSelectedIndex()) {
                    case 0 -> costs.show(cost);
                    case 1 -> supply.show(economy);
                    case 2 -> alternatives.show(review, economy);
                    default -> software.show(economy);
                });
    }
}
