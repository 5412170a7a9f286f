package dev.segue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who watches the rules: none goes without its plant, and none looks at nothing. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class WatchTest {

    private static final JavaClasses OWN =
            new ClassFileImporter().importPackagesOf(WatchTest.class);

    /** Nothing is shipped from these, so they may use anything. */
    private static final Set<String> UNSHIPPED = Set.of("architecture-tests", "benchmarks");

    @Test
    void every_rule_is_shown_a_planted_violation() {
        assertThat(rules().filter(rule -> !hasPlant(rule)).map(JavaField::getFullName)).isEmpty();
    }

    @Test
    void every_rule_about_byte_code_is_run() {
        assertThat(
                        rules().filter(rule -> rule.getRawType().isEquivalentTo(ArchRule.class))
                                .filter(rule -> !rule.isAnnotatedWith(ArchTest.class))
                                .map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void no_rule_is_content_with_nothing_to_look_at() {
        assertThat(
                        OWN.stream()
                                .flatMap(type -> type.getAccessesFromSelf().stream())
                                .filter(access -> access.getName().equals("allowEmptyShould"))
                                .map(JavaAccess::getDescription))
                .isEmpty();
    }

    @Test
    void every_module_of_the_build_is_in_the_table() {
        assertThat(Reactor.modules())
                .filteredOn(module -> !UNSHIPPED.contains(module))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Module.values()).map(module -> module.directory).toList());
    }

    @Test
    void every_source_lies_in_the_packages_of_its_module() {
        for (Module module : Module.values()) {
            assertThat(sources(module))
                    .isNotEmpty()
                    .filteredOn(source -> !module.contains(source.packageName()))
                    .extracting(JavaSource::name)
                    .isEmpty();
        }
    }

    @ArchTest
    static void every_source_is_under_watch_as_byte_code(JavaClasses main) {
        for (Module module : Module.values()) {
            assertThat(sources(module).stream().flatMap(source -> source.topLevelTypes().stream()))
                    .filteredOn(name -> !main.contain(name))
                    .isEmpty();
        }
    }

    @ArchTest
    static void nothing_is_granted_in_vain(JavaClasses main) {
        for (Module module : Module.values()) {
            assertThat(module.granted().filter(pattern -> !module.uses(pattern, main)))
                    .as("what %s may use but does not", module.directory)
                    .isEmpty();
        }
    }

    private static List<JavaSource> sources(Module module) {
        return Reactor.mainSources(module.directory).stream()
                .filter(source -> !source.name().endsWith("-info.java"))
                .toList();
    }

    private static Stream<JavaField> rules() {
        return OWN.stream().flatMap(type -> type.getFields().stream()).filter(WatchTest::isRule);
    }

    private static boolean isRule(JavaField field) {
        return Stream.of(ArchRule.class, SourceRule.class, ClassPathRule.class)
                .anyMatch(kind -> field.getRawType().isEquivalentTo(kind));
    }

    /** A test that bears the rule's name, reads the rule and asserts that it catches something. */
    private static boolean hasPlant(JavaField rule) {
        return rule.getOwner().getMethods().stream()
                .filter(method ->
                        method.getName().startsWith(rule.getName() + "_catches_a_planted"))
                .filter(method -> method.isAnnotatedWith(Test.class))
                .filter(method -> reads(method, rule))
                .anyMatch(WatchTest::assertsACatch);
    }

    private static boolean reads(JavaMethod method, JavaField rule) {
        return method.getFieldAccesses().stream()
                .anyMatch(access -> access.getTarget().getFullName().equals(rule.getFullName()));
    }

    private static boolean assertsACatch(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(Plants.class)
                                && call.getName().equals("assertCaught"));
    }
}
