package org.hallwright.exchange.drawing;

import org.hallwright.base.Message;

/** What can be wrong with a drawing. */
public enum DrawingMessage implements Message {
    TOO_LARGE("drawing.too-large"),
    NOT_DXF("drawing.not-dxf"),
    BINARY_DXF("drawing.binary-dxf"),
    DWG("drawing.dwg"),
    BAD_NUMBER("drawing.bad-number"),
    TRUNCATED("drawing.truncated"),
    NO_UNITS("drawing.no-units"),
    UNKNOWN_UNITS("drawing.unknown-units"),
    TOO_MANY_ENTITIES("drawing.too-many-entities"),
    TOO_MANY_POINTS("drawing.too-many-points"),
    CYCLIC_BLOCK("drawing.cyclic-block"),
    BLOCK_TOO_DEEP("drawing.block-too-deep"),
    NO_SUCH_BLOCK("drawing.no-such-block"),
    EXTERNAL("drawing.external"),
    NOT_DRAWN("drawing.not-drawn"),
    EMPTY("drawing.empty"),
    NOT_SVG("drawing.not-svg"),
    DOCTYPE("drawing.doctype"),
    NOT_AN_IMAGE("drawing.not-an-image"),
    TOO_MANY_PIXELS("drawing.too-many-pixels"),
    TOO_FAR("drawing.too-far"),
    NO_SCALE("drawing.no-scale"),
    SAME_POINT("drawing.same-point"),
    NO_SUCH_LAYER("drawing.no-such-layer"),
    SLANTED("drawing.slanted"),
    OBSTACLE_OUTSIDE("drawing.obstacle-outside"),
    TOO_MANY_OBSTACLES("drawing.too-many-obstacles"),
    BAD_OBSTACLE("drawing.bad-obstacle");

    private final String key;

    DrawingMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
