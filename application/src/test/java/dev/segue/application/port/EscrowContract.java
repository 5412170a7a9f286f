package dev.segue.application.port;

import static dev.segue.application.port.Examples.NOON;
import static dev.segue.application.port.Examples.email;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.person;
import static dev.segue.application.port.Examples.preparedMove;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.Escrow.Deposit;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every escrow promises, together with the people whose hashes it keeps. */
public abstract class EscrowContract {

    protected abstract Escrow escrow();

    protected abstract People people();

    protected abstract Ledger ledger();

    private final Subject ada = somebody();
    private final Subject bob = somebody();

    @Test
    void has_nothing_of_somebody_it_has_never_heard_of() {
        assertThat(escrow().find(ada)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void gives_back_what_it_keeps(HashAlgorithm algorithm) {
        Deposit deposit = deposit(HashSamples.of(algorithm));

        escrow().keep(ada, deposit);

        assertThat(escrow().find(ada)).contains(deposit);
        assertThat(escrow().find(bob)).isEmpty();
    }

    @Test
    void keeps_what_little_is_known_of_a_user_too() {
        LegacyUser nameless =
                new LegacyUser(
                        new LegacyId(Provider.FIREBASE, "1"),
                        Optional.empty(),
                        false,
                        PersonName.UNKNOWN,
                        true,
                        true);
        Deposit deposit = new Deposit(nameless, HashSamples.of(HashAlgorithm.HMAC), NOON);

        escrow().keep(ada, deposit);

        assertThat(escrow().find(ada)).contains(deposit);
    }

    @Test
    void replaces_an_older_hash() {
        escrow().keep(ada, deposit(HashSamples.of(HashAlgorithm.PHPASS)));
        long before = escrow().size();
        Deposit newer = deposit(HashSamples.of(HashAlgorithm.HMAC));

        escrow().keep(ada, newer);

        assertThat(escrow().find(ada)).contains(newer);
        assertThat(escrow().size()).isEqualTo(before);
    }

    @Test
    void destroys_one_hash_and_no_other() {
        Deposit deposit = deposit(HashSamples.of(HashAlgorithm.PHPASS));
        long before = escrow().size();
        escrow().keep(ada, deposit);
        escrow().keep(bob, deposit);
        assertThat(escrow().size()).isEqualTo(before + 2);

        escrow().destroy(ada);
        escrow().destroy(ada);

        assertThat(escrow().find(ada)).isEmpty();
        assertThat(escrow().find(bob)).contains(deposit);
        assertThat(escrow().size()).isEqualTo(before + 1);
    }

    @Test
    void keeps_nothing_of_a_person_who_is_forgotten() {
        Deposit deposit = deposit(HashSamples.of(HashAlgorithm.PHPASS));
        people().put(person(ada, "ada-" + ada + "@example.com"));
        escrow().keep(ada, deposit);
        escrow().keep(bob, deposit);

        people().forget(ada);

        assertThat(escrow().find(ada)).isEmpty();
        assertThat(escrow().find(bob)).contains(deposit);
    }

    @Test
    void keeps_nothing_of_whoever_is_moved_by_whatever_way() {
        Deposit deposit = deposit(HashSamples.of(HashAlgorithm.PHPASS));
        for (Subject each : List.of(ada, bob)) {
            ledger().append(each, History.EMPTY, preparedMove(each).subList(0, 5));
            escrow().keep(each, deposit);
        }

        ledger().record(preparedMove(ada).getLast());

        assertThat(escrow().find(ada)).isEmpty();
        assertThat(escrow().find(bob)).contains(deposit);
    }

    @Test
    void keeps_nothing_of_whoever_is_erased() {
        ledger().append(ada, History.EMPTY, preparedMove(ada).subList(0, 2));
        escrow().keep(ada, deposit(HashSamples.of(HashAlgorithm.PHPASS)));

        ledger().record(erased(ada));

        assertThat(escrow().find(ada)).isEmpty();
    }

    @Test
    void keeps_one_whole_hash_however_many_are_brought_at_once() throws Exception {
        List<Deposit> deposits =
                IntStream.range(0, 16)
                        .mapToObj(i -> deposit(HashSamples.salted("salt " + i)))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> keeps =
                    deposits.stream()
                            .map(each -> threads.submit(() -> escrow().keep(ada, each)))
                            .toList();
            for (Future<?> keep : keeps) {
                keep.get();
            }
        }

        assertThat(deposits).contains(escrow().find(ada).orElseThrow());
    }

    private static Deposit deposit(PasswordHash hash) {
        LegacyUser ada =
                new LegacyUser(
                        new LegacyId(Provider.FIREBASE, "legacy-ada"),
                        Optional.of(email("Ada@example.com")),
                        true,
                        new PersonName(Optional.of("Ada"), Optional.of("Lovelace")),
                        false,
                        false);
        return new Deposit(ada, hash, NOON);
    }
}
