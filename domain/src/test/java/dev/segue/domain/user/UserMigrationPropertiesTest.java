package dev.segue.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.Decision;
import dev.segue.domain.user.UserEvent.ReleasedForMigration;
import dev.segue.domain.user.UserEvent.RoutedBackToLegacy;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserErased;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.UserEvent.UserSignedUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked, in whatever order, of a stream. */
class UserMigrationPropertiesTest {

    private static final List<OperationId> OPERATIONS = List.of(Ada.FIRST, Ada.SECOND);
    private static final List<WorkOsUserId> ACCOUNTS = List.of(Ada.ACCOUNT, Ada.OTHER_ACCOUNT);

    @Property
    void every_accepted_decision_can_be_folded(@ForAll("commands") List<UserCommand> commands) {
        List<UserEvent> stream = new ArrayList<>();
        UserMigration state = new Unknown();
        for (UserCommand command : commands) {
            if (state.decide(command) instanceof Decision.Accepted<UserEvent>(var events)) {
                for (UserEvent event : events) {
                    state = state.evolve(event);
                    stream.add(event);
                }
            }
        }
        assertThat(UserMigration.fold(stream)).isEqualTo(state);
        assertThat(UserMigration.fold(stream)).isEqualTo(UserMigration.fold(stream));
    }

    @Property
    void a_user_never_has_two_accounts(@ForAll("commands") List<UserCommand> commands) {
        Set<WorkOsUserId> accounts =
                stream(commands).stream()
                        .flatMap(UserMigrationPropertiesTest::account)
                        .collect(Collectors.toSet());
        assertThat(accounts).hasSizeLessThanOrEqualTo(1);
    }

    private static Stream<WorkOsUserId> account(UserEvent event) {
        if (event instanceof UserProvisioned provisioned) {
            return Stream.of(provisioned.account());
        }
        return event instanceof UserSignedUp signedUp
                ? Stream.of(signedUp.account())
                : Stream.empty();
    }

    @Property
    void authority_changes_only_by_the_events_that_say_so(
            @ForAll("commands") List<UserCommand> commands) {
        UserMigration state = new Unknown();
        for (UserEvent event : stream(commands)) {
            UserMigration next = state.evolve(event);
            if (next.authority() != state.authority()) {
                assertThat(event)
                        .isInstanceOfAny(
                                RoutedToWorkOs.class,
                                RoutedBackToLegacy.class,
                                UserSignedUp.class,
                                UserErased.class);
            }
            state = next;
        }
    }

    @Property
    void only_a_release_or_an_erasure_ends_what_an_operator_wants(
            @ForAll("commands") List<UserCommand> commands) {
        UserMigration state = new Unknown();
        for (UserEvent event : stream(commands)) {
            UserMigration next = state.evolve(event);
            if (held(state) && !held(next)) {
                assertThat(event).isInstanceOfAny(ReleasedForMigration.class, UserErased.class);
            }
            state = next;
        }
    }

    @Property
    void asking_twice_changes_nothing_the_second_time(
            @ForAll("commands") List<UserCommand> commands, @ForAll("command") UserCommand last) {
        UserMigration before = UserMigration.fold(stream(commands));
        if (before.decideAll(List.of(last, last)) instanceof Decision.Accepted<UserEvent> twice) {
            List<UserEvent> once = ((Decision.Accepted<UserEvent>) before.decide(last)).events();
            assertThat(folded(before, twice.events())).isEqualTo(folded(before, once));
        }
    }

    @Property
    void whoever_is_invited_has_an_account_that_the_invitation_is_for(
            @ForAll("commands") List<UserCommand> commands) {
        if (UserMigration.fold(stream(commands)) instanceof OnLegacy legacy
                && legacy.ways().invited()) {
            assertThat(legacy.account()).isPresent();
        }
    }

    private static UserMigration folded(UserMigration state, List<UserEvent> events) {
        UserMigration after = state;
        for (UserEvent event : events) {
            after = after.evolve(event);
        }
        return after;
    }

    private static boolean held(UserMigration state) {
        return state instanceof OnLegacy legacy && legacy.held();
    }

    private static List<UserEvent> stream(List<UserCommand> commands) {
        List<UserEvent> stream = new ArrayList<>();
        UserMigration state = new Unknown();
        for (UserCommand command : commands) {
            if (state.decide(command) instanceof Decision.Accepted<UserEvent>(var events)) {
                stream.addAll(events);
                state = UserMigration.fold(stream);
            }
        }
        return stream;
    }

    @Provide
    Arbitrary<List<UserCommand>> commands() {
        return command().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<UserCommand> command() {
        Arbitrary<Instant> times =
                Arbitraries.integers().between(0, 100).map(s -> Ada.NOW.plusSeconds(s));
        return Arbitraries.frequencyOf(Tuple.of(8, moves(times)), Tuple.of(5, doors(times)));
    }

    private static Arbitrary<UserCommand> moves(Arbitrary<Instant> times) {
        return Combinators.combine(
                        Arbitraries.of(OPERATIONS),
                        Arbitraries.of(ACCOUNTS),
                        times,
                        Arbitraries.integers().between(0, 11))
                .as(UserMigrationPropertiesTest::move);
    }

    private static UserCommand move(
            OperationId operation, WorkOsUserId account, Instant at, int kind) {
        return switch (kind) {
            case 0, 1 -> Ada.beginning(operation, Initiator.LOGIN, at);
            case 2 -> Ada.beginning(operation, Initiator.IMPORT, at);
            case 3 -> Ada.completing(operation, account, at);
            case 4 -> Ada.bindingOnly(operation, account);
            case 5 -> Ada.importing(operation, account, at);
            case 6 -> Ada.parking(operation, ParkReason.OUT_OF_BUDGET);
            case 7, 8 -> Ada.inviting(operation, account, at);
            case 9 -> Ada.completingTheReset(account, at);
            case 10 -> Ada.completingWithoutPassword(operation, account);
            default -> Ada.parking(operation, ParkReason.EMAIL_COLLISION);
        };
    }

    private static Arbitrary<UserCommand> doors(Arbitrary<Instant> times) {
        return Combinators.combine(times, Arbitraries.integers().between(0, 19))
                .as(UserMigrationPropertiesTest::door);
    }

    private static UserCommand door(Instant at, int kind) {
        return switch (kind) {
            case 0 -> Ada.recordingALegacyLogin();
            case 1 -> Ada.signingUp();
            case 2 -> Ada.recordingAReset(Authority.LEGACY);
            case 3 -> Ada.recordingAReset(Authority.WORKOS);
            case 4, 5 -> new UserCommand.RouteBack(Ada.ADA, Ada.GRACE, Ada.REASON, false, at);
            case 6 -> Ada.forcingBack();
            case 7, 8, 9 -> Ada.releasing();
            case 10 -> Ada.erasing();
            case 11, 12 -> Ada.escrowing(at);
            case 13 -> Ada.carryingAFactor();
            case 14 -> new UserCommand.RecordCopy(Ada.ADA, at);
            default -> Ada.discovering();
        };
    }
}
