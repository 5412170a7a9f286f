package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.EventNames.Stored;
import dev.segue.domain.user.UserEvent;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    @Test
    void cover_every_event_there_is() {
        assertThat(EventNames.ALL)
                .extracting(stored -> (Class) stored.type())
                .containsExactlyInAnyOrder((Class[]) UserEvent.class.getPermittedSubclasses());
    }

    @Test
    void say_nothing_about_classes() {
        assertThat(EventNames.ALL)
                .extracting(Stored::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
    }
}
