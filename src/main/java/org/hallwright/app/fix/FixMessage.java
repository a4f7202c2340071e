package org.hallwright.app.fix;

import java.util.Locale;
import org.hallwright.base.Message;

/** What a fix does, in a sentence. */
public enum FixMessage implements Message {
    /** {0} rack, {1} dx mm, {2} dy mm. */
    MOVE_TO_FREE_PLACE,
    /** {0} rack. */
    REMOVE_RACK,
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
    CAP_IT;

    @Override
    public String key() {
        return "fix." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
