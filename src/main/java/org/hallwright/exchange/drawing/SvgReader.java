package org.hallwright.exchange.drawing;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.exchange.drawing.Sketch.Path;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.hallwright.exchange.drawing.Sketch.Text;

/**
 * Reads the lines and texts of an SVG drawing. Scripts, styles, links and pictures in it are passed over; nothing outside the
 * file is followed; a document type is refused.
 */
public final class SvgReader {

    /** The largest file, bytes. */
    public static final int LARGEST_BYTES = 64 << 20;

    private static final int DEEPEST = 64;
    private static final int MOST_POINTS = 2_000_000;
    private static final Set<String> NOT_SHOWN = Set.of(
            "defs", "symbol", "clipPath", "mask", "pattern", "marker", "style", "script", "metadata", "title", "desc");
    private static final Pattern TRANSFORM = Pattern.compile("([a-zA-Z]+)\\s*\\(([^)]*)\\)");

    private final String place;
    private final List<Path> paths = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Integer> notDrawn = DxfReader.counts();
    private final Deque<Affine> transforms = new ArrayDeque<>();
    private final Deque<String> layers = new ArrayDeque<>();
    private long points;

    private SvgReader(String place) {
        this.place = place;
        transforms.push(Affine.SAME);
        layers.push("SVG");
    }

    /** The drawing in user units, y upwards; it never says what a unit is in the room, so it must be calibrated. */
    public static Outcome<Sketch> read(byte[] bytes, String place) {
        if (bytes.length > LARGEST_BYTES) {
            return Outcome.failed(Problem.error(DrawingMessage.TOO_LARGE, place, bytes.length, LARGEST_BYTES));
        }
        try {
            return new SvgReader(place).read(bytes);
        } catch (DxfReader.Refused e) {
            return Outcome.failed(e.problem());
        } catch (XMLStreamException e) {
            return Outcome.failed(Problem.error(DrawingMessage.NOT_SVG, place));
        }
    }

    private Outcome<Sketch> read(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        boolean svg = false;
        int skipping = 0;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new DxfReader.Refused(DrawingMessage.DOCTYPE, place);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new DxfReader.Refused(DrawingMessage.BLOCK_TOO_DEEP, place, DEEPEST);
                    }
                    svg |= xml.getLocalName().equals("svg");
                    if (!svg) {
                        return Outcome.failed(Problem.error(DrawingMessage.NOT_SVG, place));
                    }
                    if (skipping > 0 || NOT_SHOWN.contains(xml.getLocalName()) || hidden(xml)) {
                        skipping++;
                    } else {
                        open(xml);
                        if (xml.getLocalName().equals("text")) {
                            text(xml);
                            depth--;
                            close();
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (skipping > 0) {
                        skipping--;
                    } else {
                        close();
                    }
                }
                default -> {}
            }
        }
        List<Problem> notes = new ArrayList<>();
        notDrawn.forEach((type, n) -> notes.add(Problem.info(DrawingMessage.NOT_DRAWN, place, type, n)));
        if (paths.isEmpty() && texts.isEmpty()) {
            notes.addFirst(Problem.error(DrawingMessage.EMPTY, place));
            return Outcome.failed(notes);
        }
        return Outcome.ok(new Sketch(null, paths, texts), notes);
    }

    /** Lengths in user units: an inch has 96 (CSS Values 3, 5.2). */
    private static final Map<String, Double> UNITS =
            Map.of("", 1.0, "px", 1.0, "in", 96.0, "cm", 96 / 2.54, "mm", 96 / 25.4, "pt", 96 / 72.0, "pc", 16.0);

    private static final Pattern LENGTH = Pattern.compile("([^a-z%]+(?:e[+-]?[0-9]+)?)([a-z]*)");

    private static boolean hidden(XMLStreamReader xml) {
        String style = attribute(xml, "style").replace(" ", "");
        return attribute(xml, "display").equals("none") || style.contains("display:none");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** NaN, which leaves its shape out, where the text is no length; shares of a viewport are named as not drawn. */
    private double number(XMLStreamReader xml, String name) {
        String text = attribute(xml, name).strip().toLowerCase(Locale.ROOT);
        if (text.endsWith("%")) {
            DxfReader.count(notDrawn, "%");
        }
        Matcher length = LENGTH.matcher(text);
        Double unit = length.matches() ? UNITS.get(length.group(2)) : null;
        return text.isEmpty() ? 0 : unit == null ? Double.NaN : DxfTags.Record.parse(length.group(1)) * unit;
    }

    /** Where a drawing stands within another one: in the middle of its place, as large as fits (SVG 2, 8.2). */
    private Affine placed(XMLStreamReader xml) {
        double x = number(xml, "x");
        double y = number(xml, "y");
        Affine at = Affine.move(Double.isNaN(x) ? 0 : x, Double.isNaN(y) ? 0 : y);
        String[] box = attribute(xml, "viewBox").strip().split("[\\s,]+", -1);
        double w = number(xml, "width");
        double h = number(xml, "height");
        if (box.length != 4 || !(w > 0 && h > 0)) {
            return at;
        }
        double boxW = DxfTags.Record.parse(box[2]);
        double boxH = DxfTags.Record.parse(box[3]);
        if (!(boxW > 0 && boxH > 0)) {
            return at;
        }
        double scale = Math.min(w / boxW, h / boxH);
        return at.after(Affine.move((w - boxW * scale) / 2, (h - boxH * scale) / 2))
                .after(Affine.scale(scale, scale))
                .after(Affine.move(-DxfTags.Record.parse(box[0]), -DxfTags.Record.parse(box[1])));
    }

    private void open(XMLStreamReader xml) {
        Affine own = transform(attribute(xml, "transform"));
        boolean inner = xml.getLocalName().equals("svg") && transforms.size() > 1;
        transforms.push(top().after(inner ? own.after(placed(xml)) : own));
        String layer = layers.getFirst();
        boolean group = xml.getLocalName().equals("g");
        if (group && layers.size() <= 3) {
            String label = "";
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                label = xml.getAttributeLocalName(i).equals("label") ? xml.getAttributeValue(i) : label;
            }
            String name = DrawingWords.printable(label.isEmpty() ? attribute(xml, "id") : label);
            layer = name.isEmpty() ? layer : name;
        }
        layers.push(layer);
        shape(xml, layer);
    }

    private void close() {
        transforms.pop();
        layers.pop();
    }

    private Affine top() {
        return transforms.getFirst();
    }

    private void shape(XMLStreamReader xml, String layer) {
        switch (xml.getLocalName()) {
            case "line" ->
                add(
                        layer,
                        List.of(
                                new Spot(number(xml, "x1"), number(xml, "y1")),
                                new Spot(number(xml, "x2"), number(xml, "y2"))),
                        false);
            case "rect" -> {
                double x = number(xml, "x");
                double y = number(xml, "y");
                double w = number(xml, "width");
                double h = number(xml, "height");
                add(
                        layer,
                        List.of(new Spot(x, y), new Spot(x + w, y), new Spot(x + w, y + h), new Spot(x, y + h)),
                        true);
            }
            case "circle" -> oval(layer, xml, number(xml, "r"), number(xml, "r"));
            case "ellipse" -> oval(layer, xml, number(xml, "rx"), number(xml, "ry"));
            case "polyline", "polygon" ->
                SvgPath.lines("M" + attribute(xml, "points"))
                        .forEach(line -> add(layer, line, xml.getLocalName().equals("polygon")));
            case "path" -> SvgPath.lines(attribute(xml, "d")).forEach(line -> add(layer, line, false));
            case "use", "image", "foreignObject" -> DxfReader.count(notDrawn, xml.getLocalName());
            default -> {}
        }
    }

    private void oval(String layer, XMLStreamReader xml, double rx, double ry) {
        List<Spot> line = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            double a = 2 * Math.PI * i / 48;
            line.add(new Spot(number(xml, "cx") + rx * StrictMath.cos(a), number(xml, "cy") + ry * StrictMath.sin(a)));
        }
        add(layer, line, true);
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        Spot at = upward(top().at(number(xml, "x"), number(xml, "y")));
        double size = number(xml, "font-size");
        String layer = layers.getFirst();
        StringBuilder words = new StringBuilder();
        int inside = 1;
        while (inside > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> inside--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new DxfReader.Refused(DrawingMessage.DOCTYPE, place);
                default -> {}
            }
            if (inside > DEEPEST) {
                throw new DxfReader.Refused(DrawingMessage.BLOCK_TOO_DEEP, place, DEEPEST);
            }
        }
        String plain = DrawingWords.printable(words.toString());
        double height = (size > 0 ? size : 12) * 0.7 * top().growth();
        if (!plain.isEmpty() && Double.isFinite(at.x() + at.y() + height) && height > 0) {
            texts.add(new Text(layer, at, height, plain));
        }
    }

    private static Spot upward(Spot p) {
        return new Spot(p.x(), -p.y());
    }

    private void add(String layer, List<Spot> line, boolean closed) {
        List<Spot> placed = new ArrayList<>(line.size());
        for (Spot p : line) {
            Spot to = upward(top().at(p.x(), p.y()));
            if (!Double.isFinite(to.x() + to.y())) {
                return;
            }
            placed.add(to);
        }
        points += placed.size();
        if (points > MOST_POINTS) {
            throw new DxfReader.Refused(DrawingMessage.TOO_MANY_POINTS, place, MOST_POINTS);
        }
        if (placed.size() > 1) {
            paths.add(new Path(layer, placed, closed, 0));
        }
    }

    private static Affine transform(String text) {
        Affine all = Affine.SAME;
        Matcher matcher = TRANSFORM.matcher(text);
        while (matcher.find()) {
            String[] words = matcher.group(2).strip().split("[\\s,]+", -1);
            double[] n = new double[6];
            for (int i = 0; i < Math.min(6, words.length); i++) {
                n[i] = DxfTags.Record.parse(words[i]);
            }
            boolean two = words.length > 1;
            Affine each = switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "matrix" -> new Affine(n[0], n[1], n[2], n[3], n[4], n[5]);
                case "translate" -> Affine.move(n[0], n[1]);
                case "scale" -> Affine.scale(n[0], two ? n[1] : n[0]);
                case "rotate" ->
                    words.length > 2
                            ? Affine.move(n[1], n[2]).after(Affine.turn(n[0])).after(Affine.move(-n[1], -n[2]))
                            : Affine.turn(n[0]);
                case "skewx" -> new Affine(1, 0, StrictMath.tan(StrictMath.toRadians(n[0])), 1, 0, 0);
                case "skewy" -> new Affine(1, StrictMath.tan(StrictMath.toRadians(n[0])), 0, 1, 0, 0);
                default -> Affine.SAME;
            };
            all = all.after(each);
        }
        return all;
    }
}
