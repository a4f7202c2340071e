package org.hallwright.exchange.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.design.Underlay;
import org.hallwright.draw.Ink;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An underlay")
final class UnderlayFilesTest {

    private static final Sha256 SOURCE = Sha256.of(new byte[0]);

    /** White paper, 200 × 100, with a black bar over its left fifth. */
    private static byte[] image(String format) throws Exception {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 100; y++) {
                image.setRGB(x, y, x < 40 ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    @DisplayName("of a scan lies where two points say, also turned")
    void scans(String format) throws Exception {
        Scans.Picture picture = Scans.read(image(format), "plan." + format).orThrow();
        assertEquals(List.of(200, 100), List.of(picture.columns(), picture.rows()));
        Placement upright = Placement.byPoints(
                        new Spot(0, 100), new Spot(200, 100), new Spot(1000, 500), new Spot(21_000, 500))
                .orThrow();
        Underlay.Scan scan = Objects.requireNonNull(
                Scans.underlay(picture, upright, "plan", SOURCE).orThrow().scan());
        assertEquals(
                List.of(1000, 500, 20_000, 10_000), List.of(scan.xMm(), scan.yMm(), scan.widthMm(), scan.depthMm()));
        Ink ink = Ink.of(scan);
        assertTrue(ink.at(ink.columns() / 10, ink.rows() / 2) > 230);
        assertTrue(ink.at(ink.columns() / 2, ink.rows() / 2) < 25);
        // a quarter turn clockwise brings the bar from the left to the top
        Placement turned = Placement.byPoints(new Spot(0, 0), new Spot(0, 100), new Spot(0, 0), new Spot(10_000, 0))
                .orThrow();
        Underlay.Scan quarter = Objects.requireNonNull(
                Scans.underlay(picture, turned, "plan", SOURCE).orThrow().scan());
        assertEquals(List.of(10_000, 20_000), List.of(quarter.widthMm(), quarter.depthMm()));
        Ink down = Ink.of(quarter);
        assertTrue(down.at(down.columns() / 2, down.rows() / 10) > 230);
        assertTrue(down.at(down.columns() / 2, down.rows() / 2) < 25);
    }

    @Test
    @DisplayName("of noise is made coarser until it fits into a design")
    void noise() throws Exception {
        BufferedImage image = new BufferedImage(1500, 1500, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(2);
        for (int x = 0; x < 1500; x++) {
            for (int y = 0; y < 1500; y++) {
                image.setRGB(x, y, random.nextInt(256) * 0x10101);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        Scans.Picture picture = Scans.read(bytes.toByteArray(), "noise.png").orThrow();
        Underlay.Scan scan = Objects.requireNonNull(
                Scans.underlay(picture, Placement.byUnits(10, 0, 1500).orThrow(), "noise", SOURCE)
                        .orThrow()
                        .scan());
        assertTrue(scan.packed().length <= Underlay.Scan.MOST_BYTES);
        assertEquals(15_000, scan.widthMm());
    }

    @Test
    @DisplayName("that declares more pixels than there is room for is refused before it is decoded")
    void declaredSize() throws Exception {
        byte[] png = image("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertEquals(List.of("drawing.too-many-pixels"), codes(Scans.read(png, "x.png")));
        assertEquals(
                List.of("drawing.not-an-image"),
                codes(Scans.read("GIF89a......".getBytes(StandardCharsets.UTF_8), "x.png")));
        assertEquals(List.of("drawing.not-an-image"), codes(Scans.read(new byte[0], "x.png")));
        Random random = new Random(4);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] good = image(format);
            for (int run = 0; run < 300; run++) {
                byte[] bad = good.clone();
                for (int i = 0; i < 3; i++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                Outcome<Scans.Picture> read = Scans.read(bad, "x");
                assertTrue(read.isOk() || !read.problems().isEmpty());
            }
        }
    }

    private static Outcome<Sketch> svg(String body) {
        return SvgReader.read(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"x\" viewBox=\"0 0 100 100\">" + body + "</svg>")
                        .getBytes(StandardCharsets.UTF_8),
                "x.svg");
    }

    @Test
    @DisplayName("of an SVG within an SVG stands where its viewBox puts it, and lengths may have units")
    void svgNested() {
        Sketch sketch = svg("<svg x=\"10\" y=\"20\" width=\"50\" height=\"40\" viewBox=\"100 0 100 40\">"
                        + "<line x1=\"100\" y1=\"0\" x2=\"200\" y2=\"40\"/></svg>"
                        + "<line x1=\"1in\" y1=\"25.4mm\" x2=\"3pt\" y2=\"1e1px\"/>")
                .orThrow();
        // half as large, and as high as half of the place: in its middle
        assertEquals(
                List.of(new Spot(10, -30), new Spot(60, -50)),
                sketch.paths().get(0).points());
        assertEquals(
                List.of(new Spot(96, -96), new Spot(4, -10)),
                sketch.paths().get(1).points());
    }

    @Test
    @DisplayName("of an SVG has its lines by group, with transforms, and nothing that is hidden or runs")
    void svgLines() {
        Sketch sketch =
                svg("<g i:label=\"Walls\" transform=\"translate(10 20) scale(2)\"><line x1=\"0\" y1=\"0\" x2=\"5\" y2=\"0\"/>"
                                + "<path d=\"m1 1 4 0v3h-4z M0,0C0,5 5,5 5,0\"/></g><g id=\"cols\"><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>"
                                + "<circle cx=\"5\" cy=\"5\" r=\"1\"/><text x=\"1\" y=\"9\" font-size=\"4\">Raum <tspan>1</tspan></text></g>"
                                + "<defs><line x1=\"0\" y1=\"0\" x2=\"9\" y2=\"9\"/></defs><script>alert(1)</script>"
                                + "<g style=\"display: none\"><line x1=\"0\" y1=\"0\" x2=\"9\" y2=\"9\"/></g>"
                                + "<polygon points=\"0,0 5,0 5,5\"/><image href=\"file:///etc/passwd\"/>")
                        .orThrow();
        assertEquals(java.util.Map.of("Walls", 3, "cols", 3, "SVG", 1), java.util.Map.copyOf(sketch.layers()));
        assertEquals(
                List.of(new Spot(10, -20), new Spot(20, -20)),
                sketch.paths().getFirst().points());
        assertEquals(
                List.of(new Spot(12, -22), new Spot(20, -22), new Spot(20, -28), new Spot(12, -28), new Spot(12, -22)),
                sketch.paths().get(1).points());
        assertEquals("Raum 1", sketch.texts().getFirst().text());
    }

    @Test
    @DisplayName("of a hostile SVG is refused by name")
    void svgHostile() {
        assertEquals(
                List.of("drawing.doctype"),
                codes(SvgReader.read(
                        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg><text>&x;</text></svg>"
                                .getBytes(StandardCharsets.UTF_8),
                        "x.svg")));
        assertEquals(List.of("drawing.block-too-deep"), codes(svg("<g>".repeat(80) + "</g>".repeat(80))));
        assertEquals(
                List.of("drawing.not-svg"), codes(SvgReader.read("<html/>".getBytes(StandardCharsets.UTF_8), "x.svg")));
        assertEquals(
                List.of("drawing.not-svg"),
                codes(SvgReader.read("<svg><g></svg>".getBytes(StandardCharsets.UTF_8), "x.svg")));
        assertEquals(List.of("drawing.empty"), codes(svg("<path d=\"M NaN 1e999 L 1\"/><line x1=\"NaN\"/>")));
        Random random = new Random(6);
        byte[] good =
                "<svg><g transform=\"rotate(5 1 2)\"><path d=\"M1 2L3 4C1 2 3 4 5 6A1 1 0 01 5 5Z\"/><text x=\"1\">t</text></g></svg>"
                        .getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 3000; run++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bad[random.nextInt(bad.length)] = (byte) (' ' + random.nextInt(95));
            }
            Outcome<Sketch> read = SvgReader.read(bad, "x.svg");
            assertTrue(read.isOk() || !read.problems().isEmpty());
        }
    }
}
