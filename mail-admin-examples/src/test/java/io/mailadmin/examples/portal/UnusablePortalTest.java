package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.Captured;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusablePortalTest {

    @TempDir
    Path folder;

    @Test
    void aPortInUseGivesOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertOneLine("is in use", "--data", folder.toString(), "--port", "" + other.getLocalPort());
        }
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsGivesOneLine() throws Exception {
        Path database = folder.resolve("mail-admin.mv.db");
        try (FileChannel other = FileChannel.open(database, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertOneLine("Another program has the database open", "--data", folder.toString());
        }
    }

    @Test
    void aDamagedDatabaseGivesOneLine() throws Exception {
        Files.writeString(folder.resolve("mail-admin.mv.db"), "This is not a database. ".repeat(1_000));
        assertOneLine("The database cannot be opened", "--data", folder.toString());
    }

    @Test
    void anAddressWithoutServerGivesOneLine() {
        assertOneLine("The database cannot be opened", "--url", "jdbc:postgresql://localhost:1/nothing");
    }

    @Test
    void anAddressOfNoKnownKindGivesOneLine() {
        assertOneLine("The database cannot be opened", "--url", "jdbc:oracle:thin:@localhost");
    }

    private static void assertOneLine(String message, String... options) {
        Captured run = Captured.run(options);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(message);
    }
}
