package org.hallwright.exchange.netbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hallwright.base.Problem;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.netbox.TypeReview.Stated;

/** Puts a review together. */
final class Reviews {

    private Reviews() {}

    static TypeReview of(
            NetBoxKind kind, Fields fields, Stated stated, List<Question> questions, List<Problem> remarks) {
        String maker = Fields.oneLine(Objects.requireNonNullElse(fields.peek("manufacturer"), ""));
        String model = Fields.oneLine(Objects.requireNonNullElse(fields.peek("model"), ""));
        return new TypeReview(
                fields.place(),
                kind,
                Fields.shorten(maker),
                Fields.shorten(model),
                kind.word() + ":" + key(maker) + "/" + key(model),
                stated,
                fields.reviewed(),
                questions,
                remarks);
    }

    /** Case and blanks do not make two types. */
    private static String key(String text) {
        return Fields.shorten(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"));
    }
}
