package org.hallwright.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A named exception to a rule of the house, with its reason. The architecture test lets the annotated class pass the
 * rules it names and no others; a search for this annotation lists every exception there is.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AllowedToUse {
    /** What the class may use though its room may not. */
    Thing[] value();

    /** Why, in one sentence that a reviewer can judge. */
    String because();

    /** What the lower rooms do without. */
    enum Thing {
        FILES,
        CLOCK,
        THREADS,
        LOGGER,
        ENVIRONMENT,
        MUTABLE_STATIC
    }
}
