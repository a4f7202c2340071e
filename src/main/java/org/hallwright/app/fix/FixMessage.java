package org.hallwright.app.fix;

import java.util.Locale;
import org.hallwright.base.Message;

/** What a fix does, in a sentence. */
public enum FixMessage implements Message {
    /** {0} rack, {1} dx mm, {2} dy mm. */
    MOVE_TO_FREE_PLACE,
    /** {0} how many racks, {1} the first of them, {2} mm. */
    STEP_BACK,
    /** The same with what stands behind. */
    STEP_BACK_ALL,
    /** {0} rack. */
    REMOVE_RACK,
    /** {0} what is mounted, {1} rack unit. */
    MOVE_FITTING,
    /** {0} what is mounted, {1} rack. */
    TAKE_OUT_FITTING,
    /** {0} rack, {1} phase. */
    USE_PHASE,
    /** {0} rack. */
    USE_FIRST_DAY,
    /** {0} workload, {1} pool. */
    RUN_ON,
    /** {0} pool, {1} kinds. */
    PART_POOL,
    /** {0} racks, {1} feeds. */
    USE_FEEDS,
    /** {0} racks, {1} loop. */
    USE_LOOP,
    /** {0} rack, {1} pool. */
    USE_POOL,
    /** {0} rack, {1} rack type. */
    USE_TYPE,
    /** {0} hall, {1} kPa. */
    STRENGTHEN_FLOOR,
    /** {0} equipment, {1} units from, {2} units to. */
    ADD_UNIT,
    /** {0} equipment, {1} units to, {2} of them spare. */
    ADD_SPARE,
    /** {0} loop, {1} loop that takes its heat. */
    REJECT_TO,
    /** {0} from °C, {1} to °C. */
    SUPPLY_AIR,
    /** {0} loop, {1} from °C, {2} to °C. */
    LOOP_SUPPLY,
    /** {0} hall. */
    CONTAIN_HOT_AISLE,
    /** {0} MVA. */
    RAISE_CONNECTION,
    /** {0} MW, {1} MWh, {2} board. */
    ADD_BATTERY,
    /** {0} MW. */
    CAP_IT,
    NO_CAP;

    @Override
    public String key() {
        return "fix." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
