package dev.segue.adapters.legacy.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Files that nobody but their owner can read, where the file system knows owners. */
final class OwnersFile {

    private OwnersFile() {}

    /**
     * Makes a directory.
     *
     * @throws IllegalArgumentException if there is something in it
     */
    static void makeDirectory(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            Files.createDirectories(directory, only(directory, "rwx------"));
        }
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        directory + " is not empty: write the package to a new directory");
            }
        }
    }

    static Writer write(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(create(file), UTF_8));
    }

    static void copy(Path from, Path to) throws IOException {
        try (OutputStream out = create(to)) {
            Files.copy(from, out);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createDirectories(file.getParent(), only(file, "rwx------"));
        return Channels.newOutputStream(
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        only(file, "rw-------")));
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
