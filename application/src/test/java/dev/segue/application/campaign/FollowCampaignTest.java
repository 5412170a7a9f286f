package dev.segue.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.campaign.FollowCampaign.Waiting;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.InMemoryInvitations;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Invitations.CohortCount;
import dev.segue.domain.user.ParkReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowCampaignTest {

    private final World world = Campaign.worldOfAda();
    private final FollowCampaign follow =
            new FollowCampaign(new InMemoryInvitations(world.ledger()), world.people());

    @Test
    void lists_whoever_has_not_answered_until_they_have() {
        Campaign.in(world).run();
        assertThat(waiting())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isEqualTo(world.ada());
                    assertThat(one.user()).contains(Example.id("ada"));
                    assertThat(one.invitation().cohort()).isEqualTo(Campaign.SPRING);
                });

        Campaign.adaChooses(world, Example.NEWER);
        world.adaLogsIn(Example.NEWER);
        assertThat(waiting()).isEmpty();
        assertThat(follow.cohorts()).containsExactly(new CohortCount(Campaign.SPRING, 1, 1));
    }

    @Test
    void counts_those_who_came_with_their_old_password_as_moved_too() {
        Campaign.in(world).run();
        world.adaLogsIn(Example.PASSWORD);
        assertThat(follow.cohorts()).containsExactly(new CohortCount(Campaign.SPRING, 1, 1));
    }

    @Test
    void forgets_whoever_was_erased() {
        Campaign.in(world).run();
        world.node().eraseUser().erase(world.ada());
        assertThat(waiting()).isEmpty();
        assertThat(follow.cohorts()).isEmpty();
    }

    @Test
    void goes_through_more_users_than_a_page_holds() {
        for (int i = 0; i < 1_200; i++) {
            Campaign.add(world, "user" + i, ParkReason.NO_HASH);
        }
        Campaign.in(world).ofSize(2_000).run();
        assertThat(waiting()).hasSize(1_201).doesNotHaveDuplicates();
    }

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        follow.waiting(waiting::add);
        return waiting;
    }
}
