package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axon's auto-configuration on Spring Boot 4 is wrong for us in ways that fail in silence. */
@DatabaseTest(Engine.H2)
class AxonDefaultsTest {

    private static LedgerContext context;

    @BeforeAll
    static void start(TestDatabase database) {
        context = LedgerContext.on(database);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void do_not_replace_springs_transactions_by_none() {
        assertThat(context.get(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
        assertThat(context.get(Configuration.class).getComponent(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void do_not_replace_our_event_serializer() {
        assertThat(context.get(Configuration.class).eventSerializer())
                .isInstanceOf(EventSerializer.class);
    }

    @Test
    void do_not_replace_our_event_store() {
        assertThat(context.get(EventBus.class)).isSameAs(context.get(EventStore.class));
        assertThat(context.get(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void cannot_keep_us_from_reading_the_token_of_a_replay_back() {
        TrackingToken start = GapAwareTrackingToken.newInstance(0, Set.of());
        TrackingToken head = GapAwareTrackingToken.newInstance(9, Set.of(4L));
        TrackingToken replay = ReplayToken.createReplayToken(head, start, null);
        Serializer serializer = context.get(Serializer.class);

        SerializedObject<byte[]> stored = serializer.serialize(replay, byte[].class);

        assertThat(serializer.<byte[], TrackingToken>deserialize(stored)).isEqualTo(replay);
    }

    @Test
    void report_nothing_to_their_makers() {
        assertThat(context.get(UsagePropertyProvider.class).getDisabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.axonframework.axonserver.connector.AxonServerConfiguration",
                "com.thoughtworks.xstream.XStream",
                "org.hibernate.Session",
                "jakarta.persistence.EntityManager"
            })
    void find_nothing_on_the_class_path_to_switch_on(String unwanted) {
        assertThatThrownBy(() -> Class.forName(unwanted))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
