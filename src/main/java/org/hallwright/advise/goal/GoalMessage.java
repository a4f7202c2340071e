package org.hallwright.advise.goal;

import java.util.Locale;
import org.hallwright.base.Message;

/** What the search for a goal has to tell. */
public enum GoalMessage implements Message {
    /** The base has no workload that yields tokens. */
    NO_WORKLOAD,
    /** {0} id, {1} those there are. */
    NO_SUCH_WORKLOAD,
    /** {0} id, {1} those there are. */
    NO_SUCH_RACK,
    /** Nothing keeps the fleet from growing without end. */
    UNBOUNDED,
    /** {0} name of the rack; it cannot do the work, for no reason that the forecast tells. */
    CANNOT_RUN,
    /** {0} name of the rack, {1} what is not known. */
    UNKNOWN,
    /** {0} most racks looked at. */
    OUT_OF_REACH,
    /** {0} taken, {1} what there is, {2} unit. */
    EXCEEDS,
    /** {0} id of the rule or code of the objection. */
    OBJECTS,
    /** The target alone decides the size. */
    TARGET_BINDS,
    /** More racks would not deliver more. */
    NO_GAIN,
    /** {0} racks, {1} name of the type, {2} gain, {3} MW, {4} million USD. */
    NEXT,
    /** {0} gain of a megawatt, {1} gain of a million USD. */
    ONE_MORE;

    @Override
    public String key() {
        return "goal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
