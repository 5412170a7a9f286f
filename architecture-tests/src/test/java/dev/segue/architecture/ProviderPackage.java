package dev.segue.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ClassesTransformer;
import dev.segue.application.port.LegacyProvider;
import dev.segue.domain.provider.Provider;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One legacy provider's package: everything that knows that provider.
 *
 * @param name such as {@code firebase}
 */
record ProviderPackage(String name, List<JavaClass> classes) {

    /** Yes, no, no answer, and our own fault: what must never be taken for each other. */
    private static final List<String> ANSWERS =
            List.of(
                    "Valid",
                    "Unavailable",
                    "Misconfigured",
                    "Found",
                    "Absent",
                    "Done",
                    "Unanswered");

    /** What several providers use: no provider lives here. */
    static final Set<String> SHARED = Set.of("bundle", "hash", "http", "rows");

    static final ClassesTransformer<ProviderPackage> PROVIDER_PACKAGES =
            new AbstractClassesTransformer<>("provider packages") {
                @Override
                public Iterable<ProviderPackage> doTransform(JavaClasses classes) {
                    return in(classes);
                }
            };

    static List<ProviderPackage> in(JavaClasses classes) {
        return classes.stream()
                .filter(type -> Module.LEGACY.holds(type) && !Module.LEGACY.below(type).isEmpty())
                .filter(type -> !SHARED.contains(Module.LEGACY.below(type)))
                .collect(groupingBy(Module.LEGACY::below))
                .entrySet()
                .stream()
                .map(entry -> new ProviderPackage(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The public classes by which the rest of Segue reaches the provider. */
    List<JavaClass> doors() {
        return classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isAssignableTo(LegacyProvider.class))
                .toList();
    }

    boolean isNamedInTheDomain() {
        return Arrays.stream(Provider.values())
                .anyMatch(provider -> provider.name().toLowerCase(Locale.ROOT).equals(name));
    }

    /** Whether the class by which the provider is reached has a test of that name. */
    boolean hasTestOfItsDoor() {
        List<String> tests = tests().stream().map(file -> file.getFileName().toString()).toList();
        return !doors().isEmpty()
                && doors().stream()
                        .allMatch(door -> tests.contains(door.getSimpleName() + "Test.java"));
    }

    /** Whether the provider's tests name every answer that any provider must be able to give. */
    boolean isTestedForEveryAnswer() {
        String tests = tests().stream().map(Reactor::read).collect(joining());
        return ANSWERS.stream()
                .allMatch(answer -> Pattern.compile("\\b" + answer + "\\b").matcher(tests).find());
    }

    private List<Path> tests() {
        return Reactor.javaFiles(
                Module.LEGACY.directory, "src/test/java/dev/segue/adapters/legacy/" + name);
    }
}
