package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.adapters.ledger.upcast.UserDiscoveredV0ToV1;
import dev.segue.application.port.Examples;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.Projections;
import dev.segue.domain.user.Subject;
import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest(Engine.H2)
class UpcastingTest {

    @Configuration(proxyBeanMethods = false)
    static class WithAnUpcaster {
        @Bean
        @Primary
        EventUpcaster chain() {
            return new EventUpcasterChain(new UserDiscoveredV0ToV1());
        }
    }

    @Test
    void reads_an_event_of_a_former_revision_in_its_present_shape(TestDatabase database) {
        try (LedgerContext context = LedgerContext.on(database, WithAnUpcaster.class)) {
            Subject ada = Examples.somebody();
            storeInRevision0(context.get(JdbcTemplate.class), ada);

            assertThat(context.get(Ledger.class).read(ada).events())
                    .containsExactly(Examples.discovered(ada));
            assertThat(context.get(Projections.class).replay().comparisons().getFirst().rows())
                    .isEqualTo(1);
        }
    }

    private static void storeInRevision0(JdbcTemplate sql, Subject ada) {
        String json = "{\"subject\":\"%s\",\"at\":\"%s\"}".formatted(ada, Examples.NOON);
        sql.update(
                """
                INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type,
                eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)
                VALUES (?, 0, 'User', 'event', ?, ?, '0', 'user-discovered', ?)\
                """,
                ada.toString(),
                "{}".getBytes(StandardCharsets.UTF_8),
                json.getBytes(StandardCharsets.UTF_8),
                Examples.NOON.toString());
    }
}
