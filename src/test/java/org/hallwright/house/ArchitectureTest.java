package org.hallwright.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.hallwright.base.AllowedToUse;
import org.hallwright.base.AllowedToUse.Thing;
import org.junit.jupiter.api.DisplayName;

/** Holds the map of the house (src/docs/architecture.md): which room may know which, and what the lower rooms do without. */
@DisplayName("The architecture")
@AnalyzeClasses(packages = "org.hallwright", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "org.hallwright.";

    /** From the ground up: a room may use only those before it. {@code cli} and {@code ui} stand side by side. */
    private static final List<String> ROOMS = List.of(
            "base",
            "quantity",
            "catalog",
            "region",
            "design",
            "engine",
            "rule",
            "advise",
            "draw",
            "codec",
            "pack",
            "store",
            "exchange",
            "report",
            "app",
            "cli",
            "ui",
            "boot");

    private static final Set<String> UP_TO_DRAW =
            Set.of("base", "quantity", "catalog", "region", "design", "engine", "rule", "advise", "draw");
    private static final String[] PURE =
            UP_TO_DRAW.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    private static final String[] BELOW_APP = ROOMS.subList(0, ROOMS.indexOf("app")).stream()
            .map(room -> ROOT + room + "..")
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule EACH_ROOM_USES_ONLY_THOSE_BELOW_IT = rooms();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.hallwright.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule JAVAFX_ONLY_IN_UI_AND_BOOT =
            only("javafx.., org.controlsfx.., atlantafx.., org.kordamp..".split(", "), "ui", "boot");

    @ArchTest
    static final ArchRule JACKSON_ONLY_IN_CODEC =
            only(new String[] {"tools.jackson..", "com.fasterxml..", "org.snakeyaml..", "org.yaml.."}, "codec");

    @ArchTest
    static final ArchRule SQL_ONLY_IN_STORE = only(new String[] {"java.sql..", "javax.sql..", "org.h2.."}, "store");

    @ArchTest
    static final ArchRule COMMAND_LINE_LIBRARY_ONLY_IN_CLI = only(new String[] {"picocli.."}, "cli");

    @ArchTest
    static final ArchRule FILE_FORMAT_LIBRARIES_ONLY_AT_THE_EDGE =
            only(new String[] {"org.apache.pdfbox..", "org.dhatim.."}, "exchange", "report");

    @ArchTest
    static final ArchRule NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..")
                    .and(describe("other than URI", type -> !type.getName().startsWith("java.net.URI"))))
            .because("the product never opens a connection; URI names things")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_SERIALISATION_NO_SCRIPTING_NO_PROCESSES = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "read objects, run scripts or start processes",
                    type -> Set.of(
                                            "java.io.ObjectInputStream",
                                            "java.io.ObjectOutputStream",
                                            "java.lang.ProcessBuilder",
                                            "java.lang.Runtime$Process")
                                    .contains(type.getName())
                            || type.getPackageName().startsWith("javax.script")))
            .because("hostile input must find nothing that executes it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_DOCUMENTED_INTERFACES = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("sun..", "jdk.internal..", "com.sun.."))
            .because("undocumented parts of the platform change without notice")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_PLATFORMS_RANDOM_BITS_FOR_SECRETS = noClasses()
            .that(resideInAnyPackage(ROOT + "pack..", ROOT + "store.."))
            .should()
            .dependOnClassesThat(describe(
                    "throw ordinary dice",
                    type -> Set.of(
                                    "java.util.Random",
                                    "java.util.SplittableRandom",
                                    "java.util.concurrent.ThreadLocalRandom")
                            .contains(type.getName())))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule XML_IS_STREAMED_IN_ONE_PLACE = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(ROOT + "exchange..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.xml.."))
            .because("one strict reader of workbooks is enough: no document type, no outside entity")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_XML_TREES_NO_TRANSFORMS = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javax.xml.parsers..",
                    "javax.xml.transform..",
                    "javax.xml.xpath..",
                    "org.xml.sax..",
                    "org.w3c.dom.."))
            .because("their defaults read local files through outside entities")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PURE_ROOMS_READ_NO_FILE = noClasses()
            .that(resideInAnyPackage(PURE).and(not(Thing.FILES)))
            .should()
            .dependOnClassesThat(describe("do input or output", ArchitectureTest::doesInputOrOutput))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PURE_ROOMS_START_NO_THREAD = noClasses()
            .that(resideInAnyPackage(PURE).and(not(Thing.THREADS)))
            .should()
            .dependOnClassesThat(describe(
                    "run something at the same time",
                    type -> type.getName().equals("java.lang.Thread")
                            || type.getName().startsWith("java.util.Timer")
                            || (type.getPackageName().equals("java.util.concurrent")
                                    && !type.getSimpleName().startsWith("Concurrent"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_TOP_LOGS = noClasses()
            .that(resideInAnyPackage(BELOW_APP).and(not(Thing.LOGGER)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..")
                    .or(describe("write a log", type -> type.getName().startsWith("java.lang.System$Logger"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PURE_ROOMS_ASK_NO_CLOCK = noClasses()
            .that(resideInAnyPackage(PURE).and(not(Thing.CLOCK)))
            .should()
            .callCodeUnitWhere(target(describe("ask the clock", ArchitectureTest::asksTheClock)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PURE_ROOMS_ASK_NO_ENVIRONMENT = noClasses()
            .that(resideInAnyPackage(PURE).and(not(Thing.ENVIRONMENT)))
            .should()
            .callCodeUnitWhere(target(describe("ask the machine or throw dice", ArchitectureTest::asksTheMachine)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_DEFAULT_LOCALE_BELOW_APP = noClasses()
            .that(resideInAnyPackage(BELOW_APP))
            .should()
            .callCodeUnitWhere(target(describe("use the default locale", ArchitectureTest::usesTheDefaultLocale)))
            .because("the same design gives the same bytes on every machine; say which locale is meant")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_MUTABLE_STATIC_BELOW_APP = fields().that()
            .areStatic()
            .and(describe(
                    "belong to a room below app",
                    (JavaField field) -> resideInAnyPackage(BELOW_APP)
                            .and(not(Thing.MUTABLE_STATIC))
                            .test(field.getOwner())))
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(describe(
                    "made to be changed",
                    (JavaClass type) -> type.getPackageName().startsWith("java.util.concurrent")
                            || Set.of("java.util.HashMap", "java.util.ArrayList", "java.util.StringBuilder")
                                    .contains(type.getName())))
            .allowEmptyShould(true);

    private static LayeredArchitecture rooms() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS) {
            house = house.optionalLayer(room).definedBy(ROOT + room + "..");
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            String room = ROOMS.get(i);
            String[] above = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .filter(other -> !(room.equals("cli") && other.equals("ui")))
                    .toArray(String[]::new);
            house = above.length == 0
                    ? house.whereLayer(room).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(room).mayOnlyBeAccessedByLayers(above);
        }
        return house;
    }

    private static ArchRule only(String[] library, String... rooms) {
        String[] packages = Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage("org.hallwright..").and(DescribedPredicate.not(resideInAnyPackage(packages))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .allowEmptyShould(true);
    }

    /** Classes that carry no {@link AllowedToUse} for the thing, on themselves or on a class around them. */
    private static DescribedPredicate<JavaClass> not(Thing thing) {
        return describe("are not allowed to use " + thing.name().toLowerCase(Locale.ROOT), type -> {
            for (JavaClass at = type; at != null; at = at.getEnclosingClass().orElse(null)) {
                if (at.isAnnotatedWith(AllowedToUse.class) && names(at, thing)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean names(JavaClass type, Thing thing) {
        JavaAnnotation<?> allowed = type.getAnnotationOfType(AllowedToUse.class.getName());
        Object[] things = (Object[]) allowed.get("value").orElseThrow();
        return Arrays.stream(things)
                .anyMatch(it -> ((JavaEnumConstant) it).name().equals(thing.name()));
    }

    private static boolean doesInputOrOutput(JavaClass type) {
        String name = type.getName();
        boolean harmless = name.equals("java.io.Serializable")
                || name.equals("java.io.ObjectStreamException")
                || name.equals("java.io.PrintStream")
                || name.equals("java.io.InvalidObjectException");
        boolean path = type.getPackageName().startsWith("java.nio")
                && !name.startsWith("java.nio.charset.")
                && !name.endsWith("Buffer")
                && !name.equals("java.nio.ByteOrder");
        return (type.getPackageName().equals("java.io") && !harmless) || path;
    }

    private static boolean asksTheClock(CodeUnitCallTarget call) {
        String owner = call.getOwner().getName();
        return (owner.startsWith("java.time.") && call.getName().equals("now"))
                || owner.startsWith("java.time.Clock")
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(call.getName()))
                || (owner.equals("java.util.Date")
                        && call.getRawParameterTypes().isEmpty());
    }

    private static boolean asksTheMachine(CodeUnitCallTarget call) {
        String owner = call.getOwner().getName();
        return (owner.equals("java.lang.System")
                        && Set.of("getenv", "getProperty", "identityHashCode").contains(call.getName()))
                || owner.equals("java.lang.Runtime")
                || (owner.equals("java.lang.Math") && call.getName().equals("random"))
                || owner.equals(Random.class.getName())
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.security.SecureRandom")
                || (owner.equals("java.util.UUID") && call.getName().equals("randomUUID"));
    }

    private static boolean usesTheDefaultLocale(CodeUnitCallTarget call) {
        String owner = call.getOwner().getName();
        boolean saysWhich = call.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals(Locale.class.getName())
                        || type.getName().equals("java.text.DecimalFormatSymbols"));
        return !saysWhich
                && switch (owner) {
                    case "java.lang.String" ->
                        Set.of("format", "formatted", "toLowerCase", "toUpperCase")
                                .contains(call.getName());
                    case "java.util.Locale" -> call.getName().equals("getDefault");
                    case "java.text.DecimalFormat", "java.text.SimpleDateFormat", "java.text.MessageFormat" ->
                        call.getName().equals("<init>") || (call.getName().equals("format") && isStatic(call));
                    case "java.text.NumberFormat" ->
                        call.getName().startsWith("get") && call.getName().endsWith("Instance");
                    case "java.time.format.DateTimeFormatter" -> call.getName().equals("ofPattern");
                    default -> false;
                };
    }

    private static boolean isStatic(CodeUnitCallTarget call) {
        return call.resolveMember()
                .map(member -> member.getModifiers().contains(JavaModifier.STATIC))
                .orElse(false);
    }

    /** ArchUnit speaks of calls; the rules here speak of what is called. */
    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> target(
            DescribedPredicate<CodeUnitCallTarget> predicate) {
        return describe(predicate.getDescription(), call -> predicate.test(call.getTarget()));
    }

    @ArchTest
    static void theTestSeesTheHouse(JavaClasses classes) {
        if (!classes.contain("org.hallwright.base.AllowedToUse")) {
            throw new AssertionError("ArchUnit imported " + classes.size() + " classes, but not org.hallwright.base");
        }
    }
}
