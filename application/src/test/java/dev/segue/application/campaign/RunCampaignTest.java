package dev.segue.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.application.campaign.CampaignOutcome.Kind;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.InMemoryInvitations;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Invitations.CohortCount;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserEvent.ResetInvited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunCampaignTest {

    private final World world = Campaign.worldOfAda();

    @Test
    void invites_whoever_has_no_other_way_and_moves_nobody() {
        assertThat(kinds(Campaign.in(world).run())).containsExactly(Kind.INVITED);
        assertThat(world.workOs().resetsMailed()).containsExactly(Example.email("ada"));
        assertThat(world.state(world.ada()).authority()).isEqualTo(Authority.LEGACY);
        assertThat(((OnLegacy) world.state(world.ada())).ways().invited()).isTrue();
    }

    @Test
    void makes_an_account_without_a_password_that_is_bound_by_the_legacy_id() {
        Campaign.in(world).run();
        assertThat(world.workOs().accounts())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.credential()).isEqualTo(new Credential.None());
                    assertThat(account.externalId()).contains(ExternalId.of(Example.id("ada")));
                    assertThat(account.emailVerified()).isTrue();
                });
    }

    @Test
    void invites_those_alone_who_are_parked_for_a_reason_that_was_chosen() {
        Campaign.add(world, "bob", ParkReason.NO_HASH);
        Campaign.add(world, "eve", ParkReason.WORKOS_UNAVAILABLE);
        Campaign.add(world, "dan", ParkReason.SECOND_FACTOR);
        assertThat(kinds(Campaign.in(world).run())).containsExactly(Kind.INVITED, Kind.INVITED);
        assertThat(world.workOs().resetsMailed())
                .containsExactlyInAnyOrder(Example.email("ada"), Example.email("bob"));
    }

    @Test
    void mails_nobody_twice() {
        Campaign.in(world).run();
        assertThat(kinds(Campaign.in(world).run())).containsExactly(Kind.INVITED_BEFORE);
        assertThat(kinds(Campaign.in(world).called("summer").run()))
                .containsExactly(Kind.INVITED_BEFORE);
        assertThat(world.workOs().resetsMailed()).hasSize(1);
        assertThat(world.recorded(ResetInvited.class)).isEqualTo(1);
    }

    @Test
    void fills_a_cohort_to_its_size_over_as_many_runs_as_it_takes() {
        for (String name : List.of("bob", "eve", "dan")) {
            Campaign.add(world, name, ParkReason.NO_HASH);
        }
        assertThat(invited(Campaign.in(world).ofSize(2).run())).isEqualTo(2);
        assertThat(Campaign.in(world).ofSize(2).run()).isEmpty();
        assertThat(invited(Campaign.in(world).ofSize(3).run())).isEqualTo(1);
        assertThat(invited(Campaign.in(world).called("summer").ofSize(5).run())).isEqualTo(1);
        assertThat(new InMemoryInvitations(world.ledger()).cohorts())
                .extracting(c -> c.cohort().value(), CohortCount::invited)
                .containsExactly(tuple("spring", 3L), tuple("summer", 1L));
    }

    @Test
    void spreads_the_mails_over_the_minute() {
        for (int i = 0; i < 4; i++) {
            Campaign.add(world, "user" + i, ParkReason.NO_HASH);
        }
        Instant begun = world.clock().instant();
        Campaign.in(world).run();
        assertThat(Duration.between(begun, world.clock().instant()))
                .isBetween(Duration.ofMillis(3_900), Duration.ofMillis(5_000));
    }

    @Test
    void leaves_out_whoever_is_on_the_operators_list() {
        Campaign.add(world, "bob", ParkReason.NO_HASH);
        Campaign.add(world, "eve", ParkReason.NO_HASH);
        OptOut list =
                new OptOut(
                        Set.of(Example.email("ADA")),
                        Set.of(Example.id("bob")),
                        Set.of(world.subject(Example.id("eve"))));
        assertThat(kinds(Campaign.in(world).without(list).run()))
                .containsOnly(Kind.OPTED_OUT)
                .hasSize(3);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void says_in_a_rehearsal_whom_it_would_invite_and_writes_nothing() {
        Campaign.add(world, "bob", ParkReason.NO_HASH);
        long events = world.events(world.ada()).size();
        assertThat(kinds(Campaign.in(world).ofSize(1).rehearsed())).containsExactly(Kind.INVITABLE);
        assertThat(kinds(Campaign.in(world).rehearsed())).hasSize(2);
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(world.events(world.ada())).hasSize((int) events);
    }

    @Test
    void goes_through_more_users_than_a_page_holds() {
        for (int i = 0; i < 250; i++) {
            Campaign.add(world, "user" + i, ParkReason.HASH_UNSUPPORTED);
        }
        assertThat(invited(Campaign.in(world).ofSize(1_000).run())).isEqualTo(251);
    }

    @Test
    void stops_when_workos_does_not_answer_and_resumes() {
        for (int i = 0; i < 9; i++) {
            Campaign.add(world, "user" + i, ParkReason.NO_HASH);
        }
        world.workOs().faults().goDown();
        assertThatThrownBy(() -> Campaign.in(world).run())
                .isInstanceOf(CampaignStopped.class)
                .hasMessageContaining("resume");
        world.workOs().faults().comeUp();
        assertThat(invited(Campaign.in(world).run())).isEqualTo(10);
        assertThat(world.workOs().resetsMailed()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void stops_when_legacy_does_not_answer_and_resumes() {
        world.legacy().goDown();
        assertThatThrownBy(() -> Campaign.in(world).run()).isInstanceOf(CampaignStopped.class);
        assertThat(world.workOs().calls()).isEmpty();
        world.legacy().comeUp();
        assertThat(invited(Campaign.in(world).run())).isEqualTo(1);
    }

    @Test
    void tries_again_in_the_next_run_a_mail_that_was_not_answered() {
        world.workOs().faults().loseRequests(WorkOsCall.SEND_RESET, 1);
        assertThat(kinds(Campaign.in(world).run())).containsExactly(Kind.UNANSWERED);
        assertThat(world.recorded(ResetInvited.class)).isZero();
        assertThat(kinds(Campaign.in(world).run())).containsExactly(Kind.INVITED);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    private static List<Kind> kinds(List<CampaignOutcome> outcomes) {
        return outcomes.stream().map(CampaignOutcome::kind).toList();
    }

    private static long invited(List<CampaignOutcome> outcomes) {
        return kinds(outcomes).stream().filter(Kind.INVITED::equals).count();
    }
}
