package dev.segue.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.account.ResetPassword.ResetAnswer;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.UserEvent.PasswordResetRequested;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResetPasswordTest {

    private static final EmailAddress ADA = Example.email("ada");
    private static final ResetAnswer ACCEPTED = new ResetAnswer.Accepted();
    private static final ResetAnswer UNAVAILABLE = new ResetAnswer.Unavailable(Optional.empty());

    private final World world = World.withAda();

    @Test
    void goes_to_legacy_before_the_first_login_which_carries_it_over() {
        assertThat(reset(ADA)).isEqualTo(ACCEPTED);
        assertThat(world.legacy().resetsMailed()).containsExactly(ADA);
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void is_recorded_even_of_a_user_whom_segue_had_never_seen() {
        reset(ADA);
        assertThat(world.events(world.ada()))
                .last()
                .isInstanceOfSatisfying(
                        PasswordResetRequested.class,
                        event -> assertThat(event.side()).isEqualTo(Authority.LEGACY));
        assertThat(world.people().find(world.ada())).isPresent();
    }

    @Test
    void goes_to_workos_after_the_move() {
        world.adaLogsIn(Example.PASSWORD);
        assertThat(reset(ADA)).isEqualTo(ACCEPTED);
        assertThat(world.workOs().resetsMailed()).containsExactly(ADA);
        assertThat(world.legacy().resetsMailed()).isEmpty();
        assertThat(world.state(world.ada()))
                .isInstanceOfSatisfying(
                        OnWorkOs.class, s -> assertThat(s.passwordChanged()).isTrue());
    }

    @Test
    void goes_to_workos_for_a_user_who_moved_even_under_the_address_legacy_still_has() {
        world.adaLogsIn(Example.PASSWORD);
        world.node().changeEmail().change(world.ada(), Example.email("lovelace"), true);
        assertThat(reset(ADA)).isEqualTo(ACCEPTED);
        assertThat(world.legacy().resetsMailed()).isEmpty();
    }

    @Test
    void answers_alike_where_nobody_has_the_address() {
        assertThat(reset(Example.email("nobody"))).isEqualTo(ACCEPTED);
        assertThat(world.legacy().resetsMailed()).isEmpty();
        assertThat(world.ledger().streams()).isEmpty();
    }

    @Test
    void is_unavailable_while_the_side_in_charge_is_down() {
        world.legacy().goDown();
        assertThat(reset(ADA)).isEqualTo(UNAVAILABLE);
        world.legacy().comeUp();
        world.adaLogsIn(Example.PASSWORD);
        world.workOs().faults().goDown();
        assertThat(reset(ADA)).isEqualTo(UNAVAILABLE);
        assertThat(world.workOs().calls(WorkOsCall.SEND_RESET)).isEqualTo(1);
    }

    @Test
    void is_recorded_before_it_is_sent() {
        reset(ADA);
        world.legacy().goDown();
        assertThat(reset(ADA)).isEqualTo(UNAVAILABLE);
        assertThat(world.recorded(PasswordResetRequested.class)).isEqualTo(2);
    }

    @Test
    void writes_no_erased_user_down_again() {
        world.adaLogsIn(Example.PASSWORD);
        world.node().eraseUser().erase(world.ada());
        world.with(Example.ada());
        assertThat(reset(ADA)).isEqualTo(ACCEPTED);
        assertThat(world.people().all()).isEmpty();
        assertThat(world.state(world.ada())).isEqualTo(new Erased());
    }

    private ResetAnswer reset(EmailAddress email) {
        return world.node().resetPassword().request(email);
    }
}
