package io.mailadmin.jdbc;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A part of {@link HostTransactionContract}. */
abstract class HostPart {

    private final Supplier<HostDatabase> opened;
    HostDatabase host;

    HostPart(Supplier<HostDatabase> opened) {
        this.opened = opened;
    }

    @BeforeEach
    final void open() {
        host = opened.get();
    }
}
