package org.hallwright.app.sweep;

import java.util.Locale;
import org.hallwright.base.Message;

/** What can be wrong with a plan of cases, its parts and their results. */
public enum SweepMessage implements Message {
    NO_BASE,
    /** {0} column, {1} names there are. */
    NO_SUCH_KNOB,
    /** {0} site, {1} those there are. */
    NO_SUCH_SITE,
    /** {0} rack. */
    NO_SUCH_RACK,
    /** {0} what was said. */
    BAD_PART,
    /** {0} case. */
    OTHER_PLAN,
    /** {0} case. */
    OTHER_PART,
    /** {0} engine and {1} packs of the line, {2} and {3} of the others. */
    OTHER_VERSIONS,
    /** {0} file. */
    BUSY,
    /** {0} missing, {1} cases, {2} first that is missing. */
    MISSING,
    /** {0} case. */
    TWICE,
    /** {0} case. */
    SAME_TWICE,
    TORN;

    @Override
    public String key() {
        return "sweep." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
