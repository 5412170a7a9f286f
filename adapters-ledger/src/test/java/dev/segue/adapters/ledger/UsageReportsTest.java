package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.ChildJvm;
import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.OpenAndClose;
import dev.segue.adapters.ledger.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, because Axon behaves differently under a test framework. */
@DatabaseTest(Engine.H2)
class UsageReportsTest {

    @Test
    void leave_no_file_in_the_users_home_and_are_not_sent(TestDatabase database, @TempDir Path home)
            throws Exception {
        try (ChildJvm child =
                ChildJvm.start(
                        home,
                        OpenAndClose.class,
                        database.url(),
                        database.user(),
                        database.password(),
                        "1500")) {
            assertThat(child.await()).doesNotContain("UpdateChecker failed", "will be checked");
        }

        assertThat(home).isEmptyDirectory();
    }
}
