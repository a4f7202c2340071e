package org.hallwright.base;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** Turns messages into sentences of a language. The language is always passed in: there is no default one below the edges. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    public static String of(Problem problem, Locale locale) {
        return of(problem.message(), locale, problem.arguments());
    }

    public static String of(Message message, Locale locale, Object... arguments) {
        return of(message, locale, List.of(arguments));
    }

    /** The sentence for the message; numbers among the arguments are printed as the language does, moments by {@link Times}. */
    public static String of(Message message, Locale locale, List<Object> arguments) {
        return new MessageFormat(template(message.key(), locale), locale)
                .format(arguments.stream()
                        .map(it -> it instanceof Instant at ? Times.print(at) : it)
                        .toArray());
    }

    /** The text of a key without arguments, such as a label. */
    public static String label(String key, Locale locale) {
        return new MessageFormat(template(key, locale), locale).format(new Object[0]);
    }

    /** The text of a key that not every code has, such as one a newer pack brings; else what is to stand in its place. */
    public static String label(String key, Locale locale, Supplier<String> otherwise) {
        String text = label(key, locale);
        return text.equals(key) ? otherwise.get() : text;
    }

    private static String template(String key, Locale locale) {
        int dot = key.indexOf('.');
        String room = dot < 0 ? key : key.substring(0, dot);
        try {
            return bundle(room, locale).getString(key);
        } catch (MissingResourceException e) {
            // A missing text fails the build (see MessagesTest); at run time the key still tells something.
            return key.replace("'", "''").replace("{", "'{'");
        }
    }

    private static ResourceBundle bundle(String room, Locale locale) {
        String name = "org.hallwright.messages." + room;
        // In a named module a ResourceBundle.Control is refused; the root bundle is English and wins over a default
        // locale
        // only when asked for by Locale.ROOT.
        if (Texts.class.getModule().isNamed()) {
            try {
                ResourceBundle found = ResourceBundle.getBundle(name, locale, Texts.class.getModule());
                String language = found.getLocale().getLanguage();
                return language.isEmpty() || language.equals(locale.getLanguage())
                        ? found
                        : ResourceBundle.getBundle(name, Locale.ROOT, Texts.class.getModule());
            } catch (MissingResourceException e) {
                return ResourceBundle.getBundle(name, Locale.ROOT, Texts.class.getModule());
            }
        }
        return ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
