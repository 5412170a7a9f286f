package dev.segue.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.campaign.CampaignOutcome.Kind;
import dev.segue.application.campaign.CampaignPlan.Freshness;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsAccount;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Person;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.provisioning.Adoption;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserEvent.ResetInvited;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is not invited, and whose accounts are left alone. */
class UninvitedTest {

    private final World world = Campaign.worldOfAda();

    @Test
    void are_those_without_an_address() {
        world.people()
                .put(new Person(world.ada(), Optional.of(Example.id("ada")), Optional.empty()));
        assertThat(outcome().kind()).isEqualTo(Kind.NO_EMAIL);
    }

    @Test
    void are_those_whom_an_operator_holds() {
        world.node()
                .routing()
                .sendBack(world.ada(), new Operator("grace"), new Reason("practice"), false);
        assertThat(outcome().kind()).isEqualTo(Kind.HELD);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void are_those_who_were_disabled_at_legacy_since() {
        world.legacy().edit(Example.id("ada"), Example::disabled);
        assertRefused(ParkReason.DISABLED);
    }

    @Test
    void are_those_with_a_second_factor_unless_they_may_enrol_again() {
        world.legacy().edit(Example.id("ada"), Example::withSecondFactor);
        assertThat(
                        Campaign.in(world)
                                .under(Campaign.policy(Adoption.OFF, false, Freshness.ASK_LEGACY))
                                .run()
                                .getFirst()
                                .kind())
                .isEqualTo(Kind.INVITED);

        Campaign.add(world, "bob", ParkReason.NO_HASH);
        world.legacy().edit(Example.id("bob"), Example::withSecondFactor);
        assertThat(Campaign.in(world).run())
                .extracting(outcome -> outcome.code().map(ErrorCode::value))
                .contains(Optional.of("SECOND_FACTOR"));
    }

    @Test
    void are_those_who_are_gone_at_legacy_or_whose_address_is_somebody_elses_there() {
        world.legacy().delete(Example.id("ada"));
        assertThat(outcome().kind()).isEqualTo(Kind.GONE);
        world.with(Example.withEmail(Example.user("eve"), Example.email("ada"), true));
        assertThat(outcome().kind()).isEqualTo(Kind.GONE);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void are_invited_by_what_is_known_where_legacy_answers_no_more() {
        world.legacy().goDown();
        var asKnown = Campaign.policy(Adoption.OFF, true, Freshness.AS_KNOWN);
        assertThat(Campaign.in(world).under(asKnown).run().getFirst().kind())
                .isEqualTo(Kind.INVITED);
        assertThat(world.workOs().accounts().getFirst().emailVerified()).isFalse();
    }

    @Test
    void are_those_whose_address_another_user_holds() {
        LegacyId twin = new LegacyId(Provider.FIREBASE, "twin");
        world.people().forget(world.ada());
        world.people()
                .put(
                        new Person(
                                world.subject(twin),
                                Optional.of(twin),
                                Optional.of(Example.email("ada"))));
        world.people().put(Example.person(world.ada(), "ada"));
        assertRefused(ParkReason.EMAIL_COLLISION);
    }

    @Test
    void are_those_whose_address_an_account_of_somebody_else_has() {
        ExternalId other = new ExternalId("somebody-else");
        WorkOsAccount before = world.workOs().add(Example.email("ada"), true, Optional.of(other));
        assertRefused(ParkReason.EMAIL_HELD_BY_OTHER);
        assertThat(world.workOs().accounts()).containsExactly(before.withSessions(1));
    }

    @Test
    void are_those_whose_address_an_account_holds_that_may_not_be_adopted() {
        world.workOs().add(Example.email("ada"), true, Optional.empty());
        assertRefused(ParkReason.EMAIL_HELD_UNPROVEN);
    }

    @Test
    void leave_no_old_password_to_an_account_that_is_adopted() {
        WorkOsAccount before = world.workOs().add(Example.email("ada"), true, Optional.empty());
        var adopting =
                Campaign.policy(Adoption.WHERE_BOTH_SIDES_VERIFIED, true, Freshness.ASK_LEGACY);
        assertThat(Campaign.in(world).under(adopting).run().getFirst().kind())
                .isEqualTo(Kind.INVITED);
        WorkOsAccount adopted = world.workOs().accounts().getFirst();
        assertThat(adopted.id()).isEqualTo(before.id());
        assertThat(adopted.externalId()).contains(ExternalId.of(Example.id("ada")));
        assertThat(adopted.credential()).isNotEqualTo(before.credential());
        assertThat(adopted.sessions()).isZero();
    }

    @Test
    void leave_no_password_of_a_login_that_was_not_confirmed_to_the_account() {
        world.workOs().faults().answerNextLogin(new WorkOsLogin.Throttled(Optional.empty()));
        world.adaLogsIn(Example.PASSWORD);
        Campaign.carryOut(
                world,
                new Park(
                        world.ada(),
                        Campaign.operation(),
                        ParkReason.RESET_NEEDED,
                        world.clock().instant()));
        assertThat(outcome().kind()).isEqualTo(Kind.INVITED);
        assertThat(world.workOs().accounts().getFirst().opensWith(Example.PASSWORD)).isFalse();
    }

    @Test
    void are_those_whom_a_login_is_moving() {
        Campaign.carryOut(
                world,
                new BeginProvisioning(
                        world.ada(),
                        Campaign.operation(),
                        Initiator.LOGIN,
                        Duration.ofSeconds(60),
                        world.clock().instant()));
        assertThat(outcome().kind()).isEqualTo(Kind.LEFT_TO_LOGIN);
        assertThat(world.workOs().resetsMailed()).isEmpty();
        world.clock().advance(Duration.ofSeconds(61));
        assertThat(outcome().kind()).isEqualTo(Kind.INVITED);
    }

    @Test
    void are_those_whom_a_login_moves_in_the_middle() {
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.CREATE, () -> world.adaLogsIn(Example.PASSWORD));
        assertThat(outcome().kind()).isEqualTo(Kind.MOVED_MEANWHILE);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void leave_nothing_behind_when_they_are_erased_in_the_middle() {
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.CREATE, () -> world.node().eraseUser().erase(world.ada()));
        assertThat(outcome().kind()).isEqualTo(Kind.GONE);
        assertThat(world.state(world.ada())).isEqualTo(new Erased());
        assertThat(world.workOs().accounts()).isEmpty();
    }

    @Test
    void are_those_whom_workos_will_not_mail() {
        world.workOs().faults().refuseResets(new ErrorCode("password_reset_not_allowed"));
        assertThat(outcome().code()).contains(new ErrorCode("password_reset_not_allowed"));
        assertThat(world.recorded(ResetInvited.class)).isZero();
        assertThat(((OnLegacy) world.state(world.ada())).parked())
                .contains(ParkReason.RESET_NEEDED);
    }

    @Test
    void have_their_account_without_a_password_until_they_choose_one() {
        outcome();
        assertThat(world.workOs().accounts().getFirst().credential())
                .isEqualTo(new Credential.None());
    }

    private CampaignOutcome outcome() {
        return Campaign.in(world).run().getFirst();
    }

    private void assertRefused(ParkReason reason) {
        CampaignOutcome refused = outcome();
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refused.code()).contains(new ErrorCode(reason.name()));
        assertThat(refused.remedy()).contains(reason.remedy());
        assertThat(((OnLegacy) world.state(world.ada())).parked()).contains(reason);
        assertThat(world.workOs().resetsMailed()).isEmpty();
    }
}
