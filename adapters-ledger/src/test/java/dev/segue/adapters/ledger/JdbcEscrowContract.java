package dev.segue.adapters.ledger;

import static dev.segue.application.port.Examples.NOON;
import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.email;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.preparedMove;
import static dev.segue.application.port.Examples.somebody;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.application.port.EscrowContract;
import dev.segue.application.port.HashSamples;
import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.People;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.Projections;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the escrow promises on a database, on top of what every escrow promises. */
abstract class JdbcEscrowContract extends EscrowContract {

    private static final EscrowKey KEY = key(1);
    private static final EscrowKey OTHER = key(2);

    private static LedgerContext context;

    private final Subject ada = somebody();
    private final Deposit deposit = depositOfAda();

    @BeforeAll
    static void start(TestDatabase database) {
        context = LedgerContext.on(database);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Override
    protected Escrow escrow() {
        return under(new EscrowKeys(KEY, List.of()));
    }

    @Override
    protected Ledger ledger() {
        return context.get(Ledger.class);
    }

    @Override
    protected People people() {
        return context.get(People.class);
    }

    @Test
    void is_rid_by_a_replay_of_what_a_process_left_behind_that_died() {
        Subject erased = somebody();
        Subject moved = somebody();
        Subject onLegacy = somebody();
        Subject notRecordedYet = somebody();
        ledger().append(erased, History.EMPTY, List.of(discovered(erased), erased(erased)));
        ledger().append(moved, History.EMPTY, preparedMove(moved));
        ledger().append(onLegacy, History.EMPTY, preparedMove(onLegacy).subList(0, 2));
        for (Subject each : List.of(erased, moved, onLegacy, notRecordedYet)) {
            escrow().keep(each, deposit);
        }

        context.get(Projections.class).replay();

        assertThat(escrow().find(erased)).isEmpty();
        assertThat(escrow().find(moved)).isEmpty();
        assertThat(escrow().find(onLegacy)).contains(deposit);
        assertThat(escrow().find(notRecordedYet)).contains(deposit);
    }

    @Test
    void can_be_read_by_nobody_who_has_only_the_database() {
        escrow().keep(ada, deposit);

        byte[] sealed = column("sealed");

        assertThat(new String(sealed, ISO_8859_1))
                .doesNotContain("ada", "Ada", "example.com", "PHPASS", "somesalt");
    }

    @Test
    void seals_the_same_hash_differently_each_time() {
        escrow().keep(ada, deposit);
        byte[] first = column("sealed");
        escrow().keep(ada, deposit);

        assertThat(column("sealed")).isNotEqualTo(first);
    }

    @Test
    void refuses_an_entry_that_is_under_somebody_elses_name() {
        Subject mallory = somebody();
        escrow().keep(ada, deposit);
        jdbc().update(
                        "UPDATE escrow SET subject = ? WHERE subject = ?",
                        mallory.value(),
                        ada.value());

        assertThatExceptionOfType(LedgerUnavailable.class)
                .isThrownBy(() -> escrow().find(mallory))
                .withMessageContaining("belongs to somebody else");
        escrow().destroy(mallory);
    }

    @Test
    void refuses_an_entry_of_which_a_single_bit_was_altered() {
        for (String column : List.of("sealed", "wrapped_key")) {
            escrow().keep(ada, deposit);
            byte[] bytes = column(column);
            bytes[bytes.length / 2] ^= 1;
            jdbc().update(
                            "UPDATE escrow SET " + column + " = ? WHERE subject = ?",
                            bytes,
                            ada.value());

            assertThatExceptionOfType(LedgerUnavailable.class)
                    .isThrownBy(() -> escrow().find(ada))
                    .withMessageContaining("altered");
        }
        escrow().destroy(ada);
    }

    @Test
    void names_the_key_that_is_missing_and_no_secret() {
        escrow().keep(ada, deposit);
        Escrow withoutTheKey = under(new EscrowKeys(OTHER, List.of()));

        assertThatExceptionOfType(LedgerUnavailable.class)
                .isThrownBy(() -> withoutTheKey.find(ada))
                .withMessageContaining(KEY.id())
                .withMessageContaining("restore it")
                .withNoCause();
    }

    @Test
    void knows_beforehand_which_keys_are_missing() {
        escrow().keep(ada, deposit);
        EscrowVault vault = context.get(EscrowVault.class);

        assertThat(vault.keysMissingFrom(new EscrowKeys(OTHER, List.of())))
                .containsExactly(KEY.id());
        assertThat(vault.keysMissingFrom(new EscrowKeys(OTHER, List.of(KEY)))).isEmpty();
    }

    @Test
    void refuses_a_key_that_pretends_to_be_the_right_one() {
        escrow().keep(ada, deposit);
        jdbc().update("UPDATE escrow SET key_id = ? WHERE subject = ?", OTHER.id(), ada.value());

        assertThatExceptionOfType(LedgerUnavailable.class)
                .isThrownBy(() -> under(new EscrowKeys(OTHER, List.of())).find(ada));
        escrow().destroy(ada);
    }

    @Test
    void opens_under_a_new_key_what_was_sealed_under_the_former() {
        escrow().keep(ada, deposit);
        EscrowKeys both = new EscrowKeys(OTHER, List.of(KEY));
        assertThat(under(both).find(ada)).contains(deposit);

        assertThat(context.get(EscrowVault.class).rewrap(both)).isPositive();

        assertThat(context.get(EscrowVault.class).rewrap(both)).isZero();
        assertThat(under(new EscrowKeys(OTHER, List.of())).find(ada)).contains(deposit);
        context.get(EscrowVault.class).rewrap(new EscrowKeys(KEY, List.of(OTHER)));
    }

    private static Escrow under(EscrowKeys keys) {
        return context.get(EscrowVault.class).open(keys);
    }

    private static JdbcTemplate jdbc() {
        return context.get(CheckedDatabase.class).jdbc();
    }

    private byte[] column(String name) {
        return jdbc().queryForObject(
                        "SELECT " + name + " FROM escrow WHERE subject = ?",
                        byte[].class,
                        ada.value());
    }

    private static EscrowKey key(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return new EscrowKey(SecretBytes.of(bytes));
    }

    private static Deposit depositOfAda() {
        return new Deposit(
                new LegacyUser(
                        new LegacyId(Provider.FIREBASE, "legacy-ada"),
                        Optional.of(email("ada@example.com")),
                        true,
                        new PersonName(Optional.of("Ada"), Optional.empty()),
                        false,
                        false),
                HashSamples.of(HashAlgorithm.PHPASS),
                NOON);
    }
}
