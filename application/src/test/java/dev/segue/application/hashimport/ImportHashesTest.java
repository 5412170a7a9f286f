package dev.segue.application.hashimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeExport;
import dev.segue.application.fakes.FakeHashes;
import dev.segue.application.fakes.WorkOsAccount;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Creation;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Outage;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserEvent.HashImported;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportHashesTest {

    private static final Operator GRACE = new Operator("grace");
    private static final Reason REASON = new Reason("practice");

    private final World world = World.withAda();

    @Test
    void moves_every_user_with_their_hash() {
        assertThat(runAll()).containsExactly(Kind.IMPORTED);
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
        assertThat(world.events(world.ada()).stream().filter(HashImported.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(
                        HashImported.class,
                        event ->
                                assertThat(event.fingerprint())
                                        .isEqualTo(
                                                world.pseudonyms()
                                                        .fingerprintOf(
                                                                FakeHashes.of(Example.PASSWORD))));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.legacy().passwordsShown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 1000})
    void tells_every_row_once_and_in_order_whatever_the_chunk(int chunk) {
        FakeExport export = new FakeExport();
        for (int i = 1; i <= 6; i++) {
            if (i == 3) {
                export.addUnreadable("passwordHash", "not base64");
            } else {
                export.add(exported(Example.user("user" + i)));
            }
        }
        List<RowOutcome> outcomes = ImportRun.of(world, export).inChunksOf(chunk).on(world.node());
        assertThat(outcomes)
                .extracting(RowOutcome::number)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() == Kind.IMPORTED)
                .extracting(RowOutcome::number)
                .containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() == Kind.UNREADABLE)
                .singleElement()
                .satisfies(o -> assertThat(o.remedy()).contains("passwordHash: not base64"));
    }

    @Test
    void writes_nothing_at_workos_the_second_time() {
        runAll();
        long writes = world.workOs().writes();
        assertThat(runAll()).containsExactly(Kind.ALREADY_THERE);
        assertThat(world.workOs().writes()).isEqualTo(writes);
        assertThat(world.recorded(UserProvisioned.class)).isEqualTo(1);
    }

    static Stream<Arguments> obstacles() {
        LegacyUser ada = Example.ada();
        return Stream.of(
                Arguments.of(exported(Example.withoutEmail(ada)), ParkReason.NO_USABLE_EMAIL),
                Arguments.of(exported(Example.disabled(ada)), ParkReason.DISABLED),
                Arguments.of(exported(Example.withSecondFactor(ada)), ParkReason.SECOND_FACTOR),
                Arguments.of(new ExportedUser(ada, Optional.empty()), ParkReason.NO_HASH));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void parks_whom_it_cannot_move_and_says_so_once(ExportedUser user, ParkReason reason) {
        ImportRun run = ImportRun.of(world, new FakeExport().add(user));
        for (int i = 0; i < 2; i++) {
            assertThat(run.on(world.node()))
                    .singleElement()
                    .satisfies(outcome -> {
                        assertThat(outcome.kind()).isEqualTo(Kind.PARKED);
                        assertThat(outcome.parked()).contains(reason);
                        assertThat(outcome.remedy()).contains(reason.remedy());
                    });
        }
        assertThat(world.events(world.ada())).hasSize(2);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void moves_users_with_a_second_factor_where_they_enrol_again() {
        FakeExport export = new FakeExport().add(exported(Example.withSecondFactor(Example.ada())));
        assertThat(ImportRun.of(world, export).enrollingAgain().kindsOn(world.node()))
                .containsExactly(Kind.IMPORTED);
    }

    @Test
    void parks_both_of_two_users_with_one_email() {
        world.with(
                Example.withEmail(
                        Example.user("eve"),
                        EmailAddress.parse("ADA@example.com").orElseThrow(),
                        true));
        for (int chunk : new int[] {1, 2}) {
            assertThat(ImportRun.of(world).inChunksOf(chunk).on(world.node()))
                    .hasSize(2)
                    .allMatch(o -> o.parked().equals(Optional.of(ParkReason.EMAIL_COLLISION)));
        }
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void parks_both_rows_of_a_user_who_is_listed_twice() {
        FakeExport export =
                new FakeExport().add(exported(Example.ada())).add(exported(Example.ada()));
        List<RowOutcome> outcomes = ImportRun.of(world, export).on(world.node());
        assertThat(outcomes).extracting(RowOutcome::number).containsExactly(1L, 2L);
        assertThat(outcomes).allMatch(o -> o.kind() == Kind.PARKED);
    }

    @Test
    void parks_a_user_whose_email_another_user_of_segue_holds() {
        world.adaLogsIn(Example.PASSWORD);
        LegacyUser eve = Example.withEmail(Example.user("eve"), Example.email("ada"), true);
        assertThat(ImportRun.of(world, new FakeExport().add(exported(eve))).on(world.node()))
                .singleElement()
                .satisfies(o -> assertThat(o.parked()).contains(ParkReason.EMAIL_COLLISION));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Creation.HashRefused(), ParkReason.HASH_REFUSED),
                Arguments.of(new Creation.PasswordRefused(), ParkReason.PASSWORD_REFUSED),
                Arguments.of(
                        new Creation.Refused(new ErrorCode("nope")), ParkReason.REFUSED_BY_WORKOS),
                Arguments.of(new Creation.OutOfBudget(Outage.of("429")), ParkReason.OUT_OF_BUDGET));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void parks_whom_workos_will_not_have(Creation refusal, ParkReason reason) {
        world.workOs().faults().answerNextWrite(refusal);
        assertThat(ImportRun.of(world).on(world.node()))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.parked()).contains(reason));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(
                        reason.retry() == ParkReason.Retry.OPERATOR
                                ? LoginAnswer.SignedInAtLegacy.class
                                : LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void parks_everybody_while_workos_is_down_and_moves_them_later() {
        world.workOs().faults().goDown();
        assertThat(runAll()).containsExactly(Kind.PARKED);
        world.workOs().faults().comeUp();
        assertThat(runAll()).containsExactly(Kind.IMPORTED);
    }

    @Test
    void finds_the_account_whose_creation_was_not_answered() {
        world.workOs().faults().loseAnswers(1);
        assertThat(runAll()).containsExactly(Kind.IMPORTED);
        assertThat(world.workOs().accounts()).hasSize(1);
        assertThat(world.workOs().calls(WorkOsCall.CREATE)).isEqualTo(1);
    }

    @Test
    void leaves_a_holder_of_the_email_alone_unless_it_may_adopt() {
        WorkOsAccount holder = world.workOs().add(Example.email("ada"), true, Optional.empty());
        assertThat(runAll()).containsExactly(Kind.PARKED);
        assertThat(world.workOs().account(holder.email()).orElseThrow().credential())
                .isEqualTo(holder.credential());
        assertThat(ImportRun.of(world).adopting().kindsOn(world.node()))
                .containsExactly(Kind.ADOPTED);
        assertThat(world.workOs().accounts())
                .singleElement()
                .satisfies(account -> assertThat(account.sessions()).isZero());
    }

    @Test
    void leaves_held_users_to_the_operator() {
        world.adaLogsIn(Example.PASSWORD);
        world.node().routing().sendBack(world.ada(), GRACE, REASON, false);
        long writes = world.workOs().writes();
        assertThat(runAll()).containsExactly(Kind.HELD);
        assertThat(world.workOs().writes()).isEqualTo(writes);
    }

    @Test
    void leaves_on_legacy_whom_an_operator_holds_in_the_middle() {
        ImportRun run = ImportRun.of(world);
        discover();
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.CREATE,
                        () -> world.node().routing().sendBack(world.ada(), GRACE, REASON, false));
        assertThat(run.kindsOn(world.node())).containsExactly(Kind.HELD);
        assertThat(world.state(world.ada())).isInstanceOf(OnLegacy.class);
    }

    @Test
    void moves_users_who_wait_for_an_operator_once_the_obstacle_is_gone() {
        FakeExport before = new FakeExport().add(exported(Example.withSecondFactor(Example.ada())));
        ImportRun.of(world, before).on(world.node());
        assertThat(runAll()).containsExactly(Kind.IMPORTED);
    }

    @Test
    void counts_a_chunk_of_1_to_1000_and_at_least_one_request() {
        for (int chunk : new int[] {0, 1001}) {
            ImportRun run = ImportRun.of(world).inChunksOf(chunk);
            assertThatThrownBy(() -> run.on(world.node()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void discover() {
        world.workOs().faults().goDown();
        world.adaLogsIn(Example.PASSWORD);
        world.workOs().faults().comeUp();
    }

    private List<Kind> runAll() {
        world.clock().advance(Duration.ofSeconds(1));
        return ImportRun.of(world).kindsOn(world.node());
    }

    private static ExportedUser exported(LegacyUser user) {
        return new ExportedUser(user, Optional.of(FakeHashes.of(Example.PASSWORD)));
    }
}
