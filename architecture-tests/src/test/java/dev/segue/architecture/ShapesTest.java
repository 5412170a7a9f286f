package dev.segue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.segue.architecture.Plants.assertCaught;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.segue.application.port.planted.StringlyPort;
import dev.segue.domain.MigrationEvent;
import dev.segue.domain.planted.PlantedCommand;
import dev.segue.domain.planted.PlantedEvent;
import dev.segue.domain.user.UserCommand;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What events, commands and ports are made of. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapesTest {

    @ArchTest
    static final ArchRule events_are_made_of_value_objects =
            classes().that(Kinds.EVENT).should(Signatures.HAVE_COMPONENTS_THAT_SAY_WHAT_THEY_ARE);

    @ArchTest
    static final ArchRule commands_are_made_of_value_objects =
            classes().that(Kinds.COMMAND).should(Signatures.HAVE_COMPONENTS_THAT_SAY_WHAT_THEY_ARE);

    @ArchTest
    static final ArchRule ports_speak_in_value_objects =
            classes().that(Kinds.PORT).should(Signatures.HAVE_METHODS_THAT_SAY_WHAT_THEY_MEAN);

    @ArchTest
    static final ArchRule events_have_at_most_7_components =
            classes().that(Kinds.EVENT).should(Signatures.HAVE_AT_MOST_7_COMPONENTS);

    /** The rules pick events and commands by where they stand; this is the proof that they do. */
    @ArchTest
    static void no_event_and_no_command_escapes_the_rules(JavaClasses main) {
        assertThat(records(MigrationEvent.class).toList())
                .isNotEmpty()
                .allMatch(type -> Kinds.EVENT.test(main.get(type)));
        assertThat(records(UserCommand.class).toList())
                .isNotEmpty()
                .allMatch(type -> Kinds.COMMAND.test(main.get(type)));
    }

    @ArchTest
    static void every_exempted_method_still_needs_its_exemption(JavaClasses main) {
        assertThat(Signatures.unneededExemptions(main)).isEmpty();
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ShapesTest::records)
                : Stream.of(family);
    }

    @Test
    void events_are_made_of_value_objects_catches_a_planted_string() {
        assertCaught(events_are_made_of_value_objects, PlantedEvent.Stringly.class);
    }

    @Test
    void commands_are_made_of_value_objects_catches_a_planted_map() {
        assertCaught(commands_are_made_of_value_objects, PlantedCommand.Anything.class);
    }

    @Test
    void ports_speak_in_value_objects_catches_a_planted_pair_of_strings() {
        assertCaught(ports_speak_in_value_objects, StringlyPort.class);
    }

    @Test
    void events_have_at_most_7_components_catches_a_planted_event_of_8() {
        assertCaught(events_have_at_most_7_components, PlantedEvent.Fat.class);
    }
}
