package dev.segue.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Person;
import dev.segue.application.port.PersonName;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent.UserErased;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EraseUserTest {

    private static final AccountAnswer DONE = new AccountAnswer.Done();

    private final World world = World.withAda();

    @Test
    void deletes_the_user_on_both_sides_and_here() {
        world.adaLogsIn(Example.PASSWORD);
        assertThat(erase(world.ada())).isEqualTo(DONE);
        assertNothingIsLeft();
        assertThat(world.state(world.ada())).isEqualTo(new Erased());
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
    }

    @Test
    void deletes_a_user_born_on_workos() {
        world.node()
                .signUp()
                .signUp(
                        new SignUpRequest(
                                Example.email("new"),
                                Example.PASSWORD,
                                PersonName.UNKNOWN,
                                Example.CLIENT));
        Subject subject = world.people().all().getFirst().subject();
        assertThat(erase(subject)).isEqualTo(DONE);
        assertThat(world.workOs().accounts()).isEmpty();
        assertThat(world.people().all()).isEmpty();
    }

    @Test
    void deletes_the_account_that_a_broken_attempt_left_unrecorded() {
        writtenDown();
        world.workOs()
                .add(Example.email("ada"), false, Optional.of(ExternalId.of(Example.id("ada"))));
        assertThat(erase(world.ada())).isEqualTo(DONE);
        assertNothingIsLeft();
    }

    @Test
    void deletes_the_account_of_an_attempt_that_completes_in_the_middle() {
        writtenDown();
        world.legacy().beforeNextChange(() -> world.adaLogsIn(Example.PASSWORD));
        assertThat(erase(world.ada())).isEqualTo(DONE);
        assertNothingIsLeft();
    }

    @Test
    void says_done_only_when_both_sides_have_said_so_and_can_be_repeated() {
        world.adaLogsIn(Example.PASSWORD);
        world.legacy().loseAnswers(1);
        assertThat(erase(world.ada())).isInstanceOf(AccountAnswer.Unavailable.class);
        world.workOs().faults().goDown();
        assertThat(erase(world.ada())).isInstanceOf(AccountAnswer.Unavailable.class);
        assertThat(world.people().all()).isNotEmpty();
        assertThat(world.recorded(UserErased.class)).isZero();
        world.workOs().faults().comeUp();
        assertThat(erase(world.ada())).isEqualTo(DONE);
        assertThat(erase(world.ada())).as("and once more").isEqualTo(DONE);
        assertThat(world.recorded(UserErased.class)).isEqualTo(1);
        assertNothingIsLeft();
    }

    @Test
    void can_be_repeated_where_the_last_look_was_not_answered() {
        world.adaLogsIn(Example.PASSWORD);
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.BY_EXTERNAL_ID, () -> world.workOs().faults().goDown());
        assertThat(erase(world.ada())).isInstanceOf(AccountAnswer.Unavailable.class);
        world.workOs().faults().comeUp();
        assertThat(erase(world.ada())).isEqualTo(DONE);
        assertNothingIsLeft();
    }

    @Test
    void forgets_a_person_whom_the_ledger_never_heard_of() {
        writtenDown();
        assertThat(erase(world.ada())).isEqualTo(DONE);
        assertNothingIsLeft();
    }

    @Test
    void is_refused_for_a_user_nobody_knows() {
        assertThat(erase(new Subject(UUID.randomUUID())))
                .isEqualTo(new AccountAnswer.UnknownUser());
    }

    private void writtenDown() {
        world.people()
                .put(
                        new Person(
                                world.ada(),
                                Optional.of(Example.id("ada")),
                                Optional.of(Example.email("ada"))));
    }

    private AccountAnswer erase(Subject subject) {
        return world.node().eraseUser().erase(subject);
    }

    private void assertNothingIsLeft() {
        assertThat(world.legacy().account(Example.id("ada"))).isEmpty();
        assertThat(world.workOs().accounts()).isEmpty();
        assertThat(world.people().all()).isEmpty();
    }
}
