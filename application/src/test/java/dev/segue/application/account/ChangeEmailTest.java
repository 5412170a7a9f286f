package dev.segue.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.UserStreams;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Creation;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Person;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.Discover;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeEmailTest {

    private static final EmailAddress OLD = Example.email("ada");
    private static final EmailAddress NEW = Example.email("lovelace");
    private static final AccountAnswer DONE = new AccountAnswer.Done();

    private final World world = World.withAda();

    @Test
    void changes_the_address_of_a_user_on_legacy_at_legacy() {
        writtenDown();
        assertThat(change(true)).isEqualTo(DONE);
        assertThat(world.legacy().account(Example.id("ada")).orElseThrow().email()).contains(NEW);
        assertThat(world.workOs().calls()).isEmpty();
        assertLogsInWith(NEW);
    }

    @Test
    void changes_the_address_of_a_user_on_workos_at_workos() {
        moved();
        assertThat(change(false)).isEqualTo(DONE);
        assertThat(world.workOs().account(NEW).orElseThrow().emailVerified()).isFalse();
        assertThat(world.legacy().account(Example.id("ada")).orElseThrow().email()).contains(OLD);
        assertLogsInWith(NEW);
    }

    @Test
    void is_refused_where_somebody_else_has_the_address() {
        writtenDown();
        world.people().put(new Person(world.subject(Example.id("x")), Optional.empty(), some(NEW)));
        assertThat(change(true)).isEqualTo(new AccountAnswer.EmailTaken());
        assertLogsInWith(OLD);
    }

    @Test
    void is_refused_where_somebody_else_at_workos_has_the_address() {
        moved();
        world.workOs().add(NEW, true, Optional.empty());
        assertThat(change(true)).isEqualTo(new AccountAnswer.EmailTaken());
        assertLogsInWith(OLD);
    }

    @Test
    void is_refused_as_workos_refuses_it() {
        moved();
        world.workOs().faults().answerNextWrite(new Creation.Refused(new ErrorCode("nope")));
        assertThat(change(true)).isEqualTo(new AccountAnswer.Refused(new ErrorCode("nope")));
        world.workOs().faults().answerNextWrite(new Creation.OutOfBudget(Outage.of("429")));
        assertThat(change(true)).isInstanceOf(AccountAnswer.Unavailable.class);
        assertLogsInWith(OLD);
    }

    @Test
    void can_be_asked_again_where_a_side_did_not_answer() {
        writtenDown();
        world.legacy().goDown();
        assertThat(change(true)).isInstanceOf(AccountAnswer.Unavailable.class);
        world.legacy().comeUp();
        assertThat(change(true)).isEqualTo(DONE);
        assertLogsInWith(NEW);
    }

    @Test
    void leaves_a_way_in_where_the_answer_got_lost() {
        moved();
        world.workOs().faults().loseAnswers(1);
        assertThat(change(true)).isInstanceOf(AccountAnswer.Unavailable.class);
        assertLogsInWith(NEW);
        assertThat(change(true)).isEqualTo(DONE);
        assertLogsInWith(NEW);
    }

    @Test
    void waits_for_an_attempt_that_goes_by_the_old_address() {
        writtenDown();
        begin(Duration.ofSeconds(60));
        assertThat(change(true))
                .isInstanceOfSatisfying(
                        AccountAnswer.Unavailable.class,
                        answer -> assertThat(answer.retryAfter()).isPresent());
        world.clock().advance(Duration.ofSeconds(61));
        assertThat(change(true)).isEqualTo(DONE);
        assertLogsInWith(NEW);
    }

    @Test
    void follows_a_user_who_is_moved_at_the_same_time() {
        writtenDown();
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, () -> change(true));
        world.adaLogsIn(Example.PASSWORD);
        assertThat(change(true)).as("asked again").isEqualTo(DONE);
        assertLogsInWith(NEW);
    }

    @Test
    void follows_a_user_who_was_moved_between_two_looks() {
        writtenDown();
        world.legacy().beforeNextChange(this::moved);
        assertThat(change(true)).isEqualTo(DONE);
        assertThat(world.workOs().account(NEW)).isPresent();
        assertLogsInWith(NEW);
    }

    @Test
    void is_refused_for_a_user_nobody_knows() {
        assertThat(change(true)).isEqualTo(new AccountAnswer.UnknownUser());
        assertThat(world.node().changeEmail().change(new Subject(UUID.randomUUID()), NEW, true))
                .isEqualTo(new AccountAnswer.UnknownUser());
    }

    @Test
    void does_not_write_an_erased_user_down_again() {
        moved();
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.UPDATE, () -> world.node().eraseUser().erase(world.ada()));
        assertThat(change(true)).isNotEqualTo(DONE);
        assertThat(world.people().all()).isEmpty();
    }

    private void writtenDown() {
        world.people().put(new Person(world.ada(), Optional.of(Example.id("ada")), some(OLD)));
        new UserStreams(world.ledger())
                .carryOut(new Discover(world.ada(), Provider.FIREBASE, world.clock().instant()));
    }

    private void moved() {
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    private void begin(Duration lease) {
        new UserStreams(world.ledger())
                .carryOut(
                        new BeginProvisioning(
                                world.ada(),
                                new OperationId(UUID.randomUUID()),
                                Initiator.LOGIN,
                                lease,
                                world.clock().instant()));
    }

    private AccountAnswer change(boolean verified) {
        return world.node().changeEmail().change(world.ada(), NEW, verified);
    }

    private void assertLogsInWith(EmailAddress email) {
        assertThat(world.logsIn(email, Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSizeLessThanOrEqualTo(2);
    }

    private static Optional<EmailAddress> some(EmailAddress email) {
        return Optional.of(email);
    }
}
