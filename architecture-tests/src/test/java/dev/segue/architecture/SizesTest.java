package dev.segue.architecture;

import static dev.segue.architecture.Plants.assertCaught;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.planted.ManyParameters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The house limits. A method may take one parameter more than the house aims at, and a constructor
 * as many as wiring takes today; records are as wide as what they describe.
 */
class SizesTest {

    static final SourceRule no_file_exceeds_300_lines =
            SourceRule.everywhere(source ->
                    Stream.of(source.lines().size())
                            .filter(lines -> lines > 300)
                            .map(lines -> lines + " lines"));

    static final SourceRule no_line_exceeds_140_characters =
            SourceRule.everywhere(source ->
                    IntStream.range(0, source.lines().size())
                            .filter(i -> source.lines().get(i).length() > 140)
                            .mapToObj(i -> "line " + (i + 1)));

    static final SourceRule no_method_exceeds_40_lines =
            SourceRule.inProduction(source ->
                    source.methods().stream()
                            .filter(method -> method.lines() > 40)
                            .map(m -> m.name() + " has " + m.lines() + " lines"));

    static final SourceRule no_method_takes_more_than_5_parameters =
            SourceRule.inProduction(source ->
                    source.methods().stream()
                            .filter(method -> !method.constructor())
                            .filter(method -> method.parameters() > 5)
                            .map(m -> m.name() + " takes " + m.parameters()));

    static final SourceRule no_constructor_takes_more_than_8_parameters =
            SourceRule.inProduction(source ->
                    source.methods().stream()
                            .filter(method -> method.constructor() && !method.ofRecord())
                            .filter(method -> method.parameters() > 8)
                            .map(m -> m.name() + " takes " + m.parameters()));

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return SourceRule.testsOf(SizesTest.class);
    }

    @Test
    void no_file_exceeds_300_lines_catches_a_planted_file_of_301() {
        assertCaught(no_file_exceeds_300_lines, source("\n".repeat(301)));
        assertAllowed(no_file_exceeds_300_lines, source("\n".repeat(300)));
    }

    @Test
    void no_line_exceeds_140_characters_catches_a_planted_line_of_141() {
        assertCaught(no_line_exceeds_140_characters, source("//" + "x".repeat(139)));
        assertAllowed(no_line_exceeds_140_characters, source("//" + "x".repeat(138)));
    }

    @Test
    void no_method_exceeds_40_lines_catches_a_planted_method_of_41() {
        assertCaught(no_method_exceeds_40_lines, method(41));
        assertAllowed(no_method_exceeds_40_lines, method(40));
    }

    @Test
    void no_method_takes_more_than_5_parameters_catches_a_planted_method_of_6() {
        assertCaught(no_method_takes_more_than_5_parameters, ManyParameters.class);
    }

    @Test
    void no_constructor_takes_more_than_8_parameters_catches_a_planted_constructor_of_9() {
        assertCaught(no_constructor_takes_more_than_8_parameters, ManyParameters.class);
    }

    private static void assertAllowed(SourceRule rule, JavaSource source) {
        assertThat(rule.violations(List.of(source))).isEmpty();
    }

    private static JavaSource source(String text) {
        return JavaSource.of("Planted.java", text);
    }

    private static JavaSource method(int lines) {
        return source("class A { void m() {" + "\n".repeat(lines - 1) + "} }");
    }
}
