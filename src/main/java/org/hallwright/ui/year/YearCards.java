package org.hallwright.ui.year;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallwright.draw.Charts;
import org.hallwright.draw.Palette;
import org.hallwright.engine.SiteAssumptions;
import org.hallwright.engine.SiteYear;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.ChartCard;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Words;

/** What a year came to: its metrics, and where its energy went. */
final class YearCards {
    private static final double WH_PER_MWH = 1e6;

    private record Use(String name, double mwh) {}

    private record Line(String name, String value, String share) {}

    private YearCards() {}

    /** The metrics of ISO/IEC 30134 and EN 50600-4, with the metering point of each PUE. */
    static Region metrics(YearResult r, SiteYear year, double[] pueAtLoad, Words w) {
        GridPane grid = new GridPane(18, 7);
        List<String[]> lines = new ArrayList<>();
        lines.add(line(w.t("year.pue1"), figure(r.pue(PowerLosses.Meter.UPS_OUTPUT))));
        lines.add(line(w.t("year.pue2"), figure(r.pue(PowerLosses.Meter.PDU_OUTPUT))));
        lines.add(line(w.t("year.pue3"), figure(r.pue())));
        lines.add(line(w.t("year.pue-loads"), loads(pueAtLoad)));
        lines.add(line(w.t("year.pue-heat"), figure(r.pueWithoutHeatUpgrade())));
        lines.add(line(w.t("year.ppue-cooling"), figure(r.partialPueCooling())));
        lines.add(line(w.t("year.ppue-power"), figure(r.partialPuePower())));
        lines.add(line(w.t("year.wue"), w.print(Unit.L_PER_KWH.toSi(r.wueSite()), Unit.L_PER_KWH)));
        SiteAssumptions known = year.assumptions();
        if (known.gridWaterLPerKwh() != null) {
            lines.add(line(w.t("year.wue-source"), w.print(Unit.L_PER_KWH.toSi(r.wueSource()), Unit.L_PER_KWH)));
        }
        if (known.potableShare() != null) {
            lines.add(line(w.t("year.wue-potable"), w.print(Unit.L_PER_KWH.toSi(r.wuePotable()), Unit.L_PER_KWH)));
        }
        lines.add(line("CUE", w.number(r.cueKgPerKwh()) + " kg/kWh"));
        lines.add(line("ERF · ERE", w.number(r.erf()) + " · " + w.number(r.ere())));
        lines.add(line("REF", known.renewableShare() == null ? "?" : w.number(r.ref())));
        lines.add(line("CER", w.number(r.cer())));
        lines.add(line("MLC · ELC", w.number(r.mlc()) + " · " + w.number(r.elc())));
        lines.add(line(w.t("figure.peakDayWater"), w.print(r.hours().peakDayWaterM3(), Unit.M3)));
        lines.add(line(w.t("figure.freeCoolingHours"), w.integer(r.freeCoolingHours()) + " h"));
        lines.add(line(w.t("year.peak"), w.print(r.hours().peakFacilityW(), Unit.MW)));
        int half = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            Label name = Ui.cut(lines.get(i)[0], "figure-name");
            Label value = Ui.label(lines.get(i)[1], "figure");
            value.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHalignment(value, javafx.geometry.HPos.RIGHT);
            int column = i < half ? 0 : 2;
            grid.add(name, column, i % half);
            grid.add(value, column + 1, i % half);
        }
        VBox card = new VBox(10, Ui.label(w.t("year.metrics"), "card-title"), grid);
        card.getStyleClass().add("card");
        return card;
    }

    private static String[] line(String name, String value) {
        return new String[] {name, value};
    }

    private static String figure(double pue) {
        return String.format(java.util.Locale.ROOT, "%.3f", pue);
    }

    private static String loads(double[] pueAtLoad) {
        StringBuilder text = new StringBuilder();
        for (double pue : pueAtLoad) {
            text.append(text.isEmpty() ? "" : " · ").append(String.format(java.util.Locale.ROOT, "%.2f", pue));
        }
        return text.toString();
    }

    /** Where the energy beside the IT load went. */
    static Region energy(YearResult r, Words w, Palette palette, double scale) {
        List<Use> uses = new ArrayList<>();
        r.lossByStageWh().forEach((stage, wh) -> uses.add(new Use(w.t("year.stage." + stage), wh / WH_PER_MWH)));
        uses.add(new Use(w.t("year.fans"), r.energy().fanWh() / WH_PER_MWH));
        uses.add(new Use(w.t("year.pumps"), r.energy().pumpWh() / WH_PER_MWH));
        uses.add(new Use(w.t("year.chillers"), r.energy().chillerWh() / WH_PER_MWH));
        uses.add(new Use(w.t("year.humidifiers"), r.energy().humidifierWh() / WH_PER_MWH));
        uses.add(new Use(w.t("year.heat-pumps"), r.energy().heatPumpWh() / WH_PER_MWH));
        uses.add(new Use(w.t("year.base"), r.energy().baseWh() / WH_PER_MWH));
        uses.removeIf(use -> use.mwh() <= 0);
        double all = uses.stream().mapToDouble(Use::mwh).sum();
        TableView<Line> table = Tables.table(w.t("year.overhead"), scale);
        table.getColumns().add(Tables.text(w.t("year.use"), 180 * scale, Line::name, "strong"));
        table.getColumns().add(Tables.text("MWh", 100 * scale, Line::value, "number"));
        table.getColumns().add(Tables.text("%", 80 * scale, Line::share, "number"));
        for (Use use : uses) {
            table.getItems().add(new Line(use.name(), w.number(use.mwh()), w.number(100 * use.mwh() / all)));
        }
        ChartCard card =
                new ChartCard(w, w.t("year.overhead"), 440, (40 + 26 * uses.size()) * scale, table).zoom(scale);
        List<String> names = uses.stream().map(Use::name).toList();
        List<Double> values = uses.stream().map(Use::mwh).toList();
        List<String> labels = uses.stream().map(u -> w.number(u.mwh()) + " MWh").toList();
        card.show((width, height) -> Charts.bars(w.t("year.overhead"), names, values, labels, palette, width, height));
        return card;
    }
}
