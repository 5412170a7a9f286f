package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.ledger.upcast.Upcasters;
import dev.segue.application.port.Examples;
import dev.segue.domain.user.UserEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

    private static final String DISCOVERED =
            """
            {"subject":"00000000-0000-0000-0000-000000000001","provider":"FIREBASE",\
            "at":"2026-11-23T12:00:00Z"}\
            """;

    @Test
    void never_writes_the_name_of_a_class() {
        SerializedObject<String> stored =
                new EventSerializer()
                        .serialize(Examples.discovered(Examples.somebody()), String.class);

        assertThat(stored.getType().getName()).isEqualTo("user-discovered");
        assertThat(stored.getData()).doesNotContain("segue");
    }

    @Test
    void refuses_an_event_that_it_has_never_heard_of() {
        assertThatThrownBy(() -> read("user-teleported", "1", DISCOVERED))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("user-teleported in revision 1");
    }

    @Test
    void refuses_an_event_in_a_revision_that_it_does_not_know() {
        assertThatThrownBy(() -> read("user-discovered", "2", DISCOVERED))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("user-discovered in revision 2");
    }

    @Test
    void refuses_an_event_under_the_name_of_its_class() {
        String className = UserEvent.UserDiscovered.class.getName();

        assertThatThrownBy(() -> read(className, "1", DISCOVERED))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void refuses_a_field_too_many() {
        String more = DISCOVERED.replace("{", "{\"surprise\":1,");

        assertThatThrownBy(() -> read("user-discovered", "1", more))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void refuses_a_field_too_few() {
        String less = DISCOVERED.replace("\"provider\":\"FIREBASE\",", "");

        assertThatThrownBy(() -> read("user-discovered", "1", less))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void refuses_to_write_what_is_no_event() {
        assertThatThrownBy(() -> new EventSerializer().serialize("text", String.class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("is no event");
    }

    @Test
    void lets_metadata_through_unchanged() {
        EventSerializer serializer = new EventSerializer();
        MetaData metadata = MetaData.with("key", "value");

        SerializedObject<String> stored = serializer.serialize(metadata, String.class);

        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(metadata);
    }

    private static List<UserEvent> read(String name, String revision, String json) {
        return StoredEvents.read(
                Upcasters.chain(), name, revision, json.getBytes(StandardCharsets.UTF_8));
    }
}
