package org.hallwright.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.Windows;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A field")
class FieldTest {
    private static final Words GERMAN =
            Settings.DEFAULT.withLocale(Locale.GERMAN).words();

    @BeforeAll
    static void startToolkit() throws Exception {
        Windows.start();
    }

    @Test
    @DisplayName("takes any unit and decimal comma, says what is allowed, and keeps what was typed")
    void quantities() {
        Field<Double> field = Field.quantity(GERMAN, "Leistung", 12_500, Unit.KW, 1_000, 100_000);
        assertEquals("12,5 kW", field.input().getText());
        assertEquals(Optional.of(12_500.0), field.value());
        field.input().setText("40 kBTU/h");
        assertEquals(11_722.84, field.value().orElseThrow(), 0.01);
        assertTrue(field.error().getText().isEmpty());
        for (String wrong : new String[] {"", "viel", "0,5 kW", "200 kW", "3 ft"}) {
            field.input().setText(wrong);
            assertFalse(field.check());
            assertTrue(
                    field.error().getText().contains("1 kW bis 100 kW"),
                    field.error().getText());
            assertEquals(field.error().getText(), field.input().getAccessibleHelp());
            assertEquals(wrong, field.input().getText());
        }
        field.input().setText("50");
        assertEquals(Optional.of(50_000.0), field.value());
    }

    @Test
    @DisplayName("takes a day as ISO or as the language writes it, and only a later one")
    void days() {
        Field<LocalDate> field = Field.day(GERMAN, "Bis", LocalDate.of(2027, 1, 1), LocalDate.of(2026, 6, 30));
        field.input().setText("2027-03-31");
        assertEquals(Optional.of(LocalDate.of(2027, 3, 31)), field.value());
        field.input().setText("31.03.2027");
        assertEquals(Optional.of(LocalDate.of(2027, 3, 31)), field.value());
        field.input().setText("2026-06-30");
        assertFalse(field.check());
    }

    @Test
    @DisplayName("for words must not be empty")
    void words() {
        Field<String> field = Field.words(GERMAN, "Grund", "");
        assertFalse(field.check());
        field.input().setText("  vereinbart ");
        assertEquals(Optional.of("vereinbart"), field.value());
    }
}
