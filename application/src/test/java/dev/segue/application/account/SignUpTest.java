package dev.segue.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Creation;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Person;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent.UserSignedUp;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignUpTest {

    private static final EmailAddress NEW = Example.email("new");
    private static final SignUpAnswer ACCEPTED = new SignUpAnswer.Accepted();
    private static final SignUpAnswer UNAVAILABLE = new SignUpAnswer.Unavailable(Optional.empty());

    private final World world = World.withAda();

    @Test
    void starts_a_user_on_workos() {
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        Subject subject = holder(NEW);
        assertThat(world.state(subject))
                .isInstanceOfSatisfying(OnWorkOs.class, s -> assertThat(s.bornHere()).isTrue());
        assertThat(world.workOs().account(NEW).orElseThrow().emailVerified()).isFalse();
        assertThat(world.logsIn(NEW, Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.legacy().passwordsShown()).isEmpty();
    }

    @Test
    void answers_alike_where_legacy_has_the_address_and_creates_nothing() {
        assertThat(signUp(Example.email("ada"))).isEqualTo(ACCEPTED);
        assertThat(signUp(EmailAddress.parse("ADA@EXAMPLE.COM").orElseThrow())).isEqualTo(ACCEPTED);
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(world.people().all()).isEmpty();
        assertThat(world.ledger().streams()).isEmpty();
    }

    @Test
    void answers_alike_where_workos_has_the_address_and_leaves_the_account_alone() {
        var theirs = world.workOs().add(NEW, true, Optional.empty());
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(world.workOs().account(NEW).orElseThrow().credential())
                .isEqualTo(theirs.credential());
        assertThat(world.ledger().streams()).isEmpty();
        assertThat(world.people().all()).isEmpty();
    }

    @Test
    void answers_alike_where_the_address_was_signed_up_before_and_writes_nobody_down() {
        signUp(NEW);
        assertThat(signUp(NEW, Example.NEWER)).isEqualTo(ACCEPTED);
        assertThat(world.people().all()).hasSize(1);
        assertThat(world.workOs().account(NEW).orElseThrow().opensWith(Example.PASSWORD)).isTrue();
        assertThat(world.recorded(UserSignedUp.class)).isEqualTo(1);
    }

    @Test
    void creates_nothing_while_legacy_does_not_say_whose_the_address_is() {
        world.legacy().goDown();
        assertThat(signUp(NEW)).isEqualTo(UNAVAILABLE);
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(world.people().all()).isEmpty();
    }

    @Test
    void gives_the_address_free_when_workos_refuses() {
        world.workOs().faults().answerNextWrite(new Creation.PasswordRefused());
        assertThat(signUp(NEW)).isEqualTo(new SignUpAnswer.PasswordRefused());
        world.workOs().faults().answerNextWrite(new Creation.Refused(new ErrorCode("nope")));
        assertThat(signUp(NEW)).isEqualTo(new SignUpAnswer.Refused(new ErrorCode("nope")));
        world.workOs().faults().answerNextWrite(new Creation.OutOfBudget(Outage.of("429")));
        assertThat(signUp(NEW)).isEqualTo(UNAVAILABLE);
        assertThat(world.people().all()).isEmpty();
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
    }

    @Test
    void finds_the_account_whose_creation_was_not_answered() {
        world.workOs().faults().loseAnswers(1);
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(world.workOs().accounts()).hasSize(1);
        assertThat(world.state(holder(NEW))).isInstanceOf(OnWorkOs.class);
    }

    @Test
    void finds_at_the_next_try_the_account_whose_creation_arrived_late() {
        world.workOs().faults().loseRequests(WorkOsCall.CREATE, 1);
        assertThat(signUp(NEW)).isEqualTo(UNAVAILABLE);
        Subject reserved = holder(NEW);
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(holder(NEW)).as("the reservation of the first try").isEqualTo(reserved);
        assertThat(world.recorded(UserSignedUp.class)).isEqualTo(1);
    }

    @Test
    void can_be_tried_again_after_workos_was_down() {
        world.workOs().faults().goDown();
        assertThat(signUp(NEW)).isEqualTo(UNAVAILABLE);
        assertThat(signUp(NEW)).isEqualTo(UNAVAILABLE);
        world.workOs().faults().comeUp();
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(world.people().all()).hasSize(1);
    }

    @Test
    void keeps_the_reservation_when_the_look_after_a_taken_address_is_not_answered() {
        world.workOs().add(NEW, true, Optional.empty());
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.BY_EXTERNAL_ID, () -> world.workOs().faults().goDown());
        assertThat(signUp(NEW)).isEqualTo(UNAVAILABLE);
        world.workOs().faults().comeUp();
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(world.people().all()).isEmpty();
    }

    @Test
    void ends_with_one_account_when_many_sign_up_at_once() throws Exception {
        try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, 20)
                            .<Future<SignUpAnswer>>mapToObj(i -> browsers.submit(() -> signUp(NEW)))
                            .toList();
            for (Future<SignUpAnswer> one : running) {
                assertThat(one.get()).isEqualTo(ACCEPTED);
            }
        }
        assertThat(world.workOs().accounts()).hasSize(1);
        assertThat(world.recorded(UserSignedUp.class)).isEqualTo(1);
        assertThat(world.people().all()).hasSize(1);
        assertThat(world.state(holder(NEW))).isInstanceOf(OnWorkOs.class);
    }

    @Test
    void keeps_the_person_of_a_quicker_sign_up_on_the_same_reservation() {
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.CREATE,
                        () -> {
                            assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
                            world.workOs().faults().answerNextWrite(new Creation.PasswordRefused());
                        });
        assertThat(signUp(NEW, Example.WRONG)).isEqualTo(new SignUpAnswer.PasswordRefused());
        assertThat(world.state(holder(NEW))).isInstanceOf(OnWorkOs.class);
    }

    @Test
    void restores_the_person_that_a_slower_sign_up_gave_up() {
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, this::signUpAndBeRefused);
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(world.state(holder(NEW))).isInstanceOf(OnWorkOs.class);
    }

    private void signUpAndBeRefused() {
        world.workOs().faults().answerNextWrite(new Creation.PasswordRefused());
        assertThat(signUp(NEW, Example.WRONG)).isEqualTo(new SignUpAnswer.PasswordRefused());
    }

    @Test
    void leaves_the_address_to_a_first_login_that_came_first() {
        world.with(Example.user("new"));
        world.logsIn(NEW, Example.PASSWORD);
        world.legacy().delete(Example.id("new"));
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(world.workOs().accounts()).hasSize(1);
        assertThat(world.recorded(UserSignedUp.class)).isZero();
    }

    @Test
    void takes_no_address_from_a_legacy_user_who_is_written_down_but_not_moved() {
        Subject theirs = world.subject(Example.id("new"));
        world.people().put(new Person(theirs, Optional.of(Example.id("new")), Optional.of(NEW)));
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(holder(NEW)).isEqualTo(theirs);
    }

    @Test
    void frees_the_address_of_a_user_whose_erasure_broke_off_at_its_end() {
        signUp(NEW);
        Subject before = holder(NEW);
        Person person = world.people().find(before).orElseThrow().person();
        world.node().eraseUser().erase(before);
        world.people().put(person);
        assertThat(signUp(NEW)).isEqualTo(ACCEPTED);
        assertThat(holder(NEW)).isNotEqualTo(before);
        assertThat(world.state(holder(NEW))).isInstanceOf(OnWorkOs.class);
        assertThat(world.people().all()).hasSize(1);
    }

    private SignUpAnswer signUp(EmailAddress email) {
        return signUp(email, Example.PASSWORD);
    }

    private SignUpAnswer signUp(EmailAddress email, Password password) {
        return world.node()
                .signUp()
                .signUp(new SignUpRequest(email, password, PersonName.UNKNOWN, Example.CLIENT));
    }

    private Subject holder(EmailAddress email) {
        return world.people().holding(email).orElseThrow().person().subject();
    }
}
