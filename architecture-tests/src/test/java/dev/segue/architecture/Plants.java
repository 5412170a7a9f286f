package dev.segue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Planted violations: small classes, compiled with the tests, that each break a rule. They live in
 * a package named {@code planted} below the package that the rule is about, so that the rule meets
 * them exactly as it would meet the real thing.
 */
final class Plants {

    private static final Path TREE = Path.of("architecture-tests/src/test/java");

    private Plants() {}

    static boolean contain(Path file) {
        return Stream.iterate(file, Path::getParent)
                .takeWhile(path -> path != null && path.getFileName() != null)
                .anyMatch(path -> path.endsWith("planted"));
    }

    /** Asserts that the rule, shown the plants alone, names the first of them as a violation. */
    static void assertCaught(ArchRule rule, Class<?>... plants) {
        List<String> found =
                rule.evaluate(new ClassFileImporter().importClasses(plants))
                        .getFailureReport()
                        .getDetails();
        assertThat(found)
                .as("what '%s' finds in %s", rule.getDescription(), Arrays.toString(plants))
                .anyMatch(detail -> detail.contains(plants[0].getName()));
    }

    /** Asserts that the rule finds a violation in the plant's source. */
    static void assertCaught(SourceRule rule, Class<?> plant) {
        assertCaught(rule, source(plant));
    }

    /** Asserts that the rule finds a violation in a source too large or too odd to be kept. */
    static void assertCaught(SourceRule rule, JavaSource plant) {
        assertThat(rule.violations(List.of(plant))).isNotEmpty();
    }

    /** Asserts that the rule finds the library in a planted entry of a class path. */
    static void assertCaught(ClassPathRule rule, Path plant) {
        assertThat(rule.violations(List.of(plant))).containsExactly(plant);
    }

    private static JavaSource source(Class<?> plant) {
        Path file = TREE.resolve(plant.getName().replace('.', '/') + ".java");
        return JavaSource.parse(List.of(Reactor.ROOT.resolve(file))).getFirst();
    }
}
