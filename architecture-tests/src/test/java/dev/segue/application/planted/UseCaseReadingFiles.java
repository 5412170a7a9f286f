package dev.segue.application.planted;

import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: a use case that reads a file. */
public final class UseCaseReadingFiles {
    private UseCaseReadingFiles() {}

    public static boolean configured() {
        return Files.exists(Path.of("segue.yaml"));
    }
}
