package dev.segue.architecture;

import static dev.segue.architecture.Plants.assertCaught;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.planted.SwitchWithDefault;
import dev.segue.planted.CatchAll;
import dev.segue.planted.SilentCatch;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What only the source can tell: catches, defaults and unfinished work. */
class SourcesTest {

    /** Where whatever fails has to be told to a person, as it is. */
    private static final Set<String> OUTERMOST =
            Set.of("bootstrap/src/main/java/dev/segue/bootstrap/cli/Examination.java");

    private static final Pattern CATCH_ALL =
            Pattern.compile(
                    "(?<![.\\w])(java\\.lang\\.)?(Exception|Throwable|RuntimeException)\\b");

    // The brackets keep the pattern from matching itself.
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(T[O]DO|FIX[M]E)\\b(?!\\s*\\(?#\\d+)");

    static final SourceRule nobody_catches_everything =
            SourceRule.everywhere(source ->
                            source.catches().stream()
                                    .filter(SourcesTest::catchesAll)
                                    .map(caught -> "line " + caught.line()))
                    .except(OUTERMOST);

    static final SourceRule no_catch_is_empty_without_a_reason =
            SourceRule.everywhere(source ->
                    source.catches().stream()
                            .filter(caught -> caught.block().matches("\\{\\s*}"))
                            .map(caught -> "line " + caught.line()));

    static final SourceRule no_switch_of_the_core_has_a_default =
            SourceRule.in(
                    List.of("dev.segue.domain", "dev.segue.application"),
                    source -> source.defaultBranches().stream().map(line -> "line " + line));

    static final SourceRule nothing_is_left_to_do_without_an_issue_number =
            SourceRule.everywhere(source ->
                    source.lines().stream()
                            .filter(line -> UNFINISHED.matcher(line).find())
                            .map(String::strip));

    static final SourceRule lombok_is_not_imported =
            SourceRule.everywhere(source ->
                    source.imports().stream()
                            .filter(name -> name.startsWith("lombok."))
                            .map(name -> "imports " + name));

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return SourceRule.testsOf(SourcesTest.class);
    }

    @Test
    void whoever_may_catch_everything_still_does() {
        assertThat(nobody_catches_everything.unneededExceptions(Reactor.sources())).isEmpty();
    }

    @Test
    void nobody_catches_everything_catches_a_planted_catch_all() {
        assertCaught(nobody_catches_everything, CatchAll.class);
    }

    @Test
    void no_catch_is_empty_without_a_reason_catches_a_planted_silence() {
        assertCaught(no_catch_is_empty_without_a_reason, SilentCatch.class);
    }

    @Test
    void no_switch_of_the_core_has_a_default_catches_a_planted_default() {
        assertCaught(no_switch_of_the_core_has_a_default, SwitchWithDefault.class);
    }

    @Test
    void nothing_is_left_to_do_without_an_issue_number_catches_a_planted_reminder() {
        SourceRule rule = nothing_is_left_to_do_without_an_issue_number;

        assertCaught(rule, JavaSource.of("Planted.java", "class A {} // TO" + "DO: later"));
        assertThat(rule.violations(List.of(JavaSource.of("Fine.java", "// TO" + "DO #12: later"))))
                .isEmpty();
    }

    @Test
    void lombok_is_not_imported_catches_a_planted_import() {
        assertCaught(
                lombok_is_not_imported,
                JavaSource.of("Planted.java", "import lombok.Data; class A {}"));
    }

    private static boolean catchesAll(JavaSource.Catch caught) {
        return CATCH_ALL.matcher(caught.type()).find();
    }
}
