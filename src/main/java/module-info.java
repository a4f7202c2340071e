/** Hallwright, one module: see src/docs/architecture.md for its rooms. */
module org.hallwright {
    requires static org.jspecify;
    requires java.desktop;
    requires java.sql;
    requires java.management;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.csv;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires org.snakeyaml.engine;
    requires com.h2database;
    requires org.bouncycastle.provider;
    requires ojalgo;
    requires info.picocli;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    // PDFBox needs it but, being an automatic module, cannot say so
    requires org.apache.commons.logging;

    // picocli fills the fields of commands by reflection, Jackson reads the components of records.
    opens org.hallwright.cli to
            info.picocli;
    opens org.hallwright.design to
            tools.jackson.databind;

    // JavaFX makes the application object itself
    exports org.hallwright.ui to
            javafx.graphics;
}
