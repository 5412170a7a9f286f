package dev.segue.adapters.legacy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingTheTableTest {

    private static final EmailAddress ADA = email("ada@example.com");

    private final H2Table table = new H2Table().with(7, "Ada@example.com", "right");
    private final TableProvider provider = new TableProvider(table.table(), new HashVerifier());

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void sends_a_reset_by_the_applications_own_queue() {
        assertThat(provider.sendPasswordReset(ADA)).isInstanceOf(Done.class);
        assertThat(table.count("resets WHERE mail = 'ada@example.com'")).isEqualTo(1);
    }

    @Test
    void changes_an_address_and_whether_it_is_verified() {
        assertThat(provider.changeEmail(id(7), email("Ada2@example.com"), true))
                .isInstanceOf(Done.class);
        assertThat(table.count("person WHERE mail = 'Ada2@example.com' AND mail_ok")).isEqualTo(1);
        assertThat(provider.changeEmail(id(9), ADA, false))
                .isEqualTo(new Refused(TableStatements.NO_ROW));
    }

    @Test
    void does_not_break_a_rule_of_the_table() {
        table.run("ALTER TABLE person ADD UNIQUE (mail)");
        table.with(8, "bob@example.com", "b");

        assertThat(provider.changeEmail(id(7), email("bob@example.com"), true))
                .isEqualTo(new Refused(TableStatements.CONFLICT));
    }

    @Test
    void deletes_one_user_or_nobody() {
        assertThat(provider.delete(id(7))).isInstanceOf(Done.class);
        assertThat(provider.delete(id(7))).isInstanceOf(Done.class);
        assertThat(table.count("person")).isZero();
    }

    @Test
    void takes_back_a_statement_that_changes_several_rows() {
        table.with(8, "bob@example.com", "b");
        TableStatements careless =
                new TableStatements(
                        Optional.empty(), Optional.empty(), Optional.of("DELETE FROM person"));
        TableProvider door =
                new TableProvider(
                        UserTable.inDatabase(
                                table.database(), TableQueries.of(H2Table.USERS), careless),
                        new HashVerifier());

        assertThat(door.delete(id(7))).isEqualTo(new Refused(TableStatements.TOO_MANY_ROWS));
        assertThat(table.count("person")).isEqualTo(2);
    }

    private static LegacyId id(int pk) {
        return new LegacyId(Provider.TABLE, String.valueOf(pk));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
