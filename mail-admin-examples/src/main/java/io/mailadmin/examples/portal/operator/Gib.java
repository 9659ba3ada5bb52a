package io.mailadmin.examples.portal.operator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A size that people type and read in GiB.
 *
 * @param bytes the size as mail-admin has it
 */
public record Gib(long bytes) {

    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);

    /** Reads {@code 5} or {@code 0.5}, and a field that is left empty as null; for the binding of forms. */
    public static @Nullable Gib valueOf(String text) {
        return text.isBlank()
                ? null
                : new Gib(new BigDecimal(text.strip())
                        .multiply(GIB)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** Exactly as {@link #valueOf} reads it. */
    @Override
    public String toString() {
        return new BigDecimal(bytes).divide(GIB).stripTrailingZeros().toPlainString();
    }
}
