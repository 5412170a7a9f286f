package dev.segue.application.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.account.AccountAnswer;
import dev.segue.application.account.ResetPassword.ResetAnswer;
import dev.segue.application.account.SignUpAnswer;
import dev.segue.application.account.SignUpRequest;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.ImportRun;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.PersonName;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.UserErased;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.UserEvent.UserSignedUp;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CrashingAnywhereTest {

    private static final EmailAddress ADA = Example.email("ada");
    private static final EmailAddress LOVELACE = Example.email("lovelace");
    private static final EmailAddress NEW = Example.email("new");

    @TestFactory
    Stream<DynamicTest> in_a_first_login_loses_nothing() {
        return firstLogin().everywhere();
    }

    @Test
    void in_a_first_login_has_many_places_to_happen() {
        assertThat(firstLogin().calls())
                .contains(
                        "People.put",
                        "Ledger.append",
                        "WorkOsDirectory.create",
                        "WorkOsLogins.authenticate")
                .hasSizeGreaterThanOrEqualTo(11);
    }

    private static Rehearsal firstLogin() {
        return new Rehearsal(
                World::withAda,
                (world, node) -> logIn(node, ADA, Example.PASSWORD),
                CrashingAnywhereTest::adaGetsInAndIsMoved);
    }

    @TestFactory
    Stream<DynamicTest> in_a_first_login_that_adopts_an_account_signs_out_whoever_used_it() {
        return new Rehearsal(
                        () -> {
                            World world = World.withAda();
                            world.workOs().add(ADA, true, Optional.empty());
                            return world;
                        },
                        (world, node) -> logIn(node, ADA, Example.PASSWORD),
                        world -> {
                            Node next = world.node(NodeSettings.usual().adopting());
                            assertSignedIn(logIn(next, ADA, Example.PASSWORD));
                            adaGetsInAndIsMoved(world);
                            assertThat(world.workOs().calls(WorkOsCall.REVOKE_SESSIONS))
                                    .isPositive();
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_a_login_after_a_release_loses_nothing() {
        return new Rehearsal(
                        () -> {
                            World world = World.withAda();
                            world.adaLogsIn(Example.PASSWORD);
                            Operator grace = new Operator("grace");
                            Reason reason = new Reason("practice");
                            world.node().routing().sendBack(world.ada(), grace, reason, false);
                            world.node().routing().release(world.ada(), grace, reason);
                            return world;
                        },
                        (world, node) -> logIn(node, ADA, Example.PASSWORD),
                        CrashingAnywhereTest::adaGetsInAndIsMoved)
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_an_import_loses_and_doubles_nobody() {
        return new Rehearsal(
                        CrashingAnywhereTest::withThree,
                        (world, node) -> ImportRun.of(world).oneAtATime().on(node),
                        world -> {
                            ImportRun.of(world).oneAtATime().on(world.node());
                            everybodyIsOnWorkOs(world);
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_an_import_leaves_everybody_a_way_to_log_in() {
        return new Rehearsal(
                        CrashingAnywhereTest::withThree,
                        (world, node) -> ImportRun.of(world).rereading().oneAtATime().on(node),
                        world -> {
                            for (String name : new String[] {"ada", "bob", "eve"}) {
                                assertSignedIn(world.logsIn(Example.email(name), Example.PASSWORD));
                            }
                            everybodyIsOnWorkOs(world);
                        })
                .everywhere();
    }

    private static World withThree() {
        return World.withAda().with(Example.user("bob")).with(Example.user("eve"));
    }

    private static void everybodyIsOnWorkOs(World world) {
        assertThat(world.workOs().accounts()).hasSize(3);
        assertThat(world.recorded(UserProvisioned.class)).isEqualTo(3);
        for (String name : new String[] {"ada", "bob", "eve"}) {
            assertThat(world.state(world.subject(Example.id(name)))).isInstanceOf(OnWorkOs.class);
            assertThat(world.logsIn(Example.email(name), Example.PASSWORD))
                    .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        }
    }

    @TestFactory
    Stream<DynamicTest> in_a_sign_up_can_be_made_good_by_signing_up_again() {
        return new Rehearsal(
                        World::empty,
                        (world, node) -> signUp(node),
                        world -> {
                            assertThat(signUp(world.node())).isEqualTo(new SignUpAnswer.Accepted());
                            assertThat(world.logsIn(NEW, Example.PASSWORD))
                                    .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
                            assertThat(world.workOs().accounts()).hasSize(1);
                            assertThat(world.people().all()).hasSize(1);
                            assertThat(world.recorded(UserSignedUp.class)).isEqualTo(1);
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_an_erasure_can_be_made_good_by_erasing_again() {
        return new Rehearsal(
                        () -> {
                            World world = World.withAda();
                            world.adaLogsIn(Example.PASSWORD);
                            return world;
                        },
                        (world, node) -> node.eraseUser().erase(world.ada()),
                        world -> {
                            assertThat(world.node().eraseUser().erase(world.ada()))
                                    .isEqualTo(new AccountAnswer.Done());
                            assertThat(world.legacy().account(Example.id("ada"))).isEmpty();
                            assertThat(world.workOs().accounts()).isEmpty();
                            assertThat(world.people().all()).isEmpty();
                            assertThat(world.state(world.ada())).isEqualTo(new Erased());
                            assertThat(world.recorded(UserErased.class)).isEqualTo(1);
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_a_change_of_email_before_the_move_leaves_a_way_in() {
        return new Rehearsal(
                        CrashingAnywhereTest::withAdaParked,
                        (world, node) -> node.changeEmail().change(world.ada(), LOVELACE, true),
                        CrashingAnywhereTest::adaGetsInByOneOfHerEmails)
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_a_change_of_email_after_the_move_leaves_a_way_in() {
        return new Rehearsal(
                        () -> {
                            World world = World.withAda();
                            world.adaLogsIn(Example.PASSWORD);
                            return world;
                        },
                        (world, node) -> node.changeEmail().change(world.ada(), LOVELACE, true),
                        CrashingAnywhereTest::adaGetsInByOneOfHerEmails)
                .everywhere();
    }

    private static void adaGetsInByOneOfHerEmails(World world) {
        boolean byTheOld = isSignedIn(world.logsIn(ADA, Example.PASSWORD));
        boolean byTheNew = isSignedIn(world.logsIn(LOVELACE, Example.PASSWORD));
        assertThat(byTheOld || byTheNew).isTrue();
        assertThat(world.node().changeEmail().change(world.ada(), LOVELACE, true))
                .isEqualTo(new AccountAnswer.Done());
        assertThat(world.logsIn(LOVELACE, Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> in_a_reset_before_the_first_login_loses_nothing() {
        return new Rehearsal(
                        World::withAda,
                        (world, node) -> node.resetPassword().request(ADA),
                        world -> {
                            assertThat(world.node().resetPassword().request(ADA))
                                    .isEqualTo(new ResetAnswer.Accepted());
                            world.legacy().setPassword(Example.id("ada"), Example.NEWER);
                            assertThat(world.adaLogsIn(Example.NEWER))
                                    .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_a_reset_is_never_sent_without_an_import_hearing_of_it() {
        return new Rehearsal(
                        World::withAda,
                        (world, node) -> node.resetPassword().request(ADA),
                        world -> {
                            boolean sent = !world.legacy().resetsMailed().isEmpty();
                            boolean heard =
                                    world.recorded(UserEvent.PasswordResetRequested.class) > 0;
                            assertThat(!sent || heard).isTrue();
                        })
                .everywhere();
    }

    private static World withAdaParked() {
        World world = World.withAda();
        world.workOs().faults().goDown();
        world.adaLogsIn(Example.PASSWORD);
        world.workOs().faults().comeUp();
        return world;
    }

    private static void adaGetsInAndIsMoved(World world) {
        assertSignedIn(world.adaLogsIn(Example.PASSWORD));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
        Subject ada = world.ada();
        assertThat(world.state(ada)).isInstanceOf(OnWorkOs.class);
        assertThat(world.people().holding(ADA).orElseThrow().person().subject()).isEqualTo(ada);
    }

    private static SignUpAnswer signUp(Node node) {
        return node.signUp()
                .signUp(
                        new SignUpRequest(
                                NEW, Example.PASSWORD, PersonName.UNKNOWN, Example.CLIENT));
    }

    private static LoginAnswer logIn(Node node, EmailAddress email, Password password) {
        return node.logIn().logIn(new LoginRequest(email, password, Example.CLIENT));
    }

    private static void assertSignedIn(LoginAnswer answer) {
        assertThat(isSignedIn(answer)).as(answer.toString()).isTrue();
    }

    private static boolean isSignedIn(LoginAnswer answer) {
        return answer instanceof LoginAnswer.SignedInAtWorkOs
                || answer instanceof LoginAnswer.SignedInAtLegacy;
    }
}
