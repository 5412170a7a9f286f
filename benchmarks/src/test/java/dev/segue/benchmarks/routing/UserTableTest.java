package dev.segue.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.Routed;
import dev.segue.benchmarks.measure.Budget;
import dev.segue.benchmarks.place.Database;
import dev.segue.benchmarks.place.LedgerParts;
import dev.segue.domain.user.Authority;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserTableTest {

    @Test
    void holds_users_whom_the_real_adapter_finds_with_their_routes(@TempDir Path folder) {
        try (LedgerParts parts = LedgerParts.on(Database.h2(folder))) {
            UserTable table =
                    UserTable.fill(parts, Database.Engine.H2, 10, Budget.in(Duration.ofHours(1)));
            Routed third = table.people().holding(UserTable.email(3)).orElseThrow();
            assertThat(third.person().subject().value()).isEqualTo(UserTable.subject(3));
            assertThat(third.route().orElseThrow().authority()).isEqualTo(Authority.LEGACY);
            assertThat(table.people().holding(UserTable.email(10))).isPresent();
            assertThat(table.people().holding(UserTable.email(11))).isEmpty();
        }
    }
}
