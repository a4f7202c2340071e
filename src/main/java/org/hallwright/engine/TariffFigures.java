package org.hallwright.engine;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.hallwright.base.Problem;
import org.hallwright.catalog.economics.Exchange;
import org.hallwright.design.DemandCharge;
import org.hallwright.design.Design;
import org.hallwright.design.EnergyBand;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.Site;
import org.hallwright.design.Tariff;
import org.hallwright.engine.cost.Billing;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.cost.ElectricityBill;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A design's tariff applied to its load in each of the 8,760 hours: what a kilowatt-hour costs on average, and what its
 * peaks cost month by month.
 */
final class TariffFigures {

    static final String PLACE = "/money/tariff";

    private static final String OBJECT = "tariff";
    private static final int HOURS_PER_YEAR = 8_760;
    private static final int MONTHS = 12;
    private static final String SIMULATED = "8,760 hours of local standard time, the year beginning on a Monday";

    private static final Formula PRICE = Formula.of(
            "meanElectricityPrice",
            Unit.USD_PER_KWH,
            "p = Σ s_band · p_band",
            "each band's share of the year's energy, from the simulated load of 8,760 hours",
            "+",
            x -> {
                double price = 0;
                for (int i = 0; i < x.length; i += 2) {
                    price += x[i] * x[i + 1];
                }
                return price;
            });

    private static final Formula BILLED = Formula.of(
            "billedDemand",
            Unit.KW,
            "D = (1/12) · Σ_months max(s_month · P_peak, m · C)",
            "highest draw of each month in the hours that count, not below the minimum share of the contract",
            "+",
            x -> {
                double sum = 0;
                for (int i = 3; i < x.length; i++) {
                    sum += DemandCharge.billed(x[i] * x[0], x[1], x[2]);
                }
                return sum / MONTHS;
            });

    private static final Formula CHARGES = Formula.of(
            "tariffCharges",
            Unit.USD_PER_YEAR,
            "F = F_fixed + Σ c · D",
            "standing charge and demand charges, twelve months",
            "+",
            x -> {
                double sum = x[0];
                for (int i = 1; i < x.length; i += 2) {
                    sum += x[i] * x[i + 1];
                }
                return sum;
            });

    private final Tariff tariff;
    private final Exchange exchange;
    private final double usdPerUnit;

    private TariffFigures(Tariff tariff, Exchange exchange, double usdPerUnit) {
        this.tariff = tariff;
        this.exchange = exchange;
        this.usdPerUnit = usdPerUnit;
    }

    /**
     * The bill's figures; null where the design has no tariff.
     *
     * @param otherPrice price at the hours that lie in no band
     * @param peak highest draw at the meter
     * @param year the simulated year, or null where there is none: then the bill is unknown
     */
    static @Nullable ElectricityBill of(
            Design design,
            Exchange exchange,
            Figure otherPrice,
            Figure peak,
            @Nullable YearResult year,
            List<Problem> problems) {
        Tariff tariff = design.money().tariff();
        if (tariff == null) {
            return null;
        }
        OptionalDouble usd = exchange.convert(1, tariff.currency(), MoneyTerms.USD);
        if (usd.isEmpty()) {
            problems.add(Problem.error(
                    CostMessage.CURRENCY_UNKNOWN, PLACE + "/currency", tariff.currency(), exchange.date()));
            return unknown("rate of " + tariff.currency());
        }
        if (year == null) {
            return unknown("simulated year");
        }
        TariffFigures figures = new TariffFigures(tariff, exchange, usd.getAsDouble());
        double[] kw = new double[HOURS_PER_YEAR];
        Arrays.setAll(kw, hour -> year.hours().facilityW(hour) / 1000);
        Billing.Reading reading = new Billing(tariff, DayOfWeek.MONDAY).read(kw);
        if (!(reading.kwh() > 0)) {
            return unknown("load");
        }
        return new ElectricityBill(
                figures.price(reading, otherPrice),
                figures.charges(reading, peak, Arrays.stream(kw).max().orElse(0), design.site()));
    }

    private static ElectricityBill unknown(String missing) {
        return new ElectricityBill(
                Figure.unknown(PRICE.id(), OBJECT, PRICE.unit(), missing),
                Figure.unknown(CHARGES.id(), OBJECT, CHARGES.unit(), missing));
    }

    private Figure price(Billing.Reading reading, Figure otherPrice) {
        List<Figure> inputs = new ArrayList<>();
        List<EnergyBand> bands = tariff.bands();
        double total = reading.kwh();
        for (int b = 0; b < bands.size(); b++) {
            EnergyBand band = bands.get(b);
            inputs.add(share("bandShare", band.name(), reading.kwh(b) / total));
            inputs.add(money("bandPrice", band.name(), Unit.USD_PER_KWH, band.pricePerKwh(), "kWh"));
        }
        double rest = reading.kwh(bands.size());
        if (rest > 0) {
            inputs.add(share("bandShare", "other hours", rest / total));
            inputs.add(otherPrice);
        }
        return PRICE.of("site", inputs);
    }

    private Figure charges(Billing.Reading reading, Figure peak, double yearPeakKw, Site site) {
        List<Figure> inputs = new ArrayList<>();
        inputs.add(money("fixedCharge", OBJECT, Unit.USD_PER_YEAR, tariff.fixedPerMonth() * MONTHS, "a"));
        Figure contract = Figure.given("contract", "site", Unit.KW, site.connectionVa() * site.powerFactor());
        for (int c = 0; c < tariff.demand().size(); c++) {
            DemandCharge charge = tariff.demand().get(c);
            List<Figure> billed = new ArrayList<>();
            billed.add(peak);
            billed.add(contract);
            billed.add(Figure.given("minimumShare", charge.name(), Unit.PERCENT, charge.minimumShare()));
            for (int m = 0; m < MONTHS; m++) {
                billed.add(share(
                        "monthPeakShare",
                        charge.name() + " " + (m + 1),
                        reading.peakKwByChargeAndMonth()[c][m] / yearPeakKw));
            }
            inputs.add(
                    money("demandPrice", charge.name(), Unit.USD_PER_KW_MONTH, charge.pricePerKwMonth(), "(kW month)"));
            inputs.add(BILLED.of(charge.name(), billed));
        }
        return CHARGES.of("site", inputs);
    }

    private static Figure share(String id, String object, double share) {
        return Figure.assumed(id, object, Unit.PERCENT, Range.exact(share), "From the simulated year.", SIMULATED);
    }

    private Figure money(String id, String object, Unit unit, double amount, String per) {
        String said = tariff.currency().equals(MoneyTerms.USD)
                ? "The tariff's price."
                : String.format(
                        Locale.ROOT,
                        "%s %s/%s, at %s %s for 1 USD (%s)",
                        amount,
                        tariff.currency(),
                        per,
                        1 / usdPerUnit,
                        tariff.currency(),
                        exchange.date());
        return Figure.assumed(
                id, object, unit, Range.exact(unit.toSi(amount * usdPerUnit)), said, "tariff " + tariff.name());
    }
}
