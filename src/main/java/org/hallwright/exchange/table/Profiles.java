package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallwright.exchange.table.Profile.Column;
import org.jspecify.annotations.Nullable;

/** Ready profiles: the tables of the tools that planners come from. */
public final class Profiles {

    private static final String OWN_TYPE =
            " width_mm=width depth_mm=depth height_u=height design_kw=power peak_kw=peak mass_kg=mass"
                    + " liquid_share=liquid_share basis=basis"
                    + " design_low_kw=power_low design_high_kw=power_high peak_low_kw=peak_low peak_high_kw=peak_high"
                    + " peak_basis=peak_basis mass_low_kg=mass_low mass_high_kg=mass_high mass_basis=mass_basis"
                    + " liquid_share_low=liquid_low liquid_share_high=liquid_high liquid_basis=liquid_basis type_source=type_source";

    /** The racks of a design as we export them. */
    public static final Profile HALLWRIGHT_RACKS = profile(
            "hallwright-racks",
            RowKind.RACKS,
            "hall=hall row=row row_id=row_id id=id name=name type=type type_name=type_name x_mm=x y_mm=y facing=facing"
                    + " pool=pool loop=loop phase=phase feeds=feeds nodes=nodes criticality=criticality"
                    + OWN_TYPE);

    /** The device list of a design as we export it. */
    public static final Profile HALLWRIGHT_DEVICES = profile(
            "hallwright-devices",
            RowKind.DEVICES,
            "rack=rack id=id name=name manufacturer=manufacturer model=model position_u=position face=face height_u=height"
                    + " full_depth=full_depth power_w=power mass_kg=mass item_type=item_type");

    /** The own types of a design as we export them. */
    public static final Profile HALLWRIGHT_TYPES = profile(
            "hallwright-types",
            RowKind.EQUIPMENT,
            "kind=kind type=type type_name=type_name full_depth=full_depth" + OWN_TYPE);

    /** Racks as NetBox 4 imports them, and as its tables export them: there "Height" is "42U" and units are written out. */
    public static final Profile NETBOX_RACKS = profile(
            "netbox-racks",
            RowKind.RACKS,
            "location=hall name=name rack_type=type manufacturer=manufacturer u_height=height Height=height outer_width=width"
                    + " outer_depth=depth outer_unit=outer_unit weight=mass weight_unit=mass_unit"
                    + " cf_hallwright_id=id cf_hallwright_row=row cf_hallwright_row_id=row_id cf_hallwright_x_mm=x"
                    + " cf_hallwright_y_mm=y cf_hallwright_facing=facing cf_hallwright_pool=pool"
                    + " cf_hallwright_loop=loop cf_hallwright_phase=phase cf_hallwright_feeds=feeds"
                    + " cf_hallwright_nodes=nodes cf_hallwright_criticality=criticality"
                    + " cf_hallwright_type_name=type_name cf_hallwright_power_w=power cf_hallwright_peak_w=peak"
                    + " cf_hallwright_liquid_share=liquid_share cf_hallwright_basis=basis"
                    + " cf_hallwright_power_low_w=power_low cf_hallwright_power_high_w=power_high"
                    + " cf_hallwright_peak_low_w=peak_low cf_hallwright_peak_high_w=peak_high"
                    + " cf_hallwright_peak_basis=peak_basis cf_hallwright_mass_low_kg=mass_low"
                    + " cf_hallwright_mass_high_kg=mass_high cf_hallwright_mass_basis=mass_basis"
                    + " cf_hallwright_liquid_low=liquid_low cf_hallwright_liquid_high=liquid_high"
                    + " cf_hallwright_liquid_basis=liquid_basis cf_hallwright_source=type_source");

    /** Devices as NetBox 4 imports them, and as its tables export them: there the device type is called "Type". */
    public static final Profile NETBOX_DEVICES = profile(
            "netbox-devices",
            RowKind.DEVICES,
            "name=name manufacturer=manufacturer device_type=model Type=model location=hall rack=rack position=position face=face"
                    + " asset_tag=id");

    /** The device import of openDCIM. */
    public static final Profile OPENDCIM = profile(
            "opendcim",
            RowKind.DEVICES,
            "DataCenterID=hall DataCenter=hall Cabinet=rack Position=position Label=name Height=height Manufacturer=manufacturer"
                    + " Model=model HalfDepth=half_depth BackSide=back_side AssetTag=id");

    /** Any list of what is to be bought; its columns are recognised by their names in three languages. */
    public static final Profile EQUIPMENT_LIST = new Profile("equipment-list", RowKind.EQUIPMENT, null, List.of());

    private static final List<Profile> READY = List.of(
            HALLWRIGHT_RACKS,
            HALLWRIGHT_DEVICES,
            HALLWRIGHT_TYPES,
            NETBOX_RACKS,
            NETBOX_DEVICES,
            OPENDCIM,
            EQUIPMENT_LIST);

    /** Columns that name a thing where no other does, the better ones first. */
    private static final List<String> DESCRIPTIONS = List.of(
            "description",
            "beschreibung",
            "désignation",
            "equipment",
            "gerät",
            "équipement",
            "article",
            "artikel",
            "item",
            "asset");

    /** Columns that name devices, where another one names their racks. */
    private static final Set<String> DEVICES = folded("device", "server", "gerät", "équipement", "appareil", "serveur");

    private static final Set<String> UNITS = folded("u", "he", "ru");

    private static final List<Profile> OURS = List.of(HALLWRIGHT_RACKS, HALLWRIGHT_DEVICES, HALLWRIGHT_TYPES);

    private static final Set<String> READY_NAMES = READY.stream()
            .flatMap(profile -> profile.columns().stream())
            .map(column -> Headers.fold(column.header()))
            .collect(Collectors.toUnmodifiableSet());

    private Profiles() {}

    private static Set<String> folded(String... headers) {
        return Stream.of(headers).map(Headers::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static Profile profile(String id, RowKind rows, String columns) {
        List<Column> all = new ArrayList<>();
        for (String pair : columns.split(" ", -1)) {
            int equals = pair.indexOf('=');
            Field field = Field.of(pair.substring(equals + 1));
            if (field == null) {
                throw new IllegalArgumentException("profile " + id + " names no field in " + pair);
            }
            String header = pair.substring(0, equals);
            all.add(new Column(header, field, Headers.parts(header, field).unit()));
        }
        return new Profile(id, rows, null, all);
    }

    public static List<Profile> ready() {
        return READY;
    }

    public static @Nullable Profile of(String id) {
        for (Profile profile : READY) {
            if (profile.id().equals(id)) {
                return profile;
            }
        }
        return null;
    }

    /**
     * The profile that fits the headers best: a ready one of which at least three columns and two thirds are there, else one
     * guessed from what the columns are called.
     */
    static Profile guess(List<String> headers, @Nullable RowKind rows) {
        Set<String> folded = headers.stream().map(Headers::fold).collect(Collectors.toSet());
        Profile best = null;
        int most = 0;
        for (Profile profile : READY) {
            int found = 0;
            for (Column column : profile.columns()) {
                found += folded.contains(Headers.fold(column.header())) ? 1 : 0;
            }
            boolean fits = found >= 4 && (rows == null || profile.rows() == rows);
            if (fits && found > most) {
                best = profile;
                most = found;
            }
        }
        if (best == null) {
            return named(headers, rows);
        }
        // Our own tables may have grown columns by hand; those of other tools mean what their tools say.
        return OURS.contains(best) ? supplemented(best, headers) : best;
    }

    private static Profile supplemented(Profile profile, List<String> headers) {
        List<Field> taken = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String header : headers) {
            boolean known = false;
            for (Column column : profile.columns()) {
                if (Headers.same(header, column.header())) {
                    taken.add(column.field());
                    known = true;
                }
            }
            if (!known) {
                unknown.add(header);
            }
        }
        Profile wider = profile;
        for (String header : unknown) {
            Column more = column(header, taken);
            if (more != null) {
                taken.add(more.field());
                wider = wider.with(more.header(), more.field(), more.unit());
            }
        }
        return wider;
    }

    private static Profile named(List<String> headers, @Nullable RowKind wanted) {
        List<Column> columns = new ArrayList<>();
        List<Field> taken = new ArrayList<>();
        for (String header : headers) {
            Column column = column(header, taken);
            if (column != null) {
                columns.add(column);
                taken.add(column.field());
            }
        }
        devicesInRacks(headers, columns, taken);
        boolean renamed = nameless(headers, columns, taken);
        RowKind rows = wanted;
        if (rows == null) {
            boolean placed =
                    renamed || taken.contains(Field.X) || taken.contains(Field.ROW) || taken.contains(Field.TYPE);
            boolean named = taken.contains(Field.NAME) && !taken.contains(Field.MODEL);
            boolean measured = taken.contains(Field.WIDTH) || taken.contains(Field.DEPTH) || taken.contains(Field.HALL);
            boolean racks = !taken.contains(Field.QUANTITY) && (placed || named && measured);
            rows = taken.contains(Field.RACK) ? RowKind.DEVICES : racks ? RowKind.RACKS : RowKind.EQUIPMENT;
        }
        return new Profile("guessed", rows, null, columns);
    }

    /** Where each row is a device in a rack, a bare "U" says at which unit it stands and not how high it is. */
    private static void devicesInRacks(List<String> headers, List<Column> columns, List<Field> taken) {
        if (!taken.contains(Field.RACK) || taken.contains(Field.NAME)) {
            return;
        }
        for (String header : headers) {
            if (DEVICES.contains(Headers.fold(header)) && !taken.contains(Field.NAME)) {
                columns.add(new Column(header, Field.NAME, ""));
                taken.add(Field.NAME);
            }
        }
        if (taken.contains(Field.NAME) && !taken.contains(Field.POSITION)) {
            columns.replaceAll(column -> UNITS.contains(Headers.fold(column.header()))
                    ? new Column(column.header(), Field.POSITION, "")
                    : column);
        }
    }

    /**
     * Where nothing says what a row is called: the rack it would be in is the row itself, or its description names it.
     *
     * @return whether the rows are racks
     */
    private static boolean nameless(List<String> headers, List<Column> columns, List<Field> taken) {
        if (taken.contains(Field.NAME) || taken.contains(Field.MODEL) || taken.contains(Field.ID)) {
            return false;
        }
        if (taken.contains(Field.RACK) && !taken.contains(Field.POSITION)) {
            columns.replaceAll(
                    column -> column.field() == Field.RACK ? new Column(column.header(), Field.NAME, "") : column);
            taken.remove(Field.RACK);
            taken.add(Field.NAME);
            return true;
        }
        for (String name : DESCRIPTIONS) {
            for (String header : headers) {
                if (Headers.same(name, header) && !taken.contains(Field.NAME)) {
                    columns.add(new Column(header, Field.NAME, ""));
                    taken.add(Field.NAME);
                }
            }
        }
        return false;
    }

    /** Whether a column of that name means something here, in a ready profile or by itself. */
    static boolean knows(String header) {
        return READY_NAMES.contains(Headers.fold(header))
                || !named(List.of(header), null).columns().isEmpty();
    }

    private static @Nullable Column column(String header, List<Field> taken) {
        if (header.isBlank()) {
            return null;
        }
        String folded = Headers.fold(header);
        for (Field field : Field.values()) {
            if (taken.contains(field)) {
                continue;
            }
            Headers.Parts parts = Headers.parts(header, field);
            String name = parts.unit().isEmpty() ? folded : Headers.fold(parts.name());
            // "Height U" names the field itself; the unit in it is read all the same.
            if (field.foldedHeaders().contains(folded) || field.foldedHeaders().contains(name)) {
                return new Column(header, field, parts.unit());
            }
        }
        return null;
    }
}
