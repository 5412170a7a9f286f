package dev.segue.bootstrap.cli;

import dev.segue.bootstrap.autoconfigure.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of keys and of the default database, which is nobody else's to look into. */
final class Home {

    private Home() {}

    /** Makes the folder, for its owner only, unless it is there. */
    static void makeFor(Path home) {
        if (Files.isDirectory(home)) {
            return;
        }
        try {
            Path folder = Files.createDirectories(home.toAbsolutePath());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new Unusable("the home " + home + " cannot be made", e);
        }
    }
}
