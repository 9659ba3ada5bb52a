package io.mailadmin.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.Captured;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatAnotherProgramHoldsGivesOneLine() throws Exception {
        Path database = folder.resolve("mail-admin.mv.db");
        try (FileChannel other = FileChannel.open(database, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertOneLine("Another program has the database open");
        }
    }

    @Test
    void aDamagedDatabaseGivesOneLine() throws Exception {
        Files.writeString(folder.resolve("mail-admin.mv.db"), "This is not a database. ".repeat(1_000));
        assertOneLine("The database cannot be opened");
    }

    @Test
    void aFolderThatCannotBeMadeGivesOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Captured run = Captured.run("quickstart", "--data", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(file.toString());
    }

    private void assertOneLine(String message) {
        Captured run = Captured.run("quickstart", "--data", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(message, folder.toString());
    }
}
