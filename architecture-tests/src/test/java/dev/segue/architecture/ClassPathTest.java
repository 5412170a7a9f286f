package dev.segue.architecture;

import static dev.segue.architecture.Plants.assertCaught;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Which libraries may not even be there. */
class ClassPathTest {

    static final ClassPathRule no_library_makes_mocks =
            ClassPathRule.forbids("org/mockito", "org/easymock", "mockit", "org/jmock");

    static final ClassPathRule no_library_maps_objects_to_tables =
            ClassPathRule.forbids(
                    "org/hibernate/engine", "jakarta/persistence", "javax/persistence");

    static final ClassPathRule no_library_writes_our_code =
            ClassPathRule.forbids("lombok", "org/mapstruct");

    @TempDir Path plant;

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        List<Path> classPath = ClassPathRule.ownClassPath();
        return Rules.declaredIn(ClassPathTest.class, ClassPathRule.class)
                .map(rule ->
                        dynamicTest(
                                rule.name(),
                                () -> assertThat(rule.value().violations(classPath)).isEmpty()));
    }

    @Test
    void the_class_path_under_watch_is_the_whole_one() {
        assertThat(
                        ClassPathRule.forbids("dev/segue/domain")
                                .violations(ClassPathRule.ownClassPath()))
                .isNotEmpty();
        assertThat(
                        ClassPathRule.forbids("org/axonframework")
                                .violations(ClassPathRule.ownClassPath()))
                .isNotEmpty();
    }

    /** Test libraries of other modules are not on our class path; Maven's ban reaches them. */
    @Test
    void the_build_bans_the_same_libraries_for_tests() {
        assertThat(Reactor.read(Reactor.ROOT.resolve("pom.xml")))
                .contains("<exclude>org.mockito</exclude>")
                .contains("<exclude>org.easymock</exclude>")
                .contains("<exclude>org.hibernate.orm</exclude>")
                .contains("<exclude>jakarta.persistence</exclude>")
                .contains("<exclude>org.projectlombok</exclude>");
    }

    @Test
    void no_library_makes_mocks_catches_a_planted_one() throws IOException {
        assertCaught(no_library_makes_mocks, planted("org/mockito"));
    }

    @Test
    void no_library_maps_objects_to_tables_catches_a_planted_one() throws IOException {
        assertCaught(no_library_maps_objects_to_tables, planted("jakarta/persistence"));
    }

    @Test
    void no_library_writes_our_code_catches_a_planted_one() throws IOException {
        assertCaught(no_library_writes_our_code, planted("lombok"));
    }

    private Path planted(String library) throws IOException {
        Files.createDirectories(plant.resolve(library));
        return plant;
    }
}
