package org.hallwright.app.assurance;

import java.util.List;
import java.util.Locale;
import org.hallwright.base.Message;

/**
 * The items. Standards: NIAP Protection Profile for Application Software 2.0, DISA Application Security and Development STIG
 * V6, BSI IT-Grundschutz (edition 2023). A command is run at the root of a checkout; those that begin with {@code ./mvnw} are
 * tests of every build.
 */
public enum AssuranceItem implements Message {
    NO_NETWORK(
            "NIAP FDP_NET_EXT.1, FTP_DIT_EXT.1",
            test("ArchitectureTest"),
            "installer/linux/smoke dist/hallwright_*.deb"),
    NO_FOREIGN_RESOURCES("NIAP FDP_DEC_EXT.1", test("ArchitectureTest")),
    ANONYMITY("NIAP FPR_ANO_EXT.1; ASD STIG: messages without internals", test("ExportPrivacyTest,LocalLogTest")),
    FILE_MODES(
            "NIAP FMT_CFG_EXT.1; STIG V-222430", test("FootprintTest"), "installer/linux/smoke dist/hallwright_*.deb"),
    PLATFORM_PLACES("NIAP FMT_MEC_EXT.1; BSI APP.6", test("FootprintTest")),
    RANDOM_BITS("NIAP FCS_RBG_EXT.1", test("ArchitectureTest,CryptoTest")),
    KEYS_AT_REST("NIAP FCS_STO_EXT.1; STIG V-222588", test("StoreVaultTest,CryptoTest,RecoveryKeyTest")),
    DATA_AT_REST("NIAP FDP_DAR_EXT.1; STIG V-222588", test("CanaryTest,StoreVaultTest")),
    MEMORY_PROTECTION("NIAP FPT_AEX_EXT.1"),
    PROCESS_FLAGS("BSI APP.6, SYS.2.1", "./hallwright assurance"),
    DOCUMENTED_INTERFACES("NIAP FPT_API_EXT.1", test("ArchitectureTest")),
    IDENTIFICATION("NIAP FPT_IDV_EXT.1", "./hallwright --version", "test -s installer/common/hallwright.swidtag"),
    LIBRARIES("NIAP FPT_LIB_EXT.1; BSI CON.8 A6, A20; BSI TR-03183-2", itest("LicenceIT"), ".ci/installer"),
    NO_SELF_UPDATE("NIAP FPT_TUD_EXT.1", test("ArchitectureTest")),
    CLEAN_REMOVAL(
            "NIAP FPT_TUD_EXT.2; BSI APP.6", test("FootprintTest"), "installer/linux/smoke dist/hallwright_*.deb"),
    SIGNED_PACKAGE("NIAP FPT_TUD_EXT.2", ".ci/installer"),
    REPRODUCIBLE("NIAP FPT_TUD_EXT.2; BSI CON.8 A8", "installer/linux/reproduce"),
    TAMPER_EVIDENCE("STIG V-222588", test("CorruptionTest,RevisionStoreTest")),
    DURABILITY(
            "NIAP FDP_DAR_EXT.1; BSI CON.3",
            test("PowerCutTest,KillLoopTest,MigrationKillTest,PackKillTest,VaultKillTest,NthFaultTest")),
    XML("STIG V-222608", test("ArchitectureTest")),
    INPUT("STIG V-222609", test("MutantTest,PackAttackTest,DesignArchiveTest")),
    SQL("STIG V-222607", test("RevisionStoreTest,ArchitectureTest")),
    COMMANDS("STIG V-222604", test("ArchitectureTest")),
    TEMPORARY_FILES("STIG V-222388", test("CanaryTest")),
    NO_EMBEDDED_SECRETS("ASD STIG: no embedded secrets", test("NoSecretsTest")),
    MARKING("ASD STIG: classified output is marked", test("MarkingTest,WritersTest,PdfWriterTest")),
    FAIL_SECURE("ASD STIG: fail secure, messages without internals", test("CommandLineTest")),
    SIGNED_PACKS("CNSA 2.0; BSI TR-02102-1", test("PackAttackTest,PackShelfTest,PackReleaseTest")),
    AUDIT("ASD STIG: audit records; BSI OPS.1.1.5", test("AuditLogTest")),
    TRANSFER("BSI CON.9", test("TransferTest")),
    THREAT_MODEL("BSI CON.8 A5, A21; ASD STIG: documented threat model", "test -s src/docs/threat-model.md"),
    CRYPTO_CONCEPT("BSI CON.1", "grep -q 'Cryptography on one page' src/docs/security.md"),
    DEVELOPMENT_TESTS("BSI CON.8 A7", ".ci/run"),
    VULNERABILITIES(
            "CRA Annex I part II; BSI TR-03183-2",
            "test -s SECURITY.md",
            "grep -q '\"specVersion\": \"1.6\"' installer/common/vex.json");

    private final String standards;
    private final List<String> commands;

    AssuranceItem(String standards, String... commands) {
        this.standards = standards;
        this.commands = List.of(commands);
    }

    private static String test(String names) {
        return "./mvnw -Dtest=" + names + " test";
    }

    private static String itest(String name) {
        return "./mvnw -Dit.test=" + name + " verify";
    }

    /** The requirements it answers, as officers cite them. */
    public String standards() {
        return standards;
    }

    /** Commands whose success is the evidence. */
    public List<String> commands() {
        return commands;
    }

    /** Stable name: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String key() {
        return "assurance." + id();
    }
}
