package org.hallwright.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hallwright.base.Sha256;

/** Valid files of other people's formats, small and with something of each part that a reader looks at. */
final class Seeds {

    private Seeds() {}

    static byte[] deviceType() {
        return """
                manufacturer: Example
                model: Server 1
                slug: example-server-1
                u_height: 1
                is_full_depth: true
                power-ports:
                  - name: PS1
                    type: iec-60320-c14
                    maximum_draw: 800
                """.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Racks");
            String[] heads = {"rack", "row", "height U", "design kW"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
            }
            for (int row = 1; row < 20; row++) {
                sheet.value(row, 0, "A" + row);
                sheet.value(row, 1, "A");
                sheet.value(row, 2, 48);
                sheet.value(row, 3, 12.5);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A year of weather in the EPW shape: eight header lines and 8,760 hours. */
    static byte[] weather() {
        StringBuilder text = new StringBuilder("LOCATION,Somewhere,ST,DEU,TMYx,100000,50.0,8.0,1.0,100.0\n");
        text.append("DESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n");
        text.append("HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,none\nCOMMENTS 2,none\n");
        text.append("DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n");
        int[] days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= days[month - 1]; day++) {
                for (int hour = 1; hour <= 24; hour++) {
                    text.append("2015,")
                            .append(month)
                            .append(',')
                            .append(day)
                            .append(',')
                            .append(hour);
                    text.append(",60,?9?9?9,10.0,5.0,71,101325,0,0,300,0,0,0,0,0,0,0,180,3.0,5,5,20.0,77777,9,");
                    text.append("999999999,89,0.0,0,88,0.2,0.0,1.0\n");
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] rackType() {
        return """
                manufacturer: Example
                model: Rack 48
                slug: example-rack-48
                form_factor: 4-post-cabinet
                width: 19
                u_height: 48
                outer_width: 600
                outer_depth: 1200
                outer_unit: mm
                max_weight: 1500
                weight_unit: kg
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** A library as it is downloaded: one type in a compressed zip. */
    static byte[] library(byte[] type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("library/device-types/Example/Server-1.yaml"));
            zip.write(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] dxf() {
        return """
                0 SECTION 2 HEADER 9 $INSUNITS 70 4 0 ENDSEC
                0 SECTION 2 TABLES 0 TABLE 2 LAYER 70 1 0 LAYER 2 WALLS 70 0 62 7 0 ENDTAB 0 ENDSEC
                0 SECTION 2 BLOCKS 0 BLOCK 2 COL 10 0 20 0 0 CIRCLE 8 COLS 10 0 20 0 40 200 0 ENDBLK 0 ENDSEC
                0 SECTION 2 ENTITIES
                0 LINE 8 WALLS 10 0 20 0 11 9000 21 0
                0 LWPOLYLINE 8 WALLS 90 3 70 1 10 0 20 0 42 0.5 10 9000 20 0 10 9000 20 6000
                0 ARC 8 WALLS 10 100 20 100 40 50 50 0 51 90
                0 ELLIPSE 8 WALLS 10 5 20 5 11 3 21 0 40 0.5 41 0 42 6.28
                0 SPLINE 8 WALLS 70 8 71 2 72 6 73 3 40 0 40 0 40 0 40 1 40 1 40 1 10 0 20 0 10 5 20 5 10 9 20 0
                0 TEXT 8 R 10 0 20 0 40 1 1 Door
                0 INSERT 2 COL 10 3000 20 3000 41 1 42 1 50 45 70 2 71 2 44 500 45 500
                0 ENDSEC 0 EOF
                """.replaceAll("\\s+", "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="60mm" viewBox="0 0 9000 6000">
                <g id="walls" transform="rotate(10) scale(1.5,2) matrix(1 0 0 1 5 5)">
                <path d="M0 0 L10,10 h5 v-5 C1 2 3 4 5 6 S7 8 9 10 Q1 1 2 2 T3 3 A5 5 0 0 1 10 10 z"/>
                <rect x="1" y="2" width="30%" height="4" rx="1"/><circle cx="5" cy="5" r="2"/>
                <polyline points="0,0 5,5 10,0"/><text x="1" y="1">Door</text></g>
                </svg>
                """.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 30; i++) {
            image.setRGB(i, i, 0xffffff);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] model() {
        return """
                {"model_type": "deepseek_v3", "hidden_act": "silu", "hidden_size": 7168, "intermediate_size": 18432,
                 "moe_intermediate_size": 2048, "num_attention_heads": 128, "num_key_value_heads": 128,
                 "num_hidden_layers": 61, "first_k_dense_replace": 3, "n_routed_experts": 256, "n_shared_experts": 1,
                 "num_experts_per_tok": 8, "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128,
                 "qk_rope_head_dim": 64, "v_head_dim": 128, "vocab_size": 129280, "tie_word_embeddings": false,
                 "layer_types": ["full_attention", "sliding_attention"], "sliding_window": 4096}
                """.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] carbon() {
        StringBuilder text = new StringBuilder("time,carbon intensity (g/kWh)\n");
        for (int hour = 0; hour < 8_760; hour++) {
            text.append(hour).append(',').append(300 + hour % 24).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] worksheet() {
        return """
                metric,question,unit,value,document,date,author,rules
                pue_design,Design PUE,,"1,2",letter.pdf,2027-01-31,A. Planner,DE-1
                renewable_share,Renewable share,%,80 %,,,,
                """.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] identity() {
        return """
                id=ea05f860-a797-4719-b788-d05c74b89726
                format=1
                engine=2.5.252
                file.1=e69380aa2cfaf5696c8dce33c429f8be59c7255df12b0ebe427db13f7e4c73dc 0
                file.2=cacf89554f961953a92a53566baddc4bcea915cb93f67ecd7baebe02ed26c2f6 5
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** With the check value that the program itself would put below. */
    static byte[] withCheck(byte[] identity) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(identity);
        out.writeBytes(("check=" + Sha256.of(identity).hex() + "\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
