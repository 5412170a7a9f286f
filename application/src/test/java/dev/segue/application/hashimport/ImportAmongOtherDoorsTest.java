package dev.segue.application.hashimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.login.LogIn;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.Credential;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an import does when its users log in, reset, change or leave at the same time. */
class ImportAmongOtherDoorsTest {

    private final World world = World.withAda();

    @Test
    void and_first_logins_of_the_same_users_end_with_one_account_each() throws Exception {
        int users = 30;
        for (int i = 0; i < users; i++) {
            world.with(Example.user("user" + i));
        }
        ImportRun run = ImportRun.of(world).inChunksOf(7);
        Node node = world.node();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<RowOutcome>> importing = threads.submit(() -> run.on(node));
            List<Future<LoginAnswer>> logins = new ArrayList<>();
            for (int i = 0; i < users; i++) {
                LoginRequest request =
                        new LoginRequest(
                                Example.email("user" + i), Example.PASSWORD, Example.CLIENT);
                LogIn logIn = world.node().logIn();
                logins.add(threads.submit(() -> logIn.logIn(request)));
            }
            for (Future<LoginAnswer> login : logins) {
                assertThat(login.get())
                        .isInstanceOfAny(
                                LoginAnswer.SignedInAtWorkOs.class,
                                LoginAnswer.SignedInAtLegacy.class);
            }
            assertThat(importing.get())
                    .extracting(RowOutcome::kind)
                    .isSubsetOf(Kind.IMPORTED, Kind.ALREADY_THERE, Kind.LEFT_TO_LOGIN);
        }
        assertThat(world.workOs().accounts()).hasSize(users + 1);
        assertThat(world.recorded(UserProvisioned.class)).isEqualTo(users + 1);
        assertThat(world.recorded(RoutedToWorkOs.class)).isEqualTo(users + 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkOsCall.class,
            names = {"CREATE", "BY_EXTERNAL_ID"})
    void never_puts_an_older_hash_over_a_password_just_proven(WorkOsCall moment) {
        ImportRun run = ImportRun.of(world);
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        if (moment == WorkOsCall.BY_EXTERNAL_ID) {
            world.workOs().faults().loseRequests(WorkOsCall.CREATE, 1);
        }
        world.workOs().faults().beforeNext(moment, () -> world.adaLogsIn(Example.NEWER));
        run.on(world.node());
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts())
                .singleElement()
                .satisfies(account ->
                        assertThat(account.credential())
                                .isEqualTo(new Credential.Proven(Example.NEWER)));
    }

    @Test
    void leaves_a_user_to_the_login_that_is_moving_them() {
        List<RowOutcome> outcomes = new ArrayList<>();
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.AUTHENTICATE,
                        () -> outcomes.addAll(ImportRun.of(world).on(world.node())));
        world.adaLogsIn(Example.PASSWORD);
        assertThat(outcomes).extracting(RowOutcome::kind).containsExactly(Kind.LEFT_TO_LOGIN);
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
    }

    @Test
    void leaves_to_a_login_whoever_proved_a_newer_password_that_workos_did_not_confirm() {
        ImportRun run = ImportRun.of(world);
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        world.workOs().faults().answerNextLogin(new WorkOsLogin.Throttled(Optional.empty()));
        world.adaLogsIn(Example.NEWER);
        assertThat(run.on(world.node()))
                .singleElement()
                .satisfies(o -> assertThat(o.parked()).contains(ParkReason.STALE_HASH));
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void parks_a_user_whose_password_was_reset_after_the_export() {
        ImportRun run = ImportRun.of(world);
        world.node().resetPassword().request(Example.email("ada"));
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        assertThat(run.on(world.node()))
                .singleElement()
                .satisfies(o -> assertThat(o.parked()).contains(ParkReason.STALE_HASH));
        assertThat(world.state(world.ada()).authority()).isEqualTo(Authority.LEGACY);
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void ends_its_attempt_when_it_finds_the_hash_stale() {
        ImportRun run = ImportRun.of(world);
        world.node().resetPassword().request(Example.email("ada"));
        world.workOs().faults().loseAnswers(1);
        run.on(world.node());
        assertThat(world.state(world.ada()))
                .isInstanceOfSatisfying(
                        OnLegacy.class,
                        state -> {
                            assertThat(state.attempt()).isEmpty();
                            assertThat(state.parked()).contains(ParkReason.STALE_HASH);
                        });
    }

    @Test
    void reads_again_what_has_changed_since_the_export() {
        ImportRun run = ImportRun.of(world).rereading();
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        assertThat(run.kindsOn(world.node())).containsExactly(Kind.IMPORTED);
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
    }

    @Test
    void reads_again_who_was_deleted_or_disabled_since_the_export() {
        world.with(Example.user("eve"));
        ImportRun run = ImportRun.of(world).rereading();
        world.legacy().delete(Example.id("ada"));
        world.legacy().edit(Example.id("eve"), Example::disabled);
        List<RowOutcome> outcomes = run.on(world.node());
        assertThat(outcomes).extracting(RowOutcome::kind).containsExactly(Kind.GONE, Kind.PARKED);
        assertThat(outcomes.get(1).parked()).contains(ParkReason.DISABLED);
        assertThat(world.workOs().accounts()).isEmpty();
    }

    @Test
    void reads_again_in_portions_of_a_hundred() {
        for (int i = 0; i < 250; i++) {
            world.with(Example.user("user" + i));
        }
        ImportRun run = ImportRun.of(world).rereading().inChunksOf(1000);
        assertThat(run.kindsOn(world.node())).hasSize(251).containsOnly(Kind.IMPORTED);
    }

    @Test
    void stops_where_legacy_cannot_be_read_again_and_resumes() {
        ImportRun run = ImportRun.of(world).rereading();
        world.legacy().goDown();
        assertThatThrownBy(() -> run.on(world.node()))
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("resume");
        world.legacy().comeUp();
        assertThat(run.kindsOn(world.node())).containsExactly(Kind.IMPORTED);
    }

    @Test
    void does_not_bring_an_erased_user_back() {
        ImportRun run = ImportRun.of(world);
        world.adaLogsIn(Example.PASSWORD);
        erase();
        assertThat(run.kindsOn(world.node())).containsExactly(Kind.GONE);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkOsCall.class,
            names = {"CREATE", "BY_EXTERNAL_ID", "UPDATE"})
    void leaves_nothing_of_a_user_who_is_erased_in_the_middle(WorkOsCall moment) {
        discover();
        ImportRun run = ImportRun.of(world);
        if (moment != WorkOsCall.CREATE) {
            world.workOs().faults().loseAnswers(1);
        }
        world.workOs().faults().beforeNext(moment, this::erase);
        assertThat(run.kindsOn(world.node())).containsExactly(Kind.GONE);
        assertNothingIsLeft();
    }

    @Test
    void says_so_where_the_account_of_an_erased_user_cannot_be_deleted() {
        discover();
        ImportRun run = ImportRun.of(world);
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, this::erase);
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.BY_EXTERNAL_ID,
                        () ->
                                world.workOs()
                                        .faults()
                                        .beforeNext(
                                                WorkOsCall.BY_EXTERNAL_ID,
                                                () -> world.workOs().faults().goDown()));
        assertThat(run.on(world.node()))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.remedy()).isPresent());
    }

    @Test
    void follows_a_user_who_changes_their_email_in_the_middle() {
        discover();
        ImportRun run = ImportRun.of(world).rereading();
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, this::changeEmail);
        assertThat(run.kindsOn(world.node())).containsExactly(Kind.IMPORTED);
        assertThat(world.logsIn(Example.email("lovelace"), Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void says_so_where_it_cannot_follow() {
        discover();
        ImportRun run = ImportRun.of(world).rereading();
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, this::changeEmail);
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.UPDATE, () -> world.workOs().faults().goDown());
        assertThat(run.on(world.node()))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.remedy()).isPresent());
    }

    private void changeEmail() {
        world.node().changeEmail().change(world.ada(), Example.email("lovelace"), true);
    }

    private void discover() {
        world.workOs().faults().goDown();
        world.adaLogsIn(Example.PASSWORD);
        world.workOs().faults().comeUp();
        world.clock().advance(Duration.ofSeconds(1));
    }

    private void erase() {
        world.node().eraseUser().erase(world.ada());
    }

    private void assertNothingIsLeft() {
        assertThat(world.workOs().accounts()).isEmpty();
        assertThat(world.people().all()).isEmpty();
        assertThat(world.state(world.ada())).isEqualTo(new Erased());
    }
}
