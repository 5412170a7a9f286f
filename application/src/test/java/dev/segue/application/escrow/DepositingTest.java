package dev.segue.application.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.UserStreams;
import dev.segue.application.escrow.Depositing.Deposited;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent.CredentialEscrowed;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DepositingTest {

    private final World world = World.withAda();

    @Test
    void keeps_the_hash_and_parks_the_user_until_the_first_login() {
        assertThat(deposit()).isEqualTo(Deposited.KEPT);
        assertThat(world.escrow().find(world.ada())).isPresent();
        assertThat(onLegacy().parked()).contains(ParkReason.IN_ESCROW);
        assertThat(onLegacy().ways().escrowed()).isPresent();
    }

    @Test
    void keeps_a_hash_once_however_often_its_row_is_imported() {
        Deposit deposit = Escrowed.depositOf(world, Example.ada(), Example.PASSWORD);
        assertThat(deposit(deposit)).isEqualTo(Deposited.KEPT);
        assertThat(deposit(deposit)).isEqualTo(Deposited.KEPT_BEFORE);
        assertThat(world.recorded(CredentialEscrowed.class)).isEqualTo(1);
    }

    @Test
    void replaces_a_hash_by_that_of_a_newer_export_and_never_by_an_older_one() {
        Deposit older = Escrowed.depositOf(world, Example.ada(), Example.PASSWORD);
        Deposit newer = Escrowed.depositOf(world, Example.ada(), Example.NEWER);
        deposit(older);
        assertThat(deposit(newer)).isEqualTo(Deposited.KEPT);
        assertThat(deposit(older)).isEqualTo(Deposited.KEPT_BEFORE);
        assertThat(world.escrow().find(world.ada())).contains(newer);
    }

    @Test
    void keeps_again_what_the_ledger_knows_of_and_the_escrow_has_lost() {
        Deposit deposit = Escrowed.depositOf(world, Example.ada(), Example.PASSWORD);
        deposit(deposit);
        world.escrow().destroy(world.ada());
        assertThat(deposit(deposit)).isEqualTo(Deposited.KEPT);
        assertThat(world.escrow().find(world.ada())).contains(deposit);
        assertThat(world.recorded(CredentialEscrowed.class)).isEqualTo(1);
    }

    @Test
    void keeps_no_hash_that_was_read_before_a_reset() {
        deposit();
        Deposit old = Escrowed.depositOf(world, Example.ada(), Example.PASSWORD);
        world.node().resetPassword().request(Example.email("ada"));
        assertThat(deposit(old)).isEqualTo(Deposited.STALE);
    }

    @Test
    void keeps_no_hash_of_a_user_who_has_moved() {
        world.adaLogsIn(Example.PASSWORD);
        assertThat(deposit()).isEqualTo(Deposited.MOVED);
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void keeps_no_hash_of_a_user_who_moves_at_that_moment() {
        world.ledger().beforeNextAppend(() -> world.adaLogsIn(Example.PASSWORD));
        assertThat(deposit()).isEqualTo(Deposited.MOVED);
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void keeps_no_hash_of_a_user_who_has_moved_a_moment_before() {
        Escrow late =
                new Escrow() {
                    @Override
                    public void keep(Subject subject, Deposit deposit) {
                        world.adaLogsIn(Example.PASSWORD);
                        world.escrow().keep(subject, deposit);
                    }

                    @Override
                    public Optional<Deposit> find(Subject subject) {
                        return world.escrow().find(subject);
                    }

                    @Override
                    public void destroy(Subject subject) {
                        world.escrow().destroy(subject);
                    }

                    @Override
                    public long size() {
                        return world.escrow().size();
                    }
                };
        Depositing depositing =
                new Depositing(
                        late,
                        new UserStreams(world.ledger()),
                        world.pseudonyms(),
                        world.clock(),
                        () -> new OperationId(UUID.randomUUID()));
        assertThat(depositing.deposit(Escrowed.depositOf(world, Example.ada(), Example.PASSWORD)))
                .isEqualTo(Deposited.MOVED);
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void keeps_no_hash_of_a_user_who_is_erased_at_that_moment() {
        deposit();
        world.ledger().beforeNextAppend(() -> world.node().eraseUser().erase(world.ada()));
        assertThat(deposit()).isEqualTo(Deposited.ERASED);
        assertThat(deposit()).isEqualTo(Deposited.ERASED);
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void keeps_no_hash_that_a_reset_makes_stale_at_that_moment() {
        Deposit old = Escrowed.depositOf(world, Example.ada(), Example.PASSWORD);
        world.ledger()
                .beforeNextAppend(() -> world.node().resetPassword().request(Example.email("ada")));
        assertThat(deposit(old)).isEqualTo(Deposited.STALE);
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void keeps_the_hash_of_a_user_who_is_held_for_the_time_after_the_release() {
        world.adaLogsIn(Example.PASSWORD);
        world.node()
                .routing()
                .sendBack(world.ada(), new Operator("grace"), new Reason("practice"), false);
        world.clock().advance(Duration.ofMinutes(1));
        assertThat(deposit()).isEqualTo(Deposited.HELD);
        assertThat(world.escrow().find(world.ada())).isPresent();
        assertThat(onLegacy().parked()).isEmpty();
    }

    private Deposited deposit() {
        return deposit(Escrowed.depositOf(world, Example.ada(), Example.PASSWORD));
    }

    private Deposited deposit(Deposit deposit) {
        return world.node().depositing().deposit(deposit);
    }

    private OnLegacy onLegacy() {
        return (OnLegacy) world.state(world.ada());
    }
}
