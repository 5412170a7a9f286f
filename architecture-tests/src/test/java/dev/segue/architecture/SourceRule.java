package dev.segue.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule about source text, for what byte code cannot answer.
 *
 * @param concerned which sources it is about
 * @param offences what breaks it in one source, each in a few words
 * @param exceptions files, by path from the root, that may break it
 */
record SourceRule(
        Predicate<JavaSource> concerned,
        Function<JavaSource, Stream<String>> offences,
        Set<String> exceptions) {

    /** A rule about every source. */
    static SourceRule everywhere(Function<JavaSource, Stream<String>> offences) {
        return new SourceRule(source -> true, offences, Set.of());
    }

    /** A rule about every source but tests, whose tables may be long and wide. */
    static SourceRule inProduction(Function<JavaSource, Stream<String>> offences) {
        return new SourceRule(source -> !source.isTest(), offences, Set.of());
    }

    /** A rule about the sources of some packages and what is below them. */
    static SourceRule in(List<String> packages, Function<JavaSource, Stream<String>> offences) {
        return new SourceRule(
                source ->
                        packages.stream()
                                .anyMatch(root ->
                                        (source.packageName() + ".").startsWith(root + ".")),
                offences,
                Set.of());
    }

    /** The same rule, which these files may break as long as they have to. */
    SourceRule except(Set<String> files) {
        return new SourceRule(concerned, offences, files);
    }

    /** One test for each rule of the class: that no source of the reactor breaks it. */
    static Stream<DynamicTest> testsOf(Class<?> owner) {
        List<JavaSource> sources = Reactor.sources();
        return Rules.declaredIn(owner, SourceRule.class)
                .map(rule ->
                        dynamicTest(
                                rule.name(),
                                () -> assertThat(rule.value().violations(sources)).isEmpty()));
    }

    /** Every offence, with the file that it is in. */
    List<String> violations(List<JavaSource> sources) {
        return sources.stream()
                .filter(concerned)
                .filter(source -> !exceptions.contains(source.name()))
                .flatMap(source ->
                        offences.apply(source).map(offence -> source.name() + ": " + offence))
                .toList();
    }

    /** Exceptions for files that are gone or no longer break the rule. */
    List<String> unneededExceptions(List<JavaSource> sources) {
        Set<String> offenders =
                sources.stream()
                        .filter(source -> offences.apply(source).findAny().isPresent())
                        .map(JavaSource::name)
                        .collect(toSet());
        return exceptions.stream().filter(file -> !offenders.contains(file)).toList();
    }
}
