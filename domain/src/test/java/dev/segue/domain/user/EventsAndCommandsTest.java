package dev.segue.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may be stored for ever, and what may not, by the shape of the records. */
class EventsAndCommandsTest {

    private static final Set<String> PERSONAL_OR_SECRET =
            Set.of("EmailAddress", "Password", "PasswordHash", "SecretBytes", "Token");

    @Test
    void all_events_are_records_of_few_components() {
        assertThat(events()).hasSize(15);
        assertThat(events())
                .allSatisfy(event -> {
                    assertThat(event).isRecord();
                    assertThat(event.getRecordComponents()).hasSizeBetween(2, 7);
                });
    }

    @Test
    void events_carry_value_objects_only() {
        assertThat(components(events())).allMatch(c -> isValue(c, Set.of(Instant.class)));
    }

    @Test
    void commands_carry_value_objects_only() {
        assertThat(components(commands()))
                .allMatch(c -> isValue(c, Set.of(Instant.class, Duration.class, boolean.class)));
    }

    @Test
    void a_component_that_is_no_value_object_would_be_noticed() {
        record Leaky(String email) {}
        RecordComponent leak = Leaky.class.getRecordComponents()[0];
        assertThat(isValue(leak, Set.of(Instant.class))).isFalse();
    }

    @Test
    void no_event_holds_anything_personal_or_secret() {
        assertThat(components(events()).map(component -> component.getType().getSimpleName()))
                .doesNotContainAnyElementsOf(PERSONAL_OR_SECRET);
    }

    private static boolean isValue(RecordComponent component, Set<Class<?>> others) {
        Class<?> type = component.getType();
        boolean ours = type.getPackageName().startsWith("dev.segue.domain");
        return others.contains(type) || (ours && (type.isRecord() || type.isEnum()));
    }

    private static Stream<RecordComponent> components(List<Class<?>> records) {
        return records.stream().map(Class::getRecordComponents).flatMap(Arrays::stream);
    }

    private static List<Class<?>> events() {
        return List.of(UserEvent.class.getPermittedSubclasses());
    }

    private static List<Class<?>> commands() {
        return List.of(UserCommand.class.getPermittedSubclasses());
    }
}
