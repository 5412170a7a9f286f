package dev.segue.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules and sources of Segue, as they lie on disk. */
final class Reactor {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** The directory that holds the parent POM. */
    static final Path ROOT = root();

    private Reactor() {}

    /** The directories of the modules, as the parent POM lists them. */
    static List<String> modules() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The main sources of one module. */
    static List<JavaSource> mainSources(String module) {
        return JavaSource.parse(javaFiles(module, "src/main/java"));
    }

    /** Main and test sources of all modules, without the plants; parsed once. */
    static List<JavaSource> sources() {
        return AllSources.PARSED;
    }

    /** The Java files below a directory of a module; none if there is no such directory. */
    static List<Path> javaFiles(String module, String directory) {
        Path start = ROOT.resolve(module).resolve(directory);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    private static final class AllSources {

        static final List<JavaSource> PARSED =
                JavaSource.parse(
                        modules().stream()
                                .flatMap(module ->
                                        files(module).filter(Predicate.not(Plants::contain)))
                                .toList());

        private static Stream<Path> files(String module) {
            return Stream.of("src/main/java", "src/test/java")
                    .flatMap(tree -> javaFiles(module, tree).stream());
        }
    }
}
