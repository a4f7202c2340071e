package org.hallwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An accelerator.
 *
 * @param id catalogue id
 * @param vendor vendor id
 * @param sale whether a third party may buy it ({@code yes, rack-only, in-talks, limited, cloud-only, restricted})
 * @param processNm manufacturing process by name, nm
 * @param foundry maker of the die, or null
 * @param foundryCountry ISO country of the foundry, or null
 * @param denseTflops peak dense rate by precision ({@code fp32, tf32, bf16, fp8, int8, fp4})
 * @param memory capacity
 * @param memoryBandwidth peak bandwidth
 * @param tdp design power of the accelerator alone
 * @param idlePower power at rest
 * @param scaleUpPerDirection what one collective can push one way inside the scale-up domain
 * @param scaleUpBidirectional the vendor's headline, both ways together
 * @param domainSize accelerators in a scale-up domain
 * @param scaleOut network bandwidth of one accelerator out of the domain, one way
 * @param tpp total processing performance (15 CFR 3A090)
 * @param unitPrice price of one, where sold singly
 */
public record Accelerator(
        String id,
        String name,
        String vendor,
        String sale,
        Datum processNm,
        @Nullable String foundry,
        @Nullable String foundryCountry,
        Map<String, Datum> denseTflops,
        Datum memory,
        Datum memoryBandwidth,
        Datum tdp,
        Datum idlePower,
        Datum scaleUpPerDirection,
        Datum scaleUpBidirectional,
        Datum domainSize,
        Datum scaleOut,
        List<String> cooling,
        List<String> softwareStacks,
        Datum tpp,
        Datum unitPrice,
        List<String> notes) {

    public Accelerator {
        denseTflops = Collections.unmodifiableMap(new LinkedHashMap<>(denseTflops));
        cooling = List.copyOf(cooling);
        softwareStacks = List.copyOf(softwareStacks);
        notes = List.copyOf(notes);
    }

    /** Peak dense rate at a precision; absent where the catalogue has none. */
    public Datum dense(String precision) {
        return denseTflops.getOrDefault(precision, Datum.ABSENT);
    }
}
