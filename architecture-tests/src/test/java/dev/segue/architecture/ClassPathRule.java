package dev.segue.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A rule that a library is in no jar and no directory of a class path, whatever the jar is called.
 *
 * @param packages of the library, each as a path such as {@code org/example}
 */
record ClassPathRule(List<String> packages) {

    static ClassPathRule forbids(String... packages) {
        return new ClassPathRule(List.of(packages));
    }

    /** The class path of this run: every module of the reactor with all that it brings along. */
    static List<Path> ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    List<Path> violations(List<Path> classPath) {
        return classPath.stream()
                .filter(entry -> packages.stream().anyMatch(name -> holds(entry, name)))
                .toList();
    }

    private static boolean holds(Path entry, String name) {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(name));
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.stream().anyMatch(file -> file.getName().startsWith(name + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
