package org.hallwright.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Library;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.engine.Packs;
import org.hallwright.engine.portability.Port;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright software DESIGN [--to STACK] [--kernels N] [--engineers N] [--json]}. */
@Command(
        name = "software",
        mixinStandardHelpOptions = true,
        description = {
            "What it takes to move each pool's workloads to another vendor's software, and what it costs to leave.",
            "Models, plans and serving stacks are counted in the design; kernels and people are yours to state."
        })
final class SoftwareCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--to", paramLabel = "STACK", description = "Only this stack, such as neuron, cuda or rocm.")
    @Nullable
    String to;

    @Option(names = "--kernels", defaultValue = "0", description = "Families of custom kernels to rewrite.")
    int kernels;

    @Option(names = "--engineers", defaultValue = "4", description = "Engineers who learn the stack.")
    int engineers = 4;

    @Override
    public Integer call() {
        Packs packs = Library.load();
        return terminal.answer(file.path, file.review(packs), review -> {
            List<Port> ports = EconomyReview.of(review, packs)
                    .ports(
                            new EconomyReview.Stated(
                                    Math.max(0, kernels),
                                    Math.max(0, engineers),
                                    EconomyReview.Stated.USUAL.resaleShare()),
                            to);
            if (terminal.json()) {
                terminal.print(new EconomyWriter(terminal.locale(), MoneyUnit.USD).ports(ports));
            } else {
                ports.forEach(port -> print(port));
                terminal.out().flush();
            }
            return HallwrightCommand.OK;
        });
    }

    private void print(Port port) {
        Range months = port.effort().personMonths();
        Range leave = port.costToLeave();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s: %s → %s  %.1f person-months [%.1f–%.1f], %.2f MUSD [%.2f–%.2f]%s%n",
                        port.pool(),
                        port.from(),
                        port.to().name(),
                        months.value(),
                        months.low(),
                        months.high(),
                        port.portCost().value() / 1e6,
                        port.portCost().low() / 1e6,
                        port.portCost().high() / 1e6,
                        leave == null ? "" : String.format(Locale.ROOT, "; to leave %.0f MUSD", leave.value() / 1e6));
        terminal.out()
                .printf(
                        "    PyTorch %s; JAX %s; CUDA %s; vLLM %s; %s%s%n",
                        port.to().word("pytorch"),
                        port.to().word("jax"),
                        port.to().word("cuda"),
                        port.to().word("vllm"),
                        port.to().word("airGapNote"),
                        port.to().runtimeTiedToCloud() ? " [!]" : "");
    }
}
