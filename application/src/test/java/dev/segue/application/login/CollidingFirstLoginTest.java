package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.WorkOsAccount;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Person;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody at WorkOS has Ada's e-mail, or her external id, when she first logs in. */
class CollidingFirstLoginTest {

    private final World world = World.empty();

    @ParameterizedTest
    @CsvSource({
        "false, true, true",
        "true, false, true",
        "true, true, false",
        "true, false, false",
        "false, false, false",
    })
    void leaves_a_holder_alone_unless_allowed_and_verified_on_both_sides(
            boolean adopting, boolean verifiedAtLegacy, boolean verifiedAtWorkOs) {
        world.with(Example.withEmail(Example.ada(), Example.email("ada"), verifiedAtLegacy));
        WorkOsAccount holder = holder(verifiedAtWorkOs, Optional.empty());
        assertThat(logIn(adopting)).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.EMAIL_HELD_UNPROVEN);
        assertThat(world.workOs().accounts()).containsExactly(holder);
    }

    @Test
    void adopts_a_holder_where_allowed_and_verified_on_both_sides() {
        world.with(Example.ada());
        WorkOsAccount holder = holder(true, Optional.empty());
        assertThat(logIn(true)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.events(world.ada()))
                .filteredOn(UserProvisioned.class::isInstance)
                .extracting(UserEvent::toString)
                .allMatch(event -> event.contains(Binding.ADOPTED_BY_VERIFIED_EMAIL.name()))
                .allMatch(event -> event.contains(holder.id().value()));
    }

    @Test
    void signs_out_whoever_used_the_account_before() {
        world.with(Example.ada());
        holder(true, Optional.empty());
        logIn(true);
        assertThat(world.workOs().accounts())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.opensWith(Example.PASSWORD)).isTrue();
                    assertThat(account.sessions()).as("Ada's own alone").isEqualTo(1);
                });
    }

    @Test
    void signs_them_out_at_the_next_login_where_it_failed_at_first() {
        world.with(Example.ada());
        holder(true, Optional.empty());
        world.workOs().faults().loseRequests(WorkOsCall.REVOKE_SESSIONS, 1);
        assertThat(logIn(true)).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.WORKOS_UNAVAILABLE);
        assertThat(logIn(true)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts())
                .singleElement()
                .satisfies(account -> assertThat(account.sessions()).isEqualTo(1));
    }

    @Test
    void never_touches_a_holder_with_another_external_id() {
        world.with(Example.ada());
        WorkOsAccount holder = holder(true, Optional.of(ExternalId.of(Example.id("eve"))));
        assertThat(logIn(true)).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.EMAIL_HELD_BY_OTHER);
        assertThat(world.workOs().accounts()).containsExactly(holder);
    }

    @Test
    void takes_over_the_account_that_an_earlier_attempt_left() {
        world.with(Example.ada());
        WorkOsAccount left = holder(false, Optional.of(ExternalId.of(Example.id("ada"))));
        assertThat(logIn(false)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.id()).isEqualTo(left.id());
                    assertThat(account.sessions()).isEqualTo(1);
                });
    }

    @Test
    void does_not_take_a_new_address_for_verified_because_the_old_one_was() {
        world.with(Example.withEmail(Example.ada(), Example.email("ada"), false));
        world.workOs()
                .add(Example.email("old"), true, Optional.of(ExternalId.of(Example.id("ada"))));
        logIn(false);
        assertThat(world.workOs().account(Example.email("ada")).orElseThrow().emailVerified())
                .isFalse();
    }

    @Test
    void keeps_an_address_verified_that_workos_has_verified() {
        world.with(Example.withEmail(Example.ada(), Example.email("ada"), false));
        holder(true, Optional.of(ExternalId.of(Example.id("ada"))));
        logIn(false);
        assertThat(world.workOs().account(Example.email("ada")).orElseThrow().emailVerified())
                .isTrue();
    }

    @Test
    void parks_where_the_earlier_account_cannot_take_the_email() {
        world.with(Example.ada());
        world.workOs()
                .add(Example.email("old"), true, Optional.of(ExternalId.of(Example.id("ada"))));
        holder(true, Optional.empty());
        assertThat(logIn(true)).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.EMAIL_HELD_BY_OTHER);
    }

    @Test
    void recognises_its_own_account_where_the_creation_arrives_between_two_looks() {
        world.with(Example.ada());
        world.workOs().faults().loseRequests(WorkOsCall.CREATE, 1);
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.BY_EMAIL,
                        () -> holder(true, Optional.of(ExternalId.of(Example.id("ada")))));
        assertThat(logIn(false)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void parks_the_second_of_two_legacy_users_with_one_email() {
        Subject other = world.subject(Example.id("eve"));
        Optional<EmailAddress> same = EmailAddress.parse("ADA@example.com");
        world.people().put(new Person(other, Optional.of(Example.id("eve")), same));
        world.with(Example.ada());
        assertThat(logIn(false)).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.EMAIL_COLLISION);
        assertThat(world.workOs().calls()).isEmpty();
    }

    private WorkOsAccount holder(boolean verified, Optional<ExternalId> externalId) {
        WorkOsAccount account = world.workOs().add(Example.email("ada"), verified, externalId);
        return world.workOs().account(account.email()).orElseThrow();
    }

    private LoginAnswer logIn(boolean adopting) {
        NodeSettings settings = adopting ? NodeSettings.usual().adopting() : NodeSettings.usual();
        return world.node(settings)
                .logIn()
                .logIn(new LoginRequest(Example.email("ada"), Example.PASSWORD, Example.CLIENT));
    }

    private void assertParked(ParkReason reason) {
        assertThat(world.state(world.ada()))
                .isInstanceOfSatisfying(
                        OnLegacy.class,
                        state -> {
                            assertThat(state.parked()).contains(reason);
                            assertThat(state.attempt()).isEmpty();
                        });
        assertThat(world.route(world.ada()).orElseThrow().authority()).isEqualTo(Authority.LEGACY);
    }
}
