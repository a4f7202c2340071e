import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the bill of materials of an installation: CycloneDX 1.6 with an entry for every file, and below the jars and the
 * Java run time for the packs, fonts and modules within (BSI TR-03183-2: name, version, creator, file name, licence, SHA-512,
 * dependencies). Run by installer/linux/build with Jackson on the class path.
 *
 *   ImageBom.java ROOT MAVEN-BOM OUT     writes OUT, which lies in ROOT
 *   ImageBom.java --check ROOT BOM       fails on a file without entry, an entry without file, or another SHA-512
 */
public final class ImageBom {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLASSPATH = "GPL-2.0-with-classpath-exception";
    /** Not in the bill: the bill itself and the sums that are taken after it. */
    private static final TreeSet<String> AFTERWARDS = new TreeSet<>(List.of("bom.json", "SHA256SUMS"));

    private static final Map<String, String> NATIVE_LICENCES =
            Map.of("libfreetype.so", "FTL", "liblcms.so", "MIT", "libjavajpeg.so", "IJG");

    private final Path root;
    private final Map<String, JsonNode> libraries = new HashMap<>();
    private final Properties runtime = new Properties();
    private final String version;
    private final ObjectNode maven;

    private ImageBom(Path root, ObjectNode maven) throws IOException {
        this.root = root;
        this.maven = maven;
        this.version = maven.path("metadata").path("component").path("version").asString();
        for (JsonNode each : maven.path("components")) {
            libraries.put(each.path("name").asString() + "-" + each.path("version").asString() + ".jar", each);
        }
        Path release = files(root).stream().filter(f -> f.endsWith("runtime/release")).findFirst().orElseThrow();
        try (InputStream in = Files.newInputStream(release)) {
            runtime.load(in);
        }
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("--check")) {
            check(Path.of(args[1]), Path.of(args[2]));
            return;
        }
        ObjectNode maven = (ObjectNode) JSON.readTree(Path.of(args[1]).toFile());
        ObjectNode bill = new ImageBom(Path.of(args[0]), maven).write();
        Files.writeString(Path.of(args[2]), bill.toPrettyString().replace("\r\n", "\n") + "\n");
        System.out.println("bill of materials: " + bill.path("components").size() + " files of " + args[0]);
    }

    private ObjectNode write() throws Exception {
        ObjectNode bill = JSON.createObjectNode();
        bill.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        ObjectNode product = bill.putObject("metadata").putObject("component");
        product.put("type", "application").put("bom-ref", "hallwright").put("name", "hallwright").put("version", version);
        creator(product, "Hallwright maintainers");
        licence(product, "Apache-2.0");
        ArrayNode components = bill.putArray("components");
        List<String> refs = new ArrayList<>();
        for (Path file : files(root)) {
            String path = root.relativize(file).toString();
            if (!AFTERWARDS.contains(file.getFileName().toString())) {
                components.add(describe(file, path));
                refs.add(path);
            }
        }
        dependencies(bill.putArray("dependencies"), refs);
        return bill;
    }

    private ObjectNode describe(Path file, String path) throws Exception {
        String name = file.getFileName().toString();
        JsonNode library = path.contains("lib/modules/") && !path.contains("runtime/") ? libraries.get(name) : null;
        ObjectNode entry = JSON.createObjectNode();
        if (library != null) {
            library(entry, library, path);
        } else if (path.contains("runtime/lib/") && name.matches("lib(glass|glassgtk3|prism_.*|javafx_.*|decora_sse)\\.so")) {
            part(entry, "file", path, name, javafx(), "OpenJFX", CLASSPATH);
        } else if (path.contains("runtime/")) {
            String bundled = NATIVE_LICENCES.getOrDefault(name, CLASSPATH);
            part(entry, "file", path, name, runtimeVersion(), unquoted("IMPLEMENTOR"), bundled);
        } else if (name.startsWith("hallwright-") && name.endsWith(".jar")) {
            part(entry, "library", path, "hallwright", version, "Hallwright maintainers", "Apache-2.0");
            within(entry.putArray("components"), file, path);
        } else if (path.contains("doc/licences/")) {
            part(entry, "file", path, name, version, "as the text says", "NOASSERTION");
        } else {
            part(entry, "file", path, name, version, "Hallwright maintainers", "Apache-2.0");
        }
        if (path.endsWith("runtime/lib/modules")) {
            modules(entry.putArray("components"), path);
        }
        ArrayNode hashes = entry.putArray("hashes");
        hashes.addObject().put("alg", "SHA-512").put("content", digest(Files.readAllBytes(file)));
        ArrayNode properties = entry.putArray("properties");
        property(properties, "bsi:component:filename", path);
        property(properties, "bsi:component:executable", Files.isExecutable(file) || name.endsWith(".so") || name.endsWith(".jar") ? "executable" : "non-executable");
        property(properties, "bsi:component:archive", name.matches(".*\\.(jar|gz)|modules") ? "archive" : "no archive");
        property(properties, "bsi:component:structured", name.endsWith(".jar") || name.endsWith(".json") ? "structured" : "unstructured");
        return entry;
    }

    private static void library(ObjectNode entry, JsonNode library, String path) {
        entry.put("type", "library").put("bom-ref", path);
        if (library.has("group")) {
            entry.set("group", library.path("group"));
        }
        entry.set("name", library.path("name"));
        entry.set("version", library.path("version"));
        creator(entry, library.has("publisher") ? library.path("publisher").asString() : library.path("group").asString());
        entry.set("licenses", library.path("licenses"));
        entry.set("purl", library.path("purl"));
    }

    private static void part(ObjectNode entry, String type, String ref, String name, String version, String creator, String licence) {
        entry.put("type", type).put("bom-ref", ref).put("name", name).put("version", version);
        creator(entry, creator);
        licence(entry, licence);
    }

    /** Packs and fonts inside our jar. */
    private void within(ArrayNode parts, Path jar, String path) throws Exception {
        TreeMap<String, byte[]> found = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (each.getName().matches("org/hallwright/(packs/.*\\.json|fonts/.*\\.ttf)")) {
                    found.put(each.getName(), zip.readAllBytes());
                }
            }
        }
        for (Map.Entry<String, byte[]> each : found.entrySet()) {
            boolean font = each.getKey().endsWith(".ttf");
            String[] segments = each.getKey().split("/");
            String name = segments[segments.length - 1];
            byte[] index = found.get("org/hallwright/packs/" + segments[segments.length - 2] + "/pack.json");
            String packVersion = index == null ? version : JSON.readTree(index).path("version").asString(version);
            ObjectNode part = parts.addObject();
            part(part, font ? "file" : "data", path + "!/" + each.getKey(), font ? name : segments[segments.length - 2] + "/" + name,
                    font ? version : packVersion, "Hallwright maintainers", font ? "OFL-1.1" : "Apache-2.0");
            part.putArray("hashes").addObject().put("alg", "SHA-512").put("content", digest(each.getValue()));
        }
    }

    private void modules(ArrayNode parts, String path) {
        for (String module : unquoted("MODULES").split(" ")) {
            boolean fx = module.startsWith("javafx.");
            part(parts.addObject(), "library", path + "#" + module, module, fx ? javafx() : runtimeVersion(),
                    fx ? "OpenJFX" : unquoted("IMPLEMENTOR"), CLASSPATH);
        }
    }

    private void dependencies(ArrayNode array, List<String> refs) {
        ObjectNode product = array.addObject().put("ref", "hallwright");
        ArrayNode all = product.putArray("dependsOn");
        refs.forEach(all::add);
        Map<String, String> paths = new HashMap<>();
        String modules = "";
        for (String ref : refs) {
            JsonNode library = libraries.get(ref.substring(ref.lastIndexOf('/') + 1));
            if (library != null) {
                paths.put(library.path("bom-ref").asString(), ref);
            } else if (ref.contains("lib/modules/hallwright-")) {
                paths.put(maven.path("metadata").path("component").path("bom-ref").asString(), ref);
            } else if (ref.endsWith("runtime/lib/modules")) {
                modules = ref;
            }
        }
        for (JsonNode each : maven.path("dependencies")) {
            String from = paths.get(each.path("ref").asString());
            if (from != null) {
                TreeSet<String> to = new TreeSet<>(List.of(modules));
                each.path("dependsOn").forEach(d -> to.add(paths.getOrDefault(d.asString(), "")));
                to.remove("");
                ArrayNode on = array.addObject().put("ref", from).putArray("dependsOn");
                to.forEach(on::add);
            }
        }
    }

    private String javafx() {
        for (JsonNode each : maven.path("components")) {
            if (each.path("name").asString().equals("javafx-base")) {
                return each.path("version").asString();
            }
        }
        throw new IllegalStateException("no JavaFX in the Maven bill");
    }

    private String runtimeVersion() {
        return runtime.containsKey("JAVA_RUNTIME_VERSION") ? unquoted("JAVA_RUNTIME_VERSION") : unquoted("JAVA_VERSION");
    }

    private String unquoted(String key) {
        return runtime.getProperty(key, "unknown").replace("\"", "");
    }

    private static void creator(ObjectNode entry, String name) {
        entry.putObject("manufacturer").put("name", name);
        entry.put("publisher", name);
    }

    private static void licence(ObjectNode entry, String id) {
        ObjectNode licence = entry.putArray("licenses").addObject();
        if (id.equals("NOASSERTION")) {
            licence.putObject("license").put("name", "licence text, distributed unchanged");
        } else {
            licence.putObject("license").put("id", id);
        }
    }

    private static void property(ArrayNode properties, String name, String value) {
        properties.addObject().put("name", name).put("value", value);
    }

    private static String digest(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
    }

    private static List<Path> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(f -> Files.isRegularFile(f) && !Files.isSymbolicLink(f)).sorted().toList();
        }
    }

    private static void check(Path root, Path bill) throws Exception {
        Map<String, JsonNode> entries = new HashMap<>();
        JSON.readTree(bill.toFile()).path("components").forEach(c -> entries.put(c.path("bom-ref").asString(), c));
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Path file : files(root)) {
            String path = root.relativize(file).toString();
            if (AFTERWARDS.contains(file.getFileName().toString())) {
                continue;
            }
            count++;
            JsonNode entry = entries.remove(path);
            if (entry == null) {
                wrong.add("no entry: " + path);
                continue;
            }
            if (!entry.path("hashes").path(0).path("content").asString().equals(digest(Files.readAllBytes(file)))) {
                wrong.add("other SHA-512: " + path);
            }
            for (String field : List.of("name", "version", "publisher")) {
                if (entry.path(field).asString("").isBlank()) {
                    wrong.add("no " + field + ": " + path);
                }
            }
            if (entry.path("licenses").isEmpty()) {
                wrong.add("no licence: " + path);
            }
        }
        entries.keySet().forEach(path -> wrong.add("no file: " + path));
        wrong.forEach(System.out::println);
        System.out.println("bill of materials: " + count + " files, " + wrong.size() + " flaws");
        if (!wrong.isEmpty()) {
            System.exit(1);
        }
    }
}
