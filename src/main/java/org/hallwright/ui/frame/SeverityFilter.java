package org.hallwright.ui.frame;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.controlsfx.control.CheckComboBox;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;

/** Ticks the severities that the table shows; none ticked shows all. */
final class SeverityFilter extends CheckComboBox<Verdict> {
    private static final List<Verdict> SEVERITIES = List.of(Verdict.FAIL, Verdict.WARN, Verdict.UNKNOWN, Verdict.INFO);

    private boolean following;

    SeverityFilter(Words w, Consumer<Set<Verdict>> chosen) {
        getItems().setAll(SEVERITIES);
        setConverter(Ui.named(v -> v.mark() + "  " + w.t("verdict." + v.style())));
        setTitle(w.t("problems.severities"));
        setAccessibleText(w.t("problems.severities"));
        getCheckModel().getCheckedItems().addListener((ListChangeListener<Verdict>) change -> {
            setShowCheckedCount(!getCheckModel().isEmpty());
            if (!following) {
                chosen.accept(Set.copyOf(getCheckModel().getCheckedItems()));
            }
        });
    }

    /** Ticks what was chosen elsewhere. */
    void follow(Set<Verdict> severities) {
        following = true;
        getCheckModel().clearChecks();
        severities.forEach(getCheckModel()::check);
        following = false;
    }
}
