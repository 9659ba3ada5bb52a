package io.mailadmin.examples.start;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where an example keeps its database unless it is told another place. */
public final class DataFolder {

    private DataFolder() {}

    /** The folder {@code name} beside the jar or the classes, so in a checkout {@code mail-admin-examples/target/name}. */
    public static Path besideTheProgram(String name) {
        try {
            Path program = Path.of(DataFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return program.resolveSibling(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place is unknown; give --data", e);
        }
    }
}
